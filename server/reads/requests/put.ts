// Whether what others began about an office was put to it: whoever holds it learns of it by the letter, and not before. Bylaw 20;
// Annex 4 article 8.
import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { requests } from '#db/schema/requests'
import type { RequestKind } from '#rules/proceedings/kind'
import { kinds } from '#rules/proceedings/kinds'
import { putByLetter } from '#rules/proceedings/plans'
import type { Db } from '../parameters.ts'

/** The names of the kinds that are such, as a list in SQL. */
export function namesOf(is: (kind: RequestKind) => boolean): SQL {
  const names = Object.values(kinds).flatMap((kind) => (is(kind) ? [kind.kind] : []))
  return sql`${sql.param(`{${names.join(',')}}`)}::text[]`
}

/**
 * The office of a request knows of it, by its id and its kind: it was put by a letter that is signed, was answered, or ran its days
 * before hearings had letters; or its kind puts nothing.
 */
export function putWhere(id: SQLWrapper, kind: SQLWrapper): SQL {
  return sql`(${kind} <> all(${namesOf(putByLetter)}) or exists (select from tasks put
    left join notices letter on letter.task_id = put.id
    where put.request_id = ${id} and put.task = 'hearing' and put.of is distinct from 'verdict'
      and (put.answer is not null or letter.state = 'signed' or (letter.id is null and put.due_on is not null))))`
}

/** The same of one request. */
export async function isPut(db: Db, request: string): Promise<boolean> {
  return (await db.$count(requests, and(eq(requests.id, request), putWhere(requests.id, requests.kind)))) > 0
}
