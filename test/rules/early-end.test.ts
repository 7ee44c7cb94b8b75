import { expect, it } from 'vitest'
import { reopenDays } from '#rules/proceedings/early-end'

const closure = { firstDay: '2027-01-10', lastDay: '2027-01-20', closes: true }

it.each([
  ['the day before it begins', '2027-01-09', null],
  ['on its first day', '2027-01-10', '2027-01-11'],
  ['on its second', '2027-01-11', '2027-01-11'],
  ['on its last', '2027-01-20', '2027-01-20'],
  ['once it is over', '2027-01-21', null],
])('a closure may be ended early %s', (_, today, from) => {
  expect(reopenDays(closure, today)).toEqual(from && { from, to: closure.lastDay })
})

it('what closes no office has no early end, nor a closure of one day', () => {
  expect(reopenDays({ ...closure, closes: false }, '2027-01-12')).toBeNull()
  expect(reopenDays({ ...closure, lastDay: closure.firstDay }, closure.firstDay)).toBeNull()
})
