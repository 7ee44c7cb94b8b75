// The invitation: to everybody who will sit in the working group on the day, three days before (Annex 3 article 4).
import { eq } from 'drizzle-orm'
import { meetingItems, meetingMembers, meetings } from '#db/schema/meetings'
import { seatedOn } from '#reads/people/seats'
import { hasAgenda, inTime, meetingMax } from '#rules/meetings'
import { normalise, says } from '#rules/texts'
import { type Act, action, done, noBecause, unmet } from '../../act/act.ts'
import { askGuests } from './guests.ts'
import { lockMeeting, type Meeting, meetingScope } from './meeting.ts'

/** Sends the invitation. Refused without an agenda, and later than the article says. */
export const inviteMembers = action<{ meeting: string }, { invited: number }>('meetings.invite', {
  scope: meetingScope,
  run: async (act, { meeting: id }) => {
    const meeting = await lockMeeting(act, id, 'preparing')
    if ('ok' in meeting) return meeting
    const law = await act.law()
    const verdicts = [hasAgenda(await itemsOf(act, id)), inTime(meeting.heldOn, act.today, law)]
    return unmet(law, verdicts) ?? done({ invited: await send(act, meeting) })
  },
})

/** The head lets it go later, with a reason that stands in the invitation and the minutes: our addition. */
export const inviteLate = action<{ meeting: string; reason: string }, { invited: number }>('meetings.inviteLate', {
  scope: meetingScope,
  run: async (act, { meeting: id, reason }) => {
    const meeting = await lockMeeting(act, id, 'preparing')
    if ('ok' in meeting) return meeting
    const law = await act.law()
    const empty = unmet(law, [hasAgenda(await itemsOf(act, id))])
    if (empty) return empty
    if (inTime(meeting.heldOn, act.today, law).ok) return noBecause('meetings-still-in-time')
    if (meeting.heldOn < act.today) return noBecause('meetings-day-past')
    const lateReason = normalise(reason)
    if (!says(lateReason)) return noBecause('meetings-reason-needed', 'reason')
    if (lateReason.length > meetingMax.reason)
      return noBecause('meetings-too-long', 'reason', { most: meetingMax.reason })
    return done({ invited: await send(act, meeting, { lateReason, lateBy: act.actor.person }) })
  },
})

const itemsOf = (act: Act, meeting: string) => act.tx.$count(meetingItems, eq(meetingItems.meetingId, meeting))

type Late = Partial<Pick<Meeting, 'lateReason' | 'lateBy'>>

async function send(act: Act, { id, heldOn, number }: Meeting, late: Late = {}): Promise<number> {
  await act.tx
    .update(meetings)
    .set({ state: 'called', invitedAt: act.now, ...late })
    .where(eq(meetings.id, id))
  const members = await seatedOn(act.tx, act.province, heldOn)
  if (members.length)
    await act.tx
      .insert(meetingMembers)
      .values(members.map((one) => ({ ...one, provinceId: act.province, meetingId: id, invitedAt: act.now })))
  const people = [...new Set(members.map(({ personId }) => personId))]
  act.send(...people.map((person) => ({ to: { person }, kind: 'meeting' as const, subjectId: id })))
  await askGuests(act, id)
  act.record({
    subject: 'meeting',
    subjectId: id,
    facts: { number, invited: people.length, late: 'lateReason' in late },
  })
  return people.length
}

/** Whoever was invited, each once. */
export async function invitedPeople(act: Act, meeting: string): Promise<string[]> {
  const rows = await act.tx
    .selectDistinct({ person: meetingMembers.personId })
    .from(meetingMembers)
    .where(eq(meetingMembers.meetingId, meeting))
  return rows.map(({ person }) => person)
}
