// What a letter that came in is found by, where one is chosen for a request.
import { and, type SQL, sql } from 'drizzle-orm'
import { incoming } from '#db/schema/incoming'
import type { Day } from '#rules/calendar'
import { searchKey } from '#rules/texts'
import { folded } from '../narrow.ts'

/** The day on which a letter came, which its rights go by; a register keeps days. */
export const arrivedOn = sql<Day>`(${incoming.receivedAt} at time zone 'Asia/Tehran')::date::text`

/** Every word that was typed stands in its number, its sender's own, its sender or its subject, unless that is secret. */
export function letterSays(typed = ''): SQL | undefined {
  const subject = sql`case when ${incoming.confidentiality} <> 'secret' then ${incoming.subject} else '' end`
  const said = folded(sql`concat_ws(' ', ${incoming.number}, ${incoming.senderNumber}, ${incoming.sender}, ${subject})`)
  const words = typed.split(/\s+/).map(searchKey).filter(Boolean)
  return and(...words.map((word) => sql`position(${word} in ${said}) > 0`))
}
