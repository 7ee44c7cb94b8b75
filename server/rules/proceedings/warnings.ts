// What is worth knowing before one files: no obstacle, but the days may come to nothing.

import { licenseValidity } from '#law/license'
import type { Citation, Law, Parameter, Period } from '#law/parameter'
import { stationFarFrom } from '#law/stations'
import { votePhoneClosing } from '#law/votes'
import type { Key } from '#locales/keys.gen'
import { addDays, type Closed, type Day, daysBetween } from '../calendar.ts'
import { type DaysValue, isDays } from '../fields/days.ts'
import { lastDay } from '../periods.ts'
import { metres, type Position } from '../positions.ts'
import type { Refusal } from '../verdict.ts'
import { overlap } from './common.ts'
import type { RequestKind, Stage, Warning } from './kind.ts'
import { deciderOf } from './tasks.ts'

const ours: Citation = { source: 'house' }

type Source = Citation | Pick<Parameter, 'name' | 'cite'>

function warning(key: Key, source: Source, facts: Refusal['facts'], field: string): Refusal {
  return { key, facts, field, ...('name' in source ? { cite: source.cite, parameter: source.name } : { cite: source }) }
}

/** Ends within the term of the license: what comes after it rests on a renewal. Bylaw 9. */
export function withinLicense<N extends string>(field: N): Warning<Record<N, DaysValue>> {
  return {
    needs: [field],
    say: (ask) => {
      const { from, to } = ask.form[field]
      const { expiresOn } = ask.license
      if (to <= expiresOn) return null
      return warning('request-beyond-license', licenseValidity.cite, { from, to, expires: expiresOn }, field)
    },
  }
}

/**
 * The stages in their turn, each to the last day of its clock, are over before the first day. Nobody need wait so long;
 * but who plans on it should know. The signature has no clock.
 */
export function decidedBefore<N extends string>(
  field: N,
  { stages }: Pick<RequestKind, 'stages'>,
): Warning<Record<N, DaysValue>> {
  return {
    needs: [field],
    say: (ask, law) => {
      if (!ask.closed || ask.seenOn) return null
      const { from } = ask.form[field]
      const by = latestDecision(ask.today, clocksOf(stages, law), law, ask.closed)
      return by < from ? null : warning('request-decided-late', ours, { from, by, today: ask.today }, field)
    },
  }
}

/**
 * Once it is filed its first day comes nearer: what is over by the signature is not granted (`grantedDays`). Said from the day on
 * which a ballot could still be open on that first day.
 */
export function daysRunOut<N extends string>(field: N): Warning<Record<N, DaysValue>> {
  return {
    needs: [field],
    say: (ask, law) => {
      if (!ask.seenOn || !ask.closed) return null
      const { from, to } = ask.form[field]
      const until = ask.seenOn > to ? addDays(to, 1) : ask.seenOn
      if (until > from) return warning('request-days-gone', ours, { gone: daysBetween(from, until) }, field)
      const near = lastDay(votePhoneClosing, law, ask.seenOn, ask.closed) >= from
      return near ? warning('request-days-near', ours, { from }, field) : null
    },
  }
}

/** The clocks of every stage up to the decision; tasks side by side take as long as the longest. */
function clocksOf(stages: readonly Stage[], law: Law): Parameter<Period>[][] {
  const voted = stages.findIndex(({ tasks }) => tasks.some(({ task }) => task === 'vote' || task === 'decision'))
  return stages.slice(0, voted + 1).map(({ tasks }) =>
    tasks.flatMap((plan) => {
      if (plan.task === 'vote') return [votePhoneClosing]
      if (plan.task === 'decision') return deciderOf(plan, law) === 'working-group' ? [votePhoneClosing] : []
      const asked = plan.task !== 'inquiry' || !plan.when || plan.when(law)
      return 'within' in plan && plan.within && asked ? [plan.within] : []
    }),
  )
}

/** The last day on which the working group decides if every stage takes all of its time. */
function latestDecision(from: Day, stages: readonly Parameter<Period>[][], law: Law, closed: Closed): Day {
  return stages.reduce((day, clocks, index) => {
    // silence passes a stage on only when its last day is over
    const begins = index === 0 ? day : addDays(day, 1)
    const ends = clocks.map((clock) => lastDay(clock, law, begins, closed))
    return ends.sort().at(-1) ?? day
  }, from)
}

/** Is not on days on which the office holds, or has asked for, something else. */
export function clearOfOthers<N extends string>(field: N): Warning<Record<N, DaysValue>> {
  return {
    needs: [field],
    say: (ask) => {
      for (const { kind, form, pending } of ask.others ?? []) {
        const days = form[field]
        if (isDays(days) && overlap(ask.form[field], days))
          return warning(pending ? 'request-beside-asked' : 'request-beside-other', ours, { kind, ...days }, field)
      }
      return null
    },
  }
}

/** Something of another kind is under way that bears on it. */
export function besideUnderWay(kind: string): Warning<unknown> {
  return {
    needs: [],
    say: ({ others = [] }) =>
      others.some((one) => one.kind === kind && one.pending)
        ? { key: 'request-other-under-way', facts: { kind }, cite: ours }
        : null,
  }
}

/** Is not farther from the office than a station of the same office would be. */
export function nearOffice<N extends string>(field: N): Warning<Record<N, Position>> {
  return {
    needs: [field],
    say: (ask, law) => {
      const most = law(stationFarFrom)
      const distance = ask.position ? metres(ask.position, ask.form[field]) : 0
      if (distance <= most) return null
      return warning('request-far-away', stationFarFrom, { km: Math.round(distance / 1000), most: most / 1000 }, field)
    },
  }
}
