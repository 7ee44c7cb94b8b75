import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blockBinding } from '#actions/bindings/block'
import { moveHomeAgain, switchShutdown } from '#actions/provinces/shutdown'
import { audit } from '#db/schema/audit'
import { bindings } from '#db/schema/bindings'
import { cards } from '#db/schema/cards'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { post, refreshCards } from '#messages/send'
import { settleUndelivered } from '#messages/undelivered'
import type { ChannelName, MessageKind } from '#rules/messages'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
const channels: ChannelName[] = ['telegram', 'bale', 'push', 'safir', 'sms']

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  await database.db.delete(outbox)
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const turn = async (on: boolean) => {
  const done = await switchShutdown(await world.as('secretary', { channels }), newKey(), { on })
  return done.ok ? done.value : done
}
const say = (person: string, subjectId = randomUUID(), kind: MessageKind = 'notice') =>
  database.db
    .transaction((tx) => post(tx, { ...world, channels }, [{ to: { person }, kind, subjectId }]))
    .then(() => subjectId)
const rows = async () =>
  (await database.db.select().from(outbox)).map(({ messenger, chatId, state }) => [messenger, chatId, state])
const usedEarlier = (chat: string) =>
  database.db
    .update(bindings)
    .set({ usedAt: new Date(0) })
    .where(eq(bindings.chatId, chat))
const holder = (nth: number) => world.offices[nth]!.holder
const number = (nth: number) => holder(nth).mobile.replace(/^0/, '98')

describe('while the country is cut off', () => {
  it('what waits for Telegram goes by the messenger inside the country', async () => {
    const bale = await world.bind(holder(1).id, 'bale')
    await usedEarlier(bale)
    const telegram = await world.bind(holder(1).id, 'telegram')
    await say(holder(1).id)
    expect(await rows()).toEqual([['telegram', telegram, 'queued']])
    expect(await turn(true)).toEqual({ moved: 1, kept: 0 })
    expect(await rows()).toEqual([['bale', bale, 'queued']])
  })

  it('by the number where there is no such messenger, and only what a number is for', async () => {
    await world.bind(holder(1).id, 'telegram')
    await say(holder(1).id)
    await say(holder(1).id, randomUUID(), 'ballot')
    expect(await turn(true)).toEqual({ moved: 1, kept: 1 })
    expect((await rows()).map(([messenger, , state]) => [messenger, state]).sort()).toEqual([
      ['safir', 'queued'],
      ['telegram', 'unreachable'],
    ])
  })

  it('what is written now chooses so at once, and edits of cards abroad keep', async () => {
    await turn(true)
    const telegram = await world.bind(holder(1).id, 'telegram')
    const subjectId = await say(holder(1).id)
    const card = { subject: 'notice' as const, subjectId, messageId: '1', at: world.now }
    await database.db.insert(cards).values({ messenger: 'telegram', chatId: telegram, ...card })
    await database.db.transaction((tx) => refreshCards(tx, world.now, world.province, 'notice', subjectId))
    expect(await rows()).toEqual([
      ['safir', number(1), 'queued'],
      ['telegram', telegram, 'unreachable'],
    ])
  })

  it('what is in the courier’s hand is left to it, and moved once it is back', async () => {
    const bale = await world.bind(holder(1).id, 'bale')
    await usedEarlier(bale)
    const telegram = await world.bind(holder(1).id, 'telegram')
    await say(holder(1).id)
    await database.db.update(outbox).set({ leaseUntil: world.now })
    expect(await turn(true)).toEqual({ moved: 0, kept: 0 })
    expect(await rows()).toEqual([['telegram', telegram, 'queued']])
    await database.db.update(outbox).set({ leaseUntil: null })
    const done = await moveHomeAgain(world.system('clock', { channels }), null, null)
    expect(done).toMatchObject({ value: { moved: 1 } })
    expect(await rows()).toEqual([['bale', bale, 'queued']])
  })

  it.each([
    [true, ['failed']],
    [false, ['dropped', 'queued']],
  ])('what fails in Bale does not fall back on Telegram: cut off %s', async (on, states) => {
    await usedEarlier(await world.bind(holder(1).id, 'telegram'))
    await world.bind(holder(1).id, 'bale')
    await say(holder(1).id)
    if (on) await turn(true)
    const [row] = await database.db.select().from(outbox)
    await settleUndelivered(database.db, channels, [{ id: row!.id, fence: row!.fence, how: 'failed', at: world.now }])
    expect((await rows()).map(([, , state]) => state).sort()).toEqual(states)
  })

  it('leaves other provinces alone', async () => {
    const other = await buildWorld(database.db)
    const chat = await other.bind(other.offices[1]!.holder.id, 'telegram')
    await database.db.transaction((tx) =>
      post(tx, { ...other, channels }, [
        { to: { person: other.offices[1]!.holder.id }, kind: 'notice', subjectId: randomUUID() },
      ]),
    )
    await turn(true)
    expect(await rows()).toEqual([['telegram', chat, 'queued']])
  })
})

describe('when it is over', () => {
  it('what was kept goes out once, where it was to go, and the rest stays where it went', async () => {
    await database.db
      .update(people)
      .set({ mobile: null })
      .where(eq(people.id, holder(1).id))
    const telegram = await world.bind(holder(1).id, 'telegram')
    await world.bind(holder(2).id, 'telegram')
    const subject = await say(holder(1).id)
    await say(holder(1).id, subject, 'reminder')
    await say(holder(2).id)
    expect(await turn(true)).toEqual({ moved: 1, kept: 2 })
    expect(await turn(false)).toEqual({ moved: 1, kept: 0 })
    expect((await rows()).sort()).toEqual(
      [
        ['safir', number(2), 'queued'],
        ['telegram', telegram, 'dropped'],
        ['telegram', telegram, 'queued'],
      ].sort(),
    )
  })

  it('whoever blocked the bot is not written to there', async () => {
    await database.db
      .update(people)
      .set({ mobile: null })
      .where(eq(people.id, holder(1).id))
    const chat = await world.bind(holder(1).id, 'telegram')
    await say(holder(1).id)
    await turn(true)
    await blockBinding(world.nobody(), newKey(), { messenger: 'telegram', chat, blocked: true })
    expect(await turn(false)).toEqual({ moved: 0, kept: 0 })
    expect((await rows()).map(([, , state]) => state)).toEqual(['unreachable'])
  })

  it('each switch is recorded, and the same one twice is a conflict', async () => {
    await turn(true)
    expect(await turn(true)).toMatchObject({ why: 'conflict' })
    await turn(false)
    expect(await turn(false)).toMatchObject({ why: 'conflict' })
    const entries = await database.db.select().from(audit).where(eq(audit.action, 'provinces.shutdown'))
    const here = entries.filter(({ provinceId }) => provinceId === world.province)
    expect(here.map(({ facts }) => (facts as { on: boolean }).on)).toEqual([true, false])
  })
})

it('whoever wants official letters only gets no news, but codes and letters', async () => {
  await world.bind(holder(1).id, 'telegram')
  await database.db
    .update(people)
    .set({ muted: true })
    .where(eq(people.id, holder(1).id))
  for (const kind of ['request', 'notice', 'loginCode'] as const) await say(holder(1).id, randomUUID(), kind)
  expect((await database.db.select().from(outbox)).map(({ kind }) => kind).sort()).toEqual(['loginCode', 'notice'])
})
