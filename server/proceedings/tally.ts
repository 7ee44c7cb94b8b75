// What a ballot comes to: counted, decided, or left to the next agenda. Whoever closes one, be it by phone, by the clock or in a
// meeting, closes it here. Source: Annex 3 article 6.
import { eq } from 'drizzle-orm'
import { ballots, votes } from '#db/schema/ballots'
import { provinces } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import type { Law } from '#law/parameter'
import { voteMajority } from '#law/votes'
import { vacantSeats } from '#reads/ballots/voters'
import { meetingOf } from '#reads/meetings/sitting'
import { lawOfProvince } from '#reads/parameters'
import { resultAtClose, type Tally, tally } from '#rules/ballots'
import { tehranDay } from '#rules/calendar'
import { lawOf } from '#rules/law'
import type { Act } from '../act/act.ts'
import { nextNumber } from '../act/numbers.ts'
import { answerTask, openTask } from './advance.ts'
import { lockRequest } from './requests.ts'
import { note } from './steps.ts'
import { emptyUrn } from './urn.ts'

export type Ballot = typeof ballots.$inferSelect

/** The law of the filing day of the request that is voted on; of another item of a meeting, that of the day it was put to the vote. */
export async function lawOfBallot(act: Act, { requestId, openedAt }: Ballot): Promise<Law> {
  if (!requestId) return lawOfProvince(act.tx, act.province, tehranDay(openedAt))
  const [row] = await act.tx.select({ law: requests.law }).from(requests).where(eq(requests.id, requestId))
  return lawOf(row!.law)
}

/** Whatever shows a ballot: its own cards, and the meeting that discusses what is voted on. */
export async function refreshBallot(act: Act, ballot: Ballot): Promise<void> {
  if (ballot.requestId) act.refresh('ballot', ballot.requestId)
  const meeting = await meetingOf(act.tx, ballot)
  if (meeting) act.refresh('meeting', meeting)
}

/** The votes of an open ballot as they stand. */
export async function countVotes(act: Act, ballot: Ballot): Promise<Tally> {
  const cast = await act.tx.select({ choice: votes.choice }).from(votes).where(eq(votes.ballotId, ballot.id))
  return tally(
    ballot.base,
    cast.map((vote) => vote.choice),
  )
}

/**
 * The ballot closes; of a request the resolution gets its number, and it goes on to its letter. Another item of a meeting is numbered
 * by the minutes. It must be locked.
 */
export async function decideBallot(
  act: Act,
  ballot: Ballot,
  counted: Tally,
  result: 'adopted' | 'rejected',
): Promise<void> {
  const { requestId } = ballot
  const resolution = requestId ? await nextResolution(act) : null
  await act.tx.update(ballots).set({ state: result, closedAt: act.at, resolution }).where(eq(ballots.id, ballot.id))
  if (requestId && resolution) {
    const request = await lockRequest(act, requestId)
    const task = request && (await openTask(act, request.id, ['vote']))
    if (!task) throw new Error(`ballot ${ballot.id} decided a request that is not at its vote`)
    await answerTask(act, request, task, { answer: result === 'adopted' ? 'yes' : 'no' })
    await note(act, requestId, result, { facts: { ...counted, ...(await vacancy(act, ballot)), resolution } })
  }
  act.record({
    action: 'ballots.decide',
    subject: 'ballot',
    subjectId: ballot.id,
    facts: { ...counted, result, ...(resolution ? { resolution } : {}) },
  })
}

/** Seats that nobody could vote from, where there are any: the arithmetic says that they are counted. */
async function vacancy(act: Act, { id }: Ballot): Promise<{ vacant?: number }> {
  const vacant = await vacantSeats(act.tx, id, act.today)
  return vacant ? { vacant } : {}
}

async function nextResolution(act: Act): Promise<string> {
  const [province] = await act.tx
    .select({ prefix: provinces.letterPrefix })
    .from(provinces)
    .where(eq(provinces.id, act.province))
  const { year, serial } = await nextNumber(act, 'resolution')
  return `${province!.prefix}/م/${year}/${serial}`
}

/**
 * Its day is over, or the meeting is done with it: it is decided if the votes suffice, else it is undecided and goes to the next
 * agenda. The sums of a secret one are written down only where they decided: of a few votes that decided nothing they would say
 * who voted how, and an item that comes again and again would unmask one member after the other. It must be locked and open.
 */
export async function closeBallot(act: Act, ballot: Ballot): Promise<'adopted' | 'rejected' | null> {
  const counted = ballot.secret ? await emptyUrn(act, ballot) : await countVotes(act, ballot)
  const result = resultAtClose(counted, (await lawOfBallot(act, ballot))(voteMajority))
  const told: Record<string, number> = ballot.secret && !result ? { base: ballot.base, secret: 1 } : { ...counted }
  if (result) {
    if (ballot.secret) await act.tx.update(ballots).set({ tally: counted }).where(eq(ballots.id, ballot.id))
    await decideBallot(act, ballot, counted, result)
  } else {
    await act.tx.update(ballots).set({ state: 'lapsed', closedAt: act.at }).where(eq(ballots.id, ballot.id))
    if (ballot.requestId) {
      const facts = { ...told, ...(await vacancy(act, ballot)) }
      await note(act, ballot.requestId, 'ballot-undecided', { facts })
    }
  }
  const { requestId, itemId } = ballot
  act.record({ subject: 'ballot', subjectId: ballot.id, facts: { request: requestId, item: itemId, ...told } })
  await refreshBallot(act, ballot)
  return result
}
