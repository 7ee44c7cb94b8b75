// What was to be said and is not to be any more is taken out of the queue, as long as no channel has it.
import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import type { MessageKind } from '#rules/messages'

/** Drops the messages of a kind about these subjects that have not gone out. Answers the subjects that hear nothing therefore. */
export async function takeBack(tx: Transaction, kind: MessageKind, subjects: readonly string[]): Promise<Set<string>> {
  const rows = await tx.execute<{ subject: string }>(sql`
    update outbox set state = 'dropped'
    where kind = ${kind} and subject_id = any(${sql.param(`{${subjects.join(',')}}`)}::uuid[])
      and state in ('queued', 'unreachable') and lease_until is null
    returning subject_id as subject`)
  return new Set([...rows].map(({ subject }) => subject))
}
