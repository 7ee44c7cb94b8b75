// The secretariat enters a document, or a new version of one.

import { useSignal } from '@preact/signals'
import { useLocation, useRoute } from 'preact-iso'
import { tehranDay } from '#rules/calendar'
import { type DocumentKind, documentKinds } from '#rules/document-kinds'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { currentTime } from '../../clock.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine, DraftNote, type Forked } from '../../drafts/note.tsx'
import { OtherText } from '../../drafts/other.tsx'
import { useSending } from '../../drafts/sending.ts'
import { type Form, useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { Loaded, Skeleton } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import type { Problem } from '../../problem.ts'
import type { Stored } from '../../upload.ts'
import { t } from '../../words.ts'
import type { OneDocument } from './find.ts'

const FilesField = later(() => import('../../parts/files.tsx').then((m) => m.FilesField))

type Version = { number: string; firstDay: string; body: string; file: Stored[] }
const blank = (): Version => ({ number: '', firstDay: tehranDay(currentTime()), body: '', file: [] })
const sent = <T extends Version>({ file, ...rest }: T) => ({ ...rest, file: file[0]?.id ?? null })

/** The page of a new document. */
export function AddDocument() {
  const { route } = useLocation()
  const form = useForm({ kind: 'circular', title: '', agency: '', ...blank() })
  const draft = useDraft(form, { kind: 'document', office: null })
  type Added = Parameters<typeof api.documents.$post>[0]['json']
  const act = useSending(draft, (key, json: Added) => ask(api.documents.$post({ json }, keyed(key))))
  const send = async () => {
    const { answer, problem } = await act.attempt({ ...sent(form.values), kind: form.values.kind as DocumentKind })
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('documents-saved'))
    route(`/app/documents/${answer.document}`)
  }
  return (
    <Page title={t('documents-add-title')} back="/app/documents" backLabel={t('documents-title')}>
      {draft.state !== 'loading' ? (
        <Frame send={send} act={act} words={t('documents-save')} draft={draft}>
          {(onGoing) => (
            <>
              <ChoiceCards
                {...form.field('kind')}
                label={t('documents-kind')}
                options={documentKinds.map((value) => ({ value, label: t(`documents-kind-${value}`) }))}
              />
              <TextField {...form.field('title')} label={t('documents-title-field')} max={300} />
              <TextField {...form.field('agency')} label={t('documents-agency')} max={200} />
              <VersionFields form={form} onGoing={onGoing} />
            </>
          )}
        </Frame>
      ) : (
        <Skeleton rows={4} />
      )}
    </Page>
  )
}

/** The page of a new version. */
export function ReviseDocument() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`document ${id}`, () => found(id))
  const title = asked.data ? t('documents-revise-title', { title: asked.data.title }) : t('documents-revise')
  return (
    <Page title={title} back={`/app/documents/${id}`}>
      <Loaded of={asked}>{(document) => <Revising of={document} />}</Loaded>
    </Page>
  )
}

/** What searches the device's copy as well comes only when a document is revised. */
async function found(id: string): Promise<OneDocument> {
  const { findDocument } = await import('./find.ts')
  return findDocument(id)
}

function Revising({ of }: { of: OneDocument }) {
  const { route } = useLocation()
  const form = useForm({ changes: '', ...blank() })
  const draft = useDraft(form, { kind: `document:${of.id}`, office: null }, { before: `document ${of.id}` })
  type Revised = Parameters<(typeof api.documents)[':id']['versions']['$post']>[0]['json']
  const act = useSending(draft, (key, json: Revised) =>
    ask(api.documents[':id'].versions.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const send = async () => {
    const after = Math.max(...of.versions.map(({ version }) => version))
    const { answer, problem } = await act.attempt({ ...sent(form.values), after })
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('documents-revised'))
    route(`/app/documents/${of.id}`)
  }
  if (draft.state === 'loading') return <Skeleton rows={4} />
  return (
    <Frame send={send} act={act} words={t('documents-revise-save')} draft={draft}>
      {(onGoing) => (
        <>
          <AreaField {...form.field('changes')} label={t('documents-changes-field')} rows={3} max={2000} />
          <VersionFields form={form} onGoing={onGoing} />
        </>
      )}
    </Frame>
  )
}

type Framed = {
  send: () => Promise<void>
  act: { busy: boolean; problem: Problem | null }
  words: string
  draft: Forked<Version>
  children: (onGoing: (count: number) => void) => preact.ComponentChildren
}

/** The form round the fields; nothing is sent while a file is on its way. */
function Frame({ send, act, words, draft, children }: Framed) {
  const going = useSignal(0)
  const submit = (event: Event) => {
    event.preventDefault()
    if (going.value === 0) void send()
  }
  return (
    <form class="form" onSubmit={submit} noValidate>
      <DraftNote of={draft} show={({ number, body }) => <OtherText subject={number} body={body} />} />
      {children((count) => (going.value = count))}
      {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
      <Button busy={act.busy || going.value > 0} whole>
        {words}
      </Button>
      <DraftLine of={draft} />
    </form>
  )
}

function VersionFields<T extends Version>(props: { form: Form<T>; onGoing: (count: number) => void }) {
  const form = props.form as unknown as Form<Version>
  return (
    <>
      <TextField {...form.field('number')} label={t('documents-number-field')} max={100} optional />
      <DateField {...form.field('firstDay')} label={t('documents-first-day')} />
      <FilesField {...form.field('file')} label={t('documents-file-field')} most={1} optional onGoing={props.onGoing} />
      <AreaField
        {...form.field('body')}
        label={t('documents-text-field')}
        hint={t('documents-text-hint')}
        rows={8}
        max={100_000}
        optional
      />
    </>
  )
}
