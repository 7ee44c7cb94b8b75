// How soon the rating page can be used on a cheap phone far from a mast (400 kbit/s, 400 ms, processor six times slower),
// against a bare form with the same two questions and nothing else. What other programs for feedback take is not measured
// here: they are not among our packages.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { loadWords } from '#locales/files'
import { root } from '#server/root'
import { launch } from '#test/browser'
import { buildWorld } from '#test/world'
import { freshen } from '../../server/cli/fresh.mjs'
import { compare } from './compare.ts'
import { benchDatabase } from './database.ts'
import { child } from './ratings.ts'

const rounds = Number(process.env.PAIRS ?? 9)
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

const question = (name: string, legend: string) =>
  `<fieldset><legend>${legend}</legend>${[1, 2, 3, 4, 5].map((mark) => `<label><input type="radio" name="${name}" value="${mark}">${mark}</label>`).join('')}</fieldset>`
const bareForm = `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>نظر</title><link rel="icon" href="data:,"><form method="post">${question('service', 'کیفیت خدمت')}${question('conduct', 'رفتار کارکنان')}<button>ثبت</button></form></html>`

async function serveBare(): Promise<{ url: string; close(): void }> {
  const body = gzipSync(bareForm)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': body.length,
  }
  const server = createServer((_request, response) => response.writeHead(200, headers).end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

/** Milliseconds until the form is painted and its button can be pressed; nothing is cached. */
async function untilUsable(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 720 }, locale: 'fa-IR' })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', slow)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    return await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime
      if (!document.querySelector('form button')) throw new Error('no form')
      return Math.max(painted, visit!.domInteractive)
    })
  } finally {
    await context.close()
  }
}

/** Prints and gives the ratio. */
export async function benchRatePage(): Promise<void> {
  freshen()
  loadWords()
  const database = await benchDatabase()
  const world = await buildWorld(database.db, { now: new Date() })
  const program = await child('program.ts', { url: database.url, secret: world.secret, appDir: join(root, 'dist/pwa') })
  const [bare, browser] = await Promise.all([serveBare(), launch()])
  const ours = `${program.started}/r/${world.offices[0]!.license}`
  try {
    await untilUsable(browser, ours)
    await compare('/r/LICENSE usable at 400 kbit/s, 400 ms, CPU × 6', rounds, {
      ours: () => untilUsable(browser, ours),
      'bare form': () => untilUsable(browser, bare.url),
      budget: 1.1,
    })
  } finally {
    await browser.close()
    bare.close()
    program.stop()
    await database.drop()
  }
}
