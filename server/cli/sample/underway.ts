// Requests of further kinds on their ways: an office that hands over what it had, one that moves to another county and waits for its
// license, a holder who is to be exempted from presence, one who is heard on a revocation, and a service that is offered.
import { and, desc, eq } from 'drizzle-orm'
import { castVote } from '#actions/ballots/vote'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { signNotice } from '#actions/notices/sign'
import { answerConsent } from '#actions/requests/consent'
import { fileRequest } from '#actions/requests/file'
import { recordHandover } from '#actions/requests/handover'
import { moveOriginal } from '#actions/requests/original'
import { checkRequest, reportVisit } from '#actions/requests/report'
import { reviewRequest } from '#actions/requests/review'
import { ballots } from '#db/schema/ballots'
import { noticeRecipients, notices } from '#db/schema/notices'
import { counties } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { listsFor } from '#reads/requests/lists'
import { addDays, tehranDay } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { newPlace } from '#rules/proceedings/checklists'
import type { Findings } from '#rules/proceedings/visit'
import { assignment } from '#rules/requests/assignment'
import type { Role } from '#rules/roles'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

/** Whoever acts, so many days ago. */
const by = (told: Told, role: Role, ago: number, nth = 0) => {
  const { id } = told.people.filter((person) => person.role === role)[nth]!
  return told.cast.as(id, new Date(told.now.getTime() - ago * 86_400_000))
}
const holder = ({ people }: Told, nth: number) => people.filter(({ role }) => role === 'holder')[nth]!

/** Tells of each, as far as it has come. */
export async function goFurtherWays(told: Told): Promise<void> {
  await endWork(told, 6)
  await moveAway(told, 7)
  await exempt(told, 10)
  await hearOnRevocation(told, 11)
  await offerService(told, 9)
}

async function file(told: Told, who: Awaited<ReturnType<typeof by>>, of: number, kind: string, form: Form) {
  const { id } = await must(fileRequest(who, key(), { office: holder(told, of).officeId!, kind, form }))
  return id
}

async function openTask({ cast }: Told, request: string, task: 'check' | 'visit' | 'handover' | 'paper' | 'hearing') {
  const waits = and(eq(tasks.requestId, request), eq(tasks.task, task), eq(tasks.state, 'open'))
  const [row] = await cast.base.db.select({ id: tasks.id }).from(tasks).where(waits)
  return row!.id
}

/** Two votes for it, and the result letter signed. */
async function granted(told: Told, request: string, ago: number): Promise<string> {
  const { db } = told.cast.base
  const ofRequest = eq(ballots.requestId, request)
  const [ballot] = await db.select({ id: ballots.id }).from(ballots).where(ofRequest).orderBy(desc(ballots.openedAt))
  for (const [role, confirm] of [
    ['head', false],
    ['member', true],
  ] as const) {
    const vote = { ballot: ballot!.id, choice: 'for' as const, reason: '', confirm }
    await must(castVote(await by(told, role, ago), key(), vote))
  }
  const [letter] = await db.select({ id: notices.id }).from(notices).where(eq(notices.requestId, request))
  await must(signNotice(await by(told, 'secretary', ago - 0.2), key(), { id: letter!.id }))
  return letter!.id
}

async function endWork(told: Told, of: number): Promise<void> {
  const form = { reason: 'بازنشستگی دارنده و نبود جانشین در خانواده', held: 'دو دستگاه کارت‌خوان و مهر دفتر' }
  const id = await file(told, await by(told, 'holder', 3.6, of), of, 'cessation', form)
  await granted(told, id, 3)
  const task = await openTask(told, id, 'handover')
  const on = tehranDay(new Date(told.now.getTime() - 86_400_000))
  const received = { task, item: 'stamps', state: 'received' as const, on, to: 'دبیرخانه', note: '' }
  await must(recordHandover(await by(told, 'clerk', 0.8), key(), received))
}

async function moveAway(told: Told, of: number): Promise<void> {
  const { db } = told.cast.base
  const [county] = await db
    .select()
    .from(counties)
    .where(and(eq(counties.provinceId, told.cast.province), eq(counties.name, 'سرعین')))
  const form = {
    ...{ county: county!.name, place: county!.centre, address: `${county!.centre}، خیابان ولی‌عصر، پلاک ۴۰`, area: 58 },
    position: { lat: county!.lat!, lon: county!.lon! },
    reason: 'این شهرستان دفتر ندارد و مراجعه‌کنندگان ناچارند به مرکز استان بروند.',
  }
  const id = await file(told, await by(told, 'holder', 3.7, of), of, 'relocation', form)
  const agrees = { request: id, agrees: true, word: 'محل در نزدیکی درمانگاه و در دسترس است.' }
  await must(reviewRequest(await by(told, 'association', 3.5), key(), agrees))
  const whole = { task: await openTask(told, id, 'check'), complete: true, word: '' }
  await must(checkRequest(await by(told, 'clerk', 3.3), key(), whole))
  await must(reportVisit(await by(told, 'clerk', 2.9), key(), await visited(told, id, form.position)))
  const letter = await granted(told, id, 2.5)
  const [mine] = await db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, letter))
  await must(acknowledgeNotice(await by(told, 'holder', 2, of), key(), { recipient: mine!.id }))
  const on = tehranDay(new Date(told.now.getTime() - 86_400_000))
  const original = { task: await openTask(told, id, 'paper'), to: 'secretariat' as const, on }
  await must(moveOriginal(await by(told, 'clerk', 0.9), key(), original))
}

async function visited(told: Told, request: string, position: { lat: number; lon: number }) {
  const findings: Findings = Object.fromEntries(
    newPlace.map(({ name, answer }) => [name, { answer: answer === 'number' ? 57 : 'yes', note: '' } as const]),
  )
  return {
    task: await openTask(told, request, 'visit'),
    ...{ fit: true, word: 'محل آماده است و ورودی هم‌کف دارد.', findings, position, files: [] },
    present: 'نگار دفتریان، نماینده دبیرخانه\nبهزاد صنفی‌پور، نماینده انجمن صنفی',
  }
}

async function exempt(told: Told, of: number): Promise<void> {
  const today = tehranDay(told.now)
  const form = {
    post: 'board',
    days: { from: addDays(today, 5), to: addDays(today, 95) },
    representative: { name: 'نسترن همراهی', nationalId: '9990000141', mobile: '09140100071' },
    note: 'عضویت در هیئت‌مدیره انجمن صنفی استان',
  }
  const id = await file(told, await by(told, 'kanoon', 1.3), of, 'exemption', form)
  const [row] = await told.cast.base.db.select().from(requests).where(eq(requests.id, id))
  const representative = await told.cast.as(row!.consentPersonId!, new Date(told.now.getTime() - 86_400_000))
  await must(answerConsent(representative, key(), { request: id, agrees: true }))
}

async function hearOnRevocation(told: Told, of: number): Promise<void> {
  const today = tehranDay(told.now)
  const form = {
    ...{ cause: 'stopped', since: addDays(today, -45), visitedOn: addDays(today, -3) },
    visitors: 'نگار دفتریان و آرش بازدیدی',
    findings: 'دفتر در سه بازدید پی‌درپی بسته بود و همسایگان از بسته بودن آن در بیش از یک ماه خبر دادند.',
  }
  const id = await file(told, await by(told, 'clerk', 1.2), of, 'revocation', form)
  await notified(told, id, of)
}

/** What the holder is to be heard on is signed and acknowledged, so that the days to answer run. */
async function notified(told: Told, request: string, of: number): Promise<void> {
  const { db } = told.cast.base
  const task = await openTask(told, request, 'hearing')
  const [letter] = await db.select({ id: notices.id }).from(notices).where(eq(notices.taskId, task))
  await must(signNotice(await by(told, 'secretary', 1), key(), { id: letter!.id }))
  const [mine] = await db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, letter!.id))
  await must(acknowledgeNotice(await by(told, 'holder', 0.8, of), key(), { recipient: mine!.id }))
}

async function offerService(told: Told, of: number): Promise<void> {
  const today = tehranDay(told.now)
  const [memorandumOn, letterOn] = [addDays(today, -40), addDays(today, -6)]
  const { officeId } = holder(told, of)
  const lists = await listsFor(told.cast.base.db, assignment.fields, officeId!, today)
  const form = { service: lists.service![0]!, memorandum: '۴۰۵/۳۱', memorandumOn, letter: '۴۰۵/۱۱۲', letterOn }
  const id = await file(told, await by(told, 'clerk', 1.1), of, 'assignment', form)
  await notified(told, id, of)
}
