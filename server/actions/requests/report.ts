// What is found before a request is decided on: by the secretariat in its papers, by whoever visits at the place itself.
import { askOf, officeFacts } from '#reads/requests/asks'
import { itemsOf } from '#reads/requests/reports'
import { mayAnswer } from '#reads/requests/tasks'
import { papersOf } from '#rules/fields/papers'
import { lawOf } from '#rules/law'
import type { Position } from '#rules/positions'
import { formByFindings, measuredRefusals } from '#rules/proceedings/measured'
import {
  findingsRefusals,
  lackingRefusals,
  type PaperFinding,
  unfitRefusals,
  withFindings,
} from '#rules/proceedings/papers'
import {
  type Findings,
  findingRefusals,
  keptFindings,
  photosMax,
  positionRefusals,
  presentRefusals,
  type VisitItem,
} from '#rules/proceedings/visit'
import { withLent } from '#rules/roles'
import { says } from '#rules/texts'
import { type Act, action, conflict, done, no, noBecause } from '../../act/act.ts'
import { answerTask } from '../../proceedings/advance.ts'
import { declarationOf, type Request } from '../../proceedings/request.ts'
import { lockTask } from '../../proceedings/requests.ts'
import { attachFiles } from '../files/attach.ts'
import { taskScope } from './inquiries.ts'

/** `complete`: nothing is missing; `papers`: what was found of those that were looked at. */
export type CheckInput = { task: string; complete: boolean; word: string; papers?: readonly PaperFinding[] }
/** `present`: who was there for the working group, a person a line; `position`: where whoever visited stood; `files`: photographs, uploaded by the actor and attached to nothing yet. */
export type VisitInput = {
  task: string
  fit: boolean
  word: string
  findings: Findings
  present: string
  position: Position | null
  files: readonly string[]
}

/** The secretariat has looked a request through, with its papers; what is missing needs its word. */
export const checkRequest = action<CheckInput, null>('requests.check', {
  scope: taskScope,
  run: async (act, { task: id, complete, word, papers: findings = [] }) => {
    if (!complete && !says(word)) return noBecause('request-reason-needed', 'word')
    const held = await lockTask(act, id, ['check'])
    if (!held) return conflict('request-moved-on')
    const { request, task } = held
    // a report goes to the office in words that the secretariat lets through
    if (complete && task.of === 'report' && !says(word)) return noBecause('violation-text-needed', 'word')
    const papers = papersOf(declarationOf(request).fields, request.form)
    const sent = papers.filter(({ files }) => files.length > 0)
    const wrong = findingsRefusals(papers, findings)
    const found = withFindings(task.facts, findings)
    if (complete) wrong.push(...unfitRefusals(papers, found), ...lackingRefusals(papers))
    if (wrong.length) return no(...wrong)
    const fit = sent.map(({ name }) => ({ name, fit: true, word: '' }))
    const facts = complete ? withFindings(found, fit) : found
    await answerTask(act, request, task, { answer: complete ? 'yes' : 'no', word, facts })
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id, answer: complete ? 'yes' : 'no' } })
    return done(null)
  },
})

/**
 * The place was visited: every item has its answer, and a place that is not fit its reason. Nobody reports a place as fit that
 * does not meet a rule by what was measured: Annex 1 art. 13.
 */
export const reportVisit = action<VisitInput, null>('requests.reportVisit', {
  scope: taskScope,
  run: async (act, { task: id, fit, word, files: photos, ...seenThere }) => {
    const { findings, position, present } = seenThere
    const held = await lockTask(act, id, ['visit'])
    if (!held) return conflict('request-moved-on')
    const { request, task } = held
    if (!mayAnswer(withLent(act.actor), task, request.officeId).may) return conflict('visit-of-another')
    const items = itemsOf(declarationOf(request), task)
    const wrong = [...findingRefusals(items, findings), ...presentRefusals(present), ...positionRefusals(position)]
    if (wrong.length) return no(...wrong)
    const measured = await againstMeasured(act, request, items, findings, fit)
    if (measured.length) return no(...measured)
    if (!fit && !says(word)) return noBecause('request-reason-needed', 'word')
    if (photos.length > photosMax) return noBecause('visit-too-many-photos', 'files', { most: photosMax })
    if (!(await attachFiles(act, 'visit', id, photos))) return noBecause('field-wrong', 'files')
    const facts = keptFindings(items, seenThere)
    await answerTask(act, request, task, { answer: fit ? 'yes' : 'no', word, facts })
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id, fit, photos: photos.length } })
    return done(null)
  },
})

/** The rules of the filing day once more, by what was measured. */
async function againstMeasured(
  act: Act,
  request: Request,
  items: readonly VisitItem[],
  findings: Findings,
  fit: boolean,
) {
  const { id, officeId, kind, filedOn, filedAt } = request
  const office = await officeFacts(act.tx, officeId, filedOn, filedAt)
  if (!office) return []
  const form = formByFindings(items, request.form, findings)
  // the place is judged where the request is decided
  const ask = await askOf(act.tx, { ...office, province: act.province }, officeId, kind, form, filedOn, id)
  return measuredRefusals(declarationOf(request), items, ask, lawOf(request.law), fit)
}
