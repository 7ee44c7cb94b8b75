// How long `npm start` takes to its first 200, built and on a warm database, against a hello-Hono that npm starts on
// the same database. Budget: at most twice as long.
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { startThrowAway } from '#db/embedded/throwaway'
import { root } from '#server/root'
import { freshen } from '../../server/cli/fresh.mjs'
import { compare } from './compare.ts'

const hello = `
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import postgres from 'postgres'
const sql = postgres(process.env.DATABASE_URL)
await sql\`select 1\`
serve({ fetch: new Hono().get('/healthz', (c) => c.text('ok')).fetch, port: Number(process.env.PORT) })
`

/** Starts with npm in a folder, waits for the first 200, stops; milliseconds from spawn to answer. */
async function untilFirst200(folder: string, env: Record<string, string>): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn('npm', ['start', '--silent'], {
    cwd: folder,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: 'ignore',
    detached: true,
  })
  try {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
      if (answer?.status === 200) return performance.now() - began
      if (child.exitCode !== null) throw new Error(`npm start in ${folder} ended with ${child.exitCode}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  } finally {
    process.kill(-child.pid!, 'SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** Prints and gives the ratio. */
export async function benchStart(): Promise<void> {
  await freshen()
  const database = await startThrowAway('pishkhanyar-bench-')
  // Inside the project, so that the same packages are found.
  const folder = await mkdtemp(join(root, 'dist/hello-'))
  try {
    await writeFile(join(folder, 'hello.mjs'), hello)
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ type: 'module', scripts: { start: 'node hello.mjs' } }),
    )
    const env = { DATABASE_URL: database.url, DATA_DIR: join(folder, 'data') }
    await untilFirst200(root, env)
    await compare('npm start to first 200', 7, {
      ours: () => untilFirst200(root, env),
      'hello-hono': () => untilFirst200(folder, env),
      budget: 2,
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
    await database.stop()
  }
}
