// What is asked again and again is read and planned once a connection. Drizzle has every statement described and read
// anew, which costs a second way to the server and back each time.
import { LRUCache } from 'lru-cache'
import type postgres from 'postgres'

/** So often a statement must have come, and so many are prepared at most: each costs every connection some memory. */
const often = 10
const most = 400
/** Statements whose number is kept in mind. */
const watched = 1_000

type Options = { prepare?: boolean }
type Unsafe = (text: string, args?: unknown[], options?: Options) => unknown
type Run = (tx: postgres.TransactionSql) => unknown
type Begin = (...given: unknown[]) => Promise<unknown>

/**
 * Has a client prepare the statements with parameters that come often, outside and inside transactions. Statements that
 * are never twice the same, such as lists of many lengths, are left as they are. Behind a pooler nothing is prepared.
 */
export function prepareOften(sql: postgres.Sql): postgres.Sql {
  const counts = new LRUCache<string, number>({ max: watched })
  const chosen = new Set<string>()
  const isOften = (text: string) => {
    if (chosen.has(text)) return true
    if (chosen.size >= most) return false
    const count = (counts.get(text) ?? 0) + 1
    if (count < often) {
      counts.set(text, count)
      return false
    }
    counts.delete(text)
    chosen.add(text)
    return true
  }
  const preparing =
    (unsafe: Unsafe): Unsafe =>
    (text, args, options) =>
      unsafe(text, args, args?.length && !options?.prepare && isOften(text) ? { ...options, prepare: true } : options)

  const begin = sql.begin.bind(sql) as unknown as Begin
  const oftenBegin: Begin = (...given) => {
    const run = given.pop() as Run
    return begin(...given, (tx: postgres.TransactionSql) => {
      // asked for anew each time, since a transaction whose connection is gone refuses then
      const unsafe = preparing((...asked) => (tx.unsafe as unknown as Unsafe)(...asked))
      return run(new Proxy(tx, { get: (target, name) => (name === 'unsafe' ? unsafe : Reflect.get(target, name)) }))
    })
  }
  const unsafe = preparing(sql.unsafe as unknown as Unsafe)
  return Object.assign(sql, { begin: oftenBegin, unsafe }) as unknown as postgres.Sql
}
