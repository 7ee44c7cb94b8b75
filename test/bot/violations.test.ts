// A violation in the bot: the office is asked once the letter is notified, answers, and appeals; the committee overturns; whoever
// reported and whoever examines have their own cards. And what only the app writes says so.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askApplicant } from '#actions/requests/question'
import { requests } from '#db/schema/requests'
import { verdicts } from '#db/schema/verdicts'
import { webOf } from '../web.ts'
import { signed } from '../world/requests.ts'
import { acknowledged, examined, put, putText, reported, verdictGiven } from '../world/violations.ts'
import { newKey } from '../world.ts'
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

test('from the letter to the overturned verdict', async () => {
  const { world, database } = house
  const holder = await boundUser(house, 'holder')
  const supervision = await boundUser(house, 'supervision')
  const id = await reported(world, 'inspector')
  // the secretariat writes what goes to the office in the app
  await put(world, id)

  // the office reads what was let through and nothing of the report
  const asked = await shows(holder, putText)
  expect(asked.text).not.toContain('همسایه دفتر')
  expect(asked.text).not.toContain(world.people.inspector.name)
  await holder.press('پاسخ می‌دهم', { on: asked.id })
  await shows(holder, 'پاسخ شما')
  holder.say('رسید آن روز پیوست پرونده است')
  await press(holder, 'رسید آن روز', 'ثبت پاسخ')
  await expect.poll(async () => (await rowOf(id)).stage).toBe('proposal')
  expect((await examined(world, id)).ok).toBe(true)
  await verdictGiven(world, id)
  await acknowledged(world, id)

  // the verdict is notified, and may be appealed against
  const verdict = await shows(holder, 'درباره دفتر شما رأی صادر شده است')
  expect(verdict.text).toContain('کمیته نظارت ظرف ۱ ماه از ثبت اعتراض تصمیم می‌گیرد')
  expect(verdict.text).toMatch(/پرداخت مبلغ رأی: تا .+۱۴۰/)
  await holder.press('به رأی اعتراض دارم', { on: verdict.id })
  const why = await shows(holder, 'به چه چیز رأی اعتراض دارید؟')
  expect(why.text).toMatch(/پرداخت مبلغ رأی: تا .+۱۴۰/)
  holder.say('خسارتی به کسی نرسیده است')
  await press(holder, 'خسارتی به کسی', 'ثبت اعتراض')
  await shows(holder, 'اعتراض ثبت شد.')
  // what was lodged, by when it is decided, and that what the verdict asks goes on
  const lodged = await shows(holder, 'و کمیته نظارت تا')
  expect(lodged.text).toContain('درباره دفتر شما: رسیدگی به تخلف')
  expect(lodged.text).not.toContain('اعتراض کرد')
  expect(lodged.text).toMatch(/اعتراض در .+۱۴۰.+ ثبت شد و کمیته نظارت تا .+۱۴۰.+ تصمیم می‌گیرد/)
  expect(lodged.text).toContain('اعتراض مهلت آنچه رأی خواسته است را متوقف نمی‌کند')
  expect(lodged.text).toMatch(/پرداخت مبلغ رأی: تا .+۱۴۰/)

  // the committee reads the appeal and the report, and overturns with a reason
  const appeal = await shows(supervision, 'به این رأی اعتراض شده است')
  expect(appeal.text).toContain('خسارتی به کسی نرسیده است')
  expect(appeal.text).toContain('بند ۳: خطای عمدی، بار نخست')
  await supervision.press('بی‌اثر کردن رأی', { on: appeal.id })
  await shows(supervision, 'چرا رأی بی‌اثر می‌شود؟')
  supervision.say('خسارت ثابت نشده است')
  await press(supervision, 'خسارت ثابت', 'ثبت و بی‌اثر کردن رأی')
  await expect.poll(async () => (await rowOf(id)).stage).toBe('letter')
  const [row] = await database.db.select().from(verdicts).where(eq(verdicts.requestId, id))
  expect(row!.overturnedOn).toBe(world.today)
  await signed(world, id)
  expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'refused' })
})

test('whoever reported is asked about a report, and not as an applicant', async () => {
  const { world } = house
  const reporter = await boundUser(house, 'association')
  const id = await reported(world, 'association', {}, world.offices[1]!)
  await askApplicant(await world.as('clerk'), newKey(), { request: id, question: 'چه روزی دیده شد؟' })
  const asked = await shows(reporter, 'پرسش درباره گزارش شما')
  expect(asked.text).toContain('درباره گزارش شما پرسشی هست')
  const seen = await webOf(world).visit(`/api/app/requests/${id}`, { as: world.people.clerk.id })
  expect((await seen.json()).timeline.map(({ words }: { words: string }) => words)).toContain(
    'از گزارش‌دهنده پرسیده شد و مهلت‌ها متوقف شد',
  )
})

test('an agency reports an office that it names by its license', async () => {
  const { world, database } = house
  const agency = await boundUser(house, 'agency')
  agency.say('درخواست درباره یک دفتر')
  await shows(agency, 'درباره کدام دفتر؟')
  agency.say(world.offices[1]!.license)
  await press(agency, 'رسیدگی به تخلف', 'رسیدگی به تخلف')
  await press(agency, 'چه دیده شده است', 'رعایت نشدن فرایند یا دستورالعمل')
  await press(agency, 'پیامد ویژه', 'بدون پاسخ')
  await shows(agency, 'چه روزی دیده شد')
  const rows = await database.db.select().from(requests).where(eq(requests.personId, world.people.agency.id))
  expect(rows).toEqual([])
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
