// The chat page in a browser: be a sample person, start, press, see the edit and the toast; on a phone and on a desk.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Bot, InlineKeyboard, Keyboard } from 'grammy'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '#bot/simulator/server'
import { borrow, giveBack } from '#test/browser'
import { widthOf } from './width.ts'

const people = [
  { name: 'سارا احمدی', role: 'holder', mobile: '09141234567', userId: 711, messenger: 'telegram' },
  { name: 'بهرام نوری', role: 'member', mobile: '09141234568', userId: 712, messenger: 'bale' },
] as const

let browser: Browser
let simulator: Simulator
let bots: Bot[]

beforeAll(async () => {
  browser = await borrow()
  simulator = await startSimulator({ limits: false, people })
  const roots = [
    [simulator.telegramToken, simulator.telegramRoot],
    [simulator.baleToken, simulator.baleRoot],
  ] as const
  bots = roots.map(([token, apiRoot]) => openBot(token, apiRoot))
})

afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.stop()))
  await simulator.close()
  await giveBack(browser)
})

function openBot(token: string, apiRoot: string): Bot {
  const bot = new Bot(token, { client: { apiRoot } })
  bot.command('start', async (ctx) => {
    await ctx.reply(`سلام ${ctx.match}`, {
      reply_markup: new Keyboard().requestContact('شمارهٔ من').resized().oneTime(),
    })
    await ctx.reply('ابلاغیهٔ ۳۲۱', {
      reply_markup: new InlineKeyboard().text('تأیید دریافت', 'ack').text('راهنما', 'help'),
    })
  })
  bot.callbackQuery('ack', async (ctx) => {
    await ctx.editMessageText('دریافت تأیید شد')
    await ctx.answerCallbackQuery('ثبت شد')
  })
  bot.callbackQuery('help', (ctx) => ctx.answerCallbackQuery({ text: 'راهنما در برنامه است', show_alert: true }))
  bot.on('message:contact', (ctx) => ctx.reply(`شماره: ${ctx.message.contact.phone_number}`))
  bot.hears('تقویم', async (ctx) => {
    const month = new InlineKeyboard()
    for (const name of ['ش', 'ی', 'د', 'س', 'چ', 'پ', 'ج']) month.text(name, 'still')
    for (let day = 1; day <= 31; day++) {
      if (day % 7 === 1) month.row()
      month.text(day % 7 ? day.toLocaleString('fa') : `[${day.toLocaleString('fa')}●]`, `day${day}`)
    }
    await ctx.reply('روز را انتخاب کنید', { reply_markup: month })
  })
  bot.on('message:text', (ctx) => ctx.reply(`شنیدم: ${ctx.message.text}`))
  void bot.start()
  return bot
}

async function violations(page: Page): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe
    return (await run()).violations.map(({ id }) => id)
  })
}

/** Buttons and fields below 48 pixels. */
function tooSmall(page: Page): Promise<string[]> {
  return page.$$eval('button, a.key, input, textarea', (elements) =>
    elements
      .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 48)
      .map((element) => element.outerHTML),
  )
}

test.each([
  ['a phone', 'light', { width: 360, height: 740 }, 0],
  ['a desk', 'dark', { width: 1280, height: 800 }, 1],
] as const)('a whole conversation on %s, %s', async (_, colorScheme, viewport, index) => {
  const page = await browser.newPage({ viewport, colorScheme })
  await page.goto(`${simulator.url}/?start=office-72`)
  await page.getByRole('button', { name: people[index].name }).click()
  await page.getByText('سلام office-72').waitFor()
  await page.getByRole('button', { name: 'راهنما' }).click()
  await page.getByRole('dialog').getByText('راهنما در برنامه است').waitFor()
  await page.getByRole('button', { name: 'بستن' }).click()
  await page.getByRole('button', { name: 'تأیید دریافت' }).click()
  await page.locator('#toast').getByText('ثبت شد').waitFor()
  await page.getByText('ویرایش‌شده').waitFor()
  await page.getByRole('button', { name: 'شمارهٔ من' }).click()
  await page.getByText(`شماره: 98${people[index].mobile.slice(1)}`).waitFor()
  // folded after its use, and one touch away
  const share = page.getByRole('button', { name: 'شمارهٔ من' })
  await share.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'صفحه‌کلید ربات' }).click()
  await share.waitFor()
  await page.getByLabel('متن پیام').fill('می‌شنوید؟')
  await page.keyboard.press('Enter')
  await page.getByText('شنیدم: می‌شنوید؟').waitFor()
  expect(await violations(page)).toEqual([])
  expect(await tooSmall(page)).toEqual([])
  await page.getByRole('button', { name: 'مسدود کردن' }).click()
  await page.getByRole('button', { name: 'رفع مسدودی و شروع دوباره' }).click()
  await page.getByRole('button', { name: 'تأیید دریافت' }).waitFor()
  expect((await widthOf(page)) <= (await page.evaluate(() => innerWidth))).toBe(true)
  await page.close()
})

test('a month fits on a narrow phone: every day on one line, whole, and wide enough for a thumb', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  await page.goto(simulator.url)
  await page.getByRole('button', { name: people[0].name }).click()
  const start = page.getByRole('button', { name: 'شروع', exact: true })
  await start.or(page.locator('#composer')).first().waitFor()
  if (await start.isVisible()) await start.click()
  await page.getByLabel('متن پیام').fill('تقویم')
  await page.keyboard.press('Enter')
  await page.getByText('روز را انتخاب کنید').waitFor()
  // letters have their width when their font has come
  await page.evaluate(() => document.fonts.ready)
  const days = await page
    .locator('.rows')
    .last()
    .locator('button')
    .evaluateAll((keys) =>
      keys.map((key) => {
        const range = document.createRange()
        range.selectNodeContents(key)
        return {
          lines: range.getClientRects().length,
          cut: key.scrollWidth > key.clientWidth,
          width: key.getBoundingClientRect().width,
        }
      }),
    )
  expect(days.length).toBe(38)
  expect(days.filter(({ lines, cut }) => lines !== 1 || cut)).toEqual([])
  expect(Math.min(...days.map(({ width }) => width))).toBeGreaterThanOrEqual(44)
  await page.close()
})

test('rows of buttons lie from the left as messengers draw them, and groups, stickers, voices and edits are at hand', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  await page.goto(simulator.url)
  await page.getByRole('button', { name: people[0].name }).click()
  // the chat of the test before may stand already
  const start = page.getByRole('button', { name: 'شروع', exact: true })
  await start.or(page.locator('#composer')).first().waitFor()
  if (await start.isVisible()) await start.click()
  const left = async (name: string) => (await page.getByRole('button', { name }).last().boundingBox())!.x
  await page.getByRole('button', { name: 'راهنما' }).last().waitFor()
  expect(await left('تأیید دریافت')).toBeLessThan(await left('راهنما'))
  const attach = async (name: string) => {
    await page.getByRole('button', { name: 'پیوست', exact: true }).click()
    await page.getByRole('button', { name }).click()
  }
  await attach('برچسب')
  await page.locator('.sticker').waitFor()
  await attach('پیام صوتی')
  await page.getByText('۳ ثانیه').waitFor()
  await page.locator('#text').fill('نوشته نخست')
  await page.getByRole('button', { name: 'فرستادن' }).click()
  await page.getByText('شنیدم: نوشته نخست').waitFor()
  await attach('ویرایش آخرین پیام')
  await page.locator('#text').fill('نوشته دوم')
  await page.getByRole('button', { name: 'فرستادن' }).click()
  await page.getByText('نوشته دوم').waitFor()
  await page.locator('li.mine', { hasText: 'نوشته دوم' }).getByText('ویرایش‌شده').waitFor()
  await attach('گروه تازه')
  await page.getByRole('button', { name: 'ساختن' }).click()
  await page.getByRole('button', { name: 'افزودن ربات' }).click()
  await page.getByRole('button', { name: 'بیرون کردن ربات' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'گفت‌وگوی خصوصی' }).click()
  await page.getByText('نوشته دوم').waitFor()
  await page.close()
})
