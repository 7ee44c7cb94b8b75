// Registering a letter that came by hand or by post, with its scan.
import { useSignal } from '@preact/signals'
import { code } from '#locales/format'
import { inOrder } from '#locales/notices'
import { incomingMax } from '#rules/incoming'
import { confidentialities } from '#rules/notices'
import { loadMe } from '../../account.ts'
import { api, ask, keyed } from '../../api.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine, DraftNote } from '../../drafts/note.tsx'
import { useSending } from '../../drafts/sending.ts'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { CheckField, SelectField } from '../../parts/choices.tsx'
import { AreaField, CodeField, TextField } from '../../parts/inputs.tsx'
import { Skeleton } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { can } from '../../session.ts'
import type { Stored } from '../../upload.ts'
import { locale, t } from '../../words.ts'
import type { Office } from './paper-office.tsx'

const Registered = later(() => import('./registered.tsx').then((m) => m.Registered))
const ChooseOffice = later(() => import('./paper-office.tsx').then((m) => m.ChooseOffice))
const ReceivedDate = later(() => import('./paper-date.tsx').then((m) => m.ReceivedDate))
const SenderDate = later(() => import('./paper-date.tsx').then((m) => m.SenderDate))
const FilesField = later(() => import('../../parts/files.tsx').then((m) => m.FilesField))

const empty = {
  office: null as Office | null,
  sender: '',
  senderNumber: '',
  senderDate: '',
  /** '' while it came today. */
  receivedOn: '',
  subject: '',
  body: '',
  files: [] as Stored[],
  refersTo: '',
  confidentiality: 'ordinary' as string,
}

type Done = { id: string; number: string; office: string | null }

/** The page; after each letter the next one can be registered at once. */
export function PaperIncoming() {
  const done = useSignal<Done | null>(null)
  if (!done.value) return <Paper onDone={(one) => (done.value = one)} />
  const { id, number, office } = done.value
  return (
    <Page
      title={t('incoming-registered')}
      back="/app/incoming"
      backLabel={t('incoming-title')}
      act={<Button onClick={() => (done.value = null)}>{t('incoming-another')}</Button>}
    >
      <Registered number={number} hint={t('incoming-registered-paper-hint')}>
        {t('incoming-registered-paper', { number: code(locale.value, inOrder(number)) })}
      </Registered>
      <LinkButton kind="quiet" href={`/app/incoming/${id}`}>
        {t('incoming-see')}
      </LinkButton>
      {office && can('requests.filePaper') && (
        <LinkButton kind="quiet" href={`/app/requests/new?office=${office}&letter=${id}`}>
          {t('incoming-write-down')}
        </LinkButton>
      )}
    </Page>
  )
}

function Paper({ onDone }: { onDone: (done: Done) => void }) {
  const form = useForm(empty)
  const draft = useDraft(form, { kind: 'paper', office: null }, { before: 'incoming-paper' })
  const going = useSignal(0)
  // the number and day under which a letter is known already, and whether this is another one
  const known = useSignal('')
  const another = useSignal(false)
  const named = `${form.values.senderNumber} ${form.values.senderDate}`
  const register = useSending(
    draft,
    (key, { office, files, senderDate, receivedOn, confidentiality, ...rest }: typeof empty) =>
      ask(
        api.incoming.paper.$post(
          {
            json: {
              ...rest,
              office: office?.id ?? null,
              senderDate: senderDate || null,
              ...(receivedOn ? { receivedOn } : {}),
              confidentiality: confidentiality as (typeof confidentialities)[number],
              files: files.map(({ id }) => id),
              another: another.value && known.value === named,
            },
          },
          keyed(key),
        ),
      ),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await register.attempt(form.values)
    const before = problem?.fields?.another
    if (before) {
      known.value = named
      another.value = false
      form.fail({ senderNumber: before })
    } else if (problem) form.failBy(problem)
    if (!answer) return
    void loadMe()
    onDone({ ...answer, office: form.values.office?.id ?? null })
  }
  return (
    <Page
      title={t('incoming-paper')}
      lead={t('incoming-paper-lead')}
      back="/app/incoming"
      backLabel={t('incoming-title')}
      act={
        draft.state !== 'loading' && (
          <Button form="paper" busy={register.busy || going.value > 0}>
            {t('incoming-register')}
          </Button>
        )
      }
    >
      <DraftNote of={draft} show={(other) => <p>{other.subject}</p>} />
      {draft.state === 'loading' ? (
        <Skeleton rows={4} />
      ) : (
        <>
          <ChooseOffice
            of={form.values.office}
            onChange={(office) =>
              form.set({ office, ...(office && !form.values.sender ? { sender: office.name } : {}) })
            }
          />
          <form class="form" id="paper" onSubmit={(event) => void submit(event)} noValidate>
            <TextField {...form.field('sender')} label={t('incoming-field-sender')} max={incomingMax.sender} />
            <TextField
              {...form.field('senderNumber')}
              label={t('incoming-field-sender-number')}
              max={incomingMax.senderNumber}
              optional
            />
            <SenderDate of={form.field('senderDate')} />
            <ReceivedDate of={form.field('receivedOn')} written={form.values.senderDate} />
            {known.value === named && (
              <CheckField
                name="another"
                label={t('incoming-still-another')}
                value={another.value}
                onInput={(on) => (another.value = on)}
              />
            )}
            <TextField {...form.field('subject')} label={t('incoming-field-subject')} max={incomingMax.subject} />
            <FilesField
              {...form.field('files')}
              label={t('incoming-field-scans')}
              most={incomingMax.files}
              optional={t('incoming-one-needed')}
              onGoing={(count) => (going.value = count)}
            />
            <AreaField
              {...form.field('body')}
              label={t('incoming-field-note')}
              max={incomingMax.body}
              optional={t('incoming-one-needed')}
            />
            <CodeField
              {...form.field('refersTo')}
              label={t('incoming-field-refers')}
              hint={t('incoming-refers-hint')}
              optional
            />
            <SelectField
              {...form.field('confidentiality')}
              label={t('incoming-field-class')}
              options={confidentialities.map((value) => ({ value, label: t(`register-class-${value}`) }))}
            />
            {register.problem && !register.problem.fields && <ProblemNote problem={register.problem} />}
            <DraftLine of={draft} />
          </form>
        </>
      )}
    </Page>
  )
}
