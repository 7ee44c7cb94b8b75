// Pages looked at one after the other in several languages, schemes and sizes: each person keeps one page for all of it,
// so that the app need not come anew for every look.
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { people } from '#db/schema/people'
import type { Locale } from '#locales/text'
import type { Site } from './site.ts'

export type Look = { lang: Locale; scheme: 'light' | 'dark'; width?: number; height?: number }

export type Looks = {
  /** The page of a person (an id), or of nobody, at a path in a look: loaded, and nothing on it is still coming. */
  at(person: string | null, path: string, look: Look): Promise<Page>
  /** Everybody reads Persian again, and the pages are closed. */
  close(): Promise<void>
}

/** Begins to look; without the worker, which has no part in how a page looks. */
export function looksAt(site: Site): Looks {
  const pages = new Map<string | null, Page>()
  const pageOf = async (person: string | null) => {
    const context = await site.visitor(person, { reducedMotion: 'reduce', serviceWorkers: 'block' })
    const page = await context.newPage()
    pages.set(person, page)
    return page
  }
  const at: Looks['at'] = async (person, path, { lang, scheme, width = 360, height = 740 }) => {
    if (person) await site.world.db.update(people).set({ locale: lang }).where(eq(people.id, person))
    const page = pages.get(person) ?? (await pageOf(person))
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto(site.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (person) await page.locator(`html[lang=${lang}]`).waitFor()
    await page.locator('.bones').first().waitFor({ state: 'detached' })
    return page
  }
  const close = async () => {
    await site.world.db.update(people).set({ locale: 'fa' })
    for (const page of pages.values()) await page.context().close()
  }
  return { at, close }
}
