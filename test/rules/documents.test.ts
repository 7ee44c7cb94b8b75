import { describe, expect, it, test } from 'vitest'
import {
  completeSet,
  documentSearch,
  documentSetState,
  documentState,
  type Kept,
  keeping,
  type Repeal,
  searchWords,
  setChanges,
  setText,
  type VersionDates,
} from '#rules/documents'

const today = '2026-10-10'
const at = (instant: string) => new Date(instant)

describe('whether a document binds', () => {
  test.each([
    ['from its first day', '2026-10-10', null, 'inForce'],
    ['not the day before', '2026-10-11', null, 'coming'],
    ['on the last day before its repeal', '2026-01-01', '2026-10-11', 'inForce'],
    ['no more from the day of its repeal', '2026-01-01', '2026-10-10', 'repealed'],
    ['never if it was repealed before it began', '2026-11-01', '2026-10-01', 'repealed'],
  ] as const)('%s', (_, firstDay, repealedOn, state) => {
    expect(documentState({ firstDay, repealedOn }, today)).toBe(state)
  })
})

const version = (id: string, over: Partial<VersionDates> = {}): VersionDates => ({
  id,
  document: 'd',
  version: 1,
  firstDay: '2026-10-01',
  at: at('2026-09-20T08:00:00Z'),
  ...over,
})
const repeal = (on: string, entered: string): Repeal => ({ document: 'd', on, at: at(entered) })

describe('a version belongs to the complete set', () => {
  const second = version('b', { version: 2, firstDay: '2026-10-20', at: at('2026-10-05T08:00:00Z') })
  test.each<[string, VersionDates[], Repeal[], string, string[]]>([
    ['not before it is entered', [version('a')], [], '2026-09-20T07:59:59Z', []],
    ['from its entry, before it binds', [version('a')], [], '2026-09-20T08:00:00Z', ['a']],
    ['beside the next one until that binds', [version('a'), second], [], '2026-10-19T20:29:59Z', ['a', 'b']],
    ['no more when the next one binds in Tehran', [version('a'), second], [], '2026-10-19T20:30:00Z', ['b']],
    [
      'until the day of the repeal',
      [version('a')],
      [repeal('2026-10-20', '2026-10-05T08:00:00Z')],
      '2026-10-19T20:29:59Z',
      ['a'],
    ],
    [
      'not from that day on',
      [version('a')],
      [repeal('2026-10-20', '2026-10-05T08:00:00Z')],
      '2026-10-19T20:30:00Z',
      [],
    ],
    [
      'until a repeal of the past was entered',
      [version('a')],
      [repeal('2026-10-01', '2026-10-05T08:00:00Z')],
      '2026-10-05T07:59:59Z',
      ['a'],
    ],
  ])('%s', (_, versions, repeals, when, expected) => {
    expect(completeSet(keeping(versions, repeals), at(when))).toEqual(expected)
  })

  it('and the set changes at its entry and at its end, as far as these have come', () => {
    const kept = keeping([version('a'), second], [])
    expect(setChanges(kept, at('2026-10-10T00:00:00Z'))).toEqual([
      at('2026-09-20T08:00:00Z'),
      at('2026-10-05T08:00:00Z'),
    ])
    expect(setChanges(kept, at('2026-10-19T20:30:00Z'))).toHaveLength(3)
  })
})

test('a set has the same text in whatever order its versions are named', () => {
  expect(setText(['b', 'a'])).toBe(setText(['a', 'b']))
  expect(setText(['a'])).not.toBe(setText(['a', 'b']))
})

describe('the set of an office', () => {
  const history = [
    { digest: 'one', from: at('2026-10-01T00:00:00Z') },
    { digest: 'two', from: at('2026-10-05T00:00:00Z') },
    { digest: 'three', from: at('2026-10-08T00:00:00Z') },
  ]
  const reported = at('2026-10-06T00:00:00Z')
  test.each([
    ['is current with the newest digest', 'three', { state: 'current' }],
    ['lags since the change after its own', 'two', { state: 'lagging', since: at('2026-10-08T00:00:00Z') }],
    ['lags since the first change it missed', 'one', { state: 'lagging', since: at('2026-10-05T00:00:00Z') }],
    ['is partial with a digest that never was', 'none', { state: 'partial', since: reported }],
  ])('%s', (_, digest, expected) => {
    expect(documentSetState({ digest, at: reported }, history)).toEqual(expected)
  })

  it('is current again with a digest that came back', () => {
    const again = [...history, { digest: 'one', from: at('2026-10-09T00:00:00Z') }]
    expect(documentSetState({ digest: 'one', at: reported }, again)).toEqual({ state: 'current' })
  })

  it('is none where nobody reported', () => {
    expect(documentSetState(null, history)).toEqual({ state: 'never' })
  })
})

test('a document is found by any words of it, whatever the keyboard', () => {
  const search = documentSearch({
    title: 'نرخ‌نامه خدمات پستی',
    number: '۱۲/۳۴۵',
    agency: 'شرکت پست',
    body: 'کارمزد دفترها',
  })
  for (const typed of ['نرخ نامه', 'نرخ‌نامه', '12/345', 'كارمزد', 'دفتر‌ها', 'پستي خدمات'])
    expect(
      searchWords(typed).every((word) => search.includes(word)),
      typed,
    ).toBe(true)
  expect(searchWords('تعرفه').every((word) => search.includes(word))).toBe(false)
})

const never: Kept[] = []
test('a library without documents asks for nothing', () => {
  expect(completeSet(never, at('2026-10-10T00:00:00Z'))).toEqual([])
})
