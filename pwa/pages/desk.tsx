// The secretariat's desk: how much of each kind of work waits; every count leads to its list. On a wide screen one table,
// what waits for the secretariat first and what there is none of last.

import { date, digits, longDate, number } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { type Answer, api, ask } from '../api.ts'
import { useAsk } from '../ask.ts'
import { currentTime } from '../clock.ts'
import { LinkButton } from '../parts/button.tsx'
import { AddIcon } from '../parts/icons/acts.tsx'
import type { Icon } from '../parts/icons/icon.tsx'
import { CasesIcon, NoticesIcon, OfficesIcon, RequestsIcon, TodayIcon } from '../parts/icons/nav.tsx'
import { List, Loaded, Row } from '../parts/list.tsx'
import { Note } from '../parts/note.tsx'
import { Page, Section } from '../parts/page.tsx'
import { Count } from '../parts/state.tsx'
import { Table } from '../parts/table.tsx'
import { can, me } from '../session.ts'
import { frame } from '../wide.ts'
import { locale, say, t } from '../words.ts'

type Counts = Answer<ReturnType<typeof api.desk.$get>>

/** One line: its words are `desk-<what>`; `waits` if it is the secretariat's turn; without a count it is only a way. */
type Line = { what: string; count?: number; href: string; waits?: boolean }
type Part = { of: string; icon: Icon; lines: Line[] }

/** The page. */
export function Desk() {
  const asked = useAsk('desk', () => ask(api.desk.$get()), 30_000)
  return (
    <Page
      title={t('desk-title')}
      wide
      lead={longDate(locale.value, tehranDay(currentTime()))}
      act={
        <LinkButton icon={AddIcon} href="/app/notices/new">
          {t('desk-new-letter')}
        </LinkButton>
      }
    >
      <Loaded of={asked}>
        {(counts) => (
          <>
            {frame.value ? <Work of={parts(counts)} /> : parts(counts).map((one) => <Lines key={one.of} {...one} />)}
            {counts.meeting && <MeetingDuty of={counts.meeting} />}
            <Since of={counts.moved} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const letters = ({ letters: of, incoming, recipients, silent }: Counts): Line[] => [
  { what: 'incoming', count: incoming, href: '/app/incoming', waits: true },
  { what: 'sent-back', count: of.sentBack, href: '/app/notices?tab=draft&sentBack=yes', waits: true },
  { what: 'drafts', count: of.drafts, href: '/app/notices?tab=draft&sentBack=no' },
  { what: 'awaiting', count: of.awaiting, href: '/app/notices?tab=awaiting' },
  { what: 'unsigned', count: of.unsigned, href: '/app/notices?tab=awaiting&needs=unsigned', waits: true },
  { what: 'late', count: recipients.late, href: '/app/notices?tab=signed&needs=late', waits: true },
  { what: 'stranded', count: silent.paper, href: '/app/ladder?tab=paper', waits: true },
  { what: 'unanswered', count: silent.unanswered, href: '/app/ladder?tab=unanswered', waits: true },
  { what: 'blocked', count: silent.blocked, href: '/app/ladder?tab=people&blocked=yes', waits: true },
  { what: 'register', href: '/app/register' },
]

const requests = ({ lateTasks }: Counts): Line[] => [
  { what: 'tasks-mine', count: me.value?.waiting.tasks ?? 0, href: '/app/queue', waits: true },
  { what: 'tasks-late', count: lateTasks, href: '/app/queue?late=yes', waits: true },
  ...(can('meetings') ? [{ what: 'meetings', href: '/app/meetings' }] : []),
]

const cases = ({ cases: of }: Counts): Line[] => [
  { what: 'to-register', count: of.toRegister, href: '/app/cases?state=registered', waits: true },
  { what: 'to-close', count: of.toClose, href: '/app/cases?state=answered', waits: true },
  { what: 'overdue', count: of.overdue, href: '/app/cases?late=yes', waits: true },
]

const licenses = ({ licenses: of }: Counts): Line[] => [
  { what: 'expiring', count: of.expiring, href: '/app/offices?within=expiring', waits: true },
  { what: 'renewal-late', count: of.late, href: '/app/offices?within=late' },
  { what: 'expired', count: of.expired, href: '/app/offices?within=expired' },
]

const parts = (counts: Counts): Part[] => [
  { of: t('desk-letters'), icon: NoticesIcon, lines: letters(counts) },
  { of: t('desk-requests'), icon: RequestsIcon, lines: requests(counts) },
  { of: t('desk-cases'), icon: CasesIcon, lines: cases(counts) },
  { of: t('desk-licenses'), icon: OfficesIcon, lines: licenses(counts) },
]

/** By when the working group must meet again, and the meeting that is called for it. */
function MeetingDuty({ of: { by, late, next, missed, minutes, cite } }: { of: NonNullable<Counts['meeting']> }) {
  const day = (of: string) => date(locale.value, of)
  return (
    <Section title={t('desk-meeting')}>
      <Note tone={late ? 'waiting' : 'info'}>
        {t(late ? 'desk-meeting-late' : 'desk-meeting-by', { day: day(by), cite })}
      </Note>
      <List label={t('desk-meeting')}>
        <Row
          icon={TodayIcon}
          href={next ? `/app/meetings/${next.id}` : '/app/meetings'}
          waits={!next}
          title={
            next
              ? t('desk-meeting-next', { number: digits(locale.value, next.number), day: day(next.heldOn) })
              : t('desk-meeting-none')
          }
        />
        {missed.map((one) => (
          <Row
            key={one.id}
            icon={TodayIcon}
            href={`/app/meetings/${one.id}`}
            waits
            title={t('desk-meeting-missed', { number: digits(locale.value, one.number), day: day(one.heldOn) })}
          />
        ))}
        {minutes.map((one) => (
          <Row
            key={one.id}
            icon={NoticesIcon}
            href={`/app/minutes/${one.id}`}
            waits={one.late}
            title={t(one.late ? 'desk-minutes-late' : 'desk-minutes-by', {
              number: digits(locale.value, one.number),
              day: day(one.due),
            })}
          />
        ))}
      </List>
    </Section>
  )
}

/** What moved since yesterday; each way leads to the list in which it stands. */
const moves: { what: keyof Counts['moved']; icon: Icon; href: string }[] = [
  { what: 'incoming', icon: NoticesIcon, href: '/app/incoming' },
  { what: 'signed', icon: NoticesIcon, href: '/app/notices?tab=signed' },
  { what: 'filed', icon: RequestsIcon, href: '/app/requests' },
  { what: 'decided', icon: RequestsIcon, href: '/app/requests?stage=all' },
  { what: 'complained', icon: CasesIcon, href: '/app/cases?show=all' },
  { what: 'resolved', icon: CasesIcon, href: '/app/cases?show=resolved' },
  { what: 'satisfied', icon: CasesIcon, href: '/app/cases?show=resolved' },
]

/** What did not move is not told. */
function Since({ of }: { of: Counts['moved'] }) {
  const moved = moves.filter(({ what }) => of[what] > 0)
  return (
    <Section title={t('desk-since')}>
      {moved.length === 0 && <p class="soft">{t('desk-since-nothing')}</p>}
      <List label={t('desk-since')}>
        {moved.map(({ what, icon, href }) => (
          <Row key={what} icon={icon} href={href} title={t(`desk-since-${what}`)} end={<Figure of={of[what]} />} />
        ))}
      </List>
    </Section>
  )
}

/** What waits comes first, then what is under way, then what is but a way, then zeros. */
const rank = ({ count, waits }: Line) => (count ? (waits ? 0 : 1) : count === undefined ? 2 : 3)

function Work({ of }: { of: Part[] }) {
  const rows = of
    .flatMap(({ of: part, icon, lines }) => lines.map((line) => ({ ...line, part, icon })))
    .toSorted((a, b) => rank(a) - rank(b))
  return (
    <Table
      caption={t('desk-title')}
      captionUnseen
      rows={rows}
      keyOf={({ what }) => what}
      columns={[
        {
          head: t('desk-head-work'),
          cell: ({ what, href, icon: Face, count }) => (
            <>
              <Face size={18} />
              <a href={href} class={count === 0 ? 'soft' : undefined}>
                {say(`desk-${what}`)}
              </a>
            </>
          ),
        },
        { head: t('desk-head-part'), width: 14, cell: ({ part }) => <span class="soft">{part}</span> },
        {
          head: t('desk-head-count'),
          width: 6,
          figure: true,
          cell: ({ count, waits }) => count !== undefined && <Figure of={count} waits={waits && count > 0} />,
        },
      ]}
    />
  )
}

function Lines({ of: title, icon, lines }: Part) {
  return (
    <Section title={title}>
      <List label={title}>
        {lines.map(({ what, count, href, waits }) => (
          <Row
            key={what}
            icon={icon}
            href={href}
            waits={waits && count !== undefined && count > 0}
            title={say(`desk-${what}`)}
            end={count !== undefined && <Figure of={count} waits={waits && count > 0} />}
          />
        ))}
      </List>
    </Section>
  )
}

function Figure({ of, waits }: { of: number; waits?: boolean | undefined }) {
  return waits ? <Count of={of} /> : <span class="soft">{number(locale.value, of)}</span>
}
