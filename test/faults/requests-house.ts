// The program as people reach it, for requests under random deeds: in this process, or in one of its own that is killed in the middle of
// an act and started again, upon which whoever waits asks once more with the same key.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { tokenHash } from '#actions/sessions/tokens'
import { sessions } from '#db/schema/sessions'
import { root } from '#server/root'
import { bundled } from '#test/bundle'
import type { TestDatabase } from '#test/database'
import { webOf } from '#test/web'
import { newKey, type World } from '#test/world'
import { jobsOf, tickPath } from './requests-jobs.ts'

type Call = { as: string; path: string; json?: unknown }
type Sent = { path: string; headers: Record<string, string>; body: string }
type Answer = { status: number; json: unknown }

/** Where a kill strikes: at which call from now on, and how many milliseconds after it was sent. */
export type Kill = { nth: number; after: number }

export type House = {
  now: Date
  /** Whether it was taken, with what was answered; throws for trouble that is no refusal. */
  call(call: Call): Promise<{ ok: boolean; json: unknown }>
  /** The clock does what is due. */
  tick(): Promise<void>
}

/** Begins a house over a world; `kills` by their calls make it a process of its own. */
export function houseOf(world: World, database: Pick<TestDatabase, 'url' | 'direct'>, program: Program | null): House {
  const web = webOf(world, { now: () => house.now })
  const jobs = jobsOf(world, database.direct)
  const near = async ({ path, ...given }: Sent): Promise<Answer> => {
    if (path === tickPath) {
      await jobs(house.now)
      return { status: 200, json: {} }
    }
    const at = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    const answer = await web.app.request(`http://localhost:3000${path}`, { method: 'POST', ...given }, at)
    return { status: answer.status, json: await answer.json().catch(() => null) }
  }
  const send = async (sent: Sent): Promise<Answer> => {
    const headers = { ...sent.headers, 'x-now': String(house.now.getTime()) }
    return program ? program.send({ ...sent, headers }, database.url) : near(sent)
  }
  const cookies = new Map<string, string>()
  const house: House = {
    now: world.now,
    call: async ({ as, path, json = {} }) => {
      const on = `${as} ${house.now.toISOString()}`
      if (!cookies.has(on)) cookies.set(on, await signedIn(world, as, house.now))
      const headers = { 'content-type': 'application/json', 'idempotency-key': newKey(), cookie: cookies.get(on)! }
      const { status, json: said } = await send({ path, headers, body: JSON.stringify(json) })
      if (status >= 500 || status === 400 || status === 401)
        throw new Error(`${path}: ${status} ${JSON.stringify(said)}`)
      return { ok: status < 300, json: said }
    },
    tick: async () => {
      const { status } = await send({ path: tickPath, headers: {}, body: '{}' })
      if (status !== 200) throw new Error(`the clock: ${status}`)
    },
  }
  return house
}

/** The cookie of a person who is signed in, and has just proven to be that person. */
export async function signedIn({ db, province: provinceId }: World, personId: string, now: Date): Promise<string> {
  const token = newKey()
  const expiresAt = new Date(now.getTime() + 86_400_000)
  const times = { createdAt: now, seenAt: now, expiresAt, steppedUpUntil: expiresAt }
  await db.insert(sessions).values({ provinceId, personId, tokenHash: tokenHash(token), device: 'Chrome', ...times })
  return `session=${token}`
}

/** The program in a process of its own. */
export class Program {
  private child: ChildProcess | null = null
  private address = ''
  private starting: Promise<void> | null = null
  private calls = 0
  private kills: readonly Kill[] = []
  /** How often it was killed, and how often it had answered by then. */
  killed = 0
  done = 0

  /** From now on it is killed so, by the calls that follow. */
  begins(kills: readonly Kill[]): void {
    this.kills = kills
    this.calls = 0
  }

  async send(sent: Sent, url: string): Promise<Answer> {
    if (!this.child) await this.start(url)
    const kill = this.kills.find(({ nth }) => nth === this.calls)
    this.calls += 1
    if (!kill) return this.ask(sent)
    const first = this.ask(sent).catch(() => null)
    await sleep(kill.after)
    await this.kill()
    this.killed += 1
    await this.start(url)
    const before = await first
    const answer = await this.ask(sent)
    if (!before) return answer
    this.done += 1
    // who asks once more with the same key gets the same answer, be it that it was refused
    if (before.status !== answer.status) throw new Error(`${sent.path}: ${before.status}, then ${answer.status}`)
    return answer
  }

  /**
   * Sends until there is an answer, as a device does that waits for its network: others may send meanwhile, and the program may be
   * killed under all of them. `dies`: the device itself is gone after so many milliseconds, and hears nothing; null then.
   */
  async insist(sent: Sent, url: string, dies?: number): Promise<Answer | null> {
    const signal = dies === undefined ? {} : { signal: AbortSignal.timeout(dies) }
    for (;;) {
      if (!this.child) {
        this.starting ??= this.start(url).finally(() => (this.starting = null))
        await this.starting
      }
      const answer = await this.ask(sent, signal).catch(() => null)
      if (answer || dies !== undefined) return answer
      await sleep(20)
    }
  }

  async kill(): Promise<void> {
    const { child } = this
    this.child = null
    if (!child) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  private async start(url: string): Promise<void> {
    this.child = fork(await bundled(join(import.meta.dirname, 'requests-program.ts')), { execArgv: [] })
    this.child.send({ url, words: join(root, 'locales') })
    const ended = once(this.child, 'exit').then(([code]) => Promise.reject(new Error(`the program ended with ${code}`)))
    const [address] = await Promise.race([once(this.child, 'message'), ended])
    ended.catch(() => undefined)
    this.address = address
  }

  private async ask({ path, ...given }: Sent, more: { signal?: AbortSignal } = {}): Promise<Answer> {
    const answer = await fetch(`${this.address}${path}`, { method: 'POST', ...given, ...more })
    return { status: answer.status, json: await answer.json().catch(() => null) }
  }
}
