// Writing to the secretariat, or answering a letter; ends with the register number.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { code, date, dateTime } from '#locales/format'
import { inOrder } from '#locales/notices'
import { incomingMax, letterRefusals } from '#rules/incoming'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { DiscardDraft } from '../../drafts/discard.tsx'
import { useForm } from '../../form.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choices.tsx'
import { DraftState } from '../../parts/draft.tsx'
import { FilesField } from '../../parts/files.tsx'
import { SendIcon } from '../../parts/icons/acts.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { acting } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { emptyLetter, type Letter, type LetterDraft, useLetterDraft, type Which } from './draft.ts'
import { Registered } from './registered.tsx'

type Begun = Answer<ReturnType<typeof api.incoming.draft.$get>>
type Done = { id: string; number: string; receivedAt: string }

/** The page; `?answers=` is the record of the letter that is answered. */
export function WriteIncoming() {
  const { query } = useLocation()
  const answers = query.answers || null
  const office = acting.value?.office?.id ?? null
  const which = { office, answers }
  const asked = useAsk(`incoming draft ${office} ${answers}`, () =>
    ask(api.incoming.draft.$get({ query: { ...(office ? { office } : {}), ...(answers ? { answers } : {}) } })),
  )
  const done = useSignal<Done | null>(null)
  if (done.value) return <Written of={done.value} />
  if (asked.data && !asked.asking)
    return <Writer key={`${office} ${answers}`} which={which} begun={asked.data} onDone={(one) => (done.value = one)} />
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

function Writer({ which, begun, onDone }: { which: Which; begun: Begun; onDone: (done: Done) => void }) {
  const form = useForm<Letter>(begun.draft?.form ?? emptyLetter)
  const draft = useLetterDraft(which, form, begun.draft)
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
  const { answered } = begun
  return (
    <Page
      title={t(answered ? 'incoming-answer-title' : 'incoming-to')}
      lead={answered ? undefined : t('incoming-lead')}
      back={which.answers ? `/app/notices/${which.answers}` : '/app/secretariat'}
      backLabel={which.answers ? t('parts-back') : t('incoming-to')}
      act={
        <Button form="letter" icon={SendIcon} busy={send.busy || going.value > 0}>
          {t('incoming-send')}
        </Button>
      }
    >
      {answered && <Answered of={answered} />}
      {draft.two && <Two of={draft} />}
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
        <DraftLine of={draft} body={which.office === null} />
      </form>
    </Page>
  )
}

/** The letter that is answered, and by when. */
function Answered({ of }: { of: NonNullable<Begun['answered']> }) {
  return (
    <Note>
      <p>
        {t('incoming-answers', { number: code(locale.value, inOrder(of.number ?? '')) })}
        {of.subject && ` — ${of.subject}`}
      </p>
      {of.answerBy && !of.answeredAt && <p>{t('incoming-answer-by', { day: date(locale.value, of.answerBy) })}</p>}
      {of.answeredAt && <p>{t('incoming-answered-before')}</p>}
    </Note>
  )
}

function Two({ of }: { of: LetterDraft }) {
  return (
    <Note tone="waiting" live>
      <p>{t('incoming-draft-two')}</p>
      <div class="buttons">
        <Button kind="quiet" onClick={() => of.choose('theirs')}>
          {t('incoming-draft-theirs')}
        </Button>
        <Button kind="quiet" onClick={() => of.choose('mine')}>
          {t('incoming-draft-mine')}
        </Button>
      </div>
    </Note>
  )
}

function DraftLine({ of, body }: { of: LetterDraft; body: boolean }) {
  return (
    <div class="stack">
      <p class="soft small">{t(body ? 'incoming-draft-body-hint' : 'incoming-draft-hint')}</p>
      <DraftState state={of.saving} />
      {(of.restored || of.saving !== 'nothing') && (
        <DiscardDraft
          label={t('incoming-draft-discard')}
          onDiscard={() => of.forget(true)}
          onDone={() => toast(t('incoming-draft-discarded'))}
        />
      )}
    </div>
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
