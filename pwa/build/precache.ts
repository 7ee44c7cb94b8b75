// Walks the built app and lists what the service worker keeps from the first visit on: the shell, not every page.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Chunk = { file: string; imports?: string[]; css?: string[]; assets?: string[] }
type Entry = { url: string; revision: string | null }
/** Files for everybody, and the first words of each language, of which a device keeps only its own. */
export type Shell = { files: Entry[]; words: Record<'fa' | 'en', Entry[]> }

function closure(manifest: Record<string, Chunk>, names: string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`the build has no ${name}`)
    if (seen.has(chunk.file)) continue
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) seen.add(file)
    closure(manifest, chunk.imports ?? [], seen)
  }
  return seen
}

// Names under assets/ carry their hash, so they need no revision.
const hashed = (files: Iterable<string>): Entry[] => [...files].map((file) => ({ url: `/app/${file}`, revision: null }))

/** What to keep of the build in `folder`. Throws if the build is not there or lacks the shell. */
export function shellFiles(folder: string): Shell {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
  const named = (url: string, file: string): Entry => {
    const content = readFileSync(join(folder, file))
    return { url, revision: createHash('sha256').update(content).digest('hex').slice(0, 16) }
  }
  // What main.tsx loads after the first paint belongs to the shell too.
  const late = Object.keys(manifest).filter((name) => name.includes('/workbox-window/'))
  const shell = closure(manifest, ['index.html', 'main.tsx', ...late])
  const words = (locale: string) => {
    const names = [`words/${locale}.ts`, `words/more-${locale}.ts`]
    return hashed([...closure(manifest, names)].filter((file) => !shell.has(file)))
  }
  return {
    // the mark stands at the head of every page, with a network or without
    files: [named('/app/', 'index.html'), named('/app/icons/mark.svg', 'icons/mark.svg'), ...hashed(shell)],
    words: { fa: words('fa'), en: words('en') },
  }
}
