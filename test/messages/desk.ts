// What tests of the courier begin with: people with messengers, messages for them, and channels that answer as told.
import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { inject } from 'vitest'
import { client } from '#db/client'
import { bindings } from '#db/schema/bindings'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { type CourierOptions, startCourier } from '#messages/courier/courier'
import { settleUndelivered } from '#messages/undelivered'
import type { Channel, Delivery, Row } from '#rules/channel'
import type { Messenger } from '#rules/messages'
import type { TestDatabase } from '#test/database'

const silent = pino({ level: 'silent' })
const province = randomUUID()

/** A person whose messengers were used in the given order, the last first in line. Gives the id. */
export async function addPerson({ db }: TestDatabase, ...used: Messenger[]): Promise<string> {
  const at = new Date()
  const [person] = await db
    .insert(people)
    .values({ provinceId: province, kind: 'natural', name: 'آزمون', locale: 'fa', createdAt: at })
    .returning()
  for (const [index, messenger] of used.entries()) {
    const chat = `${messenger}-${person!.id}`
    const usedAt = new Date(at.getTime() - 60_000 + index * 1000)
    await db.insert(bindings).values({
      provinceId: province,
      personId: person!.id,
      messenger,
      userId: chat,
      chatId: chat,
      boundAt: at,
      usedAt,
    })
  }
  return person!.id
}

/** Queues messages, each to a chat of its own unless said otherwise, and gives their ids. */
export async function queue(
  { db }: TestDatabase,
  ...rows: Partial<typeof outbox.$inferInsert>[]
): Promise<[string, ...string[]]> {
  const at = new Date(Date.now() - 1000)
  const written = await db
    .insert(outbox)
    .values(
      rows.map((row) => ({
        provinceId: province,
        messenger: 'telegram' as const,
        chatId: row.personId ? `${row.messenger ?? 'telegram'}-${row.personId}` : randomUUID(),
        kind: 'notice' as const,
        subjectId: randomUUID(),
        params: {},
        state: 'queued' as const,
        priority: 50,
        nextAt: at,
        createdAt: at,
        ...row,
      })),
    )
    .returning({ id: outbox.id })
  return written.map((row) => row.id) as [string, ...string[]]
}

/** A signed letter's record of one recipient; gives the id. */
export async function addRecipient({ db }: TestDatabase, person: string): Promise<string> {
  const at = new Date()
  const base = { provinceId: province, createdAt: at, updatedAt: at }
  const [notice] = await db
    .insert(notices)
    .values({ ...base, kind: 'notice', state: 'signed', subject: 'آزمون', body: 'متن', selection: {} })
    .returning()
  const [recipient] = await db
    .insert(noticeRecipients)
    .values({ provinceId: province, noticeId: notice!.id, officeId: randomUUID(), personId: person })
    .returning()
  return recipient!.id
}

/** The outbox as it stands, by id. */
export async function rowsOf({ db }: TestDatabase): Promise<Map<string, typeof outbox.$inferSelect>> {
  return new Map((await db.select().from(outbox)).map((row) => [row.id, row]))
}

/** Resolves once the condition holds; the test's own timeout is the only limit. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** Resolves once nothing is queued any more. */
export function settled(database: TestDatabase): Promise<void> {
  return until(async () => {
    const [row] = await database.sql`select count(*)::int as count from outbox where state = 'queued'`
    return row!.count === 0
  })
}

/** The database is away, for everybody, while `meanwhile` runs. */
export async function away(database: TestDatabase, meanwhile: () => Promise<void>): Promise<void> {
  const name = new URL(database.url).pathname.slice(1)
  const sql = client(inject('databaseUrl'), { max: 1 })
  await sql`alter database ${sql(name)} allow_connections false`
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`
  await meanwhile()
  await sql`alter database ${sql(name)} allow_connections true`
  await sql.end()
  // the test's own connections are dead too, and say so at their next question
  const asked = () => Promise.all(Array.from({ length: 6 }, () => database.sql`select 1`))
  await until(() =>
    asked().then(
      () => true,
      () => false,
    ),
  )
}

export type Sink = Channel & { seen: { row: Row; at: number }[] }

/** A channel that answers as told, `sent` by default, and remembers what it was given and when. */
export function openSink(
  name: Messenger,
  answer: (row: Row, signal: AbortSignal) => Delivery | Promise<Delivery> | undefined = () => undefined,
): Sink {
  const seen: Sink['seen'] = []
  return {
    name,
    seen,
    deliver: async (row, signal) => {
      seen.push({ row, at: performance.now() })
      return (await answer(row, signal)) ?? { result: 'sent', providerId: `${name}-${seen.length}` }
    },
  }
}

/** A courier that knows no limit unless the test sets one. */
export function courier(database: TestDatabase, channels: Channel[], options: Partial<CourierOptions> = {}) {
  const { db, sql, direct } = database
  const names = channels.map(({ name }) => name)
  const report: CourierOptions['report'] = (batch) => settleUndelivered(db, names, batch)
  const unlimited = { telegram: Number.POSITIVE_INFINITY, bale: Number.POSITIVE_INFINITY }
  return startCourier({
    sql,
    direct,
    channels,
    now: () => new Date(),
    log: silent,
    report,
    rates: unlimited,
    ...options,
  })
}
