// What tests of the channels begin with: a letter to an office, messages about it, and a courier that brings them.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { pushSubscriptions } from '#db/schema/push'
import { sessions } from '#db/schema/sessions'
import type { Channel } from '#rules/channel'
import type { ChannelName, MessageKind } from '#rules/messages'
import type { TestDatabase } from '#test/database'
import type { World } from '#test/world'
import { courier, settled } from '../messages/desk.ts'

let letters = 0

/** A signed letter to the first office and its holder; gives the recipient's record. */
export async function letterIn(world: World, over: Partial<typeof notices.$inferInsert> = {}): Promise<string> {
  const { province: provinceId, now } = world
  const id = randomUUID()
  await world.db.insert(notices).values({
    id,
    provinceId,
    kind: 'notice',
    state: 'signed',
    subject: 'ساعت کار دفترها',
    body: 'متن',
    selection: {},
    createdAt: now,
    updatedAt: now,
    number: `ا/الف/1405/${1000 + ++letters}`,
    signedAt: now,
    ...over,
  })
  const office = world.offices[0]!
  const [row] = await world.db
    .insert(noticeRecipients)
    .values({ provinceId, noticeId: id, officeId: office.id, personId: office.holder.id })
    .returning()
  return row!.id
}

export type Queued = { channel: ChannelName; chat: string; subjectId: string; kind?: MessageKind } & Partial<
  typeof outbox.$inferInsert
>

/** Puts a message into the outbox; to the holder of the first office unless said otherwise. Gives its id. */
export async function queued(world: World, { channel, chat, ...row }: Queued): Promise<string> {
  const [written] = await world.db
    .insert(outbox)
    .values({
      provinceId: world.province,
      personId: world.offices[0]!.holder.id,
      messenger: channel,
      chatId: chat,
      kind: 'notice',
      params: {},
      state: 'queued',
      priority: 50,
      nextAt: world.now,
      createdAt: world.now,
      ...row,
    })
    .returning()
  return written!.id
}

export async function rowOf(world: World, id: string) {
  const [row] = await world.db.select().from(outbox).where(eq(outbox.id, id))
  return row!
}

export async function recipientOf(world: World, id: string) {
  const [row] = await world.db.select().from(noticeRecipients).where(eq(noticeRecipients.id, id))
  return row!
}

/** Brings everything that is queued, and stops. Leases and waits are short, so that failures cost no time. */
export async function delivered(database: TestDatabase, channels: readonly Channel[]): Promise<void> {
  const settings = { leaseSeconds: 3, timeoutSeconds: 0.7, pollSeconds: 0.2, chatGap: 0 }
  const free = { push: Number.POSITIVE_INFINITY, safir: Number.POSITIVE_INFINITY, sms: Number.POSITIVE_INFINITY }
  const running = courier(database, [...channels], { rates: free, settings })
  await settled(database)
  await running.stop()
}

/** A browser of a person's, signed in and subscribed; gives the subscription's id and the session's. */
export async function browserOf(
  world: World,
  person: string,
  browser: { endpoint: string; p256dh: string; auth: string },
) {
  const base = { provinceId: world.province, personId: person, device: 'Chrome · Android', createdAt: world.now }
  const expiresAt = new Date(world.now.getTime() + 86_400_000)
  const [session] = await world.db
    .insert(sessions)
    .values({ ...base, tokenHash: randomUUID(), seenAt: world.now, expiresAt })
    .returning()
  const [row] = await world.db
    .insert(pushSubscriptions)
    .values({ ...base, ...browser, id: randomUUID(), sessionId: session!.id })
    .returning()
  return { id: row!.id, session: session!.id }
}
