// The meeting is done with an item, or with everything.
import { and, asc, eq, isNull } from 'drizzle-orm'
import { meetingItems, meetingMembers, meetings } from '#db/schema/meetings'
import { tehranDay } from '#rules/calendar'
import { type ItemEnd, type ItemOutcome, momentTyped } from '#rules/meetings'
import { type Act, action, conflict, done, no } from '../../act/act.ts'
import { endAtLast, endItem } from '../../proceedings/items.ts'
import { asOfMeeting, type Item, itemScope, lockItem, lockMeeting, meetingScope } from './meeting.ts'

/** Closes an item and the ballot on it. It stays before the meeting until another is brought up. */
export const closeItem = action<{ item: string; how: ItemEnd }, { outcome: ItemOutcome }>('meetings.closeItem', {
  scope: itemScope,
  run: async (act, { item: id, how }) => {
    const item = await lockItem(act, id, 'running')
    if ('ok' in item) return item
    if (item.closedAt) return conflict('meetings-item-closed')
    if (!item.openedAt) return conflict('meetings-item-not-open')
    const then = await asOfMeeting(act, item)
    const outcome = await endItem(then, item, how)
    if (typeof outcome === 'object') return outcome
    await close(then, item, outcome)
    act.record({ subject: 'meeting', subjectId: item.meetingId, facts: { item: id, outcome } })
    act.refresh('meeting', item.meetingId)
    return done({ outcome })
  },
})

/**
 * Ends the meeting. What the votes decide is decided; what nobody decided, and what it did not come to, is left for the next agenda,
 * and the members go on voting on requests among it by phone; whoever was not noted as present was not there. Tells how many items are left.
 * `hour`: the one at which it ended, where that is written down on a later day than it began.
 */
export const endMeeting = action<{ meeting: string; hour?: string | undefined }, { postponed: number }>(
  'meetings.end',
  {
    scope: meetingScope,
    run: async (act, { meeting: id, hour = '' }) => {
      const meeting = await lockMeeting(act, id, 'running')
      if ('ok' in meeting) return meeting
      const began = tehranDay(meeting.begunAt!)
      const endedAt = began < act.today ? momentTyped(began, hour, meeting.begunAt) : act.now
      if (!(endedAt instanceof Date)) return no(endedAt)
      const left = await act.tx
        .select()
        .from(meetingItems)
        .where(and(eq(meetingItems.meetingId, id), isNull(meetingItems.closedAt)))
        .orderBy(asc(meetingItems.position))
      for (const item of left) {
        const then = await asOfMeeting(act, item)
        await close(then, item, await endAtLast(then, item))
      }
      const back = and(eq(meetingItems.meetingId, id), eq(meetingItems.outcome, 'postponed'))
      const postponed = await act.tx.$count(meetingItems, back)
      const unnoted = and(eq(meetingMembers.meetingId, id), isNull(meetingMembers.present))
      await act.tx.update(meetingMembers).set({ present: false }).where(unnoted)
      await act.tx.update(meetings).set({ state: 'held', endedAt, itemId: null }).where(eq(meetings.id, id))
      act.record({ subject: 'meeting', subjectId: id, facts: { number: meeting.number, postponed } })
      act.refresh('meeting', id)
      return done({ postponed })
    },
  },
)

async function close(act: Act, { id }: Item, outcome: ItemOutcome): Promise<void> {
  await act.tx.update(meetingItems).set({ outcome, closedAt: act.at }).where(eq(meetingItems.id, id))
}
