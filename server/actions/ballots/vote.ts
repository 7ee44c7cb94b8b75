// Votes: by the members themselves, or said aloud and written down by the secretary. Sources: Bylaw 25-b; A3 article 6.

import { and, eq, sql } from 'drizzle-orm'
import { ballots, votes } from '#db/schema/ballots'
import { voteByPhone } from '#law/votes'
import { interestOf } from '#reads/ballots/interests'
import { sitsIn } from '#reads/ballots/voters'
import { isPresent, sittingOf } from '#reads/meetings/sitting'
import { sitsVoting, votingSeats } from '#reads/people/seats'
import { type Choice, decided, type Tally } from '#rules/ballots'
import { withSource } from '#rules/law'
import { isPaused } from '#rules/proceedings/pause'
import { normalise, says } from '#rules/texts'
import type { Refusal } from '#rules/verdict'
import { type Act, action, conflict, done, no, noBecause, type Outcome, type Trouble } from '../../act/act.ts'
import {
  type Ballot,
  closeBallot,
  countVotes,
  decideBallot,
  lawOfBallot,
  refreshBallot,
} from '../../proceedings/tally.ts'
import { tasksOf } from '../../proceedings/tasks.ts'
import { ballotScope } from '../requests/scope.ts'

export type VoteInput = { ballot: string; choice: Choice; reason: string; confirm: boolean }
export type SpokenInput = VoteInput & { seat: string; member: string }
export type Voted = { tally: Tally; state: Ballot['state'] }

/**
 * A voting member's vote; it may change until the ballot closes. A vote against needs a reason. The vote that
 * decides is not taken before it is confirmed: `ballot-decides` asks for it, with the figures. Nor is a recusal: `ballot-recuses`.
 */
export const castVote = action<VoteInput, Voted>('ballots.vote', {
  scope: ballotScope,
  run: (act, input) => cast(act, input, { ...voterOf(act), spoken: false }),
})

/** Who votes: the seat, and whoever sits there, in whose stead a delegate may act. */
export const voterOf = ({ as, actor }: Act) => ({
  seat: as!.seat!,
  person: actor.person!,
  member: as!.lentBy?.person ?? actor.person!,
})

/**
 * The secretary writes down a vote that was spoken by whoever sits on the seat today; it is marked, and never replaces
 * the member's own.
 */
export const recordSpokenVote = action<SpokenInput, Voted>('ballots.recordSpoken', {
  scope: ballotScope,
  run: async (act, input) => {
    if (!(await votingSeats(act.tx, act.province, act.today)).includes(input.seat))
      return noBecause('ballot-seat-without-vote', 'seat')
    const at = { province: act.province, seat: input.seat, person: input.member }
    if (!(await sitsVoting(act.tx, at, act.today))) return noBecause('field-wrong', 'member')
    return cast(act, input, { seat: input.seat, person: input.member, member: input.member, spoken: true })
  },
})

type Voter = { seat: string; person: string; member: string; spoken: boolean }

async function cast(act: Act, input: VoteInput, voter: Voter): Promise<Outcome<Voted>> {
  if (input.choice === 'against' && !says(input.reason)) return noBecause('ballot-reason-needed', 'reason')
  // pressed by mistake it tells everybody of an interest that is not there
  if (input.choice === 'recuse' && !input.confirm && !voter.spoken) return noBecause('ballot-recuses', 'confirm')
  const ballot = await openFor(act, input.ballot, voter)
  if (!('id' in ballot)) return ballot
  if (ballot.secret) return conflict('ballot-secret')
  const law = await lawOfBallot(act, ballot)
  const sitting = await sittingOf(act.tx, ballot)
  const present = sitting !== null && (await isPresent(act.tx, sitting, voter))
  if (voter.spoken && sitting && !present) return noBecause('meetings-member-absent', 'member')
  if (!voter.spoken && !present && !law(voteByPhone)) return no(withSource(law, notByPhone))
  const wrote = await write(act, ballot, input, voter)
  if (!wrote) return conflict(voter.spoken ? 'ballot-member-voted' : 'ballot-seat-voted')
  const counted = await countVotes(act, ballot)
  // while a meeting discusses it everybody may speak: it closes with the item
  const result = sitting ? null : decided(counted)
  if (result && !input.confirm) return no({ key: 'ballot-decides', facts: { ...counted, result }, field: 'confirm' })
  act.record({
    subject: 'ballot',
    subjectId: ballot.id,
    facts: { seat: voter.seat, choice: input.choice, spoken: voter.spoken, ...wrote },
  })
  await refreshBallot(act, ballot)
  if (result) await decideBallot(act, ballot, counted, result)
  return done({ tally: counted, state: result ?? 'open' })
}

/** The ballot, locked, if it is open and whoever votes has a vote in it. */
export async function openFor(
  act: Act,
  id: string,
  voter: { seat: string; member: string },
): Promise<Ballot | Trouble> {
  const [ballot] = await act.tx.select().from(ballots).where(eq(ballots.id, id)).for('update')
  if (ballot?.state !== 'open' || (ballot.closesOn < act.today && !(await isHeld(act, ballot))))
    return conflict('ballot-closed')
  if (!ballot.seats.includes(voter.seat)) return conflict('ballot-seat-later')
  return (await sitsIn(act.tx, ballot.id, voter, act.today)) ? ballot : conflict('ballot-member-later')
}

/** Its day does not close it: its clock stands still, since the applicant is asked something, or a meeting has it before it. */
async function isHeld(act: Act, ballot: Ballot): Promise<boolean> {
  if (await sittingOf(act.tx, ballot)) return true
  return ballot.requestId !== null && isPaused(await tasksOf(act, ballot.requestId))
}

const notByPhone: Refusal = {
  key: 'ballot-not-by-phone',
  facts: {},
  cite: voteByPhone.cite,
  parameter: voteByPhone.name,
}

/**
 * Writes the vote over the same member's earlier one, with what the program suggested where the member recuses; null where it would
 * cover somebody else's, or a spoken one the member's own.
 */
async function write(act: Act, { requestId }: Ballot, input: VoteInput, { seat, person, member, spoken }: Voter) {
  const concerned = input.choice === 'recuse' && requestId
  const interest = concerned ? await interestOf(act.tx, member, requestId, act.today) : null
  const vote = {
    personId: person,
    choice: input.choice,
    reason: normalise(input.reason) || null,
    interest,
    via: act.via,
    spoken,
    onBehalfOf: person === member ? null : member,
    at: act.now,
  }
  const own = sql`coalesce(${votes.onBehalfOf}, ${votes.personId}) = ${member}::uuid`
  const rows = await act.tx
    .insert(votes)
    .values({ ...vote, provinceId: act.province, ballotId: input.ballot, seatId: seat })
    .onConflictDoUpdate({
      target: [votes.ballotId, votes.seatId],
      set: vote,
      setWhere: sql`${votes.spoken} or (${own} and not ${spoken}::boolean)`,
    })
    .returning({ id: votes.id })
  return rows.length > 0 ? { ...(interest ? { interest } : {}) } : null
}

/**
 * The clock closes a ballot whose day has passed: it is decided if the votes suffice by the law of its filing day, else the request
 * stays for a meeting or a new ballot.
 */
export const lapseBallot = action<{ ballot: string }, null>('ballots.lapse', {
  scope: ballotScope,
  run: async (act, { ballot: id }) => {
    const over = and(eq(ballots.id, id), eq(ballots.state, 'open'), sql`${ballots.closesOn} < ${act.today}::date`)
    const [ballot] = await act.tx.select().from(ballots).where(over).for('update')
    if (!ballot || (await isHeld(act, ballot))) return conflict('ballot-closed')
    await closeBallot(act, ballot)
    return done(null)
  },
})
