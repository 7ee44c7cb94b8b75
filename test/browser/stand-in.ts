// A browser's own push service is far away, and without a screen it shows nothing: this stands in for it in a page.
import type { Browser } from '#test/emulators/push'

/** Runs in the page, before its own scripts. */
export function standIn({ endpoint, p256dh, auth }: Browser) {
  const bytes = (text: string) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0)).buffer
  const stored = () => localStorage.getItem('stand-in')
  const subscription = (key: string) => ({
    options: { applicationServerKey: bytes(key) },
    toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
    unsubscribe: async () => {
      localStorage.removeItem('stand-in')
      return true
    },
  })
  Object.defineProperty(Notification, 'permission', { get: () => (stored() ? 'granted' : 'default') })
  Notification.requestPermission = async () => 'granted'
  Object.assign(PushManager.prototype, {
    getSubscription: async () => (stored() ? subscription(stored()!) : null),
    subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
      localStorage.setItem('stand-in', applicationServerKey)
      return subscription(applicationServerKey)
    },
  })
}
