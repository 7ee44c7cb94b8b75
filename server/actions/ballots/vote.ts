// Votes: by the members themselves, or said aloud and written down by the secretary. Sources: Bylaw 25-b; A3 article 6.

import { and, eq, sql } from 'drizzle-orm'
import { ballots, votes } from '#db/schema/ballots'
import { provinces } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import type { Law } from '#law/parameter'
import { voteByPhone, voteMajority } from '#law/votes'
import { sitsVoting, votingSeats } from '#reads/people/seats'
import { type Choice, decided, decidedAtClose, type Tally, tally } from '#rules/ballots'
import { lawOf, withSource } from '#rules/law'
import { isPaused } from '#rules/proceedings/pause'
import { says } from '#rules/texts'
import type { Refusal } from '#rules/verdict'
import { type Act, action, conflict, done, no, noBecause, type Outcome } from '../../act/act.ts'
import { nextNumber } from '../../act/numbers.ts'
import { answerTask, openTask } from '../../proceedings/advance.ts'
import { lockRequest } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { tasksOf } from '../../proceedings/tasks.ts'
import { ballotScope } from '../requests/scope.ts'

type Ballot = typeof ballots.$inferSelect
export type VoteInput = { ballot: string; choice: Choice; reason: string; confirm: boolean }
export type SpokenInput = VoteInput & { seat: string; member: string }
export type Voted = { tally: Tally; state: Ballot['state'] }

/**
 * A voting member's vote; it may change until the ballot closes. A vote against needs a reason. The vote that
 * decides is not taken before it is confirmed: `ballot-decides` asks for it, with the figures.
 */
export const castVote = action<VoteInput, Voted>('ballots.vote', {
  scope: ballotScope,
  run: (act, input) => cast(act, input, { seat: act.as!.seat!, person: act.actor.person!, spoken: false }),
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
    return cast(act, input, { seat: input.seat, person: input.member, spoken: true })
  },
})

type Voter = { seat: string; person: string; spoken: boolean }

async function cast(act: Act, input: VoteInput, voter: Voter): Promise<Outcome<Voted>> {
  if (input.choice === 'against' && !says(input.reason)) return noBecause('ballot-reason-needed', 'reason')
  const [ballot] = await act.tx.select().from(ballots).where(eq(ballots.id, input.ballot)).for('update')
  if (ballot?.state !== 'open' || (ballot.closesOn < act.today && !(await stands(act, ballot))))
    return conflict('ballot-closed')
  if (!ballot.seats.includes(voter.seat)) return conflict('ballot-seat-later')
  const law = await lawAt(act, ballot)
  if (!voter.spoken && !law(voteByPhone)) return no(withSource(law, notByPhone))
  if (!(await write(act, input, voter))) return conflict('ballot-member-voted')
  const counted = await count(act, ballot)
  const result = decided(counted)
  if (result && !input.confirm) return no({ key: 'ballot-decides', facts: { ...counted, result }, field: 'confirm' })
  act.record({
    subject: 'ballot',
    subjectId: ballot.id,
    facts: { seat: voter.seat, choice: input.choice, spoken: voter.spoken },
  })
  act.refresh('ballot', ballot.requestId)
  if (result) await decide(act, ballot, counted, result)
  return done({ tally: counted, state: result ?? 'open' })
}

/** Its clock stands still, since the applicant is asked something. */
async function stands(act: Act, { requestId }: Ballot): Promise<boolean> {
  return isPaused(await tasksOf(act, requestId))
}

const notByPhone: Refusal = {
  key: 'ballot-not-by-phone',
  facts: {},
  cite: voteByPhone.cite,
  parameter: voteByPhone.name,
}

/** The law of the filing day of what is voted on. */
async function lawAt(act: Act, ballot: Pick<Ballot, 'requestId'>): Promise<Law> {
  const [row] = await act.tx.select({ law: requests.law }).from(requests).where(eq(requests.id, ballot.requestId))
  return lawOf(row!.law)
}

/** Writes the vote over the seat's earlier one; false where a spoken vote would cover the member's own. */
async function write(act: Act, input: VoteInput, { seat, person, spoken }: Voter): Promise<boolean> {
  const vote = {
    personId: person,
    choice: input.choice,
    reason: input.reason.trim() || null,
    via: act.via,
    spoken,
    onBehalfOf: spoken ? null : (act.as?.lentBy?.person ?? null),
    at: act.now,
  }
  const rows = await act.tx
    .insert(votes)
    .values({ ...vote, provinceId: act.province, ballotId: input.ballot, seatId: seat })
    .onConflictDoUpdate({
      target: [votes.ballotId, votes.seatId],
      set: vote,
      setWhere: sql`${votes.spoken} or not ${spoken}::boolean`,
    })
    .returning({ id: votes.id })
  return rows.length > 0
}

async function count(act: Act, ballot: Ballot): Promise<Tally> {
  const cast = await act.tx.select({ choice: votes.choice }).from(votes).where(eq(votes.ballotId, ballot.id))
  return tally(
    ballot.base,
    cast.map((vote) => vote.choice),
  )
}

/** The ballot closes, the resolution gets its number, and the request goes on to its letter. */
async function decide(act: Act, ballot: Ballot, counted: Tally, result: 'adopted' | 'rejected'): Promise<void> {
  const [province] = await act.tx
    .select({ prefix: provinces.letterPrefix })
    .from(provinces)
    .where(eq(provinces.id, act.province))
  const { year, serial } = await nextNumber(act, 'resolution')
  const resolution = `${province!.prefix}/م/${year}/${serial}`
  await act.tx.update(ballots).set({ state: result, closedAt: act.now, resolution }).where(eq(ballots.id, ballot.id))
  const request = await lockRequest(act, ballot.requestId)
  const task = request && (await openTask(act, request.id, ['vote']))
  if (!task) throw new Error(`ballot ${ballot.id} decided a request that is not at its vote`)
  await answerTask(act, request, task, { answer: result === 'adopted' ? 'yes' : 'no' })
  const { for: yes, against, base, needed } = counted
  await note(act, ballot.requestId, result, { facts: { for: yes, against, base, needed, resolution } })
  act.record({
    action: 'ballots.decide',
    subject: 'ballot',
    subjectId: ballot.id,
    facts: { ...counted, result, resolution },
  })
}

/**
 * The clock closes a ballot whose day has passed. Where the majority of those present suffices it is counted now; else, and
 * without one, the request stays for a meeting or a new ballot.
 */
export const lapseBallot = action<{ ballot: string }, null>('ballots.lapse', {
  scope: ballotScope,
  run: async (act, { ballot: id }) => {
    const over = and(eq(ballots.id, id), eq(ballots.state, 'open'), sql`${ballots.closesOn} < ${act.today}::date`)
    const [ballot] = await act.tx.select().from(ballots).where(over).for('update')
    if (!ballot || (await stands(act, ballot))) return conflict('ballot-closed')
    const counted = await count(act, ballot)
    const law = await lawAt(act, ballot)
    const result = law(voteMajority) === 'of-those-present' ? decidedAtClose(counted) : null
    if (result) {
      await decide(act, ballot, counted, result)
      act.refresh('ballot', ballot.requestId)
      return done(null)
    }
    await act.tx.update(ballots).set({ state: 'lapsed', closedAt: act.now }).where(eq(ballots.id, id))
    await note(act, ballot.requestId, 'ballot-lapsed')
    act.record({ subject: 'ballot', subjectId: id, facts: { request: ballot.requestId } })
    act.refresh('ballot', ballot.requestId)
    return done(null)
  },
})
