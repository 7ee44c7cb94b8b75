// By which checklist offices are inspected: the province's own from its first day on, and before that the shipped one.
import { and, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import { checklists } from '#db/schema/checklists'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { shippedChecklist } from '#rules/inspections/checklists'
import { type Checklist, type Item, itemsIn } from '#rules/inspections/item'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'

const rank = sql`${checklists.version}::int`

/** The one by which a province inspects on a day. */
export async function checklistOn(db: Db, province: string, day: Day): Promise<Checklist> {
  const [row] = await db
    .select({ version: checklists.version, groups: checklists.groups })
    .from(checklists)
    .where(and(eq(checklists.provinceId, province), lte(checklists.firstDay, day)))
    .orderBy(desc(checklists.firstDay), desc(rank))
    .limit(1)
  return row ?? shippedChecklist
}

/** The one by which a report was filled in; undefined for one that was in use on no day before `by`. */
export async function checklistOf(db: Db, province: string, version: string, by: Day): Promise<Checklist | undefined> {
  if (version === shippedChecklist.version) return shippedChecklist
  const [row] = await db
    .select({ version: checklists.version, groups: checklists.groups })
    .from(checklists)
    .where(and(eq(checklists.provinceId, province), eq(checklists.version, version), lte(checklists.firstDay, by)))
  return row
}

type Named = { provinceId: string; checklist: string; item: string }

/** Rows that name an item of a checklist, each with that item as it stands there. */
export async function withItems<R extends Named>(db: Db, rows: readonly R[]): Promise<(R & { of: Item })[]> {
  const own = [...new Set(rows.map(({ checklist }) => checklist))].filter((name) => name !== shippedChecklist.version)
  const found = own.length ? await db.select().from(checklists).where(inArray(checklists.version, own)) : []
  return rows.map((row) => {
    const list =
      found.find(({ provinceId, version }) => provinceId === row.provinceId && version === row.checklist) ??
      shippedChecklist
    const of = itemsIn(list).find(({ name }) => name === row.item)
    if (!of) throw new Error(`checklist ${row.checklist} has no item ${row.item}`)
    return { ...row, of }
  })
}

/** All versions of the actor's provinces, the latest first. */
export function listChecklists(db: Db, actor: Actor) {
  return db
    .select({
      version: checklists.version,
      groups: checklists.groups,
      firstDay: checklists.firstDay,
      word: checklists.word,
      by: sql<string | null>`(select p.name from people p where p.id = ${checklists.setBy})`,
    })
    .from(checklists)
    .where(visible(actor, 'inspections.checklists', { province: checklists.provinceId }))
    .orderBy(desc(rank))
}
