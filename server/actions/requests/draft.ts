// A request while it is filled in: one draft for bot and app.
import { and, eq, sql } from 'drizzle-orm'
import { drafts } from '#db/schema/people'
import { requestDraftKind } from '#reads/drafts'
import type { Form } from '#rules/fields/form'
import { kindOf } from '#rules/proceedings/kinds'
import { type Act, action, conflict, done, unknown } from '../act.ts'
import type { SeenDraft } from '../drafts/consume.ts'
import { officeScope } from './scope.ts'

export type RequestDraft = { office: string; kind: string; form: Form; version: number | null }

/**
 * Saves the draft as it stands, right or not; answers its id and version. `version` is the one that was read, 0 for none, or
 * null for "whatever stands". A conflict where another one stands: it was changed elsewhere, or filed meanwhile.
 */
export const saveRequestDraft = action<RequestDraft, SeenDraft>('requests.saveDraft', {
  unrecorded: 'a draft is nobody’s act until it is filed',
  scope: officeScope,
  run: async (act, { office, kind, form, version }) => {
    if (!kindOf(kind)) return unknown
    const saved = version
      ? await overwrite(act, { office, kind, form, version })
      : await begin(act, { office, kind, form, version })
    return saved ? done(saved) : conflict('request-draft-edited-meanwhile')
  },
})

/** The draft's first version, or over whatever stands where `version` is null. */
async function begin(act: Act, { office, kind, form, version }: RequestDraft) {
  const first = act.tx
    .insert(drafts)
    .values({ ...owned(act, kind), provinceId: act.province, officeId: office, form, version: 1, updatedAt: act.now })
  const [row] = await (version === 0
    ? first.onConflictDoNothing()
    : first.onConflictDoUpdate({
        target: [drafts.personId, drafts.kind, drafts.officeId],
        set: { form, version: sql`${drafts.version} + 1`, updatedAt: act.now },
      })
  ).returning({ id: drafts.id, version: drafts.version })
  return row ?? null
}

async function overwrite(act: Act, { office, kind, form, version }: RequestDraft) {
  const [row] = await act.tx
    .update(drafts)
    .set({ form, version: sql`${drafts.version} + 1`, updatedAt: act.now })
    .where(and(ofActor(act, office, kind), eq(drafts.version, version!)))
    .returning({ id: drafts.id, version: drafts.version })
  return row ?? null
}

/** Throws the draft away. */
export const discardRequestDraft = action<{ office: string; kind: string }, null>('requests.discardDraft', {
  unrecorded: 'a draft is nobody’s act until it is filed',
  scope: officeScope,
  run: async (act, { office, kind }) => {
    await act.tx.delete(drafts).where(ofActor(act, office, kind))
    return done(null)
  },
})

const owned = (act: Act, kind: string) => ({ personId: act.actor.person!, kind: requestDraftKind(kind) })

function ofActor(act: Act, office: string, kind: string) {
  const { personId, kind: key } = owned(act, kind)
  return and(eq(drafts.personId, personId), eq(drafts.kind, key), eq(drafts.officeId, office))
}
