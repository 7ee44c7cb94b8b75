// Change of nature: every rule on both sides of its boundary.
import { describe, expect, it } from 'vitest'
import { licenseLegalHolderShare } from '#law/license'
import { transferExempt } from '#law/transfer'
import { lawOn } from '#rules/law'
import type { Ask } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import { nature } from '#rules/requests/nature'
import { papered } from '#test/world/papers'

const today = '2026-10-10'
const law = lawOn(today, [])
const override = (name: string, value: unknown) =>
  lawOn(today, [{ parameter: name, value, firstDay: '2026-01-01', resolution: '1' } as never])
const form = (share: number) => ({
  company: { name: 'شرکت نمونه', nationalId: '10380284790' },
  share,
  others: 'ندارد',
  signatories: 'دارنده پروانه',
})
const asking = (share: number, more: Partial<Ask> = {}): Ask => ({
  form: papered(nature, form(share)),
  today,
  filing: { holderId: 'h', nationalId: '9990000026', mobile: '09140000001' },
  license: { standing: 'active', expiresOn: '2029-10-10' },
  earlier: [],
  ...more,
})
const age = (since: string) => ({ since, transferred: true, firstIssued: '2010-01-01' })

describe('a change of nature', () => {
  it.each<[string, Ask, string | null]>([
    ['with just the share that must stay', asking(51), null],
    ['with less', asking(50.99), 'nature-share-too-small'],
    ['with all of it', asking(100), null],
    ['of a legal holder', asking(51, { filing: { ...asking(51).filing, legal: true } }), 'nature-is-legal'],
    ['to a company without a license', asking(51, { named: { company: { licenses: 0 } } }), null],
    ['to a company with one', asking(51, { named: { company: { licenses: 1 } } }), 'nature-has-license'],
    [
      'of a suspended office',
      asking(51, { license: { standing: 'suspended', expiresOn: '2029-10-10' } }),
      'request-license-not-active',
    ],
    [
      'while another is under way',
      asking(51, { earlier: [{ id: 'e', form: form(60), pending: true }] }),
      'request-under-way',
    ],
    ['after another', asking(51, { earlier: [{ id: 'e', form: form(60), pending: false }] }), null],
    [
      'a day after the license was taken over',
      asking(51, { license: { standing: 'active', expiresOn: '2029-10-10', age: age('2026-10-09') } }),
      null,
    ],
  ])('%s', (_, ask, key) => {
    const found = judge(nature, ask, law).refusals.map((one) => one.key)
    expect(found).toEqual(key ? [key] : [])
  })

  it.each([
    ['2023-10-10', []],
    ['2023-10-11', ['nature-too-early']],
  ])('waits like any transfer where the province does not exempt it: since %s', (since, keys) => {
    const bound = override(transferExempt.name, ['first-degree-kin'])
    const ask = asking(51, { license: { standing: 'active', expiresOn: '2029-10-10', age: age(since) } })
    expect(judge(nature, ask, bound).refusals.map((one) => one.key)).toEqual(keys)
  })

  it('goes by the share that the province decided, and tells it', () => {
    const { refusals, checks } = judge(nature, asking(59.9), override(licenseLegalHolderShare.name, 0.6))
    expect(refusals).toMatchObject([{ field: 'share', facts: { share: 59.9, least: 60 } }])
    expect(checks.find(({ key }) => key === 'nature-rule-share')).toMatchObject({ facts: { least: 60 }, met: false })
  })
})

describe('the texts of a change of nature', () => {
  const warned = (share: number, others: string, signatories = 'مریم کریمی، ۹۹۹۰۰۰۰۰۲۶') => {
    const { warnings } = judge(nature, asking(share, { form: { ...form(share), others, signatories } }), law)
    return warnings.map(({ key, facts }) => [key, facts.sum ?? facts.missing])
  }
  it.each<[number, string, number | null]>([
    [60, 'علی رضایی ۴۰', null],
    [60, 'علی رضایی ۶۰', 120],
    [60, 'ندارد', 60],
    [100, 'ندارد', null],
    [60, '۲ شریک: رضا ۲۵ درصد، سارا ۱۵٪', null],
    [60, '۲ شریک: رضا ۲۵ درصد، سارا ۱۴٪', 99],
    [66.5, 'رضا ۳۳٫۵', null],
    [60, 'رضا رضایی با کد ملی ۹۹۹۰۰۰۰۰۲۶ چهل درصد: ۴۰', null],
  ])('%d beside «%s» make %s', (share, others, sum) => {
    expect(warned(share, others)).toEqual(sum === null ? [] : [['nature-shares-sum', sum]])
  })
  it.each<[string, string | null]>([
    ['مریم کریمی ۹۹۹۰۰۰۰۰۲۶\nرضا رضایی 9990000018', null],
    ['مریم کریمی، ۹۹۹-۰۰۰۰۰۲-۶، مدیرعامل', null],
    ['مریم کریمی ۹۹۹۰۰۰۰۰۲۶\nرضا رضایی', '«رضا رضایی»'],
    ['مریم کریمی ۹۹۹۰۰۰۰۰۲۶، رضا رضایی', '«رضا رضایی»'],
    ['مریم کریمی ۹۹۹۰۰۰۰۰۲۷', '«9990000027»'],
    ['دارنده پروانه', '«دارنده پروانه»'],
  ])('«%s» lacks the national ID of %s', (signatories, missing) => {
    expect(warned(100, 'ندارد', signatories)).toEqual(missing === null ? [] : [['nature-signatories-id', missing]])
  })
})
