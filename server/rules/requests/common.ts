// Rules that several kinds of request share.
import type { Citation } from '#law/parameter'
import { allow, refuse } from '../verdict.ts'
import type { Ask, DaysValue, Rule } from './kind.ts'

/** Only an office whose license is active may ask. */
export function activeLicense(cite: Citation): Rule {
  return {
    key: 'request-rule-license',
    check: ({ license }) =>
      license.standing === 'active'
        ? allow()
        : refuse('request-license-not-active', cite, { standing: license.standing }),
  }
}

/** What is asked for has not begun yet. */
export function notBegun(field: string, cite: Citation): Rule {
  return {
    key: 'request-rule-not-begun',
    check: ({ form, today }) =>
      (form[field] as DaysValue).from >= today ? allow() : refuse('request-begun', cite, { today }, field),
  }
}

/** Does not fall on days that an earlier request of the kind already holds. */
export function noOverlap(field: string, cite: Citation): Rule {
  return {
    key: 'request-rule-no-overlap',
    check: ({ form, earlier }) => {
      const asked = form[field] as DaysValue
      const other = earlier.find((one) => overlap(asked, one.form[field] as DaysValue))
      const held = other?.form[field] as DaysValue | undefined
      return held ? refuse('request-overlap', cite, { from: held.from, to: held.to }, field) : allow()
    },
  }
}

/** Two spans of days share a day. */
export function overlap(one: DaysValue, other: DaysValue): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** The days of a form's field, typed. */
export function daysIn(ask: Pick<Ask, 'form'>, field: string): DaysValue {
  return ask.form[field] as DaysValue
}
