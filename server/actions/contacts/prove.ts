// The holder proves that a reported mobile is theirs: by the code that came to it, or by sharing it in the bot.
import { and, eq, isNull } from 'drizzle-orm'
import { contacts } from '#db/schema/contacts'
import { type Messenger, messengers } from '#rules/messages'
import { type Action, action, type Context, conflict, done, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { noteHistory } from '../people/person.ts'
import { countProof, useProof } from './code.ts'
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
    if (
      shared === undefined &&
      !(await useProof(act, code ?? '', { personId: reported.personId, value: reported.value }))
    )
      return wrong()
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

/** Proves a reported mobile; one answer for a wrong code, a late one, and one tried too often. */
export const proveMobile: Action<Proof, Proved> = Object.assign(
  async (ctx: Context, key: string | null, input: Proof): Promise<Outcome<Proved>> => {
    if (input.shared === undefined) await countTry(ctx, input.contact)
    return prove(ctx, key, input)
  },
  { action: prove.action },
)

/** Only the person's own tries count against the code that was sent to them. */
async function countTry(ctx: Context, contact: string): Promise<void> {
  const { person } = ctx.actor
  if (!person) return
  const [own] = await ctx.db
    .select({ value: contacts.value })
    .from(contacts)
    .where(and(eq(contacts.id, contact), eq(contacts.personId, person)))
  if (own) await countProof(ctx, { personId: person, value: own.value })
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
