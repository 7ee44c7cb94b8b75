// Relocation: every rule on both sides of its boundary, and what is said of places nobody has measured.
import { beforeAll, describe, expect, it, test } from 'vitest'
import { relocationMinDistance } from '#law/relocation'
import { loadWords } from '#locales/files'
import { refusalWords } from '#locales/refusals'
import { lawOn } from '#rules/law'
import { metres, offset } from '#rules/positions'
import { newPlace } from '#rules/proceedings/checklists'
import type { Ask } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import {
  type Findings,
  findingRefusals,
  foundOf,
  keptFindings,
  presentAt,
  presentRefusals,
  visitedAt,
} from '#rules/proceedings/visit'
import { relocation } from '#rules/requests/relocation'

beforeAll(() => loadWords())

const today = '2026-10-10'
const plain = lawOn(today, [])
const ardabil = lawOn(today, [
  { parameter: relocationMinDistance.name, value: 500, firstDay: '2026-01-01', resolution: '۷' },
])
const form = (area: number) => ({
  place: 'گلدشت',
  address: 'خیابان امام، پلاک ۱۲',
  position: { lat: 38.25, lon: 48.29 },
  area,
  reason: 'پایان اجاره',
})
const asking = (area: number, more: Partial<Ask> = {}): Ask => ({
  form: form(area),
  today,
  filing: { holderId: 'h', nationalId: '9990000026', mobile: '09140000001' },
  license: { standing: 'active', expiresOn: '2029-10-10' },
  officeKind: 'urban',
  earlier: [],
  ...more,
})
/** So many metres north of the new place. */
const north = (metresOff: number) => ({ lat: 38.25 + metresOff / 111_195, lon: 48.29 })
const near = (far: number, unknown: string[] = []) => ({ site: { nearest: { name: 'باران', metres: far }, unknown } })

describe('a relocation', () => {
  it.each<[string, Ask, string | null]>([
    ['to just the area of a town', asking(50), null],
    ['to less', asking(49.9), 'relocation-area-too-small'],
    ['to just the area of a village', asking(30, { officeKind: 'rural' }), null],
    ['to less than that', asking(29.9, { officeKind: 'rural' }), 'relocation-area-too-small'],
    ['to just the distance', asking(50, near(500)), null],
    ['nearer by a hair', asking(50, near(499.9)), 'relocation-too-near'],
    ['where no other office is', asking(50, { site: { nearest: null, unknown: [] } }), null],
    ['as far as a county may reach', asking(50, { position: north(99_900) }), null],
    ['farther than that', asking(50, { position: north(100_100) }), 'relocation-too-far'],
    [
      'far from the office, and near the centre of its county',
      asking(50, { position: north(150_000), site: { nearest: null, unknown: [], centre: 60_000 } }),
      null,
    ],
    ['where nothing is on the map', asking(50, { position: null }), null],
    [
      'of a suspended office',
      asking(50, { license: { standing: 'suspended', expiresOn: '2029-10-10' } }),
      'request-license-not-active',
    ],
    [
      'while another is under way',
      asking(50, { earlier: [{ id: 'e', form: form(60), pending: true }] }),
      'request-under-way',
    ],
    ['after another', asking(50, { earlier: [{ id: 'e', form: form(60), pending: false }] }), null],
  ])('%s', (_, ask, key) => {
    expect(judge(relocation, ask, ardabil).refusals.map((one) => one.key)).toEqual(key ? [key] : [])
  })

  it('minds no distance where the province has set none', () => {
    expect(judge(relocation, asking(50, near(1)), plain).refusals).toEqual([])
  })

  it('refuses with figures and the article of the province’s own value', () => {
    const [refusal] = judge(relocation, asking(50, near(499.9)), ardabil).refusals
    const { text, source } = refusalWords('fa', refusal!)
    expect(text).toBe('محل تازه تا دفتر باران، ۴۹۹ متر فاصله دارد و باید دست‌کم ۵۰۰ متر باشد. محل دورتری پیشنهاد کنید.')
    expect(source).toContain('۷')
  })

  it('says of a place nearer to another county that it may not be a move within the county', () => {
    const to = (own: boolean) => asking(50, { site: { nearest: null, unknown: [], county: { name: 'نمین', own } } })
    expect(judge(relocation, to(true), plain).warnings).toEqual([])
    expect(judge(relocation, to(false), plain).warnings).toMatchObject([
      { key: 'relocation-other-county', facts: { county: 'نمین' }, cite: { article: 18, clause: '3' } },
    ])
  })

  it('says of a county that was asked for where the place is nearer to another', () => {
    const at = (name: string) => asking(50, { site: { nearest: null, unknown: [], county: { name, own: false } } })
    const to = (name: string) => ({ ...at(name), form: { ...at(name).form, county: 'خلخال' } })
    expect(judge(relocation, to('خلخال'), plain).warnings).toEqual([])
    expect(judge(relocation, to('نمین'), plain).warnings).toMatchObject([
      {
        key: 'relocation-not-in-county',
        facts: { asked: 'خلخال', county: 'نمین' },
        field: 'position',
        cite: { clause: '2' },
      },
    ])
    const rule = (ask: Parameters<typeof judge>[1]) =>
      judge(relocation, ask, plain).checks.find(({ key }) => key === 'relocation-rule-county')
    expect(rule(to('خلخال'))).toMatchObject({ met: true, cite: { clause: '2' }, facts: { county: 'خلخال' } })
    expect(rule(at('خلخال'))).toMatchObject({ cite: { clause: '3' }, facts: { county: 'none' } })
  })

  it.each([
    ['a rural office', 'rural', 'سرعین', ['relocation-rural-to-town']],
    ['a rural office', 'rural', 'روستای خیاو', []],
    ['an urban office', 'urban', 'سرعین', []],
  ] as const)('warns %s of kind %s that moves to %s', (_, officeKind, place, warned) => {
    const ask = asking(50, { officeKind, site: { nearest: null, unknown: [] } })
    const { warnings } = judge(relocation, { ...ask, form: { ...ask.form, place } }, plain)
    expect(warnings.map(({ key }) => key)).toEqual(warned)
    for (const one of warnings)
      expect(one).toMatchObject({ facts: { place, urban: 50 }, cite: { annex: 1, article: 13 } })
  })

  it('names the offices whose position nobody has recorded, as long as a distance is asked for', () => {
    const ask = asking(50, near(900, ['سپیدار', 'سرو']))
    expect(judge(relocation, ask, ardabil).warnings).toMatchObject([
      { key: 'relocation-positions-unknown', facts: { count: 2, offices: 'سپیدار، سرو' } },
    ])
    expect(judge(relocation, ask, plain).warnings).toEqual([])
  })
})

test('a degree north is as long as it is', () => {
  const at = { lat: 38.25, lon: 48.29 }
  expect(metres(at, at)).toBe(0)
  expect(metres(at, { ...at, lat: 38.25 + 0.0045 })).toBeCloseTo(500.4, 0)
})

test.each([
  ['north', { lat: 38.2545, lon: 48.29 }, { east: 0, north: 500 }],
  ['east, where a degree is shorter', { lat: 38.25, lon: 48.2957 }, { east: 498, north: 0 }],
  ['south and west', { lat: 38.2455, lon: 48.2843 }, { east: -498, north: -500 }],
])('a place lies so far %s of another', (_, to, far) => {
  expect(offset({ lat: 38.25, lon: 48.29 }, to)).toEqual(far)
})

describe('what a visit finds', () => {
  const whole: Findings = Object.fromEntries(
    newPlace.map(({ name, answer }) => [name, { answer: answer === 'number' ? 54 : 'yes', note: '' } as const]),
  )

  it('is an answer of its sort to every item', () => {
    expect(findingRefusals(newPlace, whole)).toEqual([])
    const { sign: _, ...rest } = whole
    const wrong = findingRefusals(newPlace, { ...rest, area: { answer: 'yes', note: '' } })
    expect(wrong.map(({ field }) => field)).toEqual(['area', 'sign'])
  })

  it.each([
    ['', 'visit-present-needed'],
    [' \n ', 'visit-present-needed'],
    ['نماینده کارگروه', undefined],
    ['نماینده '.repeat(75), undefined],
    [`${'نماینده '.repeat(75)}و`, 'field-too-long'],
  ])('names who was there, case %#', (present, refused) => {
    expect(presentRefusals(present)[0]?.key).toBe(refused)
  })

  it('is kept beside the position, and read as it was said', () => {
    const kept = keptFindings(newPlace, {
      findings: { ...whole, sign: { answer: 'no', note: 'جای  تابلو نیست' } },
      present: 'نماینده کارگروه\n\n نماینده انجمن ',
      position: { lat: 38.2, lon: 48.2 },
    })
    expect(presentAt(kept)).toEqual(['نماینده کارگروه', 'نماینده انجمن'])
    expect(presentAt({})).toEqual([])
    const found = foundOf(newPlace, kept)
    expect(found.map(({ name }) => name)).toEqual(newPlace.map(({ name }) => name))
    expect(found.find(({ name }) => name === 'sign')).toMatchObject({ found: 'no', note: 'جای تابلو نیست' })
    expect(found[0]).toMatchObject({ name: 'area', found: 54 })
    expect(visitedAt(kept)).toEqual({ lat: 38.2, lon: 48.2 })
    expect(visitedAt({})).toBeNull()
  })
})

it.each<[string, string, number, 'rural' | 'urban', boolean | null]>([
  ['a village, with room for one', 'روستای نمونه', 30, 'rural', true],
  ['a place not written as a village, with room for a village alone', 'رضی', 49, 'rural', null],
  ['the same with room for a town', 'رضی', 50, 'rural', true],
  ['too little for either', 'رضی', 29, 'rural', false],
  ['of an urban office', 'رضی', 50, 'urban', true],
])('the area of %s is judged, or left to who decides', (_, place, area, officeKind, met) => {
  const form = { ...asking(area).form, place }
  expect(
    judge(relocation, asking(area, { form, officeKind }), lawOn(today, [])).checks.find(
      ({ key }) => key === 'relocation-rule-area',
    )?.met,
  ).toBe(met)
})
