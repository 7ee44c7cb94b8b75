// The holder proves that a reported mobile is theirs: by the code that came to it, or by sharing it in the bot.
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { contacts } from '#db/schema/contacts'
import { loginCodes } from '#db/schema/logins'
import { loginCodeTries } from '#law/login'
import { type Messenger, messengers } from '#rules/messages'
import {
  type Act,
  type Action,
  action,
  type Context,
  conflict,
  done,
  noBecause,
  type Outcome,
  unknown,
} from '../../act/act.ts'
import { noteHistory } from '../people/person.ts'
import { codeHash } from '../sessions/tokens.ts'
import { contactScope, dispute, othersWith, takeOver, tellOf, waitingMobile } from './number.ts'

/**
 * `code`: as typed, Latin digits. `shared`: the number that the sender's own messenger account shared as its own; only
 * the bot may say so, which compares the account's id.
 */
export type Proof = { contact: string; code?: string; shared?: string }
/** `disputed`: somebody else has the number; the clerk decides. */
export type Proved = { state: 'stands' | 'disputed' }

const prove = action<Proof, Proved>('contacts.prove', {
  scope: contactScope,
  run: async (act, { contact, shared, code }) => {
    const reported = await waitingMobile(act, contact)
    if (reported?.state !== 'unproved') return conflict('contacts-not-waiting')
    // Only a messenger tells whose number it is; on the web anybody could claim to have shared one.
    if (shared !== undefined && !(messengers as readonly string[]).includes(act.via)) return wrong()
    if (shared !== undefined && shared !== reported.value) return noBecause('contacts-shared-other', 'shared')
    if (shared === undefined && !(await useCode(act, code ?? '', reported))) return wrong()
    const others = await othersWith(act, reported.personId, reported.value)
    const state = others.length ? 'disputed' : 'stands'
    if (others.length) await dispute(act, reported, true)
    else await takeOver(act, reported, true)
    const facts = { contact, state, by: shared === undefined ? 'code' : 'shared', others: others.map(({ id }) => id) }
    act.record({ subject: 'person', subjectId: reported.personId, facts })
    await tellOf(act, contact)
    if (state === 'stands') act.send({ to: { person: reported.personId }, kind: 'mobile', subjectId: contact })
    return done({ state })
  },
})

const wrong = () => noBecause('contacts-code-wrong', 'code')

/** Uses the code up if it is the one that was sent to the number, in time, and was not tried too often. */
async function useCode(act: Act, typed: string, { personId, value }: { personId: string; value: string }) {
  const sent = and(running(personId, act.now), eq(loginCodes.mobile, value), isNull(loginCodes.usedAt))
  const [code] = await act.tx.select().from(loginCodes).where(sent).for('update')
  const law = await act.law()
  if (!code || code.tries > law(loginCodeTries) || code.codeHash !== codeHash(act.secret, code.id, typed)) return false
  await act.tx.update(loginCodes).set({ usedAt: act.now, expiresAt: act.now }).where(eq(loginCodes.id, code.id))
  return true
}

const running = (person: string, now: Date) =>
  and(eq(loginCodes.personId, person), eq(loginCodes.purpose, 'mobile'), gt(loginCodes.expiresAt, now))

/** Proves a reported mobile; one answer for a wrong code, a late one, and one tried too often. */
export const proveMobile: Action<Proof, Proved> = Object.assign(
  async (ctx: Context, key: string | null, input: Proof): Promise<Outcome<Proved>> => {
    if (input.shared === undefined) await countTry(ctx, input.contact)
    return prove(ctx, key, input)
  },
  { action: prove.action },
)

/** The try is counted in a statement of its own, so that neither a rollback nor parallel guesses get round the limit. */
async function countTry({ db, actor, now }: Context, contact: string): Promise<void> {
  if (!actor.person) return
  const number = sql`(select value from contacts where id = ${contact}::uuid and person_id = ${actor.person}::uuid)`
  await db
    .update(loginCodes)
    .set({ tries: sql`${loginCodes.tries} + 1` })
    .where(and(running(actor.person, now), sql`${loginCodes.mobile} = ${number}`))
}

export type Claimed = { mobile: string; messenger: Messenger }

const claimed = ({ mobile }: Claimed) =>
  and(eq(contacts.kind, 'mobile'), eq(contacts.value, mobile), eq(contacts.state, 'unproved'), isNull(contacts.until))

/**
 * A messenger account that nobody knows shares as its own a number that a holder has reported: the account has moved
 * with the number, so the clerk sees it. Unknown where nobody reported the number; nothing opens by it either way.
 */
export const claimMobile = action<Claimed, null>('contacts.claim', {
  scope: async (tx, claim) => {
    const [row] = await tx.select({ province: contacts.provinceId }).from(contacts).where(claimed(claim)).limit(1)
    return row ?? null
  },
  run: async (act, claim) => {
    // Only a messenger tells whose number it is.
    if (act.via !== claim.messenger) return unknown
    const rows = await act.tx.select().from(contacts).where(claimed(claim)).for('update')
    for (const row of rows.filter(({ provinceId }) => provinceId === act.province)) {
      await dispute(act, row, true)
      await noteHistory(act, row.personId, 'mobileMoved', null, claim.messenger)
      act.record({ subject: 'person', subjectId: row.personId, facts: { contact: row.id, messenger: claim.messenger } })
      await tellOf(act, row.id)
    }
    return rows.length ? done(null) : unknown
  },
})
