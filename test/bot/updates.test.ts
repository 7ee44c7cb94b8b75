import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Api, Composer } from 'grammy'
import type { Update } from 'grammy/types'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Bots, tables } from '#bot/bot'
import { button, onPress } from '#bot/callback'
import type { BotContext, House as BotHouse } from '#bot/context'
import { say, toast } from '#bot/say'
import { updateName } from '#bot/updates/name'
import { poll } from '#bot/updates/polling'
import { openUnderWay } from '#bot/updates/under-way'
import { messengers } from '#rules/messages'
import { noon } from '../world.ts'
import { type House, openHouse } from './house.ts'

const log: string[] = []
const probe = new Composer<BotContext>()
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

probe.hears(/^count/, async (ctx) => {
  log.push(`${ctx.message?.text} in ${ctx.key()}`)
  await pause(10)
  log.push(`${ctx.message?.text} out ${ctx.key()}`)
  await say(ctx, ['شمرده شد'], {
    buttons: [
      [{ text: 'بزن', data: button('x:silent', {}).data({}) }],
      [{ text: 'بگو', data: button('x:say', {}).data({}) }],
    ],
  })
})
probe.hears('break', () => {
  throw new Error('the text of 0912 345 6789 must not be logged')
})
probe.hears('act', async (ctx) => {
  ctx.act().whenDone?.()
  // more than a message takes
  await ctx.api.sendMessage(ctx.chat.id, 'x'.repeat(5_000))
})
onPress(probe, button('x:say', {}), async (ctx) => {
  await toast(ctx, 'ثبت شد')
  await say(ctx, ['پس از پاسخ'])
})
onPress(probe, button('x:silent', {}), async () => log.push('pressed'))

const features = [probe, ...tables.features]
let house: House
beforeAll(async () => {
  house = await openHouse({ tables: { ...tables, features } })
})
afterAll(() => house?.close())
beforeEach(() => {
  log.length = 0
  house.faults.length = 0
})

describe('polling', () => {
  test('takes a chat’s updates one after the other', async () => {
    const user = house.simulator.telegram.user()
    for (const name of ['a', 'b', 'c']) user.say(`count ${name}`)
    for (let times = 0; times < 3; times++) await user.next()
    expect(log.map((line) => line.slice(0, 11).trim())).toEqual([
      'count a in',
      'count a out',
      'count b in',
      'count b out',
      'count c in',
      'count c out',
    ])
  })

  test('gives each act of an update a key of its own, the same at every repeat', async () => {
    const user = house.simulator.bale.user()
    user.say('count')
    await user.next()
    const [first, second] = log.map((line) => line.split(' ').at(-1))
    // the bot, the number of the update and the message's own: none of them alone says enough
    expect(first).toMatch(/^bale:6001001001:\d+:m\d+\.\d+\.\d+:0$/)
    expect(second).toBe(first?.replace(/0$/, '1'))
  })

  test('is done by one process; when it goes, the next takes over and repeats nothing', async () => {
    const second = await house.another({ tables: { ...tables, features } })
    const user = house.simulator.telegram.user()
    user.say('count 1')
    await user.next()
    await house.bots.stop()
    user.say('count 2')
    await user.next({ timeout: 20_000 })
    expect(log.filter((line) => line.startsWith('count 1 in'))).toHaveLength(1)
    expect(house.faults).toEqual([])
    await second.stop()
    await house.restart()
  })

  test('asks again for what could not be carried out', async () => {
    await house.bots.stop()
    let outage = 2
    const flaky = await house.another({
      tables: { ...tables, features },
      locks: {
        take: async () => true,
        holds: async () => true,
        release: async () => undefined,
        close: async () => undefined,
        holding: async (_name, run) => {
          if (outage-- > 0) throw new Error('the database is away')
          return run()
        },
      },
    })
    const user = house.simulator.telegram.user()
    user.say('count')
    expect((await user.next({ timeout: 20_000 })).text).toBe('شمرده شد')
    expect(log).toHaveLength(2)
    await flaky.stop()
    await house.restart()
  })

  test('goes on after the messenger failed', async () => {
    house.simulator.fail({ kind: 'error', method: 'getUpdates', status: 502 })
    const user = house.simulator.telegram.user()
    user.say('count')
    expect((await user.next({ timeout: 20_000 })).text).toBe('شمرده شد')
  })
})

test('while one update hangs every other chat is answered, however long it hangs, and its own waits in order', async () => {
  // the hanging answer ends when the others have theirs, and not by the clock: a busy machine changes nothing
  let release: () => void = () => undefined
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  const slow = house.simulator.telegram.user()
  slow.settle()
  house.simulator.fail({ kind: 'delay', method: 'sendMessage', chat: slow.id, until })
  slow.say('count slow')
  slow.say('count after')
  await expect.poll(() => log.some((line) => line.startsWith('count slow out')), { timeout: 20_000 }).toBe(true)
  const others = Array.from({ length: 20 }, () => house.simulator.telegram.user())
  others.forEach((other, nth) => void other.say(`count ${nth}`))
  for (const other of others) expect((await other.next({ timeout: 60_000 })).text).toBe('شمرده شد')
  expect(slow.chat().messages.filter(({ mine }) => !mine)).toEqual([])
  expect(log.some((line) => line.startsWith('count after'))).toBe(false)
  release()
  await slow.next({ timeout: 20_000 })
  await slow.next({ timeout: 20_000 })
  const own = log.map((line) => line.split(' ').slice(1, 3).join(' ')).filter((line) => /slow|after/.test(line))
  expect(own).toEqual(['slow in', 'slow out', 'after in', 'after out'])
}, 120_000)

test('an update that was set aside is taken up by the next process', async () => {
  const { db } = house.database
  const ended = new AbortController()
  const parts = {
    db,
    form: { name: 'telegram' },
    bot: '5001001001',
    base: { secret: house.world.secret },
    now: () => noon,
  }
  const parted = { ...parts, log: { warn: () => undefined } } as unknown as BotHouse
  const update = {
    update_id: 700_001,
    message: { message_id: 9, date: 9, text: 'count kept', chat: { id: 77, type: 'private' }, from: { id: 77 } },
  } as unknown as Update
  const first = openUnderWay(parted, () => new Promise(() => undefined), ended.signal)
  expect(first.take([update])).toBe(1)
  expect(await first.safe()).toBe(true)
  const carried: number[] = []
  const second = openUnderWay(parted, async ({ update_id }) => void carried.push(update_id), ended.signal)
  await second.resume()
  await second.over()
  expect(carried).toEqual([700_001])
  const third = openUnderWay(parted, async () => void carried.push(0), ended.signal)
  await third.resume()
  await third.over()
  expect(carried).toEqual([700_001])
})

describe('numbers of updates that begin again', () => {
  const started = (user: number, update: number, message: number) => ({
    update_id: update,
    message: {
      message_id: message,
      date: 1,
      text: 'count',
      chat: { id: user, type: 'private', first_name: 'x' },
      from: { id: user, is_bot: false, first_name: 'x' },
    },
  })

  test('make no bot deaf after a quiet time', async () => {
    const bots = await hooked()
    stops.push(bots.stop)
    const user = house.simulator.bale.user()
    user.settle()
    await bots.post('bale', started(user.id, 1, 7), 0, 'none')
    await bots.post('bale', started(user.id, 1, 7), 0, 'none')
    expect(log).toHaveLength(2)
    await bots.post('bale', started(user.id, 1, 8), 0, 'none')
    expect(log).toHaveLength(4)
  })

  test('of another bot are other updates', () => {
    const form = { name: 'bale' } as BotHouse['form']
    const update = started(5, 1, 7) as Update
    expect(updateName({ form, bot: '6009009009' }, update)).not.toBe(updateName({ form, bot: '6001001001' }, update))
  })

  test('are heard by a poller that was up to date, which asks a messenger that never waits twice in a second at most', async () => {
    const ended = new AbortController()
    const asked: { offset: number; at: number }[] = []
    const answers = [[started(5, 500, 7)], [], [started(5, 1, 8)], [], []]
    const api = {
      deleteWebhook: async () => true,
      getUpdates: async ({ offset }: { offset: number }) => {
        asked.push({ offset, at: performance.now() })
        if (asked.length === answers.length) ended.abort()
        return answers[asked.length - 1]
      },
    } as unknown as Api
    const carried: number[] = []
    const locks = { holds: async () => true, release: async () => undefined }
    const parts = { db: house.database.db, form: { name: 'bale' }, bot: '1', locks, log: { warn: () => undefined } }
    await poll({
      api,
      house: { ...parts, base: { secret: 'x' }, now: () => noon } as unknown as BotHouse,
      handle: async ({ update_id }) => void carried.push(update_id),
      signal: ended.signal,
    })
    expect(carried).toEqual([500, 1])
    expect(asked.map(({ offset }) => offset)).toEqual([0, 501, 0, 2, 0])
    expect(asked[2]!.at - asked[1]!.at).toBeGreaterThan(1_900)
  })
})

describe('a fault', () => {
  test('is answered, logged without what was written, and not repeated', async () => {
    const user = house.simulator.telegram.user()
    user.say('break')
    expect((await user.next()).text).toContain('خطایی در سامانه')
    user.say('count')
    await user.next()
    expect(house.faults).toHaveLength(1)
    expect(JSON.stringify(house.faults)).not.toContain('0912')
    expect(house.faults[0]).toMatchObject({ messenger: 'telegram', fault: { name: 'Error' } })
  })
})

describe('an act that was done', () => {
  test('is not called a failure because its press was too late to be answered', async () => {
    const user = house.simulator.telegram.user()
    user.say('count')
    const message = await user.next()
    house.simulator.fail({
      kind: 'error',
      method: 'answerCallbackQuery',
      status: 400,
      description: 'Bad Request: query is too old',
    })
    user.press('بگو', { on: message.id })
    expect((await user.next()).text).toBe('پس از پاسخ')
    user.say('count')
    expect((await user.next()).text).toBe('شمرده شد')
    expect(house.faults).toEqual([])
  })

  test('is said to be recorded where the message about it failed', async () => {
    const user = house.simulator.telegram.user()
    user.say('act')
    expect((await user.next()).text).toContain('کار شما ثبت شد')
  })
})

test('what Bale would show nobody as the answer to a press is said in a message', async () => {
  const user = house.simulator.bale.user()
  user.say('count')
  const message = await user.next()
  user.press('بگو', { on: message.id, mute: true })
  expect(await user.answered()).not.toHaveProperty('text')
  expect((await user.next()).text).toBe('ثبت شد')
  expect((await user.next()).text).toBe('پس از پاسخ')
})

test('a press that comes without its message is answered in the private chat, and so is one in a topic', async () => {
  const bots = await hooked()
  stops.push(bots.stop)
  const secret = await learnt(bots.seen, bots.secret)
  const user = house.simulator.telegram.user()
  user.settle()
  const from = { id: user.id, is_bot: false, first_name: 'x' }
  const data = button('x:say', {}).data({})
  const press = { update_id: 910_001, callback_query: { id: 'bare', from, chat_instance: '1', data } }
  await bots.post('telegram', press, 0, secret)
  expect((await user.next()).text).toBe('پس از پاسخ')
  const chat = { id: user.id, type: 'private', first_name: 'x' }
  const topic = { message_id: 5, date: 1, message_thread_id: 77, is_topic_message: true, text: 'count', chat, from }
  await bots.post('telegram', { update_id: 910_002, message: topic }, 0, secret)
  expect((await user.next()).text).toBe('شمرده شد')
})

describe.each(messengers)('a press in %s', (messenger) => {
  test('is answered even if its handler says nothing', async () => {
    const user = house.simulator[messenger].user()
    user.say('count')
    const message = await user.next()
    user.press('بزن', { on: message.id })
    expect(await user.answered()).toMatchObject({ alert: false })
    expect(log).toContain('pressed')
  })

  test('on a button nobody knows any more is told so', async () => {
    const user = house.simulator[messenger].user()
    user.say('count')
    const message = await user.next()
    const update = {
      update_id: 900_000 + user.id,
      callback_query: {
        id: 'forged',
        from: { id: user.id, is_bot: false, first_name: 'x' },
        chat_instance: '1',
        data: 'x:gone:1',
        message: { message_id: message.id, date: 1, chat: { id: user.id, type: 'private', first_name: 'x' } },
      },
    }
    const bots = await hooked()
    await bots.post(messenger, update)
    const answers = house.simulator.calls().filter((call) => call.method === 'answerCallbackQuery')
    // the simulator never saw the forged press, so it refuses the answer; what counts is that one was given
    expect(answers.at(-1)).toMatchObject({ status: 400, messenger })
    await bots.stop()
  })
})

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** Two processes that take posts, and a way to post to either. */
async function hooked() {
  await house.bots.stop()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const processes: Bots[] = []
  const hookOf = (messenger: string, nth: number) =>
    processes[nth]!.webhooks.find(({ path }) => path.startsWith(`/bot/${messenger}/`))!
  let turn = 0
  const seen: { path: string; secret: string }[] = []
  server.on('request', async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const secret = String(request.headers['x-telegram-bot-api-secret-token'] ?? '')
    seen.push({ path: request.url!, secret })
    const hook = processes[turn++ % processes.length]?.webhooks.find(({ path }) => path === request.url)
    const headers = { 'x-telegram-bot-api-secret-token': secret }
    const answer = await hook?.handle(
      new Request(publicUrl + request.url, { method: 'POST', body: Buffer.concat(parts), headers }),
    )
    response.writeHead(answer?.status ?? 404).end()
  })
  for (const _nth of [1, 2])
    processes.push(await house.another({ updates: 'webhook', publicUrl, tables: { ...tables, features } }))
  const stop = async () => {
    await Promise.all(processes.map((one) => one.stop()))
    server.closeAllConnections()
    server.close()
    await house.restart()
  }
  const request = (body: string, secret: string) =>
    new Request(publicUrl, {
      method: 'POST',
      body,
      headers: { 'x-telegram-bot-api-secret-token': secret },
    })
  const secret = () => seen.find((one) => one.secret)?.secret ?? ''
  return {
    stop,
    seen,
    secret,
    post: async (messenger: string, update: unknown, nth = 0, given = '') =>
      hookOf(messenger, nth).handle(request(JSON.stringify(update), given || (await learnt(seen, secret)))),
    raw: (messenger: string, body: string, given: string) => hookOf(messenger, 0).handle(request(body, given)),
  }
}

/** The secret that Telegram was told, learnt from a first post. */
async function learnt(seen: { secret: string }[], secret: () => string): Promise<string> {
  if (secret()) return secret()
  const user = house.simulator.telegram.user()
  user.say('count')
  await user.next()
  await expect.poll(() => seen.length).toBeGreaterThan(0)
  return secret()
}

describe('webhooks', () => {
  test.each(messengers)('of %s reach whichever process is posted to', async (messenger) => {
    const bots = await hooked()
    stops.push(bots.stop)
    const user = house.simulator[messenger].user()
    for (const name of ['a', 'b', 'c']) user.say(`count ${name}`)
    for (let times = 0; times < 3; times++) await user.next()
    expect(bots.seen.every(({ path }) => /^\/bot\/(telegram|bale)\/[\w-]{43}$/.test(path))).toBe(true)
    const secrets = bots.seen.filter(({ path }) => path.startsWith(`/bot/${messenger}/`)).map(({ secret }) => secret)
    expect(secrets.every((secret) => (messenger === 'telegram' ? /^[\w-]{43}$/ : /^$/).test(secret))).toBe(true)
  })

  test('the same update, posted to both at once, is carried out once', async () => {
    const bots = await hooked()
    stops.push(bots.stop)
    const secret = await learnt(bots.seen, bots.secret)
    const user = house.simulator.telegram.user()
    user.settle()
    log.length = 0
    const update = {
      update_id: 800_001,
      message: {
        message_id: 1,
        date: 1,
        text: 'count twice',
        chat: { id: user.id, type: 'private', first_name: 'x' },
        from: { id: user.id, is_bot: false, first_name: 'x' },
      },
    }
    const answers = await Promise.all([
      bots.post('telegram', update, 0, secret),
      bots.post('telegram', update, 1, secret),
      bots.post('telegram', update, 0, secret),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(log).toHaveLength(2)
    expect(user.chat().messages).toHaveLength(1)
  })

  test('without the secret are refused, and what is no update is not read', async () => {
    const bots = await hooked()
    stops.push(bots.stop)
    const secret = await learnt(bots.seen, bots.secret)
    expect((await bots.raw('telegram', '{"update_id":1}', 'wrong')).status).toBe(403)
    expect((await bots.raw('telegram', '{"update_id":1}', '')).status).toBe(403)
    // as many signs as the secret, and more bytes
    expect((await bots.raw('telegram', '{"update_id":1}', 'é'.repeat(43))).status).toBe(403)
    expect((await bots.raw('telegram', 'no json', secret)).status).toBe(400)
    expect((await bots.raw('telegram', '{}', secret)).status).toBe(400)
  })
})

test('a messenger that cannot be reached at the start is found later', async () => {
  await house.bots.stop()
  house.simulator.fail({ kind: 'error', method: 'getMe', times: 2, status: 502 })
  const bots = await house.another({ tables: { ...tables, features } })
  const user = house.simulator.telegram.user()
  user.say('count')
  await user.next({ timeout: 20_000 })
  expect(bots.usernames.telegram).toMatch(/_bot$/)
  await bots.stop()
  await house.restart()
})

test('a messenger out of reach is asked again within half a minute, and not by tries inside tries', async () => {
  await house.bots.stop()
  const before = house.simulator.calls().length
  house.simulator.fail({ kind: 'reset', method: 'getMe', messenger: 'telegram', times: 3 })
  const began = Date.now()
  const bots = await house.another({ tables: { ...tables, features } })
  await expect.poll(() => bots.usernames.telegram, { timeout: 30_000 }).toMatch(/_bot$/)
  const asked = house.simulator
    .calls()
    .slice(before)
    .filter((call) => call.method === 'getMe' && call.messenger === 'telegram')
  expect(asked).toHaveLength(4)
  expect(Date.now() - began).toBeLessThan(25_000)
  await bots.stop()
  await house.restart()
}, 60_000)

test('too many at once are slowed down with a word', async () => {
  const user = house.simulator.telegram.user()
  for (let times = 0; times < 70; times++) user.say('منو')
  await user.until((chat) => chat.messages.some((one) => one.text.includes('پشت سر هم')))
})
