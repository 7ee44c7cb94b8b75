// Receipts: as their recipient and the desk print them, and as anybody with the paper may verify them.
import { and, asc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { licenses } from '#db/schema/licenses'
import { notices, noticeRecipients as r } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties, provinces } from '#db/schema/provinces'
import { currentLicense } from '#db/terms'
import { visible } from '#policies/sights'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { legible } from './legible.ts'
import { addressedTo, partyOf } from './parties.ts'

const acknowledger = alias(people, 'acknowledger')

const given = or(isNotNull(r.acknowledgedAt), isNotNull(r.deliveredOn))

/** `office` is null for a body. Names stand for the recipient and the desk only. */
async function receiptBy(db: Db, where: SQL | undefined) {
  const [row] = await db
    .select({
      recipient: r.id,
      notice: notices.id,
      kind: notices.kind,
      number: notices.number,
      signedAt: notices.signedAt,
      hash: notices.hash,
      sender: sql<string | null>`${notices.letterhead} ->> 'name'`,
      province: { name: provinces.name, nameEn: provinces.nameEn },
      officeId: r.officeId,
      office: { name: offices.name, license: licenses.code, county: counties.name, place: offices.place },
      party: partyOf(r),
      // nobody may stand for a body just now
      holder: sql<string>`coalesce(${people.name}, '')`,
      openedAt: r.openedAt,
      openedVia: r.openedVia,
      acknowledgedAt: r.acknowledgedAt,
      acknowledgedVia: r.acknowledgedVia,
      acknowledgedAs: r.acknowledgedAs,
      acknowledger: acknowledger.name,
      deliveredOn: r.deliveredOn,
      deliveredAt: r.deliveredAt,
      deliveredBy: r.deliveredBy,
      evidence: r.deliveryEvidence,
      carrier: r.slipFor,
      code: r.receiptCode,
    })
    .from(r)
    .innerJoin(notices, and(eq(notices.id, r.noticeId), eq(notices.state, 'signed')))
    .innerJoin(provinces, eq(provinces.id, r.provinceId))
    .leftJoin(people, eq(people.id, r.personId))
    .leftJoin(acknowledger, eq(acknowledger.id, r.acknowledgedBy))
    .leftJoin(offices, eq(offices.id, r.officeId))
    .leftJoin(licenses, currentLicense(offices.id))
    .leftJoin(counties, eq(counties.id, offices.countyId))
    .where(and(where, given))
    .limit(1)
  if (!row) return null
  const { officeId, office, carrier, ...receipt } = row
  const { name, license, county, place } = office
  const bySlip = receipt.deliveredAt !== null
  return {
    ...receipt,
    office: officeId && name && county && place ? { name, license, county, place } : null,
    carrier: bySlip ? carrier : null,
  }
}

/** The receipt of one recipient, for the recipient and the desk; null while nothing was received, and for everybody else. */
export function receiptFor(db: Db, actor: Actor, recipient: string, now: Date) {
  const desk = visible(actor, 'notices.course', { province: r.provinceId })
  const of = { officeId: r.officeId, confidentiality: notices.confidentiality, sendAt: notices.sendAt }
  const mine = and(addressedTo(actor, r), legible(actor, now, of))
  return receiptBy(db, and(eq(r.id, recipient), or(mine, desk)))
}

export type Verified = NonNullable<Awaited<ReturnType<typeof receiptByCode>>>

/**
 * What anybody learns by a receipt's code: which letter by number, date and digest, where it went, when and how. Never
 * what it says or is about, and nobody's name: who acknowledged is told by role.
 */
export async function receiptByCode(db: Db, code: string) {
  const found = await receiptBy(db, eq(r.receiptCode, code))
  if (!found) return null
  const {
    recipient: _,
    notice: __,
    holder: ___,
    acknowledger: ____,
    evidence: _____,
    carrier: ______,
    ...proof
  } = found
  return proof
}

/** A slip's letter and recipient, for whoever holds the slip: not what the letter says or is about. `done`: it is received. */
export async function slipBy(db: Db, hash: string) {
  const [row] = await db
    .select({
      number: notices.number,
      kind: notices.kind,
      signedAt: notices.signedAt,
      province: { name: provinces.name, nameEn: provinces.nameEn },
      officeId: r.officeId,
      office: { name: offices.name, county: counties.name, place: offices.place, address: offices.address },
      party: partyOf(r),
      // nobody may stand for a body just now
      holder: sql<string>`coalesce(${people.name}, '')`,
      carrier: r.slipFor,
      acknowledgedAt: r.acknowledgedAt,
      deliveredOn: r.deliveredOn,
      deliveredAt: r.deliveredAt,
      receiver: r.deliveryEvidence,
      code: r.receiptCode,
    })
    .from(r)
    .innerJoin(notices, and(eq(notices.id, r.noticeId), eq(notices.state, 'signed')))
    .innerJoin(provinces, eq(provinces.id, r.provinceId))
    .leftJoin(people, eq(people.id, r.personId))
    .leftJoin(offices, eq(offices.id, r.officeId))
    .leftJoin(counties, eq(counties.id, offices.countyId))
    .where(eq(r.slipHash, hash))
  return row ?? null
}

/** The slips of a letter that are out and not used: what is printed, and from what each slip's secret is made. */
export async function slipsOf(db: Db, actor: Actor, notice: string) {
  return db
    .select({
      recipient: r.id,
      office: {
        name: offices.name,
        county: counties.name,
        place: offices.place,
        address: offices.address,
        phone: offices.phone,
      },
      license: licenses.code,
      party: partyOf(r),
      // nobody may stand for a body just now
      holder: sql<string>`coalesce(${people.name}, '')`,
      carrier: r.slipFor,
      issuedAt: r.slipAt,
    })
    .from(r)
    .innerJoin(notices, and(eq(notices.id, r.noticeId), eq(notices.state, 'signed')))
    .leftJoin(people, eq(people.id, r.personId))
    .leftJoin(offices, eq(offices.id, r.officeId))
    .leftJoin(licenses, currentLicense(offices.id))
    .leftJoin(counties, eq(counties.id, offices.countyId))
    .where(
      and(
        eq(r.noticeId, notice),
        visible(actor, 'notices.slips', { province: r.provinceId }),
        isNotNull(r.slipHash),
        isNull(r.acknowledgedAt),
        isNull(r.deliveredOn),
      ),
    )
    .orderBy(
      asc(r.slipFor),
      asc(sql`${counties.name} collate "fa-x-icu"`),
      asc(sql`coalesce(${offices.name}, ${people.name}) collate "fa-x-icu"`),
    )
}
