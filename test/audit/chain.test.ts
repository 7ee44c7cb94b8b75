import { describe, expect, test } from 'vitest'
import { beginning, canonical, hashOf, type Link } from '#db/chain'

const link: Link = {
  seq: 1,
  id: 7,
  province: '00000000-0000-4000-8000-000000000001',
  at: '2026-03-20T20:30:00.000000Z',
  person: null,
  role: 'clock',
  via: 'clock',
  action: 'ballots.lapse',
  subject: 'ballot',
  subjectId: 'b1',
  facts: { for: 2, against: 1 },
}

describe('canonical JSON', () => {
  test.each([
    [
      'keys in order, at every depth',
      { b: 1, a: { d: [2, { f: 0, e: null }], c: true } },
      '{"a":{"c":true,"d":[2,{"e":null,"f":0}]},"b":1}',
    ],
    ['figures as JavaScript writes them', [1.0, 0.1, 1e21, -0], '[1,0.1,1e+21,0]'],
    ['texts as they are', 'آزمون\u200c"\n', '"آزمون\u200c\\"\\n"'],
  ])('has %s', (_, value, json) => expect(canonical(value)).toBe(json))
})

describe('the hash of an entry', () => {
  const first = hashOf(beginning, link)

  test('is the same for the same entry, whatever the order of its keys', () => {
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(hashOf(beginning, { ...link, facts: { against: 1, for: 2 } })).toBe(first)
  })

  test.each(Object.keys(link) as (keyof Link)[])('changes with its %s', (name) => {
    const changed = typeof link[name] === 'number' ? 99 : name === 'facts' ? { for: 3, against: 1 } : 'x'
    expect(hashOf(beginning, { ...link, [name]: changed })).not.toBe(first)
  })

  test('changes with what stands before it', () => expect(hashOf(first, link)).not.toBe(first))
})
