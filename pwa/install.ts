// The service worker's registration and updates, and the browser's offer to install the app.
import { signal } from '@preact/signals'
import type { Workbox } from 'workbox-window'
import { loadMe } from './account.ts'
import { me } from './session.ts'
import { locale } from './words.ts'

/** A new version waits for the person's word. */
export const updateReady = signal(false)
/** The browser offers to install, and the person has not refused. */
export const installable = signal(false)

type Offer = Event & { prompt: () => Promise<unknown> }

let worker: Workbox | null = null
let offer: Offer | null = null

/**
 * Registers the worker, which keeps the shell and the words of the language on screen. Called again when the language
 * changes: that worker takes over at once, since nothing but the words is new.
 */
export async function registerWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const { Workbox } = await import('workbox-window')
  const next = new Workbox(`/app/sw.js?locale=${locale.value}`, { scope: '/app/' })
  let settling = worker !== null
  next.addEventListener('waiting', () => {
    // The one registered for the language before hears of this one too.
    if (worker !== next) return
    if (settling) next.messageSkipWaiting()
    else updateReady.value = true
    settling = false
  })
  next.addEventListener('controlling', () => {
    if (worker !== next) return
    if (updateReady.peek()) location.reload()
    else askAgain()
  })
  worker = next
  await next.register()
}

/** Asks who it is through the worker this time, so that it is kept for a start without a network. */
function askAgain(): void {
  if (me.peek()) void loadMe()
  if (me.peek() !== undefined) return
  // the first answer, which passes the worker by, is still on its way
  const stop = me.subscribe((found) => {
    if (found === undefined) return
    stop()
    if (found) void loadMe()
  })
}

/** Takes the new version; the page comes back in it. */
export function takeUpdate(): void {
  worker?.messageSkipWaiting()
}

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  offer = event as Offer
  installable.value = localStorage.getItem('install') !== 'no'
})
addEventListener('appinstalled', () => {
  installable.value = false
})

/** Answers the offer: shows the browser's own question, or never asks again on this device. */
export async function install(yes: boolean): Promise<void> {
  installable.value = false
  if (yes) await offer?.prompt()
  else localStorage.setItem('install', 'no')
}
