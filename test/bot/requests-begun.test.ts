// What the kanoon begins about an office: in the bot and over HTTP, with the holder heard and the representative's consent,
// to the span that the public page shows.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestCard } from '#bot/requests/card'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { effectsNow } from '#reads/offices/public'
import { addDays } from '#rules/calendar'
import { webOf } from '../web.ts'
import { inDays, signed, stranger, summoned } from '../world/requests.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openCarried()
})
afterAll(() => house?.close())

type User = Awaited<ReturnType<typeof boundUser>>
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
const press = async (user: User, words: string, button: string) =>
  user.press(button, { on: (await shows(user, words)).id })
const rowOf = async (id: string) => (await house.database.db.select().from(requests).where(eq(requests.id, id)))[0]!
const open = (id: string) =>
  house.database.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.requestId, id), eq(tasks.state, 'open')))
const visit = (path: string, as: string, json?: object) => {
  const { visit: go } = webOf(house.world)
  return go(path, json ? { as, json } : { as })
}
const plain = (words: string) => words.replace(/[\u200f\u2066-\u2069]/g, '')
const form = (from = 0) => ({
  post: 'board',
  days: inDays(house.world, from, 400),
  representative: stranger('نیما نماینده‌نیا'),
})

/** Begun over HTTP by the kanoon; the request's id. */
async function begun(from = 0, office = house.world.offices[0]!): Promise<string> {
  const json = { office: office.id, kind: 'exemption', form: form(from) }
  const answer = await visit('/api/app/requests', house.world.people.kanoon.id, json)
  expect(answer.status).toBe(201)
  return (await answer.json()).id
}

test('the kanoon’s list without a request speaks of the kanoon, not of an office', async () => {
  const kanoon = await boundUser(house, 'kanoon')
  kanoon.say('درخواست‌ها')
  expect((await shows(kanoon, 'هنوز درباره دفتری')).text).not.toContain('این دفتر')
})

test('only the kanoon is offered it, and only the kanoon files it', async () => {
  const { people, offices } = house.world
  const kinds = async (as: string) =>
    (await (await visit(`/api/app/requests/kinds?office=${offices[0]!.id}`, as)).json()).map(
      ({ kind }: { kind: string }) => kind,
    )
  // nobody has entered the kanoon as a body, of whose own violations somebody could report
  expect(await kinds(people.kanoon.id)).toEqual(['exemption', 'accusation', 'inspection', 'stoppage', 'violation'])
  expect(await kinds(people.holder.id)).not.toContain('exemption')
  const json = { office: offices[0]!.id, kind: 'exemption', form: form() }
  for (const as of [people.holder.id, people.clerk.id, people.association.id])
    expect([403, 404]).toContain((await visit('/api/app/requests', as, json)).status)
  const leave = { office: offices[0]!.id, kind: 'leave', form: {} }
  expect([403, 404]).toContain((await visit('/api/app/requests', people.kanoon.id, leave)).status)
})

test('whoever asked is told whom to call as long as consent is waited for, and no longer', async () => {
  const { world } = house
  const id = await begun(10, world.offices[2]!)
  const toCall = async () => {
    const { kanoon } = world.people
    const { actor } = await world.as(kanoon.id)
    const card = await requestCard.render(world.db, {
      ...{ person: actor, subjectId: id, now: world.now, locale: 'fa', publicUrl: 'https://pishkhan.test', params: {} },
    } as Parameters<typeof requestCard.render>[1])
    return JSON.stringify(card).includes('باید از حساب پیام‌رسان خودش رضایت دهد')
  }
  expect(await toCall()).toBe(true)
  const { consentPersonId } = await rowOf(id)
  expect((await visit(`/api/app/requests/${id}/consent`, consentPersonId!, { agrees: true })).status).toBe(200)
  // the holder is still to be heard
  expect((await open(id)).map(({ task }) => task)).toEqual(['hearing'])
  expect(await toCall()).toBe(false)
  // the days are free again
  expect((await visit(`/api/app/requests/${id}/withdraw`, world.people.kanoon.id, {})).status).toBe(200)
})

test('from the kanoon’s word to the public page', async () => {
  const { world, database } = house
  const holder = await boundUser(house, 'holder')
  const id = await begun()
  const waiting = await open(id)
  expect(waiting.map(({ task }) => task).sort()).toEqual(['consent', 'hearing'])
  // the holder hears of it by a letter, and nothing runs before it is notified
  const dueOf = async () => (await open(id)).find(({ task }) => task === 'hearing')?.dueOn
  expect(await dueOf()).toBeNull()
  await summoned(world, id)
  expect(await dueOf()).toBeNull()
  const letter = await shows(holder, 'نظرخواهی درباره معافیت از حضور شخصی')
  expect(holder.chat().messages.some(({ text }) => text.includes('درباره دفتر شما'))).toBe(false)
  await holder.press('مشاهده متن نامه', { on: letter.id })
  const read = await shows(holder, 'آنچه در پرونده آمده است')
  expect(read.text).toContain('نماینده تام‌الاختیار: نیما نماینده‌نیا')
  expect(read.text).toContain('مهلت پاسخ ۵ روز کاری از روز ابلاغ این نامه است')
  await holder.press('تأیید دریافت', { on: letter.id })
  // notified on 18 Mehr, five working days, neither that day nor that of the answer counted
  const card = await shows(holder, 'درباره دفتر شما')
  expect(await dueOf()).toBe('2026-10-18')
  expect(card.text).toContain('مهلت: تا ۲۶ مهر ۱۴۰۵')
  expect(card.text).toContain('نیما نماینده‌نیا')
  const { timeline } = await (await visit(`/api/app/requests/${id}`, world.people.holder.id)).json()
  const waits = timeline.find(({ what }: { what: string }) => what === 'now-hearing')
  expect(plain(waits.why)).toMatch(
    /^۵ روز کاری از ابلاغ نامه شماره [^ ]+ در ۱۸ مهر ۱۴۰۵، که به استناد ماده ۴۴۵ .* روز ابلاغ و روز اقدام در آن شمرده نمی‌شود، بدون ۲ روز تعطیل/,
  )
  // then asked in the bot
  await press(holder, 'بی‌پاسخ شما پیش نمی‌رود', 'می‌پذیرم')
  await expect.poll(async () => (await open(id)).map(({ task }) => task)).toEqual(['consent'])
  expect((await visit(`/api/app/requests/${id}`, world.people.holder.id)).status).toBe(200)
  // whoever was named consents, the secretary decides, the letter is signed
  const { consentPersonId } = await rowOf(id)
  expect((await visit(`/api/app/requests/${id}/consent`, consentPersonId!, { agrees: true })).status).toBe(200)
  const [decision] = await open(id)
  const decide = `/api/app/requests/tasks/${decision!.id}/decide`
  expect((await visit(decide, world.people.secretary.id, { adopts: true, word: '' })).status).toBe(200)
  await signed(world, id)
  expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'granted' })
  const [shown] = await effectsNow(database.db, world.offices[0]!.id, world.today)
  expect(shown).toMatchObject({ kind: 'exemption', shown: { representative: 'نیما نماینده‌نیا' } })
  const page = await (await webOf(world).visit(`/o/${world.offices[0]!.license}`, {})).text()
  expect(page).toContain('از حضور شخصی معاف است و نیما نماینده‌نیا نماینده تام‌الاختیار اوست')
  expect(page).toContain('تبصره ۱ بند ۱۸ پیوست ۱')
  // it ends with the post
  expect(await effectsNow(database.db, world.offices[0]!.id, addDays(world.today, 400))).toEqual([])
})

test('a holder who objects is not represented against their word', async () => {
  const { world } = house
  const office = world.offices[1]!
  const id = await begun(0, office)
  const [hearing] = (await open(id)).filter(({ task }) => task === 'hearing')
  const answer = (as: string, json: object) => visit(`/api/app/requests/tasks/${hearing!.id}/hearing`, as, json)
  expect([403, 404]).toContain((await answer(world.people.holder.id, { agrees: true, word: '' })).status)
  expect((await answer(office.holder.id, { agrees: false, word: 'ندارم' })).status, 'not put yet').toBe(404)
  await summoned(world, id)
  expect((await answer(office.holder.id, { agrees: false, word: '' })).status).toBe(422)
  expect((await answer(office.holder.id, { agrees: false, word: 'چنین پستی ندارم' })).status).toBe(200)
  expect(await rowOf(id)).toMatchObject({ stage: 'letter', outcome: 'refused' })
  await signed(world, id)
  const seen = await (await visit(`/api/app/requests/${id}`, world.people.kanoon.id)).json()
  expect(seen.timeline.map(({ words }: { words: string }) => words)).toContain(
    'دارنده پروانه معافیت را نپذیرفت و دلیل خود را نوشت',
  )
})

test('the kanoon takes back what it began; the holder cannot', async () => {
  const { world } = house
  const office = world.offices[2]!
  const id = await begun(0, office)
  expect([403, 404]).toContain((await visit(`/api/app/requests/${id}/withdraw`, office.holder.id, {})).status)
  expect((await visit(`/api/app/requests/${id}/withdraw`, world.people.kanoon.id, {})).status).toBe(200)
  expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'withdrawn' })
})

test('in the bot the kanoon names the office, and what it begins stands in its list', async () => {
  const { world } = house
  const kanoon = await boundUser(house, 'kanoon')
  kanoon.say('درخواست درباره یک دفتر')
  await shows(kanoon, 'درباره کدام دفتر؟')
  kanoon.say(world.offices[2]!.license)
  await press(kanoon, 'معافیت از حضور شخصی', 'معافیت از حضور شخصی')
  await press(kanoon, 'پست دارنده پروانه', 'عضو هیئت مدیره تشکل صنفی استان')
  await shows(kanoon, 'مدت معافیت')
  const list = await (await visit('/api/app/requests?filter=mine', world.people.kanoon.id)).json()
  expect(list.map(({ kind }: { kind: string }) => kind)).toContain('exemption')
})

test('the link that is sent on says that the kanoon has named the person, and calls nobody the holder', async () => {
  const { world } = house
  await begun(0, world.offices[1]!)
  const kanoon = await boundUser(house, 'kanoon')
  kanoon.say('درخواست‌ها')
  const list = await shows(kanoon, 'برای دیدن روند')
  const waiting = `منتظر رضایت · ${world.offices[1]!.name}، `
  kanoon.press(list.buttons.flat().find(({ text }) => text.startsWith(waiting))!.text, { on: list.id })
  await press(kanoon, 'در انتظار رضایت', 'فرستادن پیوند رضایت')
  const { text } = await shows(kanoon, 'این پیوند را باز کنید')
  expect(text).toContain(`${world.people.kanoon.name} از سوی کانون، شما را در درخواستی درباره دفتر`)
  expect(text).not.toContain('دارنده پروانه')
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
