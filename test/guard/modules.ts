// The project's own source files and what they import, for the guard tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'

/** `to` is a path in the project, or a package's name as written if `foreign`. `type` says that nothing of it runs. */
export type Import = { from: string; to: string; type: boolean; foreign: boolean }

const root = join(import.meta.dirname, '../..')
const folders = ['locales', 'server', 'db', 'bot', 'pwa', 'test']
const named = /\b(?:import|export)\s+(type\s+)?[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]/g
const bare = /\bimport\s*\(?\s*()['"]([^'"]+)['"]/g

/** All TypeScript files, as paths from the project's root with forward slashes. */
export function sourceFiles(): string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => relative(root, join(entry.parentPath, entry.name))),
    )
}

/** What one file imports, in any way; a type import among others counts as one that runs. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(named), ...text.matchAll(bare)].map(([, type, wanted = '']) => ({
    from: file,
    type: type !== undefined && type !== '',
    ...resolved(file, wanted),
  }))
}

const aliases: [string, string][] = Object.entries(
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).imports as Record<string, string>,
)

function resolved(file: string, wanted: string): { to: string; foreign: boolean } {
  if (wanted.startsWith('.')) return { to: normalize(join(dirname(file), wanted)), foreign: false }
  for (const [alias, target] of aliases) {
    const prefix = alias.replace('*', '')
    if (wanted.startsWith(prefix)) {
      return { to: normalize(target.replace('*', wanted.slice(prefix.length))), foreign: false }
    }
  }
  return { to: wanted, foreign: true }
}
