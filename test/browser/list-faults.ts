// What a list of the desk owes to whoever works with it all day. A list declares its columns; all this comes with it.
import type { Page } from 'playwright-core'

/** A line of one row of text, and of two. */
const [one, two] = [40, 48]

/** What is wrong with the list in sight; nothing is said of a list without rows. `sorts`: some heading sorts it. */
export async function listFaults(page: Page, { sorts }: { sorts: boolean }): Promise<string[]> {
  const table = page.locator('.lines > table').first()
  await table.waitFor()
  const faults = await table.evaluate(
    (list, [one, two]) => {
      const rows = [...list.querySelectorAll('tbody tr')]
      const high = rows.filter((row) => {
        const most = row.querySelector('.wraps') ? Infinity : row.querySelector('.stack, .small') ? two! : one!
        return row.getBoundingClientRect().height > most + 1
      })
      return [
        ...(rows.length ? [] : ['no rows']),
        ...(high.length ? [`${high.length} of ${rows.length} lines are too high: ${high[0]!.textContent}`] : []),
        ...(rows.every((row) => row.querySelector('th[scope=row]')) ? [] : ['a row without a name']),
        ...(getComputedStyle(list.querySelector('thead th')!).position === 'sticky' ? [] : ['its head goes away']),
        ...(list.getAttribute('aria-label') ? [] : ['no name']),
      ]
    },
    [one, two],
  )
  return [...faults, ...(await keyFaults(page)), ...(sorts ? await sortFaults(page) : []), ...(await paperFaults(page))]
}

async function keyFaults(page: Page): Promise<string[]> {
  // of what leads nowhere, such as the health of the house, there is nothing to go through
  if ((await page.locator('.lines tbody').locator('a[href], button, input').count()) === 0) return []
  await page.keyboard.press('j')
  const row = page.locator('.lines tbody tr:focus-within')
  if ((await row.count()) !== 1) return ['j leads to no line']
  const tick = row.locator('.tick input')
  if ((await tick.count()) === 0) return []
  await page.keyboard.press('x')
  const barred = await page.locator('.bulk').count()
  await page.keyboard.press('x')
  return barred === 1 ? [] : ['a tick brings no bar']
}

/** Sorted up and down by its first heading that sorts, in the address, with the heading still in hand. */
async function sortFaults(page: Page): Promise<string[]> {
  const heading = page.locator('.lines thead th button').first()
  if ((await heading.count()) === 0) return ['no heading sorts it']
  const faults: string[] = []
  await heading.focus()
  for (const sorted of ['ascending', 'descending']) {
    await page.keyboard.press('Enter')
    await page.locator(`.lines thead th[aria-sort=${sorted}]`).waitFor()
    await page.locator('.listing[aria-busy]').waitFor({ state: 'detached' })
    if (!/[?&]order=/.test(page.url())) faults.push('how it is sorted is not in the address')
    if (!(await heading.evaluate((button) => button === document.activeElement))) faults.push('sorting takes the focus')
  }
  if ((await page.locator('.lines .choosing summary').count()) !== 1) faults.push('its columns cannot be chosen')
  return faults
}

async function paperFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  const shown = page.locator('.lines').locator('.tick, .choosing, .bulk').filter({ visible: true })
  const faults = (await shown.count()) > 0 ? ['what is pressed is printed'] : []
  await page.emulateMedia({ media: 'screen' })
  return faults
}
