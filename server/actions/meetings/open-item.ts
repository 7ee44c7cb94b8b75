// Item by item: one is before the meeting, and what is to be decided by votes is put to the vote (Annex 3 article 6).
import { and, eq } from 'drizzle-orm'
import { ballots } from '#db/schema/ballots'
import { meetingItems, meetings } from '#db/schema/meetings'
import { attendanceIn } from '#reads/meetings/sitting'
import { hasQuorum } from '#rules/meetings'
import { type Act, action, conflict, done, type Trouble, unmet } from '../../act/act.ts'
import { digestOf } from '../../act/keys.ts'
import { openAnotherBallot } from '../../proceedings/another-ballot.ts'
import { openItemBallot } from '../../proceedings/ballot.ts'
import { asOfMeeting, type Item, itemScope, lockItem } from './meeting.ts'
import { resolvedOn } from './resolve.ts'

/**
 * Brings an item before the meeting; a request that waits for its vote is put to the vote with it. `from`: the item that stands on
 * the screen of whoever asks: where another was brought up meanwhile, nothing happens and they are told.
 */
export const openItem = action<{ item: string; from: string | null }, null>('meetings.openItem', {
  scope: itemScope,
  run: async (act, { item: id, from }) => {
    const item = await lockItem(act, id, 'running')
    if ('ok' in item) return item
    const wrong = (await movedFrom(act, item, from)) ?? (await tooFew(act, item))
    if (wrong) return wrong
    await act.tx.update(meetings).set({ itemId: id }).where(eq(meetings.id, item.meetingId))
    if (!item.closedAt) {
      const then = await asOfMeeting(act, item)
      const openedAt = item.openedAt ?? then.at
      await act.tx.update(meetingItems).set({ openedAt }).where(eq(meetingItems.id, id))
      if (item.requestId) await openAnotherBallot(then, item.requestId)
    }
    act.record({ subject: 'meeting', subjectId: item.meetingId, facts: { item: id } })
    act.refresh('meeting', item.meetingId)
    return done(null)
  },
})

/** Puts the text that is proposed on an item that is no request to the vote; once is enough, and a repeat changes nothing. */
export const putToVote = action<{ item: string }, null>('meetings.putToVote', {
  scope: itemScope,
  run: async (act, { item: id }) => {
    const item = await lockItem(act, id, 'running')
    if ('ok' in item) return item
    if (item.closedAt) return conflict('meetings-item-closed')
    if (item.requestId || !item.openedAt) return conflict('meetings-item-not-open')
    if (!item.resolution) return conflict('refusal-vote-needs-text')
    const open = and(eq(ballots.itemId, id), eq(ballots.state, 'open'))
    if ((await act.tx.$count(ballots, open)) === 0) await openItemBallot(await asOfMeeting(act, item), id)
    act.record({ subject: 'meeting', subjectId: item.meetingId, facts: { item: id, text: digestOf(resolvedOn(item)) } })
    act.refresh('meeting', item.meetingId)
    return done(null)
  },
})

/** Another tablet has gone on meanwhile. */
async function movedFrom(act: Act, { meetingId }: Item, from: string | null): Promise<Trouble | null> {
  const [held] = await act.tx.select({ item: meetings.itemId }).from(meetings).where(eq(meetings.id, meetingId))
  return held!.item === from ? null : conflict('refusal-item-elsewhere')
}

async function tooFew(act: Act, { meetingId }: Item): Promise<Trouble | null> {
  const there = await attendanceIn(act.tx, meetingId, { province: act.province, today: act.today })
  const law = await act.law()
  return unmet(law, [hasQuorum(there, law)])
}
