// A request while it is filled in: one draft for bot and app.
import { and, eq, sql } from 'drizzle-orm'
import { drafts } from '#db/schema/people'
import type { Form } from '#rules/requests/kind'
import { kindOf } from '#rules/requests/kinds'
import { type Act, action, conflict, done, unknown } from '../act.ts'
import { officeScope } from './scope.ts'

export type RequestDraft = { office: string; kind: string; form: Form; version: number | null }

/**
 * Saves the draft as it stands, right or not; answers its version. `version` is the one that was read, null for
 * "whatever stands" (the bot, which always continues from what stands).
 */
export const saveRequestDraft = action<RequestDraft, { version: number }>('requests.saveDraft', {
  unrecorded: 'a draft is nobody’s act until it is filed',
  scope: officeScope,
  run: async (act, { office, kind, form, version }) => {
    if (!kindOf(kind)) return unknown
    const [row] = await act.tx
      .insert(drafts)
      .values({ ...owned(act, kind), provinceId: act.province, officeId: office, form, version: 1, updatedAt: act.now })
      .onConflictDoUpdate({
        target: [drafts.personId, drafts.kind, drafts.officeId],
        set: { form, version: sql`${drafts.version} + 1`, updatedAt: act.now },
        ...(version === null ? {} : { setWhere: eq(drafts.version, version) }),
      })
      .returning({ version: drafts.version })
    return row ? done(row) : conflict('request-draft-edited-meanwhile')
  },
})

/** Throws the draft away. */
export const discardRequestDraft = action<{ office: string; kind: string }, null>('requests.discardDraft', {
  unrecorded: 'a draft is nobody’s act until it is filed',
  scope: officeScope,
  run: async (act, { office, kind }) => {
    await dropDraft(act, office, kind)
    return done(null)
  },
})

/** Removes the actor's draft of a kind for an office. */
export async function dropDraft(act: Act, office: string, kind: string): Promise<void> {
  const { personId, kind: key } = owned(act, kind)
  await act.tx
    .delete(drafts)
    .where(and(eq(drafts.personId, personId), eq(drafts.kind, key), eq(drafts.officeId, office)))
}

const owned = (act: Act, kind: string) => ({ personId: act.actor.person!, kind: `request:${kind}` })
