// A temporary station: special circumstances, at most a month, never a branch. Source: Bylaw 18 note 2.
import type { Law } from '#law/parameter'
import { stationMax } from '#law/stations'
import { addDays } from '../calendar.ts'
import { allowanceDays, days } from '../periods.ts'
import { allow, refuse } from '../verdict.ts'
import { activeLicense, daysIn, noOverlap, notBegun } from './common.ts'
import type { Ask, DaysValue, PositionValue, RequestKind } from './kind.ts'

const { cite } = stationMax

/** Days on end that a station would stand, with earlier ones that touch it: a chain of stations would be a branch. */
function onEnd(asked: DaysValue, earlier: Ask['earlier']): number {
  const spans = earlier.map((one) => daysIn(one, 'days'))
  let { from, to } = asked
  for (let grown = true; grown; ) {
    const touching = spans.find((span) => span.to === addDays(from, -1) || span.from === addDays(to, 1))
    grown = touching !== undefined
    if (touching)
      ({ from, to } = { from: touching.from < from ? touching.from : from, to: touching.to > to ? touching.to : to })
  }
  return allowanceDays(from, to)
}

export const station: RequestKind = {
  kind: 'station',
  words: 'station',
  cite: [cite],
  fields: [
    { name: 'days', type: 'days', required: true },
    { name: 'place', type: 'text', required: true, max: 200 },
    { name: 'position', type: 'position', required: true },
    { name: 'circumstances', type: 'paragraph', required: true, max: 1000 },
  ],
  rules: [
    activeLicense(cite),
    notBegun('days', cite),
    noOverlap('days', cite),
    {
      key: 'station-rule-length',
      source: stationMax,
      needs: ['days'],
      check: (ask, law: Law) => {
        const max = days(law(stationMax))
        const asked = onEnd(daysIn(ask, 'days'), ask.earlier)
        return asked <= max ? allow() : refuse('station-too-long', stationMax, { asked, max }, 'days')
      },
    },
  ],
  stages: ['association', 'vote', 'letter'],
  effect: (form) => {
    const { from, to } = daysIn({ form }, 'days')
    const { lat, lon } = form.position as PositionValue
    return { firstDay: from, lastDay: to, shown: { place: form.place as string, lat, lon } }
  },
}
