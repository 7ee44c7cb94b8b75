// A violation of an office, as somebody on duty reports it: put to the office in words that the secretariat lets through, examined,
// voted on, notified, appealed against, carried out. Sources: Annex 4 articles 1, 2, 3, 8, 10; Guide, violations; 19-10.
import { appealWithin } from '#law/appeals'
import type { Citation } from '#law/parameter'
import { verdictSecrecy } from '#law/revocation'
import {
  ladderRow,
  violationAnswerWithin,
  violationCorrectWithin,
  violationDefinition,
  violationExaminer,
  violationExamineWithin,
  violationPayWithin,
  violationReporting,
} from '#law/violations'
import { checkWithin } from '#law/visits'
import { isGone } from '../offices.ts'
import { requestKind } from '../proceedings/kind.ts'
import { letter, vote } from '../proceedings/stages.ts'
import { allow, refuse } from '../verdict.ts'
import { accountFields } from '../violations/account.ts'
import { gravities } from '../violations/ladder.ts'
import { sanctionIn } from '../violations/proposal.ts'
import { appealTasks, dutyTasks, sanctionEffect } from '../violations/stages.ts'

/** What is reported, by whoever reports it; what it was, whoever examines says. */
const alleged = ['procedure', 'damage', 'disrespect', 'premises', 'unpaid'] as const
const cites: Record<(typeof alleged)[number], readonly Citation[]> = {
  procedure: [ladderRow('1')],
  damage: [ladderRow('2'), ladderRow('3')],
  disrespect: [ladderRow('10')],
  premises: [ladderRow('11')],
  unpaid: [ladderRow('7')],
}

export const violation = requestKind({
  kind: 'violation',
  rank: 8,
  words: 'violation',
  cite: [violationDefinition, violationReporting],
  files: 'reporter',
  confidential: verdictSecrecy,
  report: { shows: ['what', 'seenOn'], mark: 'ت', heard: 'violation' },
  fields: [
    { name: 'what', type: 'choice', required: true, options: alleged, cites },
    { name: 'grave', type: 'choice', required: false, options: gravities },
    ...accountFields,
  ],
  rules: [
    {
      key: 'violation-rule-license',
      source: violationDefinition,
      needs: [],
      check: ({ license }) =>
        isGone(license.standing) ? refuse('violation-no-license', violationDefinition) : allow(),
    },
  ],
  figure: appealWithin,
  periods: [violationCorrectWithin, violationPayWithin],
  stands: (form) => {
    const sanction = sanctionIn(form)
    return sanction ? [ladderRow(sanction.row)] : []
  },
  stages: [
    { stage: 'check', tasks: [{ task: 'check', of: 'report', within: checkWithin, no: 'ends' }] },
    { stage: 'hearing', tasks: [{ task: 'hearing', of: 'holder', within: violationAnswerWithin, since: 'notified' }] },
    { stage: 'proposal', tasks: [{ task: 'proposal', by: violationExaminer, within: violationExamineWithin }] },
    vote,
    letter,
    {
      stage: 'compliance',
      effect: true,
      tasks: [...appealTasks, ...dutyTasks()],
    },
  ],
  effect: (form, _paper, on) => sanctionEffect(form, on),
})
