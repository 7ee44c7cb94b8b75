// Draft saves that found no network: what waits, what goes out when it is back, and what is gone at a sign-out.
import type { Browser, Page, Route } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { borrow, giveBack } from '#test/browser'

type Sent = { key: string | undefined; body: unknown }

let browser: Browser
let server: ViteDevServer
let page: Page
let sent: Sent[]
let answer: (route: Route) => Promise<void>

beforeAll(async () => {
  server = await createServer({ server: { port: 0, hmr: false, proxy: {} }, logLevel: 'error' })
  await server.listen()
  browser = await borrow()
})
beforeEach(async () => {
  sent = []
  answer = (route) => route.abort()
  page = await browser.newPage()
  await page.route('**/api/app/**', async (route) => {
    const request = route.request()
    if (request.method() === 'PUT')
      sent.push({ key: request.headers()['idempotency-key'], body: request.postDataJSON() })
    await answer(route)
  })
  await page.goto(`${server.resolvedUrls!.local[0]}kit`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await asPerson('p1')
})
afterEach(() => page.close())
afterAll(async () => {
  await giveBack(browser)
  await server.close()
})

// As text, because the test runner would rewrite an import that is meant for the browser.
const inApp = <T>(module: string, work: string): Promise<T> =>
  page.evaluate(`import('/app/${module}.ts').then(async (app) => { ${work} })`)

function asPerson(id: string): Promise<void> {
  const person = { person: { id, name: '' }, memberships: [], waiting: {}, locale: 'fa', province: null }
  return inApp('session', `app.me.value = ${JSON.stringify(person)}`)
}

function later(id: string, key: string, text: string): Promise<void> {
  const act = { path: '/api/app/requests/drafts/leave', method: 'PUT', key, body: { text } }
  return inApp('drafts/unsent', `await app.sendLater(${JSON.stringify(id)}, ${JSON.stringify(act)})`)
}

const waiting = () => inApp<number>('drafts/unsent', 'return app.unsent.value')
const networkBack = async () => {
  // The signal only tells of changes, as the browser does.
  await page.evaluate(() => dispatchEvent(new Event('offline')))
  await page.evaluate(() => dispatchEvent(new Event('online')))
}

test('only the newest save of one draft waits, and goes out with its own key', async () => {
  await later('leave', 'key-1', 'a')
  await later('leave', 'key-2', 'ab')
  expect(await waiting()).toBe(1)
  answer = (route) => route.fulfill({ json: { version: 1 } })
  await networkBack()
  await expect.poll(waiting).toBe(0)
  expect(sent).toEqual([{ key: 'key-2', body: { text: 'ab' } }])
})

test('what finds no network again stays, in its order', async () => {
  await later('leave', 'key-1', 'a')
  await later('station', 'key-2', 'b')
  await networkBack()
  await expect.poll(() => sent.length).toBe(1)
  expect(await waiting()).toBe(2)
  answer = (route) => route.fulfill({ json: { version: 1 } })
  await networkBack()
  await expect.poll(waiting).toBe(0)
  expect(sent.slice(1).map(({ key }) => key)).toEqual(['key-1', 'key-2'])
})

test('what the server refuses is not sent again', async () => {
  await later('leave', 'key-1', 'a')
  const problem = { code: 'conflict', title: 'x', detail: 'y' }
  answer = (route) =>
    route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(problem) })
  await networkBack()
  await expect.poll(waiting).toBe(0)
  await networkBack()
  expect(sent).toHaveLength(1)
})

test('another person neither sees nor sends it', async () => {
  await later('leave', 'key-1', 'a')
  await asPerson('p2')
  await networkBack()
  await expect.poll(waiting).toBe(0)
  expect(sent).toEqual([])
})

test('a sign-out wipes it', async () => {
  await later('leave', 'key-1', 'a')
  await inApp('session', 'await app.forget()')
  await asPerson('p1')
  await networkBack()
  await expect.poll(waiting).toBe(0)
  expect(sent).toEqual([])
})
