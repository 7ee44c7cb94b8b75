// Who is signed in, in which of their roles they act, and how everything of theirs leaves the device.
import { computed, signal } from '@preact/signals'
import type { Answer, Client } from './answers.ts'
import { forgetAnswers } from './ask.ts'
import { wipeDrafts } from './drafts/device.ts'
import { locale, secretariat, t } from './words.ts'

/** The signed-in person with memberships, province and what waits. */
export type Me = Answer<ReturnType<Client['me']['$get']>>
export type Membership = Me['memberships'][number]

/** The person: `undefined` until known, `null` if nobody is signed in. */
export const me = signal<Me | null | undefined>(undefined)

const chosen = signal(localStorage.getItem('membership'))

/** The membership in which the person acts now: the one chosen last, else the first. */
export const acting = computed<Membership | null>(() => {
  const held = me.value?.memberships ?? []
  return held.find(({ id }) => id === chosen.value) ?? held[0] ?? null
})

/** The province as the reader writes it. */
export const provinceName = () => me.value?.province?.[locale.value === 'fa' ? 'name' : 'nameEn']

/** What can be done or seen in a membership, by name; the server's policies say who has what. */
export type Ability = Membership['abilities'][number]

/** In whose name one acts in a membership: an office, a seat, a body, or the role alone. */
export const inNameOf = ({ office, seat, body, role }: Membership): string =>
  office?.name ?? seat ?? body ?? t(`nav-role-${role}`)

/** Whether a membership has an ability. An answer kept by an app before this one knows of none. */
export const has = (held: Membership | null, ability: Ability): boolean => held?.abilities?.includes(ability) ?? false

/** Whether an ability is there as one acts now. */
export const can = (ability: Ability): boolean => has(acting.value, ability)

/** The id of who is signed in, or was when the app was last open here; '' if nobody. */
export const personId = (): string => me.peek()?.person.id ?? localStorage.getItem('person') ?? ''

/** Takes who is signed in. If it is somebody else than last time, what was kept for that one goes first. */
export async function welcome(found: Me): Promise<void> {
  if (personId() && personId() !== found.person.id) await forget()
  localStorage.setItem('person', found.person.id)
  parted.value = null
  secretariat.value = found.secretariat
  // The same answer again draws nothing anew.
  if (JSON.stringify(found) !== JSON.stringify(me.peek())) me.value = found
}

/** Acts in another membership from now on. */
export function actAs(membership: string): void {
  localStorage.setItem('membership', membership)
  chosen.value = membership
  forgetAnswers()
}

/** Why nobody is signed in any more; the login says it. */
export const parted = signal<'ran-out' | 'ended' | null>(null)

/**
 * A session that merely ran out: nothing is shown any more and kept answers go, but drafts and waiting acts stay on the
 * device, under the person's id, until the same person is back or another one comes.
 */
export async function lock(): Promise<void> {
  if (personId()) parted.value = 'ran-out'
  me.value = null
  forgetAnswers()
  await dropAnswers()
}

/** What a 401 does to this device: the server says whether the session was ended on purpose. */
export async function partedBy(code: string): Promise<void> {
  if (code !== 'session-ended') return lock()
  await forget()
  parted.value = 'ended'
}

// In another tab somebody left, or somebody else came: nothing of the one before stays on this screen.
window.addEventListener('storage', ({ key, newValue }: StorageEvent) => {
  const shown = me.peek()?.person.id
  if (key !== 'person' || !shown || newValue === shown) return
  me.value = null
  forgetAnswers()
})

/** Removes everything of the person from this device: drafts, waiting acts, kept answers. Called at logout, for another person, and for a session ended on purpose. */
export async function forget(): Promise<void> {
  me.value = null
  chosen.value = null
  for (const name of ['membership', 'person']) localStorage.removeItem(name)
  forgetAnswers()
  // Where a browser keeps nothing (private windows), there is nothing to wipe either.
  await Promise.allSettled([wipeDrafts(), dropAnswers()])
}

async function dropAnswers(): Promise<void> {
  const names = 'caches' in window ? await caches.keys().catch(() => []) : []
  const person = names.filter((name) => name.startsWith('person-'))
  await Promise.allSettled(person.map((name) => caches.delete(name)))
}
