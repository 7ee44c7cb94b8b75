// Idempotency keys: a repeat under a known key gets the stored answer, and is told apart by a digest of its input.
import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { keys } from '#db/schema/keys'
import { gap, statement } from '#db/statement'

const take = statement((db) =>
  db
    .insert(keys)
    .values({
      owner: gap('owner', keys.owner),
      key: gap('key', keys.key),
      action: gap('action', keys.action),
      body: gap('body', keys.body),
      at: gap('at', keys.at),
    })
    .onConflictDoNothing()
    .returning({ key: keys.key }),
)

const answerUnder = statement((db) =>
  db
    .update(keys)
    .set({ answer: gap('answer', keys.answer), provinceId: gap('province', keys.provinceId) })
    .where(and(eq(keys.owner, gap('owner')), eq(keys.key, gap('key')))),
)

/** What a key is taken with. */
type Claim = Pick<typeof keys.$inferSelect, 'owner' | 'key' | 'action' | 'body' | 'at'>

/** Takes the key, or waits for and returns the one that stands. */
export async function claimKey(tx: Transaction, row: Claim) {
  const taken = await take(tx, row)
  if (taken.length) return null
  const [known] = await tx
    .select()
    .from(keys)
    .where(and(eq(keys.owner, row.owner), eq(keys.key, row.key)))
  return known ?? null
}

/** Keeps what was answered under a key that was taken in the same transaction. */
export async function keepAnswer(
  tx: Transaction,
  owner: string,
  key: string,
  answer: unknown,
  provinceId: string | null,
) {
  await answerUnder(tx, { owner, key, answer: answer ?? null, province: provinceId })
}

/** SHA-256 of an input: keys in order, bytes by their own digest. */
export function digestOf(input: unknown): string {
  const ordered = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex')
    if (value instanceof Date) return value.toISOString()
    if (Array.isArray(value)) return value.map(ordered)
    if (value && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, inner]) => [name, ordered(inner)]),
      )
    return value
  }
  return createHash('sha256')
    .update(JSON.stringify(ordered(input)) ?? '')
    .digest('hex')
}
