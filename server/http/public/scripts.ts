// The built scripts of the public pages, read once. Where the app is not built yet, pages do without.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type ScriptName =
  | 'rate'
  | 'rate-worker'
  | 'rate-kept'
  | 'case'
  | 'case-worker'
  | 'page'
  | 'word'
  | 'offline'
  | 'slip'
  | 'find'

const read = new Map<string, string | null>()

/** The code of a script from the build in `appDir`; null where there is none. */
export function scriptOf(appDir: string, name: ScriptName): string | null {
  const file = join(appDir, 'public', `${name}.js`)
  if (!read.has(file)) read.set(file, codeIn(file))
  return read.get(file)!
}

function codeIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const hashes = new Map<string, string>()

/** The source expression that allows exactly this inline text in a content security policy. */
export function hashOf(inline: string): string {
  const known = hashes.get(inline)
  if (known) return known
  const hash = `'sha256-${createHash('sha256').update(inline).digest('base64')}'`
  hashes.set(inline, hash)
  return hash
}
