import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeIncoming } from '#actions/incoming/write'
import { answerCard } from '#bot/notices/answer-card'
import { noticeRecipients, notices } from '#db/schema/notices'
import { loadWords } from '#locales/files'
import { noticeCard } from '#locales/notices'
import { inbox, letterFor } from '#reads/notices/inbox'
import type { Signed } from '#reads/people/actors'
import { waitingFor } from '#reads/people/waiting'
import { tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let recipient: string
let notice: string

beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  const { province: provinceId, now, offices } = world
  const dated = { createdAt: now, updatedAt: now, signedAt: now, answerBy: '2026-10-21' }
  const said = { kind: 'notice' as const, state: 'signed' as const, subject: 'ساعت کار', body: 'متن', selection: {} }
  const [letter] = await database.db
    .insert(notices)
    .values({ provinceId, ...said, ...dated, number: `ش/الف/1405/${Math.floor(performance.now() * 1000)}` })
    .returning()
  notice = letter!.id
  const { id: officeId, holder } = offices[0]!
  const [row] = await database.db
    .insert(noticeRecipients)
    .values({ provinceId, noticeId: notice, officeId, personId: holder.id, acknowledgedAt: now })
    .returning()
  recipient = row!.id
})
afterAll(() => database.drop())

const letterCardWords = (letter: NonNullable<Awaited<ReturnType<typeof letterFor>>>) =>
  JSON.stringify(noticeCard('fa', { ...letter, office: null }))

const said = async (day: string, who: 'holder' | 'agency' = 'holder', refreshed?: true, params = {}) => {
  const card = await answerCard.render(database.db, {
    subjectId: recipient,
    person: (await world.as(who)).actor as Signed,
    params,
    locale: 'fa',
    now: tehranInstant(day, '10:00'),
    place: { messenger: 'telegram', chat: '1' },
    publicUrl: 'https://pishkhan.test',
    secret: '',
    ...(refreshed ? { refreshed } : {}),
  })
  return JSON.stringify(card)
}

describe('an answer that is wanted', () => {
  it('waits until it comes, in every count and list, and the reminder then says that it came', async () => {
    const { actor } = await world.as('holder')
    const counts = async () => {
      const [{ answers, notices: letters }, [first]] = [
        await waitingFor(database.db, actor, world.now),
        await inbox(database.db, actor, world.now),
      ]
      return { answers, letters, owes: first?.owes }
    }
    expect(await counts()).toEqual({ answers: 1, letters: 0, owes: true })
    const words = { office: world.offices[0]!.id, subject: 'پاسخ', body: 'متن', confidential: false, files: [] }
    expect((await writeIncoming(await world.as('holder'), newKey(), { ...words, answers: recipient })).ok).toBe(true)
    expect(await counts()).toEqual({ answers: 0, letters: 0, owes: false })
    expect(await said('2026-10-22', 'holder', true)).toContain('پاسخ')
    expect(await said('2026-10-22', 'holder', true)).not.toContain('هنوز پاسخی نرسیده است')
  })

  it('waits for nobody whose letter is not official yet, nor for who only reads', async () => {
    expect((await waitingFor(database.db, (await world.as('staff')).actor, world.now)).answers).toBe(0)
    await database.db.update(noticeRecipients).set({ acknowledgedAt: null }).where(eq(noticeRecipients.id, recipient))
    const waiting = await waitingFor(database.db, (await world.as('holder')).actor, world.now)
    expect(waiting).toMatchObject({ answers: 0, notices: 1 })
  })
})

describe('the card that asks for an answer', () => {
  it.each([
    ['2026-10-21', 'به دبیرخانه بفرستید'],
    ['2026-10-22', 'هنوز پاسخی نرسیده است'],
  ])('on %s: %s', async (day, words) => {
    expect(await said(day)).toContain(words)
    expect(await said(day)).toContain('ساعت کار')
  })

  it('says the day until which it is in time, wherever it is told, and why it is another than the letter wrote', async () => {
    // a Friday
    await database.db.update(notices).set({ answerBy: '2026-10-23' }).where(eq(notices.id, notice))
    expect(await said('2026-10-24')).toContain('شنبه ۲ آبان ۱۴۰۵ (جمعه ۱ آبان ۱۴۰۵ تعطیل است)')
    expect(await said('2026-10-24')).toContain('به دبیرخانه بفرستید')
    expect(await said('2026-10-25')).toContain('هنوز پاسخی نرسیده است')
    const { actor } = await world.as('holder')
    const letter = await letterFor(database.db, actor, recipient, world.now)
    expect(letterCardWords(letter!)).toContain('۲ آبان ۱۴۰۵ (۱ آبان ۱۴۰۵ تعطیل است)')
  })

  it('tells what else the same person owes', async () => {
    const [row] = await database.db.select().from(notices).where(eq(notices.id, notice))
    const { id: _, ...same } = row!
    const [other] = await database.db
      .insert(notices)
      .values({ ...same, number: `${same.number}1`, subject: 'نامه دوم' })
      .returning()
    const { id: officeId, holder } = world.offices[0]!
    const [second] = await database.db
      .insert(noticeRecipients)
      .values({
        provinceId: world.province,
        noticeId: other!.id,
        officeId,
        personId: holder.id,
        acknowledgedAt: world.now,
      })
      .returning()
    const both = () => said('2026-10-22', 'holder', undefined, { others: second!.id })
    expect(await both()).toContain('نامه‌های دیگری که پاسخ می‌خواهند')
    expect(await both()).toContain('"text":"نامه دوم","data":"n:read:')
    // the first is answered before the message goes: the other is asked for still
    await database.db.update(noticeRecipients).set({ answeredAt: world.now }).where(eq(noticeRecipients.id, recipient))
    expect(await both()).toContain('نامه دوم')
    expect(await both()).not.toContain('ساعت کار')
  })

  it('offers to answer it, to who may', async () => {
    expect(await said('2026-10-22')).toContain('"text":"پاسخ به این نامه","data":"i:answer:')
  })

  it('names no subject of a letter that is not for everybody', async () => {
    await database.db.update(notices).set({ confidentiality: 'confidential' }).where(eq(notices.id, notice))
    expect(await said('2026-10-21')).not.toContain('ساعت کار')
    expect(await said('2026-10-21')).toContain(`"url":"https://pishkhan.test/app/notices/${recipient}"`)
  })

  it('says nothing once the answer has come, and nothing to others', async () => {
    expect(await said('2026-10-21', 'agency')).toBe('null')
    await database.db.update(noticeRecipients).set({ answeredAt: world.now }).where(eq(noticeRecipients.id, recipient))
    expect(await said('2026-10-22')).toBe('null')
  })
})
