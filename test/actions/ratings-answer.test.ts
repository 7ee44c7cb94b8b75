import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerCustomers, hideAnswer } from '#actions/ratings/answer'
import { ratingAnswers } from '#db/schema/rating-words'
import { publicAnswer } from '#reads/rating-answers'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

const office = () => world.offices[0]!.id
const say = async (text: string, who = 'holder', at = office()) =>
  answerCustomers(await world.as(who), newKey(), { office: at, text })
const standing = () => publicAnswer(database.db, office())
const hide = async (who = 'clerk', reason = 'نام مراجعه‌کننده در آن است') =>
  hideAnswer(await world.as(who), newKey(), { answer: (await standing())!.id, reason })
let callers = 0
const page = async () =>
  (await web.visit(`/o/${world.offices[0]!.license}`, { from: `198.18.0.${callers++ & 255}` })).text()

describe('an office’s answer', () => {
  it.each([
    ['شماره ما ۰۹۱۲ ۳۴۵ ۶۷۸۹ است', 'refusal-names-mobile', '۰۹۱۲ ۳۴۵ ۶۷۸۹'],
    ['تماس: +98 912-345-6789.', 'refusal-names-mobile', '+98 912-345-6789'],
    ['باجه ۳ ۰۹۱۲۳۴۵۶۷۸۹', 'refusal-names-mobile', '۰۹۱۲۳۴۵۶۷۸۹'],
    ['کد ملی 0012345679 را بیاورید', 'refusal-names-national-id', '0012345679'],
    ['به کارت ۶۰۳۷-۹۹۱۱-۱۱۱۱-۱۱۱۲ بریزید', 'refusal-names-card', '۶۰۳۷-۹۹۱۱-۱۱۱۱-۱۱۱۲'],
  ])('that names somebody by a number is refused with the number: %s', async (text, key, part) => {
    expect(await say(text)).toMatchObject({ ok: false, refusals: [{ key, facts: { part }, field: 'text' }] })
    expect(await standing()).toBeNull()
  })

  it.each(['از ۱۴۰۵/۷/۱۸ ساعت ۸ تا ۱۴ باز است', 'تلفن دفتر ۰۴۵۳۳۳۳۴۴۴۴', 'مصوبه ۱۲۳۴۵۶۷۸۹۰', 'نوبت ۱۲ و ۱۳ و ۱۴'])(
    'with other numbers stands: %s',
    async (text) => expect(await say(text)).toMatchObject({ ok: true }),
  )

  it('stands on its page at once, until another takes its place or it is taken back', async () => {
    expect(await page()).not.toContain('پاسخ دفتر')
    await say('صف را کوتاه‌تر کردیم')
    expect(await page()).toContain('صف را کوتاه‌تر کردیم')
    await say('از شنبه سه باجه باز است')
    const after = await page()
    expect(after).toContain('از شنبه سه باجه باز است')
    expect(after).not.toContain('صف را کوتاه‌تر کردیم')
    await say(' ')
    expect(await page()).not.toContain('از شنبه سه باجه باز است')
    expect(await database.db.$count(ratingAnswers, eq(ratingAnswers.officeId, office()))).toBe(2)
  })

  it.each([
    ['staff', 'متن', false],
    ['substitute', 'متن', false],
    ['clerk', 'متن', false],
    ['holder', 'ا'.repeat(1001), false],
    ['holder', 'ا'.repeat(1000), true],
  ])('by %s with %# is kept or not', async (who, text, ok) => {
    expect((await say(text, who)).ok).toBe(ok)
    expect((await standing()) !== null).toBe(ok)
  })

  it('is one’s own office’s alone', async () => {
    expect((await say('متن', 'holder', world.offices[1]!.id)).ok).toBe(false)
  })

  it('that is unlawful is hidden with a reason, which its office reads; another may follow', async () => {
    await say('آقای فلانی خودش دیر آمد')
    expect((await hide('clerk', ' ')).ok).toBe(false)
    for (const who of ['holder', 'head', 'association']) expect((await hide(who)).ok).toBe(false)
    expect(await hide()).toMatchObject({ ok: true })
    expect(await page()).not.toContain('آقای فلانی')
    expect(await standing()).toMatchObject({ hidden: 'نام مراجعه‌کننده در آن است' })
    expect(await hide()).toMatchObject({ why: 'conflict' })
    await say('از این پس رسید می‌دهیم')
    expect(await page()).toContain('از این پس رسید می‌دهیم')
  })
})
