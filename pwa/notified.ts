// What a worker does with a push: it shows it, alike for whoever is signed in and for a citizen.

/** As server/outside/push.ts writes it. */
export type Pushed = { title: string; body: string; url: string; tag: string; lang: 'fa' | 'en' }

/** Shows a push as it came; a later word on the same subject takes the place of the one before, and is heard all the same. */
export function showPushed(registration: ServiceWorkerRegistration, pushed: Pushed): Promise<void> {
  const { title, body, url, tag, lang } = pushed
  const look = { icon: '/app/icons/192.png', dir: lang === 'fa' ? ('rtl' as const) : ('ltr' as const), lang }
  const shown = { ...look, body, tag, renotify: true, data: url }
  return registration.showNotification(title, shown)
}
