// The wall of acknowledgments: how far a letter has got, by county, and with every single recipient.
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { noticeRecipients } from '#db/schema/notices'
import { licenses, offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { recipientState } from '#rules/notices'
import { type Actor, sees } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { inSight, like } from './narrow.ts'
import type { Db } from './parameters.ts'

/**
 * How far a letter has got. sent: brought by a messenger, with what followed. opened, acknowledged: facts of their own.
 * delivered: on paper only. stranded: no messenger has brought it or will, so hand or post must. late: silent for too
 * long since it was sent.
 */
export type Progress = {
  recipients: number
  sent: number
  opened: number
  acknowledged: number
  delivered: number
  stranded: number
  late: number
}

const desk = ['clerk', 'secretary', 'head'] as const

/** Recipients under the name that the pieces below use. */
const r = alias(noticeRecipients, 'r')
const silent = sql`r.acknowledged_at is null and r.delivered_on is null`
const lost = sql`exists (select 1 from outbox o where o.subject_id = r.id and o.state = 'unreachable')`
const stranded = sql`${silent} and r.sent_at is null and r.opened_at is null and (r.failed_at is not null or ${lost})`
const lateSince = (late: Date) => sql`${silent} and r.sent_at < ${late.toISOString()}::timestamptz`

/** The counts over rows `r` of notice_recipients as one JSON object; `late` is the end of patience. */
export function counts(late: Date): SQL<Progress> {
  return sql<Progress>`json_build_object(
    'recipients', count(*)::int,
    'sent', count(r.sent_at)::int,
    'opened', count(r.opened_at)::int,
    'acknowledged', count(r.acknowledged_at)::int,
    'delivered', (count(*) filter (where r.acknowledged_at is null and r.delivered_on is not null))::int,
    'stranded', (count(*) filter (where ${stranded}))::int,
    'late', (count(*) filter (where ${lateSince(late)}))::int)`
}

export type CountyProgress = Progress & { id: string; name: string }

/** A letter's progress by county, in the order of their names. */
export async function wallOf(db: Db, actor: Actor, notice: string, late: Date): Promise<CountyProgress[]> {
  const rows = await db
    .select({ id: counties.id, name: counties.name, progress: counts(late) })
    .from(r)
    .innerJoin(offices, eq(offices.id, r.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(and(eq(r.noticeId, notice), inSight(sees(actor, desk), { province: r.provinceId })))
    .groupBy(counties.id, counties.name)
    .orderBy(asc(sql`${counties.name} collate "fa-x-icu"`))
  return rows.map(({ progress, ...county }) => ({ ...county, ...progress }))
}

/** Which recipients a list holds. missing: neither acknowledged nor delivered on paper; official: one of both. */
export const recipientFilters = ['missing', 'stranded', 'late', 'unopened', 'official', 'all'] as const
export type RecipientFilter = (typeof recipientFilters)[number]

/** The condition of a filter on rows `r` of notice_recipients. */
export function which(show: RecipientFilter, late: Date): SQL {
  const filters: Record<RecipientFilter, SQL> = {
    missing: silent,
    stranded,
    late: lateSince(late),
    unopened: sql`${silent} and r.opened_at is null`,
    official: sql`not (${silent})`,
    all: sql`true`,
  }
  return filters[show]
}

export type RecipientsAsked = { show: RecipientFilter; county?: string; search?: string; late: Date }

/** Recipients of a letter with how far each has got, by county and name, at most `limit`. */
export async function recipientsOfNotice(db: Db, actor: Actor, notice: string, asked: RecipientsAsked, limit = 500) {
  const { show, county, search, late } = asked
  const rows = await db
    .select({
      id: r.id,
      office: {
        id: offices.id,
        name: offices.name,
        license: licenses.code,
        county: counties.name,
        place: offices.place,
        phone: offices.phone,
      },
      holder: people.name,
      mobile: people.mobile,
      marks: r,
      unreachable: sql<boolean>`${lost}`,
    })
    .from(r)
    .innerJoin(offices, eq(offices.id, r.officeId))
    .leftJoin(licenses, and(eq(licenses.officeId, offices.id), isNull(licenses.endedAt)))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .innerJoin(people, eq(people.id, r.personId))
    .where(
      and(
        eq(r.noticeId, notice),
        inSight(sees(actor, desk), { province: r.provinceId }),
        which(show, late),
        county ? eq(offices.countyId, county) : undefined,
        search ? like(offices.search, searchKey(search)) : undefined,
      ),
    )
    .orderBy(asc(sql`${counties.name} collate "fa-x-icu"`), asc(sql`${offices.name} collate "fa-x-icu"`))
    .limit(limit)
  return rows.map(({ marks, unreachable, ...row }) => {
    const { noticeId, officeId, personId, provinceId, acknowledgedBy, deliveryRecordedBy, failedAt, ...shown } = marks
    return { ...row, ...shown, state: recipientState({ ...marks, unreachable }) }
  })
}
