// Temporary closure: every rule on both sides of its boundary, and what a granted one does.
import { beforeAll, describe, expect, it } from 'vitest'
import { loadWords } from '#locales/files'
import type { Key } from '#locales/keys.gen'
import { text } from '#locales/text'
import { addDays } from '#rules/calendar'
import type { DaysValue } from '#rules/fields/days'
import { lawOn } from '#rules/law'
import type { Ask, Earlier } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import { closure } from '#rules/requests/closure'

beforeAll(() => loadWords())

const today = '2026-10-10'
const law = lawOn(today, [])
const article = {
  source: 'bylaw',
  annex: 1,
  article: 18,
  note: 3,
  reading: { by: { source: 'civil-procedure', article: 443 } },
}
const span = (from: number, length: number): DaysValue => ({
  from: addDays(today, from),
  to: addDays(today, from + length - 1),
})
const form = (days: DaysValue) => ({ days, reason: 'نوسازی ساختمان', arrangement: 'دفتر خیابان امام' })
const asking = (days: DaysValue, more: Partial<Ask> = {}): Ask => ({
  form: form(days),
  today,
  filing: { holderId: 'h', nationalId: '9990000026', mobile: '09140000001' },
  license: { standing: 'active', expiresOn: '2029-10-10' },
  earlier: [],
  ...more,
})
const held = (days: DaysValue): Earlier[] => [{ id: 'e', form: form(days), pending: false }]
const refused = (ask: Ask) => judge(closure, ask, law).refusals

describe('a temporary closure', () => {
  it.each<[string, Ask, string | null]>([
    ['of six months', asking(span(30, 180)), null],
    ['of a day more', asking(span(30, 181)), 'closure-too-long'],
    ['that makes six months with one that it touches', asking(span(100, 90), { earlier: held(span(10, 90)) }), null],
    [
      'that makes a day more with one that it touches',
      asking(span(100, 91), { earlier: held(span(10, 90)) }),
      'closure-too-long',
    ],
    [
      'seven days after another, with which it counts',
      asking(span(197, 180), { earlier: held(span(10, 180)) }),
      'closure-too-long',
    ],
    ['eight days after another', asking(span(198, 180), { earlier: held(span(10, 180)) }), null],
    ['that begins today', asking(span(0, 5)), null],
    ['that began yesterday', asking(span(-1, 5)), 'request-begun'],
    ['on a day of another', asking(span(14, 5), { earlier: held(span(10, 5)) }), 'request-overlap'],
    ['on the day after another', asking(span(15, 5), { earlier: held(span(10, 5)) }), null],
    [
      'that begins on the last day of the license',
      asking(span(60, 5), { license: { standing: 'active', expiresOn: addDays(today, 60) } }),
      null,
    ],
    [
      'that begins the day after it',
      asking(span(60, 5), { license: { standing: 'active', expiresOn: addDays(today, 59) } }),
      'request-after-license',
    ],
    [
      'that begins after it while the renewal is under way',
      asking(span(60, 5), {
        license: { standing: 'active', expiresOn: addDays(today, 59) },
        others: [{ id: 'r', kind: 'renewal', form: {}, pending: true }],
      }),
      null,
    ],
    [
      'of an office whose license has expired',
      asking(span(1, 5), { license: { standing: 'expired', expiresOn: '2026-10-09' } }),
      'request-license-not-active',
    ],
  ])('%s', (_, ask, key) => {
    expect(refused(ask).map((one) => one.key)).toEqual(key ? [key] : [])
  })

  it.each(['days', 'reason', 'arrangement'])('is not asked for without its %s', (field) => {
    const ask = asking(span(1, 5))
    const { [field]: _, ...rest } = ask.form
    expect(refused({ ...ask, form: rest })).toMatchObject([{ field }])
  })

  it('that is too long is refused with its article and figures', () => {
    expect(refused(asking(span(30, 181)))).toMatchObject([
      { key: 'closure-too-long', facts: { asked: 181, joined: 0, max: 180 }, cite: article, field: 'days' },
    ])
  })

  it.each<[string, Ask, boolean]>([
    ['alone does not', asking(span(30, 181)), false],
    ['with one that it touches does', asking(span(100, 91), { earlier: held(span(10, 90)) }), true],
  ])('that is too long %s speak of others', (_, ask, speaks) => {
    const [{ key, facts }] = refused(ask) as [{ key: Key; facts: Record<string, number> }]
    expect(text('fa', key, facts).includes('پیوسته')).toBe(speaks)
  })

  it.each<[string, Ask, string[]]>([
    [
      'ends with the license',
      asking(span(60, 5), { license: { standing: 'active', expiresOn: addDays(today, 64) } }),
      [],
    ],
    [
      'ends a day after the license',
      asking(span(60, 5), { license: { standing: 'active', expiresOn: addDays(today, 63) } }),
      ['request-beyond-license'],
    ],
    [
      'falls on a leave',
      asking(span(60, 5), { others: [{ id: 'l', kind: 'leave', form: { days: span(64, 3) }, pending: true }] }),
      ['request-beside-asked'],
    ],
    [
      'falls on a leave that was granted',
      asking(span(60, 5), { others: [{ id: 'l', kind: 'leave', form: { days: span(64, 3) }, pending: false }] }),
      ['request-beside-other'],
    ],
    [
      'comes before a leave',
      asking(span(60, 5), { others: [{ id: 'l', kind: 'leave', form: { days: span(65, 3) }, pending: true }] }),
      [],
    ],
  ])('that %s', (_, ask, keys) => {
    expect(judge(closure, ask, law).warnings.map(({ key }) => key)).toEqual(keys)
  })

  it('closes the office from the first day to the last and says how people are served', () => {
    const days = span(30, 3)
    const shown = { arrangement: 'دفتر خیابان امام', days: 3 }
    expect(closure.effect(form(days), null)).toEqual({
      effect: 'span',
      firstDay: days.from,
      lastDay: days.to,
      shown,
      closes: true,
    })
  })
})
