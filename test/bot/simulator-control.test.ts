// The same hands and eyes over HTTP, as the chat page and other processes use them.
import { Api, InlineKeyboard, InputFile, Keyboard } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '#bot/simulator/server'

let simulator: Simulator
let api: Api
const sara = { name: 'سارا احمدی', role: 'holder', mobile: '09141234567', userId: 711, messenger: 'bale' } as const

beforeEach(async () => {
  simulator = await startSimulator({ limits: false, people: [sara] })
  api = new Api(simulator.telegramToken, { apiRoot: simulator.telegramRoot })
})

afterEach(() => simulator.close())

async function call(path: string, body?: unknown, method = 'POST') {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(
    `${simulator.url}/sim${path}`,
    body === undefined ? {} : { method, headers, body: JSON.stringify(body) },
  )
  return { status: response.status, body: await response.json() }
}

const act = (name: string, body: object = {}) => call(`/telegram/users/711/${name}`, body)

describe('the time', () => {
  test('stands as it is where nobody said how it moves', async () => {
    expect((await call('/clock')).body).toEqual({ now: null })
    expect(await call('/clock', { days: 1 })).toMatchObject({ status: 400 })
  })

  test('goes ahead by whole days', async () => {
    let day = 1
    const now = () => new Date(Date.UTC(2026, 0, day))
    const ahead = async (days: number) => {
      day += days
    }
    await simulator.close()
    simulator = await startSimulator({ limits: false, now, clock: { now, ahead } })
    for (const wrong of [0, -1, 1.5, 401, '7', null]) expect((await call('/clock', { days: wrong })).status).toBe(400)
    expect((await call('/clock', { days: 30 })).body).toEqual({ now: '2026-01-31T00:00:00.000Z' })
    expect((await call('/clock')).body).toEqual({ now: '2026-01-31T00:00:00.000Z' })
  })
})

describe('a sample person over HTTP', () => {
  test('has an account in both messengers', async () => {
    expect((await call('/people')).body).toEqual([sara])
    for (const messenger of ['telegram', 'bale']) {
      expect((await call(`/${messenger}/users/711/chat`)).body).toMatchObject({ standing: 'unstarted', messages: [] })
    }
  })

  test('starts by a deep link, presses, taps, shares and sends', async () => {
    await act('start', { payload: 'office-72' })
    const markup = new InlineKeyboard().text('بله', 'y')
    const { message_id } = await api.sendMessage(711, 'متن', { reply_markup: markup })
    await api.sendMessage(711, 'کجایید؟', { reply_markup: new Keyboard().requestLocation('جای من') })
    await act('press', { message: message_id, data: 'y' })
    await act('tap', { text: 'جای من', latitude: 38.25, longitude: 48.3 })
    await act('contact')
    await act('contact', { phone: '09120000000', firstName: 'دیگری' })
    await act('document', { name: 'سند.txt', base64: Buffer.from('درون').toString('base64') })
    await act('say', { text: 'پایان' })
    const updates = await api.getUpdates()
    expect(
      updates.map(
        ({ message, callback_query }) => callback_query?.data ?? message?.text ?? Object.keys(message!).at(-1),
      ),
    ).toEqual(['/start office-72', 'y', 'location', 'contact', 'contact', 'document', 'پایان'])
    expect(updates[3]?.message?.contact).toMatchObject({ phone_number: '989141234567', user_id: 711 })
    expect(updates[4]?.message?.contact).not.toHaveProperty('user_id')
  })

  test('sees what comes next, the chat as it is, and files', async () => {
    await act('settle')
    const sent = await api.sendDocument(711, new InputFile(Buffer.from('درون'), 'سند.txt'))
    expect((await act('next')).body.result).toMatchObject({ kind: 'document', file: { name: 'سند.txt' } })
    expect((await act('next', { timeout: 20 })).body.error).toMatch(/waited 20 ms for the next message/)
    const file = await fetch(`${simulator.url}/sim/telegram/files/${sent.document.file_id}`)
    expect([file.headers.get('content-type'), await file.text()]).toEqual(['application/octet-stream', 'درون'])
  })

  test('hears of every change while listening', async () => {
    await act('settle')
    const listening = new AbortController()
    const response = await fetch(`${simulator.url}/sim/telegram/users/711/events`, { signal: listening.signal })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    const first = (await reader.read()).value
    await api.sendMessage(711, 'تازه')
    let heard = ''
    while (!heard.includes('تازه')) heard += (await reader.read()).value ?? ''
    expect(first).toContain('"messages":[]')
    listening.abort()
  })
})

describe('mistakes are told in words', () => {
  test.each([
    ['/telegram/users/999/say', { text: 'x' }, 'no user 999 in telegram'],
    ['/pigeon/users/711/say', { text: 'x' }, 'no messenger pigeon'],
    ['/telegram/users/711/fly', {}, 'no act fly'],
    ['/telegram/users/711/say', {}, 'text must be a text'],
    ['/telegram/users/711/press', { data: 'none' }, 'no button with data none'],
  ])('%s %o', async (path, body, words) => {
    const answer = await call(path, body)
    expect(answer.status).toBe(400)
    expect(answer.body.error).toContain(words)
  })

  test('a list of people must be one', async () => {
    expect((await call('/people', [{ name: 'x' }], 'PUT')).status).toBe(400)
    expect((await call('/people')).body).toEqual([sara])
  })
})

test('faults, limits and the ledger are there for other processes too', async () => {
  await act('settle')
  await call('/fail', { kind: 'error', method: 'sendMessage' })
  await expect(api.sendMessage(711, 'x')).rejects.toMatchObject({ error_code: 500 })
  await call('/limits', { perChat: 1 }, 'PUT')
  await api.sendMessage(711, 'یک')
  await expect(api.sendMessage(711, 'دو')).rejects.toMatchObject({ error_code: 429 })
  expect((await call('/ledger')).body).toMatchObject([{ text: 'یک', chat: 711, messenger: 'telegram' }])
  expect((await call('/calls')).body.map(({ status }: { status: number }) => status)).toEqual([500, 200, 429])
})

test('the page and all it needs come from the simulator itself', async () => {
  const html = await (await fetch(simulator.url)).text()
  expect(html).toContain('<html lang="fa" dir="rtl">')
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)]
    .map((match) => match[1]!)
    .filter((path) => path !== 'data:,')
  expect(addresses.every((path) => path.startsWith('/'))).toBe(true)
  for (const path of addresses) expect((await fetch(simulator.url + path)).status).toBe(200)
})
