// Offices to come: a conversion on its way, a call that is over with its registrations, and one that is open.
import { eq } from 'drizzle-orm'
import { applyFor } from '#actions/calls/apply'
import { judgeApplication } from '#actions/calls/judge'
import { openCall } from '#actions/calls/open'
import { recordPopulations } from '#actions/calls/populations'
import { planOffice } from '#actions/offices/plan'
import { fileRequest } from '#actions/requests/file'
import { recordAnswer } from '#actions/requests/inquiries'
import { applications } from '#db/schema/calls'
import { counties } from '#db/schema/provinces'
import { resolutions } from '#db/schema/resolutions'
import { tasks } from '#db/schema/tasks'
import { addDays, tehranDay } from '#rules/calendar'
import { conditions, type Registration } from '#rules/calls'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)

/** A picture of one point, for a paper that nobody reads. */
const paper = {
  name: 'مدارک.png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}
const papers = ['identity', 'degree'].map((one) => ({ ...paper, paper: one }))
const weights = { exam: 60, education: 15, experience: 15, local: 10 }
const plain = { born: '1991-06-11', education: 'bachelor', veteran: 'none', disability: 0, local: true } as const
const registrants: readonly Registration[] = [
  { ...plain, name: 'سامان نوپا', nationalId: '9990000115', mobile: '09140100061', experience: 4 },
  { ...plain, name: 'رها پیشگام', nationalId: '9990000123', mobile: '09140100062', experience: 1, local: false },
]

/** Tells of offices that are not there yet. */
export async function foundOffices({ cast, people, now }: Told): Promise<void> {
  const clerk = people.find(({ role }) => role === 'clerk')!.id
  const [county] = await cast.base.db.select().from(counties).where(eq(counties.provinceId, cast.province)).limit(1)
  const at = { kind: 'urban' as const, county: county!.id, place: county!.centre }
  const applicant = { name: 'ایمان مخابراتی', nationalId: '9990000131', mobile: '09140100063' }
  const address = `${county!.centre}، خیابان مخابرات، پلاک ۱۴`
  const file = { ...at, name: 'مخابرات سپهر', address, applicant }
  const { id: office } = await must(planOffice(await cast.as(clerk, before(now, 3.9)), key(), file))
  const form = {
    license: 'پروانه دفتر خدمات مخابراتی ۱۱۸۲',
    issuedOn: '2007-05-12',
    ...{ born: '1979-03-02', education: 'bachelor', place: at.place, address, area: 64 },
    position: { lat: county!.lat ?? 38.25, lon: county!.lon ?? 48.29 },
  }
  const asked = { office, kind: 'conversion', form }
  const { id } = await must(fileRequest(await cast.as(clerk, before(now, 3.8)), key(), asked))
  const [telecom] = await cast.base.db.select().from(tasks).where(eq(tasks.requestId, id))
  const answer = { agrees: true, word: 'دفتر فعال است', number: '۳۱/۱۱۸۲', on: tehranDay(before(now, 2.6)) }
  await must(recordAnswer(await cast.as(clerk, before(now, 2.5)), key(), { task: telecom!.id, ...answer }))
  await callFor({ cast, people, now }, clerk, at)
  // villages and their inhabitants are the sample's own
  const lines = ['ثمرین، ۳۶۰۰', 'چشمه‌سار نمونه، ۲۸۰۰', 'سنگ‌بست نمونه، ۱۹۰۰']
    .map((line) => `${county!.name}، ${line}`)
    .join('\n')
  const counted = { lines, countedOn: addDays(tehranDay(now), -700), source: 'سرشماری نمونه' }
  await must(recordPopulations(await cast.as(clerk, before(now, 3.7)), key(), counted))
}

async function callFor({ cast, now }: Told, clerk: string, at: { kind: 'urban'; county: string; place: string }) {
  const [known] = await cast.base.db
    .select()
    .from(resolutions)
    .where(eq(resolutions.provinceId, cast.province))
    .limit(1)
  const resolution = known ? `${known.meeting}/${known.item}` : '۹/۴'
  const publish = async (ago: number, length: number, permitNumber: string) => {
    const [opened, opensOn] = [before(now, ago), tehranDay(before(now, ago))]
    const terms = {
      ...at,
      capacity: 1,
      note: '',
      permitBy: 'regulator' as const,
      permitNumber,
      permitOn: opensOn,
      resolution,
    }
    const days = { opensOn, closesOn: addDays(opensOn, length) }
    return must(openCall(await cast.as(clerk, opened), key(), { ...terms, weights, ...days }))
  }
  const over = await publish(3.9, 2, '۴۰۵/۱۷')
  for (const form of registrants)
    await must(applyFor(cast.public(before(now, 2.9)), key(), { call: over.id, form, papers }))
  const [first] = await cast.base.db.select().from(applications).where(eq(applications.callId, over.id)).limit(1)
  const found = Object.fromEntries(conditions.map(({ name }) => [name, 'yes' as const]))
  const judged = { application: first!.id, found, reason: '' }
  await must(judgeApplication(await cast.as(clerk, before(now, 0.5)), key(), judged))
  await publish(1, 20, '۴۰۵/۲۲')
}
