// Notes who was refused, whatever the door: a line in the program's log, and a row that the administrator sees.
import { createHmac } from 'node:crypto'
import type { Logger } from 'pino'
import type { Database } from '#db/client'
import { type SecurityKind, securityKindOf } from '#rules/security'
import type { Refusal } from '#rules/verdict'
import { type Refused, writeRefused } from './security.ts'

/** What noting needs of the program. */
export type Watch = { db: Database; log: Logger; secret: string; now: () => Date }

/** What was refused, where, to whom, and from which address or account. `mobile`: whose sign-in was tried. */
export type Attempt = {
  refused: { code: string; status?: number; refusals: readonly Refusal[] }
  place: string
  person: string | null
  mobile?: string | null
  from: string
}

/** Milliseconds that refusals are gathered: a flood of them costs one statement, not one each. */
const gatherMs = 300
/** So many sources and numbers are told apart in an hour; all others count as one: it is a flood by then, and no table holds it. */
const mostAnHour = 1000
/** So many lines at once in the log of the program. */
const mostLines = 20

/** `waits`: whether somebody will write what is gathered; `writing`: all that is not written yet. */
type Gathered = {
  rows: Map<string, Refused>
  waits: boolean
  writing: Set<Promise<void>>
  hour: number
  apart: Set<string>
}
const gathered = new WeakMap<Database, Gathered>()

/** Notes a refusal, if it is one that the log is for; never fails and keeps nobody waiting. */
export function noteRefused(watch: Watch, { refused, place, person, mobile = null, from }: Attempt): void {
  const kind = securityKindOf(refused)
  if (!kind) return
  const held = heldOf(watch)
  const now = watch.now()
  const apart = toldApart(held, `${from} ${mobile}`, now)
  const source = apart ? sourceOf(watch.secret, from) : 'many'
  const row = { kind, place, person, mobile: apart ? mobile : null, source }
  const key = Object.values(row).join(' ')
  const known = held.rows.get(key)
  held.rows.set(key, { ...row, count: (known?.count ?? 0) + 1, firstAt: known?.firstAt ?? now, lastAt: now })
  if (held.waits) return
  held.waits = true
  const writing: Promise<void> = later(watch, held).finally(() => held.writing.delete(writing))
  held.writing.add(writing)
}

function heldOf({ db }: Watch): Gathered {
  const held = gathered.get(db) ?? { rows: new Map(), waits: false, writing: new Set(), hour: 0, apart: new Set() }
  gathered.set(db, held)
  return held
}

/** Whether what tries from there still has a row of its own. */
function toldApart(held: Gathered, from: string, now: Date): boolean {
  const hour = Math.floor(now.getTime() / 3_600_000)
  if (hour !== held.hour) {
    held.hour = hour
    held.apart.clear()
  }
  if (held.apart.size < mostAnHour) held.apart.add(from)
  return held.apart.has(from)
}

/** A keyed digest: two refusals show that they come from one place, and from which they do not. */
function sourceOf(secret: string, from: string): string {
  return createHmac('sha256', secret).update(`refused ${from}`).digest('hex').slice(0, 16)
}

function later(watch: Watch, held: Gathered): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      const rows = [...held.rows.values()]
      held.rows.clear()
      held.waits = false
      writeRefused(watch.db, rows)
        .then((known) => logged(watch, known))
        .catch((error: unknown) => watch.log.error({ err: error }, 'the security log could not be written'))
        .then(resolve)
    }, gatherMs).unref()
  })
}

const words: Record<SecurityKind, string> = {
  signIn: 'a sign-in failed',
  pin: 'a PIN was wrong',
  bind: 'a messenger was not bound',
  forbidden: 'forbidden',
  limited: 'beyond a limit',
}

function logged({ log }: Watch, rows: Awaited<ReturnType<typeof writeRefused>>): void {
  for (const { kind, ...row } of rows.slice(0, mostLines)) log.warn({ security: kind, ...row }, words[kind])
  if (rows.length > mostLines) log.warn({ security: 'more', lines: rows.length - mostLines }, 'more was refused')
}

/** Waits until what was noted so far is written: by whoever closes the database, too. */
export async function refusedWritten(db: Database): Promise<void> {
  await Promise.all(gathered.get(db)?.writing ?? [])
}
