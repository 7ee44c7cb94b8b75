// Writing to the secretariat, or answering a letter; ends with the register number.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { code, dateTime } from '#locales/format'
import { answerByWords, inOrder } from '#locales/notices'
import { incomingDraft } from '#rules/drafts'
import { incomingMax, letterRefusals } from '#rules/incoming'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine, TwoDrafts } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choices.tsx'
import { FilesField } from '../../parts/files.tsx'
import { SendIcon } from '../../parts/icons/acts.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { Loaded, Skeleton } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { acting } from '../../session.ts'
import type { Stored } from '../../upload.ts'
import { locale, t } from '../../words.ts'

const Registered = later(() => import('./registered.tsx').then((m) => m.Registered))
const OtherText = later(() => import('../../drafts/other.tsx').then((m) => m.OtherText))

type Letter = { subject: string; body: string; confidential: boolean; files: Stored[] }
type Which = { office: string | null; answers: string | null }
type Answered = Answer<ReturnType<(typeof api.incoming.answered)[':id']['$get']>>
type Done = { id: string; number: string; receivedAt: string }

const emptyLetter: Letter = { subject: '', body: '', confidential: false, files: [] }

/** What the server keeps: a picture's address is this device's matter. */
const pack = ({ files, ...rest }: Letter) => ({
  ...rest,
  files: files.map(({ id, name, size, type }) => ({ id, name, size, type })),
})

/** The page; `?answers=` is the record of the letter that is answered. */
export function WriteIncoming() {
  const { query } = useLocation()
  const answers = query.answers || null
  const office = acting.value?.office?.id ?? null
  const asked = useAsk(`answered ${answers}`, async () =>
    answers ? ask(api.incoming.answered[':id'].$get({ param: { id: answers } })) : null,
  )
  const done = useSignal<Done | null>(null)
  if (done.value) return <Written of={done.value} />
  if (asked.data !== undefined)
    return (
      <Writer
        key={`${office} ${answers}`}
        which={{ office, answers }}
        answered={asked.data}
        onDone={(one) => (done.value = one)}
      />
    )
  return (
    <Page
      title={t(answers ? 'incoming-answer-title' : 'incoming-to')}
      back="/app/secretariat"
      backLabel={t('incoming-to')}
    >
      <Loaded of={{ ...asked, data: undefined }}>{() => null}</Loaded>
    </Page>
  )
}

type Writing = { which: Which; answered: Answered | null; onDone: (done: Done) => void }

function Writer({ which, answered, onDone }: Writing) {
  const form = useForm<Letter>(emptyLetter)
  const draft = useDraft(form, incomingDraft(which.answers, which.office), {
    before: `incoming:${which.office ?? ''}:${which.answers ?? ''}`,
    pack,
  })
  const going = useSignal(0)
  const send = useAct(async (key, letter: Letter) => {
    await draft.stop()
    const files = letter.files.map(({ id }) => id)
    return ask(api.incoming.$post({ json: { ...which, ...letter, files, draft: draft.seen() } }, keyed(key)))
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    const { subject, body, files } = form.values
    const wrong = letterRefusals({ subject: subject.trim(), body: body.trim(), files: files.map(({ id }) => id) })
    if (wrong.length) return form.refuse(wrong)
    const { answer, problem } = await send.attempt(form.values)
    if (problem) form.failBy(problem)
    if (!answer) return
    await draft.forget(false)
    void loadMe()
    onDone(answer)
  }
  return (
    <Page
      title={t(answered ? 'incoming-answer-title' : 'incoming-to')}
      lead={answered ? undefined : t('incoming-lead')}
      back={which.answers ? `/app/notices/${which.answers}` : '/app/secretariat'}
      backLabel={which.answers ? t('parts-back') : t('incoming-to')}
      act={
        draft.state !== 'loading' && (
          <Button form="letter" icon={SendIcon} busy={send.busy || going.value > 0}>
            {t('incoming-send')}
          </Button>
        )
      }
    >
      {answered && <AnsweredNote of={answered} />}
      <TwoDrafts of={draft} show={({ subject, body }) => <OtherText subject={subject} body={body} />} />
      {draft.state === 'loading' ? (
        <Skeleton rows={3} />
      ) : (
        <form class="form" id="letter" onSubmit={(event) => void submit(event)} noValidate>
          <TextField {...form.field('subject')} label={t('incoming-field-subject')} max={incomingMax.subject} />
          <AreaField {...form.field('body')} label={t('incoming-field-body')} rows={9} max={incomingMax.body} />
          <FilesField
            {...form.field('files')}
            label={t('incoming-field-files')}
            most={incomingMax.files}
            optional
            onGoing={(count) => (going.value = count)}
          />
          <CheckField
            {...form.field('confidential')}
            label={t('incoming-field-confidential')}
            hint={t('incoming-confidential-hint')}
          />
          {send.problem && !send.problem.fields && <ProblemNote problem={send.problem} />}
          <DraftLine of={draft} hint={t(which.office === null ? 'incoming-draft-body-hint' : 'incoming-draft-hint')} />
        </form>
      )}
    </Page>
  )
}

/** The letter that is answered, and by when. */
function AnsweredNote({ of }: { of: Answered }) {
  return (
    <Note>
      <p>
        {t('incoming-answers', { number: code(locale.value, inOrder(of.number ?? '')) })}
        {of.subject && ` — ${of.subject}`}
      </p>
      {of.answerBy && !of.answeredAt && (
        <p>{t('incoming-answer-by', { day: answerByWords(locale.value, of) ?? '' })}</p>
      )}
      {of.answeredAt && <p>{t('incoming-answered-before')}</p>}
    </Note>
  )
}

/** The number, at once: it is the receipt. */
function Written({ of }: { of: Done }) {
  const at = dateTime(locale.value, new Date(of.receivedAt))
  return (
    <Page title={t('incoming-registered')} back="/app/secretariat" backLabel={t('incoming-to')}>
      <Registered number={of.number} hint={t('incoming-registered-hint')}>
        {t('incoming-registered-text', { at, number: code(locale.value, inOrder(of.number)) })}
      </Registered>
      <LinkButton kind="quiet" href={`/app/secretariat/${of.id}`}>
        {t('incoming-see')}
      </LinkButton>
    </Page>
  )
}
