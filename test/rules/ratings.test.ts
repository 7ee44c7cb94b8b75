import { describe, expect, it } from 'vitest'
import { checkRating, tidyComment } from '#rules/ratings'

describe('a rating', () => {
  it.each([
    [1, 5, '', []],
    [0, 5, '', ['service']],
    [1, 6, '', ['conduct']],
    [1.5, 2, '', ['service']],
    [3, 3, 'ا'.repeat(500), []],
    [3, 3, 'ا'.repeat(501), ['comment']],
    // letters as people see them
    [3, 3, '👨‍👩‍👧‍👦'.repeat(500), []],
    [3, 3, 'بَ'.repeat(500), []],
    [3, 3, 'بَ'.repeat(501), ['comment']],
  ])('of %d and %d with %# is wrong at its fields', (service, conduct, comment, wrong) => {
    expect(checkRating({ service, conduct, comment }).map(({ field }) => field)).toEqual(wrong)
  })

  it('has no word where only blanks were typed', () => {
    expect(['', '  \u200c\n', null, undefined].map(tidyComment)).toEqual([null, null, null, null])
  })
})
