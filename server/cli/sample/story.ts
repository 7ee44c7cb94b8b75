// What has happened in the sample province lately, told through the acts of its people.
import { randomUUID } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import { castVote } from '#actions/ballots/vote'
import { acknowledgeNotice, openNotice } from '#actions/notices/acknowledge'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { invite } from '#actions/people/invite'
import { answerConsent } from '#actions/requests/consent'
import { fileRequest } from '#actions/requests/file'
import { reviewRequest } from '#actions/requests/review'
import { ballots } from '#db/schema/ballots'
import type { Selection } from '#db/schema/notices'
import { noticeRecipients, notices } from '#db/schema/notices'
import { counties } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { addDays, tehranDay } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import type { NoticeKind } from '#rules/notices'
import type { Role } from '#rules/roles'
import { reportBodies } from './accusations.ts'
import { seatCommittee, writeToBodies } from './bodies.ts'
import { type Cast, key, must } from './cast.ts'
import { reportMobiles } from './contacts.ts'
import { agreeOnServices } from './contracts.ts'
import { tellCustomers } from './customers.ts'
import { foundOffices } from './founding.ts'
import { writeToSecretariat } from './incoming.ts'
import { inspectOffices } from './inspections.ts'
import { writeLetters } from './letters.ts'
import { fillLibrary } from './library.ts'
import { callTodaysMeeting } from './meeting.ts'
import { carryPaper } from './paper.ts'
import type { SamplePerson } from './province.ts'
import { followResolutions } from './resolutions.ts'
import { oweAnswers } from './silence.ts'
import { teachStaff } from './trainings.ts'
import { goFurtherWays } from './underway.ts'
import { reportViolations } from './violations.ts'
import { watchOffices } from './watched.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

/** Days before now, at a quiet hour of the morning. */
const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)
const one = (told: Told, role: Role, nth = 0) => told.people.filter((person) => person.role === role)[nth]!

/** Tells the story up to now. */
export async function tellStory(told: Told): Promise<void> {
  await addStaff(told)
  await oldCircular(told)
  await grantedLeave(told)
  await pendingRequests(told)
  await waitingLetters(told)
  await oweAnswers(told)
  await writeLetters(told)
  await seatCommittee(told)
  await writeToBodies(told)
  await writeToSecretariat(told)
  await tellCustomers(told)
  await fillLibrary(told)
  await reportMobiles(told)
  await followResolutions(told)
  await foundOffices(told)
  await callTodaysMeeting(told)
  await goFurtherWays(told)
  await reportViolations(told)
  await reportBodies(told)
  await inspectOffices(told)
  await watchOffices(told)
  await teachStaff(told)
  await agreeOnServices(told)
}

async function addStaff(told: Told) {
  const holder = one(told, 'holder')
  const staff = { role: 'staff' as const, name: 'لاله پیشخوانی', mobile: '09140100021', office: holder.office }
  const { person } = await must(invite(told.cast.command(told.now), null, staff))
  told.people.push({
    id: person,
    role: 'staff',
    name: staff.name,
    mobile: staff.mobile,
    messenger: 'telegram',
    userId: 6_100_001,
    office: holder.office,
  })
}

type Letter = { kind: NoticeKind; subject: string; body: string; selection: Selection; answerIn?: number }

async function draft(told: Told, now: Date, letter: Letter): Promise<string> {
  const id = randomUUID()
  const { kind, subject, body, selection, answerIn } = letter
  const answerBy = answerIn ? addDays(tehranDay(told.now), answerIn) : null
  await must(
    saveDraft(await told.cast.as(one(told, 'clerk').id, now), key(), {
      id,
      version: null,
      kind,
      subject,
      body,
      answerBy,
      selection,
      files: [],
    }),
  )
  return id
}

async function submit(told: Told, now: Date, letter: Letter): Promise<string> {
  const id = await draft(told, now, letter)
  await must(submitNotice(await told.cast.as(one(told, 'clerk').id, now), key(), { id, version: 1 }))
  return id
}

async function sign(told: Told, now: Date, id: string) {
  await must(signNotice(await told.cast.as(one(told, 'secretary').id, now), key(), { id }))
}

const countyId = async ({ cast }: Told, name: string) =>
  (
    await cast.base.db
      .select({ id: counties.id })
      .from(counties)
      .where(and(eq(counties.provinceId, cast.province), eq(counties.name, name)))
  )[0]!.id

/** A circular of some days ago: some have acknowledged, one has only opened it, the rest are silent. */
async function oldCircular(told: Told) {
  const id = await submit(told, before(told.now, 4), {
    kind: 'circular',
    subject: 'نصب تابلوی خدمات و تعرفه‌ها در معرض دید مراجعه‌کنندگان',
    body: 'با سلام\nهمه دفترهای پیشخوان باید فهرست خدمات و تعرفه‌های مصوب را در جایی نصب کنند که مراجعه‌کنندگان به‌آسانی ببینند. نشانی رسیدگی به شکایت‌ها نیز باید بر همان تابلو نوشته شود.\nبازرسان دبیرخانه از هفته آینده این موضوع را بررسی می‌کنند.',
    selection: { counties: [await countyId(told, 'اردبیل')], standings: ['active', 'expired'] },
    answerIn: 10,
  })
  await sign(told, before(told.now, 4), id)
  const holders = told.people.filter((person) => person.role === 'holder')
  for (const [index, holder] of holders.slice(2, 6).entries()) {
    const [recipient] = await told.cast.base.db
      .select({ id: noticeRecipients.id })
      .from(noticeRecipients)
      .where(and(eq(noticeRecipients.noticeId, id), eq(noticeRecipients.officeId, holder.officeId!)))
    if (!recipient) continue
    const ctx = await told.cast.as(holder.id, before(told.now, 3 - index / 4), holder.messenger)
    const act = index === 3 ? openNotice : acknowledgeNotice
    await must<unknown>(act(ctx, key(), { recipient: recipient.id }))
  }
  await carryPaper(told, id)
}

async function file(told: Told, holder: SamplePerson, now: Date, kind: string, form: Form): Promise<string> {
  return (await must(fileRequest(await told.cast.as(holder.id, now), key(), { office: holder.officeId!, kind, form })))
    .id
}

async function vote(told: Told, request: string, role: Role, nth: number, now: Date, confirm = false) {
  const [ballot] = await told.cast.base.db
    .select()
    .from(ballots)
    .where(eq(ballots.requestId, request))
    .orderBy(desc(ballots.openedAt))
  const ctx = await told.cast.as(one(told, role, nth).id, now)
  await must(castVote(ctx, key(), { ballot: ballot!.id, choice: 'for', reason: '', confirm }))
}

const consent = async (told: Told, request: string, now: Date) => {
  const [row] = await told.cast.base.db
    .select({ person: requests.consentPersonId })
    .from(requests)
    .where(eq(requests.id, request))
  await must(answerConsent(await told.cast.as(row!.person!, now), key(), { request, agrees: true }))
}

const review = async (told: Told, request: string, now: Date, word = '') =>
  must(reviewRequest(await told.cast.as(one(told, 'association').id, now), key(), { request, agrees: true, word }))

const substitute = { name: 'پریسا جانشینی', nationalId: '9990000018', mobile: '09140100031' }

/** A leave that is running today, so that the public page shows the substitute. */
async function grantedLeave(told: Told) {
  const today = tehranDay(told.now)
  const id = await file(told, one(told, 'holder', 1), before(told.now, 3), 'leave', {
    days: { from: addDays(today, -1), to: addDays(today, 12) },
    substitute,
    reason: 'سفر زیارتی',
  })
  await consent(told, id, before(told.now, 3))
  await review(told, id, before(told.now, 2.9), 'نماینده معرفی‌شده آموزش دیده است.')
  await vote(told, id, 'head', 0, before(told.now, 2.5))
  await vote(told, id, 'member', 0, before(told.now, 2.2), true)
  const [letter] = await told.cast.base.db.select({ id: notices.id }).from(notices).where(eq(notices.requestId, id))
  await sign(told, before(told.now, 2), letter!.id)
  const { name, mobile } = substitute
  const [asked] = await told.cast.base.db
    .select({ person: requests.consentPersonId })
    .from(requests)
    .where(eq(requests.id, id))
  const { office } = one(told, 'holder', 1)
  told.people.push({
    id: asked!.person!,
    role: 'substitute',
    name,
    mobile,
    messenger: 'telegram',
    userId: 6_100_002,
    office,
  })
}

/** One leave at the association, one station at its vote with a first voice. */
async function pendingRequests(told: Told) {
  const today = tehranDay(told.now)
  const leave = await file(told, one(told, 'holder', 3), before(told.now, 1.5), 'leave', {
    days: { from: addDays(today, 20), to: addDays(today, 49) },
    substitute: { name: 'کامران نماینده‌پور', nationalId: '9990000026', mobile: '09140100032' },
  })
  await consent(told, leave, before(told.now, 1.2))
  const station = await file(told, one(told, 'holder', 4), before(told.now, 1.4), 'station', {
    days: { from: addDays(today, 7), to: addDays(today, 16) },
    place: 'نمایشگاه بین‌المللی، ورودی شماره ۲',
    position: { lat: 38.2412, lon: 48.3019 },
    circumstances: 'نمایشگاه کتاب استان و نیاز مراجعه‌کنندگان به خدمات پیشخوان در محل نمایشگاه',
  })
  await review(told, station, before(told.now, 1))
  await vote(told, station, 'member', 1, before(told.now, 0.5))
}

/** One letter that waits for a signature, and one draft. */
async function waitingLetters(told: Told) {
  await submit(told, before(told.now, 0.2), {
    kind: 'invitation',
    subject: 'دعوت به نشست آموزشی خدمات الکترونیک',
    body: 'با سلام\nنشست آموزشی خدمات الکترونیک هفته آینده در سالن همایش استانداری برگزار می‌شود. حضور دارنده پروانه یا یکی از کارکنان آموزش‌دیده دفتر لازم است.',
    selection: { counties: [await countyId(told, 'نمین')] },
    answerIn: 5,
  })
  await draft(told, before(told.now, 0.1), {
    kind: 'announcement',
    subject: 'ساعت کار دفترها در روزهای پایانی سال',
    body: '',
    selection: {},
  })
}
