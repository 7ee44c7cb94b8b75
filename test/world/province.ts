// The test province itself: closed days, counties and the seats of its working group.
import { randomUUID } from 'node:crypto'
import type { Database } from '#db/client'
import { counties, provinces } from '#db/schema/provinces'
import { seats } from '#db/schema/seats'
import type { Day } from '#rules/calendar'

export type BuiltCounty = { id: string; name: string }

const hours = Object.fromEntries([6, 0, 1, 2, 3].map((weekday) => [weekday, ['08:00', '14:00'] as [string, string]]))

/** Inserts a province that rests on Thursday and Friday, two counties, and the seats of Bylaw 25-b. */
export async function insertProvince(db: Database, { now, today, nth }: { now: Date; today: Day; nth: number }) {
  const province = randomUUID()
  await db.insert(provinces).values({
    id: province,
    name: nth === 1 ? 'سپیدرود' : `سپیدرود ${nth}`,
    nameEn: nth === 1 ? 'Sepidrud' : `Sepidrud ${nth}`,
    letterPrefix: 'س',
    closedWeekdays: [4, 5],
    hours,
    createdAt: now,
  })
  const built = ['مهرآباد', 'گلدشت'].map((name) => ({ id: randomUUID(), name }))
  await db.insert(counties).values(
    built.map(({ id, name }, index) => ({
      id,
      name,
      centre: name,
      provinceId: province,
      lat: 38.1 + index / 5,
      lon: 48.2 + index / 5,
      population: 120_000 - index * 70_000,
    })),
  )
  const ids = { head: randomUUID(), ict: randomUUID(), kanoon: randomUUID(), secretary: randomUUID() }
  const common = { provinceId: province, since: `${Number(today.slice(0, 4)) - 1}-03-21`, resolution: 'مصوبه ۱' }
  await db.insert(seats).values([
    { ...common, id: ids.head, title: 'رئیس کارگروه', role: 'head', votes: true, signs: true },
    { ...common, id: ids.ict, title: 'نماینده وزارت ارتباطات', role: 'member', votes: true, signs: false },
    { ...common, id: ids.kanoon, title: 'نماینده کانون سراسری', role: 'member', votes: true, signs: false },
    { ...common, id: ids.secretary, title: 'دبیر کارگروه', role: 'secretary', votes: false, signs: true },
  ])
  return { province, counties: built, seats: ids }
}
