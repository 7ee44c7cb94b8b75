// Single values inside a sentence, in the reader's digits and calendar.
import { type ComponentChildren, Fragment } from 'preact'
import { code, codeEnd, date, dateTime, longDate, mobile, number, rials } from '#locales/format'
import { locale } from '../words.ts'

/** A day ('YYYY-MM-DD') or an instant, worded. `long` adds the weekday. */
export function DateText({ of, long }: { of: string | Date; long?: boolean }) {
  const isDay = typeof of === 'string' && of.length === 10
  const instant = isDay ? null : new Date(of)
  const shown = instant ? dateTime(locale.value, instant) : (long ? longDate : date)(locale.value, of as string)
  return <time dateTime={instant ? instant.toISOString() : (of as string)}>{shown}</time>
}

/** A license code, number or reference, kept left to right. */
export function Code({ children }: { children: string }) {
  return <bdi class="code">{code(locale.value, children)}</bdi>
}

/** A mobile number as people read it. */
export function Mobile({ of }: { of: string }) {
  return <bdi class="code">{mobile(locale.value, of)}</bdi>
}

/** The end of a case's tracking code. */
export function CodeEnd({ of }: { of: string }) {
  return <bdi class="code">{codeEnd(locale.value, of)}</bdi>
}

/** An amount in rials. */
export function Money({ of }: { of: number }) {
  return <span>{rials(locale.value, of)}</span>
}

/** A number, grouped. */
export function Figure({ of }: { of: number }) {
  return <span>{number(locale.value, of)}</span>
}

/**
 * Values of one line, those that are there. Each stands by itself: a name of the other direction moves neither the date
 * beside it nor the dot between.
 */
export function Joined({ of }: { of: readonly ComponentChildren[] }) {
  const there = of.filter((one) => one !== null && one !== undefined && one !== false && one !== '' && one !== 0)
  return (
    <>
      {there.map((one, nth) => (
        <Fragment key={nth}>
          {nth > 0 && ' · '}
          <bdi>{one}</bdi>
        </Fragment>
      ))}
    </>
  )
}
