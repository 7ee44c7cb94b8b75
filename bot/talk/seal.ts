// Conversations under way hold phone numbers, complaints and PINs until they end: they are kept encrypted.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

export type Sealed = { iv: string; tag: string; data: string }

const keyOf = (secret: string) => createHash('sha256').update(`conversations ${secret}`).digest()

/** Encrypts a plain JSON value with a key drawn from the program's secret. */
export function seal(secret: string, value: unknown): Sealed {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv)
  const data = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data: data.toString('base64') }
}

/** The value again; null where it was sealed with another secret, tampered with, or is nothing of ours. */
export function unseal(secret: string, sealed: unknown): unknown {
  const { iv, tag, data } = (sealed ?? {}) as Partial<Sealed>
  if (!iv || !tag || !data) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), Buffer.from(iv, 'base64'))
    decipher.setAuthTag(Buffer.from(tag, 'base64'))
    const bytes = Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()])
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}
