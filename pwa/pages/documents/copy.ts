// The complete set of the library on this device, for offices: kept in a cache of the person's own, which a sign-out
// wipes with the person's other answers (session.ts, sw.ts).
import { signal } from '@preact/signals'
import { tehranDay } from '#rules/calendar'
import { setText } from '#rules/documents'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { problemOf } from '../../problem.ts'
import { has, lock, me, personId } from '../../session.ts'
import { uuid } from '../../uuid.ts'

type WholeSet = Answer<ReturnType<typeof api.documents.set.$get>>
export type SetVersion = WholeSet['versions'][number]
type File = NonNullable<SetVersion['file']>

/** What lies in the cache beside the files. `seen`: ids that were there when the library was last looked at. */
type Index = WholeSet & { seen: string[]; reported?: string }

/** `full`: no room left; `unkept`: the browser keeps nothing. `news`: versions that are new since last time. */
export type Copy = {
  at: string | null
  versions: SetVersion[]
  kept: ReadonlySet<string>
  news: ReadonlySet<string>
  going: boolean
  failed: number
  trouble: 'full' | 'unkept' | null
}

const nothing: Copy = {
  at: null,
  versions: [],
  kept: new Set(),
  news: new Set(),
  going: false,
  failed: 0,
  trouble: null,
}

/** The copy as it stands; `at` is null until there is one. */
export const copy = signal<Copy>(nothing)

let owner = ''

const indexUrl = '/app/library.json'
const fileUrl = (id: string) => `/api/app/files/${id}`
const change = (changes: Partial<Copy>) => {
  copy.value = { ...copy.peek(), ...changes }
}
const open = () => caches.open(`person-${personId()}-library`)

/** Versions that are whole here: without a file, or with their file kept. */
export const completeVersions = ({ versions, kept }: Copy): SetVersion[] =>
  versions.filter(({ file }) => !file || kept.has(file.id))

async function digest(bytes: BufferSource): Promise<string> {
  const found = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...found].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function indexIn(cache: Cache): Promise<Index | null> {
  const found = await cache.match(indexUrl)
  return found ? ((await found.json()) as Index) : null
}

const writeIndex = (cache: Cache, index: Index) => cache.put(indexUrl, Response.json(index))

async function keptIn(cache: Cache): Promise<Set<string>> {
  const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname)
  return new Set(paths.filter((path) => path !== indexUrl).map((path) => path.slice(path.lastIndexOf('/') + 1)))
}

/** Offices of the signed-in person for which this device keeps the set. */
const offices = () => {
  const held = (me.peek()?.memberships ?? []).filter((one) => has(one, 'documents.set'))
  return [...new Set(held.flatMap(({ office }) => (office ? [office.id] : [])))]
}

/** Shows what is kept here, without a network; nothing where the browser keeps nothing. */
export async function showCopy(): Promise<Copy> {
  // Somebody else may have signed in on this screen meanwhile.
  if (owner !== personId()) copy.value = nothing
  owner = personId()
  if (!('caches' in window)) change({ trouble: 'unkept' })
  else if (copy.peek().at === null) {
    const cache = await open()
    const index = await indexIn(cache)
    if (index) change({ ...standing(index), kept: await keptIn(cache) })
  }
  return copy.peek()
}

function standing({ at, versions, seen }: Index): Partial<Copy> {
  return { at, versions, news: new Set(versions.map(({ id }) => id).filter((id) => !seen.includes(id))) }
}

let running: Promise<void> | null = null

/** Brings the copy up to the set of now and reports it. Does nothing without a network, a person or an office. */
export function keepCopy(): Promise<void> {
  running ??= keepNow().finally(() => {
    running = null
  })
  return running
}

/** The same, unless what is here is whole, of today and reported. */
export async function keepDaily(): Promise<void> {
  if (!personId() || !offices().length || (await isDone())) return
  await keepCopy()
}

async function isDone(): Promise<boolean> {
  const { at, versions, trouble } = await showCopy()
  if (trouble === 'unkept') return true
  if (!at || tehranDay(new Date(at)) !== tehranDay(currentTime())) return false
  const index = await indexIn(await open())
  return completeVersions(copy.peek()).length === versions.length && index?.reported === (await reportOf(at)).name
}

async function keepNow(): Promise<void> {
  const person = personId()
  if (!person || !offices().length) return
  if ((await showCopy()).trouble === 'unkept') return
  change({ going: true })
  try {
    await bringUp(person)
  } catch (error) {
    // Without a network what is kept stays as it is; a full device is told of; all else is a bug.
    if (error instanceof DOMException && error.name === 'QuotaExceededError') change({ trouble: 'full' })
    else problemOf(error)
  } finally {
    change({ going: false })
  }
}

async function bringUp(person: string): Promise<void> {
  const now = await ask(api.documents.set.$get())
  const cache = await open()
  const before = await indexIn(cache)
  const index: Index = { ...now, seen: before?.seen ?? now.versions.map(({ id }) => id), reported: before?.reported }
  await writeIndex(cache, index)
  change({ ...standing(index), kept: await keptIn(cache), failed: 0, trouble: null })
  for (const { file } of now.versions) {
    if (personId() !== person) return
    if (file && !copy.peek().kept.has(file.id)) await keepFile(cache, person, file)
  }
  await dropOld(cache)
  await report(cache, index)
  if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.()
}

/** One file, if it came whole and for this person. */
async function keepFile(cache: Cache, person: string, { id, sha256 }: File): Promise<void> {
  const came = await fetch(fileUrl(id), { credentials: 'same-origin', headers: { 'X-Person': person } }).catch(
    () => null,
  )
  if (came?.status === 401) await lock()
  const mine = came?.ok && came.headers.get('X-Person') === person ? came : null
  if (mine && (await digest(await mine.clone().arrayBuffer())) === sha256) {
    await cache.put(fileUrl(id), mine)
    change({ kept: new Set(copy.peek().kept).add(id) })
  } else change({ failed: copy.peek().failed + 1 })
}

/** What was repealed or replaced leaves the device. */
async function dropOld(cache: Cache): Promise<void> {
  const wanted = new Set(copy.peek().versions.flatMap(({ file }) => (file ? [file.id] : [])))
  const kept = [...copy.peek().kept]
  await Promise.all(kept.filter((id) => !wanted.has(id)).map((id) => cache.delete(fileUrl(id))))
  change({ kept: new Set(kept.filter((id) => wanted.has(id))) })
}

/** What is told of the set that is whole here; `name` is new once a set and day. */
async function reportOf(at: string) {
  const ids = completeVersions(copy.peek()).map(({ id }) => id)
  const said = await digest(new TextEncoder().encode(setText(ids)))
  return { said, count: ids.length, name: `${said} ${at.slice(0, 10)} ${offices().join()}` }
}

/** Tells the secretariat which set lies here, once a set and day. */
async function report(cache: Cache, index: Index): Promise<void> {
  const { said, count, name } = await reportOf(index.at)
  if (index.reported === name) return
  for (const office of offices())
    await ask(api.documents.set.$post({ json: { office, digest: said, count } }, keyed(uuid())))
  await writeIndex(cache, { ...index, reported: name })
}

/** What is here was looked at: at the next look it is no news any more. */
export async function seeCopy(): Promise<void> {
  if (copy.peek().at === null) return
  const cache = await open()
  const index = await indexIn(cache)
  if (index) await writeIndex(cache, { ...index, seen: index.versions.map(({ id }) => id) })
}

/** The kept file's content; null if it is not here. */
export async function keptFile(id: string): Promise<Blob | null> {
  const found = 'caches' in window ? await (await open()).match(fileUrl(id), { ignoreVary: true }) : undefined
  return found ? found.blob() : null
}
