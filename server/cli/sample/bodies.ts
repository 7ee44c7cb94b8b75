// What the secretariat wrote to bodies in the sample province, and the lists of recipients that it keeps.
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { seatChair } from '#actions/bodies/chair'
import { saveList } from '#actions/lists/save'
import { acknowledgeNotice, openNotice } from '#actions/notices/acknowledge'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { noticeRecipients } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { addDays, tehranDay } from '#rules/calendar'
import type { Role } from '#rules/roles'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)
const one = (told: Told, role: Role) => told.people.find((person) => person.role === role)!

/** The first member of the expert committee presides over it. */
export async function seatCommittee({ cast, people, now }: Told): Promise<void> {
  const { id: person } = people.find(({ role }) => role === 'committee')!
  const [held] = await cast.base.db
    .select({ body: memberships.bodyId })
    .from(memberships)
    .where(and(eq(memberships.personId, person), eq(memberships.role, 'committee')))
  await must(
    seatChair(await cast.as(one({ cast, people, now }, 'clerk').id, now), key(), { body: held!.body!, person }),
  )
}

/** A letter to agency, association and kanoon: one has acknowledged it, one has read it, one is silent; and two lists. */
export async function writeToBodies(told: Told): Promise<void> {
  const [agency, association, kanoon] = [one(told, 'agency'), one(told, 'association'), one(told, 'kanoon')]
  const parties = [agency.id, association.id, kanoon.id]
  const id = await sent(told, before(told.now, 1.1), parties)
  for (const [reader, act, ago] of [
    [association, acknowledgeNotice, 0.9],
    [kanoon, openNotice, 0.4],
  ] as const) {
    const [recipient] = await told.cast.base.db
      .select({ id: noticeRecipients.id })
      .from(noticeRecipients)
      .where(and(eq(noticeRecipients.noticeId, id), eq(noticeRecipients.personId, reader.id)))
    const ctx = await told.cast.as(reader.id, before(told.now, ago), reader.messenger)
    await must<unknown>(act(ctx, key(), { recipient: recipient!.id }))
  }
  await keepLists(told, parties)
}

async function sent(told: Told, at: Date, parties: string[]): Promise<string> {
  const id = randomUUID()
  const clerk = await told.cast.as(one(told, 'clerk').id, at)
  await must(
    saveDraft(clerk, key(), {
      id,
      version: null,
      kind: 'notice',
      subject: 'گزارش سه‌ماهه عملکرد دفترها',
      body: 'با سلام\nخواهشمند است گزارش سه‌ماهه خود را درباره عملکرد دفترها و پیشنهادهای بهبود خدمات به دبیرخانه بفرستید تا در جلسه آینده کارگروه بررسی شود.',
      answerBy: addDays(tehranDay(told.now), 12),
      selection: { offices: [], parties },
      files: [],
    }),
  )
  await must(submitNotice(clerk, key(), { id, version: 1 }))
  await must(signNotice(await told.cast.as(one(told, 'secretary').id, at), key(), { id }))
  return id
}

async function keepLists(told: Told, parties: string[]): Promise<void> {
  const [county] = await told.cast.base.db
    .select({ id: counties.id })
    .from(counties)
    .where(and(eq(counties.provinceId, told.cast.province), eq(counties.name, 'مشگین‌شهر')))
  const lists = [
    { name: 'دفترهای روستایی مشگین‌شهر', selection: { counties: [county!.id], kinds: ['rural'] } },
    { name: 'نهادهای استان', selection: { offices: [], parties } },
  ]
  const clerk = await told.cast.as(one(told, 'clerk').id, before(told.now, 0.8))
  for (const list of lists) await must(saveList(clerk, key(), { id: randomUUID(), version: null, ...list }))
}
