// The page of a case that has moved on since somebody opened it: what came too late is said, and its words come back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileCase } from '#actions/cases/file'
import { askCitizen, takeBackCaseQuestion } from '#actions/cases/question'
import { withdrawCase } from '#actions/cases/withdraw'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

const word = 'رسید را پیدا کردم و می‌فرستم.'
const over = 'ثبت نشد، زیرا پرونده پایان یافته است'

async function filed() {
  const office = { license: world.offices[0]!.license, kind: 'complaint' as const, topic: 'conduct' as const }
  const made = await fileCase(world.nobody(), newKey(), { ...office, text: 'رفتار تند بود.', confidential: true })
  if (!made.ok) throw new Error('not filed')
  const { id, trackingCode, secret } = made.value
  const page = async (path = '') => (await web.visit(`/c/${trackingCode}${path}`)).text()
  return { id, tracked: { trackingCode, secret }, link: `/c/${trackingCode}/${secret}`, page }
}
const ask = async (id: string) =>
  askCitizen(await world.as('clerk'), newKey(), { case: id, question: 'کدام روز رفتید؟' })
const withdraw = (tracked: { trackingCode: string; secret: string }) =>
  withdrawCase(world.nobody(), newKey(), { ...tracked, word: '' })

/** The text areas of a page that hold the words, by the act of their form. */
const holding = (page: string) =>
  [...page.matchAll(/<form[^>]*action="[^"]*\/(\w+)"[^>]*>(.*?)<\/form>/gs)]
    .filter(([, , form]) => form!.includes(word))
    .map(([, act]) => act)

describe('what is sent from an old page', () => {
  it.each(['word', 'reply'] as const)('after the case was taken back: a %s', async (act) => {
    const { id, tracked, link } = await filed()
    await ask(id)
    await withdraw(tracked)
    const answer = await web.visit(`${link}/${act}`, { form: { word } })
    const page = await answer.text()
    expect([answer.status, page.includes(over), holding(page)]).toEqual([409, true, ['judge']])
    expect(page).toContain('در «دوباره رسیدگی شود» آمده است')
  })

  it('after the question was taken back: the answer becomes a word to add', async () => {
    const { id, link } = await filed()
    await ask(id)
    await takeBackCaseQuestion(await world.as('clerk'), newKey(), { case: id })
    const answer = await web.visit(`${link}/reply`, { form: { word } })
    const page = await answer.text()
    expect([answer.status, holding(page)]).toEqual([409, ['word']])
    expect(page).toContain('این پرسش دیگر در انتظار پاسخ نیست')
  })
})

it('the form says without a script to which topics place and agency belong', async () => {
  const form = await (await web.visit('/c/new')).text()
  const only = [...form.matchAll(/<noscript><p class="help">(.*?)<\/p><\/noscript>/g)].map(([, said]) => said)
  expect(only).toEqual([
    'این را تنها برای موضوع «فعالیت بدون پروانه» و «شعبه یا باجه بدون مجوز» بنویسید.',
    'این را تنها برای موضوع «کوتاهی دستگاه خدمات‌دهنده» و «موضوع دیگر» بنویسید.',
  ])
})

describe('how a case stands', () => {
  it('that was taken back: so, for everybody, and nobody is asked whether they are content', async () => {
    const { id, tracked, link, page } = await filed()
    await withdraw(tracked)
    const whole = await (await web.visit(link)).text()
    for (const one of [await page(), whole]) {
      expect(one).toContain('پس گرفته شد</p>')
      expect(one).not.toMatch(/نتیجه اعلام شد|راضی/)
    }
    expect(whole).toContain('<summary>دوباره رسیدگی شود</summary>')
    const seen = await web.visit(`/api/app/cases/${id}`, { as: world.people.clerk.id })
    expect(await seen.json()).toMatchObject({ standing: 'پس گرفته شد' })
    const reopened = await web.visit(`${link}/judge`, { form: { as: 'reopen', word } })
    expect([reopened.status, (await page()).includes('بازگشایی شد</p>')]).toEqual([303, true])
  })

  it('that waits for its citizen: so, with the code alone too', async () => {
    const { id, link, page } = await filed()
    expect(await page()).toContain('ثبت شد</p>')
    await ask(id)
    for (const one of [await page(), await (await web.visit(link)).text()])
      expect(one).toContain('در انتظار پاسخ شما</p>')
  })
})
