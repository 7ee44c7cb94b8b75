// Tokens of links and sessions. The database keeps their SHA-256 only.
import { createHash, createHmac } from 'node:crypto'

const mac = (secret: string, ...parts: string[]) =>
  createHmac('sha256', secret).update(parts.join('\n')).digest('base64url')

/** What is stored of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The token of a link, 192 bits. Made from its id, so that a repeated act can show it again though it is not stored. */
export function linkToken(secret: string, link: string): string {
  return mac(secret, 'link', link).slice(0, 32)
}

/** The address a link is opened at. */
export function linkUrl(publicUrl: string, secret: string, link: string): string {
  return `${publicUrl}/login/${linkToken(secret, link)}`
}

/**
 * The token by which an agency's system comes in, 256 bits; made from its key's id, like that of a link, and from how often it
 * was rotated. The first is what it was when such keys confirmed receipts and nothing else.
 */
export function systemToken(secret: string, key: string, turn: number): string {
  return turn === 0 ? mac(secret, 'receipts', key) : mac(secret, 'receipts', key, String(turn))
}

/**
 * The token of a session, 256 bits, made from what signs in and the key of that one attempt: a double tap gets the
 * same session. Neither the link's token nor the key's owner can be found in the database.
 */
export function sessionToken(secret: string, key: string, credential: string): string {
  return mac(secret, 'session', key, credential)
}

/** What is stored of a login code. */
export function codeHash(secret: string, id: string, code: string): string {
  return mac(secret, 'code', id, code)
}

/** Where a login code was asked for or is tried, as it is stored: two say whether they are the same place, and not which. */
export function originMark(secret: string, origin: string): string {
  return mac(secret, 'origin', origin).slice(0, 22)
}

/** Tells two PINs of a session apart without telling either. */
export function pinMark(secret: string, session: string, pin: string): string {
  return mac(secret, 'pin', session, pin)
}
