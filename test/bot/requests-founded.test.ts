// An office that is not there yet: its file, the applicant in the bot, the way to the license and the first day; and before that
// nobody outside learns of it.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { invite } from '#actions/people/invite'
import { answerQuestion, askApplicant } from '#actions/requests/question'
import { passSilence } from '#actions/requests/review'
import { bodies } from '#db/schema/bodies'
import { licenses } from '#db/schema/licenses'
import { managers } from '#db/schema/managers'
import { notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { overrides } from '#db/schema/parameters'
import { memberships, people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { mayKeepDraft } from '#reads/drafts'
import { addDays, addMonths } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { equipment, newPlace } from '#rules/proceedings/checklists'
import { webOf } from '../web.ts'
import { uploadedPaper, withPapers } from '../world/papers.ts'
import { outwardSigned, reviewed, signed, stranger, voted } from '../world/requests.ts'
import { newKey } from '../world.ts'
import { openCarried } from './carried.ts'
import type { House } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openCarried()
  const { province: provinceId, today, now: at } = house.world
  const set = { provinceId, firstDay: addDays(today, -30), at, resolution: 'مصوبه ۷' }
  await house.database.db.insert(overrides).values([{ ...set, parameter: 'conversion.issuedBefore', value: 1388 }])
})
afterAll(() => house?.close())

const visit = (path: string, as: string | null, json?: object) =>
  webOf(house.world).visit(path, { ...(as ? { as } : {}), ...(json ? { json } : {}) })
const clerk = () => house.world.people.clerk.id
const rowOf = async (id: string) => (await house.database.db.select().from(requests).where(eq(requests.id, id)))[0]!
const open = (id: string) =>
  house.database.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.requestId, id), eq(tasks.state, 'open')))
const one = async (id: string, of: string) => (await open(id)).find((task) => task.of === of)!

/** The file of an office to come, and whoever applies for it. */
async function planned(name: string, kind: 'urban' | 'rural' = 'urban') {
  const { world, database } = house
  const applicant = stranger('سامان نوپا')
  const answer = await visit('/api/app/offices/planned', clerk(), {
    ...{ name, kind, county: world.counties[0]!.id, place: 'ارس', address: 'خیابان یکم، پلاک ۲', applicant },
  })
  expect(answer.status, await answer.clone().text()).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  const [held] = await database.db.select().from(memberships).where(eq(memberships.officeId, id))
  expect(held).toMatchObject({ role: 'applicant', until: null })
  return { office: id, person: held!.personId }
}

const form = (more: object = {}) => ({
  born: addMonths(house.world.today, -30 * 12),
  education: 'bachelor',
  place: 'ارس',
  address: 'خیابان یکم، پلاک ۲',
  position: { lat: 38.4, lon: 48.4 },
  area: 60,
  ...more,
})
const converting = () => form({ license: 'پروانه دفتر مخابراتی ۱۲-۳', issuedOn: '2008-10-10' })

async function filed(office: string, kind: string, of: object) {
  const whole = await withPapers(house.world, kind, of as Form, clerk())
  const answer = await visit('/api/app/requests', clerk(), { office, kind, form: whole })
  expect(answer.status, await answer.clone().text()).toBe(201)
  return (await answer.json()).id as string
}

/** Everything that is asked of authorities on paper is cleared. */
async function cleared(id: string) {
  for (const task of (await open(id)).filter(({ task: sort }) => sort === 'inquiry')) {
    const paper = { agrees: true, word: '', number: '۱۲', on: house.world.today }
    expect((await visit(`/api/app/requests/tasks/${task.id}/record`, clerk(), paper)).status).toBe(200)
  }
}

/** The clerk asks for papers, and the applicant sends each. */
async function papersSent(id: string, person: string, names: readonly string[]) {
  const { world } = house
  const papers = names.map((name) => ({ name, word: 'بفرستید' }))
  expect(await askApplicant(await world.as('clerk'), newKey(), { request: id, question: '', papers })).toMatchObject({
    ok: true,
  })
  const task = (await open(id)).find(({ task: sort }) => sort === 'question')!.id
  const files = await Promise.all(names.map(async (name) => [name, [(await uploadedPaper(world, person)).id]] as const))
  const reply = { task, word: '', papers: Object.fromEntries(files) }
  expect(await answerQuestion(await world.as(person), newKey(), reply)).toMatchObject({ ok: true })
}

async function seen(id: string, items = newPlace, fit = true) {
  const [task] = (await open(id)).filter(({ task: sort }) => sort === 'visit')
  const findings = Object.fromEntries(
    items.map(({ name, answer }) => [name, { answer: answer === 'number' ? 60 : 'yes', note: '' }]),
  )
  const report = { fit, word: fit ? '' : 'دوربین نیست', present: 'نگار دفتریار', findings, position: null, files: [] }
  const answer = await visit(`/api/app/requests/tasks/${task!.id}/visit`, clerk(), report)
  expect(answer.status, await answer.clone().text()).toBe(200)
}

const write = (task: string, json: object) =>
  visit(`/api/app/requests/tasks/${task}/paper`, clerk(), {
    ...{ issued: true, issuedOn: house.world.today, expiresOn: '', code: '', word: '' },
    ...json,
  })
const expires = () => addMonths(house.world.today, 36)

/** What anybody outside finds of an office to come. */
async function outside(name: string) {
  const search = `q=${encodeURIComponent(name)}`
  const { clerk: desk, kanoon } = house.world.people
  const pages = [
    visit(`/find?${search}`, null),
    visit(`/api/app/offices?${search}`, desk.id),
    visit('/api/app/offices/planned', kanoon.id),
  ]
  return Promise.all(pages.map(async (page) => (await page).text()))
}

test('a conversion whose papers never came is refused once the group has voted, with what was missing', async () => {
  const { world, database } = house
  const { office } = await planned('دفتر ناتمام')
  const id = await filed(office, 'conversion', converting())
  await cleared(id)
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  const [check] = await open(id)
  const lacking = { complete: false, word: 'پروانه کنونی فرستاده نشد.' }
  expect((await visit(`/api/app/requests/tasks/${check!.id}/check`, clerk(), lacking)).status).toBe(200)
  expect(await rowOf(id)).toMatchObject({ stage: 'letter', outcome: 'refused' })
  const [letter] = await database.db.select().from(notices).where(eq(notices.requestId, id))
  expect(letter!.body).toContain('اما درخواست کامل نشد. علت: پروانه کنونی فرستاده نشد.')
  expect(letter!.body.split('پروانه کنونی فرستاده نشد')).toHaveLength(2)
  await signed(world, id)
})

test('a conversion goes from the applicant’s file to an office that everybody finds', async () => {
  const { world, database } = house
  const { office, person } = await planned('دفتر سپیدار نو')
  // who does not see the list of offices to come does not see one by its id
  for (const [as, status] of [
    [world.people.kanoon.id, 404],
    [world.people.inspector.id, 404],
    [world.people.association.id, 200],
    [clerk(), 200],
  ] as const)
    expect((await visit(`/api/app/offices/${office}`, as)).status).toBe(status)
  const applicant = house.simulator.telegram.user({
    id: Number(await world.bind(person, 'telegram')),
    firstName: 'سامان',
  })
  applicant.settle()
  expect((await outside('سپیدار نو')).join()).not.toContain('سپیدار نو</')
  const counted = async () => (await (await visit('/api/app/offices', clerk())).json()).found
  const before = await counted()

  // kinds of offices that stand are not asked for about it, nor those of offices to come about one that stands
  const kinds = async (of: string) =>
    (await (await visit(`/api/app/requests/kinds?office=${of}`, clerk())).json()).map(
      ({ kind }: { kind: string }) => kind,
    )
  expect((await kinds(office)).sort()).toEqual(['arrival', 'conversion', 'establishment'])
  expect(await kinds(world.offices[0]!.id)).not.toContain('conversion')
  const wrong = { office: world.offices[0]!.id, kind: 'conversion', form: converting() }
  expect((await visit('/api/app/requests', clerk(), wrong)).status).toBe(404)

  const id = await filed(office, 'conversion', converting())
  expect(await rowOf(id)).toMatchObject({ stage: 'activity', personId: person })
  const shows = (words: string) =>
    applicant.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
  await shows('تبدیل پروانه به پروانه پیشخوان')
  // the applicant follows it, in the bot's list and in the app
  applicant.say('درخواست‌ها')
  await shows('برای دیدن روند')
  expect((await visit(`/api/app/requests/${id}`, person)).status).toBe(200)
  expect((await (await visit('/api/app/requests?filter=mine', person)).json()).length).toBe(1)
  expect((await visit(`/api/app/requests/${id}`, world.people.holder.id)).status).toBe(404)

  await cleared(id)
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  const [check] = await open(id)
  expect(check).toMatchObject({ task: 'check' })
  const whole = () => visit(`/api/app/requests/tasks/${check!.id}/check`, clerk(), { complete: true, word: '' })
  // it was filed without papers: these are asked for before it is complete
  const lacking = await whole()
  expect(Object.keys((await lacking.json()).fields)).toEqual(
    ['license', 'identity', 'degree'].map((name) => `papers.${name}`),
  )
  await papersSent(id, person, ['license', 'identity', 'degree'])
  expect((await whole()).status).toBe(200)
  expect((await open(id)).map(({ of }) => of).sort()).toEqual(['municipality', 'premises-police', 'security', 'tax'])
  await cleared(id)
  await seen(id)
  await signed(world, id)
  await shows('نتیجه درخواست تبدیل پروانه')

  // the first license has a code, and it is not an office before its first day
  const paper = await one(id, 'issuer')
  expect(Object.keys((await (await write(paper.id, { expiresOn: expires() })).json()).fields)).toEqual(['code'])
  // the license that it had goes to the issuer, as its letter asks
  await outwardSigned(world, paper.id)
  for (const [deed, said] of [
    ['original', { to: 'secretariat' }],
    ['sent', { by: 'system' }],
  ] as const) {
    const moved = await visit(`/api/app/requests/tasks/${paper.id}/${deed}`, clerk(), { ...said, on: world.today })
    expect(moved.status, await moved.clone().text()).toBe(200)
  }
  expect((await write(paper.id, { expiresOn: expires(), code: '72-14-9911' })).status).toBe(200)
  expect((await database.db.select().from(licenses).where(eq(licenses.officeId, office))).length).toBe(0)
  expect((await visit('/o/72-14-9911', null)).status).toBe(404)
  const [introduction, start] = [await one(id, 'introduction'), await one(id, 'start')]
  expect(start.dueOn! > world.today).toBe(true)
  expect((await write(introduction.id, { issuedOn: addDays(world.today, 1) })).status).toBe(422)
  // the agencies learn of it by a letter, of which those who are here get a copy
  const [letter] = await database.db.select().from(notices).where(eq(notices.taskId, introduction.id))
  expect(letter).toMatchObject({ state: 'awaiting', addressee: 'دستگاه‌های خدمات‌رسان استان' })
  expect(letter!.body).toMatch(/پروانه .*۷۲-۱۴-۹۹۱۱/)
  // both letters say who applied, and whose license it is to be
  const [papers] = await database.db.select().from(notices).where(eq(notices.taskId, paper.id))
  const named = await database.db.select({ name: people.name }).from(people).where(eq(people.id, person))
  for (const { body } of [letter!, papers!]) expect(body).toContain(`متقاضی: ${named[0]!.name}`)
  const agencies = await database.db.select({ id: bodies.id }).from(bodies).where(eq(bodies.kind, 'agency'))
  expect(letter!.copies.parties.toSorted()).toEqual(agencies.map((one) => one.id).toSorted())
  expect(await database.db.$count(notices, eq(notices.taskId, start.id))).toBe(0)
  await outwardSigned(world, introduction.id)
  const sent = { by: 'post', on: world.today }
  expect((await visit(`/api/app/requests/tasks/${introduction.id}/sent`, clerk(), sent)).status).toBe(200)
  expect((await write(introduction.id, {})).status).toBe(200)
  expect(await rowOf(id)).toMatchObject({ stage: 'opening' })
  // its equipment is seen by itself: what lacked something is asked again, with the day that it had
  const first = await one(id, 'equipment')
  expect(first.dueOn).toBe(start.dueOn)
  await seen(id, equipment, false)
  const again = await one(id, 'equipment')
  expect(again.id).not.toBe(first.id)
  expect(again.dueOn).toBe(first.dueOn)
  const shown = (await (await visit(`/api/app/requests/${id}`, clerk())).json()).reports
  expect(shown.filter(({ seen: what }: { seen: string }) => what === 'equipment')).toMatchObject([
    { state: 'answered', answer: 'no' },
    { state: 'open', may: true },
  ])
  expect((await write(start.id, {})).status).toBe(200)
  expect(await rowOf(id)).toMatchObject({ stage: 'opening' })
  await seen(id, equipment)
  expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'granted' })

  const [license] = await database.db.select().from(licenses).where(eq(licenses.officeId, office))
  expect(license).toMatchObject({ code: '72-14-9911', holderId: person, state: 'active', expiresOn: expires() })
  const [row] = await database.db.select().from(offices).where(eq(offices.id, office))
  expect(row).toMatchObject({ area: 60, lat: 38.4, place: 'ارس' })
  expect((await visit('/o/72-14-9911', null)).status).toBe(200)
  expect(await counted()).toBe(before + 1)
  const roles = await database.db.select().from(memberships).where(eq(memberships.officeId, office))
  expect(roles.filter(({ until }) => until === null).map(({ role }) => role)).toEqual(['holder'])
  expect(
    (await (await visit('/api/app/offices/planned', clerk())).json()).map(({ id: of }: { id: string }) => of),
  ).not.toContain(office)
  const told = await (await visit(`/api/app/requests/${id}`, person)).json()
  // all in one instant of the test's clock, so that only the end has an order
  const steps = told.timeline.map(({ what }: { what: string }) => what)
  expect(steps.at(-1)).toBe('effect')
  const noted = [
    'filed',
    'adopted',
    'checked',
    'visited',
    'visited-unfit',
    'granted',
    'issued',
    'original-received',
    'original-sent',
    'papers-sent',
    'papers-wanted',
    'letter-sent',
    'introduced',
    'started',
    'effect',
  ]
  expect([...new Set(steps)].sort()).toEqual([...noted, 'cleared'].sort())
})

test('an establishment whose office does not begin in time comes to nothing by itself', async () => {
  const { world, database } = house
  const { office } = await planned('دفتر نارون نو', 'rural')
  const id = await filed(office, 'establishment', form({ education: 'associate', area: 30 }))
  await cleared(id)
  await reviewed(world, id)
  await seen(id)
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  await signed(world, id)
  expect(await rowOf(id)).toMatchObject({ stage: 'equipment', outcome: 'granted' })
  await seen(id, equipment)
  const paper = await one(id, 'issuer')
  expect(paper.dueOn! > world.today).toBe(true)
  expect((await write(paper.id, { expiresOn: expires(), code: '72-14-9922' })).status).toBe(200)
  const start = await one(id, 'start')
  const late = { now: new Date(`${addDays(start.dueOn!, 1)}T08:00:00Z`) }
  const outcome = await passSilence(world.system('clock', late), newKey(), { request: id, task: start.id })
  expect(outcome).toMatchObject({ ok: true })
  expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'lapsed' })
  expect((await database.db.select().from(licenses).where(eq(licenses.officeId, office))).length).toBe(0)
})

test('an establishment that a company applies for has the company as its holder, and the applicant as its manager', async () => {
  const { world, database } = house
  const { office, person } = await planned('دفتر سرو نو', 'rural')
  const company = { name: 'شرکت پیشخوان سرو', nationalId: '10380284790' }
  const whole = form({ education: 'associate', area: 30, company })
  const lacking = await visit('/api/app/requests', clerk(), { office, kind: 'establishment', form: whole })
  expect(Object.keys((await lacking.json()).fields)).toEqual(
    ['identity', 'degree', 'registration', 'shares', 'signatories'].map((name) => `papers.${name}`),
  )
  const id = await filed(office, 'establishment', whole)
  await cleared(id)
  await reviewed(world, id)
  await seen(id)
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  await signed(world, id)
  await seen(id, equipment)
  const issuer = await one(id, 'issuer')
  expect((await write(issuer.id, { expiresOn: expires(), code: '72-14-9933' })).status).toBe(200)
  for (const of of ['introduction', 'start']) expect((await write((await one(id, of)).id, {})).status).toBe(200)
  expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'granted' })
  const [license] = await database.db.select().from(licenses).where(eq(licenses.officeId, office))
  const [holder] = await database.db.select().from(people).where(eq(people.id, license!.holderId))
  expect(holder).toMatchObject({ kind: 'legal', ...company })
  const [manages] = await database.db.select().from(managers).where(eq(managers.officeId, office))
  expect(manages).toMatchObject({ holderId: holder!.id, personId: person })
})

test('a file that lacks everything says so at every field at once', async () => {
  const empty = { name: '', kind: 'urban', county: '', place: '', address: '' }
  const answer = await visit('/api/app/offices/planned', clerk(), {
    ...empty,
    applicant: { name: '', nationalId: '', mobile: '' },
  })
  const parts = ['applicant.mobile', 'applicant.name', 'applicant.nationalId']
  expect(Object.keys((await answer.json()).fields).sort()).toEqual(
    [...parts, 'address', 'county', 'name', 'place'].sort(),
  )
})

test('nobody is invited as an applicant: that comes with the file', async () => {
  const { world } = house
  const wanted = {
    role: 'applicant',
    name: 'کیان بیگانه',
    mobile: '09147770999',
    office: world.offices[0]!.license,
  } as const
  expect(await invite(await world.as('admin'), newKey(), wanted)).toMatchObject({
    ok: false,
    refusals: [{ field: 'role' }],
  })
})

test('an authority’s objection refuses, with a letter to the applicant', async () => {
  const { world } = house
  const { office, person } = await planned('دفتر افرا نو')
  const id = await filed(office, 'establishment', form())
  const tax = await one(id, 'tax')
  const no = { agrees: false, word: 'بدهی مالیاتی', number: '۱۳', on: world.today }
  expect((await visit(`/api/app/requests/tasks/${tax.id}/record`, clerk(), no)).status).toBe(200)
  expect(await rowOf(id)).toMatchObject({ stage: 'letter', outcome: 'refused' })
  await signed(world, id)
  expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'refused' })
  const inbox = await (await visit('/api/app/notices/inbox', person)).text()
  expect(inbox).toContain('نتیجه درخواست تأسیس دفتر')
  // another place may be proposed
  await filed(office, 'establishment', form({ address: 'خیابان دوم' }))
})

test('an office of a province that is not here comes as one to come, by the vote on its place', async () => {
  const { world, database } = house
  const { office, person } = await planned('دفتر سرو گیلان')
  const { born: _, education: __, ...place } = form()
  const asked = { ...place, province: 'گیلان', code: '۷۲-۱۸-۳۰۰۷', letter: '۱۴/۲', letterOn: addDays(world.today, -20) }
  const here = { ...asked, province: 'سپیدرود' }
  const wrong = await visit('/api/app/requests', clerk(), { office, kind: 'arrival', form: here })
  expect(Object.keys((await wrong.json()).fields)).toEqual(['province'])
  const id = await filed(office, 'arrival', asked)
  await reviewed(world, id)
  const [check] = await open(id)
  await visit(`/api/app/requests/tasks/${check!.id}/check`, clerk(), { complete: true, word: '' })
  await seen(id)
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  const [letter] = await database.db.select().from(notices).where(eq(notices.requestId, id))
  for (const said of ['استان گیلان', '۱۴/۲', 'بند ۱ ماده ۱۸']) expect(letter!.body).toContain(said)
  await signed(world, id)
  await seen(id, equipment)
  const paper = await one(id, 'issuer')
  expect((await write(paper.id, { expiresOn: expires(), code: '72-14-9977' })).status).toBe(200)
  for (const of of ['introduction', 'start']) await write((await one(id, of)).id, {})
  expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'granted' })
  const [license] = await database.db.select().from(licenses).where(eq(licenses.officeId, office))
  expect(license).toMatchObject({ code: '72-14-9977', holderId: person, state: 'active' })
})

test('the secretariat opens a file and begins an establishment in the bot, and its applicant withdraws it', async () => {
  const { world, database } = house
  const desk = house.simulator.telegram.user({
    id: Number(await world.bind(world.people.clerk.id, 'telegram')),
    firstName: 'نگار',
  })
  desk.settle()
  const shows = (words: string) =>
    desk.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
  const press = async (words: string, button: string) => {
    const message = await desk.until((chat) =>
      chat.messages.findLast(
        (one) => !one.mine && one.text.includes(words) && one.buttons.flat().some(({ text }) => text === button),
      ),
    )
    desk.press(button, { on: message.id })
  }
  const who = stranger('سامان تازه‌کار')
  desk.say('درخواست درباره یک دفتر')
  await press('یکی از پرونده‌های در دست تأسیس', 'پرونده تازه برای دفتری که هنوز نیست')
  await shows('نام دفتر')
  desk.say('دفتر بلوط نو')
  await press('نوع دفتر', 'شهری')
  await press('شهرستان', 'مهرآباد')
  await shows('شهر یا روستا')
  desk.say('ارس')
  await shows('نشانی')
  desk.say('خیابان سوم، پلاک ۹')
  await shows('نام متقاضی')
  desk.say(who.mobile)
  await shows('چنان‌که در کارت ملی')
  desk.say(who.name)
  await shows('کد ملی او را بنویسید')
  desk.say(who.nationalId)
  await shows('پرونده باز شد')
  const [row] = await database.db.select().from(offices).where(eq(offices.name, 'دفتر بلوط نو'))
  const [applies] = await database.db.select().from(memberships).where(eq(memberships.officeId, row!.id))
  expect(applies).toMatchObject({ role: 'applicant' })
  // the kinds about an office to come follow by themselves
  await press('تأسیس دفتر', 'تأسیس دفتر')
  await shows('تاریخ تولد متقاضی')

  const id = await filed(row!.id, 'establishment', form())
  const person = applies!.personId
  const applicant = house.simulator.telegram.user({
    id: Number(await world.bind(person, 'telegram')),
    firstName: 'سامان',
  })
  applicant.settle()
  const seenBy = async (as: string) => (await (await visit(`/api/app/requests/${id}`, as)).json()).may.withdraw
  expect([await seenBy(person), await seenBy(clerk()), await seenBy(world.people.head.id)]).toEqual([true, true, false])
  // what an applicant has begun to answer is kept
  const { actor } = await world.as(person)
  for (const kind of ['reply', 'anew', 'receipt'])
    expect(await mayKeepDraft(database.db, actor, { kind: `${kind}:${id}`, office: null }, world.now), kind).toBe(true)
  applicant.say('درخواست‌ها')
  const line = await applicant.until((chat) =>
    chat.messages.findLast(({ mine, buttons }) => !mine && buttons.flat().length > 0),
  )
  applicant.press(line.buttons.flat()[0]!.text, { on: line.id })
  const offers = (button: string) =>
    applicant.until((chat) =>
      chat.messages.findLast(({ mine, buttons }) => !mine && buttons.flat().some(({ text }) => text === button)),
    )
  applicant.press('پس گرفتن درخواست', { on: (await offers('پس گرفتن درخواست')).id })
  applicant.press('بله، پس گرفته شود', { on: (await offers('بله، پس گرفته شود')).id })
  await expect.poll(async () => rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'withdrawn' })
  // and nobody takes back what is another's
  const other = await filed((await planned('دفتر گز نو')).office, 'establishment', form())
  expect((await visit(`/api/app/requests/${other}/withdraw`, person, {})).status).toBe(403)
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
