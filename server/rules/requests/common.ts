// Rules that several kinds of request share.
import type { Citation } from '#law/parameter'
import { allow, refuse } from '../verdict.ts'
import type { Ask, DaysValue, Rule } from './kind.ts'

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
export function notBegun(field: string, cite: Citation): Rule {
  return {
    key: 'request-rule-not-begun',
    source: cite,
    needs: [field],
    check: (ask) =>
      daysIn(ask, field).from >= ask.today ? allow() : refuse('request-begun', cite, { today: ask.today }, field),
  }
}

/** Does not fall on days that an earlier request of the kind already holds. */
export function noOverlap(field: string, cite: Citation): Rule {
  return {
    key: 'request-rule-no-overlap',
    source: cite,
    needs: [field],
    check: (ask) => {
      const asked = daysIn(ask, field)
      const other = ask.earlier.find((one) => overlap(asked, daysIn(one, field)))
      if (!other) return allow()
      const { from, to } = daysIn(other, field)
      return refuse('request-overlap', cite, { from, to }, field)
    },
  }
}

/** Two spans of days share a day. */
function overlap(one: DaysValue, other: DaysValue): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** The days of a form's field, typed. Only where the field is right. */
export function daysIn(ask: Pick<Ask, 'form'>, field: string): DaysValue {
  return ask.form[field] as DaysValue
}
