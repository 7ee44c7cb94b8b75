import { createServer } from 'node:http'
import { Api } from 'grammy'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkOf, type Updating } from '#bot/check'
import { type Simulator, startSimulator } from '#bot/simulator/server'
import { probe } from '#outside/probe'
import { messengers } from '#rules/messages'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ limits: false })
})
beforeEach(() => simulator.heal())
afterAll(() => simulator.close())

const ours = 'https://pishkhan.test/bot/ours'
const signal = () => AbortSignal.timeout(5_000)

describe.each(messengers)('a bot of %s', (name) => {
  const api = (token?: string, apiRoot?: string) =>
    new Api(token ?? simulator[`${name}Token`], { apiRoot: apiRoot ?? simulator[`${name}Root`] })
  const check = (by: Updating['by'], given = api()) => checkOf(given, { by, webhook: ours })(signal())

  it.each<[string, Updating['by'], string | null, string | null]>([
    ['is well when it polls', 'polling', null, null],
    ['has its updates read by a stranger', 'polling', 'https://elsewhere.test/x', 'webhookForeign'],
    ['is well when its webhook is ours', 'webhook', ours, null],
    ['has lost its webhook', 'webhook', null, 'webhookRevoked'],
    ['has its webhook elsewhere', 'webhook', 'https://elsewhere.test/x', 'webhookRevoked'],
    ['leaves webhooks alone where others listen', 'none', 'https://elsewhere.test/x', null],
  ])('%s', async (_, by, hook, fault) => {
    if (hook) await api().setWebhook(hook)
    else await api().deleteWebhook()
    expect(await check(by)).toBe(fault)
  })

  it('has a token that expired', async () => {
    expect(await check('none', api('999:expired'))).toBe('tokenExpired')
  })

  it.each([
    [500, 'unreachable'],
    [403, 'refused'],
    [429, null],
  ] as const)('answered %i: %s', async (status, fault) => {
    simulator.fail({ kind: 'error', method: 'getMe', messenger: name, status })
    expect(await check('none')).toBe(fault)
  })

  it('cannot be reached', async () => {
    simulator.fail({ kind: 'reset', method: 'getMe', messenger: name })
    expect(await check('none')).toBe('unreachable')
    expect(await check('none', api(undefined, 'http://127.0.0.1:1'))).toBe('unreachable')
  })
})

describe('a service by number', () => {
  it.each([
    [200, null],
    [405, null],
    [401, 'tokenExpired'],
    [403, 'tokenExpired'],
    [402, 'noCredit'],
    [503, 'unreachable'],
  ] as const)('that answers %i: %s', async (status, fault) => {
    const asked: unknown[] = []
    const server = createServer((request, answer) => {
      asked.push([request.method, request.headers.authorization])
      answer.writeHead(status).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    expect(await probe(`http://127.0.0.1:${port}/`, { authorization: 'Bearer t' })(signal())).toBe(fault)
    expect(asked).toEqual([['HEAD', 'Bearer t']])
    await new Promise((resolve) => server.close(resolve))
    expect(await probe(`http://127.0.0.1:${port}/`, {})(signal())).toBe('unreachable')
  })
})
