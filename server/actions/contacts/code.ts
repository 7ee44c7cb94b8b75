// The six digits that prove a new mobile, sent to that mobile itself where a channel reaches numbers.
import { randomInt, randomUUID } from 'node:crypto'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { loginCodes } from '#db/schema/logins'
import { loginCodeTries, loginCodeValid } from '#law/login'
import { internationalMobile } from '#rules/identifiers'
import { numberChannel } from '#rules/messages'
import { hoursEnd } from '#rules/periods'
import { type Act, action, type Context, conflict, done, noBecause } from '../../act/act.ts'
import { countTry } from '../bindings/tries.ts'
import { codeHash } from '../sessions/tokens.ts'
import { contactScope, waitingMobile } from './number.ts'

/** Whose number is to be proved: a person's, or that of a registration for a call, whose id stands for the person then. */
export type Claimant = { personId: string; value: string; purpose?: 'mobile' | 'application' }

const running = ({ personId, purpose = 'mobile' }: Claimant, now: Date) =>
  and(eq(loginCodes.personId, personId), eq(loginCodes.purpose, purpose), gt(loginCodes.expiresAt, now))

/**
 * Sends a code to a mobile that is to be proved; an earlier one is void from then on. False where no channel reaches numbers, or
 * where the claimant or the number has had too many in this hour: nobody's phone is flooded through us.
 */
export async function sendProof(act: Act, claimant: Claimant): Promise<boolean> {
  const channel = numberChannel(act.channels)
  if (!channel) return false
  const { personId, value, purpose = 'mobile' } = claimant
  const law = await act.law()
  const most = law(loginCodeTries)
  const asked = [`mobile-code:${personId}`, `mobile-code:${value}`]
  for (const bucket of asked) if ((await countTry(act.tx, bucket, act.now)) > most) return false
  const id = randomUUID()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await act.tx.update(loginCodes).set({ expiresAt: act.now }).where(running(claimant, act.now))
  await act.tx.insert(loginCodes).values({
    ...{ id, provinceId: act.province, personId, mobile: value, purpose },
    codeHash: codeHash(act.secret, id, code),
    expiresAt: hoursEnd(act.now, law(loginCodeValid)),
    createdAt: act.now,
  })
  const to = { messenger: channel, chat: internationalMobile(value)! }
  act.send({ to, kind: 'mobileCode', subjectId: id, params: { code }, priority: 'urgent' })
  return true
}

/** Counts a try in a statement of its own, so that neither a rollback nor parallel guesses get round the limit. */
export async function countProof({ db, now }: Context, claimant: Claimant): Promise<void> {
  await db
    .update(loginCodes)
    .set({ tries: sql`${loginCodes.tries} + 1` })
    .where(and(running(claimant, now), eq(loginCodes.mobile, claimant.value)))
}

/** Uses the code up if it is the one that was sent to the number, in time, and was not tried too often. `typed`: Latin digits. */
export async function useProof(act: Act, typed: string, claimant: Claimant): Promise<boolean> {
  const sent = and(running(claimant, act.now), eq(loginCodes.mobile, claimant.value), isNull(loginCodes.usedAt))
  const [code] = await act.tx.select().from(loginCodes).where(sent).for('update')
  const law = await act.law()
  if (!code || code.tries > law(loginCodeTries) || code.codeHash !== codeHash(act.secret, code.id, typed)) return false
  await act.tx.update(loginCodes).set({ usedAt: act.now, expiresAt: act.now }).where(eq(loginCodes.id, code.id))
  return true
}

/** Sends the code once more. */
export const sendMobileCode = action<{ contact: string }, null>('contacts.sendCode', {
  unrecorded: 'a code changes nothing; what it proves enters the chain',
  scope: contactScope,
  run: async (act, { contact }) => {
    const reported = await waitingMobile(act, contact)
    if (reported?.state !== 'unproved') return conflict('contacts-not-waiting')
    return (await sendProof(act, { personId: reported.personId, value: reported.value }))
      ? done(null)
      : noBecause('contacts-no-code')
  },
})
