// Cases as those see them who handle them: lists by what waits, one whole; the office sees only what was put to it.

import { and, asc, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { cases } from '#db/schema/cases'
import { offices } from '#db/schema/offices'
import { counties } from '#db/schema/provinces'
import { services } from '#db/schema/services'
import { currentLicense } from '#db/terms'
import { type ActionName, permits } from '#policies/policies'
import { reach, sees } from '#policies/sights'
import { type Day, tehranDay } from '#rules/calendar'
import { type Eyes, stateFor } from '#rules/case-steps'
import { type CaseEvent, type CaseOrder, type CaseState, caseStates, questionStates } from '#rules/cases'
import { caseEventsAt } from '#rules/cases-path'
import { codeEnd, trackingCode } from '#rules/identifiers'
import { type Part, paged } from '#rules/lists'
import type { Actor } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { casesAlike } from './cases-alike.ts'
import { asksCitizen, consentsOf, filesForOffice, questionOf } from './cases-asked.ts'
import { partiesAsked, partiesOf } from './cases-parties.ts'
import { answers, eyesOf, follows, handed, handles, original, sightOf } from './cases-sight.ts'
import { isWithdrawn, stepsOf, withoutNames } from './cases-steps.ts'
import { waitsFor } from './cases-waiting.ts'
import { hasCode } from './narrow.ts'
import { filesOf } from './notices/notices.ts'
import type { Db } from './parameters.ts'
import { partOf, placeAmong, sortedBy } from './part.ts'

/**
 * waiting: for the actor; unassigned: to be given to an examiner; answered: whose result is due; away: with examiner, office,
 * agency or a committee; late: open and past their day.
 */
export const caseFilters = ['waiting', 'unassigned', 'answered', 'away', 'open', 'late', 'resolved', 'all'] as const
export type CaseFilter = (typeof caseFilters)[number]

/**
 * What was typed is the tracking code that a citizen told, whole or its end, by which only those search who register or judge it
 * last; or stands in the office's name, place, county or code.
 */
function found(typed: string, actor: Actor): SQL | undefined {
  const code = trackingCode(typed)
  if (code) return and(eq(cases.trackingCode, code), follows(actor))
  const words = typed.split(/\s+/).map(searchKey).filter(Boolean)
  const office = and(...words.map((word) => sql`position(${word} in ${offices.search}) > 0`))
  const end = words.length === 1 && /^\d{4}$/.test(words[0]!) ? words[0]! : null
  return end === null ? office : or(office, and(sql`right(${cases.trackingCode}, 4) = ${end}`, follows(actor)))
}

/** What is done with moves on from the longest waiting, the rest from the latest. */
const oldestFirst: readonly CaseFilter[] = ['waiting', 'unassigned', 'answered', 'away', 'open']

export type CaseList = Part & { filter: CaseFilter; search?: string; order?: CaseOrder | undefined }

/** For those who handle them: an office would learn from the places of rows what `known` keeps from it. */
const sorted = (actor: Actor, order: CaseOrder | undefined) =>
  sortedBy(reach(actor, 'cases.put').offices.length ? undefined : order, {
    office: sql`${offices.name} collate "fa-x-icu"`,
    state: placeAmong(caseStates, cases.state),
    due: sql`${cases.dueOn}`,
    filed: sql`${cases.filedAt}`,
  })

/** Cases in the actor's sight: what waits longest first, what is resolved latest first. */
export async function listCases(db: Db, actor: Actor, { filter, search = '', order, ...part }: CaseList, today: Day) {
  // what is answered in another waits there
  const open = sql`${cases.state} <> 'resolved' and ${cases.mergedInto} is null`
  const among = (...states: CaseState[]) => and(open, inArray(cases.state, states))
  const where: Record<CaseFilter, SQL | undefined> = {
    waiting: waitsFor(actor),
    unassigned: among('registered', 'reopened'),
    answered: among('answered'),
    away: among('examining', 'office', 'agency', 'committee', 'supervision'),
    open,
    late: and(open, sql`${cases.dueOn} < ${today}`),
    resolved: eq(cases.state, 'resolved'),
    all: undefined,
  }
  const exact = hasCode(cases.officeId, search)
  const query = db
    .select({
      id: cases.id,
      trackingCode: cases.trackingCode,
      kind: cases.kind,
      topic: cases.topic,
      text: sql<string | null>`left(case when ${original(actor)} then ${cases.text} else ${cases.passedText} end, 200)`,
      state: cases.state,
      withdrawn: isWithdrawn,
      examiner: cases.examiner,
      dueOn: cases.dueOn,
      filedAt: cases.filedAt,
      stateAt: cases.stateAt,
      satisfied: cases.satisfied,
      ...sightOf(actor),
      /** Whether office and association have anything to read of the citizen's words. */
      passed: sql<boolean>`${cases.passedText} is not null`,
      office: { id: offices.id, name: offices.name, county: counties.name, place: offices.place },
    })
    .from(cases)
    .leftJoin(offices, eq(offices.id, cases.officeId))
    .leftJoin(counties, eq(counties.id, offices.countyId))
    .where(and(or(handles(actor), answers(actor), handed(actor)), where[filter], found(search, actor)))
    .orderBy(
      ...(exact ? [desc(exact)] : []),
      ...sorted(actor, order),
      oldestFirst.includes(filter) ? asc(cases.stateAt) : desc(cases.stateAt),
      asc(cases.id),
    )
  const rows = await partOf(db, query, part)
  return paged(
    rows.map(({ handled, original, answered, followed, trackingCode, ...row }) => ({
      ...row,
      ...known({ ...row, trackingCode }, eyesOf(handled, original, answered), followed),
    })),
    rows.found,
  )
}

type Timed = Pick<
  typeof cases.$inferSelect,
  'trackingCode' | 'state' | 'examiner' | 'filedAt' | 'stateAt' | 'satisfied' | 'dueOn'
> & { withdrawn: boolean }

/**
 * What certain eyes may know of where a case stands. Office and agency learn no instant, by which they could tell who stood at the
 * counter then, and no judgement of the citizen's. The instant of filing, and the end of the code, by which they know it when its
 * citizen comes, are for those alone who register it or judge it last: an examiner needs neither. The whole code, by which the case
 * could be followed as its citizen does, is nobody's but the citizen's.
 */
function known(timed: Timed, eyes: Eyes, followed: boolean) {
  const { trackingCode: code, state, withdrawn, examiner, filedAt, stateAt, satisfied, dueOn } = timed
  const whole = eyes !== 'office' && eyes !== 'agency'
  return {
    state: stateFor(eyes, state),
    withdrawn,
    code: followed ? codeEnd(code) : null,
    filedOn: tehranDay(filedAt),
    filedAt: followed ? filedAt : null,
    stateAt: whole ? stateAt : null,
    examiner: whole ? examiner : null,
    satisfied: whole ? satisfied : null,
    dueOn: whole || state === eyes || state === 'committee' ? dueOn : null,
  }
}

/** The act behind each event; the table of roles says who may do it. */
const acts: Partial<Record<CaseEvent, ActionName>> = {
  assign: 'cases.assign',
  ask: 'cases.examine',
  report: 'cases.examine',
  answer: 'cases.answer',
  end: 'cases.close',
  close: 'cases.close',
  handOver: 'cases.handOver',
  refer: 'cases.refer',
}

/**
 * One case whole, as its viewer may see it; null if not in sight. `may` are the events open to the viewer. Whoever
 * answers for the office sees of the citizen's words what was let through (null for nothing yet), of their files those that they agreed to, not what they added, and nobody sees here who the citizen is:
 * `named` says that a name is kept, `showsName` that the office may open it.
 */
export async function caseById(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({
      case: cases,
      withdrawn: isWithdrawn,
      ...sightOf(actor),
      named: sql<boolean>`exists (select 1 from identities i where i.case_id = ${cases.id} and i.name is not null)`,
      office: { id: offices.id, name: offices.name, county: counties.name, place: offices.place },
      service: services.name,
      filedBy: sql<string | null>`(select name from offices f where f.id = ${cases.filedByOffice})`,
      license: sql<string | null>`(select code from licenses l where ${currentLicense(offices.id, 'l')})`,
    })
    .from(cases)
    .leftJoin(offices, eq(offices.id, cases.officeId))
    .leftJoin(counties, eq(counties.id, offices.countyId))
    .leftJoin(services, eq(services.id, cases.serviceId))
    .where(and(eq(cases.id, id), or(handles(actor), answers(actor), handed(actor))))
  if (!row) return null
  const { provinceId, officeId, ...found } = row.case
  const eyes = eyesOf(row.handled, row.original, row.answered)
  const { parties, since } = await partiesOf(db, id, eyes, found.agencyBodyId)
  // what another agency was asked before is none of this one's
  const steps = await stepsOf(db, id, eyes, eyes === 'agency' ? since : undefined)
  const scope = { province: provinceId, office: officeId }
  const mayDo = (event: CaseEvent) => {
    const act = acts[event]
    const own = act !== 'cases.examine' || sees(actor, 'cases.examined', { province: provinceId, role: found.examiner })
    return act !== undefined && own && permits(act, actor, scope) !== null && (event !== 'ask' || officeId !== null)
  }
  const question = await questionOf(db, id)
  const consents = await consentsOf(db, id)
  const own: 'find' | 'respond' | null = eyes === 'office' ? 'find' : eyes === 'agency' ? 'respond' : null
  const asked = partiesAsked(parties)
  const mine =
    own !== null && asked.length > 0 && permits(`cases.${own}`, actor, { ...scope, ...bodyScope(eyes, found) })
  const may: CaseEvent[] = [...caseEventsAt(found.state).filter(mayDo), ...(mine ? [own] : [])]
  const along = found.mergedInto !== null && found.state !== 'resolved'
  const isOpen = found.mergedInto === null && found.state !== 'resolved'
  // Column by column: a new one is nobody's until it is named here.
  return {
    id,
    kind: found.kind,
    topic: found.topic,
    service: row.service,
    /** The office whose holder complains, of an agency. */
    filedBy: row.handled ? row.filedBy : null,
    place: row.original ? found.place : null,
    agency: row.original ? found.agency : null,
    text: row.original ? found.text : found.passedText,
    /** What office and association read; only where the citizen's own words stand beside it. */
    passedText: row.original ? found.passedText : null,
    mayPassText: found.state !== 'resolved' && permits('cases.passText', actor, scope) !== null,
    confidential: found.confidential,
    ...known({ ...found, withdrawn: row.withdrawn }, eyes, row.followed),
    office: row.office?.id ? { ...row.office, license: row.license } : null,
    /** The case in which it is answered, for whoever may open that too. */
    mergedInto: row.original && found.state !== 'resolved' ? found.mergedInto : null,
    /** The cases in which it may be answered; empty where the actor joins none. */
    alike: isOpen && permits('cases.merge', actor, scope) !== null ? await casesAlike(db, actor, row.case) : [],
    named: row.handled && row.named,
    showsName: eyes === 'office' && row.named && !found.confidential && steps.some(({ what }) => what === 'asked'),
    may: along ? [] : may,
    /** Of whom the secretariat may write down what they answered by letter. */
    records: permits('cases.record', actor, scope) ? asked : [],
    parties,
    /** What the citizen is asked while the clocks stand, and whether the actor may ask, or take it back. */
    question: row.original ? question : null,
    mayAsk:
      row.original &&
      !along &&
      question === null &&
      questionStates.includes(found.state) &&
      asksCitizen(actor, row.case),
    mayTakeBack: question !== null && asksCitizen(actor, row.case),
    /** What the citizen was asked to agree to, for those who handle it. */
    consents: row.original ? consents : [],
    mayAskConsent:
      found.state !== 'resolved' && officeId !== null && permits('cases.askConsent', actor, scope) !== null,
    steps,
    files: row.original ? await filesOf(db, 'case', id) : eyes === 'office' ? await filesForOffice(db, id) : [],
    answerFiles: eyes === 'agency' ? [] : withoutNames(await filesOf(db, 'answer', id), eyes),
  }
}
/** An agency acts for its body; everybody else by province and office. */
const bodyScope = (eyes: Eyes, { agencyBodyId }: Pick<typeof cases.$inferSelect, 'agencyBodyId'>) =>
  eyes === 'agency' ? { office: null, body: agencyBodyId } : {}
