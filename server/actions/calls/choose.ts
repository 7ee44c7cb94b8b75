// After the verdicts: the marks of the periodic exam, and whom the working group chose, each of whom gets the file of an office to
// come. Bylaw 25-a-3 note 3; Guide, establishment 6.
import { and, eq, inArray } from 'drizzle-orm'
import { applications, calls } from '#db/schema/calls'
import { counties } from '#db/schema/provinces'
import { markMost, tidyMark } from '#rules/calls-marks'
import { rankingOf } from '#rules/calls-ranking'
import { trackingCode } from '#rules/identifiers'
import { normalise, says } from '#rules/texts'
import { type Refusal, refusalAt } from '#rules/verdict'
import { action, conflict, done, no, noBecause, unknown } from '../../act/act.ts'
import { openPlanned } from '../offices/plan.ts'
import { consentPerson } from '../requests/consent.ts'
import { resolutionNamed } from '../resolutions/named.ts'
import { writeChosenLetter } from './letter.ts'
import { callScope } from './scope.ts'

/** `code`: the tracking code as typed; `mark`: of a hundred. */
export type Mark = { code: string; mark: number }

/** Takes the exam's marks as a sheet brings them; all or none. What is wrong is told with its line, from 1. */
export const markExam = action<{ call: string; marks: readonly Mark[] }, { marked: number }>('calls.mark', {
  scope: callScope,
  run: async (act, { call, marks }) => {
    if (marks.length === 0) return noBecause('calls-marks-none', 'marks')
    const rows = await act.tx.select().from(applications).where(eq(applications.callId, call)).for('update')
    if (rows.some(({ chosenAt }) => chosenAt)) return conflict('calls-chosen-already')
    const found = marks.map(({ code, mark }) => {
      const row = rows.find((one) => one.trackingCode === trackingCode(code))
      return { row, mark, right: tidyMark(mark) === mark && mark >= 0 && mark <= markMost }
    })
    const wrong = found.flatMap(({ row, right }, at): Refusal[] => {
      const line = at + 1
      if (!row) return [refusalAt('marks', 'calls-marks-unknown', { line })]
      if (row.verdict !== 'fit') return [refusalAt('marks', 'calls-marks-unfit', { line })]
      return right ? [] : [refusalAt('marks', 'calls-marks-wrong', { line })]
    })
    if (wrong.length) return no(wrong[0]!)
    for (const { row, mark } of found)
      await act.tx.update(applications).set({ mark }).where(eq(applications.id, row!.id))
    act.record({ subject: 'call', subjectId: call, facts: { marked: found.length } })
    return done({ marked: found.length })
  },
})

export type ChooseInput = { call: string; applications: readonly string[]; resolution: string; why: string }

/**
 * Writes down whom the working group chose, by its resolution: of the shortlist only, no more than there are places; a choice
 * that leaves the ranking says why. Each becomes a person of the registry and the applicant of an office to come; the establishment is asked for there.
 */
export const chooseApplicants = action<ChooseInput, { offices: string[] }>('calls.choose', {
  scope: callScope,
  run: async (act, { call: id, applications: chosen, resolution: typed, why }) => {
    const found = await resolutionNamed(act, typed)
    if ('key' in found) return no(found)
    const { resolution } = found
    const [call] = await act.tx
      .select({ call: calls, county: { id: counties.id, name: counties.name } })
      .from(calls)
      .innerJoin(counties, eq(counties.id, calls.countyId))
      .where(eq(calls.id, id))
      .for('update', { of: calls })
    if (!call) return unknown
    const rows = await act.tx.select().from(applications).where(eq(applications.callId, id))
    const before = rows.filter(({ chosenAt }) => chosenAt).length
    const { capacity, place, kind, number } = call.call
    if (chosen.length === 0 || new Set(chosen).size + before > capacity)
      return noBecause('calls-chosen-many', 'applications', { capacity, before })
    const listed = rankingOf(rows, call.call, await act.law()).filter(({ shortlisted }) => shortlisted)
    const able = rows.filter((row) => !row.chosenAt && listed.some((one) => one.id === row.id))
    if (chosen.some((one) => !able.some((row) => row.id === one)))
      return noBecause('calls-not-shortlisted', 'applications')
    const proposed = listed.filter((one) => one.proposed).map((one) => one.id)
    const leaves = chosen.some((one) => !proposed.includes(one))
    if (leaves && !says(why)) return noBecause('calls-why-needed', 'why')
    const made: string[] = []
    for (const row of able.filter((one) => chosen.includes(one.id))) {
      // of a company its manager is the applicant, and the office bears the company's name
      const { name, nationalId, mobile, company } = row.form
      const person = await consentPerson(act, { name, nationalId, mobile }, 'applications')
      if (!person.ok) return person
      const applicant = { id: person.value, name }
      const office = await openPlanned(
        act,
        { name: company?.name ?? name, kind, place, address: place },
        call.county,
        applicant,
      )
      made.push(office)
      const facts = { name, call: number, place, county: call.county.name, resolution }
      await writeChosenLetter(act, { ...facts, office, person: person.value })
      // whoever is in a messenger already need not wait for the signature
      act.send({ to: { person: person.value }, kind: 'invite', subjectId: person.value, params: { role: 'applicant' } })
      const chosenWhy = leaves ? normalise(why) : null
      const written = { resolution, chosenAt: act.now, officeId: office, chosenWhy }
      await act.tx
        .update(applications)
        .set(written)
        .where(and(eq(applications.id, row.id), inArray(applications.id, [...chosen])))
    }
    act.record({ subject: 'call', subjectId: id, facts: { number, chosen: made.length, resolution, leaves } })
    return done({ offices: made })
  },
})
