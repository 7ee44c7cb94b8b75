// What a citizen has written so far, on their own device, for a day.

const storageKey = 'case-draft'
const dayMs = 86_400_000
/** Not name and number: the device may be an office's or a friend's. The key makes a second try harmless. */
const kept = ['key', 'license', 'province', 'kind', 'topic', 'text']

type Draft = { at: number; values: Record<string, string> }

/** The fields of the draft by name; null if there is none, or only an old one. */
export function readDraft(): Record<string, string> | null {
  const found = localStorage.getItem(storageKey)
  const draft = found ? (JSON.parse(found) as Draft) : null
  return draft && Date.now() - draft.at < dayMs ? draft.values : null
}

/** Keeps what stands in a form, if anything was written. */
export function writeDraft(form: HTMLFormElement): void {
  const given = new FormData(form)
  const values = Object.fromEntries(kept.flatMap((name) => (given.has(name) ? [[name, String(given.get(name))]] : [])))
  if (values.text) localStorage.setItem(storageKey, JSON.stringify({ at: Date.now(), values } satisfies Draft))
}

/** Forgets it: the case is filed, or the citizen wants it gone. */
export function dropDraft(): void {
  localStorage.removeItem(storageKey)
}
