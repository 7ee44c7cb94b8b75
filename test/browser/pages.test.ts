// Every page that anybody can reach by its own links, as each role: it opens by its address and by a link, says nothing in
// its console, and axe finds nothing, in light Persian and in dark English. And the pictures of the README.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#rules/roles'
import { faultsOf } from './axe.ts'
import { followed, patternOf, standsStill } from './follow.ts'
import { listFaults } from './list-faults.ts'
import { openSample, type Sample } from './sample.ts'

let sample: Sample

beforeAll(async () => {
  sample = await openSample()
})
afterAll(() => sample?.close())

const roles: readonly Role[] = [
  'holder',
  'clerk',
  'head',
  'secretary',
  'member',
  'association',
  'kanoon',
  'admin',
  'inspector',
  'agency',
  'supervision',
  'staff',
  'substitute',
  'committee',
]

/** Opens a page and waits until it stands: nothing is being loaded, and for a moment nothing has changed. */
async function settled(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await standsStill(page)
}

type Found = { path: string; name: string; faults: string[] }

/** What the roles before have seen: pages by pattern and title, and the patterns that were opened by their address. */
type Seen = { known: Set<string>; opened: Set<string> }

/** What a page says in its console from now on. */
function listen(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  page.on('console', (message) => message.type() === 'error' && heard.push(`console: ${message.text()}`))
  return heard
}

const nameOf = async (page: Page, pattern: string) =>
  `${pattern} ${await page.textContent('h1')}`.replace(/[\d۰-۹]+/g, '')

/**
 * Walks the links of the app from its first page, whose address all others begin with. What nobody has `opened` yet, or whose title is new, is opened by its
 * address; what others saw before, by a link. A page that `known` has by pattern and title is not asked again.
 */
async function walk(page: Page, heard: string[], prefix: string, { known, opened }: Seen): Promise<Found[]> {
  const found = new Map<string, Found>()
  const waiting = [prefix]
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const pattern = patternOf(path)
    if (found.has(pattern)) continue
    const followable = found.size > 0 && opened.has(pattern)
    await (followable ? followed(page, path) : settled(page, `${sample.url}${path}`))
    let name = await nameOf(page, pattern)
    if (followable && !known.has(name)) {
      await settled(page, `${sample.url}${path}`)
      name = await nameOf(page, pattern)
    }
    opened.add(pattern)
    const faults = known.has(name) ? [] : await faultsOf(page)
    found.set(pattern, { path, name, faults: [...faults, ...heard.splice(0)] })
    const links = await page.$$eval('a[href]', (anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
    waiting.push(...links.filter((href) => href.startsWith(prefix)))
  }
  return [...found.values()]
}

const wrong = (found: readonly Found[]) => found.filter(({ faults }) => faults.length > 0)

describe('every page of the app', () => {
  const seen: Seen = { known: new Set(), opened: new Set() }

  test.each(roles)('as %s', async (role) => {
    const context = await sample.visitor(role, { colorScheme: 'light', reducedMotion: 'reduce' })
    // one of them has the worker, which fetches the whole app anew for everybody
    if (role !== roles[0]) await context.addInitScript('delete Navigator.prototype.serviceWorker')
    const page = await context.newPage()
    const heard = listen(page)
    const first = await walk(page, heard, '/app/', seen)
    expect(wrong(first)).toEqual([])
    expect(first.length).toBeGreaterThan(2)
    const fresh = first.filter(({ name }) => !seen.known.has(name))
    for (const { name } of fresh) seen.known.add(name)
    await sample.speak('en')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`${sample.url}/app/`)
    await page.locator('html[lang=en]').waitFor()
    for (const { path, name } of fresh) {
      await followed(page, path)
      expect([name, ...(await faultsOf(page)), ...heard.splice(0)]).toEqual([name])
    }
    await context.close()
    await sample.speak('fa')
  })
})

describe('every list of the desk is lines', () => {
  // a list that its server sorts, and lists so short that nobody sorts them
  const sorted = [
    ...['draft', 'awaiting', 'signed'].map((tab) => `/app/notices?tab=${tab}`),
    ...['paper', 'unanswered', 'people'].map((tab) => `/app/ladder?tab=${tab}`),
    ...['incoming', 'register', 'offices', 'people', 'requests', 'cases'].map((list) => `/app/${list}`),
  ]
  test.each([
    ['clerk', sorted, true],
    ['clerk', ['/app/desk'], false],
    ['secretary', ['/app/sign'], true],
    ['admin', ['/app/health'], false],
  ] as const)('of %s: %s', async (role, paths, sorts) => {
    const options = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const
    const context = await sample.visitor(role, options)
    const page = await context.newPage()
    for (const path of paths) {
      await settled(page, sample.url + path)
      expect([path, ...(await listFaults(page, { sorts }))]).toEqual([path])
    }
    await context.close()
  })
})

test.each(['light', 'dark'] as const)('every public page, %s', async (colorScheme) => {
  const license = sample.people.find((one) => one.office)!.office!
  const context = await sample.visitor(null, { colorScheme })
  const page = await context.newPage()
  for (const start of [
    `/r/${license}`,
    `/o/${license}`,
    '/c/new',
    '/c',
    `/o/${license}/poster`,
    `/o/${license}/board`,
    '/v',
    '/m',
    '/d/of-no-one',
  ]) {
    for (const query of ['', '?lang=en']) {
      await settled(page, `${sample.url}${start}${query}`)
      expect([start + query, ...(await faultsOf(page))]).toEqual([start + query])
    }
  }
  await context.close()
})

/** What a picture is of: a page that has come, not the bones of one that is coming. */
const filled = (page: Page) =>
  page.waitForFunction(() => {
    const main = document.querySelector('main')
    const coming = document.querySelector('[aria-busy="true"], .bones')
    return !coming && (main?.innerText.trim().length ?? 0) > 150
  })

// Taken by `npm run pictures`, and no part of the suite.
describe.runIf(process.env.PICTURES)('pictures for the README', () => {
  const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 }
  const wide = { viewport: { width: 1280, height: 800 } }
  const folder = join(import.meta.dirname, '../pictures')

  test.each([
    { name: 'holder-today', role: 'holder', path: '/app/', options: phone, nth: 0 },
    {
      name: 'holder-letter',
      role: 'holder',
      path: '/app/notices',
      follow: 'a[href^="/app/notices/"]',
      options: phone,
      nth: 0,
    },
    { name: 'holder-leave', role: 'holder', path: '/app/requests/new/leave', options: phone, nth: 0 },
    {
      name: 'member-vote',
      role: 'member',
      path: '/app/votes',
      follow: 'a[href^="/app/votes/"]',
      options: phone,
      nth: 0,
    },
    { name: 'secretary-sign', role: 'secretary', path: '/app/sign', options: phone, nth: 0 },
    { name: 'clerk-desk', role: 'clerk', path: '/app/', options: wide, nth: 0 },
    { name: 'clerk-offices', role: 'clerk', path: '/app/offices', options: wide, nth: 0 },
    {
      name: 'clerk-wall',
      role: 'clerk',
      path: '/app/notices?tab=signed',
      follow: 'tr:has-text("بخشنامه") a[href^="/app/notices/"]',
      options: wide,
      nth: 0,
    },
    { name: 'clerk-register', role: 'clerk', path: '/app/register', options: wide, nth: 0 },
    { name: 'rules', role: 'admin', path: '/app/rules', options: { ...phone, colorScheme: 'dark' }, nth: 0 },
    { name: 'rate', role: null, path: '/r/', options: phone, nth: 0 },
    { name: 'office', role: null, path: '/o/', options: phone, nth: 1 },
  ] as const)('$name', async ({ name, role, path, options, nth, ...more }) => {
    const context = await sample.visitor(role, options, nth)
    const page = await context.newPage()
    const holder = sample.people.filter((one) => one.role === 'holder')[nth]
    await settled(page, `${sample.url}${path}${role ? '' : holder!.office}`)
    const follow = 'follow' in more ? more.follow : undefined
    if (follow) {
      await page.click(follow)
      await page.waitForFunction((before) => location.href !== before, `${sample.url}${path}`)
      await standsStill(page)
    }
    await page.waitForLoadState('networkidle')
    await filled(page)
    // what has just come rests for a second under the thumb
    await page.locator('button[aria-disabled=true]').first().waitFor({ state: 'detached' })
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: join(folder, `${name}.png`) })
    expect(await page.locator('.bones').count()).toBe(0)
    await context.close()
  })
})
