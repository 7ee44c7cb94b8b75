// The real server without a socket, and people who are signed in to it.
import { type Logger, pino } from 'pino'
import { tokenHash } from '#actions/sessions/tokens'
import { sessions } from '#db/schema/sessions'
import { createApp } from '#http/app'
import type { Parts } from '#http/context'
import { loadWords } from '#locales/files'
import { readSheet, writeCsv, writeXlsx } from '#outside/sheets'
import { newKey, type World } from './world.ts'

export type Visit = {
  /** A person's id; nobody without it. */
  as?: string
  method?: string
  json?: unknown
  form?: Record<string, string>
  headers?: Record<string, string>
  /** The caller's address. */
  from?: string
}

export type Web = {
  app: ReturnType<typeof createApp>
  parts: Parts
  /** A request through all middlewares, with a fresh key where something changes. */
  visit(path: string, visit?: Visit): Promise<Response>
  /** The cookie of a new session of a person. */
  cookieOf(person: string): Promise<string>
}

/** What of a world a server needs; its people come in only with sessions that are made for them here. */
type Housed = Pick<World, 'db' | 'secret' | 'now' | 'clean' | 'letter'> & Partial<Pick<World, 'province'>>

/** A server over a world's database; its clock stands at the world's now unless `over.now` says otherwise. */
export function webOf(world: Housed, over: Partial<Parts> = {}): Web {
  loadWords()
  const parts: Parts = {
    db: world.db,
    secret: world.secret,
    now: () => world.now,
    publicUrl: 'http://localhost:3000',
    trustedProxies: [],
    log: pino({ level: 'silent' }) as Logger,
    clean: world.clean,
    letter: world.letter,
    channels: ['telegram', 'bale', 'push'],
    pushKey: 'a public key',
    sheets: { read: readSheet, csv: async (table) => writeCsv(table), xlsx: writeXlsx },
    bots: {},
    webhooks: [],
    appDir: '/nowhere',
    ready: async () => ({ ready: true, said: 'ready' }),
    ...over,
  }
  const app = createApp(parts)
  const cookies = new Map<string, string>()
  const cookieOf = async (person: string) => {
    const token = newKey()
    const now = parts.now()
    await world.db.insert(sessions).values({
      provinceId: world.province!,
      personId: person,
      tokenHash: tokenHash(token),
      device: 'Chrome · Android',
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + 30 * 86_400_000),
    })
    return `${parts.publicUrl.startsWith('https:') ? '__Host-session' : 'session'}=${token}`
  }
  const visit: Web['visit'] = async (path, { as, method, json, form, headers = {}, from = '127.0.0.1' } = {}) => {
    if (as && !cookies.has(as)) cookies.set(as, await cookieOf(as))
    const body = json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json)
    const sent = {
      ...((method ?? (body ? 'POST' : 'GET')) !== 'GET' ? { 'idempotency-key': newKey() } : {}),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(as ? { cookie: cookies.get(as)! } : {}),
      ...headers,
    }
    return app.request(
      new URL(path, parts.publicUrl),
      { method: method ?? (body ? 'POST' : 'GET'), body, headers: sent },
      { incoming: { socket: { remoteAddress: from } } },
    )
  }
  return { app, parts, visit, cookieOf }
}
