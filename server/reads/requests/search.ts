// What of a request is found by words.
import { and, inArray, or, type SQL, sql } from 'drizzle-orm'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { searchKey } from '#rules/texts'
import { folded } from '../narrow.ts'

/** The kinds that a word names: reads know no words. */
export type KindsNamed = (word: string) => readonly string[]

/** Every word that was typed stands in the office's words, the asker's name or the number, or names the kind; or all of them do. */
export function found(typed: string, named: KindsNamed = () => [], knowsAsker: SQL = sql`true`): SQL | undefined {
  // who reported something is nobody's to find
  const asker = sql`case when ${knowsAsker} then ${people.name} else '' end`
  const plain = sql`${offices.search} || ' ' || ${folded(sql`${asker} || ' ' || ${requests.number}`)}`
  const words = typed.split(/\s+/).map(searchKey).filter(Boolean)
  const isKind = (word: string) => inArray(requests.kind, [...named(word)])
  return or(and(...words.map((word) => or(sql`position(${word} in ${plain}) > 0`, isKind(word)))), isKind(typed))
}
