// What agencies of the sample agreed on, handed over and hold: a memorandum, contracts, one near its end, things and a guarantee.
import { and, eq } from 'drizzle-orm'
import { enterContract } from '#actions/contracts/enter'
import { recordGuarantee } from '#actions/guarantees/record'
import { handOver } from '#actions/inventory/hand'
import { disputeThing, receiveThing } from '#actions/inventory/settle'
import { attachServices } from '#actions/services/attach'
import { memberships } from '#db/schema/people'
import { services } from '#db/schema/services'
import { addDays, tehranDay } from '#rules/calendar'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

/** Told by the first agency and the first two holders of the sample. */
export async function agreeOnServices({ cast, people, now }: Told): Promise<void> {
  const clerk = await cast.as(people.find(({ role }) => role === 'clerk')!.id, now)
  const officer = people.find(({ role }) => role === 'agency')!
  const [first, second] = people.filter(({ role, province }) => role === 'holder' && !province)
  const [held] = await cast.base.db
    .select({ body: memberships.bodyId })
    .from(memberships)
    .where(and(eq(memberships.personId, officer.id), eq(memberships.role, 'agency')))
  const agency = held!.body!
  await must(attachServices(clerk, key(), { agency: officer.body!, body: agency }))
  const offered = await cast.base.db
    .select({ id: services.id })
    .from(services)
    .where(and(eq(services.provinceId, cast.province), eq(services.agency, officer.body!)))
  const today = tehranDay(now)
  const terms = { agency, body: null, addsTo: null, capacity: null, files: [], services: offered.map(({ id }) => id) }
  const since = addDays(today, -300)
  await must(
    enterContract(clerk, key(), {
      ...{ ...terms, kind: 'memorandum', party: 'group', license: '', number: '۱۴۰۵/۲۲' },
      ...{ subject: 'واگذاری خدمات بیمه‌ای به دفترها', signedOn: since, firstDay: since, lastDay: null },
    }),
  )
  for (const [nth, { office }] of [first!, second!].entries())
    await must(
      enterContract(clerk, key(), {
        ...{ ...terms, kind: 'contract', party: 'office', license: office!, number: `۱۴۰۵/۳${nth}` },
        ...{ subject: 'ارائه خدمات بیمه‌ای در دفتر', signedOn: since, firstDay: since },
        lastDay: addDays(today, nth === 0 ? 20 : 200),
      }),
    )
  await handThings({ cast, people, now }, { agency, license: first!.office!, holder: first!.id })
  await must(
    recordGuarantee(clerk, key(), {
      ...{ agency, license: first!.office!, kind: 'teachers-insurance', number: '۷۷۰/۱۲', issuer: 'بیمه‌گر نمونه' },
      ...{ heldBy: officer.body!, amount: 4_000_000, monthValue: 900_000_000, firstDay: since, lastDay: null },
    }),
  )
}

type Handed = { agency: string; license: string; holder: string }

async function handThings({ cast, people, now }: Told, { agency, license, holder }: Handed): Promise<void> {
  const clerk = await cast.as(people.find(({ role }) => role === 'clerk')!.id, now)
  const own = await cast.as(holder, now)
  const handedOn = addDays(tehranDay(now), -280)
  const hand = (kind: 'stamp' | 'form' | 'software', name: string, count: number, mark: string) =>
    must(handOver(clerk, key(), { agency, license, kind, name, count, mark, document: 'صورت‌جلسه ۱۸', handedOn }))
  const { id: stamp } = await hand('stamp', 'مهر برجسته خدمات بیمه', 1, 'م-۱۱۷')
  await must(receiveThing(own, key(), { id: stamp }))
  const { id: forms } = await hand('form', 'فرم درخواست غرامت', 500, '')
  await must(disputeThing(own, key(), { id: forms, word: '۴۲۰ برگ رسیده است.' }))
  await hand('software', 'دسترسی به سامانه بیمه', 2, 'office-3001')
}
