// One person in every role, and the holders of the offices.
import { randomUUID } from 'node:crypto'
import type { Database } from '#db/client'
import { contacts } from '#db/schema/contacts'
import { memberships, people } from '#db/schema/people'
import type { Day } from '#rules/calendar'
import { officeRoles, type Role } from '#rules/roles'
import type { Numbering } from './numbering.ts'

export type BuiltPerson = { id: string; name: string; mobile: string; nationalId: string }

type Names = Record<Exclude<Role, 'holder'> | 'memberKanoon', string>

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
export async function insertPeople(db: Database, place: Place): Promise<Record<Role | 'memberKanoon', BuiltPerson>> {
  const seat: Partial<Record<keyof Names, string>> = {
    head: place.seats.head,
    member: place.seats.ict,
    memberKanoon: place.seats.kanoon,
    secretary: place.seats.secretary,
  }
  const built = await Promise.all(
    Object.entries(names).map(async ([who, name]) => {
      const role = who === 'memberKanoon' ? 'member' : (who as Role)
      const office = (officeRoles as readonly Role[]).includes(role) ? place.office.id : null
      const person = await insertPerson(db, place, { name, role, office, seat: seat[who as keyof Names] ?? null })
      return [who, person] as const
    }),
  )
  return { ...(Object.fromEntries(built) as Record<keyof Names, BuiltPerson>), holder: place.office.holder }
}

type Holding = { name: string; role: Role; office?: string | null; seat?: string | null; kind?: 'natural' | 'legal' }

/** Inserts a person with the mobile as a declared contact and one membership, half a year old. */
export async function insertPerson(
  db: Database,
  { now, province, numbers, since }: Pick<Place, 'now' | 'province' | 'numbers'> & { since?: Day },
  { name, role, office = null, seat = null, kind = 'natural' }: Holding,
): Promise<BuiltPerson> {
  const person = {
    id: randomUUID(),
    name,
    mobile: numbers.mobile(),
    nationalId: kind === 'legal' ? numbers.legalId() : numbers.nationalId(),
  }
  const joined = new Date(now.getTime() - 180 * 86_400_000)
  await db.insert(people).values({ ...person, provinceId: province, kind, locale: 'fa', createdAt: joined })
  await db
    .insert(contacts)
    .values({ provinceId: province, personId: person.id, kind: 'mobile', value: person.mobile, since: joined })
  await db.insert(memberships).values({
    provinceId: province,
    personId: person.id,
    role,
    officeId: office,
    seatId: seat,
    since: since ?? joined.toISOString().slice(0, 10),
  })
  return person
}
