// The recipients of a sent letter as the wall lists them: found, narrowed, sorted, with how far each has got.
import { and, asc, desc, eq, inArray, isNull, or, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { bodies } from '#db/schema/bodies'
import { licenses } from '#db/schema/licenses'
import { noticeRecipients, notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { currentLicense } from '#db/terms'
import { visible } from '#policies/sights'
import { type RecipientOrder, recipientState, recipientStates } from '#rules/notices'
import type { Actor } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { folded, hasCode, like } from '../narrow.ts'
import type { Db } from '../parameters.ts'
import { placeAmong, sortedBy } from '../part.ts'
import { workedOn } from './legible.ts'
import { partyOf } from './parties.ts'
import { partiesPlace, type RecipientFilter, which } from './wall.ts'
import { lostWhere, owingWhere, recipientStateWhere } from './where.ts'

/** Recipients under the name that the pieces of SQL use. */
const r = alias(noticeRecipients, 'r')

/** `county`: a county's id, or `partiesPlace`. Pages begin with 0. */
export type RecipientsAsked = {
  show: RecipientFilter
  county?: string
  search?: string
  order?: RecipientOrder
  late: Date
  page?: number
}

/** In the office's words, or by the name of the body or of who gets it. */
const found = (key: string) =>
  or(
    like(offices.search, key),
    and(
      isNull(r.officeId),
      like(folded(sql`coalesce(${bodies.name}, '') || ' ' || coalesce(${people.name}, '')`), key),
    ),
  )

/** Counties in the order of their names, by number: thousands of offices are sorted by it, not by a collation. */
const rankedCounties = (db: Db) =>
  db
    .select({
      id: counties.id,
      rank: sql<number>`row_number() over (order by ${counties.name} collate "fa-x-icu")`.as('county_rank'),
    })
    .from(counties)
    .as('ranked')

/** Recipients of a letter with how far each has got, by county and name, `limit` a page; `found`: on all pages. */
export async function recipientsOfNotice(db: Db, actor: Actor, notice: string, asked: RecipientsAsked, limit = 100) {
  const { show, county, search, order, late, page = 0 } = asked
  const ranked = rankedCounties(db)
  const narrowed = and(
    eq(r.noticeId, notice),
    visible(actor, 'notices.course', { province: r.provinceId }),
    // a delegate sees the province's signatures that wait, not whom every other letter went to
    sql`exists (select from ${notices} where ${notices.id} = ${notice}::uuid and ${workedOn(actor, notices)})`,
    which(show, late),
    county === partiesPlace ? isNull(r.officeId) : county ? eq(offices.countyId, county) : undefined,
    search ? found(searchKey(search)) : undefined,
  )
  const exact = hasCode(r.officeId, search)
  const name = sql`coalesce(${offices.name}, ${bodies.name}, ${people.name}) collate "fa-x-icu"`
  const inOrder = (place: SQLWrapper) => [
    ...(exact ? [desc(exact)] : []),
    ...sortedBy(order, {
      office: name,
      county: sql`${place}`,
      holder: sql`${people.name} collate "fa-x-icu"`,
      state: placeAmong(recipientStates, recipientStateWhere),
    }),
    asc(place),
    asc(name),
    asc(r.id),
  ]
  // a page is found among thousands by little, and only its rows are joined with all that is shown of them
  const onPage = db
    .select({ id: r.id })
    .from(r)
    .leftJoin(offices, eq(offices.id, r.officeId))
    .leftJoin(ranked, eq(ranked.id, offices.countyId))
    .leftJoin(people, eq(people.id, r.personId))
    .leftJoin(bodies, eq(bodies.id, r.bodyId))
    .where(narrowed)
    .orderBy(...inOrder(ranked.rank))
    .limit(limit)
    .offset(page * limit)
  const listed = db
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
      party: partyOf(r),
      // nobody may stand for a body just now
      holder: sql<string>`coalesce(${people.name}, '')`,
      mobile: people.mobile,
      marks: r,
      unreachable: sql<boolean>`${lostWhere}`,
      owing: sql<boolean>`${owingWhere()}`,
    })
    .from(r)
    .leftJoin(offices, eq(offices.id, r.officeId))
    .leftJoin(licenses, currentLicense(offices.id))
    .leftJoin(counties, eq(counties.id, offices.countyId))
    .leftJoin(people, eq(people.id, r.personId))
    .leftJoin(bodies, eq(bodies.id, r.bodyId))
    .where(inArray(r.id, onPage))
    .orderBy(...inOrder(sql`${counties.name} collate "fa-x-icu"`))
  const counted = db
    .select({ found: sql<number>`count(*)::int` })
    .from(r)
    .leftJoin(offices, eq(offices.id, r.officeId))
    .leftJoin(people, eq(people.id, r.personId))
    .leftJoin(bodies, eq(bodies.id, r.bodyId))
    .where(narrowed)
  const [rows, [all]] = await Promise.all([listed, counted])
  return { found: all?.found ?? 0, rows: rows.map(shown) }
}

type Found = {
  marks: typeof noticeRecipients.$inferSelect
  unreachable: boolean
  office: { id: string | null; name: string | null; county: string | null; place: string | null } | null
}

/** A row as the desk sees it: no ids but its own, and its state from its marks. */
function shown<F extends Found>({ marks, unreachable, office, ...row }: F) {
  const {
    noticeId,
    officeId,
    bodyId,
    personId,
    provinceId,
    acknowledgedBy,
    deliveryRecordedBy,
    failedAt,
    slipHash,
    ...rest
  } = marks
  type Office = { [K in keyof NonNullable<F['office']>]: K extends 'license' | 'phone' ? string | null : string }
  return {
    ...row,
    office: officeId ? (office as Office) : null,
    ...rest,
    state: recipientState({ ...marks, unreachable }),
  }
}
