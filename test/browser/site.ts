// The built app on a real server with a small province, and browsers that are signed in to it as somebody.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { inject } from 'vitest'
import { type Listening, listen } from '../../server/listen.ts'
import { borrow, giveBack } from '../browser.ts'
import { freshDatabase } from '../database.ts'
import { type Web, webOf } from '../web.ts'
import { buildWorld, type World } from '../world.ts'

export type Site = {
  url: string
  world: World
  web: Web
  browser: Browser
  /** A browser context of one person (an id of `world.people`), or of nobody; a phone unless `options` say otherwise. */
  visitor(person: string | null, options?: BrowserContextOptions): Promise<BrowserContext>
  /** Gives a context a new session of a person. */
  signIn(context: BrowserContext, person: string): Promise<void>
  /** Takes the server off the network and brings it back at the same address. */
  down(): Promise<void>
  up(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens a site; its clock is the real one, so that cookies and caches live as they do outside. With `ownFiles` a test may
 * change what is served.
 */
export async function openSite({ ownFiles = false } = {}): Promise<Site> {
  const appDir = ownFiles ? await copied(inject('appDir')) : inject('appDir')
  const database = await freshDatabase()
  const world = await buildWorld(database.db, { now: new Date() })
  const web = webOf(world, { appDir, now: () => new Date() })
  const browser = await borrow()
  let listening: Listening | null = await listen(web.app.fetch, 'localhost', 0)
  const { port } = listening
  const url = `http://localhost:${port}`
  web.parts.publicUrl = url

  const signIn: Site['signIn'] = async (context, person) => {
    const [name, value] = (await web.cookieOf(person)).split('=') as [string, string]
    await context.addCookies([{ name, value, url }])
  }
  const visitor: Site['visitor'] = async (person, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
    if (person) await signIn(context, person)
    return context
  }
  const down = async () => {
    await listening?.stop()
    listening = null
  }
  const up = async () => {
    listening ??= await listen(web.app.fetch, 'localhost', port)
  }
  const close = async () => {
    await giveBack(browser)
    await down()
    await database.drop()
    if (ownFiles) await rm(appDir, { recursive: true, force: true })
  }
  return { url, world, web, browser, visitor, signIn, down, up, close }
}

async function copied(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'site-'))
  await cp(folder, copy, { recursive: true })
  return copy
}
