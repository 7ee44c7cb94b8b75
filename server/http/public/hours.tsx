/** @jsxImportSource hono/jsx */
// Whether an office is open now, and its week.
import { digits, longDate, weekdayName } from '#locales/format'
import type { PublicOffice } from '#reads/offices/public'
import { type Day, tehranDay, weekday } from '#rules/calendar'
import { hoursOn, opensNext, weekOf } from '#rules/hours'
import { Icon } from './frame.tsx'
import type { View } from './page.tsx'

type Shown = { view: View; office: PublicOffice }

/** The first thing one wants to know: open, closed until when, or not serving at all. */
export function OpenNow({ view, office, now }: Shown & { now: Date }) {
  const { locale } = view
  if (!office.serves)
    return (
      <p class="note danger">
        <Icon name="stopped" />
        <b>{view.t('office-not-serving')}</b>
      </p>
    )
  const today = tehranDay(now)
  if (office.open)
    return (
      <p class="note ok">
        <Icon name="open" />
        <b>{view.t('office-open-until', { time: digits(locale, hoursOn(today, office.timetable)![1]) })}</b>
      </p>
    )
  const next = opensNext(now, office.timetable)
  const day = next && next.day !== today ? longDate(locale, next.day) : null
  return (
    <p class="note">
      <Icon name="clock" />
      <span>
        <b>{view.t('office-closed-now')}</b>
        {next && (
          <>
            <br />
            {day
              ? view.t('office-opens-on', { day, time: digits(locale, next.from) })
              : view.t('office-opens-today', { time: digits(locale, next.from) })}
          </>
        )}
      </span>
    </p>
  )
}

/** The week from Saturday on, today marked. */
export function HoursTable({ view, office, today }: Shown & { today: Day }) {
  const { locale } = view
  const week = weekOf(office.timetable)
  const next = office.timetable.own ? undefined : office.timetable.later?.[0]
  const announced = week.some(({ hours }) => hours)
  return (
    <section>
      <h2>{view.t('office-hours')}</h2>
      {announced ? (
        <>
          <dl class="hours">
            {week.map(({ weekday: day, hours }) => (
              <div aria-current={day === weekday(today) ? 'date' : undefined}>
                <dt>{weekdayName(locale, day)}</dt>
                <dd>
                  {hours
                    ? view.t('office-hours-span', { from: digits(locale, hours[0]), to: digits(locale, hours[1]) })
                    : view.t('office-hours-shut')}
                </dd>
              </div>
            ))}
          </dl>
          <p class="soft small">{view.t('office-hours-holidays')}</p>
          {next && <p class="small">{view.t('office-hours-later', { day: longDate(locale, next.firstDay) })}</p>}
        </>
      ) : (
        <p>{view.t('office-hours-unset')}</p>
      )}
    </section>
  )
}
