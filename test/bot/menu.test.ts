import { and, eq } from 'drizzle-orm'
import { Composer } from 'grammy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tables } from '#bot/bot'
import type { BotContext, DeepLink, MenuEntry } from '#bot/context'
import { say } from '#bot/say'
import { bindings } from '#db/schema/bindings'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import type { Ability } from '#policies/abilities'
import { messengers } from '#rules/messages'
import { putTask } from '#test/world/requests'
import { addPerson, newKey, type World } from '../world.ts'
import { boundUser, type House, openHouse } from './house.ts'

// Any keys with words will do for a menu of the test's own.
type Whose = { needs: Ability | readonly Ability[] } | { for: readonly ('citizen' | 'bound')[] }
const entry = (label: MenuEntry['label'], whose: Whose, more: Pick<MenuEntry, 'when' | 'count'> = {}): MenuEntry => ({
  label,
  ...whose,
  open: (ctx: BotContext) => say(ctx, [`باز شد: ${label}`]),
  ...more,
})
const menu: MenuEntry[] = [
  entry('nav-cases', { needs: 'cases.put' }),
  entry('nav-votes', { needs: 'ballots.own' }, { when: (signed) => signed.memberships.some((one) => one.votes) }),
  entry(
    'nav-offices',
    { needs: 'cases.put' },
    {
      when: (signed) => signed.memberships.some((one) => one.role === 'substitute'),
      count: (waiting) => waiting.tasks,
    },
  ),
  entry('common-yes', { for: ['citizen'] }),
  entry('common-no', { for: ['bound'] }),
]
/** Something is done, whatever it is. */
const acting = new Composer<BotContext>()
acting.hears('act', async (ctx) => ctx.act().whenDone?.())

const deepLinks: DeepLink[] = [{ prefix: 'rate_', open: (ctx, rest) => say(ctx, [`سنجش ${rest}`]) }]

let house: House
beforeAll(async () => {
  house = await openHouse({ tables: { ...tables, menu, deepLinks, features: [acting, ...tables.features] } })
})
afterAll(() => house?.close())

const keysOf = (user: { chat(): { keyboard: { rows: { text: string }[][] } | null } }) =>
  user
    .chat()
    .keyboard?.rows.flat()
    .map((key) => key.text)

describe('the menu', () => {
  test.each<[keyof World['people'], string[]]>([
    ['holder', ['پرونده‌ها', 'خیر', 'منو']],
    ['member', ['رأی‌گیری', 'خیر', 'منو']],
    ['clerk', ['خیر', 'منو']],
    ['substitute', ['پرونده‌ها', 'دفترها', 'خیر', 'منو']],
  ])('of a %s has what concerns the role', async (who, keys) => {
    const user = await boundUser(house, who)
    user.start()
    expect((await user.next()).text).toContain(house.world.people[who].name)
    expect(keysOf(user)).toEqual(keys)
  })

  test('of a stranger offers to share the number, and the citizen’s entries', async () => {
    const user = house.simulator.telegram.user()
    user.start()
    const first = await user.next()
    expect(first.text).toContain('مراجعه‌کنندگان به شناسایی نیاز ندارند')
    expect(keysOf(user)).toEqual(['ارسال شماره تلفن من', 'بله', 'منو'])
    user.tap('بله')
    expect((await user.next()).text).toBe('باز شد: common-yes')
  })

  test('of a person without a role any more is the citizen’s', async () => {
    const person = await addPerson(house.world, { mobile: '09129990001' })
    const user = house.simulator.telegram.user({ id: Number(await house.world.bind(person)) })
    user.settle()
    user.say('منو')
    await user.next()
    expect(keysOf(user)).toEqual(['بله', 'خیر', 'منو'])
  })

  test('shows how much waits, and its keys work with any count', async () => {
    const { substitute, holder } = house.world.people
    const user = await boundUser(house, 'substitute', 'bale')
    const [first] = await house.database.db
      .insert(requests)
      .values({
        provinceId: house.world.province,
        number: '۱',
        kind: 'leave',
        officeId: house.world.offices[0]!.id,
        personId: holder.id,
        form: {},
        law: {},
        stage: 'consent',
        consentPersonId: substitute.id,
        filedAt: house.world.now,
        filedOn: house.world.today,
        stageAt: house.world.now,
      })
      .returning()
    await putTask(house.world, first!.id)
    user.say('/menu')
    expect((await user.next()).text).toContain('دفترها: ۱ مورد')
    expect(keysOf(user)).toContain('دفترها (۱)')
    user.tap('دفترها (۱)')
    expect((await user.next()).text).toBe('باز شد: nav-offices')
    user.say('دفترها (۲۷)')
    expect((await user.next()).text).toBe('باز شد: nav-offices')
    user.say('Offices (3)')
    expect((await user.next()).text).toBe('باز شد: nav-offices')
  })

  test('does not open what another role has', async () => {
    const user = await boundUser(house, 'holder', 'bale')
    user.say('رأی‌گیری')
    expect((await user.next()).text).toContain('پرسشی در میان نیست')
  })

  test('is in English for whoever chose English', async () => {
    const user = await boundUser(house, 'inspector')
    await house.database.db.update(people).set({ locale: 'en' }).where(eq(people.id, house.world.people.inspector.id))
    user.say('menu')
    await user.next()
    expect(keysOf(user)).toEqual(['no', 'Menu'])
  })

  test('deep links lead where they say, for strangers too', async () => {
    const user = house.simulator.bale.user()
    user.start('rate_72-14-3001')
    expect((await user.next()).text).toBe('سنجش 72-14-3001')
    user.start('gibberish')
    expect((await user.next()).text).toContain('پیشخوان‌یار')
  })
})

describe('the language', () => {
  test('changes by a key in the other language, and stays', async () => {
    const other = await openHouse()
    const user = await boundUser(other, 'holder')
    user.start()
    await user.next()
    user.tap('English')
    expect((await user.next()).text).toContain('Nothing waits')
    user.tap('Menu')
    expect((await user.next()).text).toContain('Nothing waits')
    user.tap('فارسی')
    expect((await user.next()).text).toContain('اکنون کاری')
    await other.close()
  })
})

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type User = Awaited<ReturnType<typeof boundUser>>

describe.each(messengers)('what nobody expected, in %s,', (messenger) => {
  const someone = () => boundUser(house, 'kanoon', messenger)

  test.each([
    ['a text', (user: User) => user.say('سلام، خوبید؟'), 'نوشته شما دریافت شد'],
    ['an unknown command', (user: User) => user.say('/settings'), 'نوشته شما دریافت شد'],
    ['a photo', (user: User) => user.sendPhoto({ name: 'a.png', bytes: picture }), 'عکس شما'],
    ['a document', (user: User) => user.sendDocument({ name: 'a.pdf', bytes: picture }), 'فایل شما'],
    ['a place', (user: User) => user.sendLocation({ latitude: 38, longitude: 48 }), 'موقعیت شما'],
    ['a contact', (user: User) => user.shareContact({ phone: '0912', firstName: 'x' }), 'مخاطبی که'],
  ])('%s, is named, and the menu is shown', async (_case, act, words) => {
    const user = await someone()
    act(user)
    const answer = await user.next()
    expect(answer.text).toContain(words)
    expect(answer.text).toContain('دکمه‌های پایین')
    expect(keysOf(user)).toContain('منو')
  })

  test('a stranger’s text is answered with a welcome', async () => {
    const user = house.simulator[messenger].user()
    user.say('شما که هستید؟')
    expect((await user.next()).text).toContain('ارسال شماره تلفن من')
  })

  test('a group, is told why, and left', async () => {
    const user = house.simulator[messenger].user()
    const group = user.openGroup('دفترهای اردبیل')
    user.addBot(group)
    await user.until(() => user.chat(group).standing === 'left')
    expect(
      user
        .chat(group)
        .messages.map((one) => one.text)
        .join(),
    ).toContain('گفت‌وگوی خصوصی')
  })
})

describe('who blocks the bot', () => {
  const bindingOf = async (chat: number) => {
    const [row] = await house.database.db
      .select()
      .from(bindings)
      .where(eq(bindings.chatId, String(chat)))
    return row!
  }

  test('is noted where the messenger tells, and reached again after unblocking', async () => {
    const user = await boundUser(house, 'association')
    user.block()
    await expect.poll(async () => (await bindingOf(user.id)).blockedAt).not.toBeNull()
    const [row] = await house.database.db
      .insert(outbox)
      .values({
        provinceId: house.world.province,
        personId: house.world.people.association.id,
        kind: 'opinion',
        subjectId: newKey(),
        params: {},
        state: 'unreachable',
        priority: 50,
        nextAt: house.world.now,
        createdAt: house.world.now,
      })
      .returning()
    user.unblock()
    await expect.poll(async () => (await bindingOf(user.id)).blockedAt).toBeNull()
    const [after] = await house.database.db.select().from(outbox).where(eq(outbox.id, row!.id))
    expect(after).toMatchObject({ state: 'queued', messenger: 'telegram', chatId: String(user.id) })
  })

  test('counts as reachable again when writing, where the messenger does not tell', async () => {
    const user = await boundUser(house, 'association', 'bale')
    const blocked = and(eq(bindings.chatId, String(user.id)), eq(bindings.messenger, 'bale'))
    await house.database.db.update(bindings).set({ blockedAt: house.world.now }).where(blocked)
    user.say('منو')
    await user.next()
    expect((await bindingOf(user.id)).blockedAt).toBeNull()
  })

  test('and is a stranger, is nobody’s matter', async () => {
    const user = house.simulator.telegram.user()
    user.start()
    await user.next()
    user.block()
    user.unblock()
    user.say('منو')
    expect((await user.next()).text).toContain('خدمات مراجعه‌کنندگان')
  })
})

test('the messenger used last comes first', async () => {
  const { id } = house.world.people.supervision
  const chats = [await house.world.bind(id, 'telegram'), await house.world.bind(id, 'bale')]
  house.clock.now = new Date(house.clock.now.getTime() + 120_000)
  const user = house.simulator.telegram.user({ id: Number(chats[0]) })
  user.settle()
  user.say('منو')
  await user.next()
  const rows = await house.database.db.select().from(bindings).where(eq(bindings.personId, id))
  const used = Object.fromEntries(rows.map((row) => [row.messenger, row.usedAt.getTime()]))
  expect(used.telegram).toBeGreaterThan(used.bale!)
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})

describe.each(messengers)('the counts on the keys in %s', (messenger) => {
  test('are right after every act, without asking for the menu, and one line tells them', async () => {
    const { substitute, holder } = house.world.people
    const { db } = house.database
    await db.delete(tasks)
    await db.delete(requests)
    const asked = async () => {
      const [row] = await db
        .insert(requests)
        .values({
          provinceId: house.world.province,
          number: newKey(),
          kind: 'leave',
          officeId: house.world.offices[0]!.id,
          personId: holder.id,
          form: {},
          law: {},
          stage: 'consent',
          consentPersonId: substitute.id,
          filedAt: house.world.now,
          filedOn: house.world.today,
          stageAt: house.world.now,
        })
        .returning({ id: requests.id })
      await putTask(house.world, row!.id)
      return row!.id
    }
    const ids = [await asked(), await asked()]
    const user = await boundUser(house, 'substitute', messenger)
    user.start()
    await user.next()
    expect(keysOf(user)).toContain('دفترها (۲)')
    const decide = async (id: string) => {
      await db.delete(tasks).where(eq(tasks.requestId, id))
      await db.delete(requests).where(eq(requests.id, id))
      user.say('act')
    }
    const { length } = user.chat().messages
    await decide(ids[0]!)
    await user.until((chat) => chat.keyboard?.rows.flat().some(({ text }) => text === 'دفترها (۱)'))
    expect((await user.next()).text).toBe('در انتظار شما: دفترها (۱)')
    await decide(ids[1]!)
    await user.until((chat) => chat.keyboard?.rows.flat().some(({ text }) => text === 'دفترها'))
    // the line before has gone, so that one stands, and nothing is said while nothing changes
    await user.until((chat) => chat.messages.length === length + 3)
    user.say('act')
    await user.until((chat) => chat.messages.length === length + 4)
    user.say('منو')
    await user.until((chat) => chat.messages.at(-1)?.text.includes(substitute.name))
    expect(user.chat().messages.some(({ text }) => text.startsWith('در انتظار شما:'))).toBe(false)
  })
})
