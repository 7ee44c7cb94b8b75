// An office answers its customers in public: one word stands on its page until another takes its place.
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { offices } from '#db/schema/offices'
import { ratingAnswers } from '#db/schema/rating-words'
import { identifyingRefusal } from '#rules/identifying'
import { lengthOf } from '#rules/letters'
import { answerMax, reasonMax } from '#rules/ratings'
import { normalise } from '#rules/texts'
import { action, conflict, done, no, noBecause } from '../../act/act.ts'

/** A text that names somebody by a number is refused. An empty one takes the standing answer back. What stood before is kept, and shown to nobody any more. */
export const answerCustomers = action<{ office: string; text: string }, null>('ratings.answer', {
  scope: async (tx, { office }) => {
    const [row] = await tx
      .select({ province: offices.provinceId, office: offices.id })
      .from(offices)
      .where(eq(offices.id, office))
    return row ?? null
  },
  run: async (act, { office, ...said }) => {
    const text = normalise(said.text)
    if (lengthOf(text) > answerMax) return noBecause('field-too-long', 'text', { most: answerMax })
    const names = identifyingRefusal(text, 'text')
    if (names) return no(names)
    // two at once: the second waits here
    await act.tx.select({ id: offices.id }).from(offices).where(eq(offices.id, office)).for('update')
    const standing = and(eq(ratingAnswers.officeId, office), isNull(ratingAnswers.endedAt))
    await act.tx.update(ratingAnswers).set({ endedAt: act.now }).where(standing)
    const id = randomUUID()
    if (text)
      await act.tx
        .insert(ratingAnswers)
        .values({ id, provinceId: act.province, officeId: office, text, at: act.now, by: act.actor.person! })
    act.record({ subject: 'ratingAnswer', subjectId: text ? id : office, facts: { stands: text !== '' } })
    return done(null)
  },
})

/** The secretariat hides an answer that breaks the law; its office sees why, and may write another. */
export const hideAnswer = action<{ answer: string; reason: string }, null>('ratings.hideAnswer', {
  scope: async (tx, { answer }) => {
    const [row] = await tx
      .select({ province: ratingAnswers.provinceId, office: ratingAnswers.officeId })
      .from(ratingAnswers)
      .where(eq(ratingAnswers.id, answer))
    return row ?? null
  },
  run: async (act, { answer, ...said }) => {
    const reason = normalise(said.reason)
    if (!reason) return noBecause('field-needed', 'reason')
    if (lengthOf(reason) > reasonMax) return noBecause('field-too-long', 'reason', { most: reasonMax })
    const hidden = await act.tx
      .update(ratingAnswers)
      .set({ hiddenAt: act.now, hiddenBy: act.actor.person, hiddenReason: reason })
      .where(and(eq(ratingAnswers.id, answer), isNull(ratingAnswers.endedAt), isNull(ratingAnswers.hiddenAt)))
      .returning({ id: ratingAnswers.id })
    if (hidden.length === 0) return conflict('ratings-answer-gone')
    act.record({ subject: 'ratingAnswer', subjectId: answer })
    return done(null)
  },
})
