// Writes keys.gen.ts, the union of all keys of the Persian words: `npm run keys`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The text of keys.gen.ts as it should be for the words that stand now. */
export function generatedKeys(): string {
  const keys = readdirSync(here('./fa'))
    .filter((name) => name.endsWith('.ftl'))
    .flatMap((name) => [...readFileSync(here(`./fa/${name}`), 'utf8').matchAll(/^([a-z][\w-]*)\s*=/gm)])
    .map((found) => `  | '${found[1]}'`)
    .sort()
  return `// Written by \`npm run keys\`; do not edit.\nexport type Key =\n${keys.join('\n')}\n`
}

if (process.argv[1] === here('./generate.ts')) writeFileSync(here('./keys.gen.ts'), generatedKeys())
