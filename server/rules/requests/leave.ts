// Leave of the holder with a named substitute. Source: Bylaw Annex 1 article 18 note 2.
import { leaveArticle, leaveConsentWithin, leavePerYear } from '#law/leave'
import { responsibilityArticle } from '#law/offices'
import type { Law } from '#law/parameter'
import { jalaliYear, yearBounds } from '../calendar.ts'
import { type DaysValue, isDays } from '../fields/days.ts'
import { allowanceDays, days, splitByJalaliYear } from '../periods.ts'
import { activeLicense, daysOnEnd, grantedDays, noOverlap, notBegun, somebodyElse } from '../proceedings/common.ts'
import { type Allowance, type Ask, requestKind, type Warning } from '../proceedings/kind.ts'
import { association, consentOf, letter, vote } from '../proceedings/stages.ts'
import { clearOfOthers, daysRunOut, decidedBefore, withinLicense } from '../proceedings/warnings.ts'
import { allow, refuse } from '../verdict.ts'

const cite = leaveArticle
const stages = [consentOf('substitute', leaveConsentWithin), association, vote, letter]

/** Days used and left in every Jalali year that the asked days touch; approved and pending requests count. */
function allowance(
  { form, earlier, today }: Pick<Ask<{ days: DaysValue }>, 'form' | 'earlier' | 'today'>,
  law: Law,
): Allowance[] {
  const max = days(law(leavePerYear))
  const shares = isDays(form.days)
    ? splitByJalaliYear(form.days.from, form.days.to)
    : [{ year: jalaliYear(today), days: 0 }]
  return shares.map(({ year, days: asked }) => {
    const bounds = yearBounds(year)
    const used = earlier.reduce((sum, one) => sum + daysInYear(one.form.days, bounds), 0)
    return { year, max, used, asked, left: Math.max(0, max - used) }
  })
}

/** By the bounds of the year, which are at hand: an office's leaves of many years are not split each. */
function daysInYear({ from, to }: DaysValue, { first, last }: ReturnType<typeof yearBounds>): number {
  return allowanceDays(from > first ? from : first, to < last ? to : last)
}

/** Of a legal holder without a manager on record nobody can tell whose leave it is. */
const managerKnown: Warning<unknown> = {
  needs: ['substitute'],
  say: ({ filing: { legal, manager } }) =>
    legal && !manager ? { key: 'leave-manager-unknown', facts: {}, cite, field: 'substitute' } : null,
}

export const leave = requestKind({
  kind: 'leave',
  rank: 1,
  words: 'leave',
  cite: [cite],
  fields: [
    { name: 'days', type: 'days', required: true },
    { name: 'substitute', type: 'person', required: true },
    { name: 'reason', type: 'paragraph', required: false, max: 500 },
  ],
  rules: [
    activeLicense(cite, 'days'),
    notBegun('days'),
    noOverlap('days'),
    {
      key: 'leave-rule-allowance',
      source: leavePerYear,
      needs: ['days'],
      check: (ask, law) => {
        const over = allowance(ask, law).find(({ asked, left }) => asked > left)
        if (over) return refuse('leave-too-long', leavePerYear, { ...over }, 'days')
        // Nowruz refills the allowance, but a leave over it is still one leave
        const max = days(law(leavePerYear))
        const asked = daysOnEnd(ask.form.days, ask.earlier, 'days', 0)
        return asked <= max ? allow() : refuse('leave-one-too-long', leavePerYear, { asked, max }, 'days')
      },
    },
    // a legal holder's leave is its manager's
    somebodyElse('leave', 'substitute', cite),
  ],
  warnings: [
    withinLicense('days'),
    decidedBefore('days', { stages }),
    daysRunOut('days'),
    clearOfOthers('days'),
    managerKnown,
  ],
  responsibility: responsibilityArticle,
  figure: leavePerYear,
  stages,
  allowance: { source: leavePerYear, years: allowance },
  effect: ({ days: asked, substitute }, _paper, on) => {
    const { from, to } = grantedDays(asked, on)
    return {
      effect: 'span',
      firstDay: from,
      lastDay: to,
      substitute: 'substitute',
      shown: { substitute: substitute.name, days: allowanceDays(from, to) },
    }
  },
})
