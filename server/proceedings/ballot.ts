// Opening a ballot by phone: a card to every voting member, and a closing day (our addition, marked as such).
import { ballots } from '#db/schema/ballots'
import type { requests } from '#db/schema/requests'
import { meetingEvery } from '#law/meetings'
import type { Law, Period } from '#law/parameter'
import { voteBase, voteByPhone, voteOpenness } from '#law/votes'
import { filledSeats, votersOf, votingSeats } from '#reads/people/seats'
import { lawOf } from '#rules/law'
import { termEnd } from '#rules/periods'
import { ballotWithin } from '#rules/proceedings/clock'
import type { Act } from '../act/act.ts'

/**
 * Opens a ballot on a request, by the law of its filing day. Its base is all seats with a vote today, or those that are
 * sat in. Where members do not vote by phone nobody is asked: the secretary records what is voted at the next meeting.
 */
export async function openBallot(act: Act, request: typeof requests.$inferSelect): Promise<void> {
  const law = lawOf(request.law)
  const byPhone = law(voteByPhone)
  await open(act, { requestId: request.id }, law, law(ballotWithin(law)))
  if (!byPhone) return
  const voters = await votersOf(act.tx, act.province, act.today)
  act.send(...voters.map((person) => ({ to: { person }, kind: 'ballot' as const, subjectId: request.id })))
}

/** Opens a ballot on an item of a running meeting that is no request, by the law of today; the meeting closes it. */
export async function openItemBallot(act: Act, item: string): Promise<void> {
  const law = await act.law()
  await open(act, { itemId: item }, law, law(meetingEvery))
}

type About = { requestId: string } | { itemId: string }

async function open(act: Act, about: About, law: Law, lasts: Period): Promise<void> {
  const counted = law(voteBase) === 'filled-seats' ? filledSeats : votingSeats
  const seats = await counted(act.tx, act.province, act.today)
  const base = seats.length
  const closesOn = termEnd(act.on, lasts)
  const at = { provinceId: act.province, openedAt: act.at, closesOn }
  const [ballot] = await act.tx
    .insert(ballots)
    .values({ ...at, ...about, state: 'open', base, seats, secret: law(voteOpenness) === 'secret' })
    .returning({ id: ballots.id })
  const what = 'requestId' in about ? { request: about.requestId } : { item: about.itemId }
  act.record({ action: 'ballots.open', subject: 'ballot', subjectId: ballot!.id, facts: { ...what, base, closesOn } })
}
