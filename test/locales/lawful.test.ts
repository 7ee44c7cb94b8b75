// What sentences say of the law: no more than its text, and ours where it is ours.
import { beforeAll, describe, expect, it, test } from 'vitest'
import { leavePerYear } from '#law/leave'
import { officialArticle } from '#law/notices'
import { voteBase } from '#law/votes'
import { loadWords } from '#locales/files'
import { resultLetter } from '#locales/letters'
import { effectWords, tallyWords } from '#locales/requests'
import { words } from '#locales/text'
import { kinds } from '#rules/proceedings/kinds'

beforeAll(() => loadWords())

const fa = (key: string, args = {}) => words('fa', key, args)
const facts = {
  number: '1405-12',
  filedOn: '2026-10-10',
  office: 'نمونه',
  license: '72-14-3001',
  resolution: '3',
  for: 2,
  against: 0,
  base: 3,
}
const letter = (over: Partial<Parameters<typeof resultLetter>[0]> = {}) =>
  resultLetter({
    words: 'leave',
    outcome: 'granted',
    form: { days: { from: '2026-10-20', to: '2026-10-21' }, substitute: { name: 'مریم', mobile: '09140000001' } },
    facts,
    cite: leavePerYear.cite,
    counting: voteBase.cite,
    official: officialArticle,
    ...over,
  }).body

test.each(['notice-by-gate', 'notice-by-gate-of', 'refusal-gate-needed', 'refusal-resolution-needed'])(
  '%s: either body may have resolved it',
  (key) => {
    expect(fa(key, { resolution: '۱۲', cite: 'ماده ۱۹', writer: 'سازمان' })).toMatch(/کمیته اجرایی یا کارگروه/)
  },
)

describe('votes are counted of seats, filled or not', () => {
  it('in the tally and the letters', () => {
    const tally = { base: 3, for: 2, against: 0, abstain: 0, recuse: 0, needed: 2 }
    expect(tallyWords('fa', tally)).toContain('از ۳ کرسی دارای حق رأی')
    for (const outcome of ['granted', 'refused'] as const)
      expect(letter({ outcome })).toContain('از ۳ کرسی دارای حق رأی')
  })

  it('and the letter says by which article, as our reading', () => {
    expect(letter()).toContain('شمارش آرا: ماده ۶ پیوست ۳ آیین‌نامه (پیش‌نویس بازنگری)، به برداشت این دبیرخانه')
  })
})

describe('of a company the manager is on leave', () => {
  it.each([
    ['granted', 'با مرخصی مدیر دفتر، مهران، از', 'به جای مدیر دفتر در دفتر حضور دارد'],
    ['refused', 'درخواست مرخصی مدیر دفتر به شماره', 'رأی نیاورد'],
    ['lapsed', 'با مرخصی مدیر دفتر از', 'اثری ندارد'],
  ] as const)('in the letter, %s', (outcome, ...said) => {
    const body = letter({ outcome, facts: { ...facts, manager: 'مهران', why: 'days' } }).replace(/[\u2066-\u2069]/g, '')
    for (const one of said) expect(body).toContain(one)
    expect(body).not.toMatch(/مرخصی شما|به جای شما/)
  })

  it('also where its name is not known', () => {
    expect(letter({ facts: { ...facts, manager: 'unknown' } })).toContain('با مرخصی مدیر دفتر از')
  })

  it('while a natural holder is on leave in person', () => {
    expect(letter()).toMatch(/با مرخصی شما از[\s\S]*به جای شما در دفتر/)
  })

  it('in the effect and in what the substitute consents to', () => {
    const effect = (whose: string) =>
      effectWords('fa', kinds.leave!, {
        firstDay: '2026-10-20',
        lastDay: '2026-10-21',
        shown: { substitute: 'مریم', whose },
      })
    expect(effect('manager')).toMatch(/^مدیر دفتر از/)
    expect(effect('holder')).toMatch(/^دارنده پروانه از/)
    expect(fa('leave-consent-means', { cite: '', whose: 'manager' })).toContain('به جای مدیر دفتر بر عهده شماست')
    expect(fa('leave-consent-means', { cite: '', whose: 'holder' })).toContain('به جای دارنده پروانه بر عهده شماست')
  })
})

test('what a holder wrote with a full stop is quoted without a second one', () => {
  const form = { days: { from: '2026-10-20', to: '2026-10-21' }, arrangement: 'دفتر همسایه خدمت می‌کند.' }
  expect(letter({ words: 'closure', fields: kinds.closure!.fields, form })).not.toMatch(/\.\u2069?»\./)
})

test('what is our reading is said to be', () => {
  expect(fa('station-line', { max: '۱ ماه' })).toMatch(/با هماهنگی کارگروه؛ به برداشت سامانه، یعنی با رأی آن$/)
  expect(fa('renewal-how', { by: '' })).toMatch(/پروانه باطل خواهد شد؛ به برداشت سامانه، از پایان اعتبار آن\.$/)
})

test('no citizen is told that the committee’s decision is final for them', () => {
  for (const key of ['case-next-supervision', 'case-judge-escalate-help', 'case-final'])
    expect(fa(key)).not.toMatch(/تصمیم (آن|کمیته نظارت) نهایی/)
  expect(fa('case-next-supervision')).toContain('راه‌های قانونی دیگر را بر شما نمی‌بندد')
})

test('a reported change went to both whom the law names', () => {
  for (const key of ['contacts-report-done', 'contacts-report-done-late'])
    expect(fa(key)).toContain('به دبیرخانه و کانون اعلام شد')
})

test('tries that the lock refused are not called wrong PINs', () => {
  expect(fa('health-fault-pinMany', { count: 61 })).toBe('۶۱ تلاش با رمز امضای نادرست یا قفل‌شده در یک ساعت')
})
