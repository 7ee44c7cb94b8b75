// A saved list of recipients: begun, changed, ended; two clerks never overwrite each other silently.
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { lists } from '#db/schema/lists'
import type { Selection } from '#db/schema/notices'
import type { Scope } from '#policies/policies'
import type { Actor } from '#rules/roles'
import { persianLine } from '#rules/texts'
import { type Act, action, conflict, done, noBecause } from '../../act/act.ts'

/** `id` is made by the writer; `version` is the one that was read, null for a new list. */
export type ListInput = { id: string; version: number | null; name: string; selection: Selection }

const nameMax = 100

/**
 * Keeps a selection under a name, or changes name and selection of a list; answers its version. Refused without a name,
 * or under one that another list of the province has; a conflict if somebody else changed or ended it meanwhile.
 */
export const saveList = action<ListInput, { id: string; version: number }>('lists.save', {
  scope: async (tx, input, actor) => (await listScope(tx, input)) ?? beginning(input, actor),
  run: async (act, input) => {
    const name = persianLine(input.name)
    if (!name) return noBecause('lists-name-needed', 'name')
    if (name.length > nameMax) return noBecause('field-too-long', 'name', { most: nameMax })
    if (await taken(act, input.id, name)) return noBecause('lists-name-taken', 'name')
    const content = { name, selection: input.selection, updatedAt: act.now, updatedBy: act.actor.person }
    const version = input.version === null ? await begin(act, input.id, content) : await change(act, input, content)
    if (version === null) return conflict('lists-changed-meanwhile')
    act.record({ subject: 'list', subjectId: input.id, facts: { version } })
    return done({ id: input.id, version })
  },
})

/** Ends a list: nobody chooses it again; letters written by it keep their recipients. A conflict as with changing. */
export const endList = action<{ id: string; version: number }, null>('lists.end', {
  scope: listScope,
  run: async (act, { id, version }) => {
    const ended = await act.tx
      .update(lists)
      .set({ endedAt: act.now, updatedAt: act.now, updatedBy: act.actor.person })
      .where(standing(id, version))
      .returning({ id: lists.id })
    if (ended.length === 0) return conflict('lists-changed-meanwhile')
    act.record({ subject: 'list', subjectId: id })
    return done(null)
  },
})

async function listScope(tx: Transaction, { id }: { id: string }): Promise<Scope | null> {
  const [row] = await tx.select({ province: lists.provinceId }).from(lists).where(eq(lists.id, id))
  return row ?? null
}

const beginning = (input: ListInput, actor: Actor): Scope | null =>
  input.version === null ? { province: actor.province } : null

type Content = Pick<typeof lists.$inferInsert, 'name' | 'selection' | 'updatedAt' | 'updatedBy'>

/** Another list that stands has the name. */
async function taken(act: Act, id: string, name: string): Promise<boolean> {
  const [other] = await act.tx
    .select({ id: lists.id })
    .from(lists)
    .where(and(eq(lists.provinceId, act.province), eq(lists.name, name), isNull(lists.endedAt)))
  return other !== undefined && other.id !== id
}

async function begin(act: Act, id: string, content: Content): Promise<number | null> {
  const [row] = await act.tx
    .insert(lists)
    .values({ ...content, id, provinceId: act.province })
    .onConflictDoNothing()
    .returning({ version: lists.version })
  return row?.version ?? null
}

async function change(act: Act, { id, version }: ListInput, content: Content): Promise<number | null> {
  const [row] = await act.tx
    .update(lists)
    .set({ ...content, version: version! + 1 })
    .where(standing(id, version!))
    .returning({ version: lists.version })
  return row?.version ?? null
}

const standing = (id: string, version: number) =>
  and(eq(lists.id, id), eq(lists.version, version), isNull(lists.endedAt))
