// A temporary station: special circumstances, at most a month, never a branch. Source: Bylaw 18 note 2.
import { stationArticle, stationGap, stationMax } from '#law/stations'
import { allowanceDays, days } from '../periods.ts'
import { activeLicense, daysOnEnd, grantedDays, noOverlap, notBegun } from '../proceedings/common.ts'
import { requestKind } from '../proceedings/kind.ts'
import { association, letter, vote } from '../proceedings/stages.ts'
import { clearOfOthers, daysRunOut, decidedBefore, nearOffice, withinLicense } from '../proceedings/warnings.ts'
import { allow, refuse } from '../verdict.ts'

const cite = stationArticle
const stages = [association, vote, letter]

export const station = requestKind({
  kind: 'station',
  rank: 2,
  words: 'station',
  cite: [cite],
  fields: [
    { name: 'days', type: 'days', required: true },
    { name: 'place', type: 'text', required: true, max: 200, words: 2 },
    { name: 'position', type: 'position', required: true },
    { name: 'circumstances', type: 'paragraph', required: true, max: 1000 },
  ],
  rules: [
    activeLicense(cite, 'days'),
    notBegun('days'),
    noOverlap('days'),
    {
      key: 'station-rule-length',
      source: stationMax,
      needs: ['days'],
      facts: (law) => ({ days: days(law(stationMax)) }),
      check: (ask, law) => {
        const max = days(law(stationMax))
        // a chain of stations, each a few days after the other, would be a branch
        const asked = daysOnEnd(ask.form.days, ask.earlier, 'days', days(law(stationGap)))
        const joined = asked - allowanceDays(ask.form.days.from, ask.form.days.to)
        return asked <= max ? allow() : refuse('station-too-long', stationMax, { asked, joined, max }, 'days')
      },
    },
  ],
  warnings: [
    withinLicense('days'),
    decidedBefore('days', { stages }),
    daysRunOut('days'),
    clearOfOthers('days'),
    nearOffice('position'),
  ],
  figure: stationMax,
  stages,
  effect: ({ days, place, position }, _paper, on) => ({
    effect: 'span',
    firstDay: grantedDays(days, on).from,
    lastDay: days.to,
    shown: { place, ...position },
    outpost: true,
  }),
})
