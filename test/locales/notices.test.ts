import { beforeAll, expect, test } from 'vitest'
import { loadWords } from '#locales/files'
import { headWords, recipientsFact } from '#locales/notices'

beforeAll(() => loadWords())

const office = { name: 'نیلوفر', license: '72-10-1001' }
const agency = { role: 'agency' as const, seat: null, body: 'شرکت گاز' }

test.each([
  [
    'an office by its holder and license',
    { holder: 'هومن', office, party: null },
    /^هومن، دارنده محترم پروانه .*، دفتر نیلوفر$/,
  ],
  [
    'an office without a license by its holder',
    { holder: 'هومن', office: { ...office, license: null }, party: null },
    /^هومن، دارنده محترم پروانه دفتر نیلوفر$/,
  ],
  ['a body with whoever stands for it', { holder: 'آذر', office: null, party: agency }, /^آذر، شرکت گاز$/],
  ['a body for which nobody stands now', { holder: '', office: null, party: agency }, /^شرکت گاز$/],
])('a letter to one names it: %s', (_, addressee, expected) => {
  const of = { addressee, recipientCount: 1 }
  expect(headWords('fa', of)).toMatch(expected)
  expect(recipientsFact('fa', of)).toEqual(['گیرنده', headWords('fa', of)])
})

test('a letter to several says how many they are', () => {
  const of = { addressee: null, recipientCount: 2 }
  expect(headWords('fa', of)).toBe('گیرندگان محترم (۲ گیرنده)')
  expect(recipientsFact('fa', of)).toEqual(['گیرندگان', '۲ گیرنده'])
})
