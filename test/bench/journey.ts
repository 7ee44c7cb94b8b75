// From the code on the counter to the thanks, and to a tracking code, on a cheap phone far from a mast: a first visit, by a
// person who reads and taps at a person's pace.
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { loadWords } from '#locales/files'
import { root } from '#server/root'
import { launch } from '#test/browser'
import { buildWorld } from '#test/world'
import { freshen } from '../../server/cli/fresh.mjs'
import { benchDatabase } from './database.ts'
import { figure, quantile, timed } from './figure.ts'
import { cheapPhone } from './rate-page.ts'
import { child } from './ratings.ts'

const rounds = Number(process.env.PAIRS ?? 5)
/** What a person takes: to see what a page is, from tap to tap, and for a letter, in milliseconds. */
const pace = { look: 1500, tap: 700, letter: 200 }
const words = 'نوبت من گذشت و کسی پاسخ نداد؛ رسید هم ندادند.'

async function tap(page: Page, selector: string): Promise<void> {
  await sleep(pace.tap)
  await page.locator(selector).first().click({ force: true })
}

async function rates(page: Page, url: string, license: string): Promise<void> {
  await page.goto(`${url}/r/${license}`, { waitUntil: 'commit' })
  await page.locator('form button[type=submit]').waitFor()
  await sleep(pace.look)
  await tap(page, 'input[name=service][value="2"]')
  await tap(page, 'input[name=conduct][value="3"]')
  await tap(page, 'form button[type=submit]')
  await page.locator('#thanks:not([hidden])').waitFor()
}

async function complains(page: Page, url: string, license: string): Promise<void> {
  await page.goto(`${url}/r/${license}`, { waitUntil: 'commit' })
  await page.locator('form button[type=submit]').waitFor()
  await sleep(pace.look)
  await tap(page, 'nav a[href*="/c/new"]')
  const text = page.locator('textarea[name=text]')
  await text.waitFor()
  await sleep(pace.look)
  await sleep(2 * pace.tap)
  await page.locator('select[name=topic]').selectOption('no-receipt')
  await tap(page, 'textarea[name=text]')
  await text.pressSequentially(words, { delay: pace.letter })
  await tap(page, 'form.form button[type=submit]')
  await page.locator('.tracking').waitFor()
}

/** Seconds of several people, each with a phone that was never here. */
async function seconds(browser: Browser, way: (page: Page) => Promise<void>): Promise<number[]> {
  const found: number[] = []
  for (let round = 0; round < rounds; round++) {
    const { page, close } = await cheapPhone(browser)
    found.push((await timed(() => way(page)))[0] / 1000)
    await close()
  }
  return found
}

/** Prints both ways. */
export async function benchJourney(): Promise<void> {
  await freshen()
  loadWords()
  const database = await benchDatabase()
  const world = await buildWorld(database.db, { now: new Date() })
  const program = await child('program.ts', { url: database.url, secret: world.secret, appDir: join(root, 'dist/pwa') })
  const browser = await launch()
  const url = program.started as string
  const { license } = world.offices[0]!
  const ways = {
    'QR to thanks': [rates, 10],
    'QR to tracking code': [complains, 60],
  } as const
  try {
    for (const [what, [way, most]] of Object.entries(ways)) {
      const found = await seconds(browser, (page) => way(page, url, license))
      const [middle, longest] = [quantile(found, 0.5), Math.max(...found)]
      const said = `${middle.toFixed(1)} s, ${longest.toFixed(1)} s at most of ${rounds}`
      figure(`${what} at 360 px, 400 kbit/s, 400 ms, CPU × 6`, said, `< ${most} s`, longest < most)
    }
  } finally {
    await browser.close()
    program.stop()
    await database.drop()
  }
}
