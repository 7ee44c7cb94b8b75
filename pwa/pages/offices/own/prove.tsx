// A new mobile is proved by the six digits that came to it; where no channel reaches numbers, the bot is the way.
import { useSignal } from '@preact/signals'
import { useLocation, useRoute } from 'preact-iso'
import { mobile } from '#locales/format'
import { useAct } from '../../../act.ts'
import { api, ask, keyed } from '../../../api.ts'
import { Button, LinkButton } from '../../../parts/button.tsx'
import { PhoneIcon } from '../../../parts/icons/acts.tsx'
import { Empty, Loaded } from '../../../parts/list.tsx'
import { Note, ProblemNote } from '../../../parts/note.tsx'
import { Page } from '../../../parts/page.tsx'
import { DigitBoxes } from '../../../parts/pin.tsx'
import { toast } from '../../../parts/toast.tsx'
import { locale, t } from '../../../words.ts'
import { useOwn } from './own.ts'

/** The page. */
export function ProveContact() {
  const { id = '' } = useRoute().params
  const asked = useOwn()
  return (
    <Page title={t('contacts-prove-title')} back="/app/office">
      <Loaded of={asked} rows={2}>
        {(offices) => {
          const office = offices.find(({ contacts }) => contacts?.some((one) => one.id === id))
          const reported = office?.contacts?.find((one) => one.id === id)
          if (!office || !reported?.pending || reported.state === 'disputed')
            return (
              <Empty icon={PhoneIcon} title={t('contacts-prove-none')} detail={t('contacts-prove-none-detail')}>
                <LinkButton kind="quiet" href="/app/office/contact?kind=mobile">
                  {t('contacts-report')}
                </LinkButton>
              </Empty>
            )
          if (!office.codes) return <Note>{t('contacts-report-mobile-bot')}</Note>
          return <Code contact={id} number={reported.value} again={asked.again} />
        }}
      </Loaded>
    </Page>
  )
}

type Props = { contact: string; number: string; again: () => void }

function Code({ contact, number, again }: Props) {
  const { route } = useLocation()
  const code = useSignal('')
  const param = { id: contact }
  const prove = useAct((key, typed: string) =>
    ask(api.offices.contacts[':id'].prove.$post({ param, json: { code: typed } }, keyed(key))),
  )
  const resend = useAct((key, _: null) => ask(api.offices.contacts[':id'].code.$post({ param }, keyed(key))))
  const send = async (typed: string) => {
    const { answer, problem } = await prove.attempt(typed)
    if (problem) code.value = ''
    if (!answer) return
    toast(t(answer.state === 'stands' ? 'contacts-proved' : 'contacts-proved-disputed'))
    again()
    route('/app/office')
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (code.value.length === 6) void send(code.value)
  }
  const another = async () => {
    if (await resend.run(null)) toast(t('contacts-prove-sent'))
  }
  return (
    <form class="form" onSubmit={submit}>
      <p>{t('contacts-prove-lead', { mobile: mobile(locale.value, number) })}</p>
      <DigitBoxes
        label={t('contacts-prove-code')}
        eager
        value={code.value}
        onInput={(typed) => (code.value = typed)}
        onFull={(typed) => void send(typed)}
      />
      {prove.problem && <ProblemNote problem={prove.problem} />}
      {resend.problem && <ProblemNote problem={resend.problem} />}
      <Button busy={prove.busy} off={code.value.length < 6} whole>
        {t('contacts-prove')}
      </Button>
      <Button kind="plain" busy={resend.busy} onClick={() => void another()}>
        {t('contacts-prove-again')}
      </Button>
    </form>
  )
}
