// Letters that wait for people: to be brought on paper, or for the answer that they want.
import { date, list } from '#locales/format'
import { inOrder } from '#locales/notices'
import { tehranDay } from '#rules/calendar'
import { type Answer, api, ask } from '../../../api.ts'
import { later } from '../../../later.tsx'
import type { Column, Ticks } from '../../../parts/columns.ts'
import { NoticesIcon } from '../../../parts/icons/nav.tsx'
import { ClockIcon, WarningIcon } from '../../../parts/icons/states.tsx'
import { Code, DateText, Joined } from '../../../parts/inline.tsx'
import { Row } from '../../../parts/list.tsx'
import { Note } from '../../../parts/note.tsx'
import { State } from '../../../parts/state.tsx'
import { can, me } from '../../../session.ts'
import { loadWords, locale, t } from '../../../words.ts'
import { Lines } from './lines.tsx'

const Remind = later(async () => {
  const [{ Remind }] = await Promise.all([import('../wall/remind.tsx'), loadWords(['wall'])])
  return Remind
})
const Slips = later(async () => {
  const [{ Slips }] = await Promise.all([import('./slips.tsx'), loadWords(['slips'])])
  return Slips
})

type Paper = Answer<ReturnType<typeof api.ladder.paper.$get>>['rows'][number]
type Owed = Answer<ReturnType<typeof api.ladder.unanswered.$get>>['rows'][number]

/** The recipients of each letter that something is ticked of. */
function byLetter(rows: readonly { notice: string; recipient: string }[]) {
  const of = new Map<string, string[]>()
  for (const { notice, recipient } of rows) of.set(notice, [...(of.get(notice) ?? []), recipient])
  return [...of].map(([notice, recipients]) => ({ notice, recipients }))
}

const labelOf = ({ office, holder, subject, kind }: Paper | Owed) =>
  t('common-comma', { first: office ?? holder, second: subject ?? t(`notice-kind-${kind}`) })

const paperTicks = (): Ticks<Paper> | undefined =>
  can('notices.slips') ? { label: labelOf, acts: (rows) => <Slips of={byLetter(rows)} /> } : undefined

const owedTicks = (): Ticks<Owed> | undefined =>
  can('notices.remind')
    ? {
        label: labelOf,
        acts: (rows, clear) => (
          <Remind of={byLetter(rows)} label={t('ladder-remind', { count: rows.length })} done={clear} />
        ),
      }
    : undefined

/** Whom a letter is with, and the letter: the same in both lists of letters. */
const recipient = <T extends Paper | Owed>(show: string): Column<T>[] => [
  {
    head: t('ladder-head-office'),
    order: 'office',
    cell: ({ notice, office, holder }) => (
      <a href={`/app/notices/${notice}?show=${show}&q=${encodeURIComponent(office ?? holder)}`}>{office ?? holder}</a>
    ),
  },
  { head: t('ladder-head-county'), order: 'county', width: 8, cell: ({ county }) => county ?? '—' },
  { head: t('ladder-head-holder'), order: 'holder', width: 10, cell: ({ office, holder }) => (office ? holder : '—') },
  {
    head: t('ladder-head-letter'),
    order: 'letter',
    cell: (one) => <Which of={one} />,
  },
]

/** Recipients to whom a letter is brought by hand or post. */
export function PaperList() {
  return (
    <>
      {me.value?.province?.shutdownSince && (
        <Note tone="waiting">
          <p>{t('ladder-paper-first')}</p>
        </Note>
      )}
      <Lines
        name="paper"
        icon={NoticesIcon}
        ask={(query) => ask(api.ladder.paper.$get({ query }))}
        keyOf={(one) => one.recipient}
        columns={[
          ...recipient<Paper>('missing'),
          {
            head: t('ladder-head-why'),
            order: 'since',
            width: 17,
            cell: (one) => (
              <State tone={one.reach ? 'plain' : 'waiting'} icon={one.reach ? ClockIcon : WarningIcon}>
                {whyPaper(one)}
              </State>
            ),
          },
        ]}
        ticks={paperTicks()}
        card={(one) => <PaperRow key={one.recipient} of={one} />}
      />
    </>
  )
}

function PaperRow({ of }: { of: Paper }) {
  return (
    <Row
      icon={NoticesIcon}
      href={`/app/notices/${of.notice}?show=missing`}
      waits={!of.reach}
      title={whose(of)}
      note={
        <>
          <Which of={of} />
          <br />
          {whyPaper(of)}
        </>
      }
    />
  )
}

function whyPaper({ blocked, reach, since }: Paper): string {
  const messengers = blocked.map((name) => t(`channels-name-${name}`))
  if (messengers.length) return t('ladder-paper-blocked', { messengers: list(locale.value, messengers) })
  if (!reach) return t('ladder-paper-nothing')
  return t('ladder-paper-silent', { day: date(locale.value, tehranDay(new Date(since))) })
}

/** Recipients of whom a wanted answer is late. */
export function UnansweredList() {
  return (
    <Lines
      name="unanswered"
      icon={NoticesIcon}
      ask={(query) => ask(api.ladder.unanswered.$get({ query }))}
      keyOf={(one) => one.recipient}
      columns={[
        ...recipient<Owed>('owing'),
        {
          head: t('ladder-head-by'),
          order: 'since',
          width: 9.5,
          cell: ({ answerDue }) => <DateText of={answerDue} />,
        },
        {
          head: t('ladder-head-reminded'),
          width: 9.5,
          cell: ({ remindedAt }) => (remindedAt ? <DateText of={tehranDay(new Date(remindedAt))} /> : '—'),
        },
      ]}
      ticks={owedTicks()}
      card={(one) => <OwedRow key={one.recipient} of={one} />}
    />
  )
}

function OwedRow({ of }: { of: Owed }) {
  const { remindedAt } = of
  return (
    <Row
      icon={NoticesIcon}
      href={`/app/notices/${of.notice}?show=owing`}
      title={whose(of)}
      note={
        <>
          <Which of={of} />
          <br />
          <Joined
            of={[
              t('ladder-unanswered-by', { day: date(locale.value, of.answerDue) }),
              remindedAt &&
                t('ladder-unanswered-reminded', { day: date(locale.value, tehranDay(new Date(remindedAt))) }),
            ]}
          />
        </>
      }
      end={<State tone="waiting">{t('ladder-tab-unanswered')}</State>}
    />
  )
}

const whose = ({ office, county, holder }: { office: string | null; county: string | null; holder: string }) => (
  <Joined of={[office, office && county, holder]} />
)

/** The letter by number and subject; of one that is not for everybody only its kind is told. */
function Which({ of }: { of: Pick<Paper, 'number' | 'subject' | 'kind'> }) {
  return (
    <>
      {of.number && <Code>{inOrder(of.number)}</Code>} {of.subject ?? t(`notice-kind-${of.kind}`)}
    </>
  )
}
