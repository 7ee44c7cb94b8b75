// A change of shareholdings: who reports it, what is said of a share below the least, and what it leaves on the file.
import { beforeAll, describe, expect, it } from 'vitest'
import { loadWords } from '#locales/files'
import { effectWords } from '#locales/requests'
import { lawOn } from '#rules/law'
import type { Ask } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import { lapseOf } from '#rules/proceedings/lapse'
import { shares } from '#rules/requests/shares'
import { papered } from '#test/world/papers'

beforeAll(() => loadWords())

const today = '2026-10-10'
const law = lawOn(today, [])
const sixty = lawOn(today, [
  { parameter: 'license.legalHolderShare', value: 0.6, firstDay: '2020-01-01', resolution: 'مصوبه ۵' },
])
const form = { changedOn: '2026-09-01', share: 51, others: 'آقای نمونه ۴۹ درصد' }
const asking = (share: number | undefined, more: Partial<Ask> = {}): Ask => ({
  form: papered(shares, { ...form, share }),
  today,
  filing: { holderId: 'h', nationalId: '10380284790', mobile: null, legal: true },
  license: { standing: 'active', expiresOn: '2029-10-10' },
  earlier: [],
  ...more,
})

describe('a change of shareholdings', () => {
  it.each<[string, Ask, typeof law, string[]]>([
    ['with the least share', asking(51), law, []],
    ['with less', asking(50.9), law, ['shares-below-least']],
    ['with less than the province asks for', asking(59), sixty, ['shares-below-least']],
    ['of a company that had the license from the beginning', asking(undefined), law, []],
  ])('%s is written down, and said', (_, ask, by, keys) => {
    const judged = judge(shares, ask, by)
    expect(judged.refusals).toEqual([])
    expect(judged.warnings.map(({ key }) => key)).toEqual(keys)
  })

  it.each<[string, Ask, string]>([
    ['of a natural person', asking(51, { filing: { ...asking(51).filing, legal: false } }), 'shares-not-legal'],
    ['beside another', asking(51, { earlier: [{ id: 'e', form, pending: true }] }), 'request-under-way'],
    ['to come', asking(51, { form: papered(shares, { ...form, changedOn: '2026-10-11' }) }), 'field-day-outside'],
  ])('%s is refused', (_, ask, key) => {
    expect(judge(shares, ask, law).refusals.map((one) => one.key)).toEqual([key])
  })

  it('asks for the papers that show it, with the article, as our reading', () => {
    const [{ refusals }] = [judge(shares, { ...asking(51), form }, law)]
    expect(refusals.map(({ field }) => field)).toEqual(['papers.notice', 'papers.list'])
    expect(shares.cite[0]).toMatchObject({ article: 16, clause: '8', reading: {} })
  })

  it('is looked through and written down without a vote, and stands on the file of a license that expired meanwhile', () => {
    expect(shares.stages.map(({ stage }) => stage)).toEqual(['check', 'letter'])
    const effect = shares.effect(form, null, today)
    expect(effect).toMatchObject({ effect: 'share', share: 51, firstDay: today })
    expect([lapseOf(effect, { standing: 'expired' }, today), lapseOf(effect, { standing: 'revoked' }, today)]).toEqual([
      null,
      'license',
    ])
    expect(effectWords('fa', shares, effect)).toMatch(/ثبت است؛ سهم دارنده پیشین ۵۱٪ است\.$/)
  })
})
