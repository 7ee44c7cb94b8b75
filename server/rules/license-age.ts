// How old a license is and since when its holder works it, as far as the terms on record tell. Bylaw 15 note 1; Guide, transfer.
import type { Law } from '#law/parameter'
import { transferBound, transferCountedFrom, transferMinYears } from '#law/transfer'
import { addDays, type Day } from './calendar.ts'
import { termEnd } from './periods.ts'

/** A term on record, whoever held it; `endedOn` is the day on which another took its place. */
export type Term = { holder: string; issuedOn: Day; endedOn: Day | null }

/**
 * `since`: the day from which the record knows the holder at work. `transferred`: it took the license over then, so that
 * nothing before counts; else the record may merely begin late. `firstIssued`: of the oldest term on record.
 */
export type LicenseAge = { since: Day; transferred: boolean; firstIssued: Day }

/** The age that the terms of a license tell, oldest first, the last being the present one. */
export function licenseAge(terms: readonly [Term, ...Term[]]): LicenseAge {
  const { holder } = terms.at(-1)!
  const former = terms.findLastIndex((term) => term.holder !== holder)
  const own = terms[former + 1]!
  const firstIssued = terms[0].issuedOn
  if (former < 0) return { since: own.issuedOn, transferred: false, firstIssued }
  const { issuedOn, endedOn } = terms[former]!
  // a license that was issued anew bears the day; else it is the day on which the record changed
  const since = own.issuedOn > issuedOn ? own.issuedOn : (endedOn ?? own.issuedOn)
  return { since, transferred: true, firstIssued }
}

/**
 * The day from which the years before a transfer count: that on record, or an earlier one, `earlier`, that the holder tells of: of the
 * first issue where the license's age counts, else of the start of work, unless a transfer rules it out.
 */
export function countedFrom(age: LicenseAge | undefined, today: Day, law: Law, earlier?: Day): Day {
  if (!age) return today
  const known = byLicenseAge(law) ? age.firstIssued : age.since
  return earlier && mayHaveBegunEarlier(age, law) && earlier < known ? earlier : known
}

/** Whether the years count from the first issue of the license, whoever held it then. Guide, transfer. */
export const byLicenseAge = (law: Law): boolean => law(transferCountedFrom) === 'license-age'

/** Whether the years may count from an earlier day than the one on record; not where a transfer is what they count from. */
export function mayHaveBegunEarlier(age: LicenseAge, law: Law): boolean {
  return byLicenseAge(law) || !age.transferred
}

/** The first day on which a license whose years count from a day may pass on. */
export function transferableOn(from: Day, law: Law): Day {
  const last = termEnd(from, law(transferMinYears))
  return law(transferBound) === 'more-than' ? addDays(last, 1) : last
}

/** How many years that are, for words. */
export function transferYears(law: Law): number {
  const { years = 0, months = 0 } = law(transferMinYears)
  return years + months / 12
}
