// How wide a page is that should be as wide as the screen. In the app it is not the window that scrolls but what stands
// between the bars: the document's own width says nothing of what runs out of that.
import type { Page } from 'playwright-core'

/** The width that everything on the page takes; that of the window if nothing runs out of it. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const views = [...document.querySelectorAll('.view')].map((view) => view.scrollWidth - view.clientWidth)
    return Math.max(document.documentElement.scrollWidth, innerWidth + Math.max(0, ...views))
  })
}
