// A push service and the browsers behind it: checks VAPID (RFC 8292) and really decrypts what it gets (RFC 8188, 8291).
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { type Answer, type EmulatedCall, type Emulator, openEmulator } from './server.ts'

export type Received = {
  browser: string
  message: Record<string, unknown>
  ttl: number
  urgency: string
  topic?: string
}
export type Browser = { endpoint: string; p256dh: string; auth: string }

export type PushEmulator = Emulator & {
  received: Received[]
  /** A browser that allowed pushes to the holder of a public key. */
  subscribe(applicationKey: string): Browser
  /** Its person took the permission back: answers 410 from now on. */
  expire(browser: Browser): void
  /** In whose words a key other than the browser's is refused. */
  speakAs(service: keyof typeof otherKey): void
}

type Known = { ecdh: ReturnType<typeof createECDH>; auth: Buffer; key: string; gone: boolean }

const longest = 4096

/** What the services say to a signature by a key that the browser was not told of. */
const otherKey = {
  fcm: {
    status: 403,
    body: 'the VAPID credentials in the authorization header do not correspond to the credentials used to create the subscriptions.',
  },
  mozilla: {
    status: 401,
    body: { code: 401, errno: 109, error: 'Unauthorized', message: 'VAPID public key mismatch' },
  },
} satisfies Record<string, Answer>

/** Opens a push service. */
export async function openPushEmulator(): Promise<PushEmulator> {
  const browsers = new Map<string, Known>()
  const received: Received[] = []
  let origin = ''
  let mismatch: keyof typeof otherKey = 'fcm'

  const answer = (asked: EmulatedCall): Answer => {
    const path = asked.path
    const browser = browsers.get(path)
    if (!browser) return { status: 404 }
    if (asked.method !== 'POST') return { status: 405 }
    if (browser.gone) return { status: 410 }
    const { ttl, urgency = 'normal', topic, 'content-encoding': encoding } = asked.headers as Record<string, string>
    if (!/^\d+$/.test(ttl ?? '') || !['very-low', 'low', 'normal', 'high'].includes(urgency)) return { status: 400 }
    if (topic !== undefined && !/^[\w-]{1,32}$/.test(topic)) return { status: 400 }
    if (encoding !== 'aes128gcm') return { status: 415 }
    if (asked.body.length > longest) return { status: 413 }
    const signature = asked.headers.authorization ?? ''
    if (/k=([\w-]+)$/.exec(signature)?.[1] !== browser.key) return otherKey[mismatch]
    if (!isVapid(signature, browser.key, origin)) return { status: 403, body: 'invalid JWT provided' }
    received.push({
      browser: path,
      message: JSON.parse(decrypted(asked.body, browser)),
      ttl: Number(ttl),
      urgency,
      topic,
    })
    return { status: 201, headers: { location: `${origin}/message/${received.length}` } }
  }

  const emulator = await openEmulator(answer)
  origin = emulator.url
  return {
    ...emulator,
    received,
    subscribe: (key) => {
      const ecdh = createECDH('prime256v1')
      const p256dh = ecdh.generateKeys('base64url')
      const auth = randomBytes(16)
      const path = `/push/${randomBytes(12).toString('base64url')}`
      browsers.set(path, { ecdh, auth, key, gone: false })
      return { endpoint: `${origin}${path}`, p256dh, auth: auth.toString('base64url') }
    },
    speakAs: (service) => {
      mismatch = service
    },
    expire: ({ endpoint }) => {
      browsers.get(new URL(endpoint).pathname)!.gone = true
    },
  }
}

/** Whether a call is signed by the key that the browser was told of, for this service, and lately. */
function isVapid(header: string, key: string, origin: string): boolean {
  const found = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), ?k=([\w-]+)$/.exec(header)
  if (!found || found[4] !== key) return false
  const [, head = '', claims = '', signature = ''] = found
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  const jwk = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  const signed = Buffer.from(`${head}.${claims}`)
  const fits = verify('sha256', signed, { key: jwk, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString())
  const left = exp - Date.now() / 1000
  return fits && aud === origin && left > 0 && left <= 86_400 && /^(mailto:|https:)/.test(sub)
}

/** One record of aes128gcm, decrypted with the browser's keys. Throws if it is not for this browser. */
function decrypted(body: Buffer, { ecdh, auth }: Known): string {
  const salt = body.subarray(0, 16)
  const sender = body.subarray(21, 21 + body[20]!)
  const sealed = body.subarray(21 + sender.length)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender])
  const secret = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(sender), auth, info, 32))
  const part = (name: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${name}\0`, length))
  const decipher = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12))
  decipher.setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  // the last record ends with a 2 and zeros
  const end = plain.lastIndexOf(2)
  return plain.subarray(0, end).toString('utf8')
}
