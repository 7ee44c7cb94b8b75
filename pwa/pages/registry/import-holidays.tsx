// The trial report of a table of closed days, and storing it.
import { useRoute } from 'preact-iso'
import { longDate } from '#locales/format'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { LinkButton } from '../../parts/button.tsx'
import { Note } from '../../parts/note.tsx'
import { locale, t } from '../../words.ts'
import { ColumnNotes, FindingGroups, type Group, Groups, isUnreadable, More, SaveFindings } from './import-findings.tsx'
import { Trial } from './import-trial.tsx'

type Report = Answer<ReturnType<(typeof api.registry.holidays)[':id']['$get']>>
type Stored = Answer<ReturnType<(typeof api.registry.holidays)[':id']['$post']>>

/** The page. */
export function ImportHolidays() {
  const { id = '' } = useRoute().params
  return (
    <Trial
      rehearse={() => ask(api.registry.holidays[':id'].$get({ param: { id } }))}
      store={(key) => ask(api.registry.holidays[':id'].$post({ param: { id } }, keyed(key)))}
      counts={(of) => (isUnreadable(of) ? 0 : of.counts.added + of.counts.moved + of.counts.changed)}
      back={{ href: '/app/import?what=holidays', label: t('import-again') }}
      done={(of) => <Done id={id} of={of} />}
    >
      {(report, count) => <Whole id={id} report={report} count={count} />}
    </Trial>
  )
}

function Done({ id, of }: { id: string; of: Stored }) {
  return (
    <>
      <Note tone="ok" live>
        <p>{t('import-done-holidays', { added: of.added, moved: of.moved, changed: of.changed })}</p>
        {of.clocks > 0 && <p>{t('import-done-clocks', { count: of.clocks })}</p>}
      </Note>
      <div class="buttons">
        <LinkButton href="/app/province">{t('import-see-province')}</LinkButton>
        {of.refused > 0 && <SaveFindings of={`registry/holidays/${id}`} />}
      </div>
    </>
  )
}

function Whole({ id, report, count }: { id: string; report: Report; count: number }) {
  const { counts, refused, warnings, added, moved, changed } = report
  const days = (of: Report['added']) => () => (
    <More of={of}>{(one) => <ClosedDay key={one.day + one.title} of={one} />}</More>
  )
  const groups: Group[] = [
    {
      value: 'refused',
      label: t('import-count-refused'),
      count: counts.refused,
      panel: () => <FindingGroups noun="holiday" of={refused.flatMap(({ findings }) => findings)} refused />,
    },
    {
      value: 'warned',
      label: t('import-count-warned'),
      count: counts.warned,
      panel: () => <FindingGroups noun="holiday" of={warnings} />,
    },
    {
      value: 'moved',
      label: t('import-count-moved'),
      count: counts.moved,
      panel: () => (
        <More of={moved}>
          {({ from, to }) => (
            <li key={to.day + to.title}>
              {t('holiday-report-moved-one', {
                title: to.title,
                from: longDate(locale.value, from.day),
                to: longDate(locale.value, to.day),
              })}
            </li>
          )}
        </More>
      ),
    },
    { value: 'changed', label: t('import-count-changed'), count: counts.changed, panel: days(changed) },
    { value: 'added', label: t('import-count-added'), count: counts.added, panel: days(added) },
    {
      value: 'unchanged',
      label: t('import-count-unchanged'),
      count: counts.unchanged,
      panel: () => <p>{t('import-unchanged-note')}</p>,
    },
  ]
  return (
    <>
      <p class="soft">{count > 0 ? t('import-report-note') : t('import-apply-nothing')}</p>
      <ColumnNotes noun="holiday" of={report} />
      {!isUnreadable(report) && <Groups label={t('import-report')} groups={groups} />}
      {counts.refused + warnings.length > 0 && <SaveFindings of={`registry/holidays/${id}`} />}
    </>
  )
}

function ClosedDay({ of }: { of: Report['added'][number] }) {
  return (
    <li>
      <strong>{longDate(locale.value, of.day)}</strong> {of.title}{' '}
      <span class="soft">{t(`holiday-kind-${of.kind}`)}</span>
    </li>
  )
}
