// The digest of a signed letter: what is frozen at signing, and what the audit recomputes.
import { createHash } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import { files } from '#db/schema/files'
import type { notices } from '#db/schema/notices'
import type { Db } from '../parameters.ts'
import { copyLines } from './copy-lines.ts'

type Said =
  | 'id'
  | 'number'
  | 'kind'
  | 'subject'
  | 'body'
  | 'answerBy'
  | 'refersTo'
  | 'confidentiality'
  | 'documents'
  | 'gateResolution'
  | 'signedBy'
  | 'signedFor'
  | 'letterhead'
  | 'addressee'
type Frozen = Pick<typeof notices.$inferSelect, Said> & { signedAt: Date }

/** SHA-256, in hex, over everything that the letter says, its files by their own digests, and who signed it when. */
export async function letterDigest(db: Db, { id, signedBy, signedFor, signedAt, ...letter }: Frozen): Promise<string> {
  const attached = await db
    .select({ name: files.name, sha256: files.sha256 })
    .from(files)
    .where(and(eq(files.subject, 'notice'), eq(files.subjectId, id)))
    .orderBy(asc(files.sha256))
  const { number, kind, subject, body, answerBy, refersTo, confidentiality, documents, gateResolution } = letter
  const said = { number, kind, subject, body, answerBy, refersTo, confidentiality, documents, gateResolution }
  const signature = { signedBy, signedFor, signedAt: signedAt.toISOString() }
  // only where there are any, so that the digests of letters from before stand
  const lines = await copyLines(db, id)
  const copies = lines.length ? { copies: lines } : {}
  const to = letter.addressee ? { addressee: letter.addressee } : {}
  // in a fixed order: a database gives the parts of what it keeps in an order of its own
  const { name, address, phone, fax } = letter.letterhead ?? {}
  const head = letter.letterhead ? { letterhead: [name, address, phone, fax] } : {}
  return createHash('sha256')
    .update(JSON.stringify({ ...said, ...to, files: attached, ...copies, ...head, ...signature }))
    .digest('hex')
}
