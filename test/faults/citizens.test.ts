// The network fails citizens at any moment, and their browser is killed: no rating and no tracking code is lost, and nobody
// waits without a word.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cases } from '#db/schema/cases'
import { ratings } from '#db/schema/ratings'
import { launchIn } from '#test/browser'
import { type CitizenSite, openCitizenSite } from '../browser/citizens.ts'
import { openPassage, type Passage, type Trouble } from '../browser/passage.ts'
import { counts, figure, full, patience } from './counts.ts'

let site: CitizenSite
let passage: Passage
let license: string
let calls = 0
/** Every call from another address: these are many people. */
const addressOf = (nth: number) => `10.${(nth >> 16) & 255}.${(nth >> 8) & 255}.${nth & 255}`

beforeAll(async () => {
  site = await openCitizenSite({ trustedProxies: ['127.0.0.0/8', '::1'] })
  passage = await openPassage(site.url, () => addressOf(calls++))
  site.web.parts.publicUrl = passage.url
  license = site.world.offices[0]!.license
})
beforeEach(() => {
  passage.trouble = null
})
afterAll(async () => {
  passage.close()
  await site.close()
})

const troubles: Trouble[] = [
  'lose',
  { status: 429, body: '{}', type: 'application/json', after: '60' },
  'cut',
  { status: 503, body: '{}', type: 'application/json' },
  'reset',
  { status: 200, body: '<h1>Log in</h1>' },
  'swallow',
  'hang',
]
/** Nobody is to wait longer without a word, in milliseconds; a full run holds it, a sample on a busy machine measures nothing. */
const longest = 8000

const person = async () => (await site.visitor(null, { reducedMotion: 'reduce' })).newPage()
const rows = async () => (await site.database.db.select({ id: ratings.id }).from(ratings)).length
const controlled = (page: Page) =>
  expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true)

/** Milliseconds until something is said. */
async function until(words: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await words()
  return performance.now() - began
}

/** One person rates, at a first visit or a later one, while the network fails so; the page stays open or is closed. */
async function rateThrough(trouble: Trouble, { first, closes }: { first: boolean; closes: boolean }): Promise<number> {
  const page = await person()
  passage.trouble = first ? ({ path }) => (path === '/r/worker.js' ? 'reset' : null) : null
  await page.goto(`${passage.url}/r/${license}`)
  if (!first) await controlled(page)
  passage.trouble = ({ path }) => (/^.(api.ratings|r.worker.js)$/.test(path) ? trouble : null)
  for (const name of ['service', 'conduct']) await page.locator(`input[name=${name}][value="4"]`).check({ force: true })
  await page.getByRole('button').click()
  const waited = await until(() => page.locator('#queued:not([hidden]), #thanks:not([hidden])').waitFor())
  passage.mend()
  if (!closes) await page.evaluate(() => void dispatchEvent(new Event('online')))
  const context = page.context()
  if (closes) {
    await page.close()
    await (await context.newPage()).goto(`${passage.url}/o/${license}`)
  }
  return waited
}

test(
  'a rating counts once, whatever the network does to it, and its giver is told within eight seconds',
  async () => {
    const before = await rows()
    let longestWait = 0
    for (let nth = 0; nth < counts.tries / 2; nth++) {
      const round = Math.floor(nth / troubles.length)
      // a light run has one round only
      const moment = full ? round : nth
      const how = { first: moment % 2 === 0, closes: moment % 4 > 1 }
      const waited = await rateThrough(troubles[nth % troubles.length]!, how)
      await expect.poll(rows, { timeout: 30_000, message: `${JSON.stringify(how)} ${nth}` }).toBe(before + nth + 1)
      longestWait = Math.max(longestWait, waited)
      await Promise.all(site.browser.contexts().map((context) => context.close()))
    }
    if (full) expect(longestWait).toBeLessThan(longest)
    const said = `told after ${(longestWait / 1000).toFixed(1)} s at most`
    figure(`${counts.tries / 2} ratings through a network that fails`, `0 lost, 0 twice, ${said}`, '0 lost, 8 s')
  },
  patience,
)

/** One person complains while the network fails so, as the form goes off or as the page with the code comes. */
async function complainThrough(trouble: Trouble, { late, reloads }: { late: boolean; reloads: boolean }) {
  const page = await person()
  const text = `دو هفته گذشت ${randomUUID()}`
  const write = async () => {
    await page.locator('select[name=topic]').selectOption('delay')
    await page.locator('textarea[name=text]').fill(text)
  }
  const send = () => page.locator('form.form button[type=submit]').click()
  const withCode = /\/c\/\d{16}\/[\w-]{22}/
  await page.goto(`${passage.url}/c/new?office=${license}`)
  await write()
  passage.trouble = ({ method, path }) =>
    (late ? method === 'GET' && withCode.test(path) : method === 'POST') ? trouble : null
  await send()
  const told = page.locator('[data-failed]:not([hidden])')
  const slow = page.locator('button[data-slow]').filter({ hasText: 'اینترنت کند است' })
  const waited = await until(() => Promise.race([told.or(slow).first().waitFor(), page.waitForURL(withCode)]))
  await Promise.race([
    told.waitFor({ timeout: 60_000 }),
    page.waitForURL(withCode, { timeout: 60_000, waitUntil: 'commit' }),
  ])
  passage.mend()
  if (withCode.test(page.url())) await page.reload()
  else {
    if (reloads) {
      await page.goto(`${passage.url}/c/new?office=${license}`)
      expect(await page.locator('textarea[name=text]').inputValue()).toBe(text)
    }
    await send()
    await page.waitForURL(withCode)
  }
  const [, code] = /\/c\/(\d{16})/.exec(page.url())!
  const filed = await site.database.db.select().from(cases).where(eq(cases.text, text))
  expect(filed.map(({ trackingCode }) => trackingCode)).toEqual([code])
  return waited
}

test(
  'a complaint makes one case and ends with its code, whatever the network does, and nobody waits without a word',
  async () => {
    let longestWait = 0
    for (let nth = 0; nth < counts.tries / 2; nth++) {
      const moment = full ? Math.floor(nth / troubles.length) : nth
      const how = { late: moment % 2 === 1, reloads: moment % 4 > 1 }
      longestWait = Math.max(longestWait, await complainThrough(troubles[nth % troubles.length]!, how))
      await Promise.all(site.browser.contexts().map((context) => context.close()))
    }
    if (full) expect(longestWait).toBeLessThan(longest)
    const said = `a word after ${(longestWait / 1000).toFixed(1)} s at most`
    figure(
      `${counts.tries / 2} complaints through a network that fails`,
      `0 codes lost, 0 twice, ${said}`,
      '0 lost, 8 s',
    )
  },
  patience,
)

test(
  'ratings given without a network are one row each, however often they are sent and the browser is killed',
  async () => {
    const before = await rows()
    const folder = await mkdtemp(join(tmpdir(), 'phone-'))
    const sent = new Map<string, number>()
    const open = async () => {
      const { browser, kill } = await launchIn(folder)
      const page = await browser.contexts()[0]!.newPage()
      await page.goto(`${passage.url}/r/${license}`)
      await controlled(page)
      return { page, kill }
    }
    const keys = Array.from({ length: counts.offline }, () => randomUUID())
    const least = (times: number) => keys.filter((key) => (sent.get(key) ?? 0) >= times).length
    let kills = 0
    try {
      passage.trouble = ({ path }) => (path === '/api/ratings' ? 'reset' : null)
      const first = await open()
      expect(await first.page.evaluate(give, { keys, license })).toBe(keys.length)
      await first.kill()
      // the server gets each, and its answer is lost: what is kept is sent again
      for (let round = 1; round <= 3; round++) {
        passage.trouble = ({ path, body }) => {
          const key = keys.find((one) => path === '/api/ratings' && body.includes(one))
          if (key) sent.set(key, (sent.get(key) ?? 0) + 1)
          return key && round < 3 ? 'lose' : null
        }
        const half = await open()
        await expect.poll(() => least(round), { timeout: patience }).toBeGreaterThan(keys.length / 2)
        await half.kill()
        const rest = await open()
        const wanted: () => number | Promise<number> =
          round < 3 ? () => least(round) : () => rest.page.evaluate(left).then((count) => keys.length - count)
        await expect.poll(wanted, { timeout: patience }).toBe(keys.length)
        await rest.kill()
        kills += 2
      }
      expect(least(3)).toBe(keys.length)
      expect((await rows()) - before).toBe(keys.length)
      const total = [...sent.values()].reduce((sum, times) => sum + times, 0)
      figure(
        `${keys.length} ratings without a network, sent ${total} times, ${kills} browsers killed`,
        `${keys.length} rows`,
        'one each',
      )
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
  patience,
)

/** In the page: gives ratings, some at a time; how many the worker says it keeps. */
async function give({ keys, license }: { keys: string[]; license: string }): Promise<number> {
  const left = [...keys]
  let kept = 0
  const lane = async () => {
    for (let key = left.shift(); key; key = left.shift()) {
      const body = JSON.stringify({ license, service: 5, conduct: 4, key })
      const headers = { 'content-type': 'application/json' }
      if ((await fetch('/api/ratings', { method: 'POST', headers, body })).status === 202) kept++
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  return kept
}

/** In the page: how many wait. */
async function left(): Promise<number> {
  return (await (await caches.open('rate-queue')).keys()).length
}
