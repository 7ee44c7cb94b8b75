// A complaint without a network: the form opens, keeps words and photos, goes out by itself, and what became of it is told.
import { eq } from 'drizzle-orm'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { fileCase } from '#actions/cases/file'
import { cases } from '#db/schema/cases'
import { files } from '#db/schema/files'
import { trackingCode } from '#locales/format'
import { wordMax } from '#rules/cases'
import { newKey } from '#test/world'
import { faultsOf } from './axe.ts'
import { type CitizenSite, openCitizenSite } from './citizens.ts'
import { widthOf } from './width.ts'

let site: CitizenSite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  site = await openCitizenSite()
})
afterEach(async () => {
  await context.close()
  await site.up()
})
afterAll(() => site.close())

const form = () => `/c/new?office=${site.world.offices[0]!.license}`

const open = async (path: string, init?: () => void) => {
  context = await site.visitor(null, { reducedMotion: 'reduce' })
  if (init) await context.addInitScript(init)
  page = await context.newPage()
  await page.goto(site.url + path)
}
/** The form's worker is at work: its copies lie on the device, and it answers without a network. */
const formKept = () =>
  expect
    .poll(() =>
      page.evaluate(
        async () => (await navigator.serviceWorker.getRegistration('/c/new'))?.active?.state === 'activated',
      ),
    )
    .toBe(true)
const waiting = () => page.evaluate(async () => (await (await caches.open('case-queue')).keys()).length)
const photosKept = () => page.evaluate(async () => (await (await caches.open('case-photos')).keys()).length)
const write = async (words: string) => {
  await page.locator('select[name=topic]').selectOption('delay')
  await page.locator('textarea[name=text]').fill(words)
}
const send = () => page.locator('form.form button[type=submit]').click()
const failed = () => page.locator('[data-failed]')
const note = () => page.locator('[data-kept]')
const picture = (side: number, name: string) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#0b5557' } })
    .png()
    .toBuffer()
    .then((buffer) => ({ name, mimeType: 'image/png', buffer }))
const filed = (words: string) => site.database.db.select().from(cases).where(eq(cases.text, words))

describe('without a network', () => {
  test('the form opens after a visit of another page, and what is written goes out by itself, once', async () => {
    const { license } = site.world.offices[0]!
    await open('/o')
    await formKept()
    await site.down()
    await page.goto(`${site.url}/c/new?office=${license}`)
    expect(await page.locator('input[name=license]').inputValue()).toBe(license)
    expect(await page.locator('input[name=key]').inputValue()).toMatch(/^[0-9a-f-]{36}$/)
    await write('در ساعت کار بسته بودند')
    await page.locator('input[type=file]').setInputFiles([await picture(20, 'a.png')])
    await page.locator('.photos img').waitFor()
    await send()
    await failed().waitFor()
    expect(await failed().innerText()).toContain('خودش فرستاده می‌شود')
    expect(await waiting()).toBe(1)
    await page.close()
    await site.up()
    page = await context.newPage()
    await page.goto(`${site.url}/o/${license}`)
    await expect.poll(() => note().innerText()).toContain('رسید. کد پیگیری:')
    const [row, ...more] = await filed('در ساعت کار بسته بودند')
    expect(more).toEqual([])
    expect(await note().innerText()).toContain(trackingCode('fa', row!.trackingCode))
    expect(await site.database.db.select().from(files).where(eq(files.subjectId, row!.id))).toHaveLength(1)
    expect([await faultsOf(page), await widthOf(page)]).toEqual([[], 360])
    await note().getByRole('link').click()
    await page.waitForURL(`**/c/${row!.trackingCode}/*`)
    await expect.poll(() => page.evaluate(async () => (await (await caches.open('case-sent')).keys()).length)).toBe(0)
    await page.goto(`${site.url}/c/new`)
    expect(await page.locator('textarea[name=text]').inputValue()).toBe('')
    expect(await note().isVisible()).toBe(false)
  })

  test('what is added to a case is kept, its photo made small, and a page without a copy says what is wrong', async () => {
    const about = {
      license: site.world.offices[0]!.license,
      kind: 'complaint',
      topic: 'delay',
      confidential: true,
    } as const
    const made = await fileCase(site.world.nobody(), newKey(), { ...about, text: 'دیر شد و توضیح دارد' })
    if (!made.ok) throw new Error('not filed')
    const own = `${site.url}/c/${made.value.trackingCode}/${made.value.secret}`
    const word = 'رسید را پیدا کردم'
    await open(`/c/${made.value.trackingCode}/${made.value.secret}`)
    await formKept()
    const ready = () =>
      page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration('/o'))?.active))
    await expect.poll(ready).toBe(true)
    const write = () => page.locator('textarea#word')
    await page.getByText('افزودن توضیح').click()
    await write().fill(word)
    const noise = {
      create: {
        width: 1200,
        height: 1200,
        channels: 3,
        background: '#0b5557',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    } as const
    const large = await sharp(noise).png().toBuffer()
    await page.locator('input[type=file]').setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer: large }])
    const size = () => page.locator('input[type=file]').evaluate((input: HTMLInputElement) => input.files![0]!.size)
    await expect.poll(size).toBeLessThan(large.length / 3)
    await site.down()
    await page.getByRole('button', { name: 'افزودن', exact: true }).click()
    await expect.poll(() => page.locator('form [data-failed]').innerText()).toContain('خودش فرستاده می‌شود')
    expect([await waiting(), await photosKept()]).toEqual([1, 1])
    for (const path of ['/o?for=case', '/c', '/c/1/2']) {
      await page.goto(site.url + path)
      expect(await page.locator('h1').innerText()).toBe('اینترنت وصل نیست')
    }
    await page.close()
    await site.up()
    page = await context.newPage()
    await page.goto(`${site.url}/o`)
    await expect.poll(() => note().innerText()).toContain('آنچه به پرونده افزودید')
    await note().getByRole('link').click()
    await page.waitForURL(own)
    await page.locator('.timeline').getByText(word).waitFor()
    const added = await site.database.db.select().from(files).where(eq(files.subjectId, made.value.id))
    expect(added).toHaveLength(1)
    expect(await page.evaluate(() => localStorage.getItem('case-words'))).toBeNull()
    await expect.poll(async () => [await waiting(), await photosKept()]).toEqual([0, 0])
  })

  test('words to a case that were not accepted come back into their form, with their photo', async () => {
    const about = { license: site.world.offices[0]!.license, kind: 'complaint', topic: 'delay' } as const
    const filing = { ...about, text: 'دیر شد و پاسخی نیست', confidential: true }
    const made = await fileCase(site.world.nobody(), newKey(), filing)
    if (!made.ok) throw new Error('not filed')
    const { trackingCode: code, secret } = made.value
    await open(`/c/${code}/${secret}`)
    await formKept()
    await page.getByText('افزودن توضیح').click()
    await page.locator('input[type=file]').setInputFiles([await picture(20, 'a.png')])
    await expect.poll(photosKept).toBe(1)
    await page.reload()
    // chosen and not sent yet: there still
    const chosen = () => page.locator('input[type=file]').evaluate((input: HTMLInputElement) => input.files!.length)
    await expect.poll(chosen).toBe(1)
    // in the page's language, shown, added to and taken back, as in the form of a new case
    expect(await page.locator('label[data-pick]').innerText()).toBe('افزودن عکس')
    await page.locator('input[type=file]').setInputFiles([await picture(30, 'b.png')])
    await expect.poll(photosKept).toBe(2)
    expect(await page.locator('[data-files] img').count()).toBe(2)
    await page.getByRole('button', { name: 'برداشتن b.png' }).click()
    await expect.poll(async () => [await chosen(), await photosKept()]).toEqual([1, 1])
    // longer than the form lets anybody type, as a browser without `maxlength` sends it
    const tooLong = 'ک'.repeat(wordMax + 1)
    await page.locator('textarea#word').evaluate((field: HTMLTextAreaElement, long) => {
      field.value = long
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }, tooLong)
    await site.down()
    await page.getByRole('button', { name: 'افزودن', exact: true }).click()
    await expect.poll(waiting).toBe(1)
    await site.up()
    // which the server refuses
    await page.evaluate(() => void dispatchEvent(new Event('online')))
    await expect.poll(() => page.locator('form [data-failed]').innerText()).toContain('پذیرفته نشد')
    expect([await chosen(), await waiting()]).toEqual([1, 0])
    await page.locator('textarea#word').fill('این هم رسید')
    await page.getByRole('button', { name: 'افزودن', exact: true }).click()
    await page.locator('.timeline').getByText('این هم رسید').waitFor()
    // what waited and was taken, while its page stood open, is not brought back into the form to be sent twice
    await page.getByText('افزودن توضیح').click()
    await page.locator('textarea#word').fill('و یک سخن دیگر')
    await site.down()
    await page.getByRole('button', { name: 'افزودن', exact: true }).click()
    await expect.poll(waiting).toBe(1)
    await site.up()
    await page.evaluate(() => void dispatchEvent(new Event('online')))
    await page.locator('.timeline').getByText('و یک سخن دیگر').waitFor()
    await expect.poll(waiting).toBe(0)
    expect(await page.locator('textarea#word').inputValue()).toBe('')
  })

  test('the front door says what needs the network before anybody goes there', async () => {
    await open('/')
    const said = page.locator('[data-offline]')
    expect(await said.isVisible()).toBe(false)
    await context.setOffline(true)
    await expect.poll(() => said.innerText()).toContain('ثبت نظر، پیگیری پرونده و یافتن دفتر اینترنت می‌خواهد')
    await context.setOffline(false)
    await expect.poll(() => said.isVisible()).toBe(false)
  })

  test('a network that is lost after the answer loses neither the code nor the page', async () => {
    const words = 'پاسخ رسید و اینترنت رفت'
    await open(form(), () => {
      const real = window.fetch
      // between the answer and the page
      window.fetch = async (to, init) => {
        if (init?.method === 'HEAD') await new Promise((resolve) => setTimeout(resolve, 1500))
        return real(to, init)
      }
    })
    await formKept()
    await write(words)
    await send()
    await page.getByRole('heading', { name: 'ثبت شد' }).waitFor()
    await site.down()
    const [row] = await filed(words)
    const code = trackingCode('fa', row!.trackingCode).replace(/[^۰-۹]/g, '')
    const digits = async (part: string) => (await page.locator(part).first().innerText()).replace(/[^۰-۹]/g, '')
    await page.waitForTimeout(2000)
    expect(await digits('.tracking')).toBe(code)
    const own = await page.locator('a.code').getAttribute('href')
    await page.reload()
    await expect.poll(() => note().innerText()).toContain('نوشته شما رسید')
    expect(await page.locator('textarea[name=text]').inputValue()).toBe('')
    await page.goto(`${site.url}${own}?filed`)
    await page.getByText('ثبت شد', { exact: true }).waitFor()
    expect(await digits('.tracking')).toBe(code)
    expect(await page.locator('main').innerText()).not.toContain('نرسیده')
    await site.up()
    await page.evaluate(() => void dispatchEvent(new Event('online')))
    await page.locator('.timeline').waitFor()
    await expect.poll(() => note().isVisible()).toBe(false)
  })

  test('what a form was sending is not said to have arrived', async () => {
    await open('/o')
    await formKept()
    await page.goto(`${site.url}/calls`)
    await site.down()
    await page.evaluate(() => {
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action: '/calls/follow' })
      document.body.append(form)
      form.submit()
    })
    await expect.poll(() => page.locator('main').innerText()).toContain('نرسیده است')
  })

  test('a form that stands open shows the code once the network is back', async () => {
    await open(form())
    await site.down()
    await write('اینترنت رفت و آمد')
    await send()
    await failed().waitFor()
    await site.up()
    await page.evaluate(() => void dispatchEvent(new Event('online')))
    await page.waitForURL('**/c/*/*')
    expect(await filed('اینترنت رفت و آمد')).toHaveLength(1)
    expect(await page.evaluate(() => localStorage.getItem('case-draft'))).toBeNull()
  })

  test('what is changed while it waits is not sent as it was', async () => {
    await open(form())
    await site.down()
    await write('نخست این')
    await send()
    await failed().waitFor()
    await page.locator('textarea[name=text]').fill('سپس این')
    await expect.poll(waiting).toBe(0)
    expect(await failed().isVisible()).toBe(false)
    await site.up()
    await page.evaluate(() => void dispatchEvent(new Event('online')))
    await send()
    await page.waitForURL('**/c/*/*')
    expect([await filed('نخست این'), await filed('سپس این')].map(({ length }) => length)).toEqual([0, 1])
  })

  test('what the server refuses in the end comes back to be mended, with its photos', async () => {
    await open(form())
    await site.down()
    await page.locator('textarea[name=text]').fill('بی‌موضوع مانده')
    await page.locator('input[type=file]').setInputFiles([await picture(20, 'a.png')])
    await page.locator('.photos img').waitFor()
    await send()
    await failed().waitFor()
    await page.evaluate(() => localStorage.clear())
    await page.close()
    await site.up()
    page = await context.newPage()
    await page.goto(site.url + form())
    await expect.poll(() => page.locator('textarea[name=text]').inputValue()).toBe('بی‌موضوع مانده')
    await page.locator('.photos img').waitFor()
    expect(await failed().innerText()).toContain('پذیرفته نشد')
    await page.locator('select[name=topic]').selectOption('delay')
    await send()
    await page.waitForURL('**/c/*/*')
    expect(await filed('بی‌موضوع مانده')).toHaveLength(1)
  })
})

test('photos outlive a closed tab with the words, and go with them', async () => {
  await open(form())
  await write('عکس می‌ماند')
  await page.locator('input[type=file]').setInputFiles([await picture(20, 'a.png'), await picture(30, 'b.png')])
  await expect.poll(() => page.locator('.photos img').count()).toBe(2)
  const kept = () => page.evaluate(async () => (await (await caches.open('case-photos')).keys()).length)
  await expect.poll(kept).toBe(2)
  await page.close()
  page = await context.newPage()
  await page.goto(site.url + form())
  await expect.poll(() => page.locator('.photos img').count()).toBe(2)
  await page.getByRole('button', { name: 'برداشتن a.png' }).click()
  await expect.poll(kept).toBe(1)
  await page.getByRole('button', { name: 'پاک کردن نوشته' }).click()
  await expect.poll(() => page.locator('.photos img').count()).toBe(0)
  await expect.poll(kept).toBe(0)
})

test('each photo goes by itself and is tried again, and what has arrived is not sent twice', async () => {
  await open(form())
  await write('دو عکس دارم')
  await page.locator('input[type=file]').setInputFiles([await picture(20, 'a.png'), await picture(30, 'b.png')])
  await expect.poll(() => page.locator('.photos img').count()).toBe(2)
  const sent: string[] = []
  let lost = 0
  await page.route('**/c/new/photo', (route) => {
    const name = /filename="([^"]+)"/.exec(route.request().postDataBuffer()!.toString('latin1'))![1]!
    sent.push(name)
    if (name === 'b.png' && lost++ < 4) return route.abort('connectionreset')
    return route.continue()
  })
  await page.route('**/c/new', (route) =>
    lost < 4 && /filename/.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
  )
  await send()
  await failed().waitFor()
  expect(await page.locator('.photos li').nth(1).innerText()).toContain('نرسید')
  expect(sent).toEqual(['a.png', 'b.png', 'b.png', 'b.png'])
  await send()
  await page.waitForURL('**/c/*/*')
  expect(sent.slice(4)).toEqual(['b.png', 'b.png'])
  const [row] = await filed('دو عکس دارم')
  expect(await site.database.db.select().from(files).where(eq(files.subjectId, row!.id))).toHaveLength(2)
})

test('a file that cannot go along is refused before it is sent; a picture of too many pixels goes smaller', async () => {
  await open(form())
  const input = page.locator('input[type=file]')
  await input.setInputFiles([{ name: 'no.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') }])
  await expect.poll(() => page.locator('[data-left]').innerText()).toContain('تنها عکس و PDF')
  // a kind that this browser cannot draw goes along, and says at itself that it may not be taken
  await input.setInputFiles([
    { name: 'a.heic', mimeType: 'image/heic', buffer: Buffer.from('a picture of its own kind') },
  ])
  await expect.poll(() => page.locator('.photos li').innerText()).toContain('شاید پذیرفته نشود')
  expect(await page.locator('.photos img').count()).toBe(0)
  await page.locator('.photos button').click()
  await input.setInputFiles([await picture(5100, 'many.png')])
  await page.locator('.photos img').waitFor({ timeout: 15_000 })
  const [name, width] = await input.evaluate(async (one: HTMLInputElement) => {
    const [file] = one.files!
    return [file!.name, (await createImageBitmap(file!)).width]
  })
  expect([name, width]).toEqual(['many.jpg', 1600])
})

test('the code is shared where a phone can, and only there', async () => {
  await open(form(), () => {
    Object.defineProperty(navigator, 'share', { value: async (what: object) => void Object.assign(window, { what }) })
  })
  await write('برای هم‌رسانی')
  await send()
  await page.waitForURL('**/c/*/*')
  await page.getByRole('button', { name: 'هم‌رسانی کد' }).click()
  const [row] = await filed('برای هم‌رسانی')
  expect(await page.evaluate(() => (window as unknown as { what: { text: string } }).what.text)).toBe(
    `کد پیگیری: ${trackingCode('fa', row!.trackingCode)}`,
  )
})
