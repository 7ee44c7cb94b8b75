// Drafts and unsent acts, kept on the device for the signed-in person only. Wiped at logout, for another person, and when
// the session was ended on purpose.
import { signal } from '@preact/signals'

/** An act that waits: where it goes, with which key and body. Only saves that harm nobody when they come late. */
export type Unsent = {
  path: string
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  key: string
  body: unknown
  keepalive?: boolean
}

type Kept = { id: string; person: string; value: unknown; at: number }

// Some browsers leave the question unanswered when the connection they had is gone.
const openWithinMs = 3000

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('pishkhanyar', 1)
    const late = setTimeout(() => reject(new Error('the store of this device does not answer')), openWithinMs)
    request.onupgradeneeded = () => {
      for (const store of ['drafts', 'unsent']) request.result.createObjectStore(store, { keyPath: ['person', 'id'] })
    }
    request.onsuccess = () => {
      clearTimeout(late)
      request.result.onclose = forgetConnection
      request.result.onversionchange = () => {
        request.result.close()
        forgetConnection()
      }
      resolve(request.result)
    }
    request.onerror = () => {
      clearTimeout(late)
      reject(request.error)
    }
  })

let database: Promise<IDBDatabase> | null = null

const forgetConnection = () => {
  database = null
}

/** Whether this device keeps what is typed, as far as the last try told. */
export const keeps = signal(true)

// A connection that the browser has closed (as phones do to an app in the background) is opened once more.
async function inStore<T>(store: Store, mode: IDBTransactionMode, work: (at: IDBObjectStore) => IDBRequest<T>) {
  const before = database
  try {
    return await within(store, mode, work)
  } catch (error) {
    forgetConnection()
    if (!before) throw error
    return within(store, mode, work)
  }
}

async function within<T>(store: Store, mode: IDBTransactionMode, work: (at: IDBObjectStore) => IDBRequest<T>) {
  database ??= open()
  const transaction = (await database).transaction(store, mode)
  const request = work(transaction.objectStore(store))
  return new Promise<T>((resolve, reject) => {
    // only then it stands: a full device refuses at the end
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
  })
}

type Store = 'drafts' | 'unsent'

/** Keeps a value under an id of the person's own, over any earlier one. Rejects where the device keeps nothing. */
export async function keep(store: Store, person: string, id: string, value: unknown): Promise<void> {
  try {
    await inStore(store, 'readwrite', (at) => at.put({ id, person, value, at: Date.now() } satisfies Kept))
    keeps.value = true
  } catch (error) {
    keeps.value = false
    throw error
  }
}

/** The kept value, or undefined. It is what this version or an older one of the app wrote: check its shape. */
export async function kept(store: Store, person: string, id: string): Promise<unknown> {
  const found: Kept | undefined = await inStore(store, 'readonly', (at) => at.get([person, id]))
  return found?.value
}

/** Everything the person has in a store, oldest first. */
export async function allKept(store: Store, person: string): Promise<Kept[]> {
  const range = IDBKeyRange.bound([person], [person, []])
  const found: Kept[] = await inStore(store, 'readonly', (at) => at.getAll(range))
  return found.sort((one, other) => one.at - other.at)
}

/** Forgets one value. */
export async function drop(store: Store, person: string, id: string): Promise<void> {
  await inStore(store, 'readwrite', (at) => at.delete([person, id]))
}

/** Removes all drafts and unsent acts of everybody from this device. */
export async function wipeDrafts(): Promise<void> {
  await Promise.all((['drafts', 'unsent'] as const).map((store) => inStore(store, 'readwrite', (at) => at.clear())))
}
