// Which of two drafts goes on, and what versions of the app before this one kept.
import { describe, expect, test } from 'vitest'
import { type Here, hereFrom, sameWords, type There, whichDraft } from '../../pwa/drafts/which.ts'

type Letter = { body: string }
const same = (one: Letter, other: Letter) => sameWords(one, other)

describe('of the device’s draft and the server’s', () => {
  const mine = (saved: boolean, version = 2, body = 'من', sent?: string): Here<Letter> => ({
    values: { body },
    version,
    saved,
    ...(sent ? { sent: { body: sent } } : {}),
  })
  const theirs = (version = 2, body = 'من'): There<Letter> => ({ values: { body }, version })

  test.each<[string, Here<Letter> | null, There<Letter> | null | undefined, ReturnType<typeof whichDraft>]>([
    ['neither is there', null, null, 'none'],
    ['only the server’s is there', null, theirs(), 'theirs'],
    ['only the device’s is there and was never sent', mine(false, 0), null, 'mine'],
    ['the device’s was saved and the server’s is gone: it was sent', mine(true), null, 'none'],
    ['the device’s was saved and the bot went on', mine(true), theirs(3, 'ربات'), 'theirs'],
    ['the device’s was not saved, and nobody went on', mine(false), theirs(2, 'پیش'), 'mine'],
    ['the device’s was not saved, but has arrived by itself', mine(false), theirs(3), 'mine'],
    ['each went on without the other', mine(false), theirs(3, 'ربات'), 'both'],
    ['its answer was lost and it was typed on', mine(false, 2, 'من و دیگر', 'من'), theirs(3), 'mine'],
    ['its answer was lost, and another went on', mine(false, 2, 'من و دیگر', 'من'), theirs(4, 'ربات'), 'both'],
    ['the first save’s answer was lost', mine(false, 0, 'من و دیگر', 'من'), theirs(1), 'mine'],
    ['the server cannot be asked', mine(true), undefined, 'mine'],
    ['the server cannot be asked and nothing is kept', null, undefined, 'none'],
  ])('where %s', (_, kept, standing, which) => {
    expect(whichDraft(kept, standing, same)).toBe(which)
  })

  test('the order of their parts says nothing: the database keeps another', () => {
    expect(
      sameWords({ who: { name: 'a', mobile: 'b' }, files: [1, 2] }, { files: [1, 2], who: { mobile: 'b', name: 'a' } }),
    ).toBe(true)
    expect(sameWords({ files: [1, 2] }, { files: [2, 1] })).toBe(false)
  })
})

describe('what this device kept', () => {
  const restore = (kept: unknown) => ({ body: (kept as Letter).body })

  test.each<[string, unknown, Here<Letter> | null]>([
    [
      'by this version',
      { values: { body: 'م' }, version: 3, saved: true },
      { values: { body: 'م' }, version: 3, saved: true },
    ],
    [
      'of a request or a letter before',
      { form: { body: 'م' }, version: 2, saved: false },
      { values: { body: 'م' }, version: 2, saved: false },
    ],
    [
      'of the secretariat’s letter before',
      { version: null, draft: { body: 'م' } },
      { values: { body: 'م' }, version: 0, saved: false },
    ],
    ['of a form that was on the device alone', { body: 'م' }, { values: { body: 'م' }, version: 0, saved: false }],
    ['of nothing', undefined, null],
    ['of nonsense', 'x', null],
  ])('is taken over: %s', (_, found, here) => {
    expect(hereFrom(found, restore)).toEqual(here)
  })
})
