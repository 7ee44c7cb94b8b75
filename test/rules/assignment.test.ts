// Service assignment: every rule on both sides of its boundary, and who decides where a service is open to all or picked.
import { describe, expect, it } from 'vitest'
import { addDays } from '#rules/calendar'
import { lawOn } from '#rules/law'
import { contractPapers } from '#rules/proceedings/checklists'
import { refusedByNo } from '#rules/proceedings/consequences'
import type { Ask } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import { pathOf } from '#rules/proceedings/path'
import { assignment } from '#rules/requests/assignment'

const today = '2026-10-10'
const law = lawOn(today, [])
const picking = lawOn(today, [
  { parameter: 'service.openTo', value: 'picked-by-agency', resolution: 'مصوبه ۱', firstDay: '2026-01-01' },
])
const form = {
  service: 'ثبت درخواست (101)',
  memorandum: '۱۲/۳',
  memorandumOn: '2026-09-01',
  letter: '۴۵/۶',
  letterOn: '2026-09-01',
}
const asking = (more: Partial<Ask> = {}): Ask => ({
  form,
  today,
  filing: { holderId: 'h', nationalId: '9990000026', mobile: '09140000001' },
  license: { standing: 'active', expiresOn: '2029-10-10' },
  earlier: [],
  lists: { service: [form.service, 'پرداخت (102)'] },
  ...more,
})
const earlier = (service: string, pending: boolean) => [{ id: 'e', form: { ...form, service }, pending }]

describe('an assignment', () => {
  it.each<[string, Ask, string | null]>([
    ['asked for on the day of the memorandum', asking(), null],
    [
      'asked for the day before',
      asking({ form: { ...form, letterOn: addDays(form.memorandumOn, -1) } }),
      'assignment-before-memorandum',
    ],
    ['of a service that the office has, or nobody knows', asking({ lists: { service: [] } }), 'field-choice-wrong'],
    ['of the same service, under way', asking({ earlier: earlier(form.service, true) }), 'assignment-under-way'],
    ['of the same service, once over', asking({ earlier: earlier(form.service, false) }), null],
    ['of another service under way', asking({ earlier: earlier('پرداخت (102)', true) }), null],
    [
      'to an office that winds up',
      asking({ license: { standing: 'winding-up', expiresOn: '2029-10-10' } }),
      'request-license-not-active',
    ],
  ])('%s', (_, ask, key) => {
    expect(judge(assignment, ask, law).refusals.map((one) => one.key)).toEqual(key ? [key] : [])
  })

  it('says where violations are on file, since others come first', () => {
    const coloured = asking({ license: { standing: 'active', expiresOn: '2029-10-10', colour: 'yellow' } })
    const [warned] = judge(assignment, coloured, law).warnings
    expect(warned).toMatchObject({ key: 'assignment-colour-changed', cite: { annex: 4, article: 7 } })
    expect(judge(assignment, asking(), law).warnings).toEqual([])
  })

  it('is weighed where the service is open to all, and refused by the agency where it picks', () => {
    const asked = (by: typeof law) => pathOf(assignment, by)[1]!.map(({ of }) => of)
    expect([asked(law), asked(picking)]).toEqual([['service-agency'], ['choosing-agency']])
    const [open, chosen] = assignment.stages.find(({ stage }) => stage === 'inquiries')!.tasks
    expect([refusedByNo(open, law), refusedByNo(chosen, law)]).toEqual([false, true])
  })

  it('begins with training and contract', () => {
    expect(contractPapers.map(({ name }) => name)).toEqual(['training', 'contract'])
    expect(assignment.effect(form, null, today)).toMatchObject({ effect: 'service', firstDay: today })
  })
})
