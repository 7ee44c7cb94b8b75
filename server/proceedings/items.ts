// What becomes of an item when the meeting is done with it: by its votes if there are any (Annex 3 article 6).
import { desc, eq, or, sql } from 'drizzle-orm'
import { ballots } from '#db/schema/ballots'
import type { meetingItems } from '#db/schema/meetings'
import { voteMajority } from '#law/votes'
import { isBegun } from '#reads/ballots/voters'
import { presentWithoutMark } from '#reads/meetings/sitting'
import { decided, resultAtClose } from '#rules/ballots'
import type { ItemEnd, ItemOutcome } from '#rules/meetings'
import { allow, refuse } from '#rules/verdict'
import { type Act, conflict, type Trouble, unmet } from '../act/act.ts'
import { type Ballot, closeBallot, countVotes, lawOfBallot, refreshBallot } from './tally.ts'

type Item = typeof meetingItems.$inferSelect

/** Ends an item as the secretary says; the trouble where its votes say otherwise. The meeting must be locked. */
export async function endItem(act: Act, item: Item, how: ItemEnd): Promise<ItemOutcome | Trouble> {
  const last = await lastBallot(act, item)
  const ballot = last?.state === 'open' ? last : null
  if (how === 'voted') {
    if (ballot) return (await secretWaits(act, item, ballot)) ?? (await closeBallot(act, ballot)) ?? 'postponed'
    // the members may have decided a request by phone meanwhile
    return (item.requestId && decidedAs(last)) || conflict('refusal-no-ballot')
  }
  // on a request that is left the members go on by phone, to the day that its ballot was announced with
  const goesOn = how === 'postponed' && item.requestId !== null
  // a text that nobody voted on is no resolution
  const unvoted = how === 'noted' && item.resolution ? refuse('refusal-noted-with-text', voteMajority) : allow()
  const wrong = (ballot && (await votesAgainst(act, ballot, { how, goesOn }))) ?? unmet(await act.law(), [unvoted])
  if (wrong) return wrong
  if (ballot) await (goesOn ? refreshBallot : closeBallot)(act, ballot)
  return how
}

/**
 * Ends what the meeting leaves behind when it is over: what its votes decide is decided, the rest is for the next agenda. On a request
 * the members then go on by phone, to the day that their ballot was announced with; of another item's text nothing is left to vote on.
 */
export async function endAtLast(act: Act, item: Item): Promise<ItemOutcome> {
  const last = await lastBallot(act, item)
  if (last?.state !== 'open') return (item.openedAt && item.requestId && decidedAs(last)) || 'postponed'
  if (item.requestId && !(await isDecided(act, last))) {
    await refreshBallot(act, last)
    return 'postponed'
  }
  return (await closeBallot(act, last)) ?? 'postponed'
}

/** Whether all votes that are still to come would change nothing; of a secret one nobody knows. */
const isDecided = async (act: Act, ballot: Ballot) => !ballot.secret && decided(await countVotes(act, ballot)) !== null

const decidedAs = (ballot: Ballot | null) =>
  ballot?.state === 'adopted' || ballot?.state === 'rejected' ? ballot.state : null

/** The ballot on an item, locked; an open one if there is one. */
async function lastBallot(act: Act, { id, requestId }: Item): Promise<Ballot | null> {
  const [ballot] = await act.tx
    .select()
    .from(ballots)
    .where(or(eq(ballots.itemId, id), requestId ? eq(ballots.requestId, requestId) : undefined))
    .orderBy(desc(sql`${ballots.state} = 'open'`), desc(ballots.openedAt))
    .limit(1)
    .for('update')
  return ballot ?? null
}

/** A secret ballot is counted when all who are there have voted: what few voted would say how each did (Annex 3 article 6 note). */
async function secretWaits(act: Act, { meetingId }: Item, ballot: Ballot): Promise<Trouble | null> {
  if (!ballot.secret) return null
  const left = await presentWithoutMark(act.tx, meetingId, ballot)
  return left > 0 ? conflict('refusal-secret-waits', { left }) : null
}

type Left = { how: ItemEnd; goesOn: boolean }

/** Nobody leaves aside what the votes decide; of a secret ballot nobody knows that before it closes, which may be later. */
async function votesAgainst(act: Act, ballot: Ballot, { how, goesOn }: Left): Promise<Trouble | null> {
  if (goesOn && ballot.secret) return null
  const begun = await isBegun(act.tx, ballot.id)
  if (begun && (ballot.secret || how === 'noted')) return conflict('refusal-votes-cast')
  const result = resultAtClose(await countVotes(act, ballot), (await lawOfBallot(act, ballot))(voteMajority))
  return result ? conflict('refusal-votes-decide') : null
}
