// Every button of the bot, pressed a second time, on an old message, or after somebody else: it says in words what has come
// of the thing, and does nothing twice.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq, inArray } from 'drizzle-orm'
import { Composer } from 'grammy'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { examineCase } from '#actions/cases/examine'
import { fileCase } from '#actions/cases/file'
import { finishIncoming } from '#actions/incoming/finish'
import { writeIncoming } from '#actions/incoming/write'
import { handOver } from '#actions/inventory/hand'
import { addItem } from '#actions/meetings/agenda'
import { callMeeting, cancelMeeting } from '#actions/meetings/call'
import { closeItem } from '#actions/meetings/close-item'
import { showMinutes } from '#actions/minutes/show'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { signNotice } from '#actions/notices/sign'
import { sendBackNotice } from '#actions/notices/submit'
import { invite } from '#actions/people/invite'
import { answerCustomers } from '#actions/ratings/answer'
import { askCall } from '#actions/ratings/ask-call'
import { giveRating } from '#actions/ratings/give'
import { answerQuestion, askApplicant } from '#actions/requests/question'
import { withdrawRequest } from '#actions/requests/withdraw'
import { recordResolution } from '#actions/resolutions/record'
import { reportResolution } from '#actions/resolutions/report'
import { sendResolutions } from '#actions/resolutions/send'
import { planTraining } from '#actions/trainings/plan'
import { agree, cast, castSurely, disagree } from '#bot/ballots/card'
import { tables } from '#bot/bot'
import { button } from '#bot/callback'
import {
  addCaseWord,
  answerForOffice,
  answerToCase,
  consentToCase,
  judgeResult,
  reopenResult,
  withdrawOwn,
} from '#bot/cases/card'
import type { BotContext } from '#bot/context'
import { finishLetter } from '#bot/incoming/card'
import { received } from '#bot/inventory/card'
import { castInMeeting, invite as inviteToMeeting, reply } from '#bot/meetings/card'
import { object } from '#bot/minutes/card'
import { acknowledge } from '#bot/notices/card'
import { sendBackLetter, signLetter } from '#bot/notices/sign-card'
import { unsayAnswer } from '#bot/ratings/answer'
import { called } from '#bot/ratings/call-card'
import {
  askAgain,
  consent,
  decline,
  declineSurely,
  sendConsentLink,
  withdraw,
  withdrawSurely,
} from '#bot/requests/card'
import { adopt, reject } from '#bot/requests/decision'
import { clearInquiry, objectInquiry } from '#bot/requests/inquiry-card'
import { askPaperAnew, sendAnew } from '#bot/requests/papers'
import { askHolder, replyToQuestion, takeBack } from '#bot/requests/question'
import { payAccount } from '#bot/requests/receipt'
import { reopen, reopenOn } from '#bot/requests/reopen'
import { complete, lacking } from '#bot/requests/report'
import { acceptReport, acknowledgePart, recusePart, reportPart, returnReport } from '#bot/resolutions/card'
import { say } from '#bot/say'
import { enrol, withdrawTaking } from '#bot/trainings/card'
import { audit } from '#db/schema/audit'
import { votes } from '#db/schema/ballots'
import { bindings } from '#db/schema/bindings'
import { bodies } from '#db/schema/bodies'
import { callBacks } from '#db/schema/call-backs'
import { caseSteps } from '#db/schema/cases'
import { effects } from '#db/schema/effects'
import { links } from '#db/schema/logins'
import { meetings } from '#db/schema/meetings'
import { memberships, people } from '#db/schema/people'
import { ratings } from '#db/schema/ratings'
import { requestSteps, requests } from '#db/schema/requests'
import { resolutionOwners } from '#db/schema/resolutions'
import { services } from '#db/schema/services'
import { tasks } from '#db/schema/tasks'
import { trainees } from '#db/schema/trainings'
import { addDays } from '#rules/calendar'
import { type Messenger, messengers } from '#rules/messages'
import type { KeptStep } from '#rules/proceedings/steps'
import { meetingAtVote } from '../world/meetings-held.ts'
import { endedMeeting } from '../world/minutes.ts'
import {
  atVote,
  ballotOf,
  consented,
  filed,
  leaveForm,
  reviewed,
  signed,
  stationForm,
  voted,
} from '../world/requests.ts'
import { newKey } from '../world.ts'
import { boundUser } from './house.ts'
import { type Letters, openLetters } from './letters.ts'

/** A message with one button, as an old one that still stands in the chat: `card NUMBER DATA`. */
const old = new Composer<BotContext>()
old.hears(/^card (\d+) (\S+)$/, (ctx) =>
  say(ctx, [`کارت ${ctx.match[1]}`], { buttons: [[{ text: 'بزن', data: ctx.match[2]! }]] }),
)

let house: Letters
beforeAll(async () => {
  house = await openLetters({ tables: { ...tables, features: [old, ...tables.features] } })
})
afterAll(() => house?.close())
beforeEach(() => house.database.db.delete(bindings))

type User = Awaited<ReturnType<typeof boundUser>>
let cards = 0

/** What a press on a message of long ago says: the alert, or what came as a message; and what the message shows then. */
async function tap(user: User, data: string) {
  cards += 1
  const words = `کارت ${cards}`
  user.say(`card ${cards} ${data}`)
  const card = await user.until((chat) => chat.messages.find(({ text, mine }) => !mine && text.includes(words)))
  user.press('بزن', { on: card.id })
  const answer = await user.answered()
  const { messages } = user.chat()
  const after = messages.filter(({ id, mine }) => id > card.id && !mine).map(({ text }) => text)
  const said = [answer.text, ...after].filter(Boolean).join('\n')
  /** Waits until the chat shows these words: the card is changed after the press is answered. */
  const shows = (part: string) =>
    user.until((chat) => chat.messages.some(({ text, mine }) => !mine && text.includes(part)))
  return { said, shows }
}

/** Nothing that tells as little as this. */
const bare = ['دیگر کاری نمی‌کند', 'زمان آن گذشته است', 'از این مرحله گذشته است']
function tells(said: string, ...words: (string | RegExp)[]) {
  for (const one of words) expect(said).toMatch(one)
  for (const one of bare) expect(said).not.toContain(one)
}

const db = () => house.database.db
const nameOf = (who: keyof Letters['world']['people']) => house.world.people[who].name
const steps = (id: string, what: KeptStep) =>
  db().$count(requestSteps, and(eq(requestSteps.requestId, id), eq(requestSteps.what, what)))
const entries = (action: string, id: string) =>
  db().$count(audit, and(eq(audit.action, action), eq(audit.subjectId, id)))
/** The day and the hour of the world, as the bot writes them. */
const today = /۲۰ مهر ۱۴۰۵، ساعت ۱۲:۰۰|۱۴۰۵/

type Who = Parameters<typeof boundUser>[1]
const both = async (who: Who) => ({
  telegram: await boundUser(house, who, 'telegram'),
  bale: await boundUser(house, who, 'bale'),
})
async function named(): Promise<{ id: string; users: Record<Messenger, User> }> {
  const { name, nationalId, mobile } = house.world.people.inspector
  const id = await filed(house.world, 'leave', {
    ...leaveForm(house.world, 20 + cards, 1),
    substitute: { name, nationalId, mobile },
  })
  return { id, users: await both('inspector') }
}
beforeEach(async () => {
  await db().update(requests).set({ stage: 'closed', outcome: 'withdrawn' })
})

async function toJudge() {
  const user = await boundUser(house, 'holder', 'telegram')
  const made = await fileCase(house.world.nobody(), newKey(), {
    license: house.world.offices[0]!.license,
    kind: 'complaint',
    topic: 'conduct',
    text: 'رفتار بدی داشتند.',
    confidential: true,
    chat: { messenger: 'telegram', chat: String(user.id) },
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return { user, id: made.value.id }
}
async function resolved(id: string) {
  await assignCase(await house.world.as('clerk'), newKey(), { case: id, examiner: 'kanoon', word: '' })
  await examineCase(await house.world.as('kanoon'), newKey(), { case: id, to: 'report', word: 'گزارش' })
  await closeCase(await house.world.as('clerk'), newKey(), { case: id, result: 'وارد بود' })
}

describe('the second tap, there and in the other messenger,', () => {
  test('on «تأیید دریافت» says who acknowledged and when', async () => {
    const users = await both('holder')
    const recipient = await house.recipientOf(await house.send())
    const data = acknowledge.data({ recipient })
    tells((await tap(users.telegram, data)).said, 'دریافت')
    for (const messenger of messengers)
      tells((await tap(users[messenger], data)).said, nameOf('holder'), 'تلگرام', today)
    expect(await entries('notices.acknowledge', recipient)).toBe(1)
  })

  test('on a consent, or a refusal of it, says what was answered and when', async () => {
    for (const [yes, what] of [
      [true, 'رضایت داده شد'],
      [false, 'رضایت داده نشد'],
    ] as const) {
      const { id, users } = await named()
      const data = (yes ? consent : declineSurely).data({ request: id })
      expect((await tap(users.telegram, data)).said).toContain('ثبت شد')
      for (const messenger of messengers)
        for (const press of [data, consent.data({ request: id }), decline.data({ request: id })])
          tells((await tap(users[messenger], press)).said, what, nameOf('inspector'), today)
      expect((await steps(id, 'consented')) + (await steps(id, 'declined'))).toBe(1)
      await db().delete(bindings)
    }
  })

  test('on taking an answer back says that it was taken back, once', async () => {
    const { id, users } = await named()
    await tap(users.telegram, consent.data({ request: id }))
    const undo = button('r:undo', { request: 'uuid' }).data({ request: id })
    expect((await tap(users.telegram, undo)).said).toContain('پس گرفته شد')
    await (await tap(users.bale, undo)).shows('رضایت می‌دهید')
    expect(await steps(id, 'consented-undone')).toBe(1)
  })

  test('on a withdrawal says who withdrew and when, and sends no link any more', async () => {
    const users = await both('holder')
    const id = await filed(house.world, 'leave', leaveForm(house.world, 20, 2))
    const request = { request: id }
    expect((await tap(users.telegram, withdrawSurely.data(request))).said).toContain('پس گرفته شد')
    for (const messenger of messengers)
      for (const data of [withdrawSurely.data(request), withdraw.data(request), sendConsentLink.data(request)]) {
        const { said, shows } = await tap(users[messenger], data)
        // two taps on one phone are one act, and get one answer
        const same = messenger === 'telegram' && data === withdrawSurely.data(request)
        tells(said, 'درخواست پس گرفته شد', ...(same ? [] : [nameOf('holder'), today]))
        await shows('پس گرفته شد')
      }
    expect(await steps(id, 'withdrawn')).toBe(1)
  })

  test('on the association’s agreement says it, and «مخالف» asks for no reason any more', async () => {
    const users = await both('association')
    const id = await filed(house.world, 'station', stationForm(house.world, 20, 2))
    expect((await tap(users.telegram, agree.data({ request: id }))).said).toContain('ثبت')
    for (const messenger of messengers)
      for (const data of [agree.data({ request: id }), disagree.data({ request: id })])
        tells((await tap(users[messenger], data)).said, 'انجمن صنفی موافق است', nameOf('association'), today)
    expect(await steps(id, 'agreed')).toBe(1)
  })

  test('on a vote says that it stands, and casts none', async () => {
    const users = await both('member')
    const id = await atVote(house.world, 'station', 20, 2)
    const data = cast.data({ request: id, choice: 'for' })
    expect((await tap(users.telegram, data)).said).toContain('ثبت شد')
    for (const messenger of messengers) tells((await tap(users[messenger], data)).said, 'پیش‌تر ثبت شده', 'موافق', today)
    const ballot = await ballotOf(house.world, id)
    expect(await entries('ballots.vote', ballot)).toBe(1)
    // another vote is another act, until the ballot closes
    expect((await tap(users.bale, cast.data({ request: id, choice: 'abstain' }))).said).toContain('ثبت شد')
    expect((await db().select().from(votes).where(eq(votes.ballotId, ballot))).map((one) => one.choice)).toEqual([
      'abstain',
    ])
  })

  test('on the vote that decided says what came of it', async () => {
    const users = await both('head')
    const id = await atVote(house.world, 'station', 20, 2)
    await voted(house.world, id, 'member', 'for')
    const sure = castSurely.data({ request: id, choice: 'for' })
    await tap(users.telegram, sure)
    for (const messenger of messengers)
      for (const data of [sure, cast.data({ request: id, choice: 'for' })])
        tells((await tap(users[messenger], data)).said, 'رأی شما', /تصویب/)
    for (const choice of ['against', 'abstain'])
      tells((await tap(users.bale, cast.data({ request: id, choice }))).said, 'کارگروه با ۲ رأی موافق', today)
    expect(await steps(id, 'adopted')).toBe(1)
  })

  test('on a letter that was signed says who signed it, and asks for no PIN', async () => {
    const users = await both('head')
    const notice = await house.submit()
    await signNotice(await house.world.as('secretary'), newKey(), { id: notice })
    for (const messenger of messengers)
      for (const data of [signLetter.data({ notice, version: 1 }), sendBackLetter.data({ notice })]) {
        const { said, shows } = await tap(users[messenger], data)
        tells(said, 'امضا شد', nameOf('secretary'), today)
        await shows('امضا شد')
      }
  })

  test('on a letter that was sent back says so; one that came again is shown as it stands', async () => {
    const users = await both('head')
    const notice = await house.submit()
    await sendBackNotice(await house.world.as('secretary'), newKey(), { id: notice, word: 'بند دوم را بنویسید' })
    for (const messenger of messengers)
      for (const data of [signLetter.data({ notice, version: 1 }), sendBackLetter.data({ notice })])
        tells((await tap(users[messenger], data)).said, 'بازگردانده شد', nameOf('secretary'))
    const changed = await house.submit()
    const { said, shows } = await tap(users.bale, signLetter.data({ notice: changed, version: 0 }))
    expect(said).toContain('تغییر کرده است')
    await shows('نامه برای امضا')
  })

  test('on «پایان رسیدگی» says who dealt with the letter and when', async () => {
    const users = await both('clerk')
    const made = await writeIncoming(await house.world.as('holder'), newKey(), {
      office: house.world.offices[0]!.id,
      answers: null,
      subject: 'ساعت کار',
      body: 'متن',
      confidential: false,
      files: [],
    })
    const letter = made.ok ? made.value.id : ''
    await finishIncoming(await house.world.as('secretary'), newKey(), { id: letter, word: 'بایگانی شد' })
    for (const messenger of messengers) {
      const { said, shows } = await tap(users[messenger], finishLetter.data({ letter }))
      tells(said, 'رسیدگی', nameOf('secretary'), today)
      await shows('بایگانی شد')
    }
  })

  test('of a citizen on a result says what was said of it, and asks for no word any more', async () => {
    const { user, id } = await toJudge()
    await resolved(id)
    const yes = judgeResult.data({ case: id, satisfied: 'yes' })
    expect((await tap(user, yes)).said).toContain('ثبت شد')
    expect((await tap(user, yes)).said).toContain('ثبت شد')
    for (const data of [
      judgeResult.data({ case: id, satisfied: 'no' }),
      addCaseWord.data({ case: id }),
      reopenResult.data({ case: id }),
      answerToCase.data({ case: id }),
      withdrawOwn.data({ case: id }),
      consentToCase.data({ case: id, nth: 0, as: 'yes' }),
    ])
      tells((await tap(user, data)).said, 'راضی بودید', today)
    const said = inArray(caseSteps.what, ['satisfied', 'dissatisfied', 'word', 'reopened'])
    expect(await db().$count(caseSteps, and(eq(caseSteps.caseId, id), said))).toBe(1)
  })

  test('of an office on a complaint that moved on says what was done since', async () => {
    const { id } = await toJudge()
    const users = {
      telegram: await boundUser(house, 'holder', 'telegram'),
      bale: await boundUser(house, 'holder', 'bale'),
    }
    await assignCase(await house.world.as('clerk'), newKey(), { case: id, examiner: 'kanoon', word: '' })
    await examineCase(await house.world.as('kanoon'), newKey(), { case: id, to: 'ask', word: 'چه شد؟' })
    await examineCase(await house.world.as('kanoon'), newKey(), { case: id, to: 'report', word: 'پاسخ نداد' })
    for (const messenger of messengers)
      expect((await tap(users[messenger], answerForOffice.data({ case: id }))).said).toMatch(
        /گذشته است.*\n.*(پرسش از دفتر|گزارش بررسی) \(.*۱۴۰۵/,
      )
  })

  test('on a rating keeps the first', async () => {
    const { license } = house.world.offices[0]!
    const user = house.simulator.telegram.user()
    user.settle()
    const conduct = button('r:conduct', { license: 'word', service: 'int', conduct: 'int' })
    expect((await tap(user, conduct.data({ license, service: 4, conduct: 5 }))).said).toContain('سپاس')
    const other = await tap(user, conduct.data({ license, service: 1, conduct: 1 }))
    tells(other.said, /امروز|پیش‌تر/)
  })

  test('on an invitation brings the same link, and ends none', async () => {
    const name = 'بازرس دوباره'
    await invite(await house.world.as('admin'), newKey(), { role: 'inspector', mobile: '09140006399', name })
    const admin = await boundUser(house, 'admin', 'telegram')
    admin.say('دعوت‌نامه‌ها')
    const list = await admin.until((chat) => chat.messages.find(({ text }) => text.includes('پیوندهای پیشین')))
    for (const _ of [1, 2]) admin.press(name, { on: list.id })
    const found = await admin.until((chat) => {
      const given = chat.messages.filter(({ text }) => /^https:.*\/login\//.test(text))
      return given.length === 2 && given.map(({ text }) => text)
    })
    expect(new Set(found).size).toBe(1)
    const [person] = await db().select().from(people).where(eq(people.name, name))
    const live = (await db().select().from(links).where(eq(links.personId, person!.id))).filter(
      ({ expiresAt }) => expiresAt > house.world.now,
    )
    expect(live).toHaveLength(1)
  })

  test('on which news one wants says what stands', async () => {
    const users = await both('holder')
    const data = button('p:news', { want: 'word' }).data({ want: 'official' })
    await (await tap(users.telegram, data)).shows('اکنون تنها نامه‌های رسمی')
    expect((await tap(users.bale, data)).said).toContain('تنها نامه‌های رسمی')
  })
})

test('what came to nothing is asked for again once; the second tap leads to the draft that the first made', async () => {
  const id = await filed(house.world, 'station', stationForm(house.world, 300, 2))
  await withdrawRequest(await house.world.as('holder'), newKey(), { request: id })
  const user = await boundUser(house, 'holder', 'telegram')
  const data = askAgain.data({ request: id })
  const first = await tap(user, data)
  expect(first.said).toContain('در پیش‌نویس تازه‌ای آمد')
  await first.shows('پیش‌نویس این درخواست را دارید')
  const card = user.chat().messages.find(({ text, mine }) => !mine && text.includes('کارت'))!
  user.press('بزن', { on: card.id })
  expect((await user.answered()).text).toContain('پیش‌نویس دیگری از همین نوع دارید')
})

test('an office that was opened before its closure is over says so, and opens once', async () => {
  const { db } = house.database
  const { world } = house
  const days = { from: addDays(world.today, 310), to: addDays(world.today, 320) }
  const id = await filed(world, 'closure', { days, reason: 'بازسازی سقف', arrangement: 'دفتر روستای همسایه' })
  await reviewed(world, id)
  for (const who of ['member', 'head'] as const) await voted(world, id, who, 'for')
  await signed(world, id)
  const user = await boundUser(house, 'holder', 'bale')
  expect((await tap(user, reopen.data({ request: id }))).said).toContain('نامه نتیجه امضا شد')
  const firstDay = addDays(world.today, -2)
  await db.update(effects).set({ firstDay }).where(eq(effects.requestId, id))
  const asked = await tap(user, reopen.data({ request: id }))
  await asked.shows('دفتر زودتر باز می‌شود؟')
  for (const _ of [1, 2])
    expect((await tap(user, reopenOn.data({ request: id, day: world.today }))).said).toContain('بازگشایی دفتر ثبت شد')
  expect((await tap(user, reopen.data({ request: id }))).said).toContain('زودتر پایان یافت')
})

test('a vote in a meeting that was cast stands; after the item it says that it is over', async () => {
  const { world } = house
  const { meeting, item, ballot } = await meetingAtVote(world, ['تعرفه خدمات'])
  const member = await boundUser(house, 'member', 'bale')
  const data = castInMeeting.data({ meeting, ballot, choice: 'for' })
  for (const _ of [1, 2]) expect((await tap(member, data)).said).toContain('موافق')
  expect(await house.database.db.$count(votes, eq(votes.ballotId, ballot))).toBe(1)
  await closeItem(await world.as('secretary'), newKey(), { item, how: 'voted' })
  expect((await tap(member, data)).said).toContain('رأی‌گیری')
})

test('a meeting that is invited, and one that is cancelled, say so', async () => {
  const { world } = house
  const at = { heldOn: addDays(world.today, 10), startsAt: '10:00', place: 'سالن استانداری' }
  const called = await callMeeting(await world.as('secretary'), newKey(), at)
  if (!called.ok) throw new Error('not called')
  const { id: meeting } = called.value
  const item = { meeting, request: null, title: 'تعرفه', body: '', guests: [] }
  await addItem(await world.as('clerk'), newKey(), item)
  const secretary = await boundUser(house, 'secretary', 'telegram')
  expect((await tap(secretary, inviteToMeeting.data({ meeting }))).said).toContain('دعوت')
  expect((await tap(secretary, inviteToMeeting.data({ meeting }))).said).toContain('دیگر در این مرحله نیست')
  const member = await boundUser(house, 'member', 'bale')
  const coming = reply.data({ meeting, word: 'yes' })
  for (const _ of [1, 2]) expect((await tap(member, coming)).said).toContain('به دبیرخانه رسید')
  await cancelMeeting(await world.as('head'), newKey(), { meeting, reason: 'تعطیلی ناگهانی' })
  expect((await tap(member, coming)).said).toContain('دیگر در این مرحله نیست')
})

test('minutes: an objection is asked for while it is possible; then the press says that they have gone on', async () => {
  const { world } = house
  const made = await endedMeeting(world, { items: [{ title: 'تعرفه خدمات', outcome: 'noted' }] })
  await showMinutes(await world.as('clerk'), newKey(), { meeting: made.id })
  const member = await boundUser(house, 'member', 'bale')
  const data = object.data({ meeting: made.id })
  await (await tap(member, data)).shows('کدام بند چگونه باید نوشته می‌شد')
  await db().update(meetings).set({ minutesSignedAt: world.now }).where(eq(meetings.id, made.id))
  // the first chat is being asked; the old card stands in the other
  const elsewhere = await boundUser(house, 'member', 'telegram')
  expect((await tap(elsewhere, data)).said).toContain('صورت‌جلسه دیگر در این مرحله نیست')
})

test('a resolution that was acknowledged, reported and accepted says so', async () => {
  const { world } = house
  const { db, province, today, now, people: cast } = world
  const body = { provinceId: province, kind: 'agency' as const, name: 'شرکت دو مصوبه', since: today, updatedAt: now }
  const [agency] = await db.insert(bodies).values(body).returning()
  await db.update(memberships).set({ bodyId: agency!.id }).where(eq(memberships.personId, cast.agency.id))
  const id = newKey()
  const deadline = { is: 'period', within: { weeks: 2 }, from: 'notification' } as const
  const of = {
    meeting: 77,
    meetingOn: '2026-10-03',
    item: 1,
    text: 'گزارش دهید.',
    internal: false,
    deadline,
    refers: '',
  }
  const owners = [{ of: 'body' as const, body: agency!.id }]
  expect(await recordResolution(await world.as('clerk'), newKey(), { id, ...of, owners })).toMatchObject({ ok: true })
  await sendResolutions(await world.as('secretary'), newKey(), { meeting: 77 })
  const [owner] = await db.select().from(resolutionOwners).where(eq(resolutionOwners.resolutionId, id))
  const part = owner!.id
  const user = await boundUser(house, 'agency', 'telegram')
  const clerk = await boundUser(house, 'clerk', 'bale')
  // the same once more: the second of two taps gets the answer of the first
  for (const _ of [1, 2])
    expect((await tap(user, acknowledgePart.data({ part }))).said).toContain('دریافت مصوبه ثبت شد')
  const report = { owner: part, word: 'انجام شد', files: [], finished: true }
  await reportResolution(await world.as('agency'), newKey(), report)
  expect((await tap(user, reportPart.data({ part }))).said).toContain('پیش‌تر رسیده است')
  for (const words of ['پذیرفته شد', 'در انتظار بررسی نیست'])
    expect((await tap(clerk, acceptReport.data({ part }))).said).toContain(words)
  expect((await tap(clerk, returnReport.data({ part }))).said).toContain('در انتظار بررسی نیست')
  expect((await tap(clerk, recusePart.data({ part }))).said).toContain('اعلام ذی‌نفعی')
})

test('a check that is done, and a question that was taken back, say so', async () => {
  const { db, now, province, people: cast } = house.world
  const id = await filed(house.world, 'station', stationForm(house.world, 310, 2))
  const done = { state: 'answered', answer: 'yes', answeredBy: cast.clerk.id, openedAt: now, endedAt: now } as const
  const asks = { provinceId: province, requestId: id, stage: 'association', task: 'check' } as const
  const [check] = await db
    .insert(tasks)
    .values({ ...asks, ...done })
    .returning()
  const clerk = await boundUser(house, 'clerk', 'telegram')
  for (const data of [complete.data({ task: check!.id }), lacking.data({ task: check!.id })])
    expect((await tap(clerk, data)).said).toMatch(/بررسی/)
  await askApplicant(await house.world.as('clerk'), newKey(), { request: id, question: 'تا کی؟' })
  const [question] = await db
    .select()
    .from(tasks)
    .where(and(eq(tasks.requestId, id), eq(tasks.task, 'question')))
  for (const _ of [1, 2])
    expect((await tap(clerk, takeBack.data({ task: question!.id }))).said).toContain('پس گرفته شد')
})

test('a customer who was called is called once', async () => {
  const outcome = await giveRating(house.world.nobody(), newKey(), {
    license: house.world.offices[0]!.license,
    service: 2,
    conduct: 2,
  })
  const rating = outcome.ok ? outcome.value.id : ''
  await askCall(house.world.nobody(), null, { rating, mobile: '09141234567' })
  const [call] = await db().select().from(callBacks).where(eq(callBacks.ratingId, rating))
  const holder = await boundUser(house, 'holder', 'telegram')
  const press = called.data({ call: call!.id })
  expect((await tap(holder, press)).said).toContain('ثبت شد که تماس گرفته‌اید')
  const again = await tap(holder, press)
  expect(again.said).toContain('پیش‌تر ثبت شده است که تماس گرفته‌اید')
  expect(await entries('ratings.callDone', call!.id)).toBe(1)
})

test('one of the office is enrolled for a training once, and taken out once', async () => {
  const { world } = house
  const planned = await planTraining(await world.as('clerk'), newKey(), {
    ...{ kind: 'first', title: 'آموزش صدور گواهی', service: null, heldBy: 'دستگاه', place: 'اردبیل', approval: '' },
    ...{ firstDay: addDays(world.today, 5), lastDay: addDays(world.today, 5) },
  })
  const training = planned.ok ? planned.value.id : ''
  const holder = await boundUser(house, 'holder', 'telegram')
  const [own] = await db().select().from(memberships).where(eq(memberships.personId, world.people.staff.id))
  const at = { training, membership: own!.id }
  const taking = () => db().$count(trainees, eq(trainees.trainingId, training))
  for (const said of ['ثبت‌نام شد', 'پیش‌تر ثبت‌نام شده است'])
    expect((await tap(holder, enrol.data(at))).said).toContain(said)
  expect([await taking(), await entries('trainings.enrol', training)]).toEqual([1, 1])
  for (const said of ['نام از فهرست برداشته شد', 'نامش در فهرست نیست'])
    expect((await tap(holder, withdrawTaking.data(at))).said).toContain(said)
  expect([await taking(), await entries('trainings.withdraw', training)]).toEqual([0, 1])
})

test('what an agency handed over is received once', async () => {
  const { world } = house
  const of = { provinceId: world.province, kind: 'agency' as const, since: world.today, updatedAt: world.now }
  const [agency] = await db()
    .insert(bodies)
    .values({ ...of, name: 'دستگاه سپارنده' })
    .returning()
  const handed = await handOver(await world.as('clerk'), newKey(), {
    ...{ license: world.offices[0]!.license, agency: agency!.id, kind: 'stamp', name: 'مهر', count: 1, mark: '' },
    ...{ document: '۱', handedOn: world.today },
  })
  const thing = handed.ok ? handed.value.id : ''
  const holder = await boundUser(house, 'holder', 'telegram')
  for (const said of ['دریافت آن ثبت شد', 'دریافت آن را تأیید کرده است'])
    expect((await tap(holder, received.data({ thing }))).said).toContain(said)
  expect(await entries('inventory.receive', thing)).toBe(1)
})

test('a public answer is taken back once', async () => {
  const office = house.world.offices[0]!.id
  await answerCustomers(await house.world.as('holder'), newKey(), { office, text: 'از نظر شما سپاسگزاریم' })
  const holder = await boundUser(house, 'holder', 'telegram')
  const press = unsayAnswer.data({ office })
  expect((await tap(holder, press)).said).toContain('پاسخ از صفحه دفتر برداشته شد')
  expect((await tap(holder, press)).said).toContain('این پاسخ دیگر بر صفحه دفتر نیست')
  expect(await entries('ratings.answer', office)).toBe(1)
})

test('the service of a rating is noted once', async () => {
  const { province, today } = house.world
  const at = { provinceId: province, agency: 'راهور' }
  const two = [
    { ...at, code: '77001', name: 'تعویض' },
    { ...at, code: '77002', name: 'صدور' },
  ]
  const [one, other] = await db().insert(services).values(two).returning()
  const user = await boundUser(house, 'holder', 'telegram')
  const license = house.world.offices[1]!.license
  await tap(
    user,
    button('r:conduct', { license: 'word', service: 'int', conduct: 'int' }).data({ license, service: 4, conduct: 4 }),
  )
  const from = button('r:from', { license: 'word', day: 'day', service: 'uuid' })
  const press = (service: string) => tap(user, from.data({ license, day: today, service }))
  expect((await press(one!.id)).said).toContain('ثبت شد')
  expect((await press(other!.id)).said).toContain('پیش‌تر ثبت شده است')
  const rows = await db().select().from(ratings).where(eq(ratings.serviceId, one!.id))
  expect(rows).toHaveLength(1)
})

test('the receipt of a rating is asked for once', async () => {
  const { today, offices } = house.world
  const user = await boundUser(house, 'holder', 'telegram')
  const license = offices[2]!.license
  const conduct = button('r:conduct', { license: 'word', service: 'int', conduct: 'int' })
  await tap(user, conduct.data({ license, service: 5, conduct: 5 }))
  const receipt = button('r:receipt', { license: 'word', day: 'day' }).data({ license, day: today })
  await (await tap(user, receipt)).shows('شماره رسید یا تراکنش')
  user.say('۵۵۶۶۷۷')
  await user.until((chat) => chat.messages.some(({ text }) => text.includes('شماره رسید هم ثبت شد')))
  expect((await tap(user, receipt)).said).toContain('پیش‌تر ثبت شده است')
})

test('an inquiry that was answered says so, and what was answered stands', async () => {
  const { db, province, today, now, people: cast } = house.world
  const body = { provinceId: province, kind: 'agency' as const, name: 'سازمان دو بار', since: today, updatedAt: now }
  const [agency] = await db.insert(bodies).values(body).returning()
  await db.update(memberships).set({ bodyId: agency!.id }).where(eq(memberships.personId, cast.agency.id))
  const requestId = await filed(house.world, 'station', stationForm(house.world, 200, 2))
  const asks = { provinceId: province, requestId, stage: 'association', task: 'inquiry', of: 'agencies' } as const
  const [task] = await db
    .insert(tasks)
    .values({ ...asks, bodyId: agency!.id, label: body.name, openedAt: now })
    .returning()
  const user = await boundUser(house, 'agency', 'telegram')
  const press = clearInquiry.data({ task: task!.id })
  expect((await tap(user, press)).said).toContain('پاسخ ثبت شد')
  for (const data of [press, objectInquiry.data({ task: task!.id })]) {
    const again = await tap(user, data)
    expect(again.said).toContain('به این استعلام پاسخ داده شده است')
    await again.shows('مانعی نیست')
  }
  const [row] = await db.select().from(tasks).where(eq(tasks.id, task!.id))
  expect(row).toMatchObject({ state: 'answered', answer: 'yes', answeredBy: cast.agency.id })
})

test('a question that is answered, and one that cannot be asked any more, say so', async () => {
  const id = await filed(house.world, 'station', stationForm(house.world, 320, 2))
  const association = await boundUser(house, 'association', 'bale')
  await askApplicant(await house.world.as('association'), newKey(), { request: id, question: 'تا کی؟' })
  expect((await tap(association, askHolder.data({ request: id }))).said).toContain('پرسش دیگری در انتظار پاسخ است')
  const { db } = house.database
  const [question] = await db
    .select()
    .from(tasks)
    .where(and(eq(tasks.requestId, id), eq(tasks.task, 'question')))
  await answerQuestion(await house.world.as('holder'), newKey(), { task: question!.id, word: 'تا شنبه' })
  const holder = await boundUser(house, 'holder', 'telegram')
  const again = await tap(holder, replyToQuestion.data({ task: question!.id }))
  expect(again.said).toContain('به این پرسش پاسخ داده شده است')
})

test('papers that came anew, and a check that is over, say so', async () => {
  const { db, province, now } = house.world
  const id = await filed(house.world, 'station', stationForm(house.world, 340, 2))
  const at = { provinceId: province, requestId: id, stage: 'association', openedAt: now } as const
  const facts = { papers: 'plan', 'paper.plan.word': 'خوانا نیست' }
  const asked = { task: 'question', question: '', personId: house.world.people.holder.id, facts } as const
  const [check] = await db
    .insert(tasks)
    .values({ ...at, task: 'check', of: 'secretariat', state: 'answered' })
    .returning()
  const [question] = await db
    .insert(tasks)
    .values({ ...at, ...asked, state: 'answered' })
    .returning()
  const holder = await boundUser(house, 'holder', 'telegram')
  expect((await tap(holder, sendAnew.data({ task: question!.id }))).said).toContain('به این پرسش پاسخ داده شده است')
  const clerk = await boundUser(house, 'clerk', 'bale')
  expect((await tap(clerk, askPaperAnew.data({ task: check!.id }))).said).toContain('نمی‌توان از درخواست‌دهنده پرسید')
})

test('a receipt for an account that is cleared already is not asked for, and says so', async () => {
  const { db } = house.database
  const id = await filed(house.world, 'station', stationForm(house.world, 320, 2))
  const asks = { provinceId: house.world.province, requestId: id, stage: 'association', task: 'clearance' } as const
  const [task] = await db
    .insert(tasks)
    .values({
      ...asks,
      of: 'agencies',
      label: 'شرکت گاز',
      word: 'مانده',
      state: 'answered',
      answer: 'yes' as const,
      openedAt: house.world.now,
    })
    .returning()
  const holder = await boundUser(house, 'holder', 'telegram')
  expect((await tap(holder, payAccount.data({ task: task!.id }))).said).toContain('دیگر رسیدی لازم نیست')
})

test('a decision that was taken says so, and is not taken twice', async () => {
  const { db } = house.database
  const id = await filed(house.world, 'station', stationForm(house.world, 330, 2))
  const asks = { provinceId: house.world.province, requestId: id, stage: 'association', task: 'decision' } as const
  const role = { of: 'secretariat', role: 'secretary', openedAt: house.world.now } as const
  const [task] = await db
    .insert(tasks)
    .values({ ...asks, ...role })
    .returning()
  const secretary = await boundUser(house, 'secretary', 'telegram')
  const yes = adopt.data({ task: task!.id })
  expect((await tap(secretary, yes)).said).toContain('تصمیم ثبت شد')
  for (const data of [yes, reject.data({ task: task!.id })])
    expect((await tap(secretary, data)).said).toContain('درباره این درخواست تصمیم گرفته شده است')
  const [row] = await db.select().from(tasks).where(eq(tasks.id, task!.id))
  expect(row).toMatchObject({ state: 'answered', answer: 'yes', answeredBy: house.world.people.secretary.id })
})

describe('after somebody else', () => {
  test('withdrew it, who is named and the association are told by whom', async () => {
    const { id, users } = await named()
    await withdrawRequest(await house.world.as('holder'), newKey(), { request: id })
    for (const data of [consent, decline, declineSurely].map((one) => one.data({ request: id })))
      tells((await tap(users.telegram, data)).said, 'درخواست پس گرفته شد', nameOf('holder'), today)
    const association = await boundUser(house, 'association', 'bale')
    for (const data of [agree, disagree].map((one) => one.data({ request: id })))
      tells((await tap(association, data)).said, 'درخواست پس گرفته شد', nameOf('holder'), today)
  })

  test('said it, the holder cannot withdraw what was decided, and reads what was', async () => {
    const user = await boundUser(house, 'holder', 'telegram')
    const id = await filed(house.world, 'leave', leaveForm(house.world, 20, 2))
    await consented(house.world, id)
    await reviewed(house.world, id)
    for (const who of ['head', 'member'] as const) await voted(house.world, id, who, 'for')
    for (const data of [withdraw, withdrawSurely].map((one) => one.data({ request: id })))
      tells((await tap(user, data)).said, 'کارگروه با ۲ رأی موافق', today)
  })

  test('acknowledged in the app, the button in the chat says so; and what one has no sight of is said to be so', async () => {
    const recipient = await house.recipientOf(await house.send())
    await acknowledgeNotice(await house.world.as('holder'), newKey(), { recipient })
    const user = await boundUser(house, 'holder', 'bale')
    tells((await tap(user, acknowledge.data({ recipient }))).said, nameOf('holder'), today)
    const stranger = await boundUser(house, 'inspector', 'telegram')
    const gone = newKey()
    for (const data of [
      consent.data({ request: gone }),
      agree.data({ request: gone }),
      cast.data({ request: gone, choice: 'for' }),
      withdrawSurely.data({ request: gone }),
      signLetter.data({ notice: gone, version: 1 }),
      finishLetter.data({ letter: gone }),
      answerForOffice.data({ case: gone }),
    ])
      expect((await tap(stranger, data)).said).toMatch(/در دسترس این حساب نیست|پیدا نشد/)
  })

  test('and after a restart an old question says what is open, not only that it is over', async () => {
    const user = await boundUser(house, 'holder', 'telegram')
    await house.restart()
    expect((await tap(user, 't:yes')).said).toContain('آخرین پیام این گفت‌وگو')
  })
})

/** The buttons that act, or begin what acts: each has its second tap above. */
const act =
  `n:ack q:yes q:no d:yes d:no r:asks r:reply r:yes r:no r:nosure r:undo r:back r:sure r:link r:anew r:early r:earlyon r:pay r:unask r:sendnew e:yes e:no e:anew g:invite g:late g:reply g:cast m:object z:ack z:rep z:yes z:no z:out o:yes o:no b:cast b:sure s:sign s:back i:done c:judge c:word c:withdraw c:reply c:agree
  c:reopen c:answer r:conduct r:from r:receipt w:called w:unsay v:new p:news tr:in tr:out iv:in`.split(/\s+/)
/** Those that show something, turn a page, or ask a first question: pressed again they do the same. */
const show =
  `b:list b:open b:show k:list k:late k:open r:list r:open r:shut r:show r:ask r:office r:kind r:new r:again r:service r:word r:about r:more r:papers q:receipt n:list
  n:read n:view n:files n:copy s:list s:open s:all s:files s:to i:list i:open i:new i:body i:typed i:typedb i:files i:answer
  g:list g:open g:back g:ics g:papers g:item g:items z:list z:open z:files
  c:begin c:page c:new c:open d:list d:agencies d:agency d:search d:one w:office w:turn w:all w:calls w:call w:answer v:list pr:list pr:one tr:list tr:one iv:list iv:one`.split(
    /\s+/,
  )

test('every button of the bot is one of those', () => {
  const root = join(import.meta.dirname, '../../bot')
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('simulator'))
    .flatMap((name) => [
      ...readFileSync(join(root, name), 'utf8').matchAll(/^(?:export )?const \w+ = button\('([^']+)'/gm),
    ])
    .map(([, name]) => name!)
  expect([...act, ...show].sort()).toEqual([...new Set(found)].sort())
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
