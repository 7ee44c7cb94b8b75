// Whether a row still speaks of the same holder, and of a new term of the license.
import { fold, searchKey } from '#rules/texts'
import type { OfficeRow } from './row.ts'

type Holder = Pick<OfficeRow, 'holder' | 'nationalId' | 'mobile'>

/**
 * Whether the holder is the same person, written differently. The same national ID settles it. Otherwise the name has
 * to be the same or the phone, and with two different IDs both: whoever is taken for the holder gets the holder's
 * letters, so a doubt makes a new person and never hands over an account.
 */
export function sameHolder(before: Holder, after: Holder): boolean {
  const name = fold(before.holder) === fold(after.holder)
  const phone = before.mobile !== null && before.mobile === after.mobile
  if (before.nationalId && after.nationalId) {
    return before.nationalId === after.nationalId || (name && (phone || after.mobile === null))
  }
  return name || phone
}

/** Whether a row is a later term of the license than the one that stands: issued and expiring later. */
export function isNewTerm(
  before: Pick<OfficeRow, 'issuedOn' | 'expiresOn'>,
  after: Pick<OfficeRow, 'issuedOn' | 'expiresOn'>,
): boolean {
  return after.issuedOn > before.issuedOn && after.expiresOn > before.expiresOn
}

/** A legal person by its national ID, or by how its name begins where the ID says nothing. */
export function holderKind({ holder, nationalId }: Pick<Holder, 'holder' | 'nationalId'>): 'natural' | 'legal' {
  if (nationalId) return nationalId.length === 11 ? 'legal' : 'natural'
  return /^(شرکت|م[وؤ]سسه|تعاونی|بنیاد|سازمان)(\s|$)/.test(holder) ? 'legal' : 'natural'
}

/** Whether a row names another manager than the one who stands; only a legal person acts through one. */
export function isNewManager(before: Pick<OfficeRow, 'manager'> | null, after: OfficeRow): boolean {
  if (!after.manager || holderKind(after) === 'natural') return false
  const was = before?.manager
  if (!was) return true
  const { name, nationalId } = after.manager
  return was.nationalId && nationalId ? was.nationalId !== nationalId : fold(was.name) !== fold(name)
}

/** What an office is found by: name, place, county, holder, license code and address, normalised for search. */
export function searchOf(
  office: Pick<OfficeRow, 'name' | 'county' | 'holder' | 'code'> & Partial<Pick<OfficeRow, 'place' | 'address'>>,
): string {
  const { name, place, county, holder, code, address } = office
  return searchKey([name, place, county, holder, code, address].filter(Boolean).join(' '))
}
