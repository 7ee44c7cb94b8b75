// Web push to the browsers in which people are signed in, and to those in which citizens follow a case: encrypted for that browser (RFC 8291), signed by VAPID.
import { text } from '#locales/text'
import { caseBrowserOf, subscriptionOf } from '#reads/channels'
import { actorOf } from '#reads/people/actors'
import { stateOfCase } from '#reads/public-cases'
import { tehranDay } from '#rules/calendar'
import type { Delivery } from '#rules/channel'
import { call, deliveryOf, type Way } from './call.ts'
import { blocked, type Channel, dropped, type Row, refused } from './channel.ts'
import type { House } from './numbered.ts'
import type { Vapid } from './vapid.ts'
import { type Db, type Worded, wordsFor } from './words.ts'

/** What the app's worker shows; see pwa/sw.ts. `tag`: a later one about the same subject takes its place. */
export type Pushed = { title: string; body: string; url: string; tag: string; lang: 'fa' | 'en' }

/** Seconds that a push service keeps what is for a phone that is off: the letter itself waits in the app anyhow. */
const keptFor = { usual: 3 * 86_400, code: 300 }

/** Bytes of what is encrypted: a push service takes 4,096 with all that encryption adds. */
const longest = 3_992

/** By these words a service says that the browser allowed somebody else: our key of former days. It will never be ours. */
const otherKey = /do not correspond|key mismatch|mismatched? (sender|key)|sender ?id mismatch/i

/** Opens the channel; `chat` of its rows is the id of a subscription. `way` where the services are not to be had directly. */
export function openPush({ db, now }: Omit<House, 'publicUrl'>, vapid: Vapid, way?: Way): Channel {
  const deliver = async (row: Row, signal: AbortSignal): Promise<Delivery> => {
    const at = now()
    const found = row.person ? await forPerson(db, row, row.person, at) : await forCitizen(db, row)
    if ('result' in found) return found
    const request = await sealed(found.subscription, found.pushed, found, vapid)
    if (!request) return refused('the keys of the subscription are none')
    const called = await call({ ...request, signal, way }, false)
    if (!called.ok) return called.delivery
    if ([200, 201, 202, 204].includes(called.status)) return sent(called.headers, row)
    // RFC 8030: gone for good
    if (called.status === 404 || called.status === 410) return blocked
    // FCM says it with 403, Mozilla with 401; a wrong clock of ours is said otherwise, and must not end all of them
    if ((called.status === 401 || called.status === 403) && otherKey.test(called.said)) return blocked
    return deliveryOf(called.status, called.headers, at, false)
  }
  return { name: 'push', deliver }
}

type ToShow = { subscription: Subscription; pushed: Pushed } & Pick<Worded, 'urgent' | 'code'>

async function forPerson(db: Db, row: Row, id: string, at: Date): Promise<ToShow | Delivery> {
  const person = await actorOf(db, id, tehranDay(at))
  if (!person) return dropped
  const subscription = await subscriptionOf(db, row.chat, person.person, at)
  // signed out there, or taken back in the browser
  if (!subscription) return blocked
  const found = await wordsFor(db, row, person, at)
  if (!found) return dropped
  return { subscription, pushed: shown(found, row, person.locale), ...found }
}

/**
 * Of a case only that it moved: others read a phone that lies on a table. Neither code nor address is in it; the browser
 * knows by `tag`, which is its own, which page it belongs to.
 */
async function forCitizen(db: Db, row: Row): Promise<ToShow | Delivery> {
  const subscription = await caseBrowserOf(db, row.chat, row.subjectId)
  if (!subscription) return blocked
  const state = await stateOfCase(db, row.subjectId)
  if (!state) return dropped
  const { locale: lang } = subscription
  const body = text(lang, state.asked ? 'case-push-asked' : 'case-push-moved')
  const pushed = { title: text(lang, 'case-push'), body, url: '/c', tag: row.chat, lang }
  return { subscription, pushed, urgent: false }
}

function sent(headers: Headers, row: Row): Delivery {
  return { result: 'sent', providerId: headers.get('location') ?? row.id }
}

function shown({ title, lines, subject, path }: Worded, row: Row, lang: 'fa' | 'en'): Pushed {
  const about = subject ? [text(lang, 'channels-letter-subject', { subject })] : []
  return cut({ title, body: [...about, ...lines].join('\n'), url: path || '/app/', tag: row.subjectId, lang })
}

/** What fits into one message: the end of the text goes, and of the title if it must. */
function cut(pushed: Pushed): Pushed {
  const size = (one: Pushed) => Buffer.byteLength(JSON.stringify(one))
  const shortened = (one: Pushed, field: 'body' | 'title') => {
    if (size(one) <= longest) return one
    const signs = [...one[field]]
    let [fits, tooMany] = [0, signs.length]
    const of = (count: number) => ({ ...one, [field]: `${signs.slice(0, count).join('').trimEnd()}…` })
    while (tooMany - fits > 1) {
      const middle = (fits + tooMany) >> 1
      if (size(of(middle)) <= longest) fits = middle
      else tooMany = middle
    }
    return of(fits)
  }
  return shortened(shortened(pushed, 'body'), 'title')
}

type Subscription = { endpoint: string; p256dh: string; auth: string }

/** The request as the push service wants it; null if the browser's keys cannot be used. Loaded late: a start is quick. */
async function sealed(
  { endpoint, p256dh, auth }: Subscription,
  pushed: Pushed,
  { urgent, code }: Pick<Worded, 'urgent' | 'code'>,
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
