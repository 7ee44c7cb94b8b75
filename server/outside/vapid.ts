// By which keys push services know this deployment: given, or made from its secret, so that all its machines share them.
import { createECDH, hkdfSync } from 'node:crypto'

/** Base64url, as the Push API and VAPID (RFC 8292) write them. `subject`: whom a push service may write to. */
export type Vapid = { publicKey: string; privateKey: string; subject: string }

export type VapidGiven = { publicKey?: string; privateKey?: string; subject?: string }

/** The keys given, or those of the secret; a changed secret makes every browser's subscription void. */
export function vapidOf(secret: string, { publicKey, privateKey, subject }: VapidGiven, publicUrl: string): Vapid {
  const named = subject ?? (publicUrl.startsWith('https:') ? publicUrl : `mailto:admin@${hostOf(publicUrl)}`)
  if (publicKey && privateKey) return { publicKey, privateKey, subject: named }
  return { ...keysOf(secret), subject: named }
}

function hostOf(publicUrl: string): string {
  return URL.canParse(publicUrl) ? new URL(publicUrl).hostname : 'localhost'
}

/** A pair of the curve P-256 that follows from the secret. */
function keysOf(secret: string): Pick<Vapid, 'publicKey' | 'privateKey'> {
  for (let nth = 0; ; nth++) {
    const bytes = Buffer.from(hkdfSync('sha256', secret, '', `vapid ${nth}`, 32))
    const pair = createECDH('prime256v1')
    try {
      pair.setPrivateKey(bytes)
    } catch {
      // one number in four thousand million is none of the curve's: the next is
      continue
    }
    return { publicKey: pair.getPublicKey('base64url'), privateKey: bytes.toString('base64url') }
  }
}
