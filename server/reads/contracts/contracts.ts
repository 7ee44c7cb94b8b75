// Contracts of agencies about services, as whoever sees them does: the province's, an office's own, an agency's own.
import { and, asc, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { uuids } from '#db/ids'
import { bodies } from '#db/schema/bodies'
import { contractServices, contracts } from '#db/schema/contracts'
import { files } from '#db/schema/files'
import { offices } from '#db/schema/offices'
import { services } from '#db/schema/services'
import { contractRemindBefore } from '#law/services'
import { seesBody, visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { type ContractFilter, type ContractOrder, type ContractState, contractState } from '#rules/contracts'
import { type Paged, type Part, paged } from '#rules/lists'
import { termEnd } from '#rules/periods'
import type { Actor } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { folded, like } from '../narrow.ts'
import { type Db, lawOfProvince } from '../parameters.ts'
import { partOf, sortedBy } from '../part.ts'

const partner = alias(bodies, 'partner')
const agencyName = sql`${bodies.name} collate "fa-x-icu"`

const line = {
  id: contracts.id,
  province: contracts.provinceId,
  kind: contracts.kind,
  number: contracts.number,
  subject: contracts.subject,
  agency: { id: bodies.id, name: bodies.name },
  party: contracts.party,
  /** The office or body on the other side; null for the working group. */
  with: sql<string | null>`coalesce(${offices.name}, ${partner.name})`,
  firstDay: contracts.firstDay,
  lastDay: contracts.lastDay,
  endedOn: contracts.endedOn,
}

const lines = (db: Db) =>
  db
    .select(line)
    .from(contracts)
    .innerJoin(bodies, eq(bodies.id, contracts.agencyId))
    .leftJoin(offices, eq(offices.id, contracts.officeId))
    .leftJoin(partner, eq(partner.id, contracts.bodyId))

type Row = Awaited<ReturnType<typeof lines>>[number]
export type ContractLine = Omit<Row, 'province'> & { state: ContractState }

/** A condition on contracts: the agency's own, the office's own, and of whole provinces. */
export function contractInSight(actor: Actor): SQL {
  const own = actor.memberships.filter((held) => seesBody(held, 'contracts')).flatMap(({ body }) => body ?? [])
  return or(
    visible(actor, 'contracts', {
      province: contracts.provinceId,
      office: sql`coalesce(${contracts.officeId}, ${contracts.id})`,
    }),
    sql`${contracts.agencyId} = any(${uuids(own)})`,
  )!
}

async function remindBefore(db: Db, province: string, today: Day) {
  return (await lawOfProvince(db, province, today))(contractRemindBefore)
}

export type ContractsAsked = Part & {
  find?: string | undefined
  show?: ContractFilter | undefined
  office?: string | undefined
  order?: ContractOrder | undefined
}

const none = sql`${contracts.endedOn} is null`

/** What is in sight; what ends soonest stands first among those that run. */
export async function listContracts(
  db: Db,
  actor: Actor,
  today: Day,
  { find = '', show, office, order, ...part }: ContractsAsked,
): Promise<Paged<ContractLine>> {
  const before = await remindBefore(db, actor.province ?? '', today)
  const key = searchKey(find)
  const named = or(
    ...[contracts.number, contracts.subject, bodies.name, offices.name, partner.name].map((one) =>
      like(folded(one), key),
    ),
  )
  const over = sql`(${contracts.lastDay} < ${today}::date or ${contracts.endedOn} <= ${today}::date)`
  const shown: Record<ContractFilter, SQL> = {
    memorandum: eq(contracts.kind, 'memorandum'),
    running: sql`not coalesce(${over}, false)`,
    ending: sql`${none} and ${contracts.lastDay} between ${today}::date and ${termEnd(today, before)}::date`,
    over: sql`coalesce(${over}, false)`,
  }
  const query = lines(db)
    .where(
      and(
        contractInSight(actor),
        key ? named : undefined,
        office ? eq(contracts.officeId, office) : undefined,
        show ? shown[show] : undefined,
      ),
    )
    .orderBy(
      ...sortedBy(order, { number: sql`${contracts.number}`, agency: agencyName, lastDay: sql`${contracts.lastDay}` }),
      asc(sql`coalesce(${over}, false)`),
      asc(sql`${contracts.lastDay}`),
      desc(contracts.firstDay),
      contracts.id,
    )
  const found = await partOf(db, query, part)
  return paged(
    found.map(({ province: _, ...row }) => ({ ...row, state: contractState(row, today, before) })),
    found.found,
  )
}

/** One contract with its services, copy and addenda; null where it is out of sight. */
export async function contractById(db: Db, actor: Actor, id: string, today: Day) {
  const [row] = await db
    .select({
      ...line,
      signedOn: contracts.signedOn,
      capacity: contracts.capacity,
      endedWhy: contracts.endedWhy,
      addsTo: contracts.addsTo,
    })
    .from(contracts)
    .innerJoin(bodies, eq(bodies.id, contracts.agencyId))
    .leftJoin(offices, eq(offices.id, contracts.officeId))
    .leftJoin(partner, eq(partner.id, contracts.bodyId))
    .where(and(eq(contracts.id, id), contractInSight(actor)))
  if (!row) return null
  const { province, ...contract } = row
  const before = await remindBefore(db, province, today)
  const [about, copies, addenda] = await Promise.all([
    db
      .select({ id: services.id, name: services.name, code: services.code })
      .from(contractServices)
      .innerJoin(services, eq(services.id, contractServices.serviceId))
      .where(eq(contractServices.contractId, id))
      .orderBy(sql`${services.name} collate "fa-x-icu"`),
    db
      .select({ id: files.id, name: files.name, mime: files.mime, size: files.size })
      .from(files)
      .where(and(eq(files.subject, 'contract'), eq(files.subjectId, id))),
    db
      .select({ id: contracts.id, number: contracts.number, firstDay: contracts.firstDay })
      .from(contracts)
      .where(eq(contracts.addsTo, id))
      .orderBy(contracts.firstDay),
  ])
  return { ...contract, state: contractState(contract, today, before), services: about, files: copies, addenda }
}

/** What runs about a service, the memoranda first; `capacity`: so many offices at most get it by one of them. */
export async function contractsOfService(db: Db, actor: Actor, service: string, today: Day) {
  const before = await remindBefore(db, actor.province ?? '', today)
  const rows = await db
    .select({ ...line, capacity: contracts.capacity })
    .from(contracts)
    .innerJoin(bodies, eq(bodies.id, contracts.agencyId))
    .innerJoin(contractServices, eq(contractServices.contractId, contracts.id))
    .leftJoin(offices, eq(offices.id, contracts.officeId))
    .leftJoin(partner, eq(partner.id, contracts.bodyId))
    .where(and(eq(contractServices.serviceId, service), contractInSight(actor)))
    .orderBy(desc(sql`${contracts.kind} = 'memorandum'`), desc(contracts.firstDay))
  return rows
    .map(({ province: _, ...row }) => ({ ...row, state: contractState(row, today, before) }))
    .filter(({ state }) => state !== 'over' && state !== 'ended')
}
