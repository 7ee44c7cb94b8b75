// A meeting begins: whoever sits in the working group by then is of it, and is shown what goes on.
import { and, eq } from 'drizzle-orm'
import { meetingMembers, meetings } from '#db/schema/meetings'
import { seatedOn } from '#reads/people/seats'
import { momentTyped } from '#rules/meetings'
import { type Act, action, done, no, noBecause } from '../../act/act.ts'
import { invitedPeople } from './invite.ts'
import { lockMeeting, meetingScope } from './meeting.ts'
import { leaveTaken } from './move.ts'

/**
 * `hour`: at which it began, of a meeting whose course is written down after its day, as called where none is typed; or of one that
 * began earlier on its day than it is said to the program, now where none is typed.
 */
export type Begin = { meeting: string; hour?: string | undefined }

/**
 * Begins a meeting to which was invited, on its day or, where its course is written down since, later. Whoever begins it is there; what
 * another agenda took up meanwhile is left to that one.
 */
export const beginMeeting = action<Begin, null>('meetings.begin', {
  scope: meetingScope,
  run: async (act, { meeting: id, hour }) => {
    const meeting = await lockMeeting(act, id, 'called')
    if ('ok' in meeting) return meeting
    if (meeting.heldOn > act.today) return noBecause('meetings-day-ahead', undefined, { day: meeting.heldOn })
    const over = meeting.heldOn < act.today
    const typed = over ? (hour ?? meeting.startsAt) : hour
    const begunAt = typed === undefined ? act.now : momentTyped(meeting.heldOn, typed)
    if (!(begunAt instanceof Date)) return no(begunAt)
    if (begunAt > act.now) return noBecause('meetings-hour-ahead', 'hour')
    if (over) await leaveTaken(act, id)
    await act.tx.update(meetings).set({ state: 'running', begunAt }).where(eq(meetings.id, id))
    await addNewcomers(act, id)
    const own = and(eq(meetingMembers.meetingId, id), eq(meetingMembers.personId, act.actor.person!))
    await act.tx
      .update(meetingMembers)
      .set({ present: true, presentAt: over ? act.now : begunAt })
      .where(own)
    act.record({ subject: 'meeting', subjectId: id, facts: { number: meeting.number } })
    const people = await invitedPeople(act, id)
    act.send(...people.map((person) => ({ to: { person }, kind: 'meeting' as const, subjectId: id })))
    return done(null)
  },
})

/** Whoever took a seat since the invitation left. */
async function addNewcomers(act: Act, meeting: string): Promise<void> {
  const seated = await seatedOn(act.tx, act.province, act.today)
  if (seated.length === 0) return
  await act.tx
    .insert(meetingMembers)
    .values(seated.map((one) => ({ ...one, provinceId: act.province, meetingId: meeting, invitedAt: act.now })))
    .onConflictDoNothing()
}
