// Who the holders of an imported registry are: people who stand, corrected or not, or new ones.
import { fold } from '#rules/texts'
import type { RegistryDiff } from './diff.ts'
import { holderKind, sameHolder } from './holder.ts'
import type { PresentOffice, PresentPerson } from './present.ts'
import type { OfficeRow } from './row.ts'

export type NewPerson = {
  id: string
  kind: 'natural' | 'legal'
  name: string
  nationalId: string | null
  mobile: string | null
}
/** A person as it will be, and how it stood. */
export type Correction = { id: string; was: Person; became: Person }
type Person = Pick<NewPerson, 'name' | 'nationalId' | 'mobile'>

export type Holders = {
  added: NewPerson[]
  corrected: Correction[]
  /** The holder's id of each added and changed row, by row number. */
  of: Map<number, string>
}

/**
 * Finds the holder of every added and changed row. One person may hold several licenses; the first row of a sheet
 * decides how it is written, and officials stay as they are. `newId` makes the ids of new people. `whole`: a holder who
 * stays loses the number that a row leaves empty.
 */
export function resolveHolders(
  diff: RegistryDiff<PresentOffice>,
  people: readonly PresentPerson[],
  newId: () => string,
  whole = false,
): Holders {
  const holders: Holders = { added: [], corrected: [], of: new Map() }
  const known = new Map<string, Person>(
    people.map(({ id, name, nationalId, mobile }) => [id, { name, nationalId, mobile }]),
  )
  const byId = new Map<string, string>()
  const byPhone = new Map<string, string>()
  const remember = (id: string, person: Person) => {
    if (person.nationalId && !byId.has(person.nationalId)) byId.set(person.nationalId, id)
    if (person.mobile && !byPhone.has(phoneKey(person))) byPhone.set(phoneKey(person), id)
  }
  for (const [id, person] of known) remember(id, person)
  const settled = new Set(people.filter(({ official }) => official).map(({ id }) => id))

  const take = (row: number, id: string, was: Person, office: OfficeRow, all = false) => {
    holders.of.set(row, id)
    const became = {
      name: office.holder,
      nationalId: office.nationalId ?? (all ? null : was.nationalId),
      mobile: office.mobile ?? (all ? null : was.mobile),
    }
    remember(id, became)
    const same = was.name === became.name && was.nationalId === became.nationalId && was.mobile === became.mobile
    if (!same && !settled.has(id)) holders.corrected.push({ id, was, became })
    settled.add(id)
  }
  const add = (row: number, office: OfficeRow) => {
    const person = { name: office.holder, nationalId: office.nationalId, mobile: office.mobile }
    const id = newId()
    holders.added.push({ id, kind: holderKind(office), ...person })
    holders.of.set(row, id)
    settled.add(id)
    remember(id, person)
    known.set(id, person)
  }
  const place = (row: number, office: OfficeRow, before?: PresentOffice) => {
    const owner = office.nationalId ? byId.get(office.nationalId) : undefined
    const own = before && sameHolder(before, office) ? before.person : undefined
    const id = owner ?? own ?? samePhone(office)
    if (!id) return add(row, office)
    const was = known.get(id) ?? { name: before!.holder, nationalId: before!.nationalId, mobile: before!.mobile }
    take(row, id, was, office, whole && id === before?.person)
  }
  /** Somebody of the same name at the same phone, unless two national IDs tell them apart. */
  function samePhone(office: OfficeRow): string | undefined {
    const id = office.mobile ? byPhone.get(phoneKey({ name: office.holder, mobile: office.mobile })) : undefined
    const other = id ? known.get(id)?.nationalId : null
    return id && !(other && office.nationalId && other !== office.nationalId) ? id : undefined
  }

  for (const { row, office } of diff.added) place(row, office)
  for (const { row, office, existing } of diff.changed) place(row, office, existing)
  return holders
}

function phoneKey({ name, mobile }: Pick<Person, 'name' | 'mobile'>): string {
  return `${mobile} ${fold(name)}`
}
