// Recording what a meeting resolved, item by item; deadlines and references that the text words are read and offered.
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { commas, number } from '#locales/format'
import { resolutionNumber } from '#locales/resolutions'
import { type Resolution, resolutionMax, resolvedDeadline } from '#rules/resolutions'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { type Form, useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { NumberField, TextField } from '../../parts/inputs.tsx'
import { Loaded } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { uuid } from '../../uuid.ts'
import { locale, t } from '../../words.ts'
import type { Resolution as Seen } from './parts.tsx'
import { deadlineFrom, noDeadline, ownersFrom, ownersOf, valuesOf } from './values.ts'

const ResolvedFields = later(() => import('./resolved.tsx').then((m) => m.ResolvedFields))
const MeetingDay = later(() => import('./meeting-day.tsx').then((m) => m.MeetingDay))

const empty = {
  meeting: null as number | null,
  meetingOn: '',
  item: null as number | null,
  text: '',
  owners: [] as string[],
  label: '',
  internal: false,
  refers: '',
  ...noDeadline,
}
type Values = typeof empty

/** The page, for a new one and for a change. */
export function WriteResolution() {
  const { id } = useLocation().query
  return id ? <Changing key={id} id={id} /> : <Recording />
}

function Recording() {
  const meetings = useAsk('resolutions meetings', () => ask(api.resolutions.meetings.$get()))
  const next = useSignal<Partial<Values> | null>(null)
  return (
    <Frame title={t('resolutions-record')} back="/app/resolutions" lead={t('resolutions-record-lead')}>
      <Loaded of={meetings}>
        {(found) => {
          const open = found.find(({ drafts }) => drafts > 0)
          const begun = open ? { meeting: open.meeting, meetingOn: open.meetingOn, item: open.next } : {}
          const first = next.value ?? begun
          return <New key={first.item} first={first} onDone={(one) => (next.value = one)} />
        }}
      </Loaded>
    </Frame>
  )
}

function Changing({ id }: { id: string }) {
  const asked = useAsk(`resolution ${id}`, () => ask(api.resolutions[':id'].$get({ param: { id } })))
  return (
    <Frame title={t('resolutions-change')} back={`/app/resolutions/${id}`}>
      <Loaded of={asked}>{(found) => <Change of={found} />}</Loaded>
    </Frame>
  )
}

function Frame(props: { title: string; back: string; lead?: string; children: preact.ComponentChildren }) {
  return (
    <Page title={props.title} back={props.back} lead={props.lead} backLabel={t('resolutions-title')}>
      {props.children}
    </Page>
  )
}

/** The next item stands ready as soon as one is recorded. */
function New({ first, onDone }: { first: Partial<Values>; onDone: (next: Partial<Values>) => void }) {
  const form = useForm<Values>({ ...empty, ...first })
  const draft = useDraft(form, { kind: 'resolution', office: null })
  const save = useSaving()
  // the same however often it is tried
  const id = useRef(uuid()).current
  const submit = async () => {
    const { meeting, meetingOn, item } = form.values
    const saved = await save.go(form, id)
    if (!saved) return
    await draft.stop()
    await draft.sentOff()
    toast(t('resolutions-record-saved', { meeting: number(locale.value, meeting!), item: number(locale.value, item!) }))
    onDone({ meeting, meetingOn, item: item! + 1 })
  }
  return (
    <Fields form={form} yes={t('resolutions-record-save')} save={save} onSubmit={submit}>
      <DraftLine of={draft} />
    </Fields>
  )
}

function Change({ of }: { of: Seen }) {
  const { route } = useLocation()
  const { meeting, meetingOn, item, text, internal } = of
  const form = useForm<Values>({
    ...empty,
    ...{ meeting, meetingOn, item, text, internal },
    ...valuesOf(resolvedDeadline(of)),
    ...ownersOf(of.parts),
    refers: commas(
      'fa',
      of.refersTo.map((one) => resolutionNumber('fa', one)),
    ),
  })
  const save = useSaving()
  const submit = async () => {
    if (await save.go(form, of.id)) route(`/app/resolutions/${of.id}`, true)
  }
  return <Fields form={form} yes={t('resolutions-change-save')} save={save} onSubmit={submit} />
}

function useSaving() {
  const act = useAct((key, { id, ...json }: Resolution & { id: string }) =>
    ask(api.resolutions[':id'].$put({ param: { id }, json: { ...json, owners: [...json.owners] } }, keyed(key))),
  )
  const go = async (form: Form<Values>, id: string): Promise<boolean> => {
    const { meeting, meetingOn, item, text, internal, refers, ...rest } = form.values
    const deadline = deadlineFrom(rest)
    const missing: Record<string, string> = {
      ...(meeting === null ? { meeting: t('resolutions-meeting-needed') } : {}),
      ...(meetingOn ? {} : { meetingOn: t('parts-choose-day') }),
      ...(item === null ? { item: t('resolutions-item-needed') } : {}),
      ...(deadline ? {} : { day: t('parts-choose-day') }),
    }
    if (meeting === null || item === null || !deadline || !meetingOn) {
      form.fail(missing)
      return false
    }
    const owners = ownersFrom(rest)
    const { problem } = await act.attempt({ id, meeting, meetingOn, item, text, internal, refers, owners, deadline })
    if (problem) form.failBy(problem)
    return !problem
  }
  return { busy: act.busy, problem: act.problem, go }
}

type FieldsProps = {
  form: Form<Values>
  yes: string
  save: ReturnType<typeof useSaving>
  onSubmit: () => Promise<void>
  children?: preact.ComponentChildren
}

function Fields({ form, yes, save, onSubmit, children }: FieldsProps) {
  const submit = (event: Event) => {
    event.preventDefault()
    void onSubmit()
  }
  return (
    <form class="form" onSubmit={submit} noValidate>
      <NumberField {...form.field('meeting')} label={t('resolutions-field-meeting')} />
      <MeetingDay of={form.field('meetingOn')} />
      <NumberField {...form.field('item')} label={t('resolutions-field-item')} />
      <ResolvedFields
        of={{
          text: form.field('text'),
          owners: form.field('owners'),
          label: form.field('label'),
          deadline: form.field('deadline'),
          day: form.field('day'),
          length: form.field('length'),
          unit: form.field('unit'),
          internal: form.field('internal'),
        }}
        meetingOn={form.values.meetingOn}
        hint={t('resolutions-field-text-hint')}
        onTake={(due) => form.set(due)}
      />
      <TextField
        {...form.field('refers')}
        label={t('resolutions-field-refers')}
        hint={t('resolutions-field-refers-hint')}
        max={resolutionMax.refers}
        optional
      />
      {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
      {children}
      <Button busy={save.busy} whole>
        {yes}
      </Button>
    </form>
  )
}
