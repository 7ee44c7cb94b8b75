// Exemption from being present in person: the kanoon introduces an officer of the trade bodies, whose full representative
// stands in at the office for as long as the officer is in office. Source: Annex 1 article 18 note 1.
import { presenceAnswerWithin, presenceArticle } from '#law/presence'
import { activeLicense, grantedDays, noOverlap, notBegun, somebodyElse } from '../proceedings/common.ts'
import { requestKind } from '../proceedings/kind.ts'
import { decision, letter } from '../proceedings/stages.ts'
import { clearOfOthers, daysRunOut, withinLicense } from '../proceedings/warnings.ts'
import { allow, refuse } from '../verdict.ts'

const cite = presenceArticle

export const exemption = requestKind({
  kind: 'exemption',
  words: 'exemption',
  cite: [cite],
  files: 'kanoon',
  fields: [
    { name: 'post', type: 'choice', required: true, options: ['board', 'head', 'expert-body', 'kanoon'] },
    { name: 'days', type: 'days', required: true, ahead: 6 },
    { name: 'representative', type: 'person', required: true },
    { name: 'note', type: 'paragraph', required: false, max: 500 },
  ],
  rules: [
    // that it asks for a valid license the note does not say
    activeLicense({ ...cite, reading: {} }, 'days'),
    notBegun('days'),
    noOverlap('days'),
    somebodyElse('exemption', 'representative', cite),
    {
      // of a company its manager is the one who is present
      key: 'exemption-rule-manager',
      source: { ...cite, reading: {} },
      needs: [],
      check: ({ filing }) =>
        filing.legal && !filing.manager ? refuse('exemption-manager-unknown', { ...cite, reading: {} }) : allow(),
    },
  ],
  warnings: [withinLicense('days'), daysRunOut('days'), clearOfOthers('days')],
  stages: [
    {
      stage: 'consent',
      tasks: [
        { task: 'consent', of: 'representative', within: presenceAnswerWithin },
        // nobody is freed, and represented, against their own word
        {
          task: 'hearing',
          of: 'holder',
          within: presenceAnswerWithin,
          since: 'notified',
          no: 'refuses',
          silence: 'waits',
        },
      ],
    },
    // the note asks for no vote: that the secretariat writes it down once it has seen the introduction is our reading
    decision('secretariat'),
    letter,
  ],
  effect: ({ days, representative, post }, _paper, on) => ({
    effect: 'span',
    firstDay: grantedDays(days, on).from,
    lastDay: days.to,
    shown: { representative: representative.name, post },
    substitute: 'representative',
  }),
})
