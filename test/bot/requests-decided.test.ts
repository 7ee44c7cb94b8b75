// Decided by an officer, by an authority's paper, or by the vote that a province's law names instead: the declaration says so.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { remindTasks } from '#actions/requests/remind'
import { overrides } from '#db/schema/parameters'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { waitingFor } from '#reads/people/waiting'
import { addDays, tehranInstant } from '#rules/calendar'
import { webOf } from '../web.ts'
import { declareDecided } from '../world/decided.ts'
import { filed, inDays, signed } from '../world/requests.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

let house: House
let forget: () => void
beforeAll(async () => {
  house = await openCarried()
  forget = declareDecided()
})
afterAll(async () => {
  forget?.()
  await house?.close()
})

type User = Awaited<ReturnType<typeof boundUser>>
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
const press = async (user: User, words: string, button: string) =>
  user.press(button, { on: (await shows(user, words)).id })
const asked = (kind: string, from: number, office = house.world.offices[0]!) =>
  filed(house.world, kind, { days: inDays(house.world, from, 2) }, office)
const rowOf = async (id: string) => (await house.database.db.select().from(requests).where(eq(requests.id, id)))[0]!
const taskOf = async (id: string) =>
  (
    await house.database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.state, 'open')))
  )[0]!

test('an officer decides in the bot: agrees, or says why not', async () => {
  const secretary = await boundUser(house, 'secretary')
  const no = await asked('annex', 20)
  expect((await taskOf(no)).role).toBe('secretary')
  const { actor } = await house.world.as('secretary')
  expect((await waitingFor(house.database.db, actor, house.world.now)).tasks).toBe(1)
  await press(secretary, 'تصمیم درباره این درخواست با شماست', 'مخالفت با علت')
  await shows(secretary, 'چرا موافقت نمی‌شود؟')
  secretary.say('جای کافی نیست')
  await press(secretary, 'جای کافی نیست', 'ثبت مخالفت')
  await shows(secretary, 'تصمیم ثبت شد')
  await expect.poll(async () => (await rowOf(no)).outcome).toBe('refused')
  const yes = await asked('annex', 10)
  const left = await taskOf(yes)
  const { visit } = webOf(house.world)
  // nobody else decides it, and nobody writes it down
  const decide = (as: string, json: object) => visit(`/api/app/requests/tasks/${left.id}/decide`, { as, json })
  const agreed = { adopts: true, word: '' }
  expect((await decide(house.world.people.clerk.id, agreed)).status).toBe(403)
  expect((await decide(house.world.people.head.id, agreed)).status).toBe(409)
  const paper = { number: '۱۲', on: house.world.today }
  expect((await decide(house.world.people.clerk.id, { ...agreed, paper })).status).toBe(409)
  expect((await decide(house.world.people.secretary.id, agreed)).status).toBe(200)
  expect(await rowOf(yes)).toMatchObject({ stage: 'letter', outcome: 'granted' })
  const one = await (await visit(`/api/app/requests/${yes}`, { as: house.world.people.secretary.id })).json()
  expect(one.timeline.map(({ words }: { words: string }) => words)).toContain(
    'موافقت شد؛ تصمیم‌گیرنده: دبیرخانه کارگروه',
  )
})

test('an officer is reminded by the card itself, and the secretariat by one message that leads to its list', async () => {
  const [secretary, clerk] = [await boundUser(house, 'secretary', 'bale'), await boundUser(house, 'clerk')]
  const nothingElse = () => house.database.db.update(tasks).set({ state: 'void' }).where(eq(tasks.state, 'open'))
  await nothingElse()
  await asked('annex', 70)
  await asked('outpost', 90)
  const { today } = house.world
  await house.database.db
    .update(tasks)
    .set({ openedAt: tehranInstant(addDays(today, -9), '10:00'), dueOn: addDays(today, -1) })
    .where(eq(tasks.state, 'open'))
  await remindTasks(house.world.system('clock'), null, null)
  const card = await shows(secretary, '🔔 یادآوری: مهلت این کار')
  expect(card.text).toContain('تصمیم درباره این درخواست با شماست')
  await press(clerk, 'مهلت ۱ کار گذشته است', 'کارتابل (۱)')
  // what is late with the officer stands beside
  const list = await shows(clerk, 'موردی را انتخاب کنید')
  expect(list.buttons.flat().map(({ text }) => text)).toContain('مهلت‌گذشته نزد دیگران (۱)')
  clerk.press(list.buttons.flat().find(({ text }) => text.includes('تصمیم درباره درخواست'))!.text, { on: list.id })
  await shows(clerk, 'مرجع بیرون از کارگروه')
  await nothingElse()
})

test('where the province’s law names the working group instead, its members vote', async () => {
  const { province: provinceId, today: firstDay, now: at } = house.world
  const named = { parameter: 'expansion.approver', value: 'working-group', resolution: 'مصوبه ۳' }
  await house.database.db.insert(overrides).values({ provinceId, firstDay, at, ...named })
  const id = await asked('annex', 40, house.world.offices[1]!)
  expect(await taskOf(id)).toMatchObject({ task: 'vote', stage: 'decision' })
  const { actor } = await house.world.as('head')
  expect((await waitingFor(house.database.db, actor, house.world.now)).tasks).toBe(1)
})

test('what an authority outside decided is written down from its paper, and the course tells it', async () => {
  const id = await asked('outpost', 60)
  const { id: task } = await taskOf(id)
  const { visit } = webOf(house.world)
  const as = house.world.people.clerk.id
  const lines: { id: string }[] = await (await visit('/api/app/requests/tasks', { as })).json()
  expect(lines.find((line) => line.id === task)).toMatchObject({ what: 'تصمیم درباره درخواست' })
  const decide = (paper: object) =>
    visit(`/api/app/requests/tasks/${task}/decide`, { as, json: { adopts: true, word: '', paper } })
  expect(Object.keys((await (await decide({ number: '', on: '' })).json()).fields)).toEqual(['number', 'on'])
  expect((await decide({ number: '۱۲۰/۴', on: house.world.today })).status).toBe(200)
  const { visit: see } = webOf(house.world)
  const one = await (await see(`/api/app/requests/${id}`, { as })).json()
  expect(one.timeline.find(({ what }: { what: string }) => what === 'decided')).toMatchObject({
    words: 'موافقت شد؛ تصمیم‌گیرنده: مرجع بیرون از کارگروه (نامه شماره ⁦۱۲۰/۴⁩ مورخ ۱۸ مهر ۱۴۰۵)',
    facts: { number: '۱۲۰/۴' },
  })
  await signed(house.world, id)
  expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'granted' })
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
