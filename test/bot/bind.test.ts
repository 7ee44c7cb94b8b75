import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit } from '#db/schema/audit'
import { bindings } from '#db/schema/bindings'
import { conversations } from '#db/schema/conversations'
import { links } from '#db/schema/logins'
import { outbox } from '#db/schema/outbox'
import type { Messenger } from '#rules/messages'
import { messengers } from '#rules/messages'
import { addPerson, newKey } from '../world.ts'
import { type House, openHouse, userOf } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const share = 'ارسال شماره تلفن من'
const persian = (text: string) => text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
type User = ReturnType<typeof userOf>

async function arrive(user: User) {
  user.start()
  await user.next()
  user.tap(share)
  return user.next()
}

/** Taps the digits one after the other, each once its keypad shows. */
async function tapDigits(user: User, digits: string) {
  for (const [index, digit] of [...digits].entries()) {
    user.press({ data: `t:${digit}` })
    if (index < digits.length - 1) await user.nextEdit()
  }
}

const boundOf = (person: string, messenger: Messenger) =>
  house.database.db
    .select()
    .from(bindings)
    .where(and(eq(bindings.personId, person), eq(bindings.messenger, messenger), isNull(bindings.endedAt)))

async function invite(person: string, over: { expiresAt?: Date } = {}) {
  const token = newKey().replaceAll('-', '')
  await house.database.db.insert(links).values({
    kind: 'invite',
    personId: person,
    provinceId: house.world.province,
    tokenHash: createHash('sha256').update(token).digest('hex'),
    expiresAt: new Date(house.world.now.getTime() + 86_400_000),
    createdAt: house.world.now,
    ...over,
  })
  return token
}

describe.each(messengers)('binding in %s', (messenger) => {
  test('a holder shares the number, taps the last four digits, and gets what had waited', async () => {
    const { holder } = house.world.people
    await house.database.db.insert(outbox).values({
      provinceId: house.world.province,
      personId: holder.id,
      kind: 'request',
      subjectId: newKey(),
      params: {},
      state: 'unreachable',
      priority: 50,
      nextAt: house.world.now,
      createdAt: house.world.now,
    })
    const user = userOf(house, 'holder', messenger)
    const question = await arrive(user)
    expect(question.text).toContain('نشانی اعلام‌شده')
    expect(question.text).toContain('ماده ۲۰ آیین‌نامه (پیش‌نویس بازنگری)')
    await tapDigits(user, holder.nationalId.slice(-4))
    const welcome = await user.next()
    expect(welcome.text).toContain(holder.name)
    expect(welcome.text).toContain('۱ پیام')
    const [binding] = await boundOf(holder.id, messenger)
    expect(binding).toMatchObject({ userId: String(user.id), chatId: String(user.id), blockedAt: null })
    const waiting = await house.database.db.select().from(outbox).where(eq(outbox.personId, holder.id))
    expect(waiting.map((row) => [row.state, row.messenger])).toContainEqual(['queued', messenger])
    const entries = await house.database.db.select().from(audit).where(eq(audit.subjectId, holder.id))
    expect(entries.at(-1)).toMatchObject({ action: 'bindings.bind', facts: { messenger, queued: 1 } })
    expect(entries.at(-1)?.facts.consent).toMatch(/^[0-9a-f]{64}$/)
    // the keys of the menu are remembered, and soon after the last word no question is open
    const kept = () => house.database.db.select({ key: conversations.key }).from(conversations)
    await expect.poll(async () => (await kept()).filter(({ key }) => !key.endsWith(':menu'))).toEqual([])
  })

  test('the digits may be typed in Persian', async () => {
    const user = userOf(house, 'substitute', messenger)
    await arrive(user)
    user.say(persian(house.world.people.substitute.nationalId.slice(-4)))
    expect((await user.next()).text).toContain(house.world.people.substitute.name)
  })

  test('wrong digits are counted, and after five the hour is over', async () => {
    const user = userOf(house, 'staff', messenger)
    await arrive(user)
    const wrong = house.world.people.staff.nationalId.endsWith('0000') ? '1111' : '0000'
    for (const left of ['۴', '۳', '۲', '۱']) {
      await tapDigits(user, wrong)
      expect((await user.next()).text).toContain(`${left} بار دیگر`)
      await user.next()
    }
    await tapDigits(user, wrong)
    expect((await user.next()).text).toContain('دیگر باری نمانده است')
    await arrive(user)
    await tapDigits(user, house.world.people.staff.nationalId.slice(-4))
    expect((await user.next()).text).toContain('یک ساعت دیگر')
    expect(await boundOf(house.world.people.staff.id, messenger)).toEqual([])
  })

  test('somebody else’s number is not taken', async () => {
    const user = userOf(house, 'association', messenger)
    user.start()
    await user.next()
    user.shareContact({ phone: house.world.people.association.mobile, firstName: 'x', userId: 12345 })
    expect((await user.next()).text).toContain('از آنِ حساب شما نیست')
    expect(await boundOf(house.world.people.association.id, messenger)).toEqual([])
  })

  test('a number outside the registry gets the citizen’s menu', async () => {
    const user = house.simulator[messenger].user({ phone: '09120000001' })
    const answer = await arrive(user)
    expect(answer.text).toContain('در فهرست دفترها و اعضا نیست')
    expect(user.chat().keyboard?.rows[0]?.[0]).toMatchObject({ asks: 'contact' })
  })

  test('a number from abroad is told what can be done', async () => {
    const user = house.simulator[messenger].user({ phone: '15551234567' })
    expect((await arrive(user)).text).toContain('همراه ایران')
  })

  test('a secretary needs an invite besides', async () => {
    const user = userOf(house, 'secretary', messenger)
    expect((await arrive(user)).text).toContain('دعوت‌نامه لازم است')
    const { id, nationalId } = house.world.people.secretary
    user.start(`invite_${await invite(id)}`)
    expect((await user.next()).text).toContain('دعوت شده')
    user.tap(share)
    expect((await user.next()).text).toContain('دریافت شد')
    await user.next()
    await tapDigits(user, nationalId.slice(-4))
    expect((await user.next()).text).toContain('خوش آمدید')
    expect(await boundOf(id, messenger)).toHaveLength(1)
  })

  test.each([
    ['made out to another', async () => invite(house.world.people.holder.id)],
    ['that has run out', async () => invite(house.world.people.clerk.id, { expiresAt: new Date(0) })],
    ['that nobody issued', async () => 'no-such-token'],
  ])('an invite %s does not help', async (_case, issue) => {
    const user = userOf(house, 'clerk', messenger)
    user.start(`invite_${await issue()}`)
    await user.next()
    user.tap(share)
    await user.next()
    await user.next()
    // the tries of one case must not exhaust the next
    house.clock.now = new Date(house.clock.now.getTime() + 3_600_000)
    await tapDigits(user, house.world.people.clerk.nationalId.slice(-4))
    expect((await user.next()).text).toContain('به نام شما نیست')
    expect(await boundOf(house.world.people.clerk.id, messenger)).toEqual([])
  })

  test('a second account is refused, the first is warned', async () => {
    const person = house.world.people.kanoon
    const first = await house.world.bind(person.id, messenger)
    const user = userOf(house, 'kanoon', messenger)
    await arrive(user)
    await tapDigits(user, person.nationalId.slice(-4))
    expect((await user.next()).text).toContain('حساب دیگری ثبت شده است')
    const warnings = await house.database.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.kind, 'secondAccount'), eq(outbox.messenger, messenger)))
    expect(warnings.filter((row) => row.params.to === 'self')).toMatchObject([{ chatId: first, state: 'queued' }])
    expect(await boundOf(person.id, messenger)).toHaveLength(1)
  })

  test('somebody without a national ID comes in by the invite alone', async () => {
    const mobile = messenger === 'bale' ? '09121110001' : '09121110002'
    const person = await addPerson(house.world, { mobile, name: 'بی‌شناسه' })
    const user = house.simulator[messenger].user({ phone: mobile })
    expect((await arrive(user)).text).toContain('دعوت‌نامه لازم است')
    user.start(`invite_${await invite(person)}`)
    await user.next()
    user.tap(share)
    await user.next()
    expect((await user.next()).text).toContain('بی‌شناسه، خوش آمدید')
  })

  test('a restart between the number and the digits changes nothing', async () => {
    const user = userOf(house, 'inspector', messenger)
    await arrive(user)
    const digits = house.world.people.inspector.nationalId.slice(-4)
    await tapDigits(user, digits.slice(0, 2))
    await user.nextEdit()
    await house.restart()
    await tapDigits(user, digits.slice(2))
    expect((await user.next()).text).toContain('خوش آمدید')
  })

  test('one can leave, and begin again', async () => {
    const user = userOf(house, 'agency', messenger)
    await arrive(user)
    user.press('بعداً ادامه می‌دهم')
    expect((await user.next()).text).toContain('کنار گذاشته شد')
    await arrive(user)
    await tapDigits(user, house.world.people.agency.nationalId.slice(-4))
    expect((await user.next()).text).toContain('خوش آمدید')
  })
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})

describe('a number that Bale shares without saying whose it is', () => {
  const shared = (mobile: string) => ({ phone: mobile.replace(/^0/, '98'), firstName: 'x', asNumber: true })

  test('is proved by a code to the number, and the last digits are asked for still', async () => {
    const { person, mobile, lastDigits } = await stranger()
    const user = house.simulator.bale.user()
    user.start()
    await user.next()
    user.shareContact(shared(mobile))
    expect((await user.next()).text).toContain('کدی شش‌رقمی')
    const [sent] = await house.database.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.personId, person), eq(outbox.kind, 'loginCode')))
    const code = String(sent!.params.code)
    user.say(code === '111111' ? '222222' : '111111')
    await user.until((chat) => chat.messages.some(({ text }) => text.includes('⛔')))
    user.say(code)
    await user.until((chat) => chat.messages.some(({ text }) => text.includes('چهار رقم')))
    expect(await boundOf(person, 'bale')).toHaveLength(0)
    user.say(lastDigits)
    await expect.poll(async () => (await boundOf(person, 'bale')).length).toBe(1)
  })

  test('is not taken from a contact that names somebody else, nor in Telegram from one that names nobody', async () => {
    const { mobile } = await stranger()
    const other = house.simulator.bale.user()
    other.start()
    await other.next()
    other.shareContact({ ...shared(mobile), userId: 12 })
    expect((await other.next()).text).toContain('از آنِ حساب شما نیست')
    const user = house.simulator.telegram.user()
    user.start()
    await user.next()
    user.shareContact(shared(mobile))
    expect((await user.next()).text).toContain('از آنِ حساب شما نیست')
  })
})

/** Somebody of the registry whose account is bound nowhere. */
async function stranger() {
  // only the last four matter here
  const nationalId = String(Math.floor(Math.random() * 10_000_000_000)).padStart(10, '0')
  const mobile = `0914${String(Math.floor(Math.random() * 10_000_000)).padStart(7, '0')}`
  const id = await addPerson(house.world, { mobile, nationalId })
  return { person: id, mobile, lastDigits: nationalId.slice(-4) }
}
