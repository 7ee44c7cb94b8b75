// What stands already: offices, codes and people that a sheet may not contradict.
import type { Key } from '#locales/keys.gen'
import { turnedCode } from '#rules/identifiers'
import { fold } from '#rules/texts'
import { sameHolder } from './holder.ts'
import type { RegistryReading } from './read.ts'
import type { Field, Finding, OfficeRow, TakenRow } from './row.ts'

/** An office as a row of the registry, and the ids of what it is made of. `ended`: its last license has ended. */
export type PresentOffice = OfficeRow & { office: string; license: string; person: string; ended: boolean }

/** A license code that was given to an office: in which province, and the office's present code. */
export type TakenCode = { code: string; province: string; now: string | null }

/** A person of the province. An official also has another role than holder, staff or substitute. */
export type PresentPerson = {
  id: string
  name: string
  nationalId: string | null
  mobile: string | null
  official: boolean
}

export type PresentRegistry = {
  province: string
  offices: readonly PresentOffice[]
  codes: readonly TakenCode[]
  people: readonly PresentPerson[]
}

/**
 * The reading without what contradicts what stands. A code of another province, or one that its office no longer has,
 * refuses its row. A national ID that another name has is dropped. An official's name, ID and mobile are kept: whoever
 * imports a registry must not be able to turn the head's login towards another phone. A state that stands is kept too: it
 * changes by a decision, with its number and day (Bylaw 16); a sheet has room for neither.
 */
export function againstPresent(reading: RegistryReading, standing: PresentRegistry): RegistryReading {
  const offices = new Map(standing.offices.map((office) => [office.code, office]))
  const codes = new Map(standing.codes.map((code) => [code.code, code]))
  const byId = new Map(standing.people.flatMap((person) => (person.nationalId ? [[person.nationalId, person]] : [])))
  const byMobile = new Map(standing.people.flatMap((person) => (person.mobile ? [[person.mobile, person]] : [])))
  const byPerson = new Map(standing.people.map((person) => [person.id, person]))
  const rows: TakenRow[] = []
  const refused = [...reading.refused]
  for (const taken of reading.rows) {
    const before = offices.get(taken.office.code)
    const code = before ? undefined : codes.get(taken.office.code)
    if (code) {
      const elsewhere = code.province !== standing.province
      const reason = elsewhere ? 'registry-code-elsewhere' : 'registry-code-retired'
      const facts: Finding['facts'] = elsewhere ? {} : { code: code.now ?? '' }
      const finding: Finding = { row: taken.row, column: 'code', value: taken.office.code, reason, facts }
      refused.push({ row: taken.row, findings: [finding, ...taken.warnings] })
      continue
    }
    const turned = before ? undefined : turnedCode(taken.office.code)
    const alike =
      turned && offices.has(turned) ? warn(taken, 'code', 'registry-code-reversed', { code: turned }) : taken
    const owned = ofForeignPhone(withoutForeignId(alike, before, byId), before, byMobile)
    const holder = (owned.office.nationalId && byId.get(owned.office.nationalId)) || undefined
    const present = before && sameHolder(before, owned.office) ? byPerson.get(before.person) : undefined
    rows.push(stateKept(officialKept(owned, holder ?? present), before))
  }
  return { ...reading, rows, refused: refused.sort((a, b) => a.row - b.row) }
}

function withoutForeignId(
  taken: TakenRow,
  before: PresentOffice | undefined,
  byId: Map<string, PresentPerson>,
): TakenRow {
  const owner = taken.office.nationalId ? byId.get(taken.office.nationalId) : undefined
  const renamed = owner && before?.person === owner.id
  if (!owner || renamed || fold(owner.name) === fold(taken.office.holder)) return taken
  const warned = warn(taken, 'nationalId', 'registry-national-id-of-another', { holder: owner.name })
  return { ...warned, office: { ...taken.office, nationalId: null } }
}

/** A mobile that stands for somebody else reaches them: it is taken, and said. */
function ofForeignPhone(
  taken: TakenRow,
  before: PresentOffice | undefined,
  byMobile: Map<string, PresentPerson>,
): TakenRow {
  const { mobile, holder, nationalId } = taken.office
  const owner = mobile ? byMobile.get(mobile) : undefined
  if (!owner || before?.person === owner.id || fold(owner.name) === fold(holder)) return taken
  if (nationalId && owner.nationalId === nationalId) return taken
  return warn(taken, 'mobile', 'registry-mobile-of-known', { holder: owner.name })
}

function officialKept(taken: TakenRow, person: PresentPerson | undefined): TakenRow {
  if (!person?.official) return taken
  const kept = { holder: person.name, nationalId: person.nationalId, mobile: person.mobile }
  const fields = (['holder', 'nationalId', 'mobile'] as const).filter(
    (field) => taken.office[field] !== null && taken.office[field] !== kept[field],
  )
  const warned = fields.reduce(
    (row, field) => warn(row, field, 'registry-official-kept', { holder: person.name }),
    taken,
  )
  return { ...warned, office: { ...taken.office, ...kept } }
}

function stateKept(taken: TakenRow, before: PresentOffice | undefined): TakenRow {
  if (!before || taken.office.state === before.state) return taken
  const finding: Finding = { row: taken.row, column: 'state', value: '', reason: 'registry-state-kept', facts: {} }
  return { ...taken, warnings: [...taken.warnings, finding], office: { ...taken.office, state: before.state } }
}

function warn(taken: TakenRow, column: Field, reason: Key, facts: Finding['facts']): TakenRow {
  const value = String(taken.office[column] ?? '')
  return { ...taken, warnings: [...taken.warnings, { row: taken.row, column, value, reason, facts }] }
}
