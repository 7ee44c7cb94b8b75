// The trial run of a sheet of marks, and recording them.
import { type Answer, api, ask, keyed } from '../../api.ts'
import { LinkButton } from '../../parts/button.tsx'
import { Note } from '../../parts/note.tsx'
import { t } from '../../words.ts'
import {
  ColumnNotes,
  FindingGroups,
  type Group,
  Groups,
  isUnreadable,
  More,
  SaveFindings,
} from '../registry/import-findings.tsx'
import { Trial } from '../registry/import-trial.tsx'

type Sheet = (typeof api.calls)[':id']['marks'][':sheet']
type Report = Answer<ReturnType<Sheet['$get']>>
type Stored = Answer<ReturnType<Sheet['$post']>>

/** The page. */
export function MarksReport({ call, sheet }: { call: string; sheet: string }) {
  const param = { id: call, sheet }
  return (
    <Trial
      rehearse={() => ask(api.calls[':id'].marks[':sheet'].$get({ param }))}
      store={(key) => ask(api.calls[':id'].marks[':sheet'].$post({ param }, keyed(key)))}
      counts={(of) => (isUnreadable(of) ? 0 : of.counts.added + of.counts.changed)}
      back={{ href: `/app/offices/new/${call}`, label: t('founding-calls-marks') }}
      done={(of) => <Done call={call} sheet={sheet} of={of} />}
    >
      {(report, count) => <Whole call={call} sheet={sheet} report={report} count={count} />}
    </Trial>
  )
}

function Done({ call, sheet, of }: { call: string; sheet: string; of: Stored }) {
  return (
    <>
      <Note tone="ok" live>
        <p>{t('founding-calls-marks-saved', { count: of.added + of.changed })}</p>
      </Note>
      <div class="buttons">
        <LinkButton href={`/app/offices/new/${call}`}>{t('founding-calls-ranking')}</LinkButton>
        {of.refused > 0 && <SaveFindings of={`calls/${call}/marks/${sheet}`} />}
      </div>
    </>
  )
}

type Props = { call: string; sheet: string; report: Report; count: number }

function Whole({ call, sheet, report, count }: Props) {
  const { counts, refused, warnings, taken, absent } = report
  const marks = (of: Report['taken']) => () => (
    <More of={of}>
      {({ row, name, mark, was }) => (
        <li key={row}>
          {was === null || was === mark
            ? t('founding-marks-line', { name, mark })
            : t('founding-marks-line-changed', { name, mark, was })}
        </li>
      )}
    </More>
  )
  const groups: Group[] = [
    {
      value: 'refused',
      label: t('import-count-refused'),
      count: counts.refused,
      panel: () => <FindingGroups noun="founding" of={refused.flatMap(({ findings }) => findings)} refused />,
    },
    {
      value: 'warned',
      label: t('import-count-warned'),
      count: counts.warned,
      panel: () => <FindingGroups noun="founding" of={warnings} />,
    },
    {
      value: 'absent',
      label: t('import-count-absent'),
      count: counts.absent,
      panel: () => <More of={absent}>{(name) => <li key={name}>{name}</li>}</More>,
    },
    {
      value: 'changed',
      label: t('import-count-changed'),
      count: counts.changed,
      panel: marks(taken.filter(({ was, mark }) => was !== null && was !== mark)),
    },
    {
      value: 'added',
      label: t('import-count-added'),
      count: counts.added,
      panel: marks(taken.filter(({ was }) => was === null)),
    },
    {
      value: 'unchanged',
      label: t('import-count-unchanged'),
      count: counts.unchanged,
      panel: marks(taken.filter(({ was, mark }) => was === mark)),
    },
  ]
  return (
    <>
      <p class="soft">{count > 0 ? t('import-report-note') : t('import-apply-nothing')}</p>
      <ColumnNotes noun="founding" of={report} />
      {!isUnreadable(report) && <Groups label={t('import-report')} groups={groups} />}
      {counts.refused + counts.warned > 0 && <SaveFindings of={`calls/${call}/marks/${sheet}`} />}
    </>
  )
}
