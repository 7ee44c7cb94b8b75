// What a citizen has written so far, on their own device, for a day: one draft for each office it is about. Without an account that is
// what one may expect: it outlives a reload, a closed browser and a lost network, needs no IndexedDB, and goes to no other device.

const storageKey = 'case-draft'
const whoKey = 'case-who'
export const dayMs = 86_400_000
/** The key makes a second try harmless, even where the first arrived and only its answer was lost. */
const kept = ['key', 'license', 'province', 'kind', 'topic', 'service', 'place', 'agency', 'text', 'confidential']
/** Until the tab is closed and no longer: the device may be an office's or a friend's. */
const keptInTab = ['name', 'mobile', 'sms']

type Draft = { at: number; values: Record<string, string> }
type Drafts = Record<string, Draft>

/** What a store holds under a name; nothing where it is closed to us, or holds what is not ours. */
export function stored<T extends object>(store: () => Storage, name: string): T | null {
  try {
    const found: unknown = JSON.parse(store().getItem(name) ?? 'null')
    return found && typeof found === 'object' ? (found as T) : null
  } catch {
    return null
  }
}

/** Whether a value was taken: a store may be full, or closed to us. */
export function store(where: () => Storage, name: string, value: object): boolean {
  try {
    if (Object.keys(value).length) where().setItem(name, JSON.stringify(value))
    else where().removeItem(name)
    return true
  } catch {
    return false
  }
}

export const device = () => localStorage
const tab = () => sessionStorage

function drafts(): Drafts {
  const all = Object.entries(stored<Drafts>(device, storageKey) ?? {})
  return Object.fromEntries(all.filter(([, draft]) => draft?.values && Date.now() - draft.at < dayMs))
}

/** The office the page is about, which the citizen does not type; empty for a page about none. */
const officeOf = (form: HTMLFormElement) =>
  form.querySelector<HTMLInputElement>('input[type=hidden][name=license]')?.value ?? ''

/** The fields of the draft for a form by name: of its office, or where it is about none yet, the last one written. */
export function readDraft(form: HTMLFormElement): Record<string, string> | null {
  const all = drafts()
  const office = officeOf(form)
  const last = Object.values(all).sort((a, b) => b.at - a.at)[0]
  // Whoever looked for the office after they had begun to write goes on with it.
  const unplaced = all['']?.values.license ? null : all['']
  const draft = all[office] ?? (office ? unplaced : last)
  return draft ? { ...stored<Record<string, string>>(tab, whoKey), ...draft.values } : null
}

/** Keeps what stands in a form, if anything was written; false where the device would not take it. */
export function writeDraft(form: HTMLFormElement): boolean {
  const given = new FormData(form)
  const values = (names: string[]) => Object.fromEntries(names.map((name) => [name, String(given.get(name) ?? '')]))
  store(tab, whoKey, values(keptInTab))
  const photos = (given.getAll('files') as File[]).some(({ size }) => size > 0)
  if (!given.get('text') && !photos) return true
  return store(device, storageKey, { ...drafts(), [officeOf(form)]: { at: Date.now(), values: values(kept) } })
}

/** Keys of all that is kept. */
export const draftKeys = () => Object.values(drafts()).map(({ values }) => values.key!)

/** Forgets it: the case is filed, or the citizen wants it gone. */
export function dropDraft(form: HTMLFormElement): void {
  dropDraftOf(String(new FormData(form).get('key')))
  store(tab, whoKey, {})
}

/** Forgets that of a key, which was filed from elsewhere. */
export function dropDraftOf(key: string): void {
  const others = Object.entries(drafts()).filter(([, { values }]) => values.key !== key)
  store(device, storageKey, Object.fromEntries(others))
}
