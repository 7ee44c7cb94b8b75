// Pages looked at one after the other in several languages, schemes and sizes, by one person after the other, in one tab:
// what the app has loaded already need not come anew for every look.
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { people } from '#db/schema/people'
import type { Locale } from '#locales/text'
import { followed, patternOf, standsStill } from './follow.ts'
import type { Site } from './site.ts'
import { emptied } from './tabs.ts'

export type Look = { lang: Locale; scheme: 'light' | 'dark'; width?: number; height?: number }

export type Looks = {
  /** The page of a person (an id), or of nobody, at a path in a look: loaded, and nothing on it is still coming. */
  at(person: string | null, path: string, look: Look): Promise<Page>
  /** Everybody reads Persian again, and the tab is closed. */
  close(): Promise<void>
}

/**
 * Every page in every look, in the order that changes persons, languages and then pages the least; each begins with name
 * and person.
 */
export function inTurn<P extends readonly [string, string | null, ...unknown[]], L extends { lang: Locale }>(
  pages: readonly P[],
  looks: readonly L[],
): { page: P; look: L }[] {
  const order = [...new Set(pages.map(([, who]) => who))]
  const languages = [...new Set(looks.map(({ lang }) => lang))]
  const of = (who: string | null) => pages.filter((page) => page[1] === who)
  const asked = (lang: Locale) => looks.filter((look) => look.lang === lang)
  return order.flatMap((who) =>
    languages.flatMap((lang) => of(who).flatMap((page) => asked(lang).map((look) => ({ page, look })))),
  )
}

/** Begins to look; without the worker, which has no part in how a page looks. */
export function looksAt(site: Site): Looks {
  let page: Page | null = null
  let seenBy: string | null = null

  const pageOf = async (person: string | null): Promise<Page> => {
    if (page && seenBy === person) return page
    if (page) await emptied(page, site.url)
    page ??= await (await site.visitor(null, { reducedMotion: 'reduce', serviceWorkers: 'block' })).newPage()
    if (person) await site.signIn(page.context(), person)
    seenBy = person
    return page
  }
  const at: Looks['at'] = async (person, path, { lang, scheme, width = 360, height = 740 }) => {
    if (person) await site.world.db.update(people).set({ locale: lang }).where(eq(people.id, person))
    const page = await pageOf(person)
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    // a page hears of another width as it is next drawn, and only then puts the other frame round itself
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    const speaks = person !== null && (await speaksFreely(page, lang))
    const there = page.url() === site.url + path
    if (speaks && (there || leadsOn(page, path))) {
      // the form of the other width has come
      await (there ? standsStill(page) : followed(page, path))
      // and the colours of the other scheme
      await page.waitForFunction(() => document.getAnimations().length === 0)
      return page
    }
    await page.goto(site.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (person) await page.locator(`html[lang=${lang}]`).waitFor()
    await page.locator('.bones').first().waitFor({ state: 'detached' })
    return page
  }
  const close = async () => {
    await site.world.db.update(people).set({ locale: 'fa' })
    await page?.context().close()
  }
  return { at, close }
}

/** Whether the page is one of the app in the language, and nothing stands before it. */
const speaksFreely = (page: Page, lang: Locale): Promise<boolean> =>
  page.evaluate((wanted) => document.documentElement.lang === wanted && !document.querySelector('dialog[open]'), lang)

/** Whether a link on the page can lead to the path: both are pages of the app, and not the same. */
function leadsOn(page: Page, path: string): boolean {
  const { pathname } = new URL(page.url(), 'http://nowhere')
  return [pathname, path].every((one) => one.startsWith('/app/')) && patternOf(pathname) !== patternOf(path)
}
