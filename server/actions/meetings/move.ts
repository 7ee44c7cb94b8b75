// A meeting to which was invited is moved to another day, and everybody is invited anew, as article 4 of Annex 3 says.
import { and, eq, isNull } from 'drizzle-orm'
import { meetingItems, meetingMembers, meetings } from '#db/schema/meetings'
import { takenElsewhere } from '#reads/meetings/to-come'
import { seatedOn } from '#reads/people/seats'
import { type Appointment, appointmentRefusals, inTime } from '#rules/meetings'
import { type Act, action, done, no, unmet } from '../../act/act.ts'
import { tidied } from './call.ts'
import { askGuestsAgain } from './guests.ts'
import { lockMeeting, meetingScope } from './meeting.ts'

/**
 * Gives a called meeting another day, before its own or after it has passed without the meeting. Refused later than an invitation is in
 * time. Whoever sits in the working group on the new day is invited, and says anew whether they come; written opinions stay.
 */
export const moveMeeting = action<Appointment & { meeting: string }, { invited: number }>('meetings.move', {
  scope: meetingScope,
  run: async (act, { meeting: id, ...input }) => {
    const meeting = await lockMeeting(act, id, 'called')
    if ('ok' in meeting) return meeting
    const appointed = tidied(input)
    const refusals = appointmentRefusals(appointed, act.today)
    if (refusals.length) return no(...refusals)
    const law = await act.law()
    const late = unmet(law, [inTime(appointed.heldOn, act.today, law)])
    if (late) return late
    const stood = { lateReason: null, lateBy: null, missedRemindedAt: null }
    await act.tx
      .update(meetings)
      .set({ ...appointed, ...stood, movedFrom: meeting.heldOn, invitedAt: act.now })
      .where(eq(meetings.id, id))
    await leaveTaken(act, id)
    await act.tx.delete(meetingMembers).where(eq(meetingMembers.meetingId, id))
    const members = await seatedOn(act.tx, act.province, appointed.heldOn)
    if (members.length)
      await act.tx
        .insert(meetingMembers)
        .values(members.map((one) => ({ ...one, provinceId: act.province, meetingId: id, invitedAt: act.now })))
    const people = [...new Set(members.map(({ personId }) => personId))]
    act.send(...people.map((person) => ({ to: { person }, kind: 'meeting' as const, subjectId: id })))
    await askGuestsAgain(act, id)
    const { number, heldOn: from } = meeting
    act.record({ subject: 'meeting', subjectId: id, facts: { number, from, heldOn: appointed.heldOn } })
    return done({ invited: people.length })
  },
})

/** What another agenda took up while the day of this one had passed is left to that one. */
export async function leaveTaken(act: Act, meeting: string): Promise<void> {
  await act.tx
    .update(meetingItems)
    .set({ outcome: 'postponed', closedAt: act.now })
    .where(and(eq(meetingItems.meetingId, meeting), isNull(meetingItems.outcome), takenElsewhere(act.today)))
}
