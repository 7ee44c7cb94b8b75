// Renewal: every rule on both sides of its boundary, in both provinces, and what a granted one does.
import { describe, expect, it } from 'vitest'
import { ardabil } from '#law/ardabil'
import { addDays, type Day } from '#rules/calendar'
import { lawOn } from '#rules/law'
import { termEnd } from '#rules/periods'
import type { Ask, Other } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import { lapseOf } from '#rules/proceedings/lapse'
import { paperQuestion } from '#rules/proceedings/paper'
import { renewalOf } from '#rules/renewal'
import { renewal } from '#rules/requests/renewal'
import type { PastVerdict } from '#rules/violations/ladder'
import { papered } from '#test/world/papers'

const today = '2026-10-10'
const law = lawOn(today, [])
const ardabilLaw = lawOn(
  today,
  ardabil.map((one) => ({ ...one, firstDay: '2020-01-01', resolution: 'مصوبه' })),
)
// 18 Mehr 1405 and three months: ninety days or 18 Dey, whichever is kinder
const lastInTime = '2027-01-08'

const asking = (license: Partial<Ask['license']>, more: Partial<Ask> = {}): Ask => ({
  form: papered(renewal, {}),
  today,
  filing: { holderId: 'h', nationalId: '9990000026', mobile: '09140000001' },
  license: { standing: 'active', expiresOn: '2027-03-01', ...license },
  earlier: [],
  ...more,
})
const refused = (ask: Ask) => judge(renewal, ask, law).refusals.map(({ key }) => key)
const earlier = (pending: boolean) => [{ id: 'e', form: {}, pending }]

describe('a renewal', () => {
  it.each<[string, Ask, string[]]>([
    ['long before', asking({ expiresOn: '2029-01-01' }), []],
    ['on the last day of three months before the end', asking({ expiresOn: lastInTime }), []],
    ['a day later', asking({ expiresOn: addDays(lastInTime, -1) }), ['renewal-too-late']],
    ['after the end', asking({ standing: 'expired', expiresOn: '2026-10-01' }), ['renewal-too-late']],
    ['of a suspended office', asking({ standing: 'suspended' }), []],
    ['of a revoked license', asking({ standing: 'revoked' }), ['renewal-revoked']],
    ['beside one under way', asking({}, { earlier: earlier(true) }), ['request-under-way']],
    ['after one that was granted', asking({}, { earlier: earlier(false) }), []],
  ])('%s is refused with %j', (_, ask, keys) => {
    expect(refused(ask)).toEqual(keys)
  })

  const term = { from: '2024-03-01', to: '2027-03-01' }
  const past = (next: PastVerdict['next'], more: Partial<PastVerdict> = {}): PastVerdict => {
    return { id: 'v', row: '5', decidedOn: '2026-05-01', warning: true, appeal: 'none', next, ...more }
  }
  it.each<[string, PastVerdict, string[], string[]]>([
    ['changes the colour of the next term', past('colour'), [], ['renewal-colour-next', 'renewal-violations']],
    [
      'on its first day too',
      past('colour', { decidedOn: term.from }),
      [],
      ['renewal-colour-next', 'renewal-violations'],
    ],
    ['of the term before changes nothing of this one', past('colour', { decidedOn: '2024-02-29' }), [], []],
    ['bars the next term', past('no-renewal'), ['renewal-barred'], ['renewal-violations']],
    ['that an appeal overturned bars nothing', past('no-renewal', { appeal: 'overturned' }), [], []],
    ['of another row bars nothing, and is told to whoever decides', past(null), [], ['renewal-violations']],
  ])('a verdict that %s', (_, verdict, refusals, warnings) => {
    const judged = judge(renewal, asking({}, { violations: { term, colourChanged: false, verdicts: [verdict] } }), law)
    expect(judged.refusals.map(({ key }) => key)).toEqual(refusals)
    expect(judged.warnings.map(({ key }) => key)).toEqual(warnings)
    if (refusals.length) expect(judged.refusals[0]!.cite).toMatchObject({ annex: 4, article: 10, clause: '5', note: 2 })
  })

  it('that is too late is refused with the last day and its article', () => {
    const expires = addDays(lastInTime, -1)
    expect(judge(renewal, asking({ expiresOn: expires }), law).refusals).toMatchObject([
      { key: 'renewal-too-late', facts: { by: addDays(today, -1), expires }, cite: { source: 'bylaw', article: 9 } },
    ])
  })

  it('asks for none of the conditions of a new applicant: Annex 2, w', () => {
    const wanted = renewal.fields.flatMap(({ papers = [] }) => papers.filter(({ required }) => required))
    expect(wanted.map(({ name }) => name)).toEqual(['license'])
    expect(renewal.fields.filter(({ type, required }) => required && type !== 'papers')).toEqual([])
    expect(renewal.party).toBeNull()
  })

  it.each<[string, Ask['license'], Other[], string[]]>([
    ['a normal license', asking({ colour: 'normal' }).license, [], []],
    ['six months left to the day', asking({ expiresOn: '2027-04-07' }).license, [], []],
    ['a day more left', asking({ expiresOn: '2027-04-08' }).license, [], ['renewal-long-before']],
    ['910 days left', asking({ expiresOn: addDays(today, 910) }).license, [], ['renewal-long-before']],
    ['a changed colour', asking({ colour: 'yellow' }).license, [], ['renewal-colour-changed']],
    [
      'a transfer under way',
      asking({}).license,
      [{ id: 't', kind: 'transfer', form: {}, pending: true }],
      ['request-other-under-way'],
    ],
    ['a transfer that is done', asking({}).license, [{ id: 't', kind: 'transfer', form: {}, pending: false }], []],
  ])('with %s warns of what it should', (_, license, others, keys) => {
    expect(judge(renewal, asking(license, { others }), law).warnings.map(({ key }) => key)).toEqual(keys)
  })

  it('says the last day to ask, with the rule and long before', () => {
    const far = judge(renewal, asking({ expiresOn: '2027-04-08' }), law)
    const by = renewalOf('2027-04-08', today, law).by
    expect(far.checks.find(({ key }) => key === 'renewal-rule-in-time')!.facts).toEqual({ by })
    expect(far.warnings).toMatchObject([{ key: 'renewal-long-before', facts: { by } }])
  })

  const end = '2027-03-01'
  it.each<[string, 'expiry' | 'issue', Day, Day, string | null]>([
    ['before the end, for a term from the end', 'expiry', '2027-02-01', end, null],
    ['before the end, for a term from that day', 'expiry', '2027-02-01', '2027-02-01', 'request-paper-renewed-term'],
    ['on the last day', 'expiry', end, end, null],
    ['after the end, for a term from that day', 'expiry', '2027-04-01', '2027-04-01', null],
    ['after the end, for a term from the end', 'expiry', '2027-04-01', end, 'request-paper-term'],
    ['before the end, for a term from the end', 'issue', '2027-02-01', end, 'request-paper-term'],
    ['before the end, for a term from that day', 'issue', '2027-02-01', '2027-02-01', null],
  ])('issued %s, where «%s» counts, is taken or asked about', (_, value, issuedOn, from, key) => {
    const set = { parameter: 'license.renewedFrom', value, firstDay: '2020-01-01', resolution: 'مصوبه' }
    const days = { issuedOn, expiresOn: termEnd(from, { years: 3 }) }
    const asked = paperQuestion(days, { expiresOn: end, by: 'renewal' }, lawOn(today, [set]))
    expect(asked.map((one) => one.key)).toEqual(key ? [key] : [])
  })

  it.each<[string, 'move' | 'other', Day, Day, string | null]>([
    ['a move that keeps the last day', 'move', '2027-02-01', end, null],
    [
      'a move with a fresh term',
      'move',
      '2027-02-01',
      termEnd('2027-02-01', { years: 3 }),
      'request-paper-running-term',
    ],
    ['a move with a day more', 'move', '2027-02-01', addDays(end, 1), 'request-paper-running-term'],
    ['a move on the last day of the term, with a fresh one', 'move', end, termEnd(end, { years: 3 }), null],
    ['a change of holder that keeps the last day', 'other', '2027-02-01', end, null],
    ['a change of holder with a fresh term', 'other', '2027-02-01', termEnd('2027-02-01', { years: 3 }), null],
    ['a change of holder with neither', 'other', '2027-02-01', addDays(end, 1), 'request-paper-term'],
  ])('%s is taken or asked about', (_, by, issuedOn, expiresOn, key) => {
    const asked = paperQuestion({ issuedOn, expiresOn }, { expiresOn: end, by }, law)
    expect(asked.map((one) => one.key)).toEqual(key ? [key] : [])
    if (by === 'move' && key)
      expect(asked[0]).toMatchObject({ cite: { article: 9, reading: {} }, facts: { kept: end } })
  })

  it('asks the agencies only where the province wants their no-objection, as Ardabil does', () => {
    const [first] = renewal.stages
    const inquiry = first!.tasks.find((plan) => plan.task === 'inquiry')
    const asked = (of: typeof law) => inquiry?.task === 'inquiry' && inquiry.when!(of)
    expect([asked(law), asked(ardabilLaw)]).toEqual([false, true])
    expect(renewal.stages.map(({ stage }) => stage)).toEqual(['inquiries', 'vote', 'letter', 'issuer'])
  })

  it('brings the term that the issuer gave, and nothing before', () => {
    expect(renewal.effect({}, null)).toMatchObject({ effect: 'term', firstDay: null, lastDay: null })
    expect(renewal.effect({}, { issuedOn: '2027-01-01', expiresOn: '2030-01-01' })).toMatchObject({
      firstDay: '2027-01-01',
      lastDay: '2030-01-01',
    })
  })

  it('that was asked for in time is still signed after the license ended, and not once it is revoked', () => {
    const effect = renewal.effect({}, null)
    expect(lapseOf(effect, { standing: 'expired' }, today)).toBeNull()
    expect(lapseOf(effect, { standing: 'suspended' }, today)).toBeNull()
    expect(lapseOf(effect, { standing: 'revoked' }, today)).toBe('license')
  })
})
