// What a ballot comes to: counted, decided, or left to the next agenda. Whoever closes one, be it by phone, by the clock or in a
// meeting, closes it here. Source: Annex 3 article 6.
import { eq } from 'drizzle-orm'
import { ballots, votes } from '#db/schema/ballots'
import { provinces } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import type { Law } from '#law/parameter'
import { voteMajority } from '#law/votes'
import { resultAtClose, type Tally, tally } from '#rules/ballots'
import { lawOf } from '#rules/law'
import type { Act } from '../act/act.ts'
import { nextNumber } from '../act/numbers.ts'
import { answerTask, openTask } from './advance.ts'
import { lockRequest } from './requests.ts'
import { note } from './steps.ts'
import { emptyUrn } from './urn.ts'

export type Ballot = typeof ballots.$inferSelect

/** The law of the filing day of what is voted on. */
export async function lawOfBallot(act: Act, ballot: Pick<Ballot, 'requestId'>): Promise<Law> {
  const [row] = await act.tx.select({ law: requests.law }).from(requests).where(eq(requests.id, ballot.requestId))
  return lawOf(row!.law)
}

/** The votes of an open ballot as they stand. */
export async function countVotes(act: Act, ballot: Ballot): Promise<Tally> {
  const cast = await act.tx.select({ choice: votes.choice }).from(votes).where(eq(votes.ballotId, ballot.id))
  return tally(
    ballot.base,
    cast.map((vote) => vote.choice),
  )
}

/** The ballot closes, the resolution gets its number, and the request goes on to its letter. It must be locked. */
export async function decideBallot(
  act: Act,
  ballot: Ballot,
  counted: Tally,
  result: 'adopted' | 'rejected',
): Promise<void> {
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
  await note(act, ballot.requestId, result, { facts: { ...counted, resolution } })
  act.record({
    action: 'ballots.decide',
    subject: 'ballot',
    subjectId: ballot.id,
    facts: { ...counted, result, resolution },
  })
}

/**
 * Its day is over, or the meeting is: it is decided if the votes suffice, else it is undecided and goes to the next agenda. It must
 * be locked and open.
 */
export async function closeBallot(act: Act, ballot: Ballot): Promise<void> {
  const counted = ballot.secret ? await emptyUrn(act, ballot) : await countVotes(act, ballot)
  const result = resultAtClose(counted, (await lawOfBallot(act, ballot))(voteMajority))
  if (result) await decideBallot(act, ballot, counted, result)
  else {
    await act.tx.update(ballots).set({ state: 'lapsed', closedAt: act.now }).where(eq(ballots.id, ballot.id))
    await note(act, ballot.requestId, 'ballot-undecided', { facts: { ...counted } })
  }
  act.record({ subject: 'ballot', subjectId: ballot.id, facts: { request: ballot.requestId, ...counted } })
  act.refresh('ballot', ballot.requestId)
}
