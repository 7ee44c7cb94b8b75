// No legal number without its source, its way of counting, and its name in both languages.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { all } from '#law/all'
import { ardabil } from '#law/ardabil'
import type { Parameter } from '#law/parameter'
import { sources } from '#law/sources'
import { citation } from '#locales/citations'
import { loadWords } from '#locales/files'
import { digits } from '#locales/format'
import { parameterValue } from '#locales/law'
import { has, locales } from '#locales/text'

beforeAll(() => loadWords())

const folder = join(import.meta.dirname, '../../server/law')
const cases = all.map((parameter) => [parameter.name, parameter] as const)

test('every declared figure is in the list, once', () => {
  const declared = readdirSync(folder)
    .filter((file) => file !== 'parameter.ts')
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}name: '([^']+)',$/gm)])
    .map((found) => found[1])
  expect(all.map(({ name }) => name).sort()).toEqual(declared.sort())
  expect(new Set(declared).size).toBe(declared.length)
})

/** What code there is besides the law itself: without words of comment, and without what only brings names in. */
const program = ['server', 'bot', 'pwa']
  .flatMap((room) =>
    readdirSync(join(import.meta.dirname, '../..', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(room, file)),
  )
  .filter((file) => !file.startsWith(join('server', 'law')))
  .map((file) =>
    readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '')
      .replaceAll(/^import [\s\S]*?from '[^']+'$/gm, ''),
  )
  .join('\n')

/** Consts by the figure's name: `leave.perYear` is `leavePerYear`. */
const constants = new Map(
  readdirSync(folder).flatMap((file) =>
    [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/^(?:export )?const (\w+) =[^\n]*\n {2}name: '([^']+)',$/gm),
    ].map(([, constant, name]) => [name!, constant!] as const),
  ),
)

/** A value is taken from the law, or the figure is handed to what takes it: citing it is not reading it. */
function isRead(constant: string): boolean {
  const taken = new RegExp(`(?:[lL]aw(?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))?\\)?)\\(${constant}\\)`)
  const handed = new RegExp(
    `(?:within: |no: |silence: |\\b(?:lastDay|dueOn|startClock)\\([^()]*|\\[[^\\]\\n]*)\\b${constant}\\b`,
  )
  return taken.test(program) || handed.test(program)
}

test.each(cases)('%s is read by the program, or says that it is not and is locked', (name, parameter) => {
  const constant = constants.get(name)
  expect(constant, 'its const').toBeDefined()
  expect(isRead(constant!)).toBe(parameter.unused !== true)
})

test('a default cites no text that says otherwise: one province’s Guide and Minutes, and a bill, are nobody’s default', () => {
  for (const { name, cite } of all) expect(['guide', 'minutes', 'bill'], name).not.toContain(cite.source)
})

test('a further place that says otherwise is marked so: what Ardabil changed, and what its Guide and the Bylaw say beside a choice of ours', () => {
  const says = (name: string, where: object) =>
    all.find((one) => one.name === name)!.also?.find((cite) => citation('fa', cite) === citation('fa', where as never))
  const changed = ardabil.map(({ parameter, cite: { reading: _, ...cite } }) => [parameter, cite] as const)
  const others = [
    ['license.secondSignatory', { source: 'bylaw', article: 29, clause: '2' }],
    ['license.objection', { source: 'guide', article: 'renewal' }],
    ['visit.by', { source: 'guide', article: 'relocation', clause: '2' }],
    ['relocation.unapproved', { source: 'bylaw', annex: 4, article: 9 }],
    ['violation.examiner', { source: 'bylaw', annex: 4, article: 3, clause: '1' }],
    ['service.openTo', { source: 'guide', article: 'assignment', clause: '4' }],
  ] as const
  for (const [name, cite] of [...changed, ...others]) expect(says(name, cite)?.says, name).toBe('otherwise')
  const agree = [
    ['violation.examiner', { source: 'guide', article: 'violations', clause: '2' }],
    ['inquiry.security', { source: 'guide', article: 'transfer', clause: '2' }],
    ['service.openTo', { source: 'minutes', resolution: 7 }],
    ['service.openTo', { source: 'minutes', resolution: 19 }],
    ['stoppage.max', { source: 'bylaw', annex: 4, article: 9 }],
    ['license.renewalLead', { source: 'guide', article: 'renewal', clause: '1' }],
  ] as const
  for (const [name, cite] of agree) expect(says(name, cite), name).not.toHaveProperty('says')
  for (const [name, cite] of agree) expect(says(name, cite), name).toBeDefined()
})

describe.each(cases)('%s', (name, parameter) => {
  it('is cited, with a source that says where it stands', () => {
    for (const cite of [parameter.cite, ...(parameter.also ?? [])]) {
      expect(sources[cite.source]).toBeDefined()
      expect(cite.annex === undefined || cite.source === 'bylaw').toBe(true)
      const placed = cite.article ?? cite.clause ?? cite.resolution
      expect(placed === undefined).toBe(cite.source === 'house')
      for (const locale of locales) expect(citation(locale, cite)).not.toContain('[')
    }
  })

  it('is named and worded in both languages', () => {
    for (const locale of locales) {
      expect(has(locale, `law-${name.replaceAll('.', '-')}`)).toBe(true)
      expect(has(locale, `law-unit-${parameter.unit.replaceAll(' ', '-')}`)).toBe(true)
      expect(has(locale, `law-count-${parameter.from ?? parameter.counts}`)).toBe(true)
      expect(has(locale, `law-kind-${parameter.counts}`)).toBe(true)
      for (const option of parameter.options ?? []) expect(has(locale, `law-option-${option}`)).toBe(true)
      expect(parameterValue(locale, parameter, parameter.default)).not.toBe('')
    }
  })

  it('has a way of counting if it is a period, and only then', () => {
    expect(parameter.counts !== 'none').toBe(parameter.unit === 'period')
  })

  it('has a default that is one of its options', () => {
    const { options } = parameter
    const chosen = [parameter.default].flat()
    if (options) expect(chosen.every((one) => options.includes(one as string))).toBe(true)
    expect(parameter.unit !== 'rule' || options !== undefined).toBe(true)
  })
})

test('what Ardabil changed is a known figure with a value of its kind, and cited', () => {
  for (const { parameter, value, cite } of ardabil) {
    const known = all.find(({ name }) => name === parameter) as Parameter
    expect(known, parameter).toBeDefined()
    expect(typeof value).toBe(typeof known.default)
    if (known.options) expect([value].flat().every((one) => known.options!.includes(one as string))).toBe(true)
    expect(citation('fa', cite)).not.toContain('[')
  }
})

test('every source has title, short name and standing in both languages', () => {
  for (const { title, short, standing } of Object.values(sources)) {
    for (const locale of locales) for (const key of [title, short, standing]) expect(has(locale, key), key).toBe(true)
  }
})

test('no figure of a source is mistyped: the table of the sources, article by article', () => {
  const said = (name: string) =>
    digits(
      'en',
      parameterValue('en', all.find((one) => one.name === name)!, all.find((one) => one.name === name)!.default),
    )
  expect(Object.fromEntries(table.map(([name]) => [name, said(name)]))).toEqual(Object.fromEntries(table))
})

// Read from the Persian texts, not from the code above: Bylaw 9, 15, 16, 18, 20, 29 and its annexes, Decree 1.
const table: [string, string][] = [
  ['license.validity', '3 years'],
  ['license.renewalLead', '3 months'],
  ['license.startWithin', '3 months'],
  ['license.guaranteeRelease', '6 months'],
  ['license.perPerson', '1 for each person'],
  ['license.reapplyAfter', '5 years'],
  ['license.heirGrace', '6 months'],
  ['license.agreementInPrinciple', '3 months'],
  ['license.legalHolderShare', '51%'],
  ['cessation.handover', '3 months'],
  ['cessation.settlement', '3 months'],
  ['transfer.minYears', '3 years'],
  ['office.minArea', '50 m²'],
  ['office.minAreaRural', '30 m²'],
  ['office.minStaff', '2 people'],
  ['contact.reportWithin', '72 hours'],
  ['leave.perYear', '3 months in each Jalali year'],
  ['closure.max', '6 months for each closure'],
  ['stoppage.max', '1 month for each stoppage'],
  ['station.max', '1 month for each station'],
  ['meeting.every', '1 month'],
  ['meeting.inviteLead', '3 days'],
  ['meeting.minutesWithin', '1 week'],
  ['meeting.objectWithin', '2 days'],
  ['violation.correctWithin', '1 week'],
  ['violation.payWithin', '1 week'],
  ['violation.fineFactor', '2 times'],
  ['violation.cutOffLeast', '1 month for each verdict'],
  ['violation.cutOff', '6 months for each verdict'],
  ['violation.maxWarnings', '3 in each license term'],
  ['appeal.within', '20 days'],
  ['appeal.decideWithin', '1 month'],
  ['guarantee.maxShare', "0.5% of the value of a month's services"],
  ['report.every', '3 months'],
  ['price.reviewEvery', '1 year'],
  ['contract.remindBefore', '1 month'],
  ['serviceList.every', '6 months'],
  ['applicant.minAge', '25 years of age'],
  ['applicant.veterans', '25%'],
  ['establishment.shortlist', '3 times'],
]
