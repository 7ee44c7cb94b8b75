// Writes requests/kinds.gen.ts, all declared kinds by their files: `npm run keys`. A new kind is its file and its words.
import { readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The text of kinds.gen.ts for the declarations that stand now; each file exports its kind by the file's name. */
export function generatedKinds(): string {
  const kinds = readdirSync(here('../requests'))
    .flatMap((file) => /^([a-z]+)\.ts$/.exec(file)?.[1] ?? [])
    .sort()
  const imports = kinds.map((kind) => `import { ${kind} } from './${kind}.ts'`)
  return `// Written by \`npm run keys\`; do not edit.\n${imports.join('\n')}\n\nexport const declared = { ${kinds.join(', ')} }\n`
}

if (process.argv[1] === here('./generate.ts')) writeFileSync(here('../requests/kinds.gen.ts'), generatedKinds())
