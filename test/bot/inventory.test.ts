// What an agency hands over reaches the office in the bot: it is received by a press, or disputed in the app; and a contract near its
// end is told to its parties.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { warnOfContracts } from '#actions/contracts/end'
import { contracts } from '#db/schema/contracts'
import { addDays } from '#rules/calendar'
import { webOf } from '../web.ts'
import { agencyBody } from '../world/cases.ts'
import { newKey } from '../world.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

type User = Awaited<ReturnType<typeof boundUser>>
let house: House
let holder: User
let body: string
beforeAll(async () => {
  house = await openCarried()
  body = await agencyBody(house.world)
  holder = await boundUser(house, 'holder')
})
afterAll(() => house?.close())

const shows = (user: User, ...words: string[]) =>
  user.until((chat) =>
    chat.messages.findLast((message) => !message.mine && words.every((word) => message.text.includes(word))),
  )
const visit = (path: string, as: string, json?: object) =>
  webOf(house.world).visit(path, { as, ...(json ? { json } : {}) })
const hand = async (name: string) => {
  const { offices, people, today } = house.world
  const answer = await visit('/api/app/inventory', people.agency.id, {
    ...{ license: offices[0]!.license, agency: null, kind: 'stamp', name, count: 2, mark: 'S-1' },
    ...{ document: 'صورت‌جلسه ۴', handedOn: today },
  })
  expect(answer.status).toBe(201)
  return (await answer.json()).id as string
}
const listed = async (as: string) => (await visit('/api/app/inventory', as)).json()

test('a thing that is handed over is received by a press in the bot', async () => {
  await hand('مهر برجسته')
  const card = await shows(holder, 'تحویل دستگاه به دفتر', 'مهر برجسته', 'بیمه آزمون', 'منتظر تأیید دفتر')
  expect(card.text).toContain('۲')
  expect(card.text).toContain('ماده ۱۹')
  holder.press('تأیید دریافت', { on: card.id })
  const after = await shows(holder, 'مهر برجسته', 'نزد دفتر')
  expect([after.id, after.buttons.flat().length]).toEqual([card.id, 0])
  expect(await listed(house.world.people.agency.id)).toMatchObject([{ name: 'مهر برجسته', state: 'received' }])
})

test('what is wrong with one is said in the app, and the card says it too; it may be received later', async () => {
  const id = await hand('دستگاه پوز')
  await shows(holder, 'دستگاه پوز', 'منتظر تأیید دفتر')
  const { holder: person, staff } = house.world.people
  const said = await visit(`/api/app/inventory/${id}/dispute`, person.id, { word: 'روشن نمی‌شود' })
  expect(said.status).toBe(200)
  const card = await shows(holder, 'دستگاه پوز', 'ایراد دفتر: روشن نمی‌شود')
  holder.press('تأیید دریافت', { on: card.id })
  await shows(holder, 'دستگاه پوز', 'نزد دفتر')
  expect((await visit(`/api/app/inventory/${id}/dispute`, staff.id, { word: 'باز هم' })).status).toBe(403)
})

test('the list of what the office has is in the menu', async () => {
  holder.say('تحویلی دستگاه‌ها')
  const list = await shows(holder, 'هنوز بازنگشته است')
  expect(list.buttons.flat().map(({ text }) => text)).toContainEqual(expect.stringContaining('مهر برجسته'))
})

test('the end of a contract is told a month before it', async () => {
  const { world } = house
  await house.database.db.insert(contracts).values({
    ...{
      provinceId: world.province,
      kind: 'contract',
      agencyId: body,
      party: 'office',
      officeId: world.offices[0]!.id,
    },
    ...{ number: '۱۴۰۵/۳۰', subject: 'صدور دفترچه', signedOn: '2026-01-01', firstDay: '2026-01-01' },
    ...{ lastDay: addDays(world.today, 10), by: world.people.clerk.id, at: world.now },
  })
  expect(await warnOfContracts(world.system('clock'), newKey(), null)).toMatchObject({ value: { sent: 1 } })
  await shows(holder, 'پایان قرارداد نزدیک است', 'صدور دفترچه', 'رو به پایان')
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
