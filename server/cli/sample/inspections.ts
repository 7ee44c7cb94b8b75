// Inspections in the sample province: two that are planned, and one whose report an office is to reply to.
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { reportInspection } from '#actions/inspections/report'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { signNotice } from '#actions/notices/sign'
import { fileRequest } from '#actions/requests/file'
import { noticeRecipients, notices } from '#db/schema/notices'
import { tasks } from '#db/schema/tasks'
import { addDays, tehranDay } from '#rules/calendar'
import { shippedChecklist } from '#rules/inspections/checklists'
import { type Item, itemsIn } from '#rules/inspections/item'
import type { Role } from '#rules/roles'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

const at = ({ now }: Told, ago: number) => new Date(now.getTime() - ago * 86_400_000)
const by = (told: Told, role: Role, ago: number, nth = 0) =>
  told.cast.as(told.people.filter((person) => person.role === role)[nth]!.id, at(told, ago))
const officeOf = ({ people }: Told, of: number) => people.filter(({ role }) => role === 'holder')[of]!.officeId!

/** Tells of each; `of` counts the holders. */
export async function inspectOffices(told: Told): Promise<void> {
  await planned(told, 6, { manner: 'covert', cause: 'cases', days: 1 })
  await planned(told, 2, { manner: 'announced', cause: 'periodic', days: 3 })
  await replied(told, 7, 2)
}

type Plan = { manner: string; cause: string; days: number }

async function planned(told: Told, of: number, { days, ...plan }: Plan): Promise<void> {
  const form = { by: 'inspector', ...plan, plannedFor: addDays(tehranDay(told.now), days) }
  await must(fileRequest(await by(told, 'clerk', 0.2), key(), { office: officeOf(told, of), kind: 'inspection', form }))
}

const notAsItShouldBe: Readonly<Record<string, [string | number, string]>> = {
  board: ['no', 'تابلو پشت در بود و از جای مراجعان دیده نمی‌شد.'],
  extinguisher: ['no', 'تاریخ شارژ کپسول گذشته است.'],
  staff: [1, 'یک نفر از کارکنان در دوره آموزشی بود.'],
}

function answerTo({ answer }: Item): string | number {
  if (answer === 'choice') return 'present'
  return answer === 'number' ? 64 : answer === 'yes-no' ? 'yes' : ''
}

/** Seen on the spot, signed, notified: the office has its days to reply. */
async function replied(told: Told, of: number, ago: number): Promise<void> {
  const { db } = told.cast.base
  const seen = (nth: number) => new Date(at(told, ago).getTime() + nth * 40_000).toISOString()
  const answers = itemsIn(shippedChecklist).map((item, nth) => {
    const [answer, note] = notAsItShouldBe[item.name] ?? [answerTo(item), '']
    return [item.name, { answer, note, at: seen(nth), lat: 38.25, lon: 48.29 }] as const
  })
  const inspection = randomUUID()
  const report = {
    ...{ report: randomUUID(), inspection, office: officeOf(told, of), manner: 'covert' as const, photos: [] },
    ...{
      checklist: shippedChecklist.version,
      answers: Object.fromEntries(answers),
      position: { lat: 38.25, lon: 48.29 },
    },
    ...{ companions: 'نماینده دستگاه خدمات‌دهنده', word: 'دفتر در ساعت کار و بدون اعلام قبلی بازدید شد.' },
    signatures: {
      inspector: 'M30 90L60 40L80 100L120 50L150 95L200 70',
      office: { drawing: 'M40 70L90 30L110 110L160 60L230 80', name: 'مسئول دفتر' },
    },
    ...{ startedAt: seen(0), endedAt: seen(answers.length) },
  } as const
  await must(reportInspection(await by(told, 'inspector', ago - 0.1), key(), report))
  const waits = and(eq(tasks.requestId, inspection), eq(tasks.task, 'hearing'))
  const [hearing] = await db.select({ id: tasks.id }).from(tasks).where(waits)
  const [letter] = await db.select({ id: notices.id }).from(notices).where(eq(notices.taskId, hearing!.id))
  await must(signNotice(await by(told, 'secretary', ago - 0.3), key(), { id: letter!.id }))
  const [mine] = await db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, letter!.id))
  await must(acknowledgeNotice(await by(told, 'holder', ago - 0.6, of), key(), { recipient: mine!.id }))
}
