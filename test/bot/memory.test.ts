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
import { buildWorld, newKey, noon } from '#test/world'

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
    const card = { subject: 'notice' as const, subjectId, now: noon }
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

  it('what stood of an answer to a complaint before it was a draft stays with the bot that has its papers', async () => {
    const id = newKey()
    const papers = [{ id: 'f1', name: 'رسید.pdf' }]
    const sealed = seal('a secret', { word: 'کهن', files: papers })
    await rememberConversation(database.db, `telegram:1001:77:answer:${id}`, sealed, noon)
    expect(await keptAnswer(chatWith('1001'), { as: 'answer', id })).toEqual({ word: 'کهن', files: [], early: papers })
    expect(await keptAnswer(chatWith('1002'), { as: 'answer', id })).toEqual({ word: '', files: [], early: [] })
  })

  it('an answer is offered to whoever wrote it by whichever bot, an unsent case to whoever has the chat', async () => {
    const world = await buildWorld(database.db)
    const id = newKey()
    const signedIn = async (who: string | null, bot = '1003') => {
      const act = who && (await world.as(who))
      const signed = act && { ...act.actor, province: world.province }
      return { ...chatWith(bot), signed, act: () => act, key: newKey } as unknown as BotContext
    }
    await keepAnswer(await signedIn('clerk'), { as: 'answer', id }, { word: 'پاسخ' })
    await keepDraft(await signedIn('clerk'), { text: 'شکایت' })
    for (const who of ['clerk', 'member', null])
      expect([
        (await keptAnswer(await signedIn(who), { as: 'answer', id })).word,
        (await keptDraft(await signedIn(who)))?.text,
      ]).toEqual([who === 'clerk' ? 'پاسخ' : '', 'شکایت'])
    expect((await keptAnswer(await signedIn('clerk', '1004'), { as: 'answer', id })).word).toBe('پاسخ')
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
