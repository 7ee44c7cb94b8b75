// Filling in a request of any kind: fields from its declaration, the rules live beside them, the draft shared with the bot.
import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { requestDraft } from '#rules/drafts'
import { useAct } from '../../act.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine, TwoDrafts } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Loaded, Skeleton } from '../../parts/list.tsx'
import { Note, ProblemNote, RefusalLines } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { t } from '../../words.ts'
import { type Asking, type Checked, checkNow, judged, useCheck } from './check.ts'
import { DeclaredField } from './fields.tsx'
import { About, type DeclaredKind, useKinds, useOffice } from './kinds.tsx'
import { formOf, type Values, valuesOf } from './values.ts'

// they come with the first answer of the server's
const Allowances = later(() => import('./rules.tsx').then((m) => m.Allowances))
const Checks = later(() => import('./rules.tsx').then((m) => m.Checks))
const Warnings = later(() => import('./rules.tsx').then((m) => m.Warnings))
const KindMissing = later(() => import('./kind-missing.tsx').then((m) => m.KindMissing))
// only whoever has filled the form in comes so far
const SendRequest = later(() => import('./send.tsx').then((m) => m.SendRequest))

/** The page of one kind. */
export function NewRequestForm() {
  const { kind: name } = useRoute().params
  const { office, path } = useOffice()
  const kinds = useKinds(office)
  const kind = kinds.data?.find((one) => one.kind === name)
  if (kind) return <Filling key={kind.kind + path(office)} kind={kind} />
  return (
    <Page title={t('request-new')} back={path('/app/requests/new')}>
      <Loaded of={kinds}>{() => <KindMissing />}</Loaded>
    </Page>
  )
}

function Filling({ kind }: { kind: DeclaredKind }) {
  const asked = useOffice()
  const { office, letter, path } = asked
  const form = useForm(valuesOf(kind.fields, kind.offered))
  const draft = useDraft(form, requestDraft(kind.kind, office, letter), {
    pack: (values) => formOf(kind.fields, values),
    unpack: (kept) => valuesOf(kind.fields, kept as Parameters<typeof valuesOf>[1]),
  })
  const check = useCheck(kind.kind, asked, formOf(kind.fields, form.values))
  const unmet = useSignal<Checked['refusals']>([])
  const asking = useSignal<Checked | null>(null)
  const going = useSignal<Record<string, number>>({})
  const underWay = Object.values(going.value).some((count) => count > 0)
  const review = useAct((_key, values: typeof form.values) => checkNow(kind.kind, asked, formOf(kind.fields, values)))

  const submit = async (event: Event) => {
    event.preventDefault()
    if (underWay) return
    const found = await review.run(form.values)
    if (!found) return
    unmet.value = found.refusals
    if (found.refusals.length === 0) asking.value = found
    else form.fail(Object.fromEntries(found.refusals.flatMap(({ field, text }) => (field ? [[field, text]] : []))))
  }
  const ready = draft.state !== 'loading'
  return (
    <Page
      title={kind.title}
      lead={kind.line}
      back={path('/app/requests/new')}
      act={
        ready && (
          <Button form="request" busy={review.busy || underWay}>
            {t('request-form-review')}
          </Button>
        )
      }
    >
      <About of={kind} />
      <p class="cite">{kind.source}</p>
      <TwoDrafts of={draft} show={(values) => <Other kind={kind} asked={asked} values={values} />} />
      {!ready && <Skeleton rows={3} />}
      {ready && (
        <form class="form" id="request" onSubmit={(event) => void submit(event)} noValidate key={`form ${draft.epoch}`}>
          <Standing of={check} />
          {kind.fields.map((field) => (
            <div key={field.name} class="stack">
              <DeclaredField
                of={field}
                bound={judged(form.field(field.name), check)}
                values={form.values}
                onGoing={(part, count) => (going.value = { ...going.peek(), [part]: count })}
              />
              {field.type === 'days' && <Allowances of={check?.allowance ?? kind.allowance} live />}
            </div>
          ))}
          <Section title={t('request-form-checks')}>
            {check ? <Checks of={check.checks} /> : <p class="soft">{t('request-form-unchecked')}</p>}
            {check && <Warnings of={check.warnings} live />}
          </Section>
          <Unmet of={unmet.value} />
          {review.problem && <ProblemNote problem={review.problem} />}
          <DraftLine of={draft} hint={t('request-form-draft-hint')} />
        </form>
      )}
      {asking.value && (
        <SendRequest
          kind={kind}
          to={asked}
          form={form}
          draft={draft}
          asked={asking.value}
          onClose={() => (asking.value = null)}
        />
      )}
    </Page>
  )
}

/** What stands against any request of the office, whatever is written: told at once. */
function Standing({ of }: { of: Checked | undefined }) {
  const general = of?.refusals.filter(({ field }) => !field) ?? []
  if (general.length === 0) return null
  return (
    <Note tone="danger" live>
      <p>{t('request-form-not-yet')}</p>
      <RefusalLines of={general} />
    </Note>
  )
}

/** After a try to send: where to look, since fields and rules each say what is wrong with them. */
function Unmet({ of }: { of: Checked['refusals'] }) {
  if (of.length === 0) return null
  return (
    <Note tone="danger" live>
      <p>{of.some(({ source }) => !source) ? t('request-form-incomplete') : t('request-form-unmet')}</p>
    </Note>
  )
}

/** What the other version of the draft says, worded as before it is sent. */
function Other({ kind, asked, values }: { kind: DeclaredKind; asked: Asking; values: Values }) {
  const check = useCheck(kind.kind, asked, formOf(kind.fields, values))
  return check ? <Facts of={check.lines.map(({ label, value }) => [label, value])} /> : null
}
