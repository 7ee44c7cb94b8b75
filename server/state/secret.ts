// Whether the secret is the one that this database was begun with: with another, links, digests and keys of all that is
// in it are void, and nobody would know why.
import { createHmac } from 'node:crypto'
import type { Database } from '#db/client'
import { installation } from '#db/schema/installation'

const checkOf = (secret: string) =>
  createHmac('sha256', secret).update('pishkhanyar: this installation').digest('base64url')

/** True for the secret of this database; the first one that comes is it. */
export async function isOwnSecret(db: Database, secret: string, now: Date): Promise<boolean> {
  const [known] = await db.select({ check: installation.secretCheck }).from(installation)
  if (known) return known.check === checkOf(secret)
  const begun = await db
    .insert(installation)
    .values({ secretCheck: checkOf(secret), since: now })
    .onConflictDoNothing()
    .returning({ one: installation.one })
  // another process was first
  return begun.length > 0 || isOwnSecret(db, secret, now)
}

/** Lets the next secret that comes be the one of this database; false where it knew none. */
export async function forgetSecret(db: Database): Promise<boolean> {
  return (await db.delete(installation).returning({ one: installation.one })).length > 0
}
