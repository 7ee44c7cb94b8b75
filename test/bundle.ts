// A script of a test for processes of its own: bundled once, so that no process has all sources compiled anew.
import { mkdir, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { root } from '#server/root'

const made = new Map<string, Promise<string>>()

/** What Node is given to run a script (a path): its bundle, which finds packages as the script does. */
export function bundled(script: string): Promise<string> {
  const known = made.get(script) ?? bundle(script)
  made.set(script, known)
  return known
}

/** Beside and then renamed, because several test processes may come at the same time. */
async function bundle(script: string): Promise<string> {
  const folder = join(root, 'node_modules/.cache/pishkhanyar')
  const file = join(folder, `${script.slice(root.length + 1).replaceAll(/[\\/]/g, '-')}.mjs`)
  await mkdir(folder, { recursive: true })
  const half = join(folder, `${process.pid}-${basename(file)}`)
  await build({
    entryPoints: [script],
    outfile: half,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
  await rename(half, file)
  return file
}
