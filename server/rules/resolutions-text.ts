// What a resolution's text says of itself: the resolutions of other meetings that it refers to, and its deadline, both worded
// as minutes word them.
import type { Period } from '#law/parameter'
import { type Day, fromJalali, isJalali, jalaliYear } from './calendar.ts'
import { normalise, plainLetters } from './texts.ts'
import { monthNames } from './typed-day.ts'

/** A resolution of a meeting, by the numbers of both: «بند ۱۰ جلسهٔ ۱۳». */
export type Reference = { meeting: number; item: number }

const ones = 'یک دو سه چهار پنج شش هفت هشت نه'.split(' ')
const teens = 'ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'.split(' ')
const tens = 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود'.split(' ')
const words = [...ones, ...teens]

/** «سیزدهمین», «سیزدهم» and «سیزده» are 13; so are its figures. Null for any other word. */
function numberIn(said: string): number | null {
  if (/^\d{1,3}$/.test(said)) return Number(said)
  const bare = said
    .replace(/ین$/, '')
    .replace(/^(اول|نخست)$/, 'یک')
    .replace(/دوم$/, 'دو')
    .replace(/سوم$/, 'سه')
    .replace(/ ?ام$|م$/, '')
  const nth = words.indexOf(bare)
  const ten = tens.indexOf(bare)
  if (ten >= 0) return (ten + 2) * 10
  return nth < 0 ? null : nth + 1
}

const compound = new RegExp(`(?<![ا-ی])(${tens.join('|')}) و ([ا-ی]+)`, 'g')

/** «بیست و یکم» as 21, so that its «و» joins no two numbers. */
function inFigures(text: string): string {
  return text.replace(compound, (whole, ten: string, said: string) => {
    const one = numberIn(said)
    return one && one < 10 ? String(numberIn(ten)! + one) : whole
  })
}

const word = '(?:\\d{1,3}|[ا-ی]+(?: ام)?)'
const item = '(?:بند|مصوبه)(?:ها)? ?(?:ی )?(?:شماره )?'
const meeting = '(?:جلسات|جلسه|صورتجلسات|صورتجلسه|نشست|کارگروهها|کارگروه)(?: ?ی)? ?(?:شماره )?'
const between = '(?: از)?(?: مصوبات| مصوبه| صورتجلسه)?(?: ی)?'
const both = `(${word}) و (${word})`

/** «بند ۱۰ جلسهٔ ۱۳», «بند شمارهٔ ۱۰ مصوبات سیزدهمین جلسه». */
const single = [
  new RegExp(`${item}(${word})${between} ${meeting}(${word})`, 'g'),
  new RegExp(`${item}(${word})${between} (${word}) ${meeting}`, 'g'),
]
/** «جلسهٔ ۱۳، بند ۱۰» */
const turned = [
  new RegExp(`${meeting}(${word}) ?[،,:(/-]? ?${item}(${word})`, 'g'),
  new RegExp(`(${word}) ${meeting}[،,:(/-]? ?${item}(${word})`, 'g'),
]
/** «کارگروه‌های ۱۰ و ۱۱ (به ترتیب بندهای ۱۱ و ۶)» and «بندهای ۱۱ و ۶ جلسات ۱۰ و ۱۱». */
const pairs = [
  { of: new RegExp(`${meeting}${both} ?\\(? ?به ترتیب ${item}${both}`, 'g'), meetings: [1, 2], items: [3, 4] },
  { of: new RegExp(`${item}${both} ${meeting}${both}`, 'g'), meetings: [3, 4], items: [1, 2] },
] as const
/** «بندهای ۴ و ۵ جلسهٔ ۱۲» */
const several = new RegExp(`${item}${both}${between} (?:${meeting}(${word})|(${word}) ${meeting})`, 'g')

/** As the patterns above want it: figures Latin, letters in one spelling, half-spaces gone. */
function spelled(text: string): string {
  const plain = plainLetters(normalise(text))
    .replace(/\u200c(?=ها|ای |ی )/g, '')
    .replace(/\u200c/g, ' ')
    .replace(/(بند|مصوبه|جلسه|کارگروه|صورتجلسه)هاي?ی?(?= |$)/g, '$1ها')
    .replace(/صورت ?جلس/g, 'صورتجلس')
    .replace(/\s+/g, ' ')
  return inFigures(plain)
}

/** Every resolution that a text refers to, each once, in the order of meeting and item. */
export function referencesIn(text: string): Reference[] {
  let left = spelled(text)
  const found: Reference[] = []
  // what was read is taken out, so that no shorter pattern reads a part of it
  const read = (
    pattern: RegExp,
    take: (parts: (number | null)[]) => [number | null | undefined, number | null | undefined][],
  ) => {
    left = left.replace(pattern, (whole, ...parts) => {
      const numbers = parts.slice(0, -2).map((part) => (typeof part === 'string' ? numberIn(part) : null))
      const all = take([null, ...numbers])
      if (!all.length || all.some(([one, other]) => !one || !other)) return whole
      for (const [meetingNo, itemNo] of all) found.push({ meeting: meetingNo!, item: itemNo! })
      return ' '
    })
  }
  for (const { of, meetings, items } of pairs)
    read(of, (n) => [
      [n[meetings[0]], n[items[0]]],
      [n[meetings[1]], n[items[1]]],
    ])
  read(several, (n) => [n[1], n[2]].map((one) => [n[3] ?? n[4], one]))
  for (const pattern of single) read(pattern, (n) => [[n[2], n[1]]])
  for (const pattern of turned) read(pattern, (n) => [[n[1], n[2]]])
  const once = new Map(found.map((one) => [`${one.meeting}/${one.item}`, one]))
  return [...once.values()].sort((a, b) => a.meeting - b.meeting || a.item - b.item)
}

/** A deadline as a text words it: a day, or so long from something. */
export type WordedDeadline = { day: Day } | { within: Period }

const units = { روز: 'days', هفته: 'weeks', ماه: 'months', سال: 'years' } as const
const until = 'تا (?:پایان )?(?:روز )?(?:تاریخ )?(?:مورخ )?'
const inNumbers = new RegExp(`${until}(?<year>\\d{2}|\\d{4})[/.-](?<month>\\d{1,2})[/.-](?<date>\\d{1,2})`)
const months = monthNames.map(plainLetters)
const inWords = new RegExp(
  `${until}(?<date>\\d{1,2}) (?<month>${months.join('|')})(?: ?ماه)?(?: سال)? (?<year>\\d{4}|\\d{2})(?!\\d)`,
)
const lasting = new RegExp(
  `(?:ظرف|طی|تا|حداکثر|در مدت|بازه زمانی)(?: مدت)?(?: زمان)?(?: حداکثر)? (${word}) ?(${Object.keys(units).join('|')})(?![ا-ی])`,
  'g',
)

/**
 * The deadline that a text words, «تا تاریخ ۹۱/۷/۱۵», «تا ۱۵ مهر ۱۳۹۱» or «ظرف مدت دو هفته»; null where it has none. A year of two figures is
 * the one that lies nearest to `around`, the day of the meeting.
 */
export function deadlineIn(text: string, around: Day): WordedDeadline | null {
  const said = spelled(text).replace(/(^| )(یک|دو|سه|چهار|شش)(روز|هفته|ماه|سال)(?= |$)/g, '$1$2 $3')
  const day = dayIn(said, around)
  if (day) return { day }
  for (const [, amount = '', unit = ''] of said.matchAll(lasting)) {
    const count = numberIn(amount)
    if (count) return { within: { [units[unit as keyof typeof units]]: count } }
  }
  return null
}

function dayIn(said: string, around: Day): Day | null {
  const { year = '', month = '', date = '' } = (inNumbers.exec(said) ?? inWords.exec(said))?.groups ?? {}
  if (!year) return null
  const centuries = year.length === 4 ? [Number(year)] : [13, 14].map((century) => century * 100 + Number(year))
  const [y] = centuries.sort((a, b) => Math.abs(a - jalaliYear(around)) - Math.abs(b - jalaliYear(around)))
  const jalali = { y: y!, m: months.indexOf(month) + 1 || Number(month), d: Number(date) }
  return isJalali(jalali) ? fromJalali(jalali) : null
}
