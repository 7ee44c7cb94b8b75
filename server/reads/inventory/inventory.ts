// What agencies handed over to offices, as whoever sees it does: the province's, an office's own, an agency's own.
import { and, asc, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { bodies } from '#db/schema/bodies'
import { inventory } from '#db/schema/contracts'
import { offices } from '#db/schema/offices'
import { currentLicense } from '#db/terms'
import { seesBody, visible } from '#policies/sights'
import { type InventoryState, inventoryState } from '#rules/inventory'
import { type Paged, type Part, paged } from '#rules/lists'
import type { Actor } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { folded, like } from '../narrow.ts'
import type { Db } from '../parameters.ts'
import { partOf } from '../part.ts'

const thing = {
  id: inventory.id,
  office: { id: offices.id, name: offices.name },
  license: sql<string | null>`(select code from licenses l where ${currentLicense(offices.id, 'l')})`,
  agency: { id: bodies.id, name: bodies.name },
  kind: inventory.kind,
  name: inventory.name,
  count: inventory.count,
  mark: inventory.mark,
  document: inventory.document,
  handedOn: inventory.handedOn,
  receivedAt: inventory.receivedAt,
  disputedAt: inventory.disputedAt,
  dispute: inventory.dispute,
  returnedOn: inventory.returnedOn,
  returnNote: inventory.returnNote,
}

const things = (db: Db) =>
  db
    .select(thing)
    .from(inventory)
    .innerJoin(offices, eq(offices.id, inventory.officeId))
    .innerJoin(bodies, eq(bodies.id, inventory.agencyId))

type Row = Awaited<ReturnType<typeof things>>[number]
export type HandedThing = Row & { state: InventoryState }

const stated = (row: Row): HandedThing => ({ ...row, state: inventoryState(row) })

function seen(actor: Actor): SQL {
  const own = actor.memberships.filter((held) => seesBody(held, 'inventory')).flatMap(({ body }) => body ?? [])
  return or(
    visible(actor, 'inventory', { province: inventory.provinceId, office: inventory.officeId }),
    sql`${inventory.agencyId} = any(${uuids(own)})`,
  )!
}

export type InventoryAsked = Part & {
  find?: string | undefined
  office?: string | undefined
  left?: boolean | undefined
}

/** What is in sight; `left`: what has not come back. What waits for the office's word comes first, then the newest. */
export async function listInventory(
  db: Db,
  actor: Actor,
  { find = '', office, left, ...part }: InventoryAsked,
): Promise<Paged<HandedThing>> {
  const key = searchKey(find)
  const named = or(
    ...[offices.name, bodies.name, inventory.name, inventory.mark].map((column) => like(folded(column), key)),
  )
  const query = things(db)
    .where(
      and(
        seen(actor),
        key ? named : undefined,
        office ? eq(inventory.officeId, office) : undefined,
        left ? isNull(inventory.returnedOn) : undefined,
      ),
    )
    .orderBy(
      asc(sql`${inventory.returnedOn} is not null`),
      asc(sql`${inventory.receivedAt} is not null`),
      desc(inventory.handedOn),
      inventory.id,
    )
  const found = await partOf(db, query, part)
  return paged(found.map(stated), found.found)
}

/** One thing; null where it is out of sight. */
export async function thingById(db: Db, actor: Actor, id: string): Promise<HandedThing | null> {
  const [row] = await things(db).where(and(eq(inventory.id, id), seen(actor)))
  return row ? stated(row) : null
}

/** What an office still has of what agencies handed over, the oldest first: the list for its end. Bylaw 9 note 2. */
export async function inventoryLeft(db: Db, office: string): Promise<HandedThing[]> {
  const rows = await things(db)
    .where(and(eq(inventory.officeId, office), isNull(inventory.returnedOn)))
    .orderBy(asc(inventory.handedOn), inventory.id)
  return rows.map(stated)
}
