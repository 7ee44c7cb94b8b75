// Violations on their ways in the sample province: one that was just reported, one that its office is heard on, one that waits for the
// committee's report, and a verdict in its time of appeal.
import { and, eq } from 'drizzle-orm'
import { castVote } from '#actions/ballots/vote'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { signNotice } from '#actions/notices/sign'
import { fileRequest } from '#actions/requests/file'
import { answerHearing } from '#actions/requests/inquiries'
import { proposeSanction } from '#actions/requests/propose'
import { checkRequest } from '#actions/requests/report'
import { ballots } from '#db/schema/ballots'
import { noticeRecipients, notices } from '#db/schema/notices'
import { tasks } from '#db/schema/tasks'
import { addDays, tehranDay } from '#rules/calendar'
import type { TaskKind } from '#rules/proceedings/tasks'
import type { Role } from '#rules/roles'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

export type Story = { cast: Cast; people: SamplePerson[]; now: Date }

/** The context of the nth person of a role, so many days ago. */
export const by = (told: Story, role: Role, ago: number, nth = 0) => {
  const { id } = told.people.filter((person) => person.role === role)[nth]!
  return told.cast.as(id, new Date(told.now.getTime() - ago * 86_400_000))
}

/** Tells of each, as far as it has come; `of` counts the holders. */
export async function reportViolations(told: Story): Promise<void> {
  await reported(told, 3, 0.3, {
    what: 'premises',
    account: 'در بازدید امروز تابلوی خدمات و تعرفه در معرض دید نبود و کپسول آتش‌نشانی تاریخ گذشته داشت.',
  })
  await heard(told, 4, 2)
  await answered(told, 5, 2.8)
  await decided(told, 8, 2.9)
}

type Words = { what: string; account: string }

async function reported(told: Story, of: number, ago: number, words: Words): Promise<string> {
  const { officeId } = told.people.filter(({ role }) => role === 'holder')[of]!
  const seenOn = addDays(tehranDay(told.now), -Math.ceil(ago))
  const filing = { office: officeId!, kind: 'violation', form: { ...words, seenOn } }
  return (await must(fileRequest(await by(told, 'inspector', ago), key(), filing))).id
}

const feeTaken = {
  what: 'damage',
  account: 'مراجعه‌کننده رسید دو برابر تعرفه را نشان داد و همسایه دفتر نیز همین را گفت.',
}

/** The open task of a sort. */
export async function task({ cast }: Story, request: string, kind: TaskKind): Promise<string> {
  const waits = and(eq(tasks.requestId, request), eq(tasks.task, kind), eq(tasks.state, 'open'))
  const [row] = await cast.base.db.select({ id: tasks.id }).from(tasks).where(waits)
  return row!.id
}

/** Signed by the secretary and acknowledged by the holder. */
export async function notified(told: Story, letter: string, of: number, ago: number): Promise<void> {
  await must(signNotice(await by(told, 'secretary', ago), key(), { id: letter }))
  const { db } = told.cast.base
  const [mine] = await db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, letter))
  await must(acknowledgeNotice(await by(told, 'holder', ago - 0.1, of), key(), { recipient: mine!.id }))
}

async function heard(told: Story, of: number, ago: number): Promise<string> {
  const id = await reported(told, of, ago, feeTaken)
  const word = 'گزارش شده است که از یک مراجعه‌کننده بیش از تعرفه گرفته‌اید. توضیح و رسید آن روز را بفرستید.'
  const check = await task(told, id, 'check')
  await must(checkRequest(await by(told, 'clerk', ago - 0.2), key(), { task: check, complete: true, word }))
  const hearing = await task(told, id, 'hearing')
  const [letter] = await told.cast.base.db.select().from(notices).where(eq(notices.taskId, hearing))
  await notified(told, letter!.id, of, ago - 0.4)
  return id
}

async function answered(told: Story, of: number, ago: number): Promise<string> {
  const id = await heard(told, of, ago)
  const said = { agrees: false, word: 'مبلغ اضافه برای چاپ رنگی بوده و رسید آن جدا داده شده است.' }
  const hearing = await task(told, id, 'hearing')
  await must(answerHearing(await by(told, 'holder', ago - 0.7, of), key(), { task: hearing, ...said }))
  return id
}

async function decided(told: Story, of: number, ago: number): Promise<void> {
  const { db } = told.cast.base
  const id = await answered(told, of, ago)
  const found = { conduct: 'intent', damage: 4_500_000, outside: false, grave: false } as const
  const word = 'کمیته کارشناسی رسیدها را دید: کارمزد سه خدمت دو برابر تعرفه گرفته شده است.'
  const report = { task: await task(told, id, 'proposal'), word }
  const proposal = { ...found, row: '3' as const, cutOff: null, reason: '' }
  await must(proposeSanction(await by(told, 'clerk', ago - 1), key(), { ...report, found: proposal }))
  const [ballot] = await db.select({ id: ballots.id }).from(ballots).where(eq(ballots.requestId, id))
  for (const role of ['head', 'member'] as const) {
    const vote = { ballot: ballot!.id, choice: 'for' as const, reason: '', confirm: true }
    await must(castVote(await by(told, role, ago - 1.4), key(), vote))
  }
  const [letter] = await db.select({ id: notices.id }).from(notices).where(eq(notices.requestId, id))
  await notified(told, letter!.id, of, ago - 1.8)
}
