// A letter to the secretariat while it is written: one draft for bot and app, the writer's own.
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { drafts, people } from '#db/schema/people'
import { permits, type Scope } from '#policies/policies'
import { answeredLetter } from '#reads/incoming'
import { type IncomingDraft, incomingDraftKind } from '#rules/incoming'
import type { Actor } from '#rules/roles'
import { type Act, action, conflict, done, unknown } from '../act.ts'
import type { SeenDraft } from '../drafts/consume.ts'
import { writerScope } from './scope.ts'

/** Which draft: for which office, or null for a body; answering which recipient's letter, or null. */
export type WhichDraft = { office: string | null; answers: string | null }
export type SaveIncomingDraft = WhichDraft & { form: IncomingDraft; version: number | null }

const ownScope = async (_tx: unknown, _input: unknown, { province, person }: Actor): Promise<Scope> => ({
  province,
  person,
})

/**
 * Saves the draft as it stands; answers its id and version. `version` is the one that was read, 0 for none, or null for
 * "whatever stands". A conflict where another one stands: it was changed elsewhere, or sent meanwhile. Unknown for an
 * office or a letter that the actor cannot write for or answer.
 */
export const saveIncomingDraft = action<SaveIncomingDraft, SeenDraft>('incoming.saveDraft', {
  unrecorded: 'a draft is nobody’s act until it is sent',
  scope: ownScope,
  run: async (act, { form, version, ...which }) => {
    if (!(await mayBeSent(act, which))) return unknown
    // a draft without an office has no unique row: two doors at once must not make two
    await act.tx.select({ id: people.id }).from(people).where(eq(people.id, act.actor.person!)).for('update')
    const [standing] = await act.tx
      .select({ id: drafts.id, version: drafts.version })
      .from(drafts)
      .where(ofActor(act, which))
    if (version !== null && version !== (standing?.version ?? 0)) return conflict('incoming-draft-edited-meanwhile')
    if (!standing) return done(await begin(act, which, form))
    await act.tx
      .update(drafts)
      .set({ form, version: sql`${drafts.version} + 1`, updatedAt: act.now })
      .where(ofActor(act, which))
    return done({ id: standing.id, version: standing.version + 1 })
  },
})

/** One draft for each letter one may write, so that nobody heaps them up. */
async function mayBeSent(act: Act, which: WhichDraft): Promise<boolean> {
  const scope = await writerScope(act.tx, which, act.actor)
  if (!scope || !permits('incoming.write', act.actor, scope)) return false
  return which.answers === null || (await answeredLetter(act.tx, act.actor, which.answers, act.now)) !== null
}

async function begin(act: Act, { office, answers }: WhichDraft, form: IncomingDraft): Promise<SeenDraft> {
  const id = randomUUID()
  await act.tx.insert(drafts).values({
    id,
    provinceId: act.province,
    personId: act.actor.person!,
    kind: incomingDraftKind(answers),
    officeId: office,
    form,
    version: 1,
    updatedAt: act.now,
  })
  return { id, version: 1 }
}

/** Throws the draft away. */
export const discardIncomingDraft = action<WhichDraft, null>('incoming.discardDraft', {
  unrecorded: 'a draft is nobody’s act until it is sent',
  scope: ownScope,
  run: async (act, which) => {
    await act.tx.delete(drafts).where(ofActor(act, which))
    return done(null)
  },
})

function ofActor(act: Act, { office, answers }: WhichDraft): SQL {
  const where = office === null ? isNull(drafts.officeId) : eq(drafts.officeId, office)
  return and(eq(drafts.personId, act.actor.person!), eq(drafts.kind, incomingDraftKind(answers)), where)!
}
