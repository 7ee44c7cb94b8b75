// Webhooks: what is posted where, with which secret, and what happens when nobody takes it.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api, Bot, type GrammyError, webhookCallback } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '#bot/simulator/server'

let simulator: Simulator
let api: Api
let hook: Server | undefined

beforeEach(async () => {
  simulator = await startSimulator({ limits: false })
  api = new Api(simulator.telegramToken, { apiRoot: simulator.telegramRoot })
})

afterEach(async () => {
  hook?.closeAllConnections()
  hook?.close()
  await simulator.close()
})

/** A server that takes posts, and its address. */
async function listen(handler: Parameters<typeof createServer>[1]): Promise<string> {
  hook = createServer(handler)
  await new Promise<void>((resolve) => hook?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`
}

test('a bot behind a webhook with a secret answers', async () => {
  const bot = new Bot(simulator.telegramToken, { client: { apiRoot: simulator.telegramRoot } })
  bot.on('message:text', (ctx) => ctx.reply(`شنیدم: ${ctx.message.text}`))
  const seen: IncomingHttpHeaders[] = []
  const answer = webhookCallback(bot, 'http', { secretToken: 'abc_123' })
  const url = await listen((request, response) => {
    seen.push(request.headers)
    void answer(request, response)
  })
  await api.setWebhook(url, { secret_token: 'abc_123' })
  const user = simulator.telegram.user()
  user.say('سلام')
  expect((await user.next()).text).toBe('شنیدم: سلام')
  expect(seen[0]?.['x-telegram-bot-api-secret-token']).toBe('abc_123')
  await expect(api.getUpdates()).rejects.toMatchObject({ error_code: 409 })
})

test('a refused update is posted again, in order, and getWebhookInfo says why', async () => {
  const bodies: { message: { text: string } }[] = []
  let refusals = 2
  const url = await listen((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      refusals -= 1
      if (refusals < 0) bodies.push(JSON.parse(Buffer.concat(chunks).toString()))
      response.writeHead(refusals < 0 ? 200 : 503).end()
    })
  })
  await api.setWebhook(url)
  const user = simulator.telegram.user()
  user.say('یک')
  user.say('دو')
  await expect.poll(() => bodies.map((body) => body.message.text), { timeout: 5_000 }).toEqual(['یک', 'دو'])
  expect(await api.getWebhookInfo()).toMatchObject({
    url,
    pending_update_count: 0,
    last_error_message: 'Wrong response from the webhook: 503 Service Unavailable',
  })
})

test('a webhook may answer with a method', async () => {
  const user = simulator.telegram.user()
  const url = await listen((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ method: 'sendMessage', chat_id: user.id, text: 'در پاسخ' }))
  })
  await api.setWebhook(url)
  user.say('سلام')
  expect((await user.next()).text).toBe('در پاسخ')
})

test('removing the webhook brings polling back, with or without what waited', async () => {
  await api.setWebhook('http://127.0.0.1:9/closed')
  const user = simulator.telegram.user()
  user.say('یک')
  await api.deleteWebhook()
  expect(await api.getUpdates()).toHaveLength(1)
  await api.deleteWebhook({ drop_pending_updates: true })
  expect(await api.getUpdates()).toEqual([])
})

test.each([
  ['http://example.ir/hook', {}, 'bad webhook: An HTTPS URL must be provided for webhook'],
  ['no address', {}, 'bad webhook: invalid webhook URL specified'],
  ['https://example.ir/hook', { secret_token: 'نه' }, 'secret token contains unallowed characters'],
])('refuses the webhook %s %o', async (url, more, words) => {
  const error = await api.setWebhook(url, more).catch((refused: GrammyError) => refused)
  expect(error).toMatchObject({ error_code: 400, description: `Bad Request: ${words}` })
})
