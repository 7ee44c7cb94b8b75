// The work of an office ends: from the holder's chat over vote, letter, hand-over and settlement to the release of its securities.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { passSilence } from '#actions/requests/review'
import { bodies } from '#db/schema/bodies'
import { inventory } from '#db/schema/contracts'
import { history } from '#db/schema/history'
import { licenses } from '#db/schema/licenses'
import { noticeRecipients, notices } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { officeServices, services } from '#db/schema/services'
import { tasks } from '#db/schema/tasks'
import { digits } from '#locales/format'
import { askOf, officeFacts } from '#reads/requests/asks'
import { overdueTasks } from '#reads/requests/tasks'
import { addDays, toJalali } from '#rules/calendar'
import { receivedThings } from '#rules/proceedings/checklists'
import { pdf } from '../pdf.ts'
import { webOf } from '../web.ts'
import { filed, signed, stationForm, voted } from '../world/requests.ts'
import { newKey } from '../world.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

type User = Awaited<ReturnType<typeof boundUser>>
const agencies = ['سازمان غرفه‌ها', 'اداره پست نمونه']
let house: House
let agency: User
beforeAll(async () => {
  house = await openCarried()
  const { province: provinceId, today: since, now: updatedAt, people, offices } = house.world
  const { db } = house.database
  const [body] = await db
    .insert(bodies)
    .values({ provinceId, kind: 'agency', name: agencies[0]!, since, updatedAt })
    .returning()
  await db.update(memberships).set({ bodyId: body!.id }).where(eq(memberships.personId, people.agency.id))
  await db.delete(officeServices)
  for (const [at, agency] of agencies.entries()) {
    const [service] = await db
      .insert(services)
      .values({ provinceId, code: `g-${at}`, name: `خدمت ${at}`, agency })
      .returning()
    await db
      .insert(officeServices)
      .values(offices.map(({ id: officeId }) => ({ provinceId, serviceId: service!.id, since, officeId })))
  }
  agency = await boundUser(house, 'agency')
})
afterAll(() => house?.close())

/** A stamp of the agency that the office has. */
async function handedTo(officeId: string) {
  const { province: provinceId, today: handedOn, now: at, people } = house.world
  const [body] = await house.database.db.select().from(bodies).where(eq(bodies.name, agencies[0]!))
  const of = { provinceId, officeId, agencyId: body!.id, kind: 'stamp' as const, name: 'مهر', count: 1, mark: '' }
  return { ...of, document: '۱', handedOn, by: people.clerk.id, at }
}

const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
async function press(user: User, words: string, button: string) {
  const offers = (one: { buttons: { text: string }[][] }) => one.buttons.flat().some(({ text }) => text === button)
  const message = await user.until((chat) =>
    chat.messages.findLast((one) => !one.mine && one.text.includes(words) && offers(one)),
  )
  user.press(button, { on: message.id })
}
const rowOf = async (id: string) => (await house.database.db.select().from(requests).where(eq(requests.id, id)))[0]!
const open = (id: string) =>
  house.database.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.requestId, id), eq(tasks.state, 'open')))
const visit = (path: string, as: string | null, json?: object) =>
  webOf(house.world).visit(path, { ...(as ? { as } : {}), ...(json ? { json } : {}) })
const stateOf = async (license: string) => (await (await visit(`/api/offices/${license}`, null)).json()).state
const record = (task: string, item: string, more: object = {}) =>
  visit(`/api/app/requests/tasks/${task}/handover`, house.world.people.clerk.id, {
    ...{ item, state: 'received', on: house.world.today, to: 'دبیرخانه', note: '' },
    ...more,
  })
const close = (task: string) =>
  webOf(house.world).visit(`/api/app/requests/tasks/${task}/handover/close`, {
    as: house.world.people.clerk.id,
    json: {},
  })
const letter = () => ({ number: '۱۲/۴', on: house.world.today })

/** The holder acknowledges the result letter. */
async function acknowledged(id: string, holder: string) {
  const { db } = house.database
  const [to] = await db
    .select({ id: noticeRecipients.id })
    .from(noticeRecipients)
    .innerJoin(notices, eq(notices.id, noticeRecipients.noticeId))
    .where(eq(notices.requestId, id))
  const outcome = await acknowledgeNotice(await house.world.as(holder), newKey(), { recipient: to!.id })
  expect(outcome).toMatchObject({ ok: true })
}

describe('a cessation', () => {
  let id: string
  let holder: User
  test('is asked for in the bot, with what it costs said before', async () => {
    holder = await boundUser(house, 'holder')
    holder.say('درخواست تازه')
    await press(holder, 'تسویه‌حساب با دستگاه‌ها و در پایان', 'خاتمه فعالیت')
    await shows(holder, 'علت خاتمه فعالیت')
    holder.say('بازنشستگی و نبود جانشین در خانواده')
    await press(holder, 'اقلام و اسناد نزد دفتر', 'بدون پاسخ')
    expect((await shows(holder, 'بازبینی درخواست خاتمه فعالیت')).text).toContain('تا ۵ سال برای پروانه تازه')
    await press(holder, 'بازبینی درخواست خاتمه فعالیت', 'ارسال درخواست')
    await shows(holder, 'در انتظار رأی کارگروه')
    id = (await house.database.db.select().from(requests).where(eq(requests.kind, 'cessation')))[0]!.id
  })

  test('winds the office up once it is granted; nothing else is asked for any more', async () => {
    const { world } = house
    const [office] = world.offices
    const station = await filed(world, 'station', stationForm(world, 5, 5))
    await voted(world, id, 'head', 'for')
    await voted(world, id, 'member', 'for')
    await signed(world, id)
    expect(await rowOf(id)).toMatchObject({ stage: 'handover', outcome: 'granted', closedAt: null })
    expect(await stateOf(office!.license)).toBe('winding-up')
    const { offices } = await (await visit('/api/app/today', world.people.holder.id)).json()
    expect(offices[0]).toMatchObject({ standing: 'winding-up', leave: null })
    await expect(filed(world, 'station', stationForm(world, 30, 5))).rejects.toThrow('request-license-not-active')
    expect(await rowOf(station)).toMatchObject({ stage: 'association' })
    expect((await shows(holder, 'فهرست تحویل')).text).toContain('○ اصل پروانه: تحویل نشده')
  })

  test('is handed over thing by thing, and goes on when nothing is missing', async () => {
    const { world, database } = house
    const [office] = world.offices
    const clerk = await boundUser(house, 'clerk')
    clerk.say('کارتابل')
    expect((await shows(clerk, 'هر قلم را که تحویل گرفته شد')).text).toContain('○ تابلو و نشان دفتر')
    const [list] = await open(id)
    expect(list).toMatchObject({ task: 'handover', of: 'holder' })
    expect((await close(list!.id)).status).toBe(422)
    expect(Object.keys((await (await record(list!.id, 'license', { to: '' })).json()).fields)).toEqual(['to'])
    for (const { name } of receivedThings.slice(1)) expect((await record(list!.id, name)).status).toBe(200)
    expect((await (await close(list!.id)).json()).detail ?? '').toContain('۱ قلم')
    expect((await record(list!.id, 'license', { state: 'none', to: '', note: 'مفقود شده است' })).status).toBe(200)
    const seen = await (await visit(`/api/app/requests/${id}`, world.people.holder.id)).json()
    expect(seen.handovers[0].items[1]).toMatchObject({ label: 'تابلو و نشان دفتر', state: 'received', to: 'دبیرخانه' })
    expect(seen.handovers[0].may).toBe(false)
    // what an agency handed over goes back to it first
    const [thing] = await database.db
      .insert(inventory)
      .values(await handedTo(office!.id))
      .returning()
    expect((await (await close(list!.id)).json()).detail ?? '').toContain('هنوز ۱ قلم از تحویلی دستگاه‌ها بازنگشته است')
    await database.db.update(inventory).set({ returnedOn: world.today }).where(eq(inventory.id, thing!.id))
    expect((await close(list!.id)).status).toBe(200)
    expect(await rowOf(id)).toMatchObject({ stage: 'settlement' })
    const [license] = await database.db.select().from(licenses).where(eq(licenses.officeId, office!.id))
    expect(license).toMatchObject({ state: 'ended', stateSince: world.today })
    const [entry] = await database.db
      .select()
      .from(history)
      .where(and(eq(history.subjectId, license!.id), eq(history.field, 'state')))
    expect(entry).toMatchObject({ was: 'active', became: 'ended' })
    expect(await stateOf(office!.license)).toBe('ended')
    expect(await (await visit(`/o/${office!.license}`, null)).text()).toContain('فعالیت این دفتر خاتمه یافته است')
    const station = (await database.db.select().from(requests).where(eq(requests.kind, 'station')))[0]!
    expect(station).toMatchObject({ stage: 'closed', outcome: 'lapsed' })
  })

  test('is settled with each agency: one says in the bot what is left, and then that nothing is', async () => {
    const { world } = house
    expect((await open(id)).map(({ task, label }) => [task, label]).sort()).toEqual(
      agencies.map((name) => ['settlement', name]).sort(),
    )
    await press(agency, 'تسویه شده است؟', 'هنوز تسویه نشده است')
    await shows(agency, 'چه چیزی مانده است؟')
    agency.say('واریز کارمزد مهرماه مانده است')
    await press(agency, 'واریز کارمزد مهرماه', 'ادامه')
    await shows(agency, 'مانده چند ریال است؟')
    agency.say('یک و نیم میلیون')
    await shows(agency, 'به ریال و بی‌اعشار')
    agency.say('۲۵۰۰۰۰۰')
    await shows(holder, 'سازمان غرفه‌ها: حساب هنوز تسویه نشده است؛ مانده ۲٬۵۰۰٬۰۰۰ ریال')
    expect(await open(id)).toHaveLength(2)
    // whoever asked pays, and whoever is owed it sees the receipt and confirms
    await press(holder, 'پرداخت مانده سازمان غرفه‌ها', 'فرستادن رسید به سازمان غرفه‌ها')
    await shows(holder, 'شماره رسید یا پیگیری')
    holder.say('۷۷۱۲۰')
    await press(holder, 'روز پرداخت', digits('fa', toJalali(world.today).d))
    await shows(holder, 'تصویر رسید')
    holder.sendDocument({ name: 'رسید.pdf', bytes: pdf() })
    await press(holder, 'فایل دریافت شد', 'همین‌ها کافی است')
    await press(holder, 'رسید شماره', 'فرستادن رسید')
    await shows(holder, 'رسید فرستاده شد.')
    await press(agency, 'رسید شماره', 'تصویر رسید')
    await agency.until((chat) => chat.messages.find(({ file }) => file?.name === 'رسید.pdf'))
    await press(agency, 'مانده دارد', 'تسویه شد')
    await expect.poll(async () => (await open(id)).length).toBe(1)
    const [left] = await open(id)
    const say = { agrees: true, word: '', ...letter() }
    expect((await visit(`/api/app/requests/tasks/${left!.id}/record`, world.people.clerk.id, say)).status).toBe(200)
    expect(await rowOf(id)).toMatchObject({ stage: 'release' })
  })

  test('releases the securities after their time, and not while a court has not spoken', async () => {
    const { world } = house
    const [task] = await open(id)
    expect(task).toMatchObject({ task: 'release', of: 'kanoon', role: 'kanoon' })
    const kanoon = await boundUser(house, 'kanoon')
    const path = `/api/app/requests/tasks/${task!.id}/record`
    const as = world.people.clerk.id
    const early = await visit(path, as, { agrees: true, word: '', ...letter() })
    expect(early.status).toBe(422)
    expect(JSON.stringify(await early.json())).toContain('از تسویه‌حساب هنوز این مدت نگذشته است')
    const word = 'شعبه ۳ دادگاه عمومی، پرونده ۱۴۰۵/۱۲'
    expect((await visit(path, as, { agrees: false, word, ...letter() })).status).toBe(200)
    expect(await open(id)).toHaveLength(1)
    await house.database.db.update(tasks).set({ dueOn: world.today }).where(eq(tasks.id, task!.id))
    // the kanoon has it before it in its own list, and releases them itself; of the request it learns nothing else
    const asked = await (await visit('/api/app/requests/tasks', world.people.kanoon.id)).json()
    expect(asked.map((one: { task: string }) => one.task)).toContain('release')
    const seen = await (await visit(`/api/app/requests/${id}`, world.people.kanoon.id)).json()
    expect(seen.tasks).toMatchObject([{ task: 'release', own: true, may: true }])
    expect(seen.ballot).toBeNull()
    kanoon.say('کارتابل')
    await press(kanoon, 'تضمین‌های این دفتر را کانون آزاد می‌کند', 'تضمین‌ها آزاد شد')
    await expect.poll(async () => (await rowOf(id)).stage).toBe('closed')
    expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'granted' })
    const told = await (await visit(`/api/app/requests/${id}`, world.people.holder.id)).json()
    const words = told.timeline.map((one: { words: string }) => one.words.replace(/[\u2066-\u2069]/g, ''))
    expect(words).toEqual(
      expect.arrayContaining([
        'نامه نتیجه امضا شد: موافقت شد',
        'همه اقلام و اسناد فهرست تحویل گرفته شد',
        'پروانه پایان یافت و دفتر دیگر خدمتی نمی‌دهد',
        'سازمان غرفه‌ها: حساب هنوز تسویه نشده است؛ مانده ۲٬۵۰۰٬۰۰۰ ریال',
        'رسید پرداخت شماره ۷۷۱۲۰ مورخ ۱۸ مهر ۱۴۰۵ برای سازمان غرفه‌ها فرستاده شد',
        expect.stringContaining('سازمان غرفه‌ها: حساب تسویه شد'),
        expect.stringContaining('اداره پست نمونه: حساب تسویه شد'),
        expect.stringContaining('شکایتی در مراجع قضایی هست'),
        expect.stringContaining('تضمین‌ها آزاد شد'),
      ]),
    )
  })

  test('counts as no license any more, but as one that was given up', async () => {
    const { world, database } = house
    const { db } = database
    const [office, other] = world.offices
    const facts = (await officeFacts(db, other!.id, world.today))!
    const { nationalId } = (await officeFacts(db, office!.id, world.today))!.ask.filing
    const form = { transferee: { name: 'نام خانوادگی', nationalId: nationalId!, mobile: '09140000000' } }
    const { named } = await askOf(db, facts, other!.id, 'transfer', form, world.today)
    expect(named!.transferee).toEqual({ licenses: 0, gone: { on: world.today, violation: false } })
  })
})

test('when the time to hand over is over the license ends all the same', async () => {
  const { world, database } = house
  const office = world.offices[1]!
  const id = await filed(world, 'cessation', { reason: 'مهاجرت از استان' }, office)
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  await signed(world, id)
  const [list] = await open(id)
  expect(list!.dueOn, 'nobody was notified yet').toBeNull()
  expect((await overdueTasks(database.db, addDays(world.today, 300))).map(({ task }) => task)).not.toContain(list!.id)
  await acknowledged(id, office.holder.id)
  const due = (await open(id))[0]!.dueOn!
  // ninety days, those of notification and of the action left out
  expect(due >= addDays(world.today, 91)).toBe(true)
  expect((await overdueTasks(database.db, due)).map(({ task }) => task)).not.toContain(list!.id)
  expect((await overdueTasks(database.db, addDays(due, 1))).map(({ task }) => task)).toContain(list!.id)
  const now = new Date(`${addDays(due, 1)}T08:00:00Z`)
  await passSilence(world.system('clock', { now }), newKey(), { request: id, task: list!.id })
  expect(await rowOf(id)).toMatchObject({ stage: 'settlement' })
  expect(await stateOf(office.license)).toBe('ended')
  // what comes in late is written down as well
  expect((await record(list!.id, 'license')).status).toBe(200)
  expect((await close(list!.id)).status).toBe(409)
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
