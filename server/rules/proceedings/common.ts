// Rules that several kinds of request share.
import type { Citation } from '#law/parameter'
import { addDays, daysBetween } from '../calendar.ts'
import { allow, refuse } from '../verdict.ts'
import type { Ask, DaysValue, Earlier, Rule } from './kind.ts'

/** No text says these; that one asks ahead, and once, is our rule. */
const ours: Citation = { source: 'house' }

/** Only an office whose license is active may ask. */
export function activeLicense(cite: Citation): Rule {
  return {
    key: 'request-rule-license',
    source: cite,
    needs: [],
    check: ({ license }) =>
      license.standing === 'active'
        ? allow()
        : refuse('request-license-not-active', cite, { standing: license.standing }),
  }
}

/** What is asked for has not begun yet. */
export function notBegun(field: string): Rule {
  return {
    key: 'request-rule-not-begun',
    source: ours,
    needs: [field],
    check: (ask) =>
      daysIn(ask, field).from >= ask.today ? allow() : refuse('request-begun', ours, { today: ask.today }, field),
  }
}

/** Does not fall on days that an earlier request of the kind already holds. */
export function noOverlap(field: string): Rule {
  return {
    key: 'request-rule-no-overlap',
    source: ours,
    needs: [field],
    check: (ask) => {
      const asked = daysIn(ask, field)
      const other = ask.earlier.find((one) => overlap(asked, daysIn(one, field)))
      if (!other) return allow()
      const { from, to } = daysIn(other, field)
      return refuse('request-overlap', ours, { from, to }, field)
    },
  }
}

/** Two spans of days share a day. */
export function overlap(one: DaysValue, other: DaysValue): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** The days of a form's field, typed. Only where the field is right. */
export function daysIn(ask: Pick<Ask, 'form'>, field: string): DaysValue {
  return ask.form[field] as DaysValue
}

/**
 * Days taken on end: those asked for and those of every earlier span that is linked to them, whether by touching or with
 * at most `gap` free days between, which do not count themselves.
 */
export function daysOnEnd(asked: DaysValue, earlier: readonly Earlier[], field: string, gap: number): number {
  const spans = earlier.map((one) => daysIn(one, field))
  const linked = [asked]
  const near = (one: DaysValue) =>
    linked.some(({ from, to }) => one.from <= addDays(to, gap + 1) && from <= addDays(one.to, gap + 1))
  for (let at = spans.findIndex(near); at >= 0; at = spans.findIndex(near)) linked.push(...spans.splice(at, 1))
  return linked.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)
}
