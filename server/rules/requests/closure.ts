// Temporary closure: for a time, with what is arranged so that people are served meanwhile. Source: Annex 1 article 18 note 3.
import { closureArticle, closureGap, closureMax } from '#law/closures'
import { allowanceDays, days } from '../periods.ts'
import { activeLicense, daysOnEnd, grantedDays, noOverlap, notBegun } from '../proceedings/common.ts'
import { requestKind } from '../proceedings/kind.ts'
import { association, letter, vote } from '../proceedings/stages.ts'
import { clearOfOthers, daysRunOut, decidedBefore, withinLicense } from '../proceedings/warnings.ts'
import { allow, refuse } from '../verdict.ts'

const cite = closureArticle
const stages = [association, vote, letter]

export const closure = requestKind({
  kind: 'closure',
  rank: 3,
  words: 'closure',
  cite: [cite],
  fields: [
    { name: 'days', type: 'days', required: true },
    { name: 'reason', type: 'paragraph', required: true, max: 500 },
    { name: 'arrangement', type: 'paragraph', required: true, max: 500 },
  ],
  rules: [
    // that a closure asks for a valid license the note does not say
    activeLicense({ ...cite, reading: {} }, 'days'),
    notBegun('days'),
    noOverlap('days'),
    {
      key: 'closure-rule-length',
      source: closureMax,
      needs: ['days'],
      facts: (law) => ({ days: days(law(closureMax)) }),
      check: (ask, law) => {
        const max = days(law(closureMax))
        // one closure after the other, with a few days open between, is one long one
        const asked = daysOnEnd(ask.form.days, ask.earlier, 'days', days(law(closureGap)))
        const joined = asked - allowanceDays(ask.form.days.from, ask.form.days.to)
        return asked <= max ? allow() : refuse('closure-too-long', closureMax, { asked, joined, max }, 'days')
      },
    },
  ],
  warnings: [withinLicense('days'), decidedBefore('days', { stages }), daysRunOut('days'), clearOfOthers('days')],
  figure: closureMax,
  stages,
  effect: ({ days: asked, arrangement }, _paper, on) => {
    const { from, to } = grantedDays(asked, on)
    return {
      effect: 'span',
      firstDay: from,
      lastDay: to,
      shown: { arrangement, days: allowanceDays(from, to) },
      closes: true,
    }
  },
})
