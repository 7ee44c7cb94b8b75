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

const worker = async () => (await navigator.serviceWorker?.getRegistration('/app/')) ?? null
const held = async () => (await (await worker())?.pushManager?.getSubscription()) ?? null

/** How it stands in this browser, for the deployment with that key. */
export async function pushesHere(key: string): Promise<Pushes> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  if (!(await worker())?.active) return 'waiting'
  const subscription = await held()
  return subscription && Notification.permission === 'granted' && isFor(subscription, key) ? 'on' : 'off'
}

/** Asks the person, by the browser's own question, and subscribes. Called by a tap, or browsers do not ask. */
export async function subscribeHere(key: string): Promise<Browser | NotSubscribed> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  try {
    // one for another key, as before a move to another machine, is of no use any more
    await (await held())?.unsubscribe()
    const subscription = await (await worker())!.pushManager.subscribe({
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

/** Gives the subscription back. */
export async function unsubscribeHere(): Promise<void> {
  await (await held())?.unsubscribe()
}

function isFor({ options }: PushSubscription, key: string): boolean {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0))
  const text = btoa(String.fromCharCode(...bytes))
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') === key
}
