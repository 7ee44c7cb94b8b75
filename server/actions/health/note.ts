// What a self-test found is written down, and the people in charge are told once of each fault, and of its end.
import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '#db/client'
import { health } from '#db/schema/health'
import { quietHours } from '#law/notices'
import { type Message, post } from '#messages/send'
import { provinceIds } from '#reads/due'
import { type Health, healthOf } from '#reads/health'
import { lawOfProvince } from '#reads/parameters'
import { audienceOf } from '#reads/people/seats'
import { tehranDay } from '#rules/calendar'
import { channelFaults, type Finding, type HealthName } from '#rules/health'
import { type ChannelName, type Messenger, messengers } from '#rules/messages'
import { afterQuiet } from '#rules/periods'
import { type Bad, rowByRow } from '../../act/row-by-row.ts'
import { reopenBindings } from '../bindings/reopen.ts'

/** What was tested, and what was found. */
export type Tested = { name: HealthName; found: Finding }

/** `channels`: those that are set up. `only`: nothing else was tested. Nobody's act: no role, no audit. */
export type Noting = {
  db: Database
  now: Date
  channels: readonly ChannelName[]
  tested: readonly Tested[]
  only?: true
}

/** A fault found by the hourly test may have begun as long before, in milliseconds. */
const unnoticed = 3_600_000

/**
 * Writes down what was found and tells administrators and clerks of what is new, through a channel that is well; as long as
 * none is, it is told later. A fault that lasts is told once, and once that it is over. What is not set up any more goes.
 * What cannot be written or told keeps no other back: it is answered, by its name or the person's id.
 */
export async function noteHealth({ db, now, channels, tested, only }: Noting): Promise<Bad[]> {
  return db.transaction(async (tx) => {
    // one at a time, so that nobody is told twice
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('health', 0))`)
    const before = await healthOf(tx)
    const rows = tested.map((one) => ({ ...one, id: one.name }))
    const noted = await rowByRow(tx, rows, async (part, some) => {
      const ends: Message['params'][] = []
      for (const one of some) {
        const known = before.find((row) => row.name === one.name)
        ends.push(...(await note(part, one, known, { now, channels })))
      }
      return ends
    })
    if (!only) await forget(tx, before, tested)
    return [...noted.bad, ...(await tell(tx, now, channels, noted.done))]
  })
}

/** Writes one thing down; what is over of it, to be told. */
async function note(
  tx: Transaction,
  { name, found }: Tested,
  known: Health | undefined,
  { now, channels }: Pick<Noting, 'now' | 'channels'>,
): Promise<Message['params'][]> {
  await write(tx, name, found, now)
  // whom a messenger called closed while it did not know us may be open
  if (known?.fault === 'tokenExpired' && !found && messengers.some((one) => one === name)) {
    await reopenBindings(tx, name as Messenger, new Date(known.since.getTime() - unnoticed), { now, channels })
  }
  const over = known?.fault && known.toldAt && known.fault !== found?.fault
  return over ? [{ ...known.facts, name, fault: known.fault!, over: 1, since: known.since.toISOString() }] : []
}

async function write(tx: Transaction, name: HealthName, found: Finding, now: Date): Promise<void> {
  const fault = found?.fault ?? null
  const row = { name, checkedAt: now, fault, facts: found?.facts ?? {}, since: now, toldAt: null }
  const same = sql`${health.fault} is not distinct from excluded.fault`
  await tx
    .insert(health)
    .values(row)
    .onConflictDoUpdate({
      target: health.name,
      set: {
        checkedAt: now,
        fault,
        facts: row.facts,
        since: sql`case when ${same} then ${health.since} else excluded.since end`,
        toldAt: sql`case when ${same} then ${health.toldAt} end`,
      },
    })
}

async function forget(tx: Transaction, before: readonly { name: HealthName }[], tested: readonly Tested[]) {
  for (const { name } of before) {
    // tested by another job, which says itself when it is over
    if (name !== 'security' && !tested.some((one) => one.name === name))
      await tx.delete(health).where(eq(health.name, name))
  }
}

/** Tells the ends, and the faults of which nobody was told yet. */
async function tell(
  tx: Transaction,
  now: Date,
  channels: readonly ChannelName[],
  ends: Message['params'][],
): Promise<Bad[]> {
  const rows = await healthOf(tx)
  const ill = rows.filter(({ fault }) => channelFaults.some((one) => one === fault)).map(({ name }) => name)
  const well = channels.filter((name) => !ill.includes(name))
  const untold = rows.filter(({ fault, toldAt }) => fault && !toldAt)
  if (well.length === 0 || untold.length + ends.length === 0) return []
  const begins = untold.map(({ name, fault, facts, since }) => ({
    ...facts,
    name,
    fault: fault!,
    since: since.toISOString(),
  }))
  const bad: Bad[] = []
  for (const province of await provinceIds(tx)) {
    const people = await audienceOf(tx, 'health.changed', province, tehranDay(now))
    const law = await lawOfProvince(tx, province, tehranDay(now))
    const notBefore = afterQuiet(now, law(quietHours))
    const news = (person: string) =>
      [...begins, ...ends].map((params) => ({ ...messageTo(person, province, params!), notBefore }))
    const told = await rowByRow(
      tx,
      people.map((id) => ({ id })),
      async (part, some) => {
        await post(
          part,
          { province, now, channels: well },
          some.flatMap(({ id }) => news(id)),
        )
        return []
      },
    )
    bad.push(...told.bad)
  }
  for (const { name } of untold) await tx.update(health).set({ toldAt: now }).where(eq(health.name, name))
  return bad
}

const messageTo = (person: string, province: string, params: NonNullable<Message['params']>): Message => ({
  to: { person },
  kind: 'health',
  subjectId: province,
  params,
})
