// Calling a meeting: its day, hour and place (Annex 3 articles 1-2, 4), which may change until the invitation goes.
import { and, eq, gt } from 'drizzle-orm'
import { meetings } from '#db/schema/meetings'
import { type Day, jalaliYear } from '#rules/calendar'
import { type Appointment, appointmentRefusals, meetingMax, yearOfMeetings } from '#rules/meetings'
import { normalise, says } from '#rules/texts'
import { type Act, action, done, no, noBecause } from '../../act/act.ts'
import { nextForGood } from '../../act/numbers.ts'
import { callOff } from './guests.ts'
import { invitedPeople } from './invite.ts'
import { lockMeeting, meetingScope } from './meeting.ts'

/** Day, hour and place as they are kept. */
export const tidied = ({ heldOn, startsAt, place }: Appointment): Appointment => ({
  heldOn,
  startsAt,
  place: normalise(place),
})

/**
 * Calls a meeting under the next number. `first`: the number of a province's first meeting here, where its paper left
 * off; of no meaning once there is one. `year`: those of the rest of the year with it, each in time after the one before; their
 * days may change until the invitations go. The answer is the first, and how many there are.
 */
export const callMeeting = action<Calling, { id: string; number: number; called: number }>('meetings.call', {
  run: async (act, { first, year, ...input }) => {
    const appointed = tidied(input)
    const refusals = appointmentRefusals(appointed, act.today)
    if (refusals.length) return no(...refusals)
    const { heldOn } = appointed
    const planned = year ? await plannedAfter(act, heldOn) : 0
    if (planned > 0) return noBecause('meetings-year-planned', 'year', { count: planned })
    const days = year ? yearOfMeetings(heldOn, await act.law(), await act.closed()) : [heldOn]
    const called: { id: string; number: number }[] = []
    for (const day of days) called.push(await call(act, { ...appointed, heldOn: day }, first))
    return done({ ...called[0]!, called: called.length })
  },
})

/** How many meetings of the same year are prepared for a later day already: two timetables would double each other. */
async function plannedAfter(act: Act, day: Day): Promise<number> {
  const later = and(eq(meetings.provinceId, act.province), eq(meetings.state, 'preparing'), gt(meetings.heldOn, day))
  const found = await act.tx.select({ heldOn: meetings.heldOn }).from(meetings).where(later)
  return found.filter(({ heldOn }) => jalaliYear(heldOn) === jalaliYear(day)).length
}

type Calling = Appointment & { first?: number; year?: boolean }

async function call(act: Act, appointed: Appointment, first?: number): Promise<{ id: string; number: number }> {
  const number = await nextForGood(act, 'meeting', first)
  const by = { provinceId: act.province, createdBy: act.actor.person!, createdAt: act.now }
  const [meeting] = await act.tx
    .insert(meetings)
    .values({ ...by, ...appointed, number, state: 'preparing' })
    .returning({ id: meetings.id })
  act.record({ subject: 'meeting', subjectId: meeting!.id, facts: { number, heldOn: appointed.heldOn } })
  return { id: meeting!.id, number }
}

/** Another day, hour or place, before anybody is invited. */
export const changeMeeting = action<Appointment & { meeting: string }, null>('meetings.change', {
  scope: meetingScope,
  run: async (act, { meeting: id, ...input }) => {
    const held = await lockMeeting(act, id, 'preparing')
    if ('ok' in held) return held
    const appointed = tidied(input)
    const refusals = appointmentRefusals(appointed, act.today)
    if (refusals.length) return no(...refusals)
    await act.tx.update(meetings).set(appointed).where(eq(meetings.id, id))
    act.record({ subject: 'meeting', subjectId: id, facts: { heldOn: appointed.heldOn } })
    return done(null)
  },
})

/** A meeting that does not take place; whoever was invited hears why. */
export const cancelMeeting = action<{ meeting: string; reason: string }, null>('meetings.cancel', {
  scope: meetingScope,
  run: async (act, { meeting: id, reason }) => {
    const meeting = await lockMeeting(act, id, 'preparing', 'called')
    if ('ok' in meeting) return meeting
    const cancelReason = normalise(reason)
    if (!says(cancelReason)) return noBecause('meetings-reason-needed', 'reason')
    if (cancelReason.length > meetingMax.reason)
      return noBecause('meetings-too-long', 'reason', { most: meetingMax.reason })
    await act.tx
      .update(meetings)
      .set({ state: 'cancelled', cancelledAt: act.now, cancelReason })
      .where(eq(meetings.id, id))
    act.record({ subject: 'meeting', subjectId: id, facts: { number: meeting.number } })
    const people = await invitedPeople(act, id)
    act.send(...people.map((person) => ({ to: { person }, kind: 'meeting' as const, subjectId: id })))
    await callOff(act, id)
    return done(null)
  },
})
