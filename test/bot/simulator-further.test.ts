import { Bot } from 'grammy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '#bot/simulator/server'

let simulator: Simulator
let bot: Bot
beforeAll(async () => {
  simulator = await startSimulator({ limits: false })
  bot = new Bot(simulator.telegramToken, { client: { apiRoot: simulator.telegramRoot } })
  bot.on('edited_message', (ctx) => ctx.reply(`ویرایش: ${ctx.editedMessage.text ?? ctx.editedMessage.caption}`))
  bot.on('message:sticker', (ctx) => ctx.reply(`برچسب ${ctx.message.sticker.emoji}`))
  bot.on('message:voice', (ctx) => ctx.reply(`صدا ${ctx.message.voice.duration}`))
  bot.on('message:new_chat_members', (ctx) => ctx.reply('در گروه'))
  bot.on('message:text', (ctx) => ctx.reply(`شنیدم: ${ctx.message.text}`))
  void bot.start()
})
afterAll(async () => {
  await bot.stop()
  await simulator.close()
})

/** Over HTTP, as the page and tests in another process do it. */
async function call(path: string, body?: unknown) {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(`${simulator.url}/sim/telegram/users${path}`, body === undefined ? {} : sent)
  return { status: answer.status, ...(await answer.json()) }
}
const someone = async () => (await call('', { firstName: 'مریم' })).id as number

describe('what people send besides words', () => {
  test('a sticker and a voice reach the bot, and show in the chat', async () => {
    const id = await someone()
    await call(`/${id}/sticker`, { emoji: '🎉' })
    expect((await call(`/${id}/next`, {})).result.text).toBe('برچسب 🎉')
    await call(`/${id}/voice`, { seconds: 7 })
    expect((await call(`/${id}/next`, {})).result.text).toBe('صدا 7')
    const { messages } = await call(`/${id}/chat`)
    expect(messages[0]).toMatchObject({ kind: 'sticker', sticker: '🎉', mine: true })
    expect(messages[2]).toMatchObject({ kind: 'voice', voice: 7, mine: true })
  })

  test('an edit of one’s own message is told to the bot, and marked', async () => {
    const id = await someone()
    const { result: message } = await call(`/${id}/say`, { text: 'سلم' })
    await call(`/${id}/next`, {})
    await call(`/${id}/edit`, { message, text: 'سلام' })
    const { result: heard } = await call(`/${id}/next`, {})
    expect(heard.text).toBe('ویرایش: سلام')
    expect((await call(`/${id}/chat`)).messages[0]).toMatchObject({ text: 'سلام', edited: true })
    expect((await call(`/${id}/edit`, { message: heard.id, text: 'نه' })).status).toBe(400)
    expect((await call(`/${id}/edit`, { message, text: ' ' })).status).toBe(400)
  })

  test('a group is opened, the bot is brought in, hears what is said to it, and is thrown out', async () => {
    const id = await someone()
    const { result: group } = await call(`/${id}/openGroup`, { title: 'دفترهای استان' })
    expect(await fetch(`${simulator.url}/sim/telegram/users/${id}/groups`).then((one) => one.json())).toEqual([
      { id: group, title: 'دفترهای استان' },
    ])
    await call(`/${id}/addBot`, { group })
    const inGroup = async () =>
      (await call(`/${id}/chat?group=${group}`)) as { standing: string; messages: { text: string }[] }
    await expect.poll(async () => (await inGroup()).messages.at(-1)?.text).toBe('در گروه')
    await call(`/${id}/say`, { group, text: 'میان خودمان' })
    await call(`/${id}/say`, { group, text: '/help' })
    await expect.poll(async () => (await inGroup()).messages.at(-1)?.text).toBe('شنیدم: /help')
    expect((await inGroup()).messages.some(({ text }) => text === 'شنیدم: میان خودمان')).toBe(false)
    await call(`/${id}/removeBot`, { group })
    expect((await inGroup()).standing).toBe('kicked')
    expect((await call(`/${id}/say`, { group: -1, text: 'x' })).status).toBe(400)
  })
})
