// The people of the sample provinces. All invented; mobiles from an unassigned block.
import type { Messenger } from '#rules/messages'
import type { Role } from '#rules/roles'

export type SampleRole = {
  role: Role
  name: string
  mobile: string
  messenger: Messenger
  seat?: string
  body?: string
}

export const seatTitles = {
  head: 'رئیس کارگروه',
  ict: 'نماینده وزارت ارتباطات و فناوری اطلاعات',
  kanoon: 'نماینده کانون سراسری',
  secretary: 'دبیر کارگروه',
} as const

/** An expert committee; the first of its members presides. */
const technical = 'کمیته تخصصی امور فنی'

/** Officers of the large province; holders come from the registry. */
export const officers: readonly SampleRole[] = [
  { role: 'admin', name: 'پرهام سامانی‌نژاد', mobile: '09140100001', messenger: 'telegram' },
  { role: 'head', name: 'سیاوش کوهساری', mobile: '09140100002', messenger: 'bale', seat: seatTitles.head },
  {
    role: 'secretary',
    name: 'مهتاب دبیرنیا',
    mobile: '09140100003',
    messenger: 'telegram',
    seat: seatTitles.secretary,
  },
  { role: 'member', name: 'کیوان ارتباطی', mobile: '09140100004', messenger: 'telegram', seat: seatTitles.ict },
  { role: 'member', name: 'شهین کانونی‌فر', mobile: '09140100005', messenger: 'bale', seat: seatTitles.kanoon },
  { role: 'clerk', name: 'نگار دفتریان', mobile: '09140100006', messenger: 'telegram' },
  { role: 'association', name: 'بهزاد صنفی‌پور', mobile: '09140100007', messenger: 'telegram' },
  { role: 'kanoon', name: 'فریبا بررسی‌نیا', mobile: '09140100008', messenger: 'bale' },
  { role: 'supervision', name: 'داریوش ناظری‌فر', mobile: '09140100009', messenger: 'telegram' },
  { role: 'agency', name: 'مینا خدمتی', mobile: '09140100010', messenger: 'telegram', body: 'تأمین اجتماعی' },
  { role: 'agency', name: 'ایوب مرسوله‌دار', mobile: '09140100012', messenger: 'bale', body: 'پست' },
  { role: 'agency', name: 'روشنک فروزان‌مهر', mobile: '09140100013', messenger: 'telegram', body: 'برق' },
  { role: 'inspector', name: 'آرش بازدیدی', mobile: '09140100011', messenger: 'telegram' },
  { role: 'committee', name: 'سهراب سازه‌ور', mobile: '09140100014', messenger: 'telegram', body: technical },
  { role: 'committee', name: 'گیتی کارشناس‌پور', mobile: '09140100015', messenger: 'bale', body: technical },
]

/** Officers of the small province beside it; what moves between the two is decided by both. */
export const neighbours: readonly SampleRole[] = [
  { role: 'head', name: 'بهرام جنگلی‌فر', mobile: '09140100081', messenger: 'telegram', seat: seatTitles.head },
  { role: 'secretary', name: 'ماهرخ دریانورد', mobile: '09140100082', messenger: 'bale', seat: seatTitles.secretary },
  { role: 'member', name: 'کاوه مخابره‌چی', mobile: '09140100083', messenger: 'telegram', seat: seatTitles.ict },
  { role: 'member', name: 'شیدا کانونیان', mobile: '09140100084', messenger: 'telegram', seat: seatTitles.kanoon },
  { role: 'clerk', name: 'پروانه باران‌دوست', mobile: '09140100085', messenger: 'telegram' },
  { role: 'association', name: 'فرامرز صنف‌دوست', mobile: '09140100086', messenger: 'bale' },
]

/** The sample's PIN for signing, printed with the links. */
export const samplePin = '748159'
