// The whole program for a story: an empty database, both messengers simulated, the commands, and people at the web's door.
import { execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pino from 'pino'
import { type Simulator, startSimulator } from '#bot/simulator/server'
import { readConfig } from '#server/config'
import { type Running, start } from '#server/main'
import { root } from '#server/root'
import { built as builtScript } from '../built.ts'
import { emptyDatabase, type TestDatabase } from '../database.ts'

export type Stage = {
  database: TestDatabase
  simulator: Simulator
  running: Pick<Running, 'url' | 'setUp' | 'stop'>
  /** Runs one of the project's commands as a clerk would; its lines. */
  command(name: string, ...args: string[]): Promise<string>
  close(): Promise<void>
}

const exec = promisify(execFile)

/** Runs what `npm start` runs: the bundle in dist/, built where it is stale, as a process of its own. */
async function startBuilt(env: Record<string, string>): Promise<Stage['running']> {
  const child = spawn(process.execPath, builtScript('start'), {
    cwd: root,
    env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const setUp = await until(async () => {
    const link = /http:\/\/\S+\/login\/\S+/.exec(said)?.[0]
    if (!link) throw new Error(`the program did not start: ${said}`)
    return link
  }, 110)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url: new URL(setUp).origin, setUp, stop }
}

/** Opens the stage: the program runs, from its sources or as it was built, and nothing is in it. */
export async function openStage(built: boolean): Promise<Stage> {
  const database = await emptyDatabase()
  const simulator = await startSimulator({ limits: false })
  const dataDir = await mkdtemp(join(tmpdir(), 'pishkhanyar-story-'))
  const env = {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    SECRET: 'a secret for the story only, long enough',
    TELEGRAM_BOT_TOKEN: simulator.telegramToken,
    TELEGRAM_API_ROOT: simulator.telegramRoot,
    BALE_BOT_TOKEN: simulator.baleToken,
    BALE_API_ROOT: simulator.baleRoot,
  }
  const running = built
    ? await startBuilt({ ...env, PORT: '0' })
    : await start(readConfig({ ...env, PORT: '0' }), pino({ level: 'silent' }))
  return {
    database,
    simulator,
    running,
    command: async (name, ...args) => {
      const { stdout } = await exec(process.execPath, [...builtScript(name), ...args], {
        cwd: root,
        env: { PATH: process.env.PATH, ...env, PUBLIC_URL: running.url },
      })
      return stdout
    },
    close: async () => {
      await running.stop()
      await simulator.close()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export type Person = {
  /** The cookie of the session, for a browser. */
  cookie: { name: string; value: string }
  /** Calls the app's API as this person; throws with the problem's words unless it was done. */
  call<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T>
  /** The same, but gives status and body, whatever they are. */
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: never }>
}

/** Somebody opens the one-time link, as a browser does, and is signed in. */
export async function signIn(
  stage: Stage,
  link: string,
  form: Record<string, string | string[]> = {},
): Promise<Person> {
  const fields = new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  )
  const opened = await fetch(link, { method: 'POST', body: fields, redirect: 'manual' })
  const [pair = ''] = (opened.headers.get('set-cookie') ?? '').split(';')
  const [name = '', value = ''] = pair.split('=')
  if (opened.status !== 303 || !value)
    throw new Error(`the link was not opened: ${opened.status} ${await opened.text()}`)
  return personBehind(stage.running.url, { name, value })
}

/** A signed-in person by the cookie of the session. */
export function personBehind(url: string, cookie: { name: string; value: string }): Person {
  const ask: Person['ask'] = async (method, path, body) => {
    const answer = await fetch(`${url}/api/app${path}`, {
      method,
      headers: {
        cookie: `${cookie.name}=${cookie.value}`,
        origin: url,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as never }
  }
  return {
    cookie,
    ask,
    call: async <T>(method: string, path: string, body?: unknown) => {
      const answer = await ask(method, path, body)
      if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
      return answer.body as T
    },
  }
}

/** Tries until something is so; throws what was wrong last. */
export async function until<T>(look: () => Promise<T>, seconds = 15): Promise<T> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    try {
      return await look()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
