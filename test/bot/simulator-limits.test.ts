// Limits, faults on demand, and the ledger that judges what became of messages.
import { autoRetry } from '@grammyjs/auto-retry'
import { Api, GrammyError, HttpError } from 'grammy'
import { afterEach, describe, expect, test } from 'vitest'
import { type Simulator, type SimulatorOptions, startSimulator } from '#bot/simulator/server'

let simulator: Simulator
let clock = 0

afterEach(() => simulator.close())

/** A simulator whose clock stands at `clock`, a client of its Telegram bot, and people who have started it. */
async function open(limits: SimulatorOptions['limits'], people = 1, now = () => new Date(clock)) {
  clock = Date.UTC(2026, 0, 1)
  simulator = await startSimulator({ limits, now })
  const api = new Api(simulator.telegramToken, { apiRoot: simulator.telegramRoot })
  const users = Array.from({ length: people }, () => simulator.telegram.user())
  for (const user of users) user.settle()
  return { api, users, user: users[0]! }
}

async function refusal(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => null,
    (error: unknown) => error,
  )
}

describe('limits', () => {
  test('a second message to a chat within the second is told when to come back', async () => {
    const { api, user } = await open({})
    await api.sendMessage(user.id, 'یک')
    const error = await refusal(api.sendMessage(user.id, 'دو'))
    expect(error).toBeInstanceOf(GrammyError)
    expect(error).toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    })
    expect(simulator.ledger()).toHaveLength(1)
  })

  test('a chat is free again when its second is over, not before', async () => {
    const { api, user } = await open({})
    await api.sendMessage(user.id, 'یک')
    clock += 999
    expect(await refusal(api.sendMessage(user.id, 'دو'))).toMatchObject({ error_code: 429 })
    clock += 1
    expect(await refusal(api.sendMessage(user.id, 'دو'))).toBeNull()
  })

  test('a group takes twenty in a minute, then says how long to wait', async () => {
    const { api, user } = await open({ perChat: null })
    const group = user.openGroup('گروه')
    user.addBot(group)
    for (let sent = 0; sent < 20; sent += 1) {
      await api.sendMessage(group.id, 'نامه')
      clock += 1_000
    }
    const error = await refusal(api.sendMessage(group.id, 'نامه'))
    expect(error).toMatchObject({ error_code: 429, parameters: { retry_after: 40 } })
  })

  test('edits and answers are not counted, refused calls take no place', async () => {
    const { api, user } = await open({ rate: 2 })
    const { message_id } = await api.sendMessage(user.id, 'یک')
    await api.editMessageText(user.id, message_id, 'دو')
    await refusal(api.sendMessage(user.id, ''))
    await api.sendChatAction(user.id, 'typing')
    expect(simulator.calls().map(({ status }) => status)).toEqual([200, 200, 400, 200])
  })

  test('the whole bot may send so many in a second, to however many chats', async () => {
    const { api, users } = await open({ rate: 5, perChat: null }, 8)
    const errors = await Promise.all(users.map((user) => refusal(api.sendMessage(user.id, 'نامه'))))
    expect(errors.filter((error) => error === null)).toHaveLength(5)
    expect(simulator.calls().filter(({ status }) => status === 429)).toHaveLength(3)
  })

  test('a client that waits as told gets everything through', async () => {
    const { api, users } = await open({ rate: 3, perChat: null }, 5, () => new Date())
    api.config.use(autoRetry())
    await Promise.all(users.map((user) => api.sendMessage(user.id, 'نامه')))
    expect(
      simulator
        .ledger()
        .map(({ chat }) => chat)
        .sort(),
    ).toEqual(users.map(({ id }) => id).sort())
  })

  test('can be changed and switched off while running', async () => {
    const { api, user } = await open({})
    simulator.limit(false)
    await api.sendMessage(user.id, 'یک')
    await api.sendMessage(user.id, 'دو')
    simulator.limit({ perChat: 1 })
    await api.sendMessage(user.id, 'سه')
    expect(await refusal(api.sendMessage(user.id, 'چهار'))).toMatchObject({ error_code: 429 })
  })
})

describe('faults', () => {
  test('an error answers so many calls and does nothing', async () => {
    const { api, user } = await open(false)
    simulator.fail({ kind: 'error', times: 2, method: 'sendMessage' })
    const errors = [await refusal(api.sendMessage(user.id, 'یک')), await refusal(api.sendMessage(user.id, 'یک'))]
    expect(errors).toMatchObject([{ error_code: 500, description: 'Internal Server Error' }, { error_code: 500 }])
    expect(await refusal(api.sendMessage(user.id, 'یک'))).toBeNull()
    expect(simulator.ledger()).toHaveLength(1)
  })

  test('a reset socket leaves no message', async () => {
    const { api, user } = await open(false)
    simulator.fail({ kind: 'reset', chat: user.id })
    expect(await refusal(api.sendMessage(user.id, 'یک'))).toBeInstanceOf(HttpError)
    expect(user.chat().messages).toEqual([])
  })

  test('a lost answer leaves a message that the ledger marks', async () => {
    const { api, user } = await open(false)
    simulator.fail({ kind: 'lose-reply', messenger: 'telegram' })
    expect(await refusal(api.sendMessage(user.id, 'یک'))).toBeInstanceOf(HttpError)
    await api.sendMessage(user.id, 'یک')
    expect(simulator.ledger().map(({ text, replyLost }) => [text, replyLost])).toEqual([
      ['یک', true],
      ['یک', false],
    ])
    expect(simulator.calls().map(({ status }) => status)).toEqual([0, 200])
  })

  test('a hanging call ends when the client gives up', async () => {
    const { api, user } = await open(false)
    simulator.fail({ kind: 'hang' })
    const giveUp = new AbortController()
    const call = refusal(api.sendMessage(user.id, 'یک', {}, giveUp.signal))
    await new Promise((resolve) => setTimeout(resolve, 50))
    giveUp.abort()
    expect(await call).toBeInstanceOf(HttpError)
    expect(user.chat().messages).toEqual([])
  })

  test('strike only what they name, polling only by name, and can be taken back', async () => {
    const { api, users } = await open(false, 2)
    const [one, other] = [users[0]!, users[1]!]
    simulator.fail({ kind: 'error', chat: other.id, status: 502, description: 'Bad Gateway' })
    expect(await api.getUpdates()).toEqual([])
    expect(await refusal(api.sendMessage(one.id, 'یک'))).toBeNull()
    expect(await refusal(api.sendMessage(other.id, 'یک'))).toMatchObject({ error_code: 502 })
    simulator.fail({ kind: 'error', method: 'getUpdates' })
    expect(await refusal(api.getUpdates())).toMatchObject({ error_code: 500 })
    simulator.fail({ kind: 'error', times: 5 })
    simulator.heal()
    expect(await refusal(api.sendMessage(other.id, 'یک'))).toBeNull()
  })
})
