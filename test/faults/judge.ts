// What a test of faults asks the sink's ledger and the outbox.
import { expect } from 'vitest'
import type { TestDatabase } from '#test/database'
import type { Sink } from './sink.ts'

/** Rows that a courier has taken and not settled: what is in flight. */
export async function inHand({ sql }: TestDatabase): Promise<string[]> {
  const rows = await sql`select id from outbox where state = 'queued' and lease_until is not null`
  return rows.map(({ id }) => id)
}

/** Ids that the sink took more than once. */
export function doubles(sink: Sink): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { id } of sink.taken) (seen.has(id) ? twice : seen).add(id)
  return twice
}

/** Those of the first that are not among the others. */
export function without(ids: Iterable<string>, others: ReadonlySet<string>): string[] {
  return [...ids].filter((id) => !others.has(id))
}

/** Rows that may have been sent twice, as the program knows. */
export async function marked({ sql }: TestDatabase): Promise<Set<string>> {
  return new Set((await sql`select id from outbox where maybe_twice`).map(({ id }) => id))
}

/** Nothing is lost: every recipient was reached, and every message is settled as sent. */
export async function expectAllReached({ sql }: TestDatabase, sink: Sink, recipients: number): Promise<void> {
  expect(new Set(sink.taken.map(({ id }) => id)).size).toBe(recipients)
  const states = await sql`select state, count(*)::int as count from outbox group by state`
  expect(states).toEqual([{ state: 'sent', count: recipients }])
  const [unreached] = await sql`select count(*)::int as count from notice_recipients where sent_at is null`
  expect(unreached!.count).toBe(0)
}
