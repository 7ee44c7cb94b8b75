import { eq } from 'drizzle-orm'
import { Composer } from 'grammy'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { tables } from '#bot/bot'
import { button, onPress } from '#bot/callback'
import type { Card, CardKind, CardTable } from '#bot/cards/card'
import { showCard, updateCard } from '#bot/cards/show'
import type { Row } from '#bot/channel'
import type { BotContext } from '#bot/context'
import { cards as cardRows } from '#db/schema/cards'
import { loginCodes } from '#db/schema/logins'
import { people } from '#db/schema/people'
import type { Messenger } from '#rules/messages'
import { messengers } from '#rules/messages'
import { newKey } from '../world.ts'
import { boundUser, type House, openHouse } from './house.ts'

let shown: Card | null
const press = button('x:press', { id: 'uuid' })
const kind = (subject: CardKind['subject'], more: Partial<CardKind> = {}): CardKind => ({
  subject,
  render: async (_db, view) =>
    shown && {
      ...shown,
      blocks: [...shown.blocks, `${view.person?.name ?? 'کسی'} ${view.locale} ${view.params.word ?? ''}`],
      buttons: [[{ text: 'بزن', data: press.data({ id: view.subjectId }) }]],
    },
  ...more,
})
const table: CardTable = {
  ...tables.cards,
  notice: kind('notice'),
  reminder: kind('notice', { again: true }),
  case: kind('case', { passing: true }),
}

const opener = new Composer<BotContext>()
opener.hears(/^open (.+)/, (ctx) => showCard(ctx, 'notice', String(ctx.match[1])))
onPress(opener, press, (ctx, { id }) => updateCard(ctx, 'notice', id))

let house: House
beforeAll(async () => {
  const features = [opener, ...tables.features]
  house = await openHouse({ tables: { ...tables, features, cards: table } })
})
afterAll(async () => {
  await house?.close()
  vi.restoreAllMocks()
})

/** Milliseconds that the program takes for passed besides those that have. */
let passed = 0
const sinceBegin = performance.now.bind(performance)
beforeAll(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => sinceBegin() + passed)
})
beforeEach(() => {
  shown = { blocks: [{ title: 'نامه' }] }
  house.simulator.heal()
})

const live = () => new AbortController().signal
type User = Awaited<ReturnType<typeof boundUser>>

function deliver(messenger: Messenger, user: User, over: Partial<Row> & { subjectId: string }, signal = live()) {
  const channel = house.bots.channels.find(({ name }) => name === messenger)!
  const row = { person: house.world.people.holder.id, chat: String(user.id), kind: 'notice' as const, params: {} }
  return channel.deliver({ ...row, ...over }, signal)
}

describe.each(messengers)('a delivery in %s', (messenger) => {
  const holder = () => boundUser(house, 'holder', messenger)

  test('is sent once, and edited in place after that', async () => {
    const user = await holder()
    const subjectId = newKey()
    const first = await deliver(messenger, user, { subjectId })
    const message = await user.next()
    expect(first).toEqual({ result: 'sent', providerId: String(message.id) })
    expect(message.text).toContain(house.world.people.holder.name)
    shown = { blocks: ['تازه'] }
    expect(await deliver(messenger, user, { subjectId })).toEqual(first)
    expect((await user.nextEdit()).text).toContain('تازه')
    expect(await deliver(messenger, user, { subjectId })).toEqual(first)
    expect(user.chat().messages).toHaveLength(1)
  })

  test('that is to be heard comes anew, and the one before goes', async () => {
    const user = await holder()
    const subjectId = newKey()
    await deliver(messenger, user, { subjectId })
    const first = await user.next()
    await deliver(messenger, user, { subjectId, kind: 'reminder' })
    const second = await user.next()
    expect(user.chat().messages.map(({ id }) => id)).toEqual([second.id])
    expect(second.id).not.toBe(first.id)
  })

  test('is sent anew where the message before was deleted by the person', async () => {
    const user = await holder()
    const subjectId = newKey()
    await deliver(messenger, user, { subjectId })
    const first = await user.next()
    await house.database.db.update(cardRows).set({ messageId: '999999' }).where(eq(cardRows.subjectId, subjectId))
    const again = await deliver(messenger, user, { subjectId })
    expect(again).toMatchObject({ result: 'sent' })
    expect((await user.next()).id).not.toBe(first.id)
  })

  test('of a refresh edits what stands, and says nothing where nothing stands', async () => {
    const user = await holder()
    const subjectId = newKey()
    const refresh = { subjectId, kind: 'refresh' as const, params: { subject: 'notice' } }
    expect(await deliver(messenger, user, refresh)).toEqual({ result: 'dropped' })
    await deliver(messenger, user, { subjectId })
    await user.next()
    shown = { blocks: ['وضع تازه'] }
    expect(await deliver(messenger, user, refresh)).toMatchObject({ result: 'sent' })
    expect((await user.nextEdit()).text).toContain('وضع تازه')
    expect(await deliver(messenger, user, { ...refresh, params: { subject: 'nothing' } })).toEqual({
      result: 'dropped',
    })
  })

  test.each([
    ['there is nothing to say any more', async () => ({})],
    ['the person was disabled', async () => ({ person: house.world.people.staff.id })],
    ['nobody knows the kind', async () => ({ kind: 'ballot' as const })],
  ])('is dropped where %s', async (_case, over) => {
    const user = await holder()
    await house.database.db
      .update(people)
      .set({ disabledAt: house.world.now })
      .where(eq(people.id, house.world.people.staff.id))
    if (_case.startsWith('there')) shown = null
    expect(await deliver(messenger, user, { subjectId: newKey(), ...(await over()) })).toEqual({ result: 'dropped' })
    expect(user.chat().messages).toEqual([])
  })

  test('to a chat that is closed is blocked', async () => {
    const user = await holder()
    user.block()
    expect(await deliver(messenger, user, { subjectId: newKey() })).toEqual({ result: 'blocked' })
    const stranger = house.simulator[messenger].user()
    expect(await deliver(messenger, stranger as User, { subjectId: newKey() })).toEqual({ result: 'blocked' })
  })

  test('that the messenger wants later is busy, and not tried again by itself', async () => {
    const user = await holder()
    house.simulator.limit({ rate: 1, perChat: 1 })
    const before = house.simulator.calls().length
    const tries = [1, 2, 3].map(() => deliver(messenger, user, { subjectId: newKey() }))
    const results = await Promise.all(tries)
    house.simulator.limit(false)
    expect(results.filter(({ result }) => result === 'sent').length).toBeLessThan(3)
    const busy = results.find(({ result }) => result === 'busy')
    expect(busy).toMatchObject({ retryAfterSeconds: expect.any(Number) })
    expect(house.simulator.calls().length - before).toBe(3)
  })

  test.each([
    ['answers with an error', { kind: 'error', status: 502 } as const, { retry: true, maybeSent: true }],
    ['breaks the line', { kind: 'reset' } as const, { retry: true, maybeSent: true }],
    ['does not take it', { kind: 'error', status: 400, description: 'Bad Request: no' } as const, { retry: false }],
  ])('fails where the messenger %s', async (_case, fault, failure) => {
    const user = await holder()
    house.simulator.fail({ ...fault, method: 'sendMessage' })
    expect(await deliver(messenger, user, { subjectId: newKey() })).toMatchObject({ result: 'failed', ...failure })
  })

  test.each([
    ['Forbidden: bot was blocked by the user', 403],
    ['Bad Request: chat not found', 400],
    ['no such group or user', 400],
    ['Forbidden: user is deactivated', 403],
    ["Forbidden: bot can't initiate conversation with a user", 403],
  ])('is blocked where the messenger says «%s»', async (description, status) => {
    const user = await holder()
    house.simulator.fail({ kind: 'error', method: 'sendMessage', status, description })
    expect(await deliver(messenger, user, { subjectId: newKey() })).toEqual({ result: 'blocked' })
  })

  test.each<[string, number, number, true?]>([
    ['bot limit exceed', 403, 3],
    ['local_rate_limited', 400, 3],
    ['local_rate_limited', 429, 3, true],
    ['Too Many Requests', 429, 3, true],
    ['Too Many Requests: retry after 7', 400, 7],
    ['429 Too Many Requests', 503, 3, true],
  ])('is to wait where the messenger says «%s» with %i', async (description, status, retryAfterSeconds, plain) => {
    const user = await holder()
    house.simulator.fail({ kind: 'error', method: 'sendMessage', status, description, ...(plain && { plain }) })
    expect(await deliver(messenger, user, { subjectId: newKey() })).toEqual({ result: 'busy', retryAfterSeconds })
  })

  test.each([
    ['Token not found', 403, 'tokenExpired'],
    ['Forbidden', 403, 'refused'],
    ['Unauthorized', 401, 'tokenExpired'],
    ['Not Found', 404, 'tokenExpired'],
  ])('that answers «%s» is no word of the chat: who we are is asked first', async (description, status, fault) => {
    const user = await holder()
    const refusal = { kind: 'error' as const, messenger, status, description }
    house.simulator.fail({ ...refusal, method: 'sendMessage' })
    const asked = house.simulator.calls().length
    const known = await deliver(messenger, user, { subjectId: newKey() })
    expect(known).toEqual({ result: 'failed', error: description, retry: true })
    expect(
      house.simulator
        .calls()
        .slice(asked)
        .map(({ method }) => method),
    ).toEqual(['sendMessage', 'getMe'])
    // the answer holds for three seconds
    passed += 3_100
    house.simulator.fail({ ...refusal, times: 2 })
    expect(await deliver(messenger, user, { subjectId: newKey() })).toEqual({ result: 'down', fault })
    passed += 3_100
  })

  test('whose time is over is not sent', async () => {
    const user = await holder()
    const over = AbortSignal.abort()
    expect(await deliver(messenger, user, { subjectId: newKey() }, over)).toMatchObject({
      result: 'failed',
      retry: true,
    })
    expect(user.chat().messages).toEqual([])
  })

  test('to somebody outside the registry is in Persian, and a passing one is not remembered', async () => {
    const user = await holder()
    const subjectId = newKey()
    const row = { subjectId, person: null, kind: 'case' as const, params: { word: 'پاسخ' } }
    await deliver(messenger, user, row)
    expect((await user.next()).text).toContain('کسی fa پاسخ')
    await deliver(messenger, user, row)
    await user.next()
    expect(user.chat().messages).toHaveLength(2)
  })

  test('of a long letter takes several messages, the last with the buttons', async () => {
    const user = await holder()
    shown = { blocks: [{ title: 'نامه بلند' }, { quote: 'بند. '.repeat(2_000) }] }
    await deliver(messenger, user, { subjectId: newKey() })
    const messages = user.chat().messages
    expect(messages.length).toBeGreaterThan(2)
    expect(messages.map(({ buttons }) => buttons.length)).toEqual([...messages.slice(1).map(() => 0), 1])
  })

  test('of a long letter is edited part by part, and leaves nothing behind when it has become short', async () => {
    const user = await holder()
    const subjectId = newKey()
    const long = (word: string) => ({ blocks: [{ title: 'نامه بلند' }, { quote: `${word}. `.repeat(1_500) }] })
    const refresh = () => deliver(messenger, user, { subjectId, kind: 'refresh', params: { subject: 'notice' } })
    shown = long('بندا')
    await deliver(messenger, user, { subjectId })
    const sent = user.chat().messages
    expect(sent.length).toBeGreaterThan(1)
    shown = long('بندب')
    await refresh()
    const edited = user.chat().messages
    expect(edited.map(({ id }) => id)).toEqual(sent.map(({ id }) => id))
    expect(edited.some(({ text }) => text.includes('بندا'))).toBe(false)
    expect(edited.map(({ text }) => text.includes('بندب'))).toEqual(sent.map(({ text }) => text.includes('بندا')))
    shown = { blocks: ['کوتاه شد'] }
    await refresh()
    expect(user.chat().messages).toMatchObject([{ id: sent.at(-1)!.id, text: expect.stringContaining('کوتاه شد') }])
    // longer again: it cannot take the place of one message
    shown = long('بندپ')
    await refresh()
    const last = user.chat().messages
    expect(last.length).toBe(sent.length)
    expect(last.some(({ text }) => text.includes('بندب') || text.includes('کوتاه شد'))).toBe(false)
  })

  test('whose parts cannot be taken out of the chat any more shows at least nothing of them', async () => {
    const user = await holder()
    const subjectId = newKey()
    shown = { blocks: [{ quote: 'بند. '.repeat(2_000) }] }
    await deliver(messenger, user, { subjectId })
    const sent = user.chat().messages.length
    house.simulator.fail({ kind: 'error', status: 400, method: 'deleteMessage', times: sent - 1 })
    shown = { blocks: ['بسته'] }
    await deliver(messenger, user, { subjectId, kind: 'refresh', params: { subject: 'notice' } })
    const left = user.chat().messages.map(({ text }) => text)
    expect(left.slice(0, -1)).toEqual(Array.from({ length: sent - 1 }, () => 'این بخش از نامه بسته شد.'))
    expect(left.at(-1)).toContain('بسته')
  })
})

describe('a card on the screen', () => {
  test('is shown anew from a list, and updated where its button is pressed', async () => {
    const user = await boundUser(house, 'holder')
    const id = newKey()
    user.say(`open ${id}`)
    const first = await user.next()
    user.say(`open ${id}`)
    const second = await user.next()
    await user.until((chat) => !chat.messages.some(({ id }) => id === first.id))
    shown = { blocks: ['خوانده شد'] }
    user.press('بزن', { on: second.id })
    expect(await user.nextEdit()).toMatchObject({ id: second.id, text: expect.stringContaining('خوانده شد') })
  })
})

describe('a login code', () => {
  const code = async (over: Partial<typeof loginCodes.$inferInsert> = {}) => {
    const { holder } = house.world.people
    const [row] = await house.database.db
      .insert(loginCodes)
      .values({
        provinceId: house.world.province,
        personId: holder.id,
        mobile: holder.mobile,
        codeHash: 'x',
        expiresAt: new Date(house.world.now.getTime() + 1),
        createdAt: house.world.now,
        ...over,
      })
      .returning()
    return { subjectId: row!.id, kind: 'loginCode' as const, params: { code: '123456' } }
  }

  test('is said while it can be used', async () => {
    const user = await boundUser(house, 'holder')
    expect(await deliver('telegram', user, await code())).toMatchObject({ result: 'sent' })
    expect((await user.next()).text).toContain('۱۲۳۴۵۶')
  })

  test.each([
    ['has run out', () => ({ expiresAt: house.world.now })],
    ['was used', () => ({ usedAt: house.world.now })],
  ])('is kept to itself once it %s', async (_case, over) => {
    const user = await boundUser(house, 'holder')
    expect(await deliver('telegram', user, await code(over()))).toEqual({ result: 'dropped' })
  })
})

test.each([
  ['self', 'کسی با شماره شما'],
  ['clerk', 'برای سارا'],
])('the warning of a second account to %s says what is to be done', async (to, words) => {
  const user = await boundUser(house, 'clerk')
  const { holder } = house.world.people
  const row = { subjectId: holder.id, kind: 'secondAccount' as const, params: { to, messenger: 'bale' } }
  await deliver('telegram', user, { ...row, person: house.world.people.clerk.id })
  expect((await user.next()).text).toContain(words.replace('سارا', holder.name))
})

test('a role that was given is named', async () => {
  const user = await boundUser(house, 'holder')
  const row = { subjectId: house.world.people.holder.id, kind: 'invite' as const, params: { role: 'inspector' } }
  await deliver('telegram', user, row)
  expect((await user.next()).text).toContain('بازرس')
})
