// Signing: the letter gets its number, is frozen and hashed, and goes out. Sources: Annex 3 article 8; Bylaw 20.
import { and, eq, sql } from 'drizzle-orm'
import { notices } from '#db/schema/notices'
import { provinces } from '#db/schema/provinces'
import { currentLicense } from '#db/terms'
import { quietHours } from '#law/notices'
import { letterDigest } from '#reads/notices/digest'
import { letterheadNow, seriesMark } from '#reads/notices/letterheads'
import { delegatedTo } from '#reads/people/delegations'
import { letterPriority, messengers } from '#rules/messages'
import { authorOf, letterNumber, outspoken, passedGate } from '#rules/notices'
import { goesOutAt } from '#rules/periods'
import { type Act, action, conflict, done, no, noBecause, type Trouble } from '../../act/act.ts'
import { nextNumber } from '../../act/numbers.ts'
import { closeBySignature } from '../../proceedings/close.ts'
import { enactMinutes } from '../minutes/enact.ts'
import { registerSigned } from '../register/write.ts'
import { lapsedSince } from '../requests/lapse.ts'
import { readdressBodies } from './bodies.ts'
import { copiesToWrite, sendCopies } from './copies.ts'
import { queueNotice } from './queue.ts'
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
    if (!(await lentStill(act))) return conflict('refusal-forbidden')
    const hindrance = unsignable(act, letter, version)
    if (hindrance) return hindrance
    const lapsed = letter.requestId && (await lapsedSince(act, letter.requestId))
    if (lapsed) return lapsed
    const law = await act.law()
    const goesAt = goesOutAt(act.now, letter, law(quietHours))
    const signedFor = act.as?.signsFor ?? null
    const number = await numbered(act, letter)
    const letterhead = await letterheadNow(act.tx, letter)
    const copies = await copiesToWrite(act, letter)
    await sendCopies(act, id, copies, goesAt)
    const signature = { signedBy: act.actor.person, signedFor: signedFor?.person ?? null, signedAt: act.now }
    const hash = await letterDigest(act.tx, { ...letter, number, letterhead, ...signature })
    const signed = {
      state: 'signed' as const,
      number,
      hash,
      letterhead,
      ...signature,
      signedRole: signedFor?.role ?? act.as?.role ?? null,
    }
    await act.tx.update(notices).set(signed).where(eq(notices.id, id))
    await readdress(act, id)
    await readdressBodies(act, id)
    await registerSigned(act, { ...letter, letterhead }, number, copies)
    await queueNotice(act, id, goesAt, letterPriority({ urgent: letter.urgent, recipients: letter.recipientCount }))
    if (letter.requestId) await closeBySignature(act, letter.requestId)
    if (letter.taskId) act.refresh('inquiry', letter.taskId)
    const unenacted = letter.meetingId && (await enactMinutes(act, letter.meetingId, number))
    if (unenacted) return unenacted
    const onBehalf = signedFor ? { for: signedFor.person, delegation: signedFor.delegation } : {}
    const facts = { number, hash, recipients: letter.recipientCount }
    act.record({ subject: 'notice', subjectId: id, facts: { ...facts, ...onBehalf } })
    act.refresh('sign', id)
    return done({ ...facts, goesAt: goesAt > act.now ? goesAt.toISOString() : null })
  },
})

/** Whether a delegate's signature is lent this very moment, also where it was ended while the act was on its way. */
async function lentStill({ tx, as, actor, today }: Act): Promise<boolean> {
  if (!as?.signsFor) return true
  const running = await delegatedTo(tx, actor.person!, today)
  return running.some(({ delegation }) => delegation === as.signsFor!.delegation)
}

/** Why a letter that waits cannot be signed as it stands, by this person through this door; null if it can. */
function unsignable(act: Act, letter: Letter, seen: number | undefined): Trouble | null {
  if (seen !== undefined && seen !== letter.version) return conflict('refusal-changed-since-seen')
  if (letter.answerBy && letter.answerBy <= act.today) return noBecause('notice-answer-by-over')
  const gate = passedGate(letter)
  if (!gate.ok) return no(gate.refusal)
  // whoever signs must have seen what goes out, and a chat does not show it
  const inChat = messengers.some((one) => one === act.via)
  return !outspoken(letter) && inChat ? noBecause('refusal-sign-in-app') : null
}

/** The letter's number, in the secretariat's series or in those of the body that signs. */
async function numbered(act: Act, letter: Letter): Promise<string> {
  const [province] = await act.tx
    .select({ prefix: provinces.letterPrefix })
    .from(provinces)
    .where(eq(provinces.id, act.province))
  const author = authorOf(letter)
  if (!author) {
    const { year, serial } = await nextNumber(act, `letter:${letter.kind}`)
    return letterNumber(province!.prefix, letter.kind, year, serial)
  }
  const mark = (await seriesMark(act.tx, author)) ?? ''
  const { year, serial } = await nextNumber(act, `letter:${mark}:${letter.kind}`)
  return letterNumber(province!.prefix, letter.kind, year, serial, mark)
}

/** A license that changed hands while the letter waited: it goes to who holds it now. */
async function readdress(act: Act, id: string): Promise<void> {
  await act.tx.execute(sql`
    update notice_recipients r set person_id = l.holder_id
    from licenses l
    where r.notice_id = ${id}::uuid and ${currentLicense(sql`r.office_id`, 'l')} and l.holder_id <> r.person_id`)
}
