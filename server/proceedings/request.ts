// A stored request: its declaration, and the lock under which it is moved.
import { eq } from 'drizzle-orm'
import { requests } from '#db/schema/requests'
import type { RequestKind } from '#rules/proceedings/kind'
import { kindOf } from '#rules/proceedings/kinds'
import type { Act } from '../act/act.ts'

export type Request = typeof requests.$inferSelect

/** The declaration of a stored request. Throws for a kind that the program no longer knows: a bug, not bad input. */
export function declarationOf(request: Pick<Request, 'kind'>): RequestKind {
  const kind = kindOf(request.kind)
  if (!kind) throw new Error(`no declaration for requests of kind ${request.kind}`)
  return kind
}

/** Locks a request; null for an unknown one. */
export async function lockRequest(act: Act, id: string): Promise<Request | null> {
  const [row] = await act.tx.select().from(requests).where(eq(requests.id, id)).for('update')
  return row ?? null
}
