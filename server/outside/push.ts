// Web push to the browsers in which people are signed in: encrypted for that browser (RFC 8291), signed by VAPID.
import { text } from '#locales/text'
import { actorOf } from '#reads/actors'
import { subscriptionOf } from '#reads/channels'
import { tehranDay } from '#rules/calendar'
import type { Delivery } from '#rules/channel'
import { call, deliveryOf } from './call.ts'
import { blocked, type Channel, dropped, type Row, refused } from './channel.ts'
import type { House } from './numbered.ts'
import type { Vapid } from './vapid.ts'
import { type Worded, wordsFor } from './words.ts'

/** What the app's worker shows; see pwa/sw.ts. `tag`: a later one about the same subject takes its place. */
export type Pushed = { title: string; body: string; url: string; tag: string; lang: 'fa' | 'en' }

/** Seconds that a push service keeps what is for a phone that is off: the letter itself waits in the app anyhow. */
const keptFor = { usual: 3 * 86_400, code: 300 }

/** Opens the channel; `chat` of its rows is the id of a subscription. */
export function openPush({ db, now }: Omit<House, 'publicUrl'>, vapid: Vapid): Channel {
  const deliver = async (row: Row, signal: AbortSignal): Promise<Delivery> => {
    const at = now()
    const person = row.person ? await actorOf(db, row.person, tehranDay(at)) : null
    if (!person) return dropped
    const subscription = await subscriptionOf(db, row.chat, person.person, at)
    // signed out there, or taken back in the browser
    if (!subscription) return blocked
    const found = await wordsFor(db, row, person, at)
    if (!found) return dropped
    const request = await sealed(subscription, shown(found, row, person.locale), found, vapid)
    if (!request) return refused('the keys of the subscription are none')
    const called = await call({ ...request, signal }, false)
    if (!called.ok) return called.delivery
    if ([200, 201, 202, 204].includes(called.status)) return sent(called.headers, row)
    // RFC 8030: gone for good
    if (called.status === 404 || called.status === 410) return blocked
    return deliveryOf(called.status, called.headers, at, false)
  }
  return { name: 'push', deliver }
}

function sent(headers: Headers, row: Row): Delivery {
  return { result: 'sent', providerId: headers.get('location') ?? row.id }
}

function shown({ title, lines, subject, path }: Worded, row: Row, lang: 'fa' | 'en'): Pushed {
  const about = subject ? [text(lang, 'channels-letter-subject', { subject })] : []
  return { title, body: [...about, ...lines].join('\n'), url: path || '/app/', tag: row.subjectId, lang }
}

type Subscription = NonNullable<Awaited<ReturnType<typeof subscriptionOf>>>

/** The request as the push service wants it; null if the browser's keys cannot be used. Loaded late: a start is quick. */
async function sealed(
  { endpoint, p256dh, auth }: Subscription,
  pushed: Pushed,
  { urgent, code }: Worded,
  vapid: Vapid,
) {
  const { default: webPush } = await import('web-push')
  try {
    const request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(pushed), {
      vapidDetails: vapid,
      TTL: code ? keptFor.code : keptFor.usual,
      urgency: urgent ? 'high' : 'normal',
      topic: Buffer.from(pushed.tag.replaceAll('-', ''), 'hex').toString('base64url'),
    })
    // fetch counts the length itself
    const { 'Content-Length': _, ...headers } = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    return { url: endpoint, headers, body: request.body as Uint8Array }
  } catch {
    // a key that is no point of the curve: whatever the reason, it will not become one
    return null
  }
}
