// Meetings as tests need them: invited to in time, and running today.
import { eq } from 'drizzle-orm'
import { addItem } from '#actions/meetings/agenda'
import { beginMeeting } from '#actions/meetings/begin'
import { callMeeting } from '#actions/meetings/call'
import { inviteMembers } from '#actions/meetings/invite'
import { openItem, putToVote } from '#actions/meetings/open-item'
import { type Resolved, writeResolution } from '#actions/meetings/resolve'
import { ballots } from '#db/schema/ballots'
import { meetings } from '#db/schema/meetings'
import { addDays, tehranTime } from '#rules/calendar'
import { newKey, type World } from '#test/world'

/** What stands on an item before anything is written, and a text that may be put to the vote. */
export const nothing: Resolved = { text: '', owners: [], deadline: { is: 'none' }, internal: false }
export const proposed: Resolved = { ...nothing, text: 'کار پیگیری شود.', owners: [{ of: 'secretariat' }] }

function sure<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/** A meeting of today to which everybody was invited in time, with these items, titles or requests, before it begins. */
export async function meetingOfToday(world: World, agenda: readonly string[]) {
  const secretary = await world.as('secretary')
  const at = { heldOn: addDays(world.today, 10), startsAt: '10:00', place: 'سالن استانداری' }
  const { id: meeting } = sure(await callMeeting(secretary, newKey(), at))
  const items: string[] = []
  for (const about of agenda) {
    const request = /^[0-9a-f-]{36}$/.test(about) ? about : null
    const words = { title: request ? '' : about, body: '', guests: [], request }
    items.push(sure(await addItem(secretary, newKey(), { meeting, ...words })).item)
  }
  sure(await inviteMembers(secretary, newKey(), { meeting }))
  await world.db
    .update(meetings)
    .set({ heldOn: world.today, startsAt: tehranTime(world.now) })
    .where(eq(meetings.id, meeting))
  return { meeting, items }
}

/** The same, begun, with the first item put to the vote. */
export async function meetingAtVote(world: World, agenda: readonly string[]) {
  const made = await meetingOfToday(world, agenda)
  const secretary = await world.as('secretary')
  const item = made.items[0]!
  sure(await beginMeeting(secretary, newKey(), { meeting: made.meeting }))
  sure(await openItem(secretary, newKey(), { item, from: null }))
  sure(await writeResolution(secretary, newKey(), { item, ...proposed, before: nothing }))
  sure(await putToVote(secretary, newKey(), { item }))
  const [ballot] = await world.db.select().from(ballots).where(eq(ballots.itemId, item))
  return { ...made, item, ballot: ballot!.id }
}
