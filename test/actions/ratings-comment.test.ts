import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askCall } from '#actions/ratings/ask-call'
import { commentRating } from '#actions/ratings/comment'
import { giveRating } from '#actions/ratings/give'
import { hideWord } from '#actions/ratings/hide-word'
import { audit } from '#db/schema/audit'
import { ratings } from '#db/schema/ratings'
import { callBacksOf } from '#reads/call-backs'
import { scoredOffices } from '#reads/rating-doubts'
import { ratingWords } from '#reads/rating-words'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

async function given(comment: string | null = null) {
  const key = newKey()
  const outcome = await giveRating(world.nobody(), key, {
    license: world.offices[0]!.license,
    service: 4,
    conduct: 5,
    comment,
  })
  if (!outcome.ok) throw new Error('not kept')
  return { key, id: outcome.value.id }
}
const comment = (rating: string, words: string) => commentRating(world.nobody(), newKey(), { rating, comment: words })
const kept = async (id: string) =>
  (await database.db.select({ comment: ratings.comment }).from(ratings).where(eq(ratings.id, id)))[0]!.comment

describe('a word after the two marks', () => {
  it('stands by the rating, tidied, and repeating it changes nothing', async () => {
    const { key, id } = await given()
    expect(await comment(key, ' خيلي  خوب ')).toMatchObject({ ok: true })
    expect(await comment(key, 'خیلی خوب')).toMatchObject({ ok: true })
    expect(await kept(id)).toBe('خیلی خوب')
  })

  it('finds a rating whose key was no UUID, as a messenger’s is none', async () => {
    const outcome = await giveRating(world.nobody(), 'some key of a messenger', {
      license: world.offices[1]!.license,
      service: 1,
      conduct: 1,
    })
    expect(await comment('some key of a messenger', 'بد بود')).toMatchObject({ ok: true })
    expect(outcome.ok && (await kept(outcome.value.id))).toBe('بد بود')
  })

  it.each([
    [
      'where another word stands already',
      async () => (await given('نخست')).key,
      'دوم',
      'conflict',
      'ratings-commented',
    ],
    ['for a key under which nothing was given', async () => newKey(), 'حرف', 'unknown', 'refusal-unknown'],
    ['without words', async () => (await given()).key, ' \u200c ', 'refused', 'field-needed'],
    ['beyond 500 characters', async () => (await given()).key, 'ا'.repeat(501), 'refused', 'field-too-long'],
  ])('is refused %s', async (_, key, words, why, refusal) => {
    expect(await comment(await key(), words)).toMatchObject({ ok: false, why, refusals: [{ key: refusal }] })
  })

  it('takes 500 characters, and leaves nothing in the audit chain', async () => {
    const { key } = await given()
    expect(await comment(key, 'ا'.repeat(500))).toMatchObject({ ok: true })
    expect(await database.db.$count(audit)).toBe(0)
  })
})

it('comes to the office with the numbers of people covered, and to the secretariat as it was written', async () => {
  const comment = 'با من تماس بگیرید ۰۹۱۲ ۳۴۵ ۶۷۸۹ یا 0012345679، باجه ۳ ساعت ۱۲:۳۰، کارت 6037-9911-1111-1112.'
  const { id } = await given(comment)
  await askCall(world.nobody(), null, { rating: id, mobile: '09141234567' })
  const covered = 'با من تماس بگیرید ••• یا •••، باجه ۳ ساعت ۱۲:۳۰، کارت •••.'
  const holder = (await world.as('holder')).actor
  const wordOf = async (who: string) =>
    (await ratingWords(database.db, (await world.as(who)).actor)).find((one) => one.id === id)?.comment
  expect(await wordOf('holder')).toBe(covered)
  expect(await wordOf('clerk')).toContain('0012345679')
  expect(await callBacksOf(database.db, holder)).toMatchObject([{ word: covered }])
})

describe('a word that breaks the law', () => {
  const hide = async (who: string, rating: string, reason = 'توهین به کارمند') =>
    hideWord(await world.as(who), newKey(), { rating, reason })
  const seenBy = async (who: string, id: string) =>
    (await ratingWords(database.db, (await world.as(who)).actor)).find((one) => one.id === id)

  it('is hidden from the office, which sees why; the secretariat reads it on, and its marks count', async () => {
    const { id } = await given('ناسزا')
    expect(await hide('clerk', id)).toMatchObject({ ok: true })
    expect(await seenBy('holder', id)).toMatchObject({ comment: null, hidden: 'توهین به کارمند', service: 4 })
    expect(await seenBy('clerk', id)).toMatchObject({ comment: 'ناسزا', hidden: 'توهین به کارمند' })
    expect(await kept(id)).toBe('ناسزا')
    expect(await hide('secretary', id)).toMatchObject({ why: 'conflict' })
    expect(await database.db.$count(audit, eq(audit.action, 'ratings.hideWord'))).toBe(1)
  })

  it.each([
    ['holder', 'دلیل'],
    ['association', 'دلیل'],
    ['head', 'دلیل'],
    ['clerk', ' '],
    ['clerk', 'ا'.repeat(501)],
  ])('is not hidden by %s for %#', async (who, reason) => {
    const { id } = await given('سخنی')
    expect((await hide(who, id, reason)).ok).toBe(false)
    expect(await seenBy('holder', id)).toMatchObject({ comment: 'سخنی', hidden: null })
  })
})

it('the desk lists every office with its score and how many calls it owes, never whose', async () => {
  const { id } = await given()
  await askCall(world.nobody(), null, { rating: id, mobile: '09141234567' })
  const scores = async (who: string) =>
    scoredOffices(database.db, (await world.as(who)).actor, addDays(world.today, 30))
  const [office] = (await scores('clerk')).filter((one) => one.id === world.offices[0]!.id)
  expect(office).toMatchObject({ calls: 1, lateCalls: 1 })
  expect(JSON.stringify(office)).not.toContain('9141234567')
  for (const who of ['holder', 'member', 'association']) expect(await scores(who)).toEqual([])
})
