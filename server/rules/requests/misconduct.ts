// A violation of the kanoon, as a holder or somebody on duty reports it: the working group's secretariat puts it to the kanoon and takes
// it to the supervision committee, which decides, and the working group notifies. Sources: Annex 4 articles 1, 2, 4; Bylaw 21.
import { appealWithin } from '#law/appeals'
import type { Citation } from '#law/parameter'
import { verdictSecrecy } from '#law/revocation'
import {
  kanoonArticle,
  violationAnswerWithin,
  violationCorrectWithin,
  violationDefinition,
  violationExamineWithin,
  violationPayWithin,
} from '#law/violations'
import { checkWithin } from '#law/visits'
import { requestKind } from '../proceedings/kind.ts'
import { letter } from '../proceedings/stages.ts'
import { allow, refuse } from '../verdict.ts'
import { accountFields } from '../violations/account.ts'
import { appealTasks, dutyTasks, sanctionEffect } from '../violations/stages.ts'

/** What is reported; what it was, the committee says. */
const alleged = ['examination', 'settlement', 'compensation', 'account', 'contract', 'other'] as const
const cites: Partial<Record<(typeof alleged)[number], readonly Citation[]>> = {
  examination: [{ source: 'bylaw', annex: 4, article: 3, clause: '2' }],
  settlement: [{ source: 'bylaw', annex: 5, article: 9 }],
  compensation: [{ source: 'bylaw', annex: 4, article: 6, clause: '1' }],
  account: [{ source: 'bylaw', annex: 4, article: 10, clause: '4', note: 0 }],
  contract: [{ source: 'bylaw', article: 19, clause: '1' }],
}

export const misconduct = requestKind({
  kind: 'misconduct',
  rank: 7,
  words: 'misconduct',
  cite: [violationDefinition, kanoonArticle],
  files: 'concerned',
  confidential: verdictSecrecy,
  report: { shows: ['what', 'seenOn'], mark: 'ک', heard: 'accusation', accused: { kinds: ['kanoon'] } },
  fields: [{ name: 'what', type: 'choice', required: true, options: alleged, cites }, ...accountFields],
  rules: [
    {
      key: 'misconduct-rule-body',
      source: kanoonArticle,
      needs: [],
      whom: true,
      check: ({ accused }) => (accused === false ? refuse('misconduct-no-body', kanoonArticle) : allow()),
    },
  ],
  figure: appealWithin,
  periods: [violationCorrectWithin, violationPayWithin],
  stands: () => [kanoonArticle],
  stages: [
    { stage: 'check', tasks: [{ task: 'check', of: 'report', within: checkWithin, no: 'ends' }] },
    { stage: 'hearing', tasks: [{ task: 'hearing', of: 'body', within: violationAnswerWithin, since: 'notified' }] },
    { stage: 'proposal', tasks: [{ task: 'proposal', by: 'supervision-committee', within: violationExamineWithin }] },
    letter,
    { stage: 'compliance', effect: true, tasks: [...appealTasks, ...dutyTasks()] },
  ],
  effect: (form, _paper, on) => sanctionEffect(form, on, { body: true }),
})
