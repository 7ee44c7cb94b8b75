// An office moves: from the holder's chat over check, visit and vote to the new address, in bot and app.
import { and, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { effects } from '#db/schema/effects'
import { history } from '#db/schema/history'
import { licenses } from '#db/schema/licenses'
import { noticeRecipients, notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { overrides } from '#db/schema/parameters'
import { counties, provinces } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { waitingFor } from '#reads/people/waiting'
import { addDays } from '#rules/calendar'
import { equipment, newPlace } from '#rules/proceedings/checklists'
import { webOf } from '../web.ts'
import { filed, reviewed, signed, stationForm, voted } from '../world/requests.ts'
import { buildWorld } from '../world.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

type User = Awaited<ReturnType<typeof boundUser>>
let house: House
let inspector: User
let member: User
beforeAll(async () => {
  house = await openCarried()
  const { province: provinceId, today, now: at } = house.world
  const set = { provinceId, firstDay: addDays(today, -30), at, resolution: 'مصوبه ۷' }
  await house.database.db.insert(overrides).values([
    { ...set, parameter: 'relocation.minDistance', value: 500 },
    { ...set, parameter: 'visit.by', value: 'inspector' },
  ])
  inspector = await boundUser(house, 'inspector')
  member = await boundUser(house, 'member')
})
afterAll(() => house?.close())

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
const openTask = async (id: string) =>
  (
    await house.database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.state, 'open')))
  )[0]!

const openTasks = async (id: string) => {
  const waits = and(eq(tasks.requestId, id), eq(tasks.state, 'open'))
  return house.database.db.select().from(tasks).where(waits).orderBy(tasks.task)
}
/** The new place is seen as it was equipped. */
async function equippedAt(id: string) {
  const task = (await openTasks(id)).find(({ of }) => of === 'equipment')!
  const found = equipment.map(({ name, answer }) => [name, { answer: answer === 'number' ? 2 : 'yes', note: '' }])
  const said = {
    fit: true,
    word: '',
    present: 'آرش بازبین',
    findings: Object.fromEntries(found),
    position: null,
    files: [],
  }
  const { visit } = webOf(house.world)
  const as = house.world.people.inspector.id
  expect((await visit(`/api/app/requests/tasks/${task.id}/visit`, { as, json: said })).status).toBe(200)
}

const seenBy = async (as: string, id: string) =>
  (await webOf(house.world).visit(`/api/app/requests/${id}`, { as })).json()

const findings = Object.fromEntries(
  newPlace.map(({ name, answer }) => [name, { answer: answer === 'number' ? 61 : 'yes', note: '' }]),
)
const report = {
  fit: true,
  word: 'همکف و رو به خیابان است',
  present: 'آرش بازبین',
  findings: { ...findings, sign: { answer: 'no', note: 'تابلو باید جابه‌جا شود' } },
  position: { lat: 38.18, lon: 48.22 },
  files: [] as string[],
}
const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('a relocation', () => {
  let id: string
  test('is asked for in the bot, which says what is too near before it is sent', async () => {
    const holder = await boundUser(house, 'holder')
    holder.say('درخواست تازه')
    await press(holder, 'با تأیید محل از سوی انجمن', 'جابه‌جایی دفتر')
    await press(holder, 'شهرستان مقصد', 'بدون پاسخ')
    await shows(holder, 'شهر یا روستا')
    holder.say('گلدشت')
    await shows(holder, 'نشانی محل تازه')
    holder.say('خیابان بهار، پلاک ۲۲')
    await shows(holder, 'موقعیت محل تازه')
    // another office stands a hundred metres from there
    holder.sendLocation({ latitude: 38.121, longitude: 48.221 })
    expect((await shows(holder, 'باید دست‌کم ۵۰۰ متر باشد')).text).toMatch(/تا دفتر .+، ۱۴۱ متر فاصله دارد/)
    holder.sendLocation({ latitude: 38.18, longitude: 48.22 })
    await shows(holder, 'مساحت به متر مربع')
    holder.say('۴۹')
    await shows(holder, 'مساحت محل تازه ۴۹ متر مربع است و باید دست‌کم ۵۰ متر مربع باشد')
    holder.say('۶۰')
    await shows(holder, 'علت جابه‌جایی')
    holder.say('پایان اجاره محل کنونی')
    await press(holder, 'بازبینی درخواست جابه‌جایی دفتر', 'ارسال درخواست')
    await shows(holder, 'در انتظار نظر انجمن صنفی')
    const office = house.world.offices[0]!
    await filed(house.world, 'station', stationForm(house.world, 0, 10), office)
    id = (await house.database.db.select().from(requests).where(eq(requests.kind, 'relocation')))[0]!.id
    expect(await rowOf(id)).toMatchObject({ stage: 'association' })
  })

  test('is looked through by the secretariat in the bot', async () => {
    await reviewed(house.world, id)
    const clerk = await boundUser(house, 'clerk')
    clerk.say('کارتابل')
    await press(clerk, 'ببینید درخواست کامل است یا نه', 'ناقص است، با ذکر نقص')
    await shows(clerk, 'چه چیزی کم است؟')
    clerk.say('سند اجاره پیوست نیست')
    await press(clerk, 'سند اجاره پیوست نیست', 'ثبت نقص')
    await shows(clerk, 'نتیجه بررسی ثبت شد')
    await expect.poll(async () => (await rowOf(id)).stage).toBe('visit')
  })

  test('is visited by whom the province names, item by item, with photographs', async () => {
    const said = await shows(inspector, 'بازدید از این محل با شماست')
    expect(said.text).toContain('خیابان بهار، پلاک ۲۲')
    const { world } = house
    const { actor } = await world.as('inspector')
    expect((await waitingFor(world.db, actor, world.now)).tasks).toBe(1)
    const { visit, app, cookieOf } = webOf(world)
    const as = world.people.inspector.id
    const task = await openTask(id)
    expect(task).toMatchObject({ task: 'visit', role: 'inspector' })
    const one = await (await visit(`/api/app/requests/${id}`, { as })).json()
    expect(one.reports.at(-1)).toMatchObject({ task: 'visit', may: true })
    expect(one.reports.at(-1).items).toHaveLength(newPlace.length)
    expect(one.form.address).toBe('خیابان بهار، پلاک ۲۲')
    // what others said is not the inspector's
    expect(one.timeline.map(({ what }: { what: string }) => what)).not.toContain('visit-check-lacking')
    const go = (by: string, json: object) => visit(`/api/app/requests/tasks/${task.id}/visit`, { as: by, json })
    expect((await go(world.people.member.id, report)).status).toBe(403)
    expect((await go(world.people.clerk.id, report)).status).toBe(409)
    const { sign: _, ...less } = report.findings
    expect(Object.keys((await (await go(as, { ...report, findings: less })).json()).fields)).toEqual(['sign'])
    expect(Object.keys((await (await go(as, { ...report, fit: false, word: ' ' })).json()).fields)).toEqual(['word'])
    const body = new FormData()
    body.append('file', new File([Buffer.from(picture, 'base64')], 'محل.png', { type: 'image/png' }))
    const sent = await app.request('/api/app/files', {
      method: 'POST',
      body,
      headers: { cookie: await cookieOf(as), 'idempotency-key': crypto.randomUUID(), origin: 'http://localhost:3000' },
    })
    const file = (await sent.json()).id as string
    expect((await go(as, { ...report, files: [file] })).status).toBe(200)
    expect(await rowOf(id)).toMatchObject({ stage: 'vote' })
    for (const [who, status] of [
      ['member', 200],
      ['inspector', 200],
      ['holder', 200],
      ['agency', 404],
    ] as const)
      expect((await visit(`/api/app/files/${file}`, { as: world.people[who].id })).status, who).toBe(status)
  })

  test('is voted on with what was found before the members', async () => {
    const card = (await shows(member, 'بازدید از محل')).text
    for (const words of ['درخواست ناقص است', 'سند اجاره پیوست نیست', 'محل مناسب است', 'تابلو باید جابه‌جا شود', '۶۱'])
      expect(card).toContain(words)
    // what lies round the new place is named with its distance, and drawn in the app
    const [near] = (await seenBy(house.world.people.head.id, id)).around.offices
    expect(card).toMatch(new RegExp(`دفترهای نزدیک محل تازه[^]*${near.name}: ${near.far}`))
    await voted(house.world, id, 'head', 'for')
    await voted(house.world, id, 'member', 'for')
    await signed(house.world, id)
    const [paper] = await openTasks(id)
    // nobody was notified yet: no clock runs, and the course says from when it will
    expect(paper).toMatchObject({ task: 'paper', dueOn: null })
    const { visit } = webOf(house.world)
    const holder = house.world.offices[0]!.holder.id
    const seen = await (await visit(`/api/app/requests/${id}`, { as: holder })).json()
    const said = seen.timeline.find(({ what }: { what: string }) => what === 'now-issuer')
    expect(said).toMatchObject({ due: null, words: expect.stringContaining('مهلت از ابلاغ نامه نتیجه آغاز می‌شود') })
    const [letter] = await house.database.db.select().from(notices).where(eq(notices.requestId, id))
    for (const words of [
      'روز ابلاغ و روز اقدام شمرده نمی‌شود',
      'دست‌کم ۵۰ متر مربع',
      'دست‌کم ۵۰۰ متر',
      'ماده ۱۸ آیین‌نامه',
    ])
      expect(letter!.body).toContain(words)
    // three months from the acknowledgment, and later where its last day is closed
    const [sent] = await house.database.db
      .select()
      .from(noticeRecipients)
      .where(eq(noticeRecipients.noticeId, letter!.id))
    const acknowledged = await visit(`/api/app/notices/inbox/${sent!.id}/acknowledge`, { as: holder, json: {} })
    expect(acknowledged.status).toBe(200)
    const dueOn = (await openTasks(id))[0]!.dueOn
    expect(dueOn! >= addDays(house.world.today, 91)).toBe(true)
    expect(dueOn! <= addDays(house.world.today, 101)).toBe(true)
  })

  test('takes effect with the issuer’s paper: address, map, history; a station near the old place ends', async () => {
    const { world } = house
    const office = world.offices[0]!
    const { id: station } = (
      await world.db.select().from(requests).where(eq(requests.kind, 'station')).orderBy(desc(requests.filedAt))
    )[0]!
    await reviewed(world, station)
    await voted(world, station, 'head', 'for')
    await voted(world, station, 'member', 'for')
    await signed(world, station)
    expect(await world.db.$count(effects, eq(effects.requestId, station))).toBe(1)
    const { visit } = webOf(world)
    const [paperTask, equipped] = await openTasks(id)
    const task = paperTask!.id
    await shows(inspector, 'بازدید از تجهیز این دفتر با شماست')
    // both within the time that runs from the notification of the agreement in principle
    expect([paperTask!.task, equipped!.of, equipped!.dueOn]).toEqual(['paper', 'equipment', paperTask!.dueOn])
    const [before] = await world.db.select().from(offices).where(eq(offices.id, office.id))
    expect(before!.address).not.toContain('بهار')
    // a move begins no new term: the license may come back with the last day that it had, and nobody is asked about it
    const [held] = await world.db.select().from(licenses).where(eq(licenses.officeId, office.id))
    const paper = { issued: true, issuedOn: world.today, expiresOn: held!.expiresOn, code: '', word: '' }
    expect((await (await visit(`/api/app/requests/${id}`, { as: world.people.clerk.id })).json()).tasks).toContainEqual(
      expect.objectContaining({ id: task, keeps: held!.expiresOn }),
    )
    const done = await visit(`/api/app/requests/tasks/${task}/paper`, { as: world.people.clerk.id, json: paper })
    expect(done.status).toBe(200)
    // the license alone moves nobody: the new place is seen as it was equipped
    expect(await rowOf(id)).toMatchObject({ stage: 'issuer' })
    // that it was issued is on file at once, and what is waited for is said
    const seen = async (path: string) => (await visit(`/api/app/${path}`, { as: world.people.clerk.id })).json()
    expect(await seen(`requests/${id}`)).toMatchObject({ stage: 'issuer', awaits: 'equipment' })
    const file = await seen(`offices/${office.id}`)
    expect(file.coming).toMatchObject({ request: id, issuedOn: world.today, expiresOn: held!.expiresOn })
    expect(file.requests.find((one: { id: string }) => one.id === id).words).toBe('در انتظار بازدید تجهیز')
    const told = (at: { timeline: { what: string; words: string }[] }) =>
      at.timeline.filter(({ what }) => what === 'paper').map(({ words }) => words)
    expect(told(file)).toMatchObject([expect.stringContaining('پروانه تازه درخواست جابه‌جایی')])
    await equippedAt(id)
    const moved = await seen(`offices/${office.id}`)
    expect(moved.coming).toBeNull()
    expect(told(moved)).toEqual(told(file))
    const [after] = await world.db.select().from(offices).where(eq(offices.id, office.id))
    // as large as the visit found it
    expect(after).toMatchObject({ place: 'گلدشت', address: 'خیابان بهار، پلاک ۲۲', lat: 38.18, lon: 48.22, area: 61 })
    expect(after!.search).toContain('بهار')
    const kept = await world.db.select().from(history).where(eq(history.subjectId, office.id))
    expect(kept.map(({ field }) => field).sort()).toEqual(
      expect.arrayContaining(['address', 'area', 'place', 'position']),
    )
    const [license] = await world.db
      .select()
      .from(licenses)
      .where(eq(licenses.officeId, office.id))
      .orderBy(desc(licenses.issuedOn))
    expect(license).toMatchObject({ issuedOn: world.today, code: office.license })
    expect(await world.db.$count(effects, eq(effects.requestId, station))).toBe(0)
    const page = await (await visit(`/o/${office.license}`)).text()
    expect(page).toContain('خیابان بهار، پلاک ۲۲')
    const one = await (await visit(`/api/app/requests/${id}`, { as: office.holder.id })).json()
    expect(one.timeline.at(-1).words).toContain('در نشانی تازه است: گلدشت، خیابان بهار، پلاک ۲۲')
  })
})

test('an office that is too near keeps nobody else’s: the distance is to every other office', async () => {
  const { world } = house
  const form = {
    place: 'گلدشت',
    address: 'خیابان دوم، پلاک ۸',
    position: { lat: 38.12, lon: 48.22 },
    area: 60,
    reason: 'نزدیک‌تر به مردم',
  }
  // two offices of the county stand at this very place; the one that moves is not counted
  await expect(filed(world, 'relocation', form, world.offices[1]!)).rejects.toThrow('relocation-too-near')
})

test('an office goes to another county of the province: it is asked for, said in the letter, and on file', async () => {
  const { world } = house
  const { db } = world
  const office = world.offices[2]!
  const { visit } = webOf(world)
  await db.insert(counties).values({ provinceId: world.province, name: 'کوهپایه', centre: 'چشمه' })
  const known = await (await visit(`/api/app/requests/kinds?office=${office.id}`, { as: office.holder.id })).json()
  const asked = known.find(({ kind }: { kind: string }) => kind === 'relocation').fields[0]
  expect(asked).toMatchObject({ name: 'county', type: 'listed', required: false })
  expect(asked.options).toContainEqual({ value: 'کوهپایه', label: 'کوهپایه' })
  const form = {
    county: 'کوهپایه',
    place: 'چشمه',
    address: 'میدان شهر، پلاک ۳',
    position: { lat: 38.6, lon: 48.6 },
    area: 60,
    reason: 'در آن‌جا دفتری نیست',
  }
  await expect(filed(world, 'relocation', { ...form, county: 'ناکجا' }, office)).rejects.toThrow('field-choice-wrong')
  const id = await filed(world, 'relocation', form, office)
  await reviewed(world, id)
  const checked = await openTask(id)
  const go = (path: string, as: string, json: object) => visit(`/api/app/requests/tasks/${path}`, { as, json })
  await go(`${checked.id}/check`, world.people.clerk.id, { complete: true, word: '' })
  await go(`${(await openTask(id)).id}/visit`, world.people.inspector.id, report)
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  const [letter] = await db.select().from(notices).where(eq(notices.requestId, id))
  expect(letter!.body).toContain('به شهرستان کوهپایه، چشمه')
  await signed(world, id)
  const [held] = await db.select().from(licenses).where(eq(licenses.officeId, office.id))
  const paper = { issued: true, issuedOn: world.today, expiresOn: held!.expiresOn, code: '', word: '' }
  expect((await go(`${(await openTasks(id))[0]!.id}/paper`, world.people.clerk.id, paper)).status).toBe(200)
  await equippedAt(id)
  const [row] = await db
    .select({ county: counties.name, search: offices.search })
    .from(offices)
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(eq(offices.id, office.id))
  expect(row!.county).toBe('کوهپایه')
  expect(row!.search).toContain('کوهپایه')
  const [kept] = await db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, office.id), eq(history.field, 'county')))
  expect(kept).toMatchObject({ became: 'کوهپایه' })
  const file = await (await visit(`/api/app/offices/${office.id}`, { as: world.people.clerk.id })).text()
  expect(file).toContain('کوهپایه')
})

test('an office asks in the bot to go to another province, chosen from those of the country', async () => {
  const { world } = house
  const holder = house.simulator.telegram.user({
    id: Number(await world.bind(world.offices[1]!.holder.id, 'telegram')),
    firstName: 'دارنده',
  })
  holder.settle()
  holder.say('درخواست تازه')
  await press(holder, 'با رأی کارگروه این استان', 'جابه‌جایی دفتر به استان دیگر')
  const asked = await shows(holder, 'دفتر به کدام استان می‌رود؟')
  const offered = asked.buttons.flat().map(({ text }) => text)
  expect(offered).toEqual(expect.arrayContaining(['آذربایجان شرقی', 'گیلان', 'یزد']))
  expect(offered).not.toContain('سپیدرود')
  holder.press('گیلان', { on: asked.id })
  await shows(holder, 'نام شهرستان در استان مقصد')
  holder.say('رشت')
  await shows(holder, 'دفتر به کدام شهر یا روستا می‌رود؟')
  holder.say('رشت')
  await shows(holder, 'نشانی محل تازه')
  holder.say('خیابان دریا، پلاک ۴')
  await shows(holder, 'موقعیت محل تازه')
  holder.sendLocation({ latitude: 37.28, longitude: 49.58 })
  await shows(holder, 'مساحت به متر مربع')
  holder.say('۷۰')
  await shows(holder, 'علت جابه‌جایی')
  holder.say('خانواده به آن‌جا می‌رود')
  await press(holder, 'بازبینی درخواست جابه‌جایی دفتر به استان دیگر', 'ارسال درخواست')
  await shows(holder, 'در انتظار نظر انجمن صنفی')
  const [row] = await house.database.db.select().from(requests).where(eq(requests.kind, 'departure'))
  expect(row).toMatchObject({ stage: 'association', form: { province: 'گیلان', county: 'رشت' } })
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})

test('the county of a province that is here is chosen from those on record', async () => {
  const { world, database } = house
  const there = await buildWorld(database.db)
  const [province] = await database.db.select().from(provinces).where(eq(provinces.id, there.province))
  const holder = house.simulator.telegram.user({
    id: Number(await world.bind(world.offices[2]!.holder.id, 'telegram')),
    firstName: 'دارنده',
  })
  holder.settle()
  holder.say('درخواست تازه')
  await press(holder, 'با رأی کارگروه این استان', 'جابه‌جایی دفتر به استان دیگر')
  await press(holder, 'دفتر به کدام استان می‌رود؟', province!.name)
  const asked = await shows(holder, 'نام شهرستان در استان مقصد')
  const names = await database.db.select().from(counties).where(eq(counties.provinceId, there.province))
  expect(asked.buttons.flat().map(({ text }) => text)).toEqual(expect.arrayContaining(names.map(({ name }) => name)))
  holder.press(names[0]!.name, { on: asked.id })
  await shows(holder, 'دفتر به کدام شهر یا روستا می‌رود؟')
})
