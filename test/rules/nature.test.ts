// Change of nature: every rule on both sides of its boundary.
import { describe, expect, it } from 'vitest'
import { licenseLegalHolderShare } from '#law/license'
import { transferExempt } from '#law/transfer'
import { lawOn } from '#rules/law'
import type { Ask } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import { nature } from '#rules/requests/nature'

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
  form: form(share),
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
