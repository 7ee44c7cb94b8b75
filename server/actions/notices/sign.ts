// Signing: the letter gets its number, is frozen and hashed, and goes out. Sources: Annex 3 article 8; Bylaw 20.
import { createHash } from 'node:crypto'
import { and, asc, eq, sql } from 'drizzle-orm'
import { files, notices } from '#db/schema/notices'
import { provinces } from '#db/schema/provinces'
import { quietHours } from '#law/notices'
import { letterPriority, messengers, priorities } from '#rules/messages'
import { goesOutAt, letterNumber, outspoken, passedGate } from '#rules/notices'
import { type Act, action, conflict, done, no, noBecause } from '../act.ts'
import { nextNumber } from '../numbers.ts'
import { registerSigned } from '../register/write.ts'
import { closeBySignature } from '../requests/close.ts'
import { wakeCourier } from '../send.ts'
import { noticeScope } from './scope.ts'

type Letter = typeof notices.$inferSelect
/** `goesAt`: when it goes out, ISO 8601, where that is later than now. */
export type Signed = { number: string; hash: string; recipients: number; goesAt: string | null }

/**
 * Signs one letter that waits. In the same transaction it is numbered, frozen, hashed, registered, queued to every
 * recipient, and a request that it answers is closed with its effect. Signing in batches is this act, once a letter.
 * `version` is the letter as the signer saw it: one that was sent back and came again is another.
 */
export const signNotice = action<{ id: string; version?: number }, Signed>('notices.sign', {
  scope: noticeScope,
  run: async (act, { id, version }) => {
    const [letter] = await act.tx
      .select()
      .from(notices)
      .where(and(eq(notices.id, id), eq(notices.state, 'awaiting')))
      .for('update')
    if (!letter) return conflict('notice-not-awaiting')
    if (version !== undefined && version !== letter.version) return conflict('notice-changed-since-seen')
    if (letter.answerBy && letter.answerBy <= act.today) return noBecause('notice-answer-by-over')
    const gate = passedGate(letter)
    if (!gate.ok) return no(gate.refusal)
    // whoever signs must have seen what goes out, and a chat does not show it
    if (!outspoken(letter) && messengers.some((one) => one === act.via)) return noBecause('notice-sign-in-app')
    const law = await act.law()
    const goesAt = goesOutAt(act.now, letter, law(quietHours))
    const signedFor = act.as?.signsFor ?? null
    const number = await numbered(act, letter)
    const hash = await letterHash(act, letter, number)
    const signed = {
      state: 'signed' as const,
      number,
      hash,
      signedBy: act.actor.person,
      signedRole: act.as?.role ?? null,
      signedAt: act.now,
    }
    await act.tx.update(notices).set(signed).where(eq(notices.id, id))
    await readdress(act, id)
    await registerSigned(act, letter, number)
    await queueToAll(act, letter)
    if (letter.requestId) await closeBySignature(act, letter.requestId)
    act.record({ subject: 'notice', subjectId: id, facts: { number, hash, recipients: letter.recipientCount } })
    act.refresh('sign', id)
    return done({ number, hash, recipients: letter.recipientCount })
  },
})

async function numbered(act: Act, letter: Letter): Promise<string> {
  const [province] = await act.tx
    .select({ prefix: provinces.letterPrefix })
    .from(provinces)
    .where(eq(provinces.id, act.province))
  const { year, serial } = await nextNumber(act, `letter:${letter.kind}`)
  return letterNumber(province!.prefix, letter.kind, year, serial)
}

/** SHA-256 over everything that the letter says, its files by their own digests, and who signed it when. */
async function letterHash(act: Act, letter: Letter, number: string): Promise<string> {
  const attached = await act.tx
    .select({ name: files.name, sha256: files.sha256 })
    .from(files)
    .where(and(eq(files.subject, 'notice'), eq(files.subjectId, letter.id)))
    .orderBy(asc(files.sha256))
  const { kind, subject, body, answerBy, refersTo, confidentiality, documents, gateResolution } = letter
  const frozen = {
    number,
    kind,
    subject,
    body,
    answerBy,
    refersTo,
    confidentiality,
    documents,
    gateResolution,
    files: attached,
    signedBy: act.actor.person,
    signedFor: act.as?.signsFor?.person ?? null,
    signedAt: act.now.toISOString(),
  }
  return createHash('sha256').update(JSON.stringify(frozen)).digest('hex')
}

/** A license that changed hands while the letter waited: it goes to who holds it now. */
async function readdress(act: Act, id: string): Promise<void> {
  await act.tx.execute(sql`
    update notice_recipients r set person_id = l.holder_id
    from licenses l
    where r.notice_id = ${id}::uuid and l.office_id = r.office_id and l.ended_at is null and l.holder_id <> r.person_id`)
}

/** One outbox row a recipient, set-based: a fan-out to 13,000 offices is one statement. */
async function queueToAll(act: Act, letter: Letter, goesAt: Date): Promise<void> {
  const priority = priorities[letterPriority({ urgent: letter.urgent, recipients: letter.recipientCount })]
  const now = act.now.toISOString()
  const next = goesAt.toISOString()
  await act.tx.execute(sql`
    insert into outbox (id, province_id, person_id, messenger, chat_id, kind, subject_id, params, state, priority, next_at, created_at)
    select gen_random_uuid(), r.province_id, r.person_id, b.messenger, b.chat_id, 'notice', r.id, '{}'::jsonb,
           case when b.messenger is null then 'unreachable' else 'queued' end, ${priority}, ${next}::timestamptz, ${now}::timestamptz
    from notice_recipients r
    left join lateral (
      select messenger, chat_id from bindings
      where person_id = r.person_id and ended_at is null and blocked_at is null
      order by used_at desc limit 1
    ) b on true
    where r.notice_id = ${letter.id}::uuid`)
  await wakeCourier(act.tx)
}
