import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { saveOwnDraft } from '#actions/drafts/save'
import { bindings } from '#db/schema/bindings'
import { contacts } from '#db/schema/contacts'
import { offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { tries } from '#db/schema/tries'
import { ownDraft } from '#reads/drafts'
import { contactsOf } from '#reads/offices/contacts'
import { contactDraft } from '#rules/drafts'
import { messengers } from '#rules/messages'
import { newKey } from '../world.ts'
import { boundUser, type House, openHouse } from './house.ts'

type Office = House['world']['offices'][number]

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())
beforeEach(async () => {
  await house.database.db.delete(bindings)
  await house.database.db.delete(contacts)
  await house.database.db.delete(tries)
})

const holder = () => house.world.people.holder
const mobileOf = async () =>
  (await house.database.db.select({ mobile: people.mobile }).from(people).where(eq(people.id, holder().id)))[0]!.mobile
const declared = async (kind: string) =>
  (await contactsOf(house.database.db, house.world.province, holder().id)).filter((one) => one.kind === kind)

async function asked(messenger: (typeof messengers)[number]) {
  const user = await boundUser(house, 'holder', messenger)
  user.start()
  await user.next()
  user.tap('تغییر شماره یا نشانی')
  expect((await user.next()).text).toContain('چه چیزی تغییر کرده است')
  return user
}

describe.each(messengers)('a holder in %s', (messenger) => {
  test('says that the mobile changed, shares it from the account, and it stands at once', async () => {
    const user = await asked(messenger)
    user.press('تلفن همراه')
    await user.next()
    await user.next()
    const number = messenger === 'bale' ? '09171110001' : '09171110002'
    user.shareContact({ phone: number, userId: user.id } as never)
    expect((await user.next()).text).toContain('شماره')
    expect((await user.next()).text).toContain('از چه زمانی تغییر کرده است')
    user.press('همین امروز')
    expect((await user.next()).text).toContain('این تغییر ثبت شود؟')
    user.press('ثبت و اعلام')
    expect((await user.next()).text).toContain('شماره تازه تأیید شد')
    expect(await mobileOf()).toBe(number)
    expect(house.faults).toEqual([])
  })

  test('types a number that nobody’s code can reach: it waits, and sharing it later proves it', async () => {
    const user = await asked(messenger)
    user.press('تلفن همراه')
    await user.next()
    await user.next()
    const number = messenger === 'bale' ? '09171110003' : '09171110004'
    user.say(number)
    await user.next()
    await user.next()
    user.press('همین امروز')
    expect((await user.next()).text).toContain('این تغییر ثبت شود؟')
    user.press('ثبت و اعلام')
    expect((await user.next()).text).toContain('در انتظار تأیید است')
    expect(await declared('mobile')).toMatchObject([{ value: number, state: 'unproved', pending: true }])
    user.shareContact({ phone: number, userId: user.id } as never)
    expect((await user.next()).text).toContain('شماره تازه تأیید شد')
    expect(await mobileOf()).toBe(number)
    expect(house.faults).toEqual([])
  })

  test('tells of an e-mail, asked again if it cannot be one', async () => {
    const user = await asked(messenger)
    user.press('پست الکترونیکی')
    await user.next()
    user.say('daftar')
    expect((await user.next()).text).toContain('نشانی پست الکترونیکی درست نیست')
    await user.next()
    user.say('daftar@example.ir')
    expect((await user.next()).text).toContain('از چه زمانی تغییر کرده است')
    user.press('همین امروز')
    expect((await user.next()).text).toContain('این تغییر ثبت شود؟')
    user.press('ثبت و اعلام')
    expect((await user.next()).text).toContain('تغییر ثبت شد')
    expect(await declared('email')).toMatchObject([{ value: 'daftar@example.ir', late: false }])
    expect(house.faults).toEqual([])
  })
})

test('sees what goes on record before it does; the second of two presses reports nothing more', async () => {
  const user = await asked('telegram')
  user.press('نمابر')
  await user.next()
  user.say('۰۴۵ ۳۳۴۴ ۵۵۶۶')
  await user.until((chat) => chat.messages.at(-1)!.text.includes('از چه زمانی'))
  user.press('همین امروز')
  const review = await user.until((chat) => chat.messages.findLast(({ text }) => text.includes('این تغییر ثبت شود؟')))
  expect(review.text).toMatch(/نمابر.*۰۴۵ ۳۳۴۴ ۵۵۶۶/s)
  expect(review.text).toContain('به دبیرخانه و کانون اعلام می‌شود')
  expect(await declared('fax')).toEqual([])
  const data = review.buttons[0]![0]!.data!
  user.press({ data }, { on: review.id })
  user.press({ data }, { on: review.id })
  await user.until((chat) => chat.messages.some(({ text }) => text.includes('تغییر ثبت شد')))
  expect(await declared('fax')).toMatchObject([{ value: '04533445566' }])
  expect(house.faults).toEqual([])
})

describe('what was given and not reported', () => {
  test('is kept when one leaves, goes to another part or the bot begins anew, and is gone on with', async () => {
    const user = await asked('telegram')
    user.press('تلفن ثابت')
    await user.next()
    user.say('04533445566')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('از چه زمانی'))
    user.say('/menu')
    await user.until((chat) => !chat.messages.at(-1)!.mine && !chat.messages.at(-1)!.text.includes('از چه زمانی'))
    await house.restart()
    user.tap('تغییر شماره یا نشانی')
    const offered = await user.until((chat) => chat.messages.findLast(({ text }) => text.includes('هنوز ثبت نشده')))
    expect(offered.text).toMatch(/۰۴۵ ۳۳۴۴ ۵۵۶۶/)
    user.press('ادامه پیش‌نویس')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('از چه زمانی'))
    user.press('بعداً ادامه می‌دهم')
    await user.until((chat) => chat.messages.some(({ text }) => text.includes('برای بعد کنار گذاشته شد')))
    user.tap('تغییر شماره یا نشانی')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('هنوز ثبت نشده'))
    user.press('ادامه پیش‌نویس')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('از چه زمانی'))
    user.press('همین امروز')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('این تغییر ثبت شود؟'))
    user.press('ثبت و اعلام')
    await user.until((chat) => chat.messages.some(({ text }) => text.includes('تغییر ثبت شد')))
    expect(await declared('phone')).toMatchObject([{ value: '04533445566' }])
    user.tap('تغییر شماره یا نشانی')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('چه چیزی تغییر کرده است'))
    user.press('بعداً ادامه می‌دهم')
    expect(house.faults).toEqual([])
  })

  test('is one draft with the app’s form, whichever it was begun in', async () => {
    const { db } = house.database
    const [office] = house.world.offices
    const user = await asked('telegram')
    user.press('تلفن ثابت')
    await user.next()
    user.say('04533440011')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('از چه زمانی'))
    const name = contactDraft(office!.id)
    expect((await ownDraft(db, { person: holder().id }, name))!.form).toEqual({ kind: 'phone', value: '04533440011' })
    user.say('/menu')
    await user.until((chat) => !chat.messages.at(-1)!.mine && !chat.messages.at(-1)!.text.includes('از چه زمانی'))
    const form = { kind: 'phone', value: '04533440022', day: house.world.today, hour: '08:00' }
    await saveOwnDraft(await house.world.as('holder'), newKey(), { ...name, form, version: null })
    user.tap('تغییر شماره یا نشانی')
    const offered = await user.until((chat) => chat.messages.findLast(({ text }) => text.includes('هنوز ثبت نشده')))
    expect(offered.text).toMatch(/۰۴۵ ۳۳۴۴ ۰۰۲۲/)
    user.press('ادامه پیش‌نویس')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('از چه زمانی'))
    user.press('همین امروز')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('این تغییر ثبت شود؟'))
    user.press('ثبت و اعلام')
    await user.until((chat) => chat.messages.some(({ text }) => text.includes('تغییر ثبت شد')))
    expect(await ownDraft(db, { person: holder().id }, name)).toBeNull()
    expect(house.faults).toEqual([])
  })

  test('proves no number that was put into the draft elsewhere', async () => {
    const { db } = house.database
    const user = await asked('telegram')
    user.press('تلفن همراه')
    await user.next()
    await user.next()
    user.shareContact({ phone: '09171110021', userId: user.id } as never)
    await user.until((chat) => chat.messages.at(-1)!.text.includes('از چه زمانی'))
    user.say('/menu')
    await user.until((chat) => !chat.messages.at(-1)!.mine && !chat.messages.at(-1)!.text.includes('از چه زمانی'))
    const form = { kind: 'mobile', value: '09171110022' }
    const name = contactDraft(house.world.offices[0]!.id)
    await saveOwnDraft(await house.world.as('holder'), newKey(), { ...name, form, version: null })
    user.tap('تغییر شماره یا نشانی')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('هنوز ثبت نشده'))
    user.press('ادامه پیش‌نویس')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('از چه زمانی'))
    user.press('همین امروز')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('این تغییر ثبت شود؟'))
    user.press('ثبت و اعلام')
    await user.until((chat) => chat.messages.some(({ text }) => text.includes('در انتظار تأیید است')))
    expect(await declared('mobile')).toMatchObject([{ value: '09171110022', state: 'unproved' }])
    expect(await ownDraft(db, { person: holder().id }, name)).toBeNull()
  })
})

test('who holds several offices says for which one; only its telephone changes', async () => {
  const { db } = house.database
  const [first, second] = house.world.offices as [Office, Office]
  const place = { provinceId: house.world.province, personId: holder().id, officeId: second.id }
  const id = newKey()
  await db.insert(memberships).values({ ...place, id, role: 'holder', since: house.world.today })
  onTestFinished(async () => void (await db.delete(memberships).where(eq(memberships.id, id))))
  const phoneOf = async ({ id }: Office) => (await db.select().from(offices).where(eq(offices.id, id)))[0]!.phone
  const before = await phoneOf(first)
  const user = await boundUser(house, 'holder')
  user.start()
  await user.next()
  user.tap('تغییر شماره یا نشانی')
  const question = await user.next()
  expect(question.text).toContain('برای کدام دفتر؟')
  expect(question.buttons.flat().map(({ text }) => text)).toEqual([first.name, second.name, 'بعداً ادامه می‌دهم'])
  user.press(second.name)
  expect((await user.next()).text).toContain('چه چیزی تغییر کرده است')
  user.press('تلفن ثابت')
  await user.next()
  user.say('04533445566')
  await user.next()
  user.press('همین امروز')
  await user.next()
  user.press('ثبت و اعلام')
  expect((await user.next()).text).toContain('تغییر ثبت شد')
  expect([await phoneOf(first), await phoneOf(second)]).toEqual([before, '04533445566'])
  expect(house.faults).toEqual([])
})

test('an account nobody knows that shows a reported number is sent to the clerk', async () => {
  const { db } = house.database
  const at = { since: house.world.now, changedAt: house.world.now, state: 'unproved' as const }
  const claim = { provinceId: house.world.province, personId: holder().id, kind: 'mobile' as const }
  await db.insert(contacts).values({ ...claim, value: '09171110009', ...at })
  const user = house.simulator.telegram.user()
  user.start()
  await user.next()
  user.shareContact({ phone: '09171110009', userId: user.id } as never)
  expect((await user.next()).text).toContain('دبیرخانه بررسی می‌کند')
  expect(await declared('mobile')).toMatchObject([{ state: 'disputed' }])
})
