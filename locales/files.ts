// Finds the words of every noun on disk, for the server, the bot and the command line. The app bundles its own.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addWords, locales } from './text.ts'

let loaded = false

/** Makes all words of `folder` known, once per process. Only names are read now; a file is read when first needed. */
export function loadWords(folder = fileURLToPath(new URL('.', import.meta.url))): void {
  if (loaded) return
  loaded = true
  for (const locale of locales) {
    for (const file of readdirSync(join(folder, locale)).filter((name) => name.endsWith('.ftl'))) {
      addWords(locale, () => readFileSync(join(folder, locale, file), 'utf8'), file.slice(0, -'.ftl'.length))
    }
  }
}
