// Signing in: the mobile number, then the six digits that came to its messenger.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { code as isolated } from '#locales/format'
import { mobileNumber } from '#rules/identifiers'
import { sendCode, signIn } from '../account.ts'
import { useAct } from '../act.ts'
import { useForm } from '../form.ts'
import { Button } from '../parts/button.tsx'
import { LanguageIcon } from '../parts/icons/acts.tsx'
import { MobileField } from '../parts/inputs.tsx'
import { Note, ProblemNote } from '../parts/note.tsx'
import { DigitBoxes } from '../parts/pin.tsx'
import { me, parted } from '../session.ts'
import { changeLocale, locale, t } from '../words.ts'

const RESEND_SECONDS = 60

/** Where to go after signing in: only to a page of ours. */
function nextPage(query: Record<string, string>): string {
  return /^\/app(\/|$)/.test(query.next ?? '') ? query.next! : '/app/'
}

/** The sign-in page; one who is signed in goes on at once. */
export function Login() {
  const { query, route } = useLocation()
  const sentTo = useSignal('')
  const sends = useSignal(true)
  useEffect(() => {
    document.title = `${t('login-title')} · ${t('app-name')}`
    if (me.value) route(nextPage(query), true)
  }, [me.value])
  return (
    <div class="page entrance">
      <img src="/app/icons/mark.svg" width={64} height={64} alt="" />
      {parted.value && <Note>{t(parted.value === 'ended' ? 'login-ended' : 'login-ran-out')}</Note>}
      {sentTo.value ? (
        <Code mobile={sentTo.value} sends={sends.value} onOther={() => (sentTo.value = '')} />
      ) : (
        <Mobile
          onSent={(mobile, able) => {
            sends.value = able
            sentTo.value = mobile
          }}
        />
      )}
      <Button kind="plain" icon={LanguageIcon} onClick={() => void changeLocale(locale.value === 'fa' ? 'en' : 'fa')}>
        {t('login-language')}
      </Button>
    </div>
  )
}

function Mobile({ onSent }: { onSent: (mobile: string, sends: boolean) => void }) {
  const form = useForm({ mobile: '' })
  const send = useAct((key, mobile: string) => sendCode(mobile, key).then(({ sends = true }) => ({ mobile, sends })))
  const submit = async (event: Event) => {
    event.preventDefault()
    const mobile = mobileNumber(form.values.mobile)
    if (!mobile) return form.fail({ mobile: t('login-mobile-wrong') })
    const sent = await send.run(mobile)
    if (sent) onSent(sent.mobile, sent.sends)
  }
  return (
    <form class="form" onSubmit={submit} noValidate>
      <div>
        <h1>{t('login-title')}</h1>
        <p class="soft">{t('login-lead')}</p>
      </div>
      <MobileField {...form.field('mobile')} label={t('login-mobile')} />
      {send.problem && <ProblemNote problem={send.problem} />}
      <Button busy={send.busy} whole>
        {t('login-send')}
      </Button>
    </form>
  )
}

/** `sends`: a way to send codes is set up here. */
function Code({ mobile, sends, onOther }: { mobile: string; sends: boolean; onOther: () => void }) {
  const code = useSignal('')
  const enter = useAct((key, digits: string) => signIn(mobile, digits, key))
  useEffect(() => {
    if (enter.problem) code.value = ''
  }, [enter.problem])
  const submit = (event: Event) => {
    event.preventDefault()
    if (code.value.length === 6) void enter.run(code.value)
  }
  return (
    <form class="form" onSubmit={submit}>
      <div>
        <h1>{t('login-code-title')}</h1>
        {sends && <p class="soft">{t('login-code-lead', { mobile: isolated(locale.value, mobile) })}</p>}
      </div>
      {!sends && <Note tone="danger">{t('login-no-way')}</Note>}
      <DigitBoxes
        label={t('login-code')}
        eager
        value={code.value}
        onInput={(digits) => (code.value = digits)}
        onFull={(digits) => void enter.run(digits)}
      />
      {enter.problem && <ProblemNote problem={enter.problem} />}
      <Button busy={enter.busy} off={code.value.length < 6} whole>
        {t('login-enter')}
      </Button>
      <div class="buttons">
        <Resend mobile={mobile} />
        <Button kind="plain" onClick={onOther}>
          {t('login-other-number')}
        </Button>
      </div>
      <p class="soft small">{t('login-help')}</p>
    </form>
  )
}

// Counts down before it offers another code, so that nobody presses into the server's limit.
function Resend({ mobile }: { mobile: string }) {
  const left = useSignal(RESEND_SECONDS)
  const again = useAct((key, to: string) => sendCode(to, key))
  useEffect(() => {
    const clock = setInterval(() => {
      left.value = Math.max(0, left.peek() - 1)
    }, 1000)
    return () => clearInterval(clock)
  }, [])
  const send = async () => {
    const { problem } = await again.attempt(mobile)
    left.value = problem?.retryAfter ?? RESEND_SECONDS
  }
  return (
    <Button kind="plain" off={left.value > 0} busy={again.busy} onClick={() => void send()}>
      {left.value > 0 ? t('login-resend-in', { seconds: left.value }) : t('login-resend')}
    </Button>
  )
}
