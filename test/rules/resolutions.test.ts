// Resolutions: how their deadlines are counted, how they stand, and what their texts say of themselves.
import { describe, expect, it, test } from 'vitest'
import type { Closed } from '#rules/calendar'
import {
  type Deadline,
  dueOf,
  isDueFor,
  type Part,
  type Resolution,
  resolutionMax,
  resolutionRefusals,
  stateOf,
} from '#rules/resolutions'
import { deadlineIn, referencesIn } from '#rules/resolutions-text'
import { minutedItems, minutedMeeting } from '../../server/cli/sample/resolutions-of-minutes.ts'

/** Fridays are closed. */
const closed: Closed = { weekdays: [5], holidays: new Set(['2026-11-10']) }
const within = (days: number, from: 'meeting' | 'notification'): Deadline => ({ is: 'period', within: { days }, from })

describe('the last day', () => {
  it.each([
    ['none has none', { is: 'none' }, null, null],
    ['a day is that day', { is: 'day', day: '2026-11-05' }, null, '2026-11-05'],
    ['a day that is closed moves on', { is: 'day', day: '2026-11-06' }, null, '2026-11-07'],
    ['a holiday moves too', { is: 'day', day: '2026-11-10' }, null, '2026-11-11'],
    // Sunday 1 November, plainly: the day of the meeting does not count, that of the action does
    ['four days from the meeting', within(4, 'meeting'), null, '2026-11-05'],
    ['five days end on a Friday, and move', within(5, 'meeting'), null, '2026-11-07'],
    ['from the meeting, whenever it was notified', within(4, 'meeting'), '2026-11-03', '2026-11-05'],
    ['from a notification there was none of', within(4, 'notification'), null, null],
    // Civil Procedure 445: neither the day of notification nor that of the action counts
    ['two days from notification', within(2, 'notification'), '2026-11-02', '2026-11-05'],
    ['three days from notification end on a Friday', within(3, 'notification'), '2026-11-02', '2026-11-07'],
    ['a month is thirty days', { is: 'period', within: { months: 1 }, from: 'meeting' }, null, '2026-12-01'],
    ['two weeks are fourteen', { is: 'period', within: { weeks: 2 }, from: 'meeting' }, null, '2026-11-15'],
  ] as const)('%s', (_, due, notified, day) => {
    expect(dueOf(due, { meeting: '2026-11-01', notified }, closed)).toBe(day)
  })
})

const sent = new Date('2026-11-01T08:00:00Z')
const open = (dueOn: string | null): Part => ({ state: 'open', dueOn })
const [reported, done]: Part[] = [
  { state: 'reported', dueOn: '2026-11-05' },
  { state: 'done', dueOn: '2026-11-05' },
]

describe('a resolution', () => {
  it.each([
    ['draft', { sentAt: null, closedAt: null, parts: [open('2026-11-05')] }, '2026-12-01'],
    ['open', { sentAt: sent, closedAt: null, parts: [open('2026-11-05')] }, '2026-11-05'],
    ['late', { sentAt: sent, closedAt: null, parts: [open('2026-11-05')] }, '2026-11-06'],
    ['open', { sentAt: sent, closedAt: null, parts: [open(null)] }, '2030-01-01'],
    ['reported', { sentAt: sent, closedAt: null, parts: [reported!, open(null)] }, '2026-11-09'],
    ['late', { sentAt: sent, closedAt: null, parts: [reported!, open('2026-11-05')] }, '2026-11-06'],
    ['open', { sentAt: sent, closedAt: null, parts: [done!, open(null)] }, '2026-11-06'],
    ['done', { sentAt: sent, closedAt: null, parts: [done!, done!] }, '2026-11-06'],
    ['closed', { sentAt: sent, closedAt: sent, parts: [open('2026-11-05')] }, '2026-11-06'],
  ] as const)('stands as %s', (state, of, today) => {
    expect(stateOf(of, today)).toBe(state)
  })

  it.each([
    ['not before it went out', { sentAt: null, closedAt: null, parts: [open('2026-11-05')] }, '2026-11-06', false],
    ['not on its last day', { sentAt: sent, closedAt: null, parts: [open('2026-11-05')] }, '2026-11-05', false],
    ['from the day after', { sentAt: sent, closedAt: null, parts: [open('2026-11-05')] }, '2026-11-06', true],
    ['when somebody reported', { sentAt: sent, closedAt: null, parts: [reported!, open(null)] }, '2026-11-02', true],
    ['when all is done', { sentAt: sent, closedAt: null, parts: [done!] }, '2026-11-02', true],
    [
      'not with a part done and another open',
      { sentAt: sent, closedAt: null, parts: [done!, open(null)] },
      '2026-11-02',
      false,
    ],
    ['never once it was closed', { sentAt: sent, closedAt: sent, parts: [done!] }, '2026-11-06', false],
  ] as const)('comes on the agenda %s', (_, of, meetingOn, due) => {
    expect(isDueFor(of, meetingOn)).toBe(due)
  })
})

const plain: Resolution = {
  meeting: 14,
  meetingOn: '2026-11-01',
  item: 1,
  text: 'متن مصوبه',
  internal: false,
  owners: [{ of: 'secretariat' }],
  deadline: { is: 'none' },
  refers: '',
}

describe('what stands against a resolution', () => {
  it.each([
    ['nothing', {}, []],
    ['a meeting of today', { meetingOn: '2026-11-20' }, []],
    ['a meeting to come', { meetingOn: '2026-11-21' }, ['resolutions-meeting-ahead']],
    ['no text', { text: '' }, ['resolutions-text-needed']],
    ['a text as long as may be', { text: 'م'.repeat(resolutionMax.text) }, []],
    ['a text too long', { text: 'م'.repeat(resolutionMax.text + 1) }, ['resolutions-too-long']],
    ['nobody responsible', { owners: [] }, ['resolutions-owner-needed']],
    ['somebody without a name', { owners: [{ of: 'outside', label: '' }] }, ['resolutions-owner-unnamed']],
    ['the day of the meeting', { deadline: { is: 'day', day: '2026-11-01' } }, ['resolutions-due-before-meeting']],
    ['the day after it', { deadline: { is: 'day', day: '2026-11-02' } }, []],
    ['no days', { deadline: within(0, 'meeting') }, ['resolutions-period-needed']],
    ['one day', { deadline: within(1, 'meeting') }, []],
    ['as long as may be', { deadline: within(resolutionMax.days, 'meeting') }, []],
    ['longer', { deadline: within(resolutionMax.days + 1, 'meeting') }, ['resolutions-period-too-long']],
  ] as const)('%s', (_, over, keys) => {
    expect(resolutionRefusals({ ...plain, ...over }, '2026-11-20').map(({ key }) => key)).toEqual(keys)
  })
})

describe('what a text refers to', () => {
  it.each([
    ['بند ۱۰ جلسهٔ ۱۳', ['13/10']],
    ['بند ١٠ جلسة ١٣', ['13/10']],
    ['بند 10 از جلسه 13', ['13/10']],
    ['بند دهم جلسه سیزدهم', ['13/10']],
    ['نظر به بند شماره ۱۰ مصوبات سیزدهمین جلسه کارگروه', ['13/10']],
    ['طبق بند ۹ سیزدهمین جلسه کارگروه عمل شود', ['13/9']],
    ['بند ۱۰ صورت‌جلسه شماره ۱۳', ['13/10']],
    ['جلسه سیزدهم، بند ۱۰', ['13/10']],
    ['مصوبه ۳ جلسه دوم', ['2/3']],
    ['بند ۴ نخستین جلسه', ['1/4']],
    ['بند ۲۳ جلسه سی‌ام', ['30/23']],
    ['بند بیست و یکم جلسه بیست و دوم', ['22/21']],
    ['بندهای ۴ و ۵ جلسه ۱۲', ['12/4', '12/5']],
    ['کارگروه‌های ۱۰ و ۱۱ (به ترتیب بندهای ۱۱ و ۶ صورتجلسات مذکور)', ['10/11', '11/6']],
    ['بندهای ۱۱ و ۶ جلسات ۱۰ و ۱۱', ['10/11', '11/6']],
    ['بند ۱۰ سیزدهمین جلسه و بند ۳ دوازدهمین جلسه', ['12/3', '13/10']],
    ['بند ۱۰ جلسه ۱۳ و باز بند ۱۰ جلسه سیزدهم', ['13/10']],
    ['بند ۲ همین مصوبه', []],
    ['بند ب ماده ۲۵ آیین‌نامه', []],
    ['سیزدهمین جلسه کارگروه', []],
    ['', []],
  ])('%s', (text, found) => {
    expect(referencesIn(text).map(({ meeting, item }) => `${meeting}/${item}`)).toEqual(found)
  })
})

describe('the deadline that a text words', () => {
  it.each([
    ['حداکثر تا تاریخ ۹۱/۷/۱۵ اعلام شود', { day: '2012-10-06' }],
    ['تا ۱۳۹۱/۰۷/۱۵', { day: '2012-10-06' }],
    ['نتیجه را حداکثر تا ۱۵ مهر ۱۳۹۱ به دبیرخانه اعلام کند', { day: '2012-10-06' }],
    ['تا پایان روز ۱۵ مهرماه سال ۱۳۹۱', { day: '2012-10-06' }],
    ['تا ۱۵ آبان‌ماه ۹۱', { day: '2012-11-05' }],
    ['تا ۳۱ مهر ۱۳۹۱', null],
    ['تا پایان روز ۱۳۹۱/۷/۳۱', null],
    ['مورخ ۹۱/۶/۲۷', null],
    ['ظرف مدت یک ماه', { within: { months: 1 } }],
    ['ظرف یک‌ماه', { within: { months: 1 } }],
    ['در بازه زمانی حداکثر یکماه', { within: { months: 1 } }],
    ['ظرف مدت ۲ هفته', { within: { weeks: 2 } }],
    ['ظرف دو هفته', { within: { weeks: 2 } }],
    ['ظرف بیست و یک روز', { within: { days: 21 } }],
    ['طی پانزده روز', { within: { days: 15 } }],
    ['در دو ماه گذشته', null],
    ['بی‌درنگ', null],
  ])('%s', (text, found) => {
    expect(deadlineIn(text, '2012-09-17')).toEqual(found)
  })

  it('takes a year of two figures for the nearest', () => {
    expect(deadlineIn('تا ۰۵/۹/۳۰', '2026-11-01')).toEqual({ day: '2026-12-21' })
    expect(deadlineIn('تا ۹۹/۹/۳۰', '2026-11-01')).toEqual({ day: '2020-12-20' })
  })
})

/** The twenty of the Minutes: how many are responsible, the last day where one is given, the references. */
const twenty: [item: number, owners: string, due: object | null, refers: string[]][] = [
  [1, 'شرکت مخابرات استان', { day: '2012-10-06' }, []],
  [2, 'شرکت مخابرات استان، پست، پست بانک، سازمان تنظیم مقررات و ارتباطات رادیویی', null, []],
  [3, 'every agency', null, []],
  [4, 'secretariat', null, []],
  [5, 'every agency', { within: { months: 1 } }, []],
  [6, 'every agency، بانک‌های استان', null, []],
  [7, 'اداره کل بیمه خدمات درمانی', null, []],
  [8, 'every agency', null, []],
  [9, 'شرکت مخابرات استان', { within: { weeks: 2 } }, []],
  [10, 'association', null, []],
  [11, 'every agency', null, []],
  [12, 'secretariat', null, []],
  [13, 'شرکت مخابرات استان', null, []],
  [14, 'group، پست', null, ['13/10']],
  [15, 'پست بانک، association', null, ['13/9']],
  [16, 'پست', null, []],
  [17, 'سازمان تنظیم مقررات و ارتباطات رادیویی', null, ['10/11', '11/6']],
  [18, 'اداره کل حمل‌ونقل و پایانه‌ها، association', null, []],
  [19, 'every agency', null, []],
  [20, 'بانک‌های استان', null, []],
]

test.each(twenty)('item %i of the Minutes finds its place: %s', (item, owners, due, refers) => {
  const of = minutedItems.find((one) => one.item === item)!
  const names = of.owners.map((owner) =>
    'the' in owner
      ? owner.the
      : 'body' in owner
        ? owner.body
        : 'label' in owner
          ? owner.label
          : 'every' in owner
            ? `every ${owner.every}`
            : owner.of,
  )
  expect(names.join('، ')).toBe(owners)
  expect(deadlineIn(of.text, minutedMeeting.meetingOn)).toEqual(due)
  expect(referencesIn(of.text).map((one) => `${one.meeting}/${one.item}`)).toEqual(refers)
  expect('from' in of).toBe(due !== null && 'within' in due)
})
