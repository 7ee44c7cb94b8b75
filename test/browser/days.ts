// A day chosen by the sheet's month, as a person does.
import type { Page } from 'playwright-core'

/** Chooses a day on the sheet's month: so many months on, the nth day that may be chosen; -1 is the last. */
export async function choose(page: Page, field: string, nth: number, months = 0): Promise<void> {
  const sheet = page.getByRole('dialog')
  await page.locator(`button[name="${field}"]`).click()
  await sheet.waitFor()
  for (let turn = 0; turn < months; turn++) await page.locator('.month-head button').last().click()
  await page.locator('.month td button:not([aria-disabled])').nth(nth).click()
  await sheet.waitFor({ state: 'detached' })
}
