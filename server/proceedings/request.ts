// A stored request as the engine holds it, and its declaration.
import type { requests } from '#db/schema/requests'
import type { RequestKind } from '#rules/proceedings/kind'
import { kindOf } from '#rules/proceedings/kinds'
import type { Ways } from './proceeding.ts'

export type RequestRow = typeof requests.$inferSelect
export type Request = RequestRow & { noun: 'request'; ways: Ways<Request> }

/** The declaration of a stored request. Throws for a kind that the program no longer knows: a bug, not bad input. */
export function declarationOf(request: Pick<Request, 'kind'>): RequestKind {
  const kind = kindOf(request.kind)
  if (!kind) throw new Error(`no declaration for requests of kind ${request.kind}`)
  return kind
}
