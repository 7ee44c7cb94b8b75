// The trial report of a registry: what is new, changed field by field, doubtful and refused; then storing it.
import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { columnName } from '#locales/findings'
import { digits, shortDate } from '#locales/format'
import { isDay } from '#rules/calendar'
import { type Answer, api, ask } from '../../api.ts'
import { LinkButton } from '../../parts/button.tsx'
import { Code } from '../../parts/inline.tsx'
import { Note } from '../../parts/note.tsx'
import { Progress } from '../../parts/progress.tsx'
import { can } from '../../session.ts'
import { locale, say, t } from '../../words.ts'
import { type Step, type Stored, storeOffices } from './import-apply.ts'
import { ColumnNotes, FindingGroups, type Group, Groups, isUnreadable, More, SaveFindings } from './import-findings.tsx'
import { Trial } from './import-trial.tsx'

type Report = Answer<ReturnType<(typeof api.registry.offices)[':id']['$get']>>
type Changed = Report['changed'][number]

/** The page: report, then progress, then what was stored. */
export function ImportOffices() {
  const { id = '' } = useRoute().params
  const step = useSignal<Step | null>(null)
  const store = (key: string) => {
    step.value = null
    return storeOffices(id, key, (next) => (step.value = next))
  }
  return (
    <Trial
      rehearse={() => ask(api.registry.offices[':id'].$get({ param: { id } }))}
      store={store}
      counts={(of) => (isUnreadable(of) ? 0 : of.counts.added + of.counts.changed)}
      back={{ href: '/app/import', label: t('import-again') }}
      storing={() => <Storing step={step.value} />}
      done={(of) => <Done id={id} of={of} />}
      wide
    >
      {(report, count) => <Whole id={id} report={report} count={count} />}
    </Trial>
  )
}

function Storing({ step }: { step: Step | null }) {
  return (
    <Progress
      label={step ? say(`import-step-${step.step}`, { rows: step.rows }) : t('import-applying')}
      done={step?.at ?? 0}
      of={step?.of ?? 5}
      note={t('import-kept')}
    />
  )
}

function Done({ id, of }: { id: string; of: Stored }) {
  return (
    <>
      <Note tone="ok" live>
        <p>{t('import-done-offices', { added: of.added, changed: of.changed, unchanged: of.unchanged })}</p>
        {of.refused > 0 && <p>{t('import-apply-refused', { count: of.refused })}</p>}
      </Note>
      <div class="buttons">
        {/* the administrator keeps the province and its people, and sees no list of offices */}
        {can('offices.list') ? (
          <LinkButton href="/app/offices">{t('import-see-offices')}</LinkButton>
        ) : (
          <LinkButton href="/app/people">{t('import-see-people')}</LinkButton>
        )}
        {of.refused > 0 && <SaveFindings of={`registry/offices/${id}`} />}
        <LinkButton kind="quiet" href="/app/import">
          {t('import-again')}
        </LinkButton>
      </div>
    </>
  )
}

function Whole({ id, report, count }: { id: string; report: Report; count: number }) {
  const { counts, refused, warnings, changed, added, absent } = report
  const found = refused.length + warnings.length > 0
  const groups: Group[] = [
    {
      value: 'refused',
      label: t('import-count-refused'),
      count: counts.refused,
      panel: () => <FindingGroups noun="registry" of={refused.flatMap(({ findings }) => findings)} refused />,
    },
    {
      value: 'warned',
      label: t('import-count-warned'),
      count: counts.warned,
      panel: () => <FindingGroups noun="registry" of={warnings} />,
    },
    {
      value: 'changed',
      label: t('import-count-changed'),
      count: counts.changed,
      panel: () => <More of={changed}>{(one) => <ChangedOffice key={one.row} of={one} />}</More>,
    },
    {
      value: 'added',
      label: t('import-count-added'),
      count: counts.added,
      panel: () => <More of={added}>{(one) => <Office key={one.row} of={one} />}</More>,
    },
    {
      value: 'unchanged',
      label: t('import-count-unchanged'),
      count: counts.unchanged,
      panel: () => <p>{t('import-unchanged-note')}</p>,
    },
    {
      value: 'absent',
      label: t('import-count-absent'),
      count: counts.absent,
      panel: () => (
        <>
          <p>{t('import-absent-note')}</p>
          <More of={absent}>{(one) => <Office key={one.code} of={one} />}</More>
        </>
      ),
    },
  ]
  return (
    <>
      <p class="soft">{count > 0 ? t('import-report-note') : t('import-apply-nothing')}</p>
      <ColumnNotes noun="registry" of={report} />
      {!isUnreadable(report) && <Groups label={t('import-report')} groups={groups} />}
      {found && <SaveFindings of={`registry/offices/${id}`} />}
      {counts.refused > 0 && count > 0 && <p class="soft">{t('import-apply-refused', { count: counts.refused })}</p>}
    </>
  )
}

function Office({ of }: { of: { row?: number; code: string; name: string } }) {
  return (
    <li>
      {of.row !== undefined && <span class="soft">{t('import-row', { row: digits(locale.value, of.row) })} </span>}
      <Code>{of.code}</Code> <strong>{of.name}</strong>
    </li>
  )
}

function ChangedOffice({ of }: { of: Changed }) {
  return (
    <li>
      <span class="soft">{t('import-row', { row: digits(locale.value, of.row) })} </span>
      <Code>{of.code}</Code> <strong>{of.name}</strong>
      <ul class="small">
        {of.newHolder && <li>{t('registry-report-new-holder')}</li>}
        {of.newTerm && !of.newHolder && <li>{t('registry-report-new-term')}</li>}
        {of.changes.map((change) => (
          <li key={change.field}>{changeText(change)}</li>
        ))}
      </ul>
    </li>
  )
}

function changeText({ field, was, became }: Changed['changes'][number]): string {
  const column = columnName(locale.value, 'registry', field)
  const value = (one: string | number | null) => {
    if (field === 'kind' || field === 'state') return say(`registry-${field}-${one}`)
    return typeof one === 'string' && isDay(one) ? shortDate(locale.value, one) : digits(locale.value, one ?? '')
  }
  return was === null
    ? t('registry-change-from-empty', { column, became: value(became) })
    : t('registry-change', { column, was: value(was), became: value(became) })
}
