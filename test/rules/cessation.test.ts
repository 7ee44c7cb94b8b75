// Cessation: whose license may be ended, what is known before, what is handed over, and what the end means for other licenses.
import { beforeAll, describe, expect, it } from 'vitest'
import { licenseReapplyAfter } from '#law/license'
import { loadWords } from '#locales/files'
import { addDays } from '#rules/calendar'
import { lawOn } from '#rules/law'
import { type LicenseTerm, licenseState, mayServe, publicState } from '#rules/offices'
import { termEnd } from '#rules/periods'
import { receivedThings } from '#rules/proceedings/checklists'
import { type HandoverRecord, handoverRefusals, keptHandover, missingOf, nextStates } from '#rules/proceedings/handover'
import type { Ask } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import { lapseOf } from '#rules/proceedings/lapse'
import { pathOf } from '#rules/proceedings/path'
import { cessation } from '#rules/requests/cessation'
import { transfer } from '#rules/requests/transfer'
import { papered } from '#test/world/papers'

beforeAll(() => loadWords())

const today = '2026-10-10'
const law = lawOn(today, [])
const asking = (standing: Ask['license']['standing'], more: Partial<Ask> = {}): Ask => ({
  form: { reason: 'بازنشستگی' },
  today,
  filing: { holderId: 'h', nationalId: '9990000026', mobile: '09140000001' },
  license: { standing, expiresOn: '2029-10-10' },
  earlier: [],
  ...more,
})

describe('a cessation', () => {
  it.each<[string, Ask, string | null]>([
    ['of an active license', asking('active'), null],
    ['of one that has expired', asking('expired'), null],
    ['of one that is suspended', asking('suspended'), null],
    ['of one that was revoked', asking('revoked'), 'cessation-license-gone'],
    ['of one that has ended', asking('ended'), 'cessation-license-gone'],
    ['of one that is being ended', asking('winding-up'), 'cessation-license-gone'],
    ['without a reason', asking('active', { form: {} }), 'field-needed'],
    ['beside another', asking('active', { earlier: [{ id: 'e', form: {}, pending: true }] }), 'request-under-way'],
  ])('%s', (_, ask, key) => {
    expect(judge(cessation, ask, law).refusals.map((one) => one.key)).toEqual(key ? [key] : [])
  })

  it('says beforehand for how long no other license is given', () => {
    const [warned] = judge(cessation, asking('active'), law).warnings
    expect(warned).toMatchObject({ key: 'cessation-reapply', facts: { years: 5 } })
    expect(warned!.cite).toMatchObject({ annex: 2, clause: 'j' })
  })

  it('goes by vote, letter, hand-over, settlement and release, and ends the license as the settlement begins', () => {
    expect(pathOf(cessation, law).map(([first]) => first!.task)).toEqual([
      'vote',
      'letter',
      'handover',
      'settlement',
      'release',
    ])
    expect(cessation.stages.filter(({ effect }) => effect).map(({ stage }) => stage)).toEqual(['settlement'])
  })

  it('has no effect where the license is gone by the signature', () => {
    const effect = cessation.effect({}, null)
    expect(lapseOf(effect, { standing: 'expired' }, today)).toBeNull()
    expect(lapseOf(effect, { standing: 'revoked' }, today)).toBe('license')
    expect(lapseOf(effect, { standing: 'ended' }, today)).toBe('license')
  })
})

describe('a license that is being ended', () => {
  const term = (more: Partial<LicenseTerm> = {}): LicenseTerm => ({
    ...{ state: 'active', expiresOn: today, renewing: false, ending: true, closures: [] },
    ...more,
  })
  it('winds up, and serves meanwhile', () => {
    expect(licenseState(term(), today)).toBe('winding-up')
    expect(publicState(term(), today)).toBe('winding-up')
    expect(mayServe(term(), today)).toBe(true)
  })
  it('is expired once its last day has passed, and closed while it is closed', () => {
    expect(licenseState(term(), addDays(today, 1))).toBe('expired')
    expect(licenseState(term({ closures: [[today, today]] }), today)).toBe('closed')
  })
  it('serves no more once it has ended', () => {
    expect(licenseState(term({ state: 'ended' }), today)).toBe('ended')
    expect(mayServe(term({ state: 'ended' }), today)).toBe(false)
  })
})

describe('what is handed over', () => {
  const [license] = receivedThings
  const record = (more: Partial<HandoverRecord> = {}): HandoverRecord => ({
    ...{ item: 'license', state: 'received', on: today, to: 'دبیرخانه', note: '' },
    ...more,
  })
  it.each<[string, HandoverRecord, string[]]>([
    ['received today', record(), []],
    ['received tomorrow', record({ on: addDays(today, 1) }), ['on']],
    ['received by nobody', record({ to: ' ' }), ['to']],
    ['not there, and why', record({ state: 'none', to: '', note: 'مفقود شده است' }), []],
    ['not there without a word', record({ state: 'none', to: '' }), ['note']],
    ['sent on, which it is not', record({ state: 'sent' }), ['state']],
  ])('%s', (_, said, fields) => {
    expect(handoverRefusals(license!, {}, said, today).map(({ field }) => field)).toEqual(fields)
  })

  it('is missing until everything is received or not there', () => {
    const all = receivedThings.reduce<Record<string, string | number>>(
      (kept, { name }, at) =>
        keptHandover(kept, record({ item: name, ...(at ? {} : { state: 'none', note: 'مفقود شده است' }) })),
      {},
    )
    expect(missingOf(receivedThings, all)).toEqual([])
    const { license: _, ...less } = all
    expect(missingOf(receivedThings, less).map(({ name }) => name)).toEqual(['license'])
  })

  it('comes back where it is an original that was sent on', () => {
    const original = { ...license!, returns: true as const }
    expect(nextStates(original, 'wanted')).toEqual(['received', 'none'])
    expect(nextStates(original, 'received')).toContain('sent')
    const sent = keptHandover({}, record({ state: 'sent' }))
    expect(missingOf([original], sent)).toHaveLength(1)
    expect(handoverRefusals(original, sent, record({ state: 'returned', to: '' }), today)).toEqual([])
    expect(missingOf([original], keptHandover(sent, record({ state: 'returned' })))).toEqual([])
  })
})

describe('whoever gave a license up', () => {
  const transferee = { name: 'پریسا تازه‌نفس', nationalId: '9990000018', mobile: '09140009999' }
  const refused = (gone: { on: string; violation: boolean }) =>
    judge(
      transfer,
      {
        ...asking('active'),
        form: papered(transfer, { transferee, kin: 'first-degree', born: '1990-05-05', education: 'bachelor' }),
        officeKind: 'urban',
        named: { transferee: { licenses: 0, gone } },
      },
      law,
    ).refusals
  const lastDay = (() => {
    for (let day = '2021-10-01'; ; day = addDays(day, 1)) if (termEnd(day, law(licenseReapplyAfter)) > today) return day
  })()
  it('may have another after five years to the day', () => {
    expect(refused({ on: addDays(lastDay, -1), violation: false })).toEqual([])
    const [refusal] = refused({ on: lastDay, violation: false })
    expect(refusal).toMatchObject({ key: 'request-reapply-early', parameter: licenseReapplyAfter.name })
  })
  it('has none where a violation was the cause', () => {
    expect(refused({ on: '2000-01-01', violation: true }).map(({ key }) => key)).toEqual(['request-barred'])
  })
})
