// What offices and bodies wrote to the secretariat of the sample province, and a paper that came by post.
import { finishIncoming } from '#actions/incoming/finish'
import { registerPaper } from '#actions/incoming/paper'
import { writeIncoming } from '#actions/incoming/write'
import { addDays, tehranDay } from '#rules/calendar'
import type { Role } from '#rules/roles'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

const hours = (now: Date, ago: number) => new Date(now.getTime() - ago * 3_600_000)
const one = (told: Told, role: Role, nth = 0) => told.people.filter((person) => person.role === role)[nth]!

/** Two letters of offices, one dealt with, one of the association, and an inquiry on paper. */
export async function writeToSecretariat(told: Told): Promise<void> {
  const done = await write(told, one(told, 'holder'), 52, {
    subject: 'تغییر ساعت کار در ماه رمضان',
    body: 'ساعت کار دفتر در ماه رمضان از ۸:۳۰ تا ۱۳:۳۰ پیشنهاد می‌شود. خواهشمند است نظر دبیرخانه اعلام شود.',
  })
  const clerk = await told.cast.as(one(told, 'clerk').id, hours(told.now, 30))
  await must(finishIncoming(clerk, key(), { id: done, word: 'ساعت پیشنهادی در پرونده دفتر ثبت شد.' }))
  await write(told, one(told, 'holder', 1), 5, {
    subject: 'درخواست نسخه تازه تعرفه خدمات',
    body: 'تعرفه خدمات تأمین اجتماعی در دفتر موجود نیست. خواهشمند است نسخه تازه آن فرستاده شود.',
  })
  await write(told, one(told, 'association'), 26, {
    subject: 'معرفی دو دفتر برای بازدید دوره‌ای',
    body: 'به پیوست تصمیم هیئت‌مدیره، دو دفتر شهرستان نمین برای بازدید دوره‌ای معرفی می‌شوند.',
  })
  await must(
    registerPaper(await told.cast.as(one(told, 'clerk').id, hours(told.now, 3)), key(), {
      office: null,
      sender: 'اداره کل ثبت احوال استان',
      senderNumber: '۲۳۸۴/ص',
      senderDate: addDays(tehranDay(told.now), -4),
      subject: 'اعلام آمادگی برای واگذاری دو خدمت تازه',
      body: 'آمادگی اداره کل برای واگذاری دو خدمت تازه به دفترهای پیشخوان استان اعلام شده است.',
      files: [],
      refersTo: '',
      confidentiality: 'ordinary',
    }),
  )
}

async function write(told: Told, writer: SamplePerson, ago: number, text: { subject: string; body: string }) {
  const letter = { ...text, office: writer.officeId ?? null, confidential: false, files: [], answers: null }
  return (await must(writeIncoming(await told.cast.as(writer.id, hours(told.now, ago)), key(), letter))).id
}
