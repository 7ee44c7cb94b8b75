// The members read the minutes before they are signed, and may object; the secretariat answers. Our addition.
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { meetingObjections, meetings } from '#db/schema/meetings'
import { meetingObjectWithin } from '#law/meetings'
import type { Scope } from '#policies/policies'
import { audienceOf } from '#reads/people/seats'
import { tehranDay } from '#rules/calendar'
import { minutesMax, objectUntil } from '#rules/minutes'
import { normalise, says } from '#rules/texts'
import { refuse } from '#rules/verdict'
import { action, conflict, done, noBecause, unknown, unmet } from '../../act/act.ts'
import { invitedPeople } from '../meetings/invite.ts'
import { meetingScope } from '../meetings/meeting.ts'
import { addVersion, lockMinutes, openStates, wasInvited } from './minutes.ts'

/** Puts the minutes before the members, from which their time to object counts. */
export const showMinutes = action<{ meeting: string }, { version: number }>('minutes.show', {
  scope: meetingScope,
  run: async (act, { meeting: id }) => {
    const found = await lockMinutes(act, id, 'writing')
    if ('ok' in found) return found
    const { version } = await addVersion(act, found.meeting)
    await act.tx.update(meetings).set({ minutesShownAt: act.now }).where(eq(meetings.id, id))
    act.record({ subject: 'meeting', subjectId: id, facts: { version } })
    const people = await invitedPeople(act, id)
    act.send(...people.map((person) => ({ to: { person }, kind: 'minutes' as const, subjectId: id })))
    return done({ version })
  },
})

/** A member objects to what the minutes say, within the time. */
export const objectToMinutes = action<{ meeting: string; body: string }, { id: string }>('minutes.object', {
  scope: meetingScope,
  run: async (act, input) => {
    const found = await lockMinutes(act, input.meeting, 'shown')
    if ('ok' in found) return found
    if (!(await wasInvited(act, input.meeting))) return unknown
    const body = normalise(input.body)
    if (!says(body)) return noBecause('minutes-object-needed', 'body')
    if (body.length > minutesMax.objection) return noBecause('minutes-too-long', 'body', { most: minutesMax.objection })
    const [law, closed] = await Promise.all([act.law(), act.closed()])
    const until = objectUntil(tehranDay(found.meeting.minutesShownAt!), law, closed)
    if (act.today > until)
      return unmet(law, [refuse('minutes-object-over', meetingObjectWithin, { day: until })]) ?? unknown
    const at = { provinceId: act.province, meetingId: input.meeting, personId: act.actor.person!, at: act.now }
    const [row] = await act.tx
      .insert(meetingObjections)
      .values({ ...at, body })
      .returning({ id: meetingObjections.id })
    act.record({ subject: 'meeting', subjectId: input.meeting, facts: { objection: row!.id } })
    const desk = await audienceOf(act.tx, 'minutes.objected', act.province, act.today)
    act.send(...desk.map((person) => ({ to: { person }, kind: 'minutes' as const, subjectId: input.meeting })))
    return done({ id: row!.id })
  },
})

async function objectionScope(tx: Transaction, { objection }: { objection: string }): Promise<Scope | null> {
  const where = eq(meetingObjections.id, objection)
  const [row] = await tx.select({ province: meetingObjections.provinceId }).from(meetingObjections).where(where)
  return row ?? null
}

/** The secretariat answers an objection, once; whoever objected hears of it. */
export const answerObjection = action<{ objection: string; answer: string }, null>('minutes.answer', {
  scope: objectionScope,
  run: async (act, { objection, ...input }) => {
    const answer = normalise(input.answer)
    if (!says(answer)) return noBecause('minutes-answer-needed', 'answer')
    if (answer.length > minutesMax.answer) return noBecause('minutes-too-long', 'answer', { most: minutesMax.answer })
    const [one] = await act.tx.select().from(meetingObjections).where(eq(meetingObjections.id, objection))
    const found = await lockMinutes(act, one!.meetingId, ...openStates)
    if ('ok' in found) return found
    const answered = await act.tx
      .update(meetingObjections)
      .set({ answer, answeredBy: act.actor.person, answeredAt: act.now })
      .where(and(eq(meetingObjections.id, objection), isNull(meetingObjections.answeredAt)))
      .returning({ id: meetingObjections.id })
    if (!answered.length) return conflict('minutes-answered-already')
    act.record({ subject: 'meeting', subjectId: one!.meetingId, facts: { objection } })
    act.send({ to: { person: one!.personId }, kind: 'minutes', subjectId: one!.meetingId })
    act.refresh('minutes', one!.meetingId)
    return done(null)
  },
})
