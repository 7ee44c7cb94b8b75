// The scripts of the public pages: small, classic, each one file. The server inlines them, but for the worker.
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Plugin } from 'vite'

const entries = {
  rate: 'rate/rate.ts',
  'rate-worker': 'rate/worker.ts',
  'rate-kept': 'rate/kept.ts',
  case: 'case/form.ts',
  'case-worker': 'case/worker.ts',
  page: 'case/page.ts',
  word: 'case/word.ts',
  offline: 'case/offline.ts',
  slip: 'slip/sign.ts',
  find: 'find/find.ts',
}

/** Compiles every script; gives the code by name. */
async function pageScripts(): Promise<Record<string, string>> {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(folder, path)])),
    outdir: 'public',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    legalComments: 'none',
    write: false,
  })
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]|\.js$/g, ''), text.trim()]))
}

/** Writes the scripts into `folder`/public, each in one go, since other processes may be reading. */
export async function writePageScripts(folder: string): Promise<void> {
  await mkdir(join(folder, 'public'), { recursive: true })
  for (const [name, code] of Object.entries(await pageScripts())) {
    const file = join(folder, 'public', `${name}.js`)
    await writeFile(`${file}.${process.pid}`, code)
    await rename(`${file}.${process.pid}`, file)
  }
}

/** Emits the scripts with the app's build. */
export function publicPages(): Plugin {
  return {
    name: 'public-pages',
    async generateBundle() {
      for (const [name, source] of Object.entries(await pageScripts()))
        this.emitFile({ type: 'asset', fileName: `public/${name}.js`, source })
    },
  }
}
