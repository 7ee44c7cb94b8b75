// The license of a holder who has died: every rule on both sides of its boundary, and the way it goes.
import { describe, expect, it } from 'vitest'
import { licenseHeirGrace } from '#law/license'
import { addDays } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { lawOn } from '#rules/law'
import type { Ask } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import { inheritance } from '#rules/requests/inheritance'
import { papered } from '#test/world/papers'

// 18 Mehr 1405
const today = '2026-10-10'
const law = lawOn(today, [])
const person = { name: 'پریسا تازه‌نفس', nationalId: '9990000018', mobile: '09140009999' }
const whole: Form = {
  died: '2026-09-10',
  representative: { ...person, name: 'مهین وارث‌نیا', nationalId: '9990000034' },
  transferee: person,
  born: '1990-05-05',
  education: 'bachelor',
}
const asking = (form: Form = {}, more: Partial<Ask> = {}): Ask => ({
  form: papered(inheritance, { ...whole, ...form }),
  today,
  filing: { holderId: 'h', nationalId: '9990000026', mobile: '09140000001' },
  license: { standing: 'active', expiresOn: '2028-10-10' },
  officeKind: 'urban',
  earlier: [],
  ...more,
})
const refused = (ask: Ask) => judge(inheritance, ask, law).refusals.map(({ key }) => key)
const licenseOf = (standing: Ask['license']['standing']) => ({ license: { standing, expiresOn: '2028-10-10' } })
const named = (licenses: number) => ({ named: { transferee: { licenses } } })

describe('a license that passes to an heir', () => {
  it.each<[string, Ask, string[]]>([
    ['whole', asking(), []],
    ['of an office whose term is over', asking({}, licenseOf('expired')), []],
    ['of a suspended one', asking({}, licenseOf('suspended')), []],
    ['of a revoked one', asking({}, licenseOf('revoked')), ['inheritance-license-gone']],
    ['of one that winds up', asking({}, licenseOf('winding-up')), ['inheritance-license-gone']],
    ['of a company', asking({}, { filing: { ...asking().filing, legal: true } }), ['inheritance-is-legal']],
    ['beside one under way', asking({}, { earlier: [{ id: 'e', form: whole, pending: true }] }), ['request-under-way']],
    ['to whoever has none', asking({}, named(0)), []],
    ['to whoever has another', asking({}, named(1)), ['transfer-has-license']],
    ['to somebody of 25 years to the day', asking({ born: '2001-10-10' }), []],
    ['to somebody a day younger', asking({ born: '2001-10-11' }), ['transfer-too-young']],
    ['with a degree that is enough in a village', asking({ education: 'associate' }, { officeKind: 'rural' }), []],
    ['and not in a town', asking({ education: 'associate' }), ['transfer-education-too-low']],
    ['of a holder who died today', asking({ died: today }), []],
    [
      'to the dead holder’s own ID',
      asking({ transferee: { ...person, nationalId: '9990000026' } }),
      ['inheritance-transferee-is-holder'],
    ],
    ['or mobile', asking({ transferee: { ...person, mobile: '09140000001' } }), ['inheritance-transferee-is-holder']],
    [
      'by the dead as representative',
      asking({ representative: { ...person, nationalId: '9990000026' } }),
      ['inheritance-representative-is-holder'],
    ],
    ['or tomorrow', asking({ died: addDays(today, 1) }), ['field-day-outside']],
  ])('%s is refused with %j', (_, ask, keys) => {
    expect(refused(ask)).toEqual(keys)
  })

  it('wants the papers of the death, of the inheritance, of the undertaking, and the heir’s own', () => {
    const { refusals } = judge(inheritance, { ...asking(), form: whole }, law)
    expect(refusals.map(({ field }) => field)).toEqual(
      ['death', 'probate', 'heirs', 'grace', 'identity', 'degree'].map((name) => `papers.${name}`),
    )
  })

  it.each([
    ['2026-04-07', 'no'],
    ['2026-04-06', 'yes'],
  ])('whose holder died on %s tells whether six months are over: %s', (died, over) => {
    const { warnings } = judge(inheritance, asking({ died }), law)
    expect(warnings.find(({ key }) => key === 'inheritance-grace')).toMatchObject({
      facts: { over },
      parameter: licenseHeirGrace.name,
    })
  })

  it('goes the way of a transfer, begun by the secretariat', () => {
    expect(inheritance).toMatchObject({ files: 'secretariat', party: 'transferee' })
    expect(inheritance.stages.map(({ stage, tasks }) => [stage, tasks.map(({ task }) => task)])).toEqual([
      ['consent', ['consent']],
      ['check', ['check']],
      ['inquiries', ['opinion', 'clearance', 'inquiry', 'vote']],
      ['undertaking', ['undertaking']],
      ['letter', ['letter']],
      ['issuer', ['handover', 'paper']],
    ])
  })
})
