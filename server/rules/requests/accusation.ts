// A violation of an agency or an association, as a holder or somebody on duty reports it: put to it, taken up by the kanoon at a meeting,
// and where that remedies nothing, or is not held, by the working group; what is not remedied then goes to the steering group.
// Sources: Annex 4 articles 1, 2, 3-2-1 with its note, 6-2, 10-9; Bylaw 19-10; Minutes 3, 4, 8, 12.
import { appealWithin } from '#law/appeals'
import type { Citation } from '#law/parameter'
import { verdictSecrecy } from '#law/revocation'
import {
  boardResolution,
  ladderRow,
  remedyArticle,
  rowCite,
  violationAnswerWithin,
  violationCorrectWithin,
  violationDefinition,
  violationExamineWithin,
  violationMeetingWithin,
  violationPayWithin,
  violationSteeringWithin,
} from '#law/violations'
import { checkWithin } from '#law/visits'
import { requestKind } from '../proceedings/kind.ts'
import { letter, vote } from '../proceedings/stages.ts'
import { allow, refuse } from '../verdict.ts'
import { accountFields } from '../violations/account.ts'
import { sanctionIn } from '../violations/proposal.ts'
import { appealTasks, dutyTasks, sanctionEffect } from '../violations/stages.ts'

/** No agency cuts services off, or punishes an office, by itself. Minutes 3, 8. */
const cuttingOff: Citation = { source: 'minutes', resolution: 3 }

/** What is reported; what it was, whoever examines says. */
const alleged = ['cut-off', 'costs', 'price', 'training', 'guarantee', 'contract', 'other'] as const
const cites: Partial<Record<(typeof alleged)[number], readonly Citation[]>> = {
  'cut-off': [cuttingOff, { source: 'minutes', resolution: 8 }],
  costs: [ladderRow('9')],
  price: [{ source: 'bylaw', annex: 5, article: 11 }],
  guarantee: [{ source: 'minutes', resolution: 12 }, boardResolution],
  training: [{ source: 'bylaw', article: 19, clause: '5' }],
  contract: [{ source: 'bylaw', article: 19, clause: '1' }],
}

export const accusation = requestKind({
  kind: 'accusation',
  rank: 7,
  words: 'accusation',
  cite: [violationDefinition, remedyArticle],
  files: 'concerned',
  confidential: verdictSecrecy,
  report: {
    shows: ['body', 'what', 'seenOn'],
    mark: 'د',
    heard: 'accusation',
    accused: { kinds: ['agency', 'association'], field: 'body' },
  },
  fields: [
    { name: 'body', type: 'listed', required: true, list: 'accusable' },
    { name: 'what', type: 'choice', required: true, options: alleged, cites },
    ...accountFields,
  ],
  rules: [
    {
      key: 'accusation-rule-body',
      source: violationDefinition,
      needs: ['body'],
      check: ({ accused }) =>
        accused === false ? refuse('accusation-no-body', violationDefinition, {}, 'body') : allow(),
    },
  ],
  figure: appealWithin,
  periods: [violationCorrectWithin, violationPayWithin],
  stands: (form) => {
    const sanction = sanctionIn(form)
    return sanction ? [rowCite(sanction.row)] : []
  },
  stages: [
    { stage: 'check', tasks: [{ task: 'check', of: 'report', within: checkWithin, no: 'ends' }] },
    { stage: 'hearing', tasks: [{ task: 'hearing', of: 'body', within: violationAnswerWithin, since: 'notified' }] },
    {
      stage: 'proposal',
      tasks: [
        { task: 'proposal', of: 'kanoon', by: 'kanoon', within: violationMeetingWithin, silence: 'passes' },
        {
          task: 'proposal',
          of: 'group',
          by: 'expert-committee',
          within: violationExamineWithin,
          after: { task: 'proposal', of: 'kanoon', answer: 'silent' },
        },
      ],
    },
    vote,
    letter,
    {
      stage: 'compliance',
      effect: true,
      tasks: [
        ...appealTasks,
        ...dutyTasks({ silence: 'passes' }),
        {
          task: 'inquiry',
          of: 'steering-group',
          within: violationSteeringWithin,
          cite: { ...remedyArticle, note: 0 },
          after: { task: 'compliance', of: 'correction', answer: 'unmet' },
        },
      ],
    },
  ],
  effect: (form, _paper, on) => sanctionEffect(form, on, { body: true }),
})
