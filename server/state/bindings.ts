// The messenger used last comes first: when a person was last seen in each.
import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Database } from '#db/client'
import { bindings } from '#db/schema/bindings'
import type { Messenger } from '#rules/messages'

const worthWriting = 60_000

/** Whether an account was last seen so long ago that it is to be noted anew. */
export function worthNoting(usedAt: Date, now: Date): boolean {
  return usedAt.getTime() < now.getTime() - worthWriting
}

/** Notes that a bound account wrote just now, at most once a minute. Nobody's act: no role, no audit. */
export async function useBinding(
  db: Database,
  used: { messenger: Messenger; user: string; chat: string; now: Date },
): Promise<void> {
  await db
    .update(bindings)
    .set({ usedAt: used.now, chatId: used.chat })
    .where(
      and(
        eq(bindings.messenger, used.messenger),
        eq(bindings.userId, used.user),
        isNull(bindings.endedAt),
        lt(bindings.usedAt, new Date(used.now.getTime() - worthWriting)),
      ),
    )
}
