// One person in every role, and the holders of the offices.
import { randomUUID } from 'node:crypto'
import type { Database } from '#db/client'
import { contacts } from '#db/schema/contacts'
import { memberships, people } from '#db/schema/people'
import type { Day } from '#rules/calendar'
import { officeRoles, type Role } from '#rules/roles'
import type { Numbering } from './numbering.ts'

export type BuiltPerson = { id: string; name: string; mobile: string; nationalId: string }

/** Whoever applies for an office that is not there yet is nobody's colleague: tests open such files themselves. */
export type WorldRole = Exclude<Role, 'applicant'> | 'memberKanoon'
type Names = Record<Exclude<WorldRole, 'holder'>, string>

const names: Names = {
  admin: 'پرهام سامانه‌دار',
  head: 'سیاوش کوهسار',
  secretary: 'مهتاب دبیرزاده',
  member: 'کیوان پیام‌آور',
  memberKanoon: 'شهین انجمن‌آرا',
  clerk: 'نگار دفتریار',
  association: 'بهزاد صنف‌پور',
  kanoon: 'فریبا کانون‌نیا',
  supervision: 'داریوش دادورز',
  agency: 'مینا خدمت‌رسان',
  inspector: 'آرش بازبین',
  committee: 'سهراب کارشناس',
  staff: 'لاله پیشخوان‌دوست',
  substitute: 'روزبه جانشین',
}

type Place = {
  now: Date
  today: Day
  province: string
  numbers: Numbering
  seats: { head: string; ict: string; kanoon: string; secretary: string }
  office: { id: string; holder: BuiltPerson }
}

/** Inserts the people of state and the first office's staff and substitute; its holder stands already. */
export async function insertPeople(db: Database, place: Place): Promise<Record<WorldRole, BuiltPerson>> {
  const seat: Partial<Record<keyof Names, string>> = {
    head: place.seats.head,
    member: place.seats.ict,
    memberKanoon: place.seats.kanoon,
    secretary: place.seats.secretary,
  }
  const whose = Object.keys(names) as (keyof Names)[]
  const built = await insertPersons(
    db,
    place,
    whose.map((who) => {
      const role = who === 'memberKanoon' ? 'member' : who
      const office = (officeRoles as readonly Role[]).includes(role) ? place.office.id : null
      return { name: names[who], role, office, seat: seat[who] ?? null }
    }),
  )
  const people = Object.fromEntries(whose.map((who, index) => [who, built[index]])) as Record<keyof Names, BuiltPerson>
  return { ...people, holder: place.office.holder }
}

type Holding = { name: string; role: Role; office?: string | null; seat?: string | null; kind?: 'natural' | 'legal' }

/** Where people are inserted, and since when they hold their roles: half a year before now unless it says so. */
type Ground = Pick<Place, 'now' | 'province' | 'numbers'> & { since?: Day }

/** Inserts a person with the mobile as a declared contact and one membership, half a year old. */
export async function insertPerson(db: Database, ground: Ground, holding: Holding): Promise<BuiltPerson> {
  return (await insertPersons(db, ground, [holding]))[0]!
}

/** Inserts people in order, all in one statement a table: a world is built thousands of times. */
export async function insertPersons(
  db: Database,
  { now, province, numbers, since }: Ground,
  holdings: readonly Holding[],
): Promise<BuiltPerson[]> {
  const joined = new Date(now.getTime() - 180 * 86_400_000)
  const all = holdings.map(({ name, role, office = null, seat = null, kind = 'natural' }) => {
    const person: BuiltPerson = {
      id: randomUUID(),
      name,
      mobile: numbers.mobile(),
      nationalId: kind === 'legal' ? numbers.legalId() : numbers.nationalId(),
    }
    return { person, kind, holds: { role, officeId: office, seatId: seat } }
  })
  const base = { provinceId: province }
  await db
    .insert(people)
    .values(all.map(({ person, kind }) => ({ ...base, ...person, kind, locale: 'fa' as const, createdAt: joined })))
  await db.insert(contacts).values(
    all.map(({ person }) => {
      return { ...base, personId: person.id, kind: 'mobile' as const, value: person.mobile, since: joined }
    }),
  )
  const from = since ?? joined.toISOString().slice(0, 10)
  await db
    .insert(memberships)
    .values(all.map(({ person, holds }) => ({ ...base, ...holds, personId: person.id, since: from })))
  return all.map(({ person }) => person)
}
