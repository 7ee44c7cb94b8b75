// Chats that were taken for closed while it was our account that was refused are open again, and what waited goes out.
import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import type { Reach } from '#messages/send'
import type { ChannelName } from '#rules/messages'
import { requeueUnreachable } from './requeue.ts'

/** Opens what a messenger closed since a moment; answers how many. Nobody's act, but evidence: it enters the audit chain. */
export async function reopenBindings(
  tx: Transaction,
  messenger: ChannelName,
  since: Date,
  { now, channels }: Omit<Reach, 'province'>,
): Promise<number> {
  const opened = await tx.execute<{ province: string; person: string }>(sql`
    with opened as (
      update bindings set blocked_at = null
      where messenger = ${messenger} and blocked_at >= ${since.toISOString()}::timestamptz and ended_at is null
      returning province_id, person_id
    ), recorded as (
      insert into audit (province_id, at, via, action, subject, subject_id, facts)
      select province_id, ${now.toISOString()}::timestamptz, ${messenger}, 'bindings.block', 'person', person_id::text,
             jsonb_build_object('messenger', ${messenger}::text, 'blocked', false)
      from opened
    )
    select distinct province_id as province, person_id as person from opened`)
  for (const { province, person } of opened) await requeueUnreachable({ tx, province, now, channels }, { person })
  return opened.length
}
