// Service assignment: an office that the secretariat introduces takes on a service of an agency. Sources: Bylaw 4; 19-1; Guide,
// assignment; Minutes 7, 19; Bill 8; Annex 4 article 7.
import { inquirySilenceAgencies } from '#law/inquiries'
import type { Law } from '#law/parameter'
import {
  assignmentAnswerWithin,
  assignmentArticle,
  assignmentContractWithin,
  assignmentVisitWithin,
  faultlessFirst,
  serviceOpenTo,
} from '#law/services'
import { contractPapers } from '../proceedings/checklists.ts'
import { activeLicense } from '../proceedings/common.ts'
import { requestKind, type Warning } from '../proceedings/kind.ts'
import { decision, letter } from '../proceedings/stages.ts'
import { allow, refuse } from '../verdict.ts'
import { marksOf } from '../violations/marks.ts'

const cite = assignmentArticle
const picked = (law: Law) => law(serviceOpenTo) === 'picked-by-agency'

/** A changed colour stands for violations: offices without any come first. */
const hasViolations: Warning<unknown> = {
  needs: [],
  say: ({ license: { colour = 'normal' } }) =>
    colour === 'normal' ? null : { key: 'assignment-colour-changed', facts: {}, cite: faultlessFirst },
}

/** Verdicts of the term, and what they take off the rank: whoever decides on a new service should know. */
const verdictsOfTerm: Warning<unknown> = {
  needs: [],
  say: ({ violations }, law) => {
    const marks = violations ? marksOf(violations, law) : null
    return marks?.verdicts
      ? { key: 'assignment-violations', facts: { count: marks.verdicts, points: marks.points }, cite: faultlessFirst }
      : null
  },
}

export const assignment = requestKind({
  kind: 'assignment',
  words: 'assignment',
  cite: [cite],
  files: 'secretariat',
  looksAt: 'violations',
  fields: [
    { name: 'service', type: 'listed', required: true, list: 'services' },
    { name: 'memorandum', type: 'text', required: true, max: 100, words: 0 },
    { name: 'memorandumOn', type: 'day', required: true, back: 10, ahead: 0 },
    { name: 'letter', type: 'text', required: true, max: 100, words: 0 },
    { name: 'letterOn', type: 'day', required: true, back: 2, ahead: 0 },
  ],
  rules: [
    // that it asks for a valid license the article does not say
    activeLicense({ ...cite, reading: {} }),
    {
      key: 'assignment-rule-once',
      source: { source: 'house' },
      needs: ['service'],
      check: ({ form, earlier }) =>
        earlier.some((one) => one.pending && one.form.service === form.service)
          ? refuse('assignment-under-way', { source: 'house' }, {}, 'service')
          : allow(),
    },
    {
      key: 'assignment-rule-order',
      source: { source: 'guide', article: 'assignment', clause: '2' },
      needs: ['memorandumOn', 'letterOn'],
      check: ({ form }) =>
        form.memorandumOn <= form.letterOn
          ? allow()
          : refuse(
              'assignment-before-memorandum',
              { source: 'guide', article: 'assignment', clause: '2' },
              {},
              'letterOn',
            ),
    },
  ],
  warnings: [hasViolations, verdictsOfTerm],
  stages: [
    {
      // nobody takes a service on against their own word
      stage: 'hearing',
      tasks: [
        {
          task: 'hearing',
          of: 'holder',
          within: assignmentAnswerWithin,
          since: 'notified',
          no: 'refuses',
          silence: 'waits',
        },
      ],
    },
    {
      // the agency visits; where a service is open to all its reason is weighed, where it picks its offices it decides
      stage: 'inquiries',
      tasks: [
        {
          task: 'inquiry',
          of: 'service-agency',
          within: assignmentVisitWithin,
          when: (law) => !picked(law),
          silence: inquirySilenceAgencies,
        },
        {
          task: 'inquiry',
          of: 'choosing-agency',
          within: assignmentVisitWithin,
          when: picked,
          no: 'refuses',
          // it has not picked whom it says nothing of
          silence: 'waits',
        },
      ],
    },
    decision('secretariat'),
    letter,
    {
      stage: 'contract',
      tasks: [{ task: 'handover', of: 'applicant', within: assignmentContractWithin, items: contractPapers }],
    },
  ],
  effect: ({ service }, _paper, on) => ({
    effect: 'service',
    firstDay: on ?? null,
    lastDay: null,
    service,
    shown: { service },
  }),
})
