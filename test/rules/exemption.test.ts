// Exemption from presence: every rule on both sides of its boundary, and what a granted one does.
import { beforeAll, describe, expect, it } from 'vitest'
import { loadWords } from '#locales/files'
import { effectWords } from '#locales/requests'
import { addDays, addMonths } from '#rules/calendar'
import { lawOn } from '#rules/law'
import type { Ask } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import { exemption } from '#rules/requests/exemption'

beforeAll(() => loadWords())

const today = '2026-10-10'
const law = lawOn(today, [])
const representative = { name: 'پریسا نماینده‌نیا', nationalId: '9990000018', mobile: '09140009999' }
const cite = { source: 'bylaw', annex: 1, article: 18, note: 1 }
const span = (from: number, length: number) => ({ from: addDays(today, from), to: addDays(today, from + length - 1) })
const asking = (form: Partial<Ask['form']> = {}, more: Partial<Ask> = {}): Ask => ({
  form: { post: 'board', days: span(5, 700), representative, ...form },
  today,
  filing: { holderId: 'h', nationalId: '9990000026', mobile: '09140000001' },
  license: { standing: 'active', expiresOn: '2030-10-10' },
  earlier: [],
  ...more,
})
const until = (to: string) => asking({ days: { from: addDays(today, 5), to } })
const held = [{ id: 'e', form: asking({ days: span(10, 5) }).form, pending: false }]
const legal = { holderId: 'h', nationalId: null, mobile: null, legal: true }
const manager = { name: 'مدیر', nationalId: '9990000018', mobile: null }

describe('an exemption from presence', () => {
  it.each<[string, Ask, string | null]>([
    ['of a board member', asking(), null],
    ['of somebody in no such post', asking({ post: 'friend' }), 'field-choice-wrong'],
    ['that begins today', asking({ days: span(0, 5) }), null],
    ['that began yesterday', asking({ days: span(-1, 5) }), 'request-begun'],
    ['to the last day that may be named', until(addMonths(today, 72)), null],
    ['to a day later', until(addDays(addMonths(today, 72), 1)), 'field-day-outside'],
    ['on a day of another', asking({ days: span(14, 5) }, { earlier: held }), 'request-overlap'],
    ['on the day after another', asking({ days: span(15, 5) }, { earlier: held }), null],
    [
      'with the holder as representative',
      asking({ representative: { ...representative, nationalId: '9990000026' } }),
      'exemption-representative-is-holder',
    ],
    [
      'of a company whose manager is known',
      asking({}, { filing: { ...legal, manager: { ...manager, nationalId: '9990000034' } } }),
      null,
    ],
    [
      'of a company whose manager is not',
      asking({}, { filing: { ...legal, manager: null } }),
      'exemption-manager-unknown',
    ],
    [
      'with the manager as representative',
      asking({}, { filing: { ...legal, manager } }),
      'exemption-representative-is-manager',
    ],
    [
      'of an office whose license has expired',
      asking({}, { license: { standing: 'expired', expiresOn: '2026-10-09' } }),
      'request-license-not-active',
    ],
  ])('%s', (_, ask, key) => {
    expect(judge(exemption, ask, law).refusals.map((one) => one.key)).toEqual(key ? [key] : [])
  })

  it('cites its article where it is refused', () => {
    const [refusal] = judge(
      exemption,
      asking({ representative: { ...representative, mobile: '09140000001' } }),
      law,
    ).refusals
    expect(refusal!.cite).toEqual(cite)
  })

  it('is begun by the kanoon, and the holder has a say besides the representative', () => {
    expect(exemption.files).toBe('kanoon')
    expect(exemption.stages[0]!.tasks.map(({ task }) => task)).toEqual(['consent', 'hearing'])
  })

  it('shows the representative, with the article', () => {
    const effect = exemption.effect(asking().form, null)
    expect(effect).toMatchObject({ effect: 'span', substitute: 'representative' })
    const said = effectWords('fa', exemption, { ...effect, shown: { ...effect.shown, whose: 'holder' } })
    expect(said).toContain('پریسا نماینده‌نیا')
    expect(said).toContain('تبصره ۱ بند ۱۸ پیوست ۱')
    expect(said).not.toContain('{')
  })
})
