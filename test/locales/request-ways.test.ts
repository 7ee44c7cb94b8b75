// The ways of kinds in words: what is asked at the same time, what a kind's last step is called, and what waits out its time.
import { beforeAll, expect, it } from 'vitest'
import { momentWords } from '#locales/course'
import { loadWords } from '#locales/files'
import { withoutPlace } from '#locales/place'
import { fieldsWords, licenseOf, pathWords, wantedPapers } from '#locales/request-path'
import { effectWords, formSummary, kindWords } from '#locales/requests'
import { lawOn } from '#rules/law'
import type { RequestKind } from '#rules/proceedings/kind'
import { kinds } from '#rules/proceedings/kinds'
import { pathOf } from '#rules/proceedings/path'
import { timelineOf } from '#rules/proceedings/timeline'
import { arrival } from '#rules/requests/arrival'
import { assignment } from '#rules/requests/assignment'
import { cessation } from '#rules/requests/cessation'
import { conversion } from '#rules/requests/conversion'
import { departure } from '#rules/requests/departure'
import { establishment } from '#rules/requests/establishment'
import { inheritance } from '#rules/requests/inheritance'
import { leave } from '#rules/requests/leave'
import { transfer } from '#rules/requests/transfer'

beforeAll(() => loadWords())

const today = '2026-10-10'
const law = lawOn(today, [])
const lastStep = (kind: RequestKind<never>) => pathWords('fa', kind, pathOf(kind, law), law as never).at(-1)

it('calls the last step of each kind what it is', () => {
  expect(lastStep(assignment)).toEqual(['آموزش، بستن قرارداد با دستگاه و آغاز خدمت، تا ۱ ماه'])
  expect(lastStep(cessation)).toEqual(['آزادسازی تضمین‌ها، ۶ ماه پس از تسویه‌حساب'])
})

it('names each paper before one begins, with its article and what becomes of its original', () => {
  const wanted = wantedPapers('fa', transfer)
  expect(wanted[0]).toEqual({
    label: 'شناسنامه و کارت ملی انتقال‌گیرنده',
    help: expect.stringContaining('پیوست ۲'),
  })
  expect(wanted.map(({ label }) => label)).toContain('شناسنامه‌هایی که نسبت را نشان می‌دهد (در صورت لزوم)')
  expect(wanted.some(({ help }) => help.startsWith('اصل آن'))).toBe(true)
  expect(fieldsWords('fa', transfer)).not.toContain('مدارک')
  expect(wantedPapers('fa', leave)).toEqual([])
})

it('says what is ahead at the same time as something else', () => {
  const course = { stage: 'check', outcome: null, waits: [], ballot: null, steps: [], effect: null, today } as const
  const told = { kind: transfer, form: {}, effect: transfer.effect } as never
  const ahead = timelineOf(transfer, course).map((moment) => momentWords('fa', told, moment))
  const beside = ahead.filter((said) => said.startsWith('هم‌زمان با آن: '))
  expect(beside.some((said) => said.includes('رأی'))).toBe(true)
  // Guide, transfer 3: the vote waits for no inquiry
  expect(ahead.filter((said) => said.includes('امضا'))).not.toContainEqual(expect.stringContaining('هم‌زمان'))
})

it.each([
  [conversion, ['استعلام از شرکت مخابرات', 'استعلام‌ها', 'بازدید از محل', 'بازدید از تجهیز دفتر']],
  [departure, ['استعلام از کارگروه استان مقصد']],
])('names which visit is ahead, and who is asked where that is one', (kind, said) => {
  // before its first stage everything is ahead
  const course = { stage: 'before', outcome: null, waits: [], ballot: null, steps: [], effect: null, today } as never
  const told = { kind, form: {}, effect: null } as never
  const ahead = timelineOf(kind, course).map((moment) => momentWords('fa', told, moment).replace(/[\u2068\u2069]/g, ''))
  expect(ahead.filter((one) => /استعلام|بازدید/.test(one)).map((one) => one.replace('هم‌زمان با آن: ', ''))).toEqual(
    said,
  )
})

const heir = { name: 'ترانه باقری', nationalId: '9990000301', mobile: '09140109078' }
it.each([
  ['days', leave, { days: { from: '2026-10-10', to: '2026-10-12' }, substitute: heir }, /^۱۸ مهر ۱۴۰۵ تا ۲۰ مهر/],
  ['who is named', inheritance, { died: '2026-09-01', transferee: heir }, /^ترانه باقری$/],
  [
    'where it is to be',
    establishment,
    { born: '1991-04-21', place: 'رضی', address: 'خیابان یکم، پلاک ۳' },
    /^خیابان یکم، پلاک ۳$/,
  ],
  ['what it says first', arrival, { letterOn: '2026-09-01', province: 'تهران' }, /^تهران$/],
  ['nothing, where it says days of somebody’s life alone', inheritance, { died: '2026-09-01' }, /^$/],
])('a form in one line tells %s', (_, kind, form, said) => {
  expect(formSummary('fa', kind as never, form).replace(/[\u2066-\u2069]/g, '')).toMatch(said)
})

it('names the working group that asks for another province', () => {
  const told = { kind: departure, form: {}, effect: null } as never
  const words = (facts: Record<string, string>) => momentWords('fa', told, { what: 'filed', facts })
  expect(words({})).toBe('درخواست ثبت شد')
  expect(words({ from: 'گیلان' }).replace(/[\u2068\u2069]/g, '')).toBe('درخواست کارگروه استان گیلان ثبت شد')
})

it.each([
  ['with its end', { license: '71-14-3005', expiresOn: '2028-07-05' }, '۱۴۰۷'],
  ['not of an office to come', { license: null, expiresOn: null }, undefined],
])('names the license that a request is about %s', (_, office, end) => {
  const said = licenseOf('fa', { office })?.value
  if (end) expect(said).toContain(end)
  else expect(said).toBeUndefined()
})

it.each([
  [{}, 'مهلت به‌سبب تعطیلی از'],
  [{ day: '2026-10-13', title: 'برف سنگین' }, 'مهلت به‌سبب تعطیلی ۲۱ مهر ۱۴۰۵ («برف سنگین») از'],
])('a clock that a closed day moved says which day, where there is one: %o', (closure, said) => {
  const told = { kind: transfer, form: {}, effect: transfer.effect } as never
  const moment = { what: 'clock-moved' as const, facts: { from: '2026-10-14', to: '2026-10-17', ...closure } }
  expect(momentWords('fa', told, moment).replace(/[\u2068\u2069]/g, '')).toContain(said)
})

it.each([
  ['رضی', 'رضی، خیابان یکم', 'خیابان یکم'],
  ['رضی', 'خیابان یکم، پلاک ۳', 'خیابان یکم، پلاک ۳'],
  ['رضی', 'رضی‌آباد، خیابان یکم', 'رضی‌آباد، خیابان یکم'],
  ['رضی', 'رضی', 'رضی'],
])('the place %s is not named twice before the address «%s»', (place, address, said) => {
  expect(withoutPlace({ place, address }).address).toBe(said)
  const effect = { firstDay: '2026-10-10', lastDay: null, shown: { place, address } }
  expect(effectWords('fa', establishment, effect as never).replace(/[\u2066-\u2069]/g, '')).toContain(
    `${place}، ${said}`,
  )
})

it.each([
  ['nature', 'بند ۸ ماده ۱۶', 'دست‌کم ۵۱٪ سهم'],
  ['departure', 'بند ۱ ماده ۱۸', ''],
  ['cessation', 'تبصره ۱ ماده ۹', 'به برداشت سامانه، با رأی آن'],
])('the card of a %s names %s', (name, article, said) => {
  const { source, line } = kindWords('fa', kinds[name]! as never, law as never)
  expect(source).toContain(article)
  expect(line).toContain(said)
})

it('the original of the license to be renewed stands in the Guide', () => {
  expect(wantedPapers('fa', kinds.renewal!)[0]?.help).toContain('گام ۳ فرایند تمدید پروانه')
})
