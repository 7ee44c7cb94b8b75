// The part of a citizen's link that opens everything about a case. The database keeps its SHA-256 only.
import { createHash, createHmac } from 'node:crypto'

/** 128 bits in 22 signs, made from the case's id, so that a repeated filing can show the same link again. */
export function caseSecret(secret: string, id: string): string {
  return createHmac('sha256', secret).update(`case\n${id}`).digest().subarray(0, 16).toString('base64url')
}

/** What is stored of it. */
export function caseSecretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
