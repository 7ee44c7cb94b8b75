// How soon the rating page can be used on a cheap phone far from a mast (400 kbit/s, 400 ms, processor six times slower),
// against a bare form with the same two questions and nothing else, and against the renderer of a survey tool.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { loadWords } from '#locales/files'
import { root } from '#server/root'
import { launch } from '#test/browser'
import { buildWorld } from '#test/world'
import { freshen } from '../../server/cli/fresh.mjs'
import { compare } from './compare.ts'
import { benchDatabase } from './database.ts'
import { figure, quantile } from './figure.ts'
import { firstMark, formbricks } from './formbricks.ts'
import { child } from './ratings.ts'

const rounds = Number(process.env.PAIRS ?? 9)
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

const question = (name: string, legend: string) =>
  `<fieldset><legend>${legend}</legend>${[1, 2, 3, 4, 5].map((mark) => `<label><input type="radio" name="${name}" value="${mark}">${mark}</label>`).join('')}</fieldset>`
const bareForm = `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>نظر</title><link rel="icon" href="data:,"><form method="post">${question('service', 'کیفیت خدمت')}${question('conduct', 'رفتار کارکنان')}<button>ثبت</button></form></html>`

/** The two beside ours, with no more headers than an answer must have. */
async function serveOthers(): Promise<{ bare: string; formbricks: string; close(): void }> {
  const { page, script } = await formbricks()
  const html = (coding: string, body: Buffer) => ['text/html', coding, body] as const
  const answers = {
    '/': html('gzip', gzipSync(bareForm)),
    '/formbricks': html('br', brotliCompressSync(page)),
    '/script.js': ['text/javascript', 'br', brotliCompressSync(script)] as const,
  }
  const server = createServer(({ url }, response) => {
    const [type, coding, body] = answers[url as keyof typeof answers]
    const headers = { 'content-type': `${type}; charset=utf-8`, 'content-encoding': coding }
    response.writeHead(200, { ...headers, 'content-length': body.length }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { bare: `${url}/`, formbricks: `${url}/formbricks`, close: () => server.close() }
}

/** A phone that was never here, as slow as its network. */
export async function cheapPhone(
  browser: Browser,
): Promise<{ page: Page; devtools: CDPSession; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 720 }, locale: 'fa-IR' })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', slow)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  return { page, devtools, close: () => context.close() }
}

/** Of a first visit: milliseconds until the form can be used, those that scripts took, and all bytes that came, headers too. */
type Visit = { usable: number; script: number; bytes: number }

/** Waits until the form is painted and can be used, of which `part` is a sign; nothing is cached. */
async function visit(browser: Browser, url: string, part = 'form button'): Promise<Visit> {
  const { page, devtools, close } = await cheapPhone(browser)
  let bytes = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await devtools.send('Performance.enable')
  try {
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    const usable = await page.evaluate((part) => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime
      if (!document.querySelector(part)) throw new Error('no form')
      return Math.max(painted, visit!.domInteractive)
    }, part)
    const { metrics } = await devtools.send('Performance.getMetrics')
    const script = 1000 * metrics.find(({ name }) => name === 'ScriptDuration')!.value
    return { usable, script, bytes }
  } finally {
    await close()
  }
}

/** Prints both ratios, and what of each came and ran. */
export async function benchRatePage(): Promise<void> {
  await freshen()
  loadWords()
  const database = await benchDatabase()
  const world = await buildWorld(database.db, { now: new Date() })
  const program = await child('program.ts', { url: database.url, secret: world.secret, appDir: join(root, 'dist/pwa') })
  const [others, browser] = await Promise.all([serveOthers(), launch()])
  const ours = `${program.started}/r/${world.offices[0]!.license}`
  const visits: Record<string, Visit[]> = {}
  const usable = (name: string, url: string, part?: string) => async () => {
    const found = await visit(browser, url, part)
    visits[name] = [...(visits[name] ?? []), found]
    return found.usable
  }
  try {
    await visit(browser, ours)
    const what = '/r/LICENSE usable at 400 kbit/s, 400 ms, CPU × 6'
    await compare(what, rounds, {
      ours: usable('ours', ours),
      'bare form': usable('bare form', others.bare),
      budget: 1.1,
    })
    await compare(what, Math.ceil(rounds / 3), {
      ours: usable('ours', ours),
      Formbricks: usable('Formbricks', others.formbricks, firstMark),
      budget: 0.36,
    })
    for (const [name, all] of Object.entries(visits)) {
      const middle = (of: keyof Visit) =>
        quantile(
          all.map((one) => one[of]),
          0.5,
        )
      const said = `${middle('bytes')} B with headers, ${middle('script').toFixed(1)} ms of script at CPU × 6`
      const isOurs = name === 'ours'
      figure(`a first visit of ${name}`, said, isOurs ? '≤ 5,000 B' : 'none', isOurs ? middle('bytes') <= 5000 : null)
    }
  } finally {
    await browser.close()
    others.close()
    program.stop()
    await database.drop()
  }
}
