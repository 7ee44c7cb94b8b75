// Security that agencies hold, as whoever sees it does, and from which day each goes back.
import { and, asc, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { bodies } from '#db/schema/bodies'
import { guarantees } from '#db/schema/contracts'
import { offices } from '#db/schema/offices'
import { currentLicense } from '#db/terms'
import { seesBody, visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { type GuaranteeState, guaranteeState, releaseDay } from '#rules/guarantees'
import { type Paged, type Part, paged } from '#rules/lists'
import type { Actor } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { folded, like } from '../narrow.ts'
import { type Db, lawOfProvince } from '../parameters.ts'
import { partOf } from '../part.ts'

function seen(actor: Actor): SQL {
  const own = actor.memberships.filter((held) => seesBody(held, 'guarantees')).flatMap(({ body }) => body ?? [])
  return or(
    visible(actor, 'guarantees', {
      province: guarantees.provinceId,
      office: sql`coalesce(${guarantees.officeId}, ${guarantees.id})`,
    }),
    sql`${guarantees.agencyId} = any(${uuids(own)})`,
  )!
}

const line = {
  id: guarantees.id,
  agency: { id: bodies.id, name: bodies.name },
  /** Null where the kanoon gives it for all. */
  office: sql<string | null>`${offices.name}`,
  license: sql<string | null>`(select code from licenses l where ${currentLicense(offices.id, 'l')})`,
  kind: guarantees.kind,
  number: guarantees.number,
  issuer: guarantees.issuer,
  heldBy: guarantees.heldBy,
  amount: guarantees.amount,
  monthValue: guarantees.monthValue,
  firstDay: guarantees.firstDay,
  lastDay: guarantees.lastDay,
  settledOn: guarantees.settledOn,
  clearance: guarantees.clearance,
  complaint: guarantees.complaint,
  judgedOn: guarantees.judgedOn,
  releasedOn: guarantees.releasedOn,
}

const lines = (db: Db) =>
  db
    .select(line)
    .from(guarantees)
    .innerJoin(bodies, eq(bodies.id, guarantees.agencyId))
    .leftJoin(offices, eq(offices.id, guarantees.officeId))

type Row = Awaited<ReturnType<typeof lines>>[number]
/** `releaseOn`: from which day it goes back; null while that is not known. */
export type GuaranteeLine = Row & { state: GuaranteeState; releaseOn: Day | null }

export type GuaranteesAsked = Part & {
  find?: string | undefined
  office?: string | undefined
  left?: boolean | undefined
}

/** What is in sight; `left`: what was not given back. Those that may go back stand first. */
export async function listGuarantees(
  db: Db,
  actor: Actor,
  today: Day,
  { find = '', office, left, ...part }: GuaranteesAsked,
): Promise<Paged<GuaranteeLine>> {
  const law = await lawOfProvince(db, actor.province ?? '', today)
  const key = searchKey(find)
  const named = or(...[offices.name, bodies.name, guarantees.number].map((column) => like(folded(column), key)))
  const query = lines(db)
    .where(
      and(
        seen(actor),
        key ? named : undefined,
        office ? eq(guarantees.officeId, office) : undefined,
        left ? isNull(guarantees.releasedOn) : undefined,
      ),
    )
    .orderBy(
      asc(sql`${guarantees.releasedOn} is not null`),
      asc(guarantees.settledOn),
      desc(guarantees.firstDay),
      guarantees.id,
    )
  const found = await partOf(db, query, part)
  return paged(
    found.map((row) => ({ ...row, state: guaranteeState(row, law, today), releaseOn: releaseDay(row, law) })),
    found.found,
  )
}
