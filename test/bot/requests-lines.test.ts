// A request as a button: on a narrow phone some thirty characters are seen, and what decides is among them.
import { beforeAll, expect, test } from 'vitest'
import { loadWords } from '#locales/files'
import { requestLines } from '../../bot/requests/line.ts'

beforeAll(() => loadWords())

// 18 Mehr 1405
const today = '2026-10-10'
type Line = Parameters<typeof requestLines>[1][number]
const request = (more: object) =>
  ({
    id: 'a',
    number: '1405-12',
    kind: 'leave',
    form: { days: { from: '2026-10-12', to: '2026-10-16' } },
    office: { id: 'mine', name: 'دفتر نیلوفر' },
    stage: 'vote',
    outcome: null,
    question: null,
    awaits: null,
    ...more,
  }) as unknown as Line
const lines = (...found: object[]) =>
  requestLines('fa', found.map(request), new Set(['mine']), today).map((one) => one.replace(/[\u2066-\u2069]/g, ''))
const seen = 30

test.each<[string, object, string]>([
  ['days of one month', {}, 'منتظر رأی · مرخصی، ۲۰ تا ۲۴ مهر'],
  ['one day', { form: { days: { from: '2026-10-12', to: '2026-10-12' } } }, 'منتظر رأی · مرخصی، ۲۰ مهر'],
  ['days of two', { form: { days: { from: '2026-10-12', to: '2026-10-25' } } }, 'منتظر رأی · مرخصی، ۲۰ مهر تا ۳ آبان'],
  [
    'days of another year',
    { form: { days: { from: '2027-04-01', to: '2027-04-02' } } },
    'منتظر رأی · مرخصی، ۱۲ تا ۱۳ فروردین ۱۴۰۶',
  ],
  ['a question to the reader', { question: { mine: true } }, 'منتظر شما · مرخصی، ۲۰ تا ۲۴ مهر'],
  ['the end', { stage: 'closed', outcome: 'refused' }, 'موافقت نشد · مرخصی، ۲۰ تا ۲۴ مهر'],
  [
    'what is left of the way',
    { kind: 'relocation', form: { address: 'خیابان ساحل' }, stage: 'issuer', awaits: 'equipment' },
    'منتظر تجهیز · جابه‌جایی دفتر، خیابان ساحل',
  ],
  [
    'of an office among many it, its days, then what',
    { office: { id: 'b', name: 'دفتر مریم' } },
    'منتظر رأی · دفتر مریم، ۲۰ تا ۲۴ مهر، مرخصی',
  ],
])('%s', (_, more, label) => {
  expect(lines(more)).toEqual([label])
})

test('how it stands and when are seen on a narrow phone, in one’s own list and among many', () => {
  for (const stage of ['consent', 'association', 'vote', 'letter'])
    for (const office of [
      { id: 'mine', name: 'دفتر' },
      { id: 'b', name: 'نیلوفر' },
    ])
      expect(lines({ stage, office })[0]!.slice(0, seen + 4), stage).toContain('۲۰ تا ۲۴ مهر')
})

test('what reads alike is told apart by its number, which is seen', () => {
  const [first, second, other] = lines({}, { number: '1405-13' }, { stage: 'letter' })
  expect([first, second]).toEqual(['منتظر رأی · مرخصی، ۱۴۰۵-۱۲', 'منتظر رأی · مرخصی، ۱۴۰۵-۱۳'])
  expect(other).toContain('۲۰ تا ۲۴ مهر')
})
