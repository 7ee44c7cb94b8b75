// One key per intention, and what of an old draft may come back.
import { describe, expect, test } from 'vitest'
import { fitting } from '../../pwa/drafts/which.ts'
import { intention } from '../../pwa/intention.ts'
import { uuid } from '../../pwa/uuid.ts'

const counting = () => {
  let minted = 0
  return () => `key-${++minted}`
}

describe('a key', () => {
  test('is the same for a retry of the same input', () => {
    const wish = intention(counting())
    expect([wish.keyFor({ id: 1 }), wish.keyFor({ id: 1 })]).toEqual(['key-1', 'key-1'])
  })

  test('is another one for another input', () => {
    const wish = intention(counting())
    expect([wish.keyFor({ id: 1 }), wish.keyFor({ id: 2 })]).toEqual(['key-1', 'key-2'])
  })

  test('is another one once the first is done, even for the same input', () => {
    const wish = intention(counting())
    wish.keyFor({ id: 1 })
    wish.done()
    expect(wish.keyFor({ id: 1 })).toBe('key-2')
  })

  test('is a UUID of version 4', () => {
    expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(uuid()).not.toBe(uuid())
  })
})

describe('of an old draft', () => {
  const initial = { reason: '', days: null as number | null, files: [] as string[], agree: false }
  test.each([
    [
      'known fields of the same type come back',
      { reason: 'x', days: 3, files: ['a'], agree: true },
      ['agree', 'days', 'files', 'reason'],
    ],
    ['unknown fields stay away', { reason: 'x', other: 1 }, ['reason']],
    ['fields of another type stay away', { reason: 5, files: 'a', agree: 'yes' }, []],
    ['nothing comes of nothing', null, []],
    ['nothing comes of a text', 'draft', []],
  ])('%s', (_name, old, names) => expect(Object.keys(fitting(initial, old)).sort()).toEqual(names))
})
