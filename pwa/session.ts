// Who is signed in, in which of their roles they act, and how everything of theirs leaves the device.
import { computed, signal } from '@preact/signals'
import type { Answer, api } from './api.ts'
import { forgetAnswers } from './ask.ts'
import { wipeDrafts } from './drafts.ts'

/** The signed-in person with memberships, province and what waits. */
export type Me = Answer<ReturnType<typeof api.me.$get>>
export type Membership = Me['memberships'][number]

/** The person: `undefined` until known, `null` if nobody is signed in. */
export const me = signal<Me | null | undefined>(undefined)

const chosen = signal(localStorage.getItem('membership'))

/** The membership in which the person acts now: the one chosen last, else the first. */
export const acting = computed<Membership | null>(() => {
  const held = me.value?.memberships ?? []
  return held.find(({ id }) => id === chosen.value) ?? held[0] ?? null
})

/** The id of who is signed in, or was when the app was last open here; '' if nobody. */
export const personId = (): string => me.peek()?.person.id ?? localStorage.getItem('person') ?? ''

/** Takes who is signed in. If it is somebody else than last time, what was kept for that one goes first. */
export async function welcome(found: Me): Promise<void> {
  if (personId() && personId() !== found.person.id) await forget()
  localStorage.setItem('person', found.person.id)
  // The same answer again draws nothing anew.
  if (JSON.stringify(found) !== JSON.stringify(me.peek())) me.value = found
}

/** Acts in another membership from now on. */
export function actAs(membership: string): void {
  localStorage.setItem('membership', membership)
  chosen.value = membership
  forgetAnswers()
}

/** Removes everything of the person from this device: drafts, waiting acts, kept answers. Called at logout and 401. */
export async function forget(): Promise<void> {
  me.value = null
  chosen.value = null
  for (const name of ['membership', 'person']) localStorage.removeItem(name)
  forgetAnswers()
  const names = 'caches' in window ? await caches.keys() : []
  const person = names.filter((name) => name.startsWith('person-'))
  // Where a browser keeps nothing (private windows), there is nothing to wipe either.
  await Promise.allSettled([wipeDrafts(), ...person.map((name) => caches.delete(name))])
}
