// What the browser itself knows of pushes: whether it can, whether it may, and the subscription it holds.

/**
 * unsupported: the browser cannot. waiting: it can once the app's worker runs. denied: the person closed it in the
 * browser's settings. off, on: whether it holds a subscription for this deployment.
 */
export type Pushes = 'unsupported' | 'waiting' | 'denied' | 'off' | 'on'

/** What the server needs of a subscription. */
export type Browser = { endpoint: string; p256dh: string; auth: string }

/** A browser's service of pushes that cannot be reached, and a person who says no. */
export type NotSubscribed = 'failed' | 'denied'

/** Which worker is pushed to: the app's, or that of the citizens' pages. */
type Scope = '/app/' | '/c/'

const worker = async (scope: Scope) => (await navigator.serviceWorker?.getRegistration(scope)) ?? null
const held = async (scope: Scope) => (await (await worker(scope))?.pushManager?.getSubscription()) ?? null

/** How it stands in this browser, for the deployment with that key. */
export async function pushesHere(key: string, scope: Scope = '/app/'): Promise<Pushes> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  if (!(await worker(scope))?.active) return 'waiting'
  const subscription = await held(scope)
  return subscription && Notification.permission === 'granted' && isFor(subscription, key) ? 'on' : 'off'
}

/** Asks the person, by the browser's own question, and subscribes. Called by a tap, or browsers do not ask. */
export async function subscribeHere(key: string, scope: Scope = '/app/'): Promise<Browser | NotSubscribed> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  try {
    const before = await held(scope)
    // one for another key, as before a move to another machine, is of no use any more; a citizen's may be told of another case
    if (scope === '/app/' || (before && !isFor(before, key))) await before?.unsubscribe()
    const subscription = await (await worker(scope))!.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: key,
    })
    const { endpoint, keys } = subscription.toJSON()
    return { endpoint: endpoint!, p256dh: keys!.p256dh!, auth: keys!.auth! }
  } catch {
    // the browser's own service cannot be reached, as where the country is cut off from it
    return 'failed'
  }
}

/** What the browser holds for citizens' cases; null for nothing. */
export async function endpointHere(): Promise<string | null> {
  return (await held('/c/'))?.toJSON().endpoint ?? null
}

/** Gives the subscription back. */
export async function unsubscribeHere(): Promise<void> {
  await (await held('/app/'))?.unsubscribe()
}

function isFor({ options }: PushSubscription, key: string): boolean {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0))
  const text = btoa(String.fromCharCode(...bytes))
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') === key
}
