// Guests of an item (Annex 3 articles 3, 4): written on the agenda, asked when the meeting is, or later within the same days.
import { and, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { meetingGuests, meetingItems, meetings } from '#db/schema/meetings'
import { takeBack } from '#messages/take-back'
import { internationalMobile, mobileNumber } from '#rules/identifiers'
import { inTime, meetingMax } from '#rules/meetings'
import { numberChannel } from '#rules/messages'
import { normalise, says } from '#rules/texts'
import { type Refusal, refusalAt } from '#rules/verdict'
import { type Act, action, done, no, noBecause, type Trouble, unmet } from '../../act/act.ts'
import { type Guest, guestScope, itemScope, lockGuest, lockItem, type Meeting } from './meeting.ts'

/** What was typed of guests, without those who have no name. A mobile is as it is kept where it is one, and as typed where not. */
export const tidiedGuests = (guests: readonly Guest[]): Guest[] =>
  guests
    .map(({ name, capacity, mobile = '' }) => ({
      name: normalise(name),
      capacity: normalise(capacity),
      mobile: mobileNumber(mobile) ?? normalise(mobile),
    }))
    .filter(({ name }) => name)

/** What is wrong with guests of one item; `already`: how many it has besides. */
export function guestRefusals(guests: readonly Guest[], already = 0): Refusal[] {
  const { guest: longest, guests: most } = meetingMax
  const wrong: (Refusal | false)[] = [
    guests.some(({ name, capacity }) => name.length > longest || capacity.length > longest) &&
      refusalAt('guests', 'meetings-too-long', { most: longest }),
    guests.some(({ mobile }) => mobile && !mobileNumber(mobile)) && refusalAt('guests', 'field-wrong'),
    guests.length + already > most && refusalAt('guests', 'refusal-meetings-guests-too-many', { most }),
  ]
  return wrong.filter((one) => one !== false)
}

type Late = { lateReason: string; lateBy: string }

/** Writes guests on an item. Answers their ids. */
export async function setGuests(act: Act, item: string, guests: readonly Guest[], late?: Late): Promise<string[]> {
  if (guests.length === 0) return []
  const rows = guests.map(({ name, capacity, mobile }) => ({
    name,
    capacity: capacity || null,
    mobile: mobile || null,
  }))
  const written = await act.tx
    .insert(meetingGuests)
    .values(rows.map((row) => ({ ...row, ...late, provinceId: act.province, itemId: item })))
    .returning({ id: meetingGuests.id })
  return written.map(({ id }) => id)
}

/** Sends the invitation to those of these guests who have a mobile, where a channel reaches numbers; others are asked on paper. */
async function ask(act: Act, which: SQL): Promise<void> {
  if (!numberChannel(act.channels)) return
  const asked = await act.tx
    .update(meetingGuests)
    .set({ invitedAt: act.now })
    .where(and(which, isNotNull(meetingGuests.mobile)))
    .returning({ id: meetingGuests.id, mobile: meetingGuests.mobile })
  tell(act, asked)
}

/** Asks all guests of a meeting. */
export const askGuests = (act: Act, meeting: string) => ask(act, inArray(meetingGuests.itemId, itemsOf(act, meeting)))

/** The same once more, of another day: who was asked hears of it, and no older message goes out any more. */
export async function askGuestsAgain(act: Act, meeting: string): Promise<void> {
  const guests = and(inArray(meetingGuests.itemId, itemsOf(act, meeting)), isNull(meetingGuests.removedAt))!
  const asked = await act.tx.select({ id: meetingGuests.id }).from(meetingGuests).where(guests)
  await takeBack(
    act.tx,
    'guest',
    asked.map(({ id }) => id),
  )
  await ask(act, guests)
}

/** Whoever was asked to a meeting by message hears that it does not take place; whose invitation has not gone out, nothing at all. */
export const callOff = (act: Act, meeting: string) =>
  tellAgain(act, inArray(meetingGuests.itemId, itemsOf(act, meeting)))

async function tellAgain(act: Act, which: SQL): Promise<void> {
  const asked = await act.tx
    .select({ id: meetingGuests.id, mobile: meetingGuests.mobile })
    .from(meetingGuests)
    .where(and(which, isNotNull(meetingGuests.invitedAt), isNull(meetingGuests.removedAt)))
  const untold = await takeBack(
    act.tx,
    'guest',
    asked.map(({ id }) => id),
  )
  tell(
    act,
    asked.filter(({ id }) => !untold.has(id)),
  )
}

const itemsOf = (act: Act, meeting: string) =>
  act.tx.select({ id: meetingItems.id }).from(meetingItems).where(eq(meetingItems.meetingId, meeting))

function tell(act: Act, guests: readonly { id: string; mobile: string | null }[]): void {
  const messenger = numberChannel(act.channels)
  if (!messenger) return
  for (const { id, mobile } of guests) {
    const chat = internationalMobile(mobile ?? '')
    if (chat) act.send({ to: { messenger, chat }, kind: 'guest', subjectId: id })
  }
}

/** Takes the invitation of a guest back before the meeting; who was asked by message hears it by message. */
export const removeGuest = action<{ guest: string }, null>('meetings.removeGuest', {
  scope: guestScope,
  run: async (act, { guest: id }) => {
    const item = await lockGuest(act, id, 'called')
    if ('ok' in item) return item
    await tellAgain(act, eq(meetingGuests.id, id))
    await act.tx.update(meetingGuests).set({ removedAt: act.now }).where(eq(meetingGuests.id, id))
    act.record({ subject: 'meeting', subjectId: item.meetingId, facts: { item: item.id, guest: id } })
    return done(null)
  },
})

type Asked = { item: string; guests: readonly Guest[] }

/** Asks further guests to an item after the invitation, as long as article 4 leaves them their days. */
export const inviteGuests = action<Asked, null>('meetings.inviteGuests', {
  scope: itemScope,
  run: async (act, input) => {
    const meeting = await meetingOf(act, input.item)
    if ('ok' in meeting) return meeting
    const law = await act.law()
    return unmet(law, [inTime(meeting.heldOn, act.today, law)]) ?? further(act, meeting, input)
  },
})

/** The head has further guests asked later than the article says, with a reason that stands beside them: our addition. */
export const inviteGuestsLate = action<Asked & { reason: string }, null>('meetings.inviteGuestsLate', {
  scope: itemScope,
  run: async (act, { reason, ...input }) => {
    const meeting = await meetingOf(act, input.item)
    if ('ok' in meeting) return meeting
    if (inTime(meeting.heldOn, act.today, await act.law()).ok) return noBecause('meetings-still-in-time')
    if (meeting.heldOn < act.today) return noBecause('meetings-day-past')
    const lateReason = normalise(reason)
    if (!says(lateReason)) return noBecause('meetings-reason-needed', 'reason')
    if (lateReason.length > meetingMax.reason)
      return noBecause('meetings-too-long', 'reason', { most: meetingMax.reason })
    return further(act, meeting, input, { lateReason, lateBy: act.actor.person! })
  },
})

/** The meeting of an item, locked, while it is called. */
async function meetingOf(act: Act, item: string): Promise<Meeting | Trouble> {
  const held = await lockItem(act, item, 'called')
  if ('ok' in held) return held
  const [meeting] = await act.tx.select().from(meetings).where(eq(meetings.id, held.meetingId))
  return meeting!
}

async function further(act: Act, meeting: Meeting, { item, guests }: Asked, late?: Late) {
  const named = tidiedGuests(guests)
  if (named.length === 0) return noBecause('field-needed', 'guests')
  const already = await act.tx.$count(
    meetingGuests,
    and(eq(meetingGuests.itemId, item), isNull(meetingGuests.removedAt)),
  )
  const refusals = guestRefusals(named, already)
  if (refusals.length) return no(...refusals)
  const written = await setGuests(act, item, named, late)
  await ask(act, inArray(meetingGuests.id, written))
  act.record({ subject: 'meeting', subjectId: meeting.id, facts: { item, guests: written.length, late: !!late } })
  return done(null)
}
