// Revocation: what each cause asks for, on both sides of its boundary and with its article, and the way it goes.
import { beforeAll, describe, expect, it } from 'vitest'
import { licenseIssuer, licenseStartWithin } from '#law/license'
import { relocationUnapproved } from '#law/relocation'
import { revocationCauses } from '#law/revocation'
import { loadWords } from '#locales/files'
import { checkWords, formLines } from '#locales/requests'
import { addDays } from '#rules/calendar'
import { lawOn } from '#rules/law'
import { lastDay } from '#rules/periods'
import type { Ask } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import { lapseOf } from '#rules/proceedings/lapse'
import { pathOf, stagesAsked } from '#rules/proceedings/path'
import { revocation } from '#rules/requests/revocation'

beforeAll(() => loadWords())

const today = '2026-10-10'
const plain = lawOn(today, [])
const overridden = (parameter: string, value: string) =>
  lawOn(today, [{ parameter, value, resolution: 'مصوبه ۱', firstDay: '2026-01-01' }])
const closed = { weekdays: [5], holidays: new Set<string>() }
const asking = (form: Ask['form'], more: Partial<Ask> = {}): Ask => ({
  form: { visitedOn: today, visitors: 'دو نماینده کارگروه', findings: 'دفتر بسته بود', ...form },
  today,
  filing: { holderId: 'h', nationalId: '9990000026', mobile: '09140000001' },
  license: { standing: 'active', expiresOn: '2029-10-10' },
  earlier: [],
  closed,
  ...more,
})
const checks = (all: Parameters<typeof checkWords>[1][]) =>
  checkWords('fa', all.find(({ key }) => key === 'revocation-rule-cause')!).source
const ago = (days: number) => addDays(today, -days)
const legal = { filing: { holderId: 'h', nationalId: null, mobile: null, legal: true, manager: null } }
const closure = (from: string, to: string, pending: boolean) => ({
  others: [{ id: 'c', kind: 'closure', form: { days: { from, to } }, pending }],
})
const warned = (counting: number, overturned = 0) => ({
  violations: {
    term: { from: ago(500), to: '2029-10-10' },
    colourChanged: false,
    verdicts: Array.from({ length: counting + overturned }, (_, at) => ({
      ...{ id: `${at}`, row: '3' as const, decidedOn: ago(100), warning: true },
      appeal: at < counting ? ('none' as const) : ('overturned' as const),
    })),
  },
})
/** The first day on which so long a time to begin has passed by today. */
const missed = (() => {
  for (let back = 80; ; back++) if (lastDay(licenseStartWithin, plain, ago(back), closed) < today) return back
})()

describe('revocation', () => {
  it.each<[string, Ask, string | null]>([
    [
      'of an office that stood still for a month',
      asking({ cause: 'stopped', since: ago(29) }),
      'revocation-not-long-enough',
    ],
    ['for a day more', asking({ cause: 'stopped', since: ago(30) }), null],
    ['without a first day', asking({ cause: 'stopped' }), 'revocation-since-needed'],
    [
      'that was closed by a grant meanwhile',
      asking({ cause: 'stopped', since: ago(30) }, closure(ago(20), ago(20), false)),
      'revocation-not-long-enough',
    ],
    [
      'that only asked for a closure',
      asking({ cause: 'stopped', since: ago(30) }, closure(ago(20), ago(20), true)),
      null,
    ],
    [
      'that was visited within the month, however long ago that is',
      asking({ cause: 'stopped', since: ago(90), visitedOn: ago(61) }),
      'revocation-not-long-enough',
    ],
    ['that was visited a day later', asking({ cause: 'stopped', since: ago(90), visitedOn: ago(60) }), null],
    [
      'that was visited before it stood still',
      asking({ cause: 'stopped', since: ago(40), visitedOn: ago(41) }),
      'revocation-visited-before',
    ],
    [
      'with a closure granted after the visit',
      asking({ cause: 'stopped', since: ago(60), visitedOn: ago(30) }, closure(ago(20), ago(10), false)),
      null,
    ],
    ['of an office that moved', asking({ cause: 'moved', since: ago(0) }), null],
    ['that moved nobody knows when', asking({ cause: 'moved' }), 'revocation-since-needed'],
    [
      'that was visited before it moved',
      asking({ cause: 'moved', since: ago(3), visitedOn: ago(4) }),
      'revocation-visited-before',
    ],
    ['of a holder who let it go by proxy', asking({ cause: 'proxy' }), null],
    ['for forged papers', asking({ cause: 'forged' }), null],
    ['after three warnings', asking({ cause: 'warnings' }, warned(3)), 'revocation-too-few-warnings'],
    ['after four warnings', asking({ cause: 'warnings' }, warned(4)), null],
    [
      'after one more that an appeal overturned',
      asking({ cause: 'warnings' }, warned(3, 1)),
      'revocation-too-few-warnings',
    ],
    ['with nothing on its file', asking({ cause: 'warnings' }), 'revocation-too-few-warnings'],
    ['for a colour that was not changed', asking({ cause: 'colour' }), 'revocation-colour-normal'],
    [
      'for one that was',
      asking({ cause: 'colour' }, { license: { standing: 'active', expiresOn: '2029-10-10', colour: 'yellow' } }),
      null,
    ],
    ['of a natural person as dissolved', asking({ cause: 'dissolved' }), 'revocation-not-legal'],
    ['of a legal person as dissolved', asking({ cause: 'dissolved' }, legal), null],
    ['of a natural person for shares', asking({ cause: 'share' }), 'revocation-not-legal'],
    ['of a legal person for shares', asking({ cause: 'share' }, legal), null],
    [
      'on the last day to begin',
      asking({ cause: 'not-started', since: ago(missed - 1) }),
      'revocation-start-not-missed',
    ],
    ['on the day after it', asking({ cause: 'not-started', since: ago(missed) }), null],
    [
      'that was visited when it could still begin',
      asking({ cause: 'not-started', since: ago(missed + 10), visitedOn: ago(30) }),
      'revocation-start-not-missed',
    ],
    ['for no cause of the law', asking({ cause: 'noise' }), 'field-choice-wrong'],
    [
      'of a revoked license',
      asking({ cause: 'forged' }, { license: { standing: 'revoked', expiresOn: '2029-10-10' } }),
      'revocation-already',
    ],
    [
      'of one that has expired',
      asking({ cause: 'forged' }, { license: { standing: 'expired', expiresOn: '2026-10-09' } }),
      null,
    ],
    [
      'while another is under way',
      asking({ cause: 'forged' }, { earlier: [{ id: 'e', form: {}, pending: true }] }),
      'request-under-way',
    ],
  ])('%s', (_, ask, key) => {
    expect(judge(revocation, ask, plain).refusals.map((one) => one.key)).toEqual(key ? [key] : [])
  })

  it('for a move waits a month where the province reads Annex 4 so', () => {
    const law = overridden('relocation.unapproved', 'revocation-after-month')
    expect(law(relocationUnapproved)).toBe('revocation-after-month')
    const refused = (days: number) => judge(revocation, asking({ cause: 'moved', since: ago(days) }), law).refusals
    expect(refused(29)[0]).toMatchObject({ key: 'revocation-not-long-enough', facts: { stood: 30, max: 30 } })
    expect(refused(30)).toEqual([])
  })

  it.each(Object.entries(revocationCauses))('shows the article of %s beside it', (cause, { cite }) => {
    const [line] = formLines('fa', revocation, { cause })
    expect(line!.value).toMatch(/به استناد .*آیین‌نامه/)
    expect(cite.source).toBe('bylaw')
  })

  it('for a move or a stoppage shows Annex 4 article 9 beside its own article, in the choice and in the check', () => {
    const checked = judge(revocation, asking({ cause: 'moved', since: ago(2) }), plain).checks
    const check = checks(checked)
    expect(check).toMatch(/ماده ۱۸.*پیوست ۴/)
    const [line] = formLines('fa', revocation, { cause: 'moved' })
    expect(line!.value).toMatch(/ماده ۱۸.*پیوست ۴/)
  })

  it('is refused with the article of its cause', () => {
    const [refusal] = judge(revocation, asking({ cause: 'dissolved' }), plain).refusals
    expect(refusal!.cite).toEqual({ source: 'bylaw', article: 16, clause: '1' })
  })

  it('is finally confirmed only where the kanoon issues', () => {
    const kanoon = overridden('license.issuer', 'kanoon')
    expect(kanoon(licenseIssuer)).toBe('kanoon')
    const way = (law: typeof plain) => pathOf(revocation, law).map(([first]) => first!.task)
    expect(way(plain)).toEqual(['hearing', 'vote', 'letter', 'paper'])
    expect(way(kanoon)).toEqual(['hearing', 'vote', 'decision', 'letter', 'paper'])
  })

  it('is not voted on where the license is void by itself', () => {
    const [vote] = revocation.stages.find(({ stage }) => stage === 'vote')!.tasks
    const asks = (cause: string) => vote!.task === 'vote' && vote!.when!(plain, { cause })
    expect([asks('stopped'), asks('not-started')]).toEqual([true, false])
  })

  const kanoon = overridden('license.issuer', 'kanoon')
  it.each([
    ['stopped', plain, []],
    ['not-started', plain, ['secretariat']],
    ['stopped', kanoon, ['steering-secretariat']],
    ['not-started', kanoon, ['steering-secretariat']],
  ])('for the cause %s somebody weighs what the holder says', (cause, law, by) => {
    const asked = stagesAsked(revocation.stages, law, { cause }).flatMap(({ tasks }) => tasks)
    expect(asked.flatMap((plan) => (plan.task === 'decision' ? [plan.by] : []))).toEqual(by)
    expect(asked.some(({ task }) => task === 'vote')).toBe(cause === 'stopped')
  })

  it('lapses only where the license is revoked already', () => {
    const effect = { effect: 'license', lastDay: null } as const
    expect(lapseOf(effect, { standing: 'suspended' }, today)).toBeNull()
    expect(lapseOf(effect, { standing: 'revoked' }, today)).toBe('license')
  })
})
