// A temporary station: special circumstances, at most a month, never a branch. Source: Bylaw 18 note 2.
import type { Law } from '#law/parameter'
import { stationArticle, stationGap, stationMax } from '#law/stations'
import { days } from '../periods.ts'
import type { Position } from '../positions.ts'
import { activeLicense, daysIn, daysOnEnd, noOverlap, notBegun } from '../proceedings/common.ts'
import type { RequestKind } from '../proceedings/kind.ts'
import { clearOfOthers, decidedBefore, nearOffice, withinLicense } from '../proceedings/warnings.ts'
import { allow, refuse } from '../verdict.ts'

const cite = stationArticle
const stages = ['association', 'vote', 'letter'] as const

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
    notBegun('days'),
    noOverlap('days'),
    {
      key: 'station-rule-length',
      source: stationMax,
      needs: ['days'],
      facts: (law) => ({ days: days(law(stationMax)) }),
      check: (ask, law: Law) => {
        const max = days(law(stationMax))
        // a chain of stations, each a few days after the other, would be a branch
        const asked = daysOnEnd(daysIn(ask, 'days'), ask.earlier, 'days', days(law(stationGap)))
        return asked <= max ? allow() : refuse('station-too-long', stationMax, { asked, max }, 'days')
      },
    },
  ],
  warnings: [withinLicense('days'), decidedBefore('days', { stages }), clearOfOthers('days'), nearOffice('position')],
  figure: stationMax,
  stages,
  effect: (form) => {
    const { from, to } = daysIn({ form }, 'days')
    const { lat, lon } = form.position as Position
    return { firstDay: from, lastDay: to, shown: { place: form.place as string, lat, lon } }
  },
}
