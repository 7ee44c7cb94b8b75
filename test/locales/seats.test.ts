// English pages: the usual seats are named in English, and Persian names do not move the figures beside them.
import { beforeAll, expect, test } from 'vitest'
import { loadWords } from '#locales/files'
import { partyWords } from '#locales/notices'
import { seatWords } from '#locales/seats'
import { keptApart, text, words } from '#locales/text'
import { bylawSeats } from '#rules/seats'

beforeAll(() => loadWords())

test.each(bylawSeats.map(({ name }) => name))('the seat %s that a province begins with is in English', (name) => {
  const title = words('fa', `provinces-seat-${name}`)
  expect(seatWords('en', title)).toBe(words('en', `provinces-seat-${name}`))
  expect(seatWords('fa', title)).toBe(title)
  expect(partyWords('en', { role: 'member', seat: title, body: title })).not.toMatch(/[\u0600-\u06ff]/)
})

test('a seat of a province’s own making stays as it was typed', () => {
  expect(seatWords('en', 'نماینده شهرداری')).toBe('نماینده شهرداری')
})

test('a Persian name within an English sentence stands apart, in a Persian one nothing is added', () => {
  const args = { name: 'مهتاب دبیرزاده', at: '12 Mehr 1405' }
  expect(text('en', 'notice-signed-by', keptApart('en', args))).toContain('\u2068مهتاب دبیرزاده\u2069')
  expect(text('en', 'notice-signed-by', keptApart('en', args))).not.toContain('\u206812 Mehr')
  expect(text('fa', 'notice-signed-by', keptApart('fa', args))).not.toContain('\u2068')
})
