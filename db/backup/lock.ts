// A backup under lock: encrypted as the age format has it, for a public key or with a pass phrase, so that who finds the
// file reads nothing in it. Any program that speaks age opens it too.
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { BackupFault } from './fault.ts'

/**
 * For whom a backup is: public keys (`age1…`), or a pass phrase; neither: it lies open. `work` is the logarithm of what a
 * guess at the pass phrase costs (scrypt's N); age's own without it.
 */
export type Lock = { recipients?: readonly string[]; passphrase?: string; work?: number }
/** What opens it: a secret key (`AGE-SECRET-KEY-1…`), or the pass phrase. */
export type OpeningKey = { identity?: string; passphrase?: string }

const mark = Buffer.from('age-encryption.org/v1\n')

export function isLocked(lock: Lock): boolean {
  return Boolean(lock.recipients?.length || lock.passphrase)
}

/** Whether a public key is whole, so that a backup can be locked for it. */
export function isRecipient(key: string): boolean {
  try {
    new Encrypter().addRecipient(key)
    return true
  } catch {
    // the caller's words say what is wrong
    return false
  }
}

/** The stream as it is to be stored. Whatever ends one of the two ends the other. */
export async function locked(source: Readable, lock: Lock): Promise<Readable> {
  if (!isLocked(lock)) return source
  const encrypter = new Encrypter()
  for (const recipient of lock.recipients ?? []) encrypter.addRecipient(recipient)
  if (lock.work) encrypter.setScryptWorkFactor(lock.work)
  if (!lock.recipients?.length) encrypter.setPassphrase(lock.passphrase!)
  return fromWeb(await encrypter.encrypt(toWeb(source)))
}

/**
 * A stored stream as it was before the lock; one without a lock as it is. `head` is its beginning.
 * @throws BackupFault 'locked' without a key, 'wrong-key' where the key does not fit.
 */
export async function unlocked(source: Readable, head: Buffer, key: OpeningKey): Promise<Readable> {
  if (!head.subarray(0, mark.length).equals(mark)) return source
  if (!key.identity && !key.passphrase) throw new BackupFault('locked')
  const decrypter = new Decrypter()
  if (key.identity) decrypter.addIdentity(key.identity)
  else decrypter.addPassphrase(key.passphrase!)
  const opened = await decrypter.decrypt(toWeb(source)).catch((error: unknown) => {
    source.destroy()
    if (error instanceof Error && /no identity matched/.test(error.message)) throw new BackupFault('wrong-key')
    throw new BackupFault('damaged')
  })
  return fromWeb(opened)
}

// the web's streams and Node's are the same things under two types
const toWeb = (source: Readable) => Readable.toWeb(source) as unknown as globalThis.ReadableStream<Uint8Array>
const fromWeb = (source: globalThis.ReadableStream<Uint8Array>) =>
  Readable.fromWeb(source as unknown as ReadableStream<Uint8Array>)
