// Opening a ballot by phone: a card to every voting member, and a closing day (our addition, marked as such).
import { ballots } from '#db/schema/ballots'
import type { requests } from '#db/schema/requests'
import { meetingEvery } from '#law/meetings'
import { voteBase, voteByPhone, voteOpenness, votePhoneClosing } from '#law/votes'
import { filledSeats, votersOf, votingSeats } from '#reads/people/seats'
import { lawOf } from '#rules/law'
import { termEnd } from '#rules/periods'
import type { Act } from '../act/act.ts'

/**
 * Opens a ballot on a request, by the law of its filing day. Its base is all seats with a vote today, or those that are
 * sat in. Where members do not vote by phone nobody is asked: the secretary records what is voted at the next meeting.
 */
export async function openBallot(act: Act, request: typeof requests.$inferSelect): Promise<void> {
  const law = lawOf(request.law)
  const counted = law(voteBase) === 'filled-seats' ? filledSeats : votingSeats
  const seats = await counted(act.tx, act.province, act.today)
  const base = seats.length
  const byPhone = law(voteByPhone)
  const closesOn = termEnd(act.today, byPhone ? law(votePhoneClosing) : law(meetingEvery))
  const [ballot] = await act.tx
    .insert(ballots)
    .values({
      provinceId: act.province,
      requestId: request.id,
      state: 'open',
      openedAt: act.now,
      closesOn,
      base,
      seats,
      secret: law(voteOpenness) === 'secret',
    })
    .returning({ id: ballots.id })
  act.record({
    action: 'ballots.open',
    subject: 'ballot',
    subjectId: ballot!.id,
    facts: { request: request.id, base, closesOn },
  })
  if (!byPhone) return
  const voters = await votersOf(act.tx, act.province, act.today)
  act.send(...voters.map((person) => ({ to: { person }, kind: 'ballot' as const, subjectId: request.id })))
}
