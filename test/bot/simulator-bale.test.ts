// The Bale side: the same shape, and a refusal for everything Bale lacks.
import { Api, Bot, type GrammyError, InlineKeyboard, InputFile } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bale } from '#bot/messengers/bale'
import { edit, send } from '#bot/send'
import { type Simulator, startSimulator } from '#bot/simulator/server'

let simulator: Simulator
let api: Api

beforeEach(async () => {
  simulator = await startSimulator({ limits: false })
  api = new Api(simulator.baleToken, { apiRoot: simulator.baleRoot })
})

afterEach(() => simulator.close())

function someone() {
  const user = simulator.bale.user({ firstName: 'سارا', phone: '09141234567' })
  user.settle()
  return user
}

async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'taken'
  } catch (error) {
    const { error_code, description } = error as GrammyError
    return `${error_code} ${description}`
  }
}

describe('Bale refuses', () => {
  const cases: [string, (chat: number, reply: number) => Promise<unknown>, string][] = [
    [
      'parse_mode',
      (chat) => api.sendMessage(chat, 'x', { parse_mode: 'HTML' }),
      '400 Bad Request: parse_mode is not supported',
    ],
    ['entities', (chat) => api.sendMessage(chat, 'x', { entities: [] }), '400 Bad Request: entities is not supported'],
    [
      'parse_mode of a caption',
      (chat) =>
        api.sendDocument(chat, new InputFile(Buffer.from('x'), 'a.txt'), { caption: 'x', parse_mode: 'Markdown' }),
      '400 Bad Request: parse_mode is not supported',
    ],
    [
      'parse_mode of an edit',
      (chat, message) => api.editMessageText(chat, message, 'x', { parse_mode: 'HTML' }),
      '400 Bad Request: parse_mode is not supported',
    ],
    [
      'reply_parameters',
      (chat, message) => api.sendMessage(chat, 'x', { reply_parameters: { message_id: message } }),
      '400 Bad Request: reply_parameters is not supported',
    ],
    [
      'a secret token',
      () => api.setWebhook('https://example.ir/hook', { secret_token: 'abc' }),
      '400 Bad Request: secret_token is not supported',
    ],
    ['commands', () => api.setMyCommands([]), '404 Not Found: method not found'],
    ['a description', () => api.setMyDescription('x'), '404 Not Found: method not found'],
    ['a menu button', () => api.setChatMenuButton(), '404 Not Found: method not found'],
    [
      'a file above 20 MB',
      (chat) => api.sendDocument(chat, new InputFile(Buffer.alloc(20 * 1024 * 1024 + 1), 'a.zip')),
      '413 Request Entity Too Large',
    ],
    [
      '65 bytes of callback data',
      (chat) => api.sendMessage(chat, 'x', { reply_markup: new InlineKeyboard().text('x', 'x'.repeat(65)) }),
      '400 Bad Request: BUTTON_DATA_INVALID',
    ],
  ]
  test.each(cases)('%s', async (_, call, expected) => {
    const user = someone()
    const { message_id } = await api.sendMessage(user.id, 'پیش')
    expect(await outcome(call(user.id, message_id))).toBe(expected)
  })
})

describe('Bale takes', () => {
  test('its own marks as plain text, and answers by reply_to_message_id', async () => {
    const user = someone()
    const asked = user.say('پرسش')
    const other = { reply_to_message_id: asked } as object
    await api.sendMessage(user.id, '*نامه* https://example.ir', other)
    expect(await user.next()).toMatchObject({ text: '*نامه* https://example.ir', entities: [], replyTo: asked })
  })

  test('a file of 20 MB', async () => {
    const user = someone()
    const file = new InputFile(Buffer.alloc(20 * 1024 * 1024), 'a.zip')
    expect(await outcome(api.sendDocument(user.id, file))).toBe('taken')
  })

  test('a running bot: start, button, edit, toast', async () => {
    const bot = new Bot(simulator.baleToken, { client: { apiRoot: simulator.baleRoot } })
    bot.command('start', (ctx) => ctx.reply('سلام', { reply_markup: new InlineKeyboard().text('بله', 'y') }))
    bot.callbackQuery('y', async (ctx) => {
      await ctx.editMessageText('تأیید شد')
      await ctx.answerCallbackQuery('ثبت شد')
    })
    void bot.start()
    const user = simulator.bale.user({ firstName: 'سارا' })
    user.start()
    await user.next()
    user.press('بله')
    expect((await user.answered()).text).toBe('ثبت شد')
    expect((await user.nextEdit()).text).toBe('تأیید شد')
    await bot.stop()
  })
})

test('Bale does not tell of blocks, but refuses all the same', async () => {
  const user = someone()
  user.block()
  expect(await api.getUpdates()).toEqual([])
  expect(await outcome(api.sendMessage(user.id, 'x'))).toBe('403 Forbidden: bot was blocked by the user')
})

test('Bale’s edits answer without a number, and have words of their own', async () => {
  const user = someone()
  const { message_id } = await api.sendMessage(user.id, 'یک')
  expect(await api.editMessageText(user.id, message_id, 'دو')).toMatchObject({ message_id: 0 })
  expect(await outcome(api.editMessageText(user.id, message_id, 'دو'))).toBe(
    '400 Bad Request: message content is the same',
  )
  expect(await outcome(api.editMessageText(user.id, 999, 'دو'))).toBe('404 Not Found: no such message')
})

test('Bale posts updates to ports 443 and 88 only', async () => {
  expect(await outcome(api.setWebhook('https://example.ir:8443/hook'))).toMatch(/^400 .*only on ports 443, 88$/)
  expect(await outcome(api.setWebhook('https://example.ir:88/hook'))).toBe('taken')
})

test('the bot tells an edit of Bale that changed nothing from a message that is gone', async () => {
  const user = someone()
  const post = { api, form: bale, chat: user.id }
  const message = await send(post, ['یک'], { buttons: [[{ text: 'بله', data: 'y' }]] })
  expect(await edit(post, message, ['یک'], [[{ text: 'بله', data: 'y' }]])).toBe('same')
  expect(await edit(post, message, ['دو'])).toBe('edited')
  expect(await edit(post, message, ['دو'])).toBe('same')
  expect(await edit(post, message + 100, ['دو'])).toBe('gone')
})

test('the two messengers know nothing of each other', async () => {
  const user = someone()
  const telegram = new Api(simulator.telegramToken, { apiRoot: simulator.telegramRoot })
  expect(await outcome(telegram.sendMessage(user.id, 'x'))).toBe('400 Bad Request: chat not found')
  const mixed = new Api(simulator.telegramToken, { apiRoot: simulator.baleRoot })
  expect(await outcome(mixed.getMe())).toBe('403 Token not found')
})
