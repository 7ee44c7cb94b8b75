// An office takes on a service: introduced by the secretariat in the bot, taken on by its holder, visited by the agency, with training
// and contract on file; and an agency's refusal with its reason.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerHearing } from '#actions/requests/inquiries'
import { bodies } from '#db/schema/bodies'
import { notices } from '#db/schema/notices'
import { overrides } from '#db/schema/parameters'
import { memberships } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { officeServices, services } from '#db/schema/services'
import { tasks } from '#db/schema/tasks'
import { webOf } from '../web.ts'
import { notified, signed } from '../world/requests.ts'
import { newKey } from '../world.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

type User = Awaited<ReturnType<typeof boundUser>>
const agencyName = 'سازمان غرفه‌ها'
const service = 'صدور مجوز غرفه (g-1)'
let house: House
let agency: User
let holder: User
beforeAll(async () => {
  house = await openCarried()
  const { province: provinceId, today: since, now: updatedAt, people } = house.world
  const { db } = house.database
  const [body] = await db
    .insert(bodies)
    .values({ provinceId, kind: 'agency', name: agencyName, since, updatedAt })
    .returning()
  await db.update(memberships).set({ bodyId: body!.id }).where(eq(memberships.personId, people.agency.id))
  await db.insert(services).values({ provinceId, code: 'g-1', name: 'صدور مجوز غرفه', agency: agencyName })
  agency = await boundUser(house, 'agency')
  holder = await boundUser(house, 'holder')
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
const visit = (path: string, as: string | null, json?: object) =>
  webOf(house.world).visit(path, { ...(as ? { as } : {}), ...(json ? { json } : {}) })
const form = () => {
  const on = house.world.today
  return { service, memorandum: '۱۲/۳', memorandumOn: on, letter: '۴۵/۶', letterOn: on }
}
async function begun(office = house.world.offices[0]!): Promise<string> {
  const answer = await visit('/api/app/requests', house.world.people.clerk.id, {
    ...{ office: office.id, kind: 'assignment', form: form() },
  })
  expect(answer.status, JSON.stringify(await answer.clone().json())).toBe(201)
  return (await answer.json()).id
}

test('from the introduction to the first day of the service', async () => {
  const { world, database } = house
  const [office] = world.offices
  const clerk = world.people.clerk.id
  const known = await (await visit(`/api/app/requests/kinds?office=${office!.id}`, clerk)).json()
  const asked = known.find(({ kind }: { kind: string }) => kind === 'assignment').fields[0]
  expect(asked.options).toContainEqual({ value: service, label: 'صدور مجوز غرفه (g-۱)' })
  const id = await begun()
  await notified(world, id)
  await press(holder, 'درباره دفتر شما', 'می‌پذیرم')
  await expect.poll(async () => (await rowOf(id)).stage).toBe('inquiries')
  expect(await openTask(id)).toMatchObject({ task: 'inquiry', of: 'service-agency', label: agencyName })

  // open to all: what the agency has against the office is weighed, and does not decide
  await press(agency, 'مانعی برای این درخواست هست', 'اعلام مانع')
  await shows(agency, 'مانع چیست؟')
  agency.say('دفتر خط پرسرعت ندارد')
  await press(agency, 'دفتر خط پرسرعت ندارد', 'ثبت مانع')
  await expect.poll(async () => (await rowOf(id)).stage).toBe('decision')
  const secretary = await boundUser(house, 'secretary')
  secretary.say('کارتابل')
  const card = await shows(secretary, 'تصمیم درباره این درخواست با شماست')
  expect(card.text).toContain('دفتر خط پرسرعت ندارد')
  await press(secretary, 'تصمیم درباره این درخواست با شماست', 'موافقت')
  await expect.poll(async () => (await rowOf(id)).stage).toBe('letter')
  await signed(world, id)
  const contract = await openTask(id)
  expect(contract).toMatchObject({ task: 'handover', of: 'applicant', stage: 'contract' })
  const record = (item: string) =>
    visit(`/api/app/requests/tasks/${contract.id}/handover`, clerk, {
      ...{ item, state: 'received', on: world.today, to: 'دبیرخانه', note: '' },
    })
  const close = () => visit(`/api/app/requests/tasks/${contract.id}/handover/close`, clerk, {})
  expect((await record('training')).status).toBe(200)
  expect((await close()).status).toBe(422)
  expect((await record('contract')).status).toBe(200)
  expect((await close()).status).toBe(200)
  expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'granted' })
  const held = await database.db
    .select({ name: services.name, since: officeServices.since })
    .from(officeServices)
    .innerJoin(services, eq(services.id, officeServices.serviceId))
    .where(and(eq(officeServices.officeId, office!.id), eq(services.code, 'g-1')))
  expect(held).toEqual([{ name: 'صدور مجوز غرفه', since: world.today }])
  expect(await (await visit(`/o/${office!.license}`, null)).text()).toContain('صدور مجوز غرفه')
  const told = await (await visit(`/api/app/requests/${id}`, office!.holder.id)).json()
  // its code in the digits of the language: time line and form
  expect(told.timeline.at(-1).words).toContain('خدمت «صدور مجوز غرفه (g-۱)» را ارائه می‌کند')
  expect(told.lines[0].value).toBe('صدور مجوز غرفه (g-۱)')
  const again = await visit('/api/app/requests', clerk, { office: office!.id, kind: 'assignment', form: form() })
  expect(again.status).toBe(422)
})

test('where the agency picks its offices, its no ends it, and the letter gives the reason', async () => {
  const { world, database } = house
  const named = { parameter: 'service.openTo', value: 'picked-by-agency', resolution: 'مصوبه ۴' }
  await database.db
    .insert(overrides)
    .values({ provinceId: world.province, firstDay: world.today, at: world.now, ...named })
  const id = await begun(world.offices[1]!)
  const hearing = await openTask(id)
  const letter = { number: '۱۳', on: world.today }
  const said = { agrees: true, word: '', ...letter }
  await visit(`/api/app/requests/tasks/${hearing.id}/record`, world.people.clerk.id, said)
  const asked = await openTask(id)
  expect(asked.of).toBe('choosing-agency')
  const answer = (word: string) =>
    visit(`/api/app/requests/tasks/${asked.id}/answer`, world.people.agency.id, { agrees: false, word })
  expect((await answer(' ')).status).toBe(422)
  expect((await answer('در این محله دو دفتر دارای این خدمت هست')).status).toBe(200)
  expect(await rowOf(id)).toMatchObject({ stage: 'letter', outcome: 'refused' })
  const [written] = await database.db.select().from(notices).where(eq(notices.requestId, id))
  expect(written!.body).toContain('در این محله دو دفتر دارای این خدمت هست')
})

test('an agency of which nobody is here reads in its letter which service is meant', async () => {
  const { world, database } = house
  const [, office] = world.offices
  const { province: provinceId } = world
  await database.db.insert(services).values({ provinceId, code: 'g-2', name: 'تمدید مجوز غرفه', agency: 'سازمان دور' })
  const json = { office: office!.id, kind: 'assignment', form: { ...form(), service: 'تمدید مجوز غرفه (g-2)' } }
  const { id } = await (await visit('/api/app/requests', world.people.clerk.id, json)).json()
  await notified(world, id, office)
  const hearing = { task: (await openTask(id)).id, agrees: true, word: '' }
  expect((await answerHearing(await world.as(office!.holder.id), newKey(), hearing)).ok).toBe(true)
  const [letter] = await database.db
    .select()
    .from(notices)
    .where(eq(notices.taskId, (await openTask(id)).id))
  expect(letter!.addressee).toBe('سازمان دور')
  expect(letter!.body).toContain('خدمت: تمدید مجوز غرفه (g-۲)')
  expect(letter!.body).toMatch(/شماره درخواست دستگاه: .?۴۵.?\/.?۶/)
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
