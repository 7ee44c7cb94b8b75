// The sample province behind the real app, and browsers signed in to it: what a newcomer sees after `npm run demo`.
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { inject } from 'vitest'
import { people } from '#db/schema/people'
import { loadWords } from '#locales/files'
import { ownLetter } from '#locales/letters'
import { checkFile } from '#outside/files'
import type { Role } from '#rules/roles'
import { buildProvince, type SamplePerson } from '../../server/cli/sample/province.ts'
import { tellStory } from '../../server/cli/sample/story.ts'
import { listen } from '../../server/listen.ts'
import { borrow, giveBack } from '../browser.ts'
import { freshDatabase } from '../database.ts'
import { webOf } from '../web.ts'
import { buildWorld } from '../world.ts'

export type Sample = {
  url: string
  browser: Browser
  people: SamplePerson[]
  /** A browser context of the nth person of a role, or of nobody; a phone unless `options` say otherwise. */
  visitor(role: Role | null, options?: BrowserContextOptions, nth?: number): Promise<BrowserContext>
  /** Everybody's language from now on. */
  speak(locale: 'fa' | 'en'): Promise<void>
  close(): Promise<void>
}

/** Builds the sample province and opens the server. */
export async function openSample(): Promise<Sample> {
  loadWords()
  const database = await freshDatabase()
  const world = await buildWorld(database.db, { now: new Date() })
  const now = new Date()
  const base = { db: database.db, secret: world.secret, clean: checkFile, letter: ownLetter }
  const { cast, people: sampled } = await buildProvince(base, new Date(now.getTime() - 5 * 86_400_000))
  await tellStory({ cast, people: sampled, now })
  const web = webOf(world, { appDir: inject('appDir'), now: () => new Date() })
  const browser = await borrow()
  const listening = await listen(web.app.fetch, 'localhost', 0)
  const url = `http://localhost:${listening.port}`
  web.parts.publicUrl = url
  return {
    url,
    browser,
    people: sampled,
    visitor: async (role, options = {}, nth = 0) => {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
      if (role) {
        const person = sampled.filter((one) => one.role === role)[nth]!
        const [name, value] = (await web.cookieOf(person.id)).split('=') as [string, string]
        await context.addCookies([{ name, value, url }])
      }
      return context
    },
    speak: async (locale) => {
      await database.db.update(people).set({ locale })
    },
    close: async () => {
      await giveBack(browser)
      await listening.stop()
      await database.drop()
    },
  }
}
