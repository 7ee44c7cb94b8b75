// Calls as the secretariat and the working group see them, as everybody reads them, and a registration by its link.
import { and, asc, desc, eq, gte, inArray, lte, ne, sql } from 'drizzle-orm'
import { applications, calls } from '#db/schema/calls'
import { files } from '#db/schema/files'
import { counties, provinces } from '#db/schema/provinces'
import { applicantVeteranDisability, applicantVeterans, applicantVeteransAs } from '#law/applicants'
import { officeNewAdmitted } from '#law/offices'
import { sees, visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import {
  callState,
  companyConditions,
  conditionFacts,
  conditions,
  conditionsOf,
  registrationPapers,
} from '#rules/calls'
import { rankingOf } from '#rules/calls-ranking'
import type { Actor } from '#rules/roles'
import { type Db, lawOfProvince } from './parameters.ts'

/** One whose mobile is still to be proved is none yet. */
const counts = ne(applications.mobileState, 'waiting')

const place = { county: counties.name, province: provinces.name }

/** The calls in sight, the youngest first, with how many registered. */
export async function listCalls(db: Db, actor: Actor, today: Day) {
  const rows = await db
    .select({
      call: calls,
      county: counties.name,
      registered: db.$count(applications, and(eq(applications.callId, calls.id), counts)),
    })
    .from(calls)
    .innerJoin(counties, eq(counties.id, calls.countyId))
    .where(visible(actor, 'calls', { province: calls.provinceId }))
    .orderBy(desc(calls.createdAt))
    .limit(200)
  return rows.map(({ call, ...rest }) => ({ ...brief(call, today), ...rest }))
}

const brief = (call: typeof calls.$inferSelect, today: Day) => {
  const { id, number, place: at, kind, capacity, opensOn, closesOn } = call
  return { id, number, place: at, kind, capacity, opensOn, closesOn, state: callState(call, today) }
}

/** One call whole, with those who registered and how they rank; null if it is not in sight. Numbers only for whoever may know them. */
export async function callById(db: Db, actor: Actor, id: string, today: Day) {
  const [row] = await db
    .select({ call: calls, county: counties.name })
    .from(calls)
    .innerJoin(counties, eq(counties.id, calls.countyId))
    .where(and(eq(calls.id, id), visible(actor, 'calls', { province: calls.provinceId })))
  if (!row) return null
  const { call, county } = row
  const at = { province: call.provinceId }
  const law = await lawOfProvince(db, call.provinceId, today)
  const ofCall = and(eq(applications.callId, id), counts)
  const rows = await db.select().from(applications).where(ofCall).orderBy(asc(applications.at))
  const ranking = rankingOf(rows, call, law)
  const [known, numbers] = [sees(actor, 'calls.applicants', at), sees(actor, 'calls.numbers', at)]
  const ids = rows.map((one) => one.id)
  const sent = known && numbers ? await filesOfAll(db, ids) : []
  const { permitBy, permitNumber, permitOn, resolution, weights, note } = call
  return {
    ...brief(call, today),
    ...{ county, permitBy, permitNumber, permitOn, resolution, weights, note },
    /** The province says that it needs no new office at present. */
    admitted: law(officeNewAdmitted),
    ...{ conditions: [...conditions, ...companyConditions], facts: conditionFacts(law) },
    applicants: known ? rows.map((one) => ({ ...applicantOf(one, numbers, sent), twice: isTwice(one, rows) })) : [],
    ranking: known ? ranking : [],
  }
}

type Application = typeof applications.$inferSelect

/** Whether a national ID stands in another registration of the call too: with another mobile, so that one of them is not theirs. */
const isTwice = ({ id, nationalId }: Application, all: readonly Application[]) =>
  all.some((one) => one.id !== id && one.nationalId === nationalId)

type Sent = { id: string; name: string; mime: string; size: number; of: string }

/** What came with registrations, in the order in which it came. */
async function filesOfAll(db: Db, ids: readonly string[]): Promise<Sent[]> {
  const { id, name, mime, size, subjectId: of, subject, at } = files
  const rows = await db
    .select({ id, name, mime, size, of })
    .from(files)
    .where(and(eq(subject, 'application'), inArray(of, [...ids])))
    .orderBy(asc(at))
  return rows.flatMap(({ of: application, ...row }) => (application ? [{ ...row, of: application }] : []))
}

/** `sent`: the files of whoever may be known by them; numbers only for those too. */
function applicantOf(row: Application, numbers: boolean, sent: readonly Sent[]) {
  const { id, at, form, found, verdict, reason, objection, objectedAt, mark, resolution, chosenWhy } = row
  const company = form.company && (numbers ? form.company : { ...form.company, nationalId: null })
  const own = numbers ? form : { ...form, nationalId: null, mobile: null }
  const paperOf = (file: string) => Object.entries(row.papers).find(([, ids]) => ids.includes(file))?.[0] ?? null
  const told = { id, at, found, verdict, reason, objection, objectedAt, mark, resolution, chosenWhy }
  return {
    ...told,
    office: row.officeId,
    /** Whether the mobile is known to be theirs; where no code could be sent nobody knows before the secretariat has asked. */
    proved: row.mobileState === 'proved',
    form: { ...own, company: company ?? null },
    trackingCode: numbers ? row.trackingCode : null,
    /** By which of the wanted papers each is; null for one of a registration that did not ask so. */
    files: sent.filter(({ of }) => of === id).map(({ of: _, ...file }) => ({ ...file, paper: paperOf(file.id) })),
    conditions: conditionsOf(form).map(({ name }) => name),
  }
}

/** Calls that are open, for everybody. */
export async function openCalls(db: Db, today: Day) {
  const rows = await db
    .select({ call: calls, ...place })
    .from(calls)
    .innerJoin(counties, eq(counties.id, calls.countyId))
    .innerJoin(provinces, eq(provinces.id, calls.provinceId))
    .where(and(lte(calls.opensOn, today), gte(calls.closesOn, today)))
    .orderBy(asc(calls.closesOn))
    .limit(100)
  return rows.map(({ call, ...rest }) => ({ ...brief(call, today), ...rest }))
}

/** A call as everybody reads it from its first day on; null before, and for an unknown id. */
export async function publicCall(db: Db, id: string, today: Day) {
  const [row] = await db
    .select({ call: calls, ...place })
    .from(calls)
    .innerJoin(counties, eq(counties.id, calls.countyId))
    .innerJoin(provinces, eq(provinces.id, calls.provinceId))
    .where(and(eq(calls.id, id), lte(calls.opensOn, today)))
  if (!row) return null
  const { call, county, province } = row
  const law = await lawOfProvince(db, call.provinceId, today)
  const { permitBy, permitNumber, permitOn, weights, note } = call
  return {
    ...brief(call, today),
    ...{ county, province, permitBy, permitNumber, permitOn, weights, note, conditions, facts: conditionFacts(law) },
    companyConditions,
    papers: registrationPapers,
    priority: { as: law(applicantVeteransAs), share: law(applicantVeterans), least: law(applicantVeteranDisability) },
  }
}

/** The id of a registration by its code and its mobile; null for any miss. */
export async function registrationOf(db: Db, trackingCode: string, mobile: string): Promise<string | null> {
  const own = and(eq(applications.trackingCode, trackingCode), sql`${applications.form}->>'mobile' = ${mobile}`)
  const [row] = await db.select({ id: applications.id }).from(applications).where(own)
  return row?.id ?? null
}

/** A registration by its code and the hash of its secret, as its applicant reads it; null for any miss. */
export async function registrationByCode(db: Db, trackingCode: string, secretHash: string, today: Day) {
  const [row] = await db
    .select({ application: applications, call: calls, county: counties.name })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .innerJoin(counties, eq(counties.id, calls.countyId))
    .where(and(eq(applications.trackingCode, trackingCode), eq(applications.secretHash, secretHash)))
  if (!row) return null
  const { form, at, found, verdict, reason, objectBy, objection, mark, chosenAt, mobileState, papers } = row.application
  const law = await lawOfProvince(db, row.call.provinceId, today)
  const unmet = conditionsOf(form).filter(({ name }) => found?.[name] === 'no')
  return {
    call: { ...brief(row.call, today), county: row.county },
    ...{
      trackingCode,
      ...{ form, papers: Object.keys(papers), waits: mobileState === 'waiting' },
      at,
      verdict,
      reason,
      unmet,
      objectBy,
      objection,
      mark,
      chosen: chosenAt !== null,
    },
    facts: conditionFacts(law),
    mayObject: verdict === 'unfit' && objection === null && objectBy !== null && today <= objectBy,
  }
}

/** A paper of a registration, for whoever may know its numbers; null otherwise. */
export async function paperOfApplication(db: Db, actor: Actor, application: string, file: string) {
  const [row] = await db
    .select({ file: files, province: applications.provinceId })
    .from(files)
    .innerJoin(applications, eq(applications.id, files.subjectId))
    .where(and(eq(files.id, file), eq(files.subject, 'application'), eq(applications.id, application)))
  return row && sees(actor, 'calls.numbers', { province: row.province }) ? row.file : null
}
