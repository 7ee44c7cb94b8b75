// Letters on their way in the sample province: a text to begin with, a confidential warning, an agency's directive at the gate.
import { randomUUID } from 'node:crypto'
import { makeDelegation } from '#actions/delegations/make'
import { type DraftInput, saveDraft } from '#actions/notices/draft'
import { submitNotice } from '#actions/notices/submit'
import { saveTemplate } from '#actions/templates/save'
import { addDays, tehranDay } from '#rules/calendar'
import type { Role } from '#rules/roles'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

const who = ({ people }: Told, role: Role, nth = 0) => people.filter((person) => person.role === role)[nth]!

/** Writes them, so that a batch can be signed, the gate be passed and a delegate be seen at once. */
export async function writeLetters(told: Told): Promise<void> {
  await keepTemplates(told)
  await warnOne(told)
  await handOverDirective(told)
  await nameDelegate(told)
}

async function keepTemplates(told: Told) {
  const clerk = await told.cast.as(who(told, 'clerk').id, told.now)
  for (const text of [
    {
      name: 'درخواست آمار',
      kind: 'circular' as const,
      subject: 'ارسال آمار {موضوع آمار}',
      body: 'با سلام\nخواهشمند است آمار {موضوع آمار} را تا {مهلت} به دبیرخانه بفرستید. دفترهایی که آمار نفرستند در گزارش {نام گزارش} بی‌آمار نشان داده می‌شوند.',
    },
    {
      name: 'دعوت به نشست',
      kind: 'invitation' as const,
      subject: 'دعوت به {نام نشست}',
      body: 'با سلام\n{نام نشست} روز {روز} ساعت {ساعت} در {محل} برگزار می‌شود. حضور دارنده پروانه لازم است.',
    },
  ])
    await must(saveTemplate(clerk, key(), { id: randomUUID(), was: null, ...text }))
}

type Written = Pick<DraftInput, 'kind' | 'subject' | 'body' | 'selection' | 'confidentiality' | 'urgent'>

async function handOver(told: Told, by: SamplePerson, letter: Written) {
  const id = randomUUID()
  const ctx = await told.cast.as(by.id, new Date(told.now.getTime() - 3_600_000))
  await must(saveDraft(ctx, key(), { id, version: null, answerBy: null, files: [], ...letter }))
  await must(submitNotice(ctx, key(), { id, version: 1 }))
}

/** Only its holder may know of it. */
function warnOne(told: Told) {
  return handOver(told, who(told, 'secretary'), {
    kind: 'notice',
    subject: 'بسته بودن دفتر در ساعت کار',
    body: 'بر پایه دو بازدید سرزده، دفتر در ساعت کار اعلام‌شده بسته بوده است. خواهشمند است علت را در پاسخ همین نامه بنویسید.',
    selection: { offices: [who(told, 'holder', 5).officeId!] },
    confidentiality: 'confidential',
    urgent: true,
  })
}

function handOverDirective(told: Told) {
  return handOver(told, who(told, 'agency'), {
    kind: 'circular',
    subject: 'شیوه تازه پذیرش درخواست‌های مشترکان',
    body: 'از آغاز ماه آینده درخواست‌های مشترکان تنها با کد پیگیری پذیرفته می‌شود. راهنمای کوتاه آن پیش از اجرا فرستاده خواهد شد.',
    selection: {},
  })
}

/** The head is away next week. */
async function nameDelegate(told: Told) {
  const today = tehranDay(told.now)
  const days = { firstDay: addDays(today, 7), lastDay: addDays(today, 11), reason: 'مأموریت اداری' }
  const head = await told.cast.as(who(told, 'head').id, told.now)
  await must(makeDelegation(head, key(), { id: randomUUID(), delegate: who(told, 'member').id, ...days }))
}
