// The simulator through a real client: what Telegram takes, what it refuses and in which words.
import { Api, Bot, type GrammyError, InlineKeyboard, InputFile, Keyboard } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '#bot/simulator/server'

let simulator: Simulator
let api: Api
const bots: Bot[] = []

beforeEach(async () => {
  simulator = await startSimulator({ limits: false })
  api = new Api(simulator.telegramToken, { apiRoot: simulator.telegramRoot })
})

afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()))
  await simulator.close()
})

/** A running bot on the simulator. */
function startBot(prepare: (bot: Bot) => void): Bot {
  const bot = new Bot(simulator.telegramToken, { client: { apiRoot: simulator.telegramRoot } })
  prepare(bot)
  bots.push(bot)
  void bot.start()
  return bot
}

/** A person who has started the bot. */
function someone() {
  const user = simulator.telegram.user({ firstName: 'سارا', phone: '09141234567' })
  user.settle()
  return user
}

/** `code description` of a refused call, or 'taken'. */
async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'taken'
  } catch (error) {
    const { error_code, description } = error as GrammyError
    return `${error_code} ${description}`
  }
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('of a port that is wished for another is taken where it is not free; one that is given must be', async () => {
  const { port } = simulator
  const other = await startSimulator({ preferredPort: port })
  expect(other.port).not.toBe(port)
  expect((await fetch(`${other.url}/sim/people`)).status).toBe(200)
  await other.close()
  const again = await startSimulator({ preferredPort: other.port })
  expect(again.port).toBe(other.port)
  await again.close()
  await expect(startSimulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

describe('a conversation', () => {
  test('goes from a deep link over a button to an edit and a toast', async () => {
    startBot((bot) => {
      bot.command('start', (ctx) =>
        ctx.reply(`برای ${ctx.match}`, { reply_markup: new InlineKeyboard().text('تأیید دریافت', 'ack:1') }),
      )
      bot.callbackQuery(/^ack:/, async (ctx) => {
        await ctx.editMessageText('<b>تأیید شد</b>', { parse_mode: 'HTML' })
        await ctx.answerCallbackQuery({ text: 'ثبت شد', show_alert: true })
      })
    })
    const user = someone()
    user.start('office-72')
    const card = await user.next()
    expect(card).toMatchObject({ text: 'برای office-72', buttons: [[{ text: 'تأیید دریافت', data: 'ack:1' }]] })
    user.press('تأیید دریافت', { on: card.id })
    expect(await user.answered()).toMatchObject({ text: 'ثبت شد', alert: true })
    expect(await user.nextEdit()).toMatchObject({
      id: card.id,
      text: 'تأیید شد',
      entities: [{ type: 'bold', offset: 0, length: 8 }],
      buttons: [],
      edited: true,
    })
  })

  test('asks for the phone number and the place by keys, then takes the keyboard away', async () => {
    startBot((bot) => {
      const keys = new Keyboard().requestContact('شمارهٔ من').requestLocation('جای من').resized()
      bot.command('start', (ctx) => ctx.reply('خود را بشناسانید', { reply_markup: keys }))
      bot.on('message:contact', (ctx) =>
        ctx.reply(`${ctx.message.contact.phone_number} ${ctx.message.contact.user_id === ctx.from.id}`),
      )
      bot.on('message:location', (ctx) =>
        ctx.reply(String(ctx.message.location.latitude), { reply_markup: { remove_keyboard: true } }),
      )
    })
    const user = someone()
    user.start()
    await user.next()
    expect(user.chat().keyboard?.rows).toEqual([
      [
        { text: 'شمارهٔ من', asks: 'contact' },
        { text: 'جای من', asks: 'location' },
      ],
    ])
    user.tap('شمارهٔ من')
    expect((await user.next()).text).toBe('989141234567 true')
    user.shareContact({ phone: '+989120000000', firstName: 'دیگری' })
    expect((await user.next()).text).toBe('+989120000000 false')
    user.tap(/جای/, { latitude: 38.25, longitude: 48.3 })
    expect((await user.next()).text).toBe('38.25')
    expect(user.chat().keyboard).toBeNull()
  })

  test('folds a keyboard for one time after its use, and keeps it one touch away', async () => {
    startBot((bot) => {
      const keys = new Keyboard().text('کارها').resized().oneTime()
      bot.command('start', (ctx) => ctx.reply('سلام', { reply_markup: keys }))
      bot.hears('کارها', (ctx) => ctx.reply('کاری نیست'))
      bot.hears('باز', (ctx) => ctx.reply('این هم صفحه‌کلید', { reply_markup: keys }))
    })
    const user = someone()
    user.start()
    await user.next()
    expect(user.chat().keyboard).toMatchObject({ folded: false })
    user.tap('کارها')
    await user.next()
    expect(user.chat().keyboard).toEqual({ rows: [[{ text: 'کارها' }]], folded: true })
    user.tap('کارها')
    await user.next()
    user.say('باز')
    await user.next()
    expect(user.chat().keyboard).toMatchObject({ folded: false })
  })

  test('tells of what was waited for, with the end of the chat, when nothing comes', async () => {
    const user = someone()
    user.say('کسی هست؟')
    await expect(user.next({ timeout: 30 })).rejects.toThrow(/the next message[\s\S]*> کسی هست/)
    expect(() => user.press('تأیید')).toThrow(/no button «تأیید»/)
  })
})

describe('getUpdates', () => {
  test('waits for an update and answers as soon as there is one', async () => {
    const user = someone()
    const waiting = api.getUpdates({ timeout: 20 })
    await new Promise((resolve) => setTimeout(resolve, 50))
    user.say('سلام')
    expect((await waiting).map((update) => update.message?.text)).toEqual(['سلام'])
  })

  test('repeats what was not confirmed, forgets what was, keeps to the limit', async () => {
    const user = someone()
    for (const words of ['یک', 'دو', 'سه']) user.say(words)
    const texts = async (ask: Parameters<Api['getUpdates']>[0]) =>
      (await api.getUpdates(ask)).map((one) => one.message?.text)
    expect(await texts({ limit: 2 })).toEqual(['یک', 'دو'])
    const [first] = await api.getUpdates()
    expect(await texts({ offset: first!.update_id + 1 })).toEqual(['دو', 'سه'])
    expect(await texts({ offset: -1 })).toEqual(['سه'])
    expect(await texts({ offset: first!.update_id + 3 })).toEqual([])
  })

  test('leaves out kinds that are not wanted, until told otherwise', async () => {
    const user = someone()
    await api.getUpdates({ allowed_updates: ['callback_query'] })
    user.say('نادیده')
    expect(await api.getUpdates()).toEqual([])
    await api.getUpdates({ allowed_updates: [] })
    user.say('دیده')
    expect(await api.getUpdates()).toHaveLength(1)
  })

  test('ends an older poller with 409', async () => {
    const older = outcome(api.getUpdates({ timeout: 20 }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    const newer = api.getUpdates({ timeout: 1 })
    expect(await older).toBe(
      '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    )
    expect(await newer).toEqual([])
  })

  test('lets a poller go that hung up', async () => {
    const hangUp = new AbortController()
    const older = api.getUpdates({ timeout: 20 }, hangUp.signal).catch(() => 'hung up')
    await new Promise((resolve) => setTimeout(resolve, 50))
    hangUp.abort()
    await older
    someone().say('سلام')
    expect(await api.getUpdates({ timeout: 5 })).toHaveLength(1)
  })
})

describe('sendMessage', () => {
  const bytes = (count: number) => 'x'.repeat(count)
  const button = (data: string) => ({ reply_markup: { inline_keyboard: [[{ text: 'دکمه', callback_data: data }]] } })
  const cases: [string, string, Record<string, unknown>, string][] = [
    ['takes 4096 characters', bytes(4096), {}, 'taken'],
    ['refuses 4097 characters', bytes(4097), {}, '400 Bad Request: message is too long'],
    ['counts characters after parsing', `<b>${bytes(4096)}</b>`, { parse_mode: 'HTML' }, 'taken'],
    ['refuses an empty text', '', {}, '400 Bad Request: message text is empty'],
    ['refuses a text of spaces', ' \n ', {}, '400 Bad Request: message text is empty'],
    ['takes 64 bytes of callback data', 'x', button(bytes(64)), 'taken'],
    ['refuses 65 bytes of callback data', 'x', button(bytes(65)), '400 Bad Request: BUTTON_DATA_INVALID'],
    ['counts bytes, not letters', 'x', button('ب'.repeat(33)), '400 Bad Request: BUTTON_DATA_INVALID'],
    [
      'refuses a button that does nothing',
      'x',
      button(''),
      "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'takes a link button',
      'x',
      { reply_markup: new InlineKeyboard().url('پیوند', 'https://example.ir/o/1') },
      'taken',
    ],
    [
      'refuses a link that is none',
      'x',
      { reply_markup: new InlineKeyboard().url('پیوند', 'example') },
      "400 Bad Request: inline keyboard button URL 'example' is invalid: Wrong HTTP URL",
    ],
    [
      'refuses a mini app without HTTPS',
      'x',
      { reply_markup: new InlineKeyboard().webApp('برنامه', 'http://example.ir') },
      "400 Bad Request: inline keyboard button Web App URL 'http://example.ir' is invalid: Only HTTPS links are allowed",
    ],
    ['refuses an unknown parse mode', 'x', { parse_mode: 'BBCode' }, '400 Bad Request: unsupported parse_mode'],
    [
      'refuses an answer to nothing',
      'x',
      { reply_parameters: { message_id: 99 } },
      '400 Bad Request: message to be replied not found',
    ],
    [
      'answers nothing where that is allowed',
      'x',
      { reply_parameters: { message_id: 99, allow_sending_without_reply: true } },
      'taken',
    ],
    [
      'refuses entities beyond the text',
      'x',
      { entities: [{ type: 'bold', offset: 0, length: 2 }] },
      '400 Bad Request: ENTITY_BOUNDS_INVALID',
    ],
  ]
  test.each(cases)('%s', async (_, words, more, expected) => {
    expect(await outcome(api.sendMessage(someone().id, words, more))).toBe(expected)
  })

  test('knows chats it met, people it met in groups, and nobody else', async () => {
    const met = simulator.telegram.user()
    const stranger = simulator.telegram.user()
    const group = met.openGroup('گروه دفترها')
    met.addBot(group)
    met.join(group)
    expect(await outcome(api.sendMessage(stranger.id, 'x'))).toBe('400 Bad Request: chat not found')
    expect(await outcome(api.sendMessage(12, 'x'))).toBe('400 Bad Request: chat not found')
    expect(await outcome(api.sendMessage('', 'x'))).toBe('400 Bad Request: chat_id is empty')
    expect(await outcome(api.sendMessage(met.id, 'x'))).toBe(
      "403 Forbidden: bot can't initiate conversation with a user",
    )
    met.say('سلام')
    expect(await outcome(api.sendMessage(met.id, 'x'))).toBe('taken')
  })

  test.each([
    ['json', 'application/json', (id: number) => JSON.stringify({ chat_id: id, text: 'نامه' })],
    ['a form', 'application/x-www-form-urlencoded', (id: number) => `chat_id=${id}&text=${encodeURIComponent('نامه')}`],
  ])('reads %s', async (_, type, body) => {
    const user = someone()
    const url = `${simulator.telegramRoot}/bot${simulator.telegramToken}/sendMessage`
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body: body(user.id) })
    expect(await response.json()).toMatchObject({ ok: true, result: { text: 'نامه', chat: { id: user.id } } })
  })

  test('answers an unknown method with 404 and an unknown token with 401', async () => {
    const root = `${simulator.telegramRoot}/bot`
    const answer = async (path: string) => (await fetch(root + path)).json()
    expect(await answer(`${simulator.telegramToken}/sendPigeon`)).toEqual({
      ok: false,
      error_code: 404,
      description: 'Not Found: method not found',
    })
    expect(await answer('1:none/getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' })
  })
})

describe('edits', () => {
  test('say when nothing changed, and keep the keyboard only where it is given again', async () => {
    const user = someone()
    const keys = { reply_markup: new InlineKeyboard().text('بله', 'y') }
    const { message_id } = await api.sendMessage(user.id, 'متن', keys)
    const same =
      '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
    expect(await outcome(api.editMessageText(user.id, message_id, 'متن', keys))).toBe(same)
    expect(await outcome(api.editMessageText(user.id, message_id, 'متن'))).toBe('taken')
    expect(user.last()?.buttons).toEqual([])
    expect(await outcome(api.editMessageReplyMarkup(user.id, message_id))).toBe(same)
    expect(await outcome(api.editMessageReplyMarkup(user.id, message_id, keys))).toBe('taken')
    expect(user.last()?.buttons).toEqual([[{ text: 'بله', data: 'y' }]])
  })

  test('are refused where the message is gone, is not the bot’s, or has another keyboard', async () => {
    const user = someone()
    const theirs = user.say('سلام')
    const withKeys = await api.sendMessage(user.id, 'فهرست', { reply_markup: new Keyboard().text('کارها') })
    const file = await api.sendDocument(user.id, new InputFile(Buffer.from('x'), 'a.txt'), { caption: 'پیوست' })
    const edit = (id: number) => outcome(api.editMessageText(user.id, id, 'دیگر'))
    expect(await edit(999)).toBe('400 Bad Request: message to edit not found')
    expect(await edit(theirs)).toBe("400 Bad Request: message can't be edited")
    expect(await edit(withKeys.message_id)).toBe("400 Bad Request: message can't be edited")
    expect(await edit(file.message_id)).toBe('400 Bad Request: there is no text in the message to edit')
    expect(await outcome(api.editMessageCaption(user.id, file.message_id, { caption: 'نو' }))).toBe('taken')
    expect(user.last()?.text).toBe('نو')
  })

  test('end with deletion', async () => {
    const user = someone()
    const { message_id } = await api.sendMessage(user.id, 'گذرا')
    expect(await outcome(api.deleteMessage(user.id, message_id))).toBe('taken')
    expect(user.chat().messages).toEqual([])
    expect(await outcome(api.deleteMessage(user.id, message_id))).toBe('400 Bad Request: message to delete not found')
  })
})

describe('callback answers', () => {
  test('are taken once for each press', async () => {
    const user = someone()
    await api.sendMessage(user.id, 'متن', { reply_markup: new InlineKeyboard().text('بله', 'y') })
    const press = user.press({ data: 'y' })
    expect(user.chat().answer).toMatchObject({ query: press, waiting: true })
    const tooOld = '400 Bad Request: query is too old and response timeout expired or query ID is invalid'
    expect(await outcome(api.answerCallbackQuery(press, { text: 'x'.repeat(201) }))).toBe(
      '400 Bad Request: MESSAGE_TOO_LONG',
    )
    expect(await outcome(api.answerCallbackQuery(press, { text: 'ثبت شد' }))).toBe('taken')
    expect(await outcome(api.answerCallbackQuery(press))).toBe(tooOld)
    expect(await outcome(api.answerCallbackQuery('1234'))).toBe(tooOld)
    expect(user.chat().answer).toMatchObject({ waiting: false, text: 'ثبت شد', alert: false })
  })
})

describe('files', () => {
  test('go out as uploads and again by their id', async () => {
    const user = someone()
    const sent = await api.sendDocument(user.id, new InputFile(Buffer.from('%PDF'), 'نامهٔ ۱۲.pdf'), { caption: 'نامه' })
    expect(sent.document).toMatchObject({ file_name: 'نامهٔ ۱۲.pdf', mime_type: 'application/pdf', file_size: 4 })
    await api.sendDocument(user.id, sent.document.file_id)
    expect((await user.next()).file?.name).toBe('نامهٔ ۱۲.pdf')
    expect((await user.next()).file?.size).toBe(4)
    expect(await outcome(api.sendDocument(user.id, 'unknown'))).toBe(
      '400 Bad Request: wrong file identifier/HTTP URL specified',
    )
    expect(await outcome(api.sendDocument(user.id, new InputFile(Buffer.alloc(0), 'a.txt')))).toBe(
      '400 Bad Request: file must be non-empty',
    )
  })

  test('come in and can be fetched', async () => {
    const user = someone()
    user.sendDocument({ name: 'سند.txt', bytes: Buffer.from('درون'), caption: 'این' })
    user.sendPhoto({ name: 'a.png', bytes: onePixel })
    const [text, photo] = await api.getUpdates()
    expect(text?.message).toMatchObject({ document: { file_name: 'سند.txt' }, caption: 'این' })
    expect(photo?.message?.photo).toMatchObject([{ width: 1, height: 1 }])
    const { file_path } = await api.getFile(text!.message!.document!.file_id)
    const response = await fetch(`${simulator.telegramRoot}/file/bot${simulator.telegramToken}/${file_path}`)
    expect(await response.text()).toBe('درون')
  })

  test('are checked: a photo must be a picture, an album of one kind, ten at most', async () => {
    const user = someone()
    const picture = () => ({ type: 'photo' as const, media: new InputFile(onePixel, 'a.png') })
    const paper = () => ({ type: 'document' as const, media: new InputFile(Buffer.from('x'), 'a.txt') })
    expect(await outcome(api.sendPhoto(user.id, new InputFile(Buffer.from('no'), 'a.png')))).toBe(
      '400 Bad Request: IMAGE_PROCESS_FAILED',
    )
    expect(await outcome(api.sendPhoto(user.id, new InputFile(onePixel, 'a.png')))).toBe('taken')
    expect(await outcome(api.sendMediaGroup(user.id, [picture(), picture()]))).toBe('taken')
    expect(user.chat().messages.filter((message) => message.album)).toHaveLength(2)
    expect(await outcome(api.sendMediaGroup(user.id, [paper(), picture()] as never))).toBe(
      "400 Bad Request: document can't be mixed with other media types",
    )
    expect(await outcome(api.sendMediaGroup(user.id, Array.from({ length: 11 }, picture)))).toBe(
      '400 Bad Request: too many messages to send as an album',
    )
  })
})

describe('membership', () => {
  test('a block is told once and refuses messages until it is lifted', async () => {
    const user = someone()
    user.block()
    expect(await outcome(api.sendMessage(user.id, 'x'))).toBe('403 Forbidden: bot was blocked by the user')
    expect(() => user.say('سلام')).toThrow(/has blocked/)
    user.unblock()
    expect(await outcome(api.sendMessage(user.id, 'x'))).toBe('taken')
    const states = (await api.getUpdates()).map((update) => update.my_chat_member?.new_chat_member.status)
    expect(states).toEqual(['kicked', 'member'])
  })

  test('a group is heard only when it speaks to the bot, and can be left', async () => {
    const user = someone()
    const group = user.openGroup('گروه دفترها')
    user.addBot(group)
    user.say('گفت‌وگوی خودمان', { in: group })
    user.say('/start', { in: group })
    const updates = await api.getUpdates()
    expect(updates[0]?.my_chat_member).toMatchObject({
      chat: { type: 'supergroup' },
      new_chat_member: { status: 'member' },
    })
    expect(updates.slice(1).map((update) => update.message?.text ?? 'announcement')).toEqual(['announcement', '/start'])
    expect(await outcome(api.sendMessage(group.id, 'اینجا نه'))).toBe('taken')
    expect(await outcome(api.leaveChat(group.id))).toBe('taken')
    expect(await outcome(api.sendMessage(group.id, 'x'))).toBe(
      '403 Forbidden: bot is not a member of the supergroup chat',
    )
  })
})
