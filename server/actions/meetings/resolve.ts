// What the meeting resolves on an item: its words, who is to do it, and by when (Annex 3 articles 7, 8).
import { isDeepStrictEqual } from 'node:util'
import { and, eq, inArray } from 'drizzle-orm'
import { ballots } from '#db/schema/ballots'
import { meetingItems, meetings } from '#db/schema/meetings'
import { isBegun } from '#reads/ballots/voters'
import { type Deadline, type Owner, resolutionRefusals, tidyResolution } from '#rules/resolutions'
import { refusalAt } from '#rules/verdict'
import { type Act, action, conflict, done, no, type Trouble } from '../../act/act.ts'
import { digestOf } from '../../act/keys.ts'
import { ownerRows } from '../resolutions/record.ts'
import { type Item, isForGroupAlone, itemScope, lockItem } from './meeting.ts'

/** What was resolved on an item; no text where nothing was. */
export type Resolved = { text: string; owners: readonly Owner[]; deadline: Deadline; internal: boolean }

/** What stands on an item. */
export const resolvedOn = ({ resolution, owners, deadline, internal }: Item): Resolved => ({
  text: resolution ?? '',
  owners,
  deadline,
  internal,
})

/**
 * Writes down what is resolved while the meeting runs, before the item is closed or, where it was voted on, after; a text that is
 * voted on stands from the first vote on. `before`: what stood there for whoever writes; where somebody else has written meanwhile nothing is covered, and
 * they are told.
 */
export const writeResolution = action<Resolved & { item: string; before: Resolved }, null>('meetings.writeResolution', {
  scope: itemScope,
  run: async (act, { item: id, before, ...written }) => {
    const item = await lockItem(act, id, 'running')
    if ('ok' in item) return item
    if (!item.openedAt) return conflict('meetings-item-not-open')
    // a text that comes after an item was left, or closed without a vote, nobody votes on any more
    if (item.outcome === 'postponed' || item.outcome === 'noted') return conflict('meetings-item-closed')
    if (!item.requestId && (await isVotedOn(act, id))) return conflict('refusal-text-voted')
    if (!isDeepStrictEqual(resolvedOn(item), before)) return conflict('refusal-resolution-changed')
    const resolved = await checked(act, item, written)
    if ('ok' in resolved) return resolved
    const { text, ...rest } = resolved
    // what stood there may be taken away; where nothing did there is nothing to write down
    if (!text && !before.text) return no(refusalAt('text', 'resolutions-text-needed'))
    await act.tx
      .update(meetingItems)
      .set({ ...rest, resolution: text || null })
      .where(eq(meetingItems.id, id))
    act.record({ subject: 'meeting', subjectId: item.meetingId, facts: { item: id, text: text && digestOf(resolved) } })
    act.refresh('meeting', item.meetingId)
    return done(null)
  },
})

/** Members have voted on the text of an item, or decided it; after a ballot that decided nothing another text may be proposed. */
async function isVotedOn(act: Act, item: string): Promise<boolean> {
  const [last] = await act.tx
    .select({ id: ballots.id, state: ballots.state })
    .from(ballots)
    .where(and(eq(ballots.itemId, item), inArray(ballots.state, ['open', 'adopted', 'rejected'])))
  return last !== undefined && (last.state !== 'open' || (await isBegun(act.tx, last.id)))
}

const nothing: Resolved = { text: '', owners: [], deadline: { is: 'none' }, internal: false }

/** As it is stored; where there is a text it has what a recorded resolution must have. */
async function checked(act: Act, item: Item, { internal: said, ...written }: Resolved): Promise<Resolved | Trouble> {
  const internal = said || (await isForGroupAlone(act, item))
  const [meeting] = await act.tx.select().from(meetings).where(eq(meetings.id, item.meetingId))
  const at = { meeting: meeting!.number, meetingOn: meeting!.heldOn, item: item.position + 1, refers: '' }
  const tidy = tidyResolution({ ...at, ...written, internal })
  if (!tidy.text && tidy.owners.length === 0) return nothing
  const wrong = resolutionRefusals(tidy, act.today)
  if (wrong.length) return no(...wrong)
  const owners = await ownerRows(act, tidy.owners)
  if ('ok' in owners) return owners
  return { text: tidy.text, owners: tidy.owners, deadline: tidy.deadline, internal }
}
