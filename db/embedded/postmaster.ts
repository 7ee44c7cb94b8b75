// One PostgreSQL server process: found through postmaster.pid, launched, ended.
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './binaries.ts'
import { bareEnvironment } from './cluster.ts'
import { alive, commandLine, errorCode } from './processes.ts'

/** What a server says of itself in postmaster.pid. */
export type Postmaster = { pid: number; port: number; ready: boolean }

/** What it takes to start one: `data` is a real path, `port` a wish. */
export type Launch = {
  binaries: string
  data: string
  account: Account | undefined
  settings: Record<string, string>
  port: number
  log: string
}

const patience = 10 * 60_000
const largestLog = 10_000_000
/** A port taken in the last moment, or orphans of a killed server that have not noticed yet: worth another try. */
const passing = /Address already in use|pre-existing shared memory block/

/** Waits for a server that is starting or stopping; null when none serves `data`. */
export async function settled(data: string): Promise<Postmaster | null> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(25)) {
    const found = postmasterOf(data)
    if (!found || (found.ready && (await answers(found.port)))) return found
  }
  throw new Error(`The PostgreSQL of ${data} neither answers nor ends`)
}

/** Starts a server and returns when it is ready. Throws with its last words if it dies. */
export async function launch(wanted: Launch): Promise<Postmaster> {
  await disarm(wanted.data)
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? wanted.port : 0)
    const outcome = await attemptOn(port, wanted)
    if (typeof outcome !== 'string') return outcome
    if (attempt >= 40 || !passing.test(outcome)) throw new Error(`PostgreSQL did not start: ${outcome.slice(-1500)}`)
    await sleep(250)
  }
}

/** Asks the server of `data` to end at once but cleanly, and returns when it is gone. */
export async function end(data: string): Promise<void> {
  const server = postmasterOf(data)
  if (!server) return
  process.kill(server.pid, 'SIGINT')
  for (const hurry = Date.now() + 60_000; alive(server.pid); await sleep(5)) {
    if (Date.now() > hurry) process.kill(server.pid, 'SIGQUIT')
  }
}

/** The server, or its last words. Detached, so that Ctrl-C in the terminal does not reach it. */
async function attemptOn(
  port: number,
  { binaries, data, account, settings, log }: Launch,
): Promise<Postmaster | string> {
  const file = openSync(log, existsSync(log) && statSync(log).size > largestLog ? 'w' : 'a', 0o600)
  const before = statSync(log).size
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(binaries, 'bin/postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...account,
    cwd: '/',
    detached: true,
    env: bareEnvironment,
    stdio: ['ignore', file, file],
  })
  closeSync(file)
  child.unref()
  let failed: Error | undefined
  child.on('error', (error) => {
    failed = error
  })
  while (!failed && child.exitCode === null && child.signalCode === null) {
    const server = postmasterOf(data)
    if (server?.pid === child.pid && server?.ready) return server
    await sleep(5)
  }
  return failed?.message ?? readFileSync(log).subarray(before).toString()
}

/** The server that postmaster.pid names, if it truly runs on this data folder; null if none does. */
function postmasterOf(data: string): Postmaster | null {
  const lines = pidFile(data)?.split('\n') ?? []
  const pid = Number(lines[0])
  return serves(pid, data) ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : null
}

/** A pid may have passed to a stranger after a crash or in a restarted container. */
function serves(pid: number, data: string): boolean {
  return alive(pid) && (commandLine(pid)?.includes(data) ?? true)
}

function pidFile(data: string): string | null {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/**
 * Makes a postmaster.pid that a dead server left harmless. PostgreSQL would take an unreaped child or a stranger with
 * the old pid for a living server. The file is not removed, because its memory key lets PostgreSQL wait for orphaned
 * backends: it gets the pid of this process, which PostgreSQL knows for its own parent and ignores.
 */
async function disarm(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid')
  const text = pidFile(data)
  if (text === '') await rm(file)
  else if (text) await writeFile(file, text.replace(/^\d+/, String(process.pid)))
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => done(false))
    socket.on('connect', () => {
      socket.destroy()
      done(true)
    })
  })
}

/** `wish` if nobody listens there, else a port the system picks. */
function freePort(wish: number): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.on('error', (error) => (wish ? done(freePort(0)) : fail(error)))
    server.listen(wish, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('No free port')),
      )
    })
  })
}
