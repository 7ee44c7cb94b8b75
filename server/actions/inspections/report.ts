// The report of an inspection comes as one act, whenever its device has a network: once, however often it is sent; and another one of
// the same inspection is kept beside it until somebody says which counts.
import { createHash, randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { bodies } from '#db/schema/bodies'
import { files } from '#db/schema/files'
import { inspectionReports } from '#db/schema/inspections'
import { offices } from '#db/schema/offices'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import type { Scope } from '#policies/policies'
import { checklistOf } from '#reads/inspections/checklists'
import { mayFill } from '#reads/inspections/may'
import { officeFacts } from '#reads/requests/asks'
import { type Answers, type foundBy, questionsIn, reportRefusals, type Signatures } from '#rules/inspections/report'
import { inspectorBy } from '#rules/inspections/who'
import type { Position } from '#rules/positions'
import { kindOf } from '#rules/proceedings/kinds'
import { normalise } from '#rules/texts'
import { type Act, action, conflict, done, no, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { answerTask, enter } from '../../proceedings/advance.ts'
import type { Request } from '../../proceedings/request.ts'
import { lockRequest } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { attachFiles } from '../files/attach.ts'
import { enterRequest } from '../requests/enter.ts'
import { keepFindings } from './findings.ts'

/**
 * `report`, `inspection`: ids made on the device, the second of a planned one or of one that begins with this. `photos`: uploaded by the
 * actor, each with the item that it shows, or none. Moments are the device's.
 */
export type ReportInput = {
  report: string
  inspection: string
  office: string
  manner: 'covert' | 'announced'
  checklist: string
  answers: Answers
  companions: string
  word: string
  signatures: Signatures
  position: Position | null
  startedAt: string
  endedAt: string
  photos: readonly { file: string; item: string | null }[]
}
/** How it was taken: as the inspection's own, or beside another one. */
export type Reported = { id: string; number: string; state: 'counts' | 'beside' }

async function reportScope(tx: Transaction, { office }: ReportInput): Promise<Scope | null> {
  const [row] = await tx.select({ province: offices.provinceId }).from(offices).where(eq(offices.id, office))
  return row ?? null
}

/** Takes the report of an inspection. */
export const reportInspection = action<ReportInput, Reported>('inspections.report', {
  scope: reportScope,
  run: async (act, input) => {
    const checklist = await checklistOf(act.tx, act.province, input.checklist, act.today)
    if (!checklist) return noBecause('inspect-checklist-unknown', 'checklist')
    const wrong = reportRefusals({ ...input, questions: questionsIn(checklist), photos: input.photos.length }, act.now)
    if (wrong.length) return no(...wrong)
    // one after the other for an office: two devices that begin the same inspection find each other's
    await act.tx.select({ id: offices.id }).from(offices).where(eq(offices.id, input.office)).for('update')
    const digest = await digestOf(act.tx, input)
    if (!digest) return noBecause('field-wrong', 'photos')
    const found = await lockRequest(act, input.inspection)
    if (found && (found.kind !== 'inspection' || found.officeId !== input.office)) return unknown
    if (found && !(await isTheirs(act, found))) return unknown
    const same = await sameReport(act, input.office, digest)
    if (same) {
      act.record({ subject: 'request', subjectId: same.request, facts: { report: same.id, again: 'yes' } })
      return done({ id: same.id, number: same.number, state: same.state === 'counts' ? 'counts' : 'beside' })
    }
    // what was seen is not lost where the plan was taken back meanwhile
    const instead = found?.outcome === 'withdrawn' ? randomUUID() : input.inspection
    const goesBy = found && instead === found.id ? found : null
    const begun = goesBy ? done(goesBy) : await begin(act, { ...input, inspection: instead })
    if (!begun.ok) return begun
    const request = begun.value
    const counting = await act.tx.$count(inspectionReports, ofState(request.id, 'counts'))
    if (!counting && request.stage !== 'visit') return conflict('request-moved-on')
    const state = counting ? 'beside' : 'counts'
    const id = await keepReport(act, request, { ...input, digest, state })
    const photos = input.photos.map(({ file }) => file)
    if (!(await attachFiles(act, 'inspection', id, photos))) return noBecause('field-wrong', 'photos')
    act.record({ subject: 'request', subjectId: request.id, facts: { report: id, state, photos: photos.length } })
    if (state === 'counts') await take(act, request, id, { ...input, checklist })
    return done({ id, number: request.number, state })
  },
})

const ofState = (request: string, state: 'counts' | 'beside') =>
  and(eq(inspectionReports.requestId, request), eq(inspectionReports.state, state))

/** Over everything that was sent, photographs by their content; null where one of them is not there. */
async function digestOf(tx: Transaction, { report: _report, photos, ...input }: ReportInput): Promise<string | null> {
  const ids = photos.map(({ file }) => file)
  const rows = ids.length
    ? await tx.select({ id: files.id, sha256: files.sha256 }).from(files).where(inArray(files.id, ids))
    : []
  const hashes = new Map(rows.map(({ id, sha256 }) => [id, sha256]))
  if (ids.some((id) => !hashes.has(id))) return null
  const seen = photos.map(({ file, item }) => [hashes.get(file)!, item ?? ''].join(' ')).sort()
  return createHash('sha256')
    .update(JSON.stringify([sorted(input), seen]))
    .digest('hex')
}

/** The same whatever the order in which a device or the database names its parts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => [name, sorted(part)])
}

/** The same report, where it has come before. */
async function sameReport({ tx }: Act, office: string, digest: string) {
  const [row] = await tx
    .select({
      id: inspectionReports.id,
      state: inspectionReports.state,
      request: requests.id,
      number: requests.number,
    })
    .from(inspectionReports)
    .innerJoin(requests, eq(requests.id, inspectionReports.requestId))
    .where(and(eq(inspectionReports.digest, digest), eq(requests.officeId, office)))
  return row ?? null
}

/** Whether an inspection is the actor's to fill in. */
async function isTheirs(act: Act, { id, personId }: Request): Promise<boolean> {
  const [task] = await act.tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.requestId, id), eq(tasks.task, 'visit')))
  return task !== undefined && mayFill(act.actor, { ...task, filedBy: personId })
}

/** An inspection that nobody planned begins with its report. */
async function begin(act: Act, { inspection: id, office, manner }: ReportInput): Promise<Outcome<Request>> {
  // an id of something else that this office has nothing to do with
  if (await act.tx.$count(requests, eq(requests.id, id))) return unknown
  const facts = await officeFacts(act.tx, office, act.today)
  if (!facts?.license) return unknown
  const kind = kindOf('inspection')!
  const by = inspectorBy(act.as!.role)
  // who came along stands in the report, whole
  const body = act.as!.body
  const [agency] = body ? await act.tx.select({ name: bodies.name }).from(bodies).where(eq(bodies.id, body)) : []
  const named = by === 'agency' && agency ? { agency: agency.name } : {}
  const form = { by, manner, cause: 'on-sight', plannedFor: act.today, ...named, companions: '' }
  const law = await act.law()
  const on = { officeId: office, personId: act.actor.person!, filedOn: act.today }
  const row = await enterRequest(act, kind, { id, ...on, form, law })
  await note(act, row.id, 'filed')
  return done(await enter(act, row))
}

type Kept = ReportInput & { digest: string; state: 'counts' | 'beside' }

async function keepReport(act: Act, request: Request, { report, position, digest, state, ...of }: Kept) {
  // the same name with other content is another report
  const taken = await act.tx.$count(inspectionReports, eq(inspectionReports.id, report))
  const id = taken ? randomUUID() : report
  const { checklist, answers, signatures, companions, word, startedAt, endedAt } = of
  await act.tx.insert(inspectionReports).values({
    ...{ id, provinceId: act.province, requestId: request.id, digest, state, checklist, answers, signatures },
    ...{ companions: normalise(companions), word: normalise(word) },
    ...{ lat: position?.lat ?? null, lon: position?.lon ?? null },
    ...{ startedAt: new Date(startedAt), endedAt: new Date(endedAt), receivedAt: act.now },
    reportedBy: act.actor.person!,
  })
  return id
}

/** The inspection goes by this report: what it found stands on the file, and the office is told of it. */
async function take(act: Act, request: Request, id: string, report: Parameters<typeof foundBy>[0] & { word: string }) {
  const faults = await keepFindings(act, request, id, report)
  const [task] = await act.tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.requestId, request.id), eq(tasks.task, 'visit'), eq(tasks.state, 'open')))
  const answer = faults ? 'no' : 'yes'
  await answerTask(act, request, task!, { answer, word: report.word, facts: { findings: faults } })
}
