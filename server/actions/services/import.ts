// Services and prices from a sheet: rehearsed without a trace, then taken in one transaction; repeating changes nothing.
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { table } from '#db/rows'
import { permits } from '#policies/policies'
import { lackingLinks } from '#reads/services/present'
import { tehranDay } from '#rules/calendar'
import type { Cell } from '#rules/cells'
import { type Act, action, type Context, done, noBecause, type Outcome } from '../../act/act.ts'
import { countsOf, planServices, reportOf, type ServiceCounts, type ServicesPlan, type ServicesReport } from './plan.ts'

/** The cells of a sheet, as `readSheet` gives them. */
export type ServicesInput = { cells: Cell[][] }

/**
 * Takes the rows that can be taken and leaves the others; refused only where needed columns are missing. What is not in
 * the sheet stays: no service, price or link is ever removed, and a service that was cut off stays cut off.
 */
export const importServices = action<ServicesInput, ServiceCounts>('services.import', {
  run: async (act, { cells }) => {
    // Two imports at once would both find the same services new.
    await act.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`services ${act.province}`}, 0))`)
    const plan = await planServices(act.tx, act.province, act.today, cells)
    if (plan.reading.missingColumns.some(({ needed }) => needed)) return noBecause('registry-columns-missing', 'file')
    await writeServices(act, plan)
    await writePrices(act, plan)
    await writeLinks(act, plan)
    recordOverwritten(act, plan)
    const counts = countsOf(plan)
    const file = createHash('sha256').update(JSON.stringify(cells)).digest('hex')
    act.record({ subject: 'province', subjectId: act.province, facts: { ...counts, file } })
    return done(counts)
  },
})

/** What `importServices` would do now, for the same people, row by row. */
export async function rehearseServices(ctx: Context, { cells }: ServicesInput): Promise<Outcome<ServicesReport>> {
  const { province } = ctx.actor
  if (!province || !permits('services.import', ctx.actor, { province }))
    return { ok: false, why: 'forbidden', refusals: [{ key: 'refusal-forbidden', facts: {} }] }
  return done(reportOf(await planServices(ctx.db, province, tehranDay(ctx.now), cells)))
}

async function writeServices(act: Act, { diff }: ServicesPlan): Promise<void> {
  const rows = [...diff.added, ...diff.changed.map(({ became }) => became)]
  if (rows.length === 0) return
  await act.tx.execute(sql`
    insert into services (id, province_id, code, name, agency, prerequisites, documents, days)
    select id, ${act.province}::uuid, code, name, agency, prerequisites, documents, days
    from ${table(rows, 'id uuid, code text, name text, agency text, prerequisites text, documents text, days int')}
    on conflict (id) do update set name = excluded.name, agency = excluded.agency, prerequisites = excluded.prerequisites,
      documents = excluded.documents, days = excluded.days,
      body_id = case when services.agency = excluded.agency then services.body_id end`)
}

const price =
  'service uuid, sum text, amount bigint, "approvedBy" text, document text, "firstDay" date, provisional boolean'

async function writePrices(act: Act, { diff }: ServicesPlan): Promise<void> {
  if (diff.prices.length)
    await act.tx.execute(sql`
      insert into prices (id, province_id, service_id, sum, amount, approved_by, document, first_day, provisional)
      select gen_random_uuid(), ${act.province}::uuid, service, sum, amount, "approvedBy", document, "firstDay", provisional
      from ${table(diff.prices, price)}`)
  const right = diff.corrected.map(({ became }) => became)
  if (right.length)
    await act.tx.execute(sql`
      update prices p set amount = r.amount, approved_by = r."approvedBy", document = r.document, provisional = r.provisional
      from ${table(right, price)} where p.service_id = r.service and p.sum = r.sum and p.first_day = r."firstDay"`)
}

async function writeLinks(act: Act, { given, links }: ServicesPlan): Promise<void> {
  if (links === 0) return
  await act.tx.execute(sql`
    insert into office_services (province_id, office_id, service_id, since)
    select ${act.province}::uuid, office, service, since from (${lackingLinks(act.province, act.today, given)}) l
    on conflict (office_id, service_id) do update set since = excluded.since, until = null`)
}

/** What is overwritten has no other history than the audit chain. */
function recordOverwritten(act: Act, { diff }: ServicesPlan): void {
  for (const { was, became } of diff.changed)
    act.record({
      subject: 'service',
      subjectId: was.id,
      facts: overwritten(was, became, ['name', 'agency', 'prerequisites', 'documents', 'days']),
    })
  for (const { was, became } of diff.corrected)
    act.record({
      subject: 'service',
      subjectId: was.service,
      facts: {
        sum: was.sum,
        firstDay: was.firstDay,
        ...overwritten(was, became, ['amount', 'approvedBy', 'document', 'provisional']),
      },
    })
}

/** What stood in the fields and what stands in them now, as facts of an entry: `wasName` beside `name`. */
function overwritten<T extends Record<F, unknown>, F extends string>(was: T, became: T, fields: readonly F[]) {
  return Object.fromEntries(
    fields.flatMap((field) => [
      [`was${field[0]!.toUpperCase()}${field.slice(1)}`, was[field]],
      [field, became[field]],
    ]),
  )
}
