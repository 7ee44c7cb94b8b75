// The word with which an office answers its customers.
import { and, eq, isNull } from 'drizzle-orm'
import { ratingAnswers } from '#db/schema/rating-words'
import { type Day, tehranDay } from '#rules/calendar'
import type { Db } from './parameters.ts'

/** `hidden`: why the secretariat hid it; the public sees none that is. */
export type RatingAnswer = { id: string; text: string; day: Day; hidden: string | null }

/** The answer that stands, hidden or not; null for none. */
export async function publicAnswer(db: Db, office: string): Promise<RatingAnswer | null> {
  const [row] = await db
    .select()
    .from(ratingAnswers)
    .where(and(eq(ratingAnswers.officeId, office), isNull(ratingAnswers.endedAt)))
  return row ? { id: row.id, text: row.text, day: tehranDay(row.at), hidden: row.hiddenReason } : null
}
