// An inspection of an office, planned or as it comes: filled in at the place, put to the office with its clock to reply, set right, and
// seen again. Sources: Bylaw 13, 25-a-10; Annex 1; Annex 4 articles 8, 10-1, 10-11.
import {
  inspectionArticles,
  inspectionCorrectWithin,
  inspectionReplyWithin,
  inspectionSecrecy,
  inspectionWithin,
} from '#law/inspections'
import { isGone } from '../offices.ts'
import { requestKind } from '../proceedings/kind.ts'
import { allow, refuse } from '../verdict.ts'

/** How an inspection comes about, and what the program or a person gives as its cause. */
const inspectors = ['inspector', 'secretariat', 'association', 'kanoon', 'agency'] as const
const manners = ['covert', 'announced'] as const
const causes = ['periodic', 'new', 'cases', 'rating', 'long-unseen', 'again', 'on-sight'] as const
const [article] = inspectionArticles as [(typeof inspectionArticles)[number]]

export const inspection = requestKind({
  kind: 'inspection',
  rank: 7,
  words: 'inspection',
  cite: inspectionArticles,
  files: 'reporter',
  confidential: inspectionSecrecy,
  report: {
    shows: ['manner', 'plannedFor'],
    mark: 'ب',
    heard: 'inspection',
    filler: true,
    announced: { field: 'manner', value: 'announced' },
  },
  fields: [
    { name: 'by', type: 'choice', required: true, options: inspectors },
    { name: 'manner', type: 'choice', required: true, options: manners },
    { name: 'cause', type: 'choice', required: true, options: causes },
    { name: 'plannedFor', type: 'day', required: true, back: 0, ahead: 1 },
    { name: 'agency', type: 'listed', required: false, list: 'agencies' },
    { name: 'companions', type: 'text', required: false, max: 200, words: 0 },
  ],
  rules: [
    {
      key: 'inspection-rule-license',
      source: article,
      needs: [],
      check: ({ license }) => (isGone(license.standing) ? refuse('inspection-no-license', article) : allow()),
    },
    {
      key: 'inspection-rule-agency',
      source: article,
      needs: ['by'],
      check: ({ form }) =>
        form.by === 'agency' && !form.agency ? refuse('inspection-agency-needed', article, {}, 'agency') : allow(),
      remedy: ({ form }) => (form.by === 'agency' && !form.agency ? 'agency' : null),
    },
  ],
  figure: inspectionReplyWithin,
  stages: [
    {
      stage: 'visit',
      tasks: [
        {
          task: 'visit',
          of: 'inspection',
          within: inspectionWithin,
          // the report itself stands apart; how much it found goes with the request
          items: [{ name: 'findings', answer: 'number', cite: article, measures: 'findings' }],
        },
      ],
    },
    { stage: 'hearing', tasks: [{ task: 'hearing', of: 'holder', within: inspectionReplyWithin, since: 'notified' }] },
    {
      stage: 'compliance',
      tasks: [
        {
          task: 'compliance',
          of: 'correction',
          within: inspectionCorrectWithin,
          when: (_law, form) => Number(form?.findings ?? 0) > 0,
        },
      ],
    },
  ],
  effect: () => ({ effect: 'answer', firstDay: null, lastDay: null, shown: {} }),
})
