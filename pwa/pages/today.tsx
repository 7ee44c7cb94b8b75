// The office's day. Part of the first paint: mind what it imports.
import { useEffect } from 'preact/hooks'
import { longDate } from '#locales/format'
import { type Answer, api, ask } from '../api.ts'
import { useAsk } from '../ask.ts'
import { Card, Facts } from '../parts/card.tsx'
import { CasesIcon, NoticesIcon, QueueIcon, RequestsIcon, TodayIcon } from '../parts/icons/nav.tsx'
import { Code, DateText } from '../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../parts/list.tsx'
import { Page, Section } from '../parts/page.tsx'
import { Progress } from '../parts/progress.tsx'
import { Count, State } from '../parts/state.tsx'
import { can, me } from '../session.ts'
import { locale, t } from '../words.ts'
import { useBadge } from './notices/badge.ts'

type Day = Answer<ReturnType<typeof api.today.$get>>
type Office = Day['offices'][number]

/** The library's copy is brought up once a day, after the page is there; without a network another time. */
function keepLibrary() {
  const keep = () => void import('./documents/copy.ts').then((m) => m.keepDaily()).catch(() => undefined)
  const timer = setTimeout(keep, 2500)
  return () => clearTimeout(timer)
}

/** What waits, what moved, and how the office stands. */
export function Today() {
  const asked = useAsk(`today ${locale.value}`, () => ask(api.today.$get()), 30_000)
  useEffect(keepLibrary, [])
  useBadge('notices', can('notices.acknowledge') ? asked.data?.letterCount : undefined)
  return (
    <Page title={t('today-title')} lead={asked.data && longDate(locale.value, asked.data.today)}>
      <Loaded of={asked}>
        {(day) => (
          <>
            <Waiting of={day} />
            <Moved of={day} />
            {day.offices.map((office) => (
              <OfficeCard key={office.id} of={office} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Waiting({ of }: { of: Day }) {
  const { tasks = 0, calls = 0 } = me.value?.waiting ?? {}
  const more = of.letterCount - of.letters.length
  const count = of.letterCount + of.cases.length + tasks + calls
  if (count === 0) return <Empty icon={TodayIcon} title={t('today-nothing')} detail={t('today-nothing-detail')} />
  return (
    <Section title={t('today-waiting')} beside={<Count of={count} />}>
      <List label={t('today-waiting')}>
        {of.letters.map((letter) => (
          <Row
            key={letter.recipient}
            waits
            icon={NoticesIcon}
            href={`/app/notices/${letter.recipient}`}
            title={letter.subject || t('today-secret-letter')}
            note={
              letter.daysLeft !== null && letter.answerDue ? (
                <Until day={letter.answerDue} left={letter.daysLeft} />
              ) : (
                letter.signedAt && <DateText of={letter.signedAt} />
              )
            }
            end={<State tone="waiting">{t(letter.waits ? 'today-acknowledge' : 'today-answer')}</State>}
          />
        ))}
        {more > 0 && <Row icon={NoticesIcon} href="/app/notices" title={t('today-more-letters', { count: more })} />}
        {of.cases.map((one) => (
          <Row
            key={one.id}
            waits
            icon={CasesIcon}
            href={`/app/cases/${one.id}`}
            title={one.title}
            note={one.dueOn && <Until day={one.dueOn} left={Number(one.daysLeft)} />}
            end={<State tone="waiting">{t('today-answer')}</State>}
          />
        ))}
        {calls > 0 && (
          <Row waits icon={CasesIcon} href="/app/ratings/calls" title={t('today-calls', { count: calls })} />
        )}
        {tasks > 0 && <Row waits icon={QueueIcon} href="/app/queue" title={t('today-tasks', { count: tasks })} />}
      </List>
    </Section>
  )
}

function Moved({ of }: { of: Day }) {
  if (of.requests.length === 0) return null
  return (
    <Section title={t('today-requests')}>
      <List label={t('today-requests')}>
        {of.requests.map((one) => (
          <Row
            key={one.id}
            icon={RequestsIcon}
            href={`/app/requests/${one.id}`}
            title={one.title}
            note={
              <>
                <Code>{one.number}</Code> · <DateText of={one.stageAt} />
              </>
            }
            end={<State>{one.state}</State>}
          />
        ))}
      </List>
    </Section>
  )
}

/** A day with how far it is. */
function Until({ day, left }: { day: string; left: number }) {
  return (
    <>
      <DateText of={day} /> ·{' '}
      {left < 0 ? t('common-days-late', { count: -left }) : t('common-days-left', { count: left })}
    </>
  )
}

/** The license's last day, and the leave that is left. */
function OfficeCard({ of }: { of: Office }) {
  const renewal = of.renewal === 'expiring' && of.standing === 'active'
  return (
    <Section title={of.name}>
      <Card
        title={
          <>
            {t('today-license')} <Code>{of.license}</Code>
          </>
        }
        beside={<State tone={of.standing === 'active' ? 'ok' : 'danger'}>{t(`today-standing-${of.standing}`)}</State>}
        waits={renewal}
      >
        <Facts
          of={[
            [t('today-expires'), <Until day={of.expiresOn} left={of.daysLeft} />],
            [t('today-renew-by'), of.standing !== 'winding-up' && <Until day={of.renewBy} left={of.daysToRenew} />],
          ]}
        />
        {of.standing === 'active' && of.renewal && of.renewal !== 'expired' && (
          <p class={of.renewal === 'late' ? 'danger' : undefined}>{t(`today-renewal-${of.renewal}`)}</p>
        )}
        {of.leave && (
          <Progress label={t('today-leave', { year: of.leave.year })} done={of.leave.left} of={of.leave.max} />
        )}
      </Card>
    </Section>
  )
}
