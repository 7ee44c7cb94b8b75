// What customers have said in the sample province lately: ratings by the dozen, and cases on their way.

import { answerCase } from '#actions/cases/answer'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { examineCase } from '#actions/cases/examine'
import { type FileCase, fileCase } from '#actions/cases/file'
import { giveRating } from '#actions/ratings/give'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)

/** Tells what customers said, up to now. */
export async function tellCustomers(told: Told): Promise<void> {
  const holders = told.people.filter((person) => person.role === 'holder')
  await rate(told, holders)
  const [first, second, third] = holders
  await file(told, 0.3, {
    license: third!.office!,
    kind: 'suggestion',
    topic: 'other',
    text: 'کاش نوبت‌دهی اینترنتی هم داشته باشید.',
  })
  const asked = await file(told, 3, {
    license: first!.office!,
    kind: 'complaint',
    topic: 'no-receipt',
    text: 'برای مبلغی که پرداختم رسید ندادند و گفتند سامانه قطع است.',
  })
  await examine(told, asked, 2, 'برای مبلغی که پرداختم رسید ندادند و گفتند سامانه قطع است.')
  const settled = await file(told, 4.5, {
    license: second!.office!,
    kind: 'complaint',
    topic: 'closed-in-hours',
    text: 'ساعت یازده صبح آمدم و دفتر بسته بود.',
  })
  await examine(told, settled, 4, 'دفتر در ساعت کار بسته بود.')
  const answer = { case: settled, word: 'آن روز برق منطقه قطع بود و یادداشتی پشت در گذاشته بودیم.' }
  await must(answerCase(await told.cast.as(second!.id, before(told.now, 3)), key(), answer))
  const result = {
    case: settled,
    result: 'قطع برق آن روز تأیید شد. از دفتر خواسته شد بسته بودن را از پیش در سامانه اعلام کند.',
  }
  await must(closeCase(await told.cast.as(role(told, 'clerk').id, before(told.now, 2)), key(), result))
}

const role = (told: Told, wanted: string) => told.people.find((person) => person.role === wanted)!

/** Marks that lean to the good, a little different at each office. */
async function rate(told: Told, holders: readonly SamplePerson[]) {
  const given = holders.slice(0, 6).flatMap((holder, nth) =>
    Array.from({ length: 12 + nth * 3 }, (_, index) => ({
      license: holder.office!,
      service: 5 - ((index * (nth + 2)) % 7 === 0 ? 2 : (index + nth) % 3 === 0 ? 1 : 0),
      conduct: 5 - ((index + nth) % 5 === 0 ? 1 : 0),
      comment: index === 0 ? 'کارم زود انجام شد.' : null,
    })),
  )
  await Promise.all(
    given.map((rating, index) => must(giveRating(told.cast.public(before(told.now, (index % 40) / 8)), key(), rating))),
  )
}

async function file(
  told: Told,
  days: number,
  said: Pick<FileCase, 'license' | 'kind' | 'topic' | 'text'>,
): Promise<string> {
  const complaint = { ...said, confidential: true, name: 'سهراب مراجعی', mobile: '09140200001' }
  return (await must(fileCase(told.cast.public(before(told.now, days)), key(), complaint))).id
}

/** The secretariat passes a case to the kanoon, with what the office may read of it; the kanoon asks the office. */
async function examine(told: Told, id: string, days: number, text: string) {
  const assigned = { case: id, examiner: 'kanoon' as const, word: '', text }
  await must(assignCase(await told.cast.as(role(told, 'clerk').id, before(told.now, days)), key(), assigned))
  const question = { case: id, to: 'ask' as const, word: 'لطفاً در این باره توضیح دهید.' }
  await must(examineCase(await told.cast.as(role(told, 'kanoon').id, before(told.now, days - 0.1)), key(), question))
}
