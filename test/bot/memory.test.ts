// What the bot remembers of its chats belongs to it: another bot of the same messenger cannot edit its messages.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropDraft, keepAnswer, keepDraft, keptAnswer, keptDraft } from '#bot/cases/draft'
import type { BotContext, House } from '#bot/context'
import { seal } from '#bot/talk/seal'
import { conversationStorage } from '#bot/talk/storage'
import { shownIn } from '#reads/chats'
import { rememberCard, rememberConversation } from '#state/chats'
import { freshDatabase, type TestDatabase } from '#test/database'
import { newKey, noon } from '#test/world'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const place = (bot: string) => ({ messenger: 'telegram' as const, chat: '77', bot })
const houseOf = (bot: string) =>
  ({
    db: database.db,
    base: { secret: 'a secret' },
    form: { name: 'telegram' },
    bot,
    now: () => noon,
  }) as unknown as House
const chatWith = (bot: string) => ({ house: houseOf(bot), chat: { id: 77 }, now: noon }) as unknown as BotContext

describe('after a new bot took the place of the old one', () => {
  it('a card of the old one is not edited, and the new one’s takes its place', async () => {
    const subjectId = newKey()
    const card = { subject: 'notice', subjectId, now: noon }
    await rememberCard(database.db, place('1001'), { ...card, messages: [4, 5] })
    const shownBy = async (bot: string) =>
      (await shownIn(database.db, place(bot), 'notice', subjectId))?.messages ?? null
    expect([await shownBy('1001'), await shownBy('1002')]).toEqual([[4, 5], null])
    await rememberCard(database.db, place('1002'), { ...card, messages: [3] })
    expect([await shownBy('1001'), await shownBy('1002')]).toEqual([null, [3]])
    // of before it was kept whose message it is
    await database.db.execute(sql`update cards set bot = null where subject_id = ${subjectId}`)
    expect(await shownBy('1002')).toEqual([3])
  })

  it('what stands of an answer to a complaint stays with the bot that has its papers', async () => {
    const id = newKey()
    await keepAnswer(chatWith('1001'), id, { word: 'پاسخ', files: [] })
    expect([await keptAnswer(chatWith('1001'), id), await keptAnswer(chatWith('1002'), id)]).toEqual([
      { word: 'پاسخ', files: [] },
      null,
    ])
    // as it was kept at first
    await rememberConversation(
      database.db,
      `telegram:1001:77:answer:${id}`,
      seal('a secret', { word: 'کهن', files: [] }),
      noon,
    )
    expect(await keptAnswer(chatWith('1001'), id)).toEqual({ word: 'کهن', files: [] })
  })

  it('an answer is offered to whoever wrote it, an unsent case to whoever has the chat', async () => {
    const [id, clerk] = [newKey(), newKey()]
    const signedIn = (person: string | null) => ({ ...chatWith('1003'), signed: person && { person } }) as BotContext
    await keepAnswer(signedIn(clerk), id, { word: 'پاسخ', files: [] })
    await keepDraft(signedIn(clerk), { text: 'شکایت' })
    for (const person of [clerk, newKey(), null])
      expect([(await keptAnswer(signedIn(person), id))?.word, (await keptDraft(signedIn(person)))?.text]).toEqual([
        person === clerk ? 'پاسخ' : undefined,
        'شکایت',
      ])
  })

  it('a question that the old one asked is nobody’s question', async () => {
    const [old, next] = ['1001', '1002'].map((bot) => conversationStorage(houseOf(bot)))
    const key = (storage: typeof old) => `${(storage as { prefix: string }).prefix}77`
    expect(key(old)).not.toBe(key(next))
    expect(key(next)).toBe('telegram:1002:77')
  })

  it('an unsent case waits for the bot it was told, and one of before for whichever asks', async () => {
    await keepDraft(chatWith('1001'), { text: 'از دفتر' })
    expect([await keptDraft(chatWith('1001')), await keptDraft(chatWith('1002'))]).toEqual([{ text: 'از دفتر' }, null])
    const before = seal('a secret', { at: noon.getTime(), given: { text: 'پیش‌تر' } })
    await rememberConversation(database.db, 'telegram:77:case', before, noon)
    expect(await keptDraft(chatWith('1002'))).toEqual({ text: 'پیش‌تر' })
    await dropDraft(chatWith('1002'))
    expect(await keptDraft(chatWith('1002'))).toBeNull()
    expect(await keptDraft(chatWith('1001'))).toEqual({ text: 'از دفتر' })
  })
})
