// The result letter: written by the program when the vote decides, and waiting for the same signature as every letter.
import { desc, eq } from 'drizzle-orm'
import { noticeRecipients, notices } from '#db/schema/notices'
import { ballots, votes } from '#db/schema/requests'
import { voteBase } from '#law/votes'
import { officeFacts } from '#reads/requests/asks'
import { tally } from '#rules/ballots'
import { lawOf } from '#rules/law'
import type { Act } from '../act.ts'
import { askForSignature } from '../notices/submit.ts'
import { declarationOf, type Request } from './request.ts'

type Why = 'days' | 'license'

/** Subject and text of the letter that tells the outcome as it stands; `why` a grant lapsed, if it did. */
export async function resultWords(act: Act, request: Request, why?: Why) {
  const office = await officeFacts(act.tx, request.officeId, act.today)
  const [ballot] = await act.tx
    .select()
    .from(ballots)
    .where(eq(ballots.requestId, request.id))
    .orderBy(desc(ballots.openedAt))
    .limit(1)
  const cast = await act.tx.select({ choice: votes.choice }).from(votes).where(eq(votes.ballotId, ballot!.id))
  const counted = tally(
    ballot!.base,
    cast.map((vote) => vote.choice),
  )
  const kind = declarationOf(request)
  const { outcome } = request
  const law = lawOf(request.law)
  const cite = kind.figure ? law.cite?.(kind.figure) : kind.cite[0]
  const counting = law.cite?.(voteBase)
  const { manager, legal } = office!.ask.filing
  return act.letter({
    words: kind.words,
    fields: kind.fields,
    outcome: outcome === 'granted' || outcome === 'lapsed' ? outcome : 'refused',
    form: request.form,
    facts: {
      number: request.number,
      filedOn: request.filedOn,
      office: office!.name,
      license: office!.license,
      resolution: ballot!.resolution ?? '',
      for: counted.for,
      against: counted.against,
      base: counted.base,
      // of a company the manager is on leave, known by name or not
      ...(manager ? { manager: manager.name } : legal ? { manager: 'unknown' } : {}),
      ...(why ? { why } : {}),
    },
    ...(cite ? { cite } : {}),
    ...(counting && outcome !== 'lapsed' ? { counting } : {}),
    ...(kind.responsibility ? { responsibility: kind.responsibility } : {}),
  })
}

/** Puts the result of a decided request before those who sign. */
export async function writeResultLetter(act: Act, request: Request): Promise<void> {
  const office = await officeFacts(act.tx, request.officeId, act.today)
  const { subject, body } = await resultWords(act, request)
  const [letter] = await act.tx
    .insert(notices)
    .values({
      provinceId: act.province,
      kind: 'notice',
      state: 'awaiting',
      subject,
      body,
      selection: { offices: [request.officeId] },
      requestId: request.id,
      createdAt: act.now,
      updatedAt: act.now,
      submittedAt: act.now,
      recipientCount: 1,
    })
    .returning({ id: notices.id })
  await act.tx
    .insert(noticeRecipients)
    .values({ provinceId: act.province, noticeId: letter!.id, officeId: request.officeId, personId: office!.holderId })
  await askForSignature(act, letter!.id)
}
