// Pieces of SQL that narrow a read to what is asked for.
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { documentVersions } from '#db/schema/documents'
import { noticeRecipients } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { counties } from '#db/schema/provinces'
import { figuresOf } from '#rules/identifiers'
import { searchKey } from '#rules/texts'
import type { Db } from './parameters.ts'

/** A column that contains a text, taken literally. */
export function like(column: SQLWrapper, text: string): SQL {
  return sql`${column} ilike ${`%${escaped(text)}%`}`
}

/** A text for a pattern, its own signs taken literally. */
export function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/**
 * Whether an office has, or once had, the license code that was typed whole, parted or in one; for what comes first in a
 * list. Null where no code was typed.
 */
export function hasCode(office: SQLWrapper, typed = ''): SQL | null {
  const bare = figuresOf(typed)
  if (!/^\d{5,18}$/.test(bare)) return null
  return sql`coalesce(${office} in (select office_id from license_codes where replace(code, '-', '') = ${bare}), false)`
}

/**
 * How near an office is to a name that was typed, for what comes first in a list: 0 where it is called so, 1 where its name begins
 * so, 2 for all others. `search`: its words for search, which begin with its name. Null where nothing was typed.
 */
export function nameFirst(office: { name: SQLWrapper; search: SQLWrapper }, typed = ''): SQL | null {
  const key = searchKey(typed)
  if (!key) return null
  // the name itself is folded only of those few that begin so
  return sql`case when not starts_with(${office.search}, ${key}) then 2 when ${folded(office.name)} = ${key} then 0 else 1 end`
}

/**
 * A column of texts folded as `searchKey` folds what is typed: without vowels, madda, hamza, spaces and half-spaces, its
 * digits Latin, the shapes of one letter the same, also in what was stored before they were folded on the way in.
 */
export function folded(column: SQLWrapper): SQL {
  return sql`lower(translate(regexp_replace(normalize(${column}, NFD), ${marks}, '', 'g'), ${shapes}, ${plain}))`
}
const marks =
  '[\\u0300-\\u036f\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u200c-\\u200f\\u2028\\u2029\\s]'
const shapes = 'يىےېۍكڪةەہھٱ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'
const plain = 'یییییککهههها01234567890123456789'

const tables = { county: counties, office: offices, recipient: noticeRecipients, version: documentVersions }
/** What an id that somebody asks with may name. */
export type IdKind = keyof typeof tables

/** Whether every one of these ids names something of these provinces. */
export async function idsAreHere(
  db: Db,
  provinces: readonly string[],
  kind: IdKind,
  ids: readonly string[],
): Promise<boolean> {
  if (ids.length === 0) return true
  const { id, provinceId } = tables[kind]
  const [row] = await db
    .select({ found: sql<number>`count(*)::int` })
    .from(tables[kind])
    .where(sql`${id} = any(${uuids(ids)}) and ${provinceId} = any(${uuids(provinces)})`)
  return row!.found === new Set(ids.map((one) => one.toLowerCase())).size
}
