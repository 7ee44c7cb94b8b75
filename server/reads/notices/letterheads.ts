// In whose name a letter goes out: the secretariat's, or that of the body which signs its letters itself (Bylaw 20).
import { eq, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import type { notices } from '#db/schema/notices'
import { type Day, tehranDay } from '#rules/calendar'
import { authorOf, bodyMark, type Letterhead } from '#rules/notices'
import { type Author, signingBodies } from '#rules/roles'
import type { Reach } from '#rules/secretariat'
import type { Db } from '../parameters.ts'
import { peopleOfBody } from '../people/seats.ts'
import { secretariatOf } from '../secretariat.ts'

type Letter = Pick<
  typeof notices.$inferSelect,
  'provinceId' | 'origin' | 'bodyId' | 'createdBy' | 'letterhead' | 'signedAt'
>

/** Head and foot as they are to be frozen; null for a letter of the secretariat, or where no body is known. */
export async function letterheadNow(db: Db, letter: Letter): Promise<Letterhead | null> {
  const body = authorOf(letter)?.body
  if (!body) return null
  const [row] = await db.select().from(bodies).where(eq(bodies.id, body))
  return row ? { name: row.name, address: row.address ?? '', phone: row.phone ?? '', fax: row.fax ?? '' } : null
}

/** The name over a letter, null for the secretariat's own, and where its sender is reached: as at signing, or as now. */
export async function senderOf(
  db: Db,
  letter: Letter,
  now: Date,
): Promise<{ sender: string | null; reach: Reach | null }> {
  const own = letter.signedAt ? letter.letterhead : await letterheadNow(db, letter)
  return signedBy(own, own ? null : await secretariatOf(db, letter.provinceId, tehranDay(letter.signedAt ?? now)))
}

/** The same where both are at hand: the letterhead of a body, and where the secretariat is reached. */
export function signedBy(own: Letterhead | null, secretariat: Reach | null) {
  if (!own) return { sender: null, reach: secretariat }
  const { name, ...lines } = own
  return { sender: name, reach: { ...lines, complaints: '' } }
}

/** The sign of a body's own series, by its place among the bodies of its kind; null without a body. */
export async function seriesMark(db: Db, author: Author): Promise<string | null> {
  const role = signingBodies.find((one) => one === author.role)
  if (!role || !author.body) return role ? bodyMark(role, 1) : null
  const [row] = await db.execute<{ nth: number }>(sql`
    select count(*)::int as nth from bodies b join bodies own on own.id = ${author.body}::uuid
    where b.province_id = own.province_id and b.kind = own.kind and (b.since, b.id) <= (own.since, own.id)`)
  return bodyMark(role, row?.nth ?? 1)
}

/** Ids of who may sign for the author of a letter on a day. */
export async function authorsPeople(db: Db, author: Author, today: Day): Promise<string[]> {
  return author.body ? peopleOfBody(db, author.body, today) : author.person ? [author.person] : []
}
