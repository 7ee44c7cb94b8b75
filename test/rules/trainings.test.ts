// Trained people against the least an office must have: Annex 1 art. 11.
import { describe, expect, test } from 'vitest'
import { isFree, needsApproval, type Staffed, staffing } from '#rules/trainings'

const duty = { replaces: false, trained: true }
const replacement = { replaces: true, trained: false }

describe('two trained on duty and one who replaces them', () => {
  test.each<[string, Staffed[], { trained: number; replacing: number; enough: boolean }]>([
    ['two and a replacement are enough', [duty, duty, replacement], { trained: 2, replacing: 1, enough: true }],
    ['one is not', [duty, replacement], { trained: 1, replacing: 1, enough: false }],
    ['nor are two whom nobody replaces', [duty, duty], { trained: 2, replacing: 0, enough: false }],
    [
      'who has no certificate does not count',
      [duty, { replaces: false, trained: false }, replacement],
      { trained: 1, replacing: 1, enough: false },
    ],
    [
      'a trained replacement is not on duty',
      [duty, { replaces: true, trained: true }],
      { trained: 1, replacing: 1, enough: false },
    ],
    ['nobody', [], { trained: 0, replacing: 0, enough: false }],
  ])('%s', (_, people, expected) => {
    expect(staffing(people, 2)).toEqual(expected)
  })
})

test('first trainings and those for changes are free, further ones are approved: Bylaw 19-5 and its note', () => {
  expect(['first', 'change', 'further'].map((kind) => isFree(kind as 'first'))).toEqual([true, true, false])
  expect(['first', 'change', 'further'].map((kind) => needsApproval(kind as 'first'))).toEqual([false, false, true])
})
