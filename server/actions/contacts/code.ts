// The six digits that prove a new mobile, sent to that mobile itself where a channel reaches numbers.
import { randomInt, randomUUID } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import { loginCodes } from '#db/schema/logins'
import { loginCodeTries, loginCodeValid } from '#law/login'
import type { ChannelName } from '#rules/messages'
import { hoursEnd } from '#rules/periods'
import { type Act, action, conflict, done, noBecause } from '../../act/act.ts'
import { countTry } from '../bindings/tries.ts'
import { codeHash } from '../sessions/tokens.ts'
import { contactScope, type Reported, waitingMobile } from './number.ts'

/** A channel that knows nothing but a number, the one that reaches every SIM card first; undefined where none is set up. */
export function numberChannel(channels: readonly ChannelName[]): 'sms' | 'safir' | undefined {
  return (['sms', 'safir'] as const).find((name) => channels.includes(name))
}

/**
 * Sends a code to a reported mobile; an earlier one is void from then on. False where no channel reaches numbers, or
 * where the person or the number has had too many in this hour: nobody's phone is flooded through us.
 */
export async function sendProof(act: Act, { personId, value }: Pick<Reported, 'personId' | 'value'>): Promise<boolean> {
  const channel = numberChannel(act.channels)
  if (!channel) return false
  const law = await act.law()
  const most = law(loginCodeTries)
  const asked = [`mobile-code:${personId}`, `mobile-code:${value}`]
  for (const bucket of asked) if ((await countTry(act.tx, bucket, act.now)) > most) return false
  const id = randomUUID()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await act.tx
    .update(loginCodes)
    .set({ expiresAt: act.now })
    .where(and(eq(loginCodes.personId, personId), eq(loginCodes.purpose, 'mobile'), gt(loginCodes.expiresAt, act.now)))
  await act.tx.insert(loginCodes).values({
    id,
    provinceId: act.province,
    personId,
    mobile: value,
    purpose: 'mobile',
    codeHash: codeHash(act.secret, id, code),
    expiresAt: hoursEnd(act.now, law(loginCodeValid)),
    createdAt: act.now,
  })
  const to = { messenger: channel, chat: `98${value.slice(1)}` }
  act.send({ to, kind: 'mobileCode', subjectId: id, params: { code }, priority: 'urgent' })
  return true
}

/** Sends the code once more. */
export const sendMobileCode = action<{ contact: string }, null>('contacts.sendCode', {
  unrecorded: 'a code changes nothing; what it proves enters the chain',
  scope: contactScope,
  run: async (act, { contact }) => {
    const reported = await waitingMobile(act, contact)
    if (reported?.state !== 'unproved') return conflict('contacts-not-waiting')
    return (await sendProof(act, reported)) ? done(null) : noBecause('contacts-no-code')
  },
})
