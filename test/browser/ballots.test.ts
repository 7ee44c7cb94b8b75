// Votes with one thumb: the next request comes by itself, open or secret.
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ballotMarks, ballots, votes } from '#db/schema/ballots'
import { atVote, ballotOf, voted } from '../world/requests.ts'
import { faultsOf } from './axe.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'
import { widthOf } from './width.ts'

let site: Site
let tabs: Tabs
beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
})
afterEach(() => tabs.leave())
afterAll(() => site?.close())

const phone = { viewport: { width: 360, height: 740 } }
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
let from = 10
async function atVotes(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let nth = 0; nth < count; nth++) {
    from += 6
    ids.push(await atVote(site.world, 'station', from, 3, site.world.offices[nth % 4]!))
  }
  return ids
}
const choicesOn = async (ids: readonly string[]) => {
  const found: (string | undefined)[] = []
  for (const id of ids) {
    const [row] = await site.world.db
      .select()
      .from(votes)
      .where(eq(votes.ballotId, await ballotOf(site.world, id)))
    found.push(row?.choice)
  }
  return found
}

test('after a vote the next request comes by itself, also where the vote decided; the one before can be changed', async () => {
  const ids = await atVotes(3)
  await voted(site.world, ids[1]!, 'head', 'for')
  const page = await tabs.open(site.world.people.member.id, `/app/votes/${ids[0]}`, phone)
  await button(page, 'رأی موافق').click()
  await page.getByText('درخواست بعدی تا چند لحظه دیگر می‌آید').waitFor()
  await page.waitForURL((url) => url.pathname === `/app/votes/${ids[1]}`)
  await page.getByText('ثبت شد: موافق').waitFor()
  expect(await widthOf(page)).toBeLessThanOrEqual(360)
  expect(await faultsOf(page)).toEqual([])
  await button(page, 'رأی موافق').click()
  await button(page, 'تأیید رأی موافق').click()
  await page.waitForURL((url) => url.pathname === `/app/votes/${ids[2]}`)
  await button(page, 'رأی ممتنع').click()
  await page.getByText('به همه درخواست‌ها رأی داده‌اید').waitFor()
  expect(await choicesOn([ids[0]!, ids[2]!])).toEqual(['for', 'abstain'])
  await page.goto(`${site.url}/app/votes/${ids[0]}`)
  await button(page, 'تغییر رأی').click()
  await button(page, 'رأی ممتنع').click()
  await page.getByText('رأی شما: ممتنع').waitFor()
  expect(await choicesOn([ids[0]!])).toEqual(['abstain'])
})

test('a second tap votes on nothing that has not been seen, and the vote can be read beside large text', async () => {
  const ids = await atVotes(2)
  const page = await tabs.open(site.world.people.member.id, `/app/votes/${ids[0]}`, phone)
  const bar = await page.locator('.places').boundingBox()
  const place = await button(page, 'رأی موافق').boundingBox()
  expect([bar!.y + bar!.height, place!.y + place!.height < bar!.y]).toEqual([740, true])
  const [x, y] = [place!.x + place!.width / 2, place!.y + place!.height / 2]
  await button(page, 'رأی موافق').click()
  // whichever waits: another test may have left one
  await page.waitForURL((url) => /^\/app\/votes\/./.test(url.pathname) && !url.pathname.endsWith(ids[0]!))
  const next = new URL(page.url()).pathname.slice('/app/votes/'.length)
  await button(page, 'رأی موافق').waitFor()
  expect(await button(page, 'رأی موافق').getAttribute('aria-disabled')).toBe('true')
  for (let nth = 0; nth < 3; nth++) await page.mouse.click(x, y)
  await page.locator('button:not([aria-disabled])', { hasText: 'رأی موافق' }).waitFor()
  expect(await choicesOn([ids[0]!, next])).toEqual(['for', undefined])
  expect(await page.getByRole('dialog').count()).toBe(0)

  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const covered = async () => {
    const act = await page.locator('.page-act').boundingBox()
    return act === null || act.y < 740
  }
  await expect.poll(covered).toBe(false)
  const name = page.locator('.places a span:not(.count)').first()
  const size = async () => Number.parseFloat(await name.evaluate((one) => getComputedStyle(one).fontSize))
  await expect.poll(size).toBeGreaterThan(16)
  expect((await page.locator('.places .count').first().boundingBox())!.height).toBeLessThan(40)
  expect(await widthOf(page)).toBeLessThanOrEqual(360)
})

test('the head makes a ballot secret; a member votes once, and nobody is shown what', async () => {
  const { world } = site
  const [id] = await atVotes(1)
  const head = await tabs.open(world.people.head.id, `/app/votes/${id}`, phone)
  await button(head, 'غیرعلنی کردن رأی‌گیری').click()
  await head.getByRole('dialog').getByText('از نتیجه پیداست').waitFor()
  expect(await faultsOf(head)).toEqual([])
  await head.getByRole('dialog').getByRole('button', { name: 'غیرعلنی کردن رأی‌گیری' }).click()
  await head.getByText('رأی‌گیری غیرعلنی شد').waitFor()
  const page = await tabs.open(world.people.memberKanoon.id, `/app/votes/${id}`, phone)
  await page.getByText('رئیس کارگروه این رأی‌گیری را غیرعلنی کرده است').waitFor()
  await button(page, 'رأی مخالف').click()
  await page.getByText('این رأی پس از ثبت تغییر نمی‌کند').waitFor()
  await button(page, 'تأیید رأی مخالف').click()
  await page.getByText('رأی شما ثبت شده است').waitFor()
  expect(await button(page, 'تغییر رأی').count()).toBe(0)
  await page.getByText('۱ نفر از ۳ رأی داده‌اند').waitFor()
  expect(await faultsOf(page)).toEqual([])
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toContain('against')
  const ballot = await ballotOf(world, id!)
  expect(await world.db.$count(ballotMarks, eq(ballotMarks.ballotId, ballot))).toBe(1)
  expect(await world.db.select().from(ballots).where(eq(ballots.id, ballot))).toMatchObject([
    { secret: true, tally: null },
  ])
})
