// What the app shows first: who I am, what I am in, and how much waits for me.

import { eq, inArray } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { provinces } from '#db/schema/provinces'
import { seats } from '#db/schema/seats'
import { currentLicense } from '#db/terms'
import { abilitiesOf } from '#policies/abilities'
import { faultsFor } from '../health.ts'
import { sittingNow } from '../meetings/sitting.ts'
import { minutesOpenTo } from '../minutes/open.ts'
import type { Db } from '../parameters.ts'
import type { Signed } from './actors.ts'
import { waitingFor } from './waiting.ts'

/** The signed-in person with memberships, their offices and seats, and counts of what waits, and faults they are to know of. */
export async function meOf(db: Db, signed: Signed, now: Date) {
  const held = signed.memberships
  const [province] = await db
    .select({
      id: provinces.id,
      name: provinces.name,
      nameEn: provinces.nameEn,
      shutdownSince: provinces.shutdownSince,
    })
    .from(provinces)
    .where(eq(provinces.id, signed.province))
  const officeIds = held.flatMap((one) => one.office ?? [])
  const bodyIds = held.flatMap((one) => one.body ?? [])
  const seatIds = held.flatMap((one) => one.seat ?? [])
  const mine = officeIds.length
    ? await db
        .select({ id: offices.id, name: offices.name, license: licenses.code })
        .from(offices)
        .innerJoin(licenses, currentLicense(offices.id))
        .where(inArray(offices.id, officeIds))
    : []
  const sat = seatIds.length
    ? await db.select({ id: seats.id, title: seats.title }).from(seats).where(inArray(seats.id, seatIds))
    : []
  const answered = bodyIds.length
    ? await db.select({ id: bodies.id, name: bodies.name }).from(bodies).where(inArray(bodies.id, bodyIds))
    : []
  return {
    person: { id: signed.person, name: signed.name },
    locale: signed.locale,
    province: province ?? null,
    secretariat: signed.secretariat ?? null,
    former: signed.former ?? [],
    memberships: held.map((one) => ({
      id: one.id,
      role: one.role,
      office: mine.find((office) => office.id === one.office) ?? null,
      seat: sat.find((seat) => seat.id === one.seat)?.title ?? null,
      /** The body for which it answers: of several agencies each by its name. */
      body: answered.find((body) => body.id === one.body)?.name ?? null,
      votes: one.votes,
      signs: one.signs,
      /** Whose signature it gives as a delegate. */
      signsFor: one.signsFor?.name ?? null,
      /** What the app offers in it; each act and read decides for itself again. */
      abilities: abilitiesOf(one),
    })),
    waiting: await waitingFor(db, signed, now),
    /** The meeting that runs now and that the person is of. */
    sitting: await sittingNow(db, signed),
    /** Minutes to which the person may still object. */
    minutes: await minutesOpenTo(db, signed, now),
    faults: await faultsFor(db, signed),
  }
}
