// What is typed is kept: one way for every form of the app and every conversation of the bot.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { drafts } from '#db/schema/drafts'
import { people } from '#db/schema/people'
import type { Scope } from '#policies/policies'
import { draftWhere, mayKeepDraft } from '#reads/drafts'
import type { DraftName, SeenDraft } from '#rules/drafts'
import type { Actor } from '#rules/roles'
import { type Act, action, conflict, done, noBecause, unknown } from '../../act/act.ts'

export type SaveDraft = DraftName & { form: Record<string, unknown>; version: number | null }

/** Drafts of one person at most; nobody has so much in hand. */
const most = 300

const ownScope = async (_tx: unknown, _input: unknown, { province, person }: Actor): Promise<Scope> => ({
  province,
  person,
})

/**
 * Saves a draft as it stands, right or not; answers its id and version. `version` is the one that was read, 0 for none, or
 * null for "whatever stands". A conflict where another one stands: it was changed elsewhere, or sent meanwhile. Unknown
 * for what the actor could not send.
 */
export const saveOwnDraft = action<SaveDraft, SeenDraft>('drafts.save', {
  unrecorded: 'a draft is nobody’s act until it is sent',
  scope: ownScope,
  run: async (act, { form, version, ...name }) => {
    if (!(await mayKeepDraft(act.tx, act.actor, name, act.now))) return unknown
    const person = act.actor.person!
    // two doors at once come one after the other
    await act.tx.select({ id: people.id }).from(people).where(eq(people.id, person)).for('update')
    const where = draftWhere(person, name)
    const [standing] = await act.tx.select({ id: drafts.id, version: drafts.version }).from(drafts).where(where)
    if (version !== null && version !== (standing?.version ?? 0)) return conflict('drafts-edited-meanwhile')
    if (!standing) return begin(act, name, form)
    const next = { id: standing.id, version: standing.version + 1 }
    await act.tx.update(drafts).set({ form, version: next.version, updatedAt: act.now }).where(where)
    return done(next)
  },
})

async function begin(act: Act, { kind, office }: DraftName, form: Record<string, unknown>) {
  const personId = act.actor.person!
  if ((await act.tx.$count(drafts, eq(drafts.personId, personId))) >= most) return noBecause('drafts-too-many')
  const seen = { id: randomUUID(), version: 1 }
  await act.tx
    .insert(drafts)
    .values({ ...seen, personId, provinceId: act.province, kind, officeId: office, form, updatedAt: act.now })
  return done(seen)
}

/** Throws one's own draft away. */
export const discardOwnDraft = action<DraftName, null>('drafts.discard', {
  unrecorded: 'a draft is nobody’s act until it is sent',
  scope: ownScope,
  run: async (act, name) => {
    await act.tx.delete(drafts).where(draftWhere(act.actor.person!, name))
    return done(null)
  },
})
