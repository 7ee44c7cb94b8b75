// The sample's library: invented circulars of invented agencies, one replaced, one repealed, and which offices keep them.
import { addDocument } from '#actions/documents/add'
import { repealDocument } from '#actions/documents/repeal'
import { reportSet } from '#actions/documents/report-set'
import { reviseDocument } from '#actions/documents/revise'
import { uploadFile } from '#actions/files/upload'
import { completeSetNow, setDigest } from '#reads/document-sets'
import { addDays, tehranDay } from '#rules/calendar'
import type { DocumentKind } from '#rules/documents'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }
type Sample = {
  kind: DocumentKind
  agency: string
  number: string
  title: string
  body: string
  page: string
  age: number
}

const samples: readonly Sample[] = [
  {
    kind: 'directive',
    agency: 'سازمان نمونه نشانی و مکان',
    number: '۱۱۲/۴۰۵',
    title: 'دستورالعمل پذیرش درخواست گواهی نشانی',
    body: 'دفتر هویت متقاضی را با کارت ملی تطبیق می‌دهد، نشانی را همراه با کد پستی ثبت می‌کند و رسید تحویل می‌دهد. نگه‌داری رونوشت مدرک‌ها در دفتر مجاز نیست.',
    page: 'Address certificates: how to take in a request',
    age: 40,
  },
  {
    kind: 'priceList',
    agency: 'شرکت نمونه آب استان',
    number: '۲۰۴/ن',
    title: 'نرخ‌نامه خدمات مشترکان آب',
    body: 'کارمزد هر درخواست تغییر نام ۴۵٬۰۰۰ ریال و کارمزد چاپ دوباره صورت‌حساب ۱۲٬۰۰۰ ریال است.',
    page: 'Water: fees of services at the counter',
    age: 30,
  },
  {
    kind: 'circular',
    agency: 'سازمان نمونه نشانی و مکان',
    number: '۱۱۸/۴۰۵',
    title: 'بخشنامه ساعت پاسخ‌گویی سامانه نشانی',
    body: 'سامانه هر روز کاری از ساعت ۷ تا ۱۹ در دسترس است. درخواست‌های بیرون از این ساعت روز کاری بعد بررسی می‌شود.',
    page: 'Address system: hours of service',
    age: 21,
  },
  {
    kind: 'directive',
    agency: 'صندوق نمونه بازنشستگان',
    number: '۷۷',
    title: 'دستورالعمل دریافت مدرک‌های بازنشستگان',
    body: 'مدرک‌ها پس از تطبیق با اصل، اسکن و همان روز ارسال می‌شود. اصل مدرک همیشه به متقاضی برگردانده می‌شود.',
    page: 'Pensioners: taking in their papers',
    age: 14,
  },
  {
    kind: 'circular',
    agency: 'شرکت نمونه آب استان',
    number: '۱۹۱/ن',
    title: 'بخشنامه پذیرش حضوری قرائت کنتور',
    body: 'دفترها قرائت کنتور را روی برگه چاپی می‌پذیرند.',
    page: 'Water: meter readings on paper',
    age: 60,
  },
]

/** A page of plain text as a PDF; Latin letters only, since it brings no font. */
function pdfOf(words: string): Uint8Array {
  const text = `BT /F1 20 Tf 60 760 Td (${words}) Tj 0 -32 Td /F1 12 Tf (Invented for the demonstration.) Tj ET`
  const parts = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  const objects = parts.map((part, index) => `${index + 1} 0 obj${part}endobj\n`)
  return new TextEncoder().encode(`%PDF-1.4\n${objects.join('')}trailer<</Root 1 0 R/Size 6>>\n%%EOF`)
}

const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)
const clerk = ({ people }: Told) => people.find(({ role }) => role === 'clerk')!.id

async function upload(told: Told, at: Date, words: string): Promise<string> {
  const file = { bytes: pdfOf(words), name: `${words.split(':')[0]}.pdf` }
  return (await must(uploadFile(await told.cast.as(clerk(told), at), key(), file))).id
}

async function add(told: Told, { age, page, ...sample }: Sample): Promise<string> {
  // nobody is older than the sample's province
  const at = before(told.now, Math.min(age / 15, 4.5))
  const firstDay = addDays(tehranDay(told.now), -age)
  const file = await upload(told, at, page)
  return (await must(addDocument(await told.cast.as(clerk(told), at), key(), { ...sample, firstDay, file }))).document
}

/** Fills the library, and has some offices' devices report what they keep. */
export async function fillLibrary(told: Told): Promise<void> {
  const added: string[] = []
  for (const sample of samples) added.push(await add(told, sample))
  await keep(told, before(told.now, 0.9), 0, 5)
  const at = before(told.now, 0.7)
  const ctx = await told.cast.as(clerk(told), at)
  const file = await upload(told, at, 'Address system: hours of service, second version')
  const revision = {
    document: added[2]!,
    after: 1,
    number: '۱۲۶/۴۰۵',
    firstDay: tehranDay(told.now),
    changes: 'پایان ساعت خدمت از ۱۷ به ۱۹ رسید و پنجشنبه‌ها نیز افزوده شد.',
    body: 'سامانه از شنبه تا چهارشنبه از ساعت ۷ تا ۱۹ و پنجشنبه‌ها از ساعت ۷ تا ۱۳ در دسترس است.',
    file,
  }
  await must(reviseDocument(ctx, key(), revision))
  const repeal = { document: added[4]!, on: tehranDay(told.now), by: 'نامه شماره ۲۱۰/ن شرکت نمونه آب استان' }
  await must(repealDocument(ctx, key(), repeal))
  await keep(told, before(told.now, 0.2), 0, 3)
}

/** Devices of some holders report the complete set as it is at a moment. */
async function keep(told: Told, at: Date, from: number, to: number): Promise<void> {
  const holders = told.people.filter(({ role }) => role === 'holder').slice(from, to)
  for (const { id, officeId } of holders) {
    const ctx = await told.cast.as(id, at)
    const ids = (await completeSetNow(told.cast.base.db, ctx.actor, at)).versions.map((version) => version.id)
    await must(reportSet(ctx, key(), { office: officeId!, digest: setDigest(ids), count: ids.length }))
  }
}
