// What a row says that the law speaks of otherwise: taken as it stands, since that is the registry's matter, and warned of.
import { licenseValidity } from '#law/license'
import { officeMinArea, officeMinAreaRural } from '#law/offices'
import type { Law } from '#law/parameter'
import type { Key } from '#locales/keys.gen'
import { addDays, type Day } from '../calendar.ts'
import { termEnd } from '../periods.ts'
import { renewedFrom } from '../renewal.ts'
import { jalaliFigures } from './dirt.ts'
import type { RegistryReading } from './read.ts'
import type { Field, Finding, OfficeRow } from './row.ts'

/** `of`: the fields it follows from. */
type Doubt = { column: Field; of: readonly Field[]; reason: Key; facts: Finding['facts'] }

/**
 * The reading with warnings of what the province's law has otherwise: an area below the least (Annex 1 art. 13), a term that is
 * not the license's (Bylaw 9), and one in force whose last day is over. What stands so already was said when it came.
 */
export function besideLaw(
  reading: RegistryReading,
  standing: readonly OfficeRow[],
  law: Law,
  today: Day,
): RegistryReading {
  const offices = new Map(standing.map((office) => [office.code, office]))
  const rows = reading.rows.map((taken) => {
    const { office } = taken
    const before = offices.get(office.code)
    const found = doubtsOf(office, before, law, today)
      .filter(({ of }) => !before || of.some((field) => before[field] !== office[field]))
      .map(({ column, reason, facts }): Finding => {
        return { row: taken.row, column, value: String(office[column] ?? ''), reason, facts }
      })
    return { ...taken, warnings: [...taken.warnings, ...found] }
  })
  return { ...reading, rows }
}

function doubtsOf(office: OfficeRow, before: OfficeRow | undefined, law: Law, today: Day): Doubt[] {
  const { area, kind, issuedOn, expiresOn, state } = office
  // no article names an area for an office that travels
  const least = kind === 'mobile' ? 0 : law(kind === 'rural' ? officeMinAreaRural : officeMinArea)
  const renewed = before && before.issuedOn < issuedOn && before.expiresOn < expiresOn
  const last = termEnd(renewed ? renewedFrom(before.expiresOn, issuedOn, law) : issuedOn, law(licenseValidity))
  // some write the last day of the term, some the day after it; from where a renewed one runs is our reading alone
  const fitting = [last, termEnd(issuedOn, law(licenseValidity))].flatMap((end) => [end, addDays(end, -1)])
  const doubts: (Doubt | false)[] = [
    area !== null &&
      area < least && { column: 'area', of: ['area', 'kind'], reason: 'registry-area-small', facts: { least } },
    !fitting.includes(expiresOn) && {
      column: 'expiresOn',
      of: ['issuedOn', 'expiresOn'],
      reason: 'registry-term-other',
      facts: { last: jalaliFigures(last) },
    },
    state === 'active' &&
      expiresOn < today && {
        column: 'state',
        of: ['state', 'expiresOn'],
        reason: 'registry-active-ended',
        facts: {},
      },
  ]
  return doubts.filter((doubt) => doubt !== false)
}
