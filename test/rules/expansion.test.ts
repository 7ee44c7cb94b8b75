// Expansion: every rule on both sides of its boundary, who permits it, and what the letter says of it.
import { beforeAll, describe, expect, it } from 'vitest'
import { officialArticle } from '#law/notices'
import { loadWords } from '#locales/files'
import { resultLetter } from '#locales/letters'
import { refusalWords } from '#locales/refusals'
import { lawOn } from '#rules/law'
import type { Ask } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import { lapseOf } from '#rules/proceedings/lapse'
import { pathOf } from '#rules/proceedings/path'
import { expansion } from '#rules/requests/expansion'

beforeAll(() => loadWords())

const today = '2026-10-10'
const plain = lawOn(today, [])
const form = (area: number) => ({ where: 'adjacent', area, description: 'اتاق کنار دفتر برای بایگانی' })
const asking = (area: number, more: Partial<Ask> = {}): Ask => ({
  form: form(area),
  today,
  filing: { holderId: 'h', nationalId: '9990000026', mobile: '09140000001' },
  license: { standing: 'active', expiresOn: '2029-10-10' },
  officeKind: 'urban',
  area: 50,
  earlier: [],
  ...more,
})

describe('an expansion', () => {
  it.each<[string, Ask, string | null]>([
    ['by a metre', asking(51), null],
    ['by nothing', asking(50), 'expansion-not-larger'],
    ['to less', asking(49), 'expansion-not-larger'],
    ['of an office that nobody measured', asking(30, { area: null }), null],
    ['elsewhere', asking(60, { form: { ...form(60), where: 'street' } }), 'field-choice-wrong'],
    [
      'of an expired license',
      asking(60, { license: { standing: 'expired', expiresOn: '2026-10-09' } }),
      'request-license-not-active',
    ],
    [
      'while another is under way',
      asking(60, { earlier: [{ id: 'e', form: form(60), pending: true }] }),
      'request-under-way',
    ],
    ['after another', asking(60, { earlier: [{ id: 'e', form: form(55), pending: false }] }), null],
  ])('%s', (_, ask, key) => {
    expect(judge(expansion, ask, plain).refusals.map((one) => one.key)).toEqual(key ? [key] : [])
  })

  it('is refused with both figures and its note', () => {
    const [refusal] = judge(expansion, asking(50), plain).refusals
    const { text, source } = refusalWords('fa', refusal!)
    expect(text).toContain('هم‌اکنون ۵۰ متر مربع است')
    expect(source).toMatch(/تبصره ۳ ماده ۱۸/)
  })

  it('says where nobody knows the present area', () => {
    const warned = (area: number | null) => judge(expansion, asking(60, { area }), plain).warnings.map(({ key }) => key)
    expect(warned(null)).toEqual(['expansion-area-unknown'])
    expect(warned(50)).toEqual([])
  })

  it('is permitted by the secretariat, or by whom the province names', () => {
    const named = lawOn(today, [
      { parameter: 'expansion.approver', value: 'working-group', resolution: 'مصوبه ۱', firstDay: '2026-01-01' },
    ])
    const decider = (law: typeof plain) => pathOf(expansion, law)[0]![0]!.decider
    expect([decider(plain), decider(named)]).toEqual(['secretariat', 'working-group'])
  })

  it('takes effect on the day of the grant, and lapses with the license', () => {
    expect(expansion.effect(form(60), null, today)).toMatchObject({ effect: 'area', firstDay: today, area: 60 })
    const effect = expansion.effect(form(60), null)
    expect(lapseOf(effect, { standing: 'active' }, today)).toBeNull()
    expect(lapseOf(effect, { standing: 'revoked' }, today)).toBe('license')
  })

  it('names a resolution only where there was a vote', () => {
    const facts = { number: '1', filedOn: today, office: 'سپیدار', license: '72-14-3001', for: 2, against: 0 }
    const letter = (base: number, resolution: string) =>
      resultLetter({
        words: 'expansion',
        outcome: 'granted',
        form: form(60),
        facts: { ...facts, base, resolution },
        official: officialArticle,
      }).body
    expect(letter(0, '')).toContain('مساحت ۶۰ متر مربع موافقت شد')
    expect(letter(3, 'الف/م/۱')).toMatch(/به موجب مصوبه شماره .*۲ رأی موافق از ۳ کرسی/)
  })
})
