// A meeting of today, to which everybody was invited in time: a request at its vote, a resolution to follow up, and two free items.
import { and, eq } from 'drizzle-orm'
import { addItem } from '#actions/meetings/agenda'
import { callMeeting } from '#actions/meetings/call'
import { inviteMembers } from '#actions/meetings/invite'
import { replyToInvitation } from '#actions/meetings/reply'
import { tasks } from '#db/schema/tasks'
import { resolutionsDue } from '#reads/resolutions/due'
import { tehranDay } from '#rules/calendar'
import type { Role } from '#rules/roles'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'
import { minutedMeeting } from './resolutions-of-minutes.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

const days = (now: Date, ago: number) => new Date(now.getTime() - ago * 86_400_000)
const one = (told: Told, role: Role) => told.people.find((person) => person.role === role)!

const free = [
  { title: 'یکسان‌سازی ساعت کار دفترها در ماه رمضان', body: 'پیشنهاد: از ساعت ۹ تا ۱۴.', guests: [] },
  {
    title: 'گزارش خرابی شبکه در دفترهای روستایی',
    body: '',
    guests: [{ name: 'بهار شبکه‌بان', capacity: 'نماینده مخابرات' }],
  },
]

/** Calls it under the number after the minutes that were typed in, and invites. */
export async function callTodaysMeeting(told: Told): Promise<void> {
  const { cast, now } = told
  const today = tehranDay(now)
  const secretary = await cast.as(one(told, 'secretary').id, days(now, 3.5))
  const at = { heldOn: today, startsAt: '10:00', place: 'سالن جلسات استانداری', first: minutedMeeting.meeting + 1 }
  const { id: meeting } = await must(callMeeting(secretary, key(), at))
  const none = { request: null, title: '', body: '', guests: [] }
  const waits = and(eq(tasks.provinceId, cast.province), eq(tasks.task, 'vote'), eq(tasks.state, 'open'))
  const [ripe] = await cast.base.db.select({ request: tasks.requestId }).from(tasks).where(waits).limit(1)
  if (ripe) await must(addItem(secretary, key(), { meeting, ...none, request: ripe.request }))
  const [due] = await resolutionsDue(cast.base.db, cast.province, today)
  if (due) await must(addItem(secretary, key(), { meeting, ...none, due: due.id }))
  for (const words of free) await must(addItem(secretary, key(), { meeting, ...words, request: null }))
  await must(inviteMembers(secretary, key(), { meeting }))
  const head = await cast.as(one(told, 'head').id, days(now, 2))
  await must<unknown>(replyToInvitation(head, key(), { meeting, coming: true }))
}
