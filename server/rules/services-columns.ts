// The columns of a list of services: which there are, what else they are called, and what a row of them says.
import type { Day } from './calendar.ts'
import type { Sum } from './prices.ts'
import type { Column } from './registry/headings.ts'
import { moneyUnits } from './rials.ts'

/** The sums of a service from one day of effect, who offers it, and what else is known of it. */
export type ServiceRow = {
  code: string
  name: string
  agency: string
  approvedBy: string
  document: string
  firstDay: Day
  /** The sums are approved for the time being; the final figures are still to come. Minutes 18. */
  provisional: boolean
  /** What the list is silent of stays as it stands. */
  prerequisites: string | null
  documents: string | null
  days: number | null
  /** License codes of the offices that get it; null means all that may serve (Minutes 7, 19). */
  offices: string[] | null
} & { [S in Sum]: number | null }

export type ServiceField = keyof ServiceRow

/** The columns in the order of the file. Of the three sums one is enough. */
export const serviceColumns: Record<ServiceField, Column> = {
  code: {
    heading: 'کد خدمت',
    also: ['شناسه خدمت', 'شماره خدمت', 'کد ملی خدمت', 'کد', 'service code', 'code'],
    needed: true,
  },
  name: { heading: 'نام خدمت', also: ['عنوان خدمت', 'شرح خدمت', 'خدمت', 'service', 'name'], needed: true },
  agency: {
    heading: 'دستگاه',
    also: ['دستگاه خدمات‌دهنده', 'دستگاه اجرایی', 'نام دستگاه', 'سازمان', 'agency'],
    needed: true,
  },
  tariff: {
    heading: 'تعرفه دستگاه (ریال)',
    // the Decree and the Bill call the fee so: a list that has no fee beside it is doubted
    also: ['تعرفه دستگاه', 'تعرفه', 'سهم دستگاه', 'tariff'],
    units: moneyUnits,
    needed: false,
  },
  fee: {
    heading: 'کارمزد (ریال)',
    // neither the tariff nor the remuneration is ever read as the fee
    also: ['کارمزد', 'نرخ', 'قیمت', 'بها', 'مبلغ', 'fee', 'price', 'amount'],
    units: moneyUnits,
    needed: false,
  },
  remuneration: {
    heading: 'حق‌الزحمه (ریال)',
    also: ['حق‌الزحمه', 'حق الزحمه', 'حق‌الزحمه دفتر', 'remuneration'],
    units: moneyUnits,
    needed: false,
  },
  approvedBy: { heading: 'مرجع تصویب', also: ['مرجع', 'تصویب‌کننده', 'مصوب', 'approved by'], needed: true },
  document: { heading: 'شماره سند', also: ['سند', 'شماره مصوبه', 'مصوبه', 'شماره نامه', 'document'], needed: true },
  firstDay: {
    heading: 'تاریخ اجرا',
    also: ['اجرا از', 'تاریخ اثر', 'از تاریخ', 'تاریخ شروع', 'day of effect', 'from'],
    needed: true,
  },
  provisional: {
    heading: 'موقت یا قطعی',
    also: ['وضعیت نرخ', 'نوع نرخ', 'وضعیت مبلغ', 'موقت', 'provisional'],
    needed: false,
  },
  prerequisites: { heading: 'پیش‌نیازها', also: ['پیش‌نیاز', 'شرایط', 'prerequisites'], needed: false },
  documents: { heading: 'مدارک لازم', also: ['مدارک', 'مدارک مورد نیاز', 'documents'], needed: false },
  days: {
    heading: 'مهلت انجام (روز)',
    also: ['مهلت انجام', 'مدت انجام', 'مدت انجام (روز)', 'زمان انجام (روز)', 'sla', 'days'],
    needed: false,
  },
  offices: { heading: 'دفترها', also: ['دفاتر', 'شماره پروانه‌ها', 'پروانه دفترها', 'offices'], needed: false },
}
export const serviceFields = Object.keys(serviceColumns) as ServiceField[]
