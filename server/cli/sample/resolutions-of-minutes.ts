// What a meeting of the working group in 1391 resolved, in our own words and without anybody's name: twenty items, a few with a day or a
// period, some that refer to items of meetings before. The sample province keeps them as those of an earlier meeting.
import type { CountsFrom } from '#rules/resolutions'
import type { PartyRole } from '#rules/roles'

/** Who is responsible: a body by its name, or one of the words that the rules know. */
export type MinutedOwner =
  | { body: string }
  | { of: 'secretariat' | 'group' }
  | { label: string }
  /** The only body of its kind. */
  | { the: 'association' }
  | { every: Exclude<PartyRole, 'member'> }

export type MinutedItem = {
  item: number
  text: string
  owners: readonly MinutedOwner[]
  /** What a period counts from; the text says how long. */
  from?: CountsFrom
  internal?: boolean
}

export const minutedMeeting = { meeting: 14, meetingOn: '2012-09-17' } as const

const telecom = { body: 'شرکت مخابرات استان' }
const post = { body: 'پست' }
const postBank = { body: 'پست بانک' }
const regulator = { body: 'سازمان تنظیم مقررات و ارتباطات رادیویی' }
const insurance = { body: 'اداره کل بیمه خدمات درمانی' }
const terminals = { body: 'اداره کل حمل‌ونقل و پایانه‌ها' }
const association = { the: 'association' } as const
const agencies = { every: 'agency' } as const
const secretariat = { of: 'secretariat' } as const

export const minutedItems: readonly MinutedItem[] = [
  {
    item: 1,
    text: 'شرکت مخابرات خط تلفن و بستر ارتباطی لازم را به همه دفترهای پیشخوان بدهد و نتیجه را حداکثر تا ۱۵ مهر ۱۳۹۱ به دبیرخانه اعلام کند.',
    owners: [telecom],
  },
  {
    item: 2,
    text: 'دستگاه‌های تابع وزارت ارتباطات در استان خط تلفن، پهنای باند و اینترنت دفترها را بدون هیچ شرطی تأمین کنند.',
    owners: [telecom, post, postBank, regulator],
  },
  { item: 3, text: 'هیچ دستگاهی بدون مصوبه کارگروه سامانه و تجهیزات دفترها را قطع نکند.', owners: [agencies] },
  {
    item: 4,
    text: 'هر مدیر یا کارشناسی که برخلاف مصوبات کارگروه به سلیقه خود عمل کند به هیئت تخلفات معرفی شود.',
    owners: [secretariat],
    internal: true,
  },
  {
    item: 5,
    text: 'همه دستگاه‌های اجرایی ظرف مدت یک ماه همه خدمات قابل واگذاری خود را به دفترها واگذار کنند و نتیجه را به دبیرخانه بنویسند.',
    owners: [agencies],
    from: 'notification',
  },
  {
    item: 6,
    text: 'هیچ دستگاه یا بانکی شعبه یا دفتر مشابه باز نکند و خدمت خود را در دفترهای شهری و روستایی و با نظارت کارگروه بدهد.',
    owners: [agencies, { label: 'بانک‌های استان' }],
  },
  {
    item: 7,
    text: 'بیمه خدمات درمانی برای تبدیل وضعیت دفترهای خود افراد دارای شرایط را به دبیرخانه معرفی کند و خدمت خود را در همه دفترهای استان عرضه کند.',
    owners: [insurance],
  },
  {
    item: 8,
    text: 'به تخلف دفترها تنها در کارگروه رسیدگی شود و دستگاه‌ها خودسرانه با دفترها برخورد نکنند.',
    owners: [agencies],
  },
  {
    item: 9,
    text: 'شرکت مخابرات ظرف مدت ۲ هفته ماژول خدمت ارتباطات سیار را به دفترهای تازه برساند.',
    owners: [telecom],
    from: 'meeting',
  },
  {
    item: 10,
    text: 'دفترها برای خط‌های مورد نیاز به شرکت مخابرات مراجعه کنند؛ انجمن صنفی پیگیری کند و نتیجه را به کارگروه بگوید.',
    owners: [association],
  },
  {
    item: 11,
    text: 'هیچ دستگاهی از دفترها تضمینی جز بیمه معلم نخواهد و همه این بیمه‌نامه را بپذیرند.',
    owners: [agencies],
  },
  {
    item: 12,
    text: 'مدیر دستگاهی که برای واگذاری خدمت تضمین دیگری بخواهد به هیئت تخلفات معرفی شود.',
    owners: [secretariat],
    internal: true,
  },
  {
    item: 13,
    text: 'شرکت مخابرات اینترنت و بستر درخواستی دفترها را بدهد و درباره صرفه آن برای دفتر نظر ندهد.',
    owners: [telecom],
  },
  {
    item: 14,
    text: 'با توجه به بند شماره ۱۰ مصوبات سیزدهمین جلسه کارگروه، واگذاری دفترهای روستایی با کارگروه استانی است و اداره کل پست همکاری کند.',
    owners: [{ of: 'group' }, post],
  },
  {
    item: 15,
    text: 'پست بانک اختلاف خود را با چهار دفتر طبق بند ۹ سیزدهمین جلسه کارگروه پایان دهد و انجمن صنفی گزارش آن را بدهد.',
    owners: [postBank, association],
  },
  {
    item: 16,
    text: 'اداره کل پست قرارداد مراسلات دستگاه‌های اجرایی را به دفترها واگذار کند و نتیجه را به دبیرخانه اعلام کند.',
    owners: [post],
  },
  {
    item: 17,
    text: 'سازمان تنظیم مقررات صدور و ابطال مجوزها را با مصوبات استان هماهنگ کند و درباره مجوزی که در کارگروه‌های ۱۰ و ۱۱ (به ترتیب بندهای ۱۱ و ۶) ابطال شد اقدام و نتیجه را اعلام کند.',
    owners: [regulator],
    internal: true,
  },
  {
    item: 18,
    text: 'تعرفه ثبت و صدور تخلف اضافه‌تناژ در دفترها ۲۰٬۰۰۰ ریال است تا پس از بررسی مشترک رقم قطعی تصویب شود.',
    owners: [terminals, association],
  },
  {
    item: 19,
    text: 'دستگاه‌هایی که خدمت خود را تنها به چند دفتر برگزیده داده‌اند، آن را به همه دفترهای استان واگذار کنند.',
    owners: [agencies],
  },
  {
    item: 20,
    text: 'بانک‌های استان با دفترهای پیشخوان قرارداد خدمت ببندند و از ظرفیت آن‌ها استفاده کنند.',
    owners: [{ label: 'بانک‌های استان' }],
  },
]
