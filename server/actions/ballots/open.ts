// Opening a ballot by phone: a card to every voting member, and a closing day (our addition, marked as such).
import { ballots, type requests } from '#db/schema/requests'
import { votePhoneClosing } from '#law/votes'
import { votersOf, votingSeats } from '#reads/seats'
import { lawOf } from '#rules/law'
import { termEnd } from '#rules/periods'
import type { Act } from '../act.ts'

/** Opens a ballot on a request; its base is all seats with a vote today. */
export async function openBallot(act: Act, request: typeof requests.$inferSelect): Promise<void> {
  const seats = await votingSeats(act.tx, act.province, act.today)
  const base = seats.length
  const closesOn = termEnd(act.today, lawOf(request.law)(votePhoneClosing))
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
    })
    .returning({ id: ballots.id })
  act.record({
    action: 'ballots.open',
    subject: 'ballot',
    subjectId: ballot!.id,
    facts: { request: request.id, base, closesOn },
  })
  const voters = await votersOf(act.tx, act.province, act.today)
  act.send(...voters.map((person) => ({ to: { person }, kind: 'ballot' as const, subjectId: request.id })))
}
