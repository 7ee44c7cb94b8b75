// Papers as a field of a form: which are wanted, what stands against them, and what is kept.
import { describe, expect, it, test } from 'vitest'
import { isEmpty } from '#rules/fields/empty'
import { type Field, type Form, formRefusals, plainForm, tidyForm } from '#rules/fields/form'
import { type PapersValue, papersOf, withoutNumbered } from '#rules/fields/papers'
import {
  askingAnew,
  findingOn,
  findingsRefusals,
  lackingRefusals,
  papersWanted,
  unfitRefusals,
  withFindings,
  withoutFindings,
} from '#rules/proceedings/papers'
import { overWith } from '#rules/proceedings/pause'

const cite = { source: 'bylaw', article: 9 } as const
const fields: Field[] = [
  { name: 'kin', type: 'choice', required: false, options: ['none', 'first-degree'] },
  { name: 'began', type: 'day', required: false, back: 50, ahead: 0 },
  {
    name: 'papers',
    type: 'papers',
    required: true,
    papers: [
      { name: 'degree', required: true, cite },
      { name: 'other', required: false, cite },
      { name: 'kin', required: true, cite, when: { field: 'kin', is: ['first-degree'] } },
      { name: 'first-issue', required: true, cite, when: { field: 'began' } },
      { name: 'register', required: true, cite, when: { field: 'firm' } },
    ],
  },
]
const file = (id = 'a') => ({ id, name: `${id}.pdf`, size: 10, type: 'application/pdf' })
const many = (count: number) => Array.from({ length: count }, (_, at) => file(`f${at}`))
const against = (form: Form) => formRefusals(fields, form, '2026-10-10').map(({ field, key }) => `${field}: ${key}`)
const needed = (...names: string[]) => names.map((name) => `papers.${name}: papers-needed`)

describe('papers', () => {
  test.each<[string, Form, string[]]>([
    ['nothing was sent', {}, needed('degree')],
    ['a place is empty', { papers: { degree: [] } }, needed('degree')],
    ['an optional one is missing', { papers: { degree: [file()], other: [] } }, []],
    ['kin is claimed', { kin: 'first-degree', papers: { degree: [file()] } }, needed('kin')],
    ['kin is denied', { kin: 'none', papers: { degree: [file()] } }, []],
    ['no earlier day is told', { began: '', papers: { degree: [file()] } }, []],
    [
      'a company is named',
      { firm: { name: 'شرکت', nationalId: '' }, papers: { degree: [file()] } },
      needed('register'),
    ],
    ['the place of one is empty', { firm: { name: '', nationalId: '' }, papers: { degree: [file()] } }, []],
    ['an earlier day is told', { began: '2020-01-01', papers: { degree: [file()] } }, needed('first-issue')],
    ['all five places are full', { papers: { degree: many(5) } }, []],
    ['there is one too many', { papers: { degree: many(6) } }, ['papers.degree: papers-too-many']],
    ['it is no file', { papers: { degree: ['x'] } } as never, ['papers.degree: field-wrong']],
    ['it is no list', { papers: { degree: 'x' } } as never, needed('degree')],
  ])('where %s', (_, form, refused) => {
    expect(against(form)).toEqual(refused)
  })

  it('are kept as far as they are wanted, whatever a draft has besides', () => {
    const papers = { degree: [{ ...file(), numbered: true as const }], kin: [file('b')], stray: [file('c')], other: [] }
    expect(tidyForm(fields, { kin: 'none', papers })).toEqual({ kin: 'none', papers: { degree: [file()] } })
    expect(plainForm({ papers: { degree: [file()] } })).toEqual({ papers: { degree: [file()] } })
    expect([isEmpty({ degree: [] }), isEmpty({ degree: [file()] })]).toEqual([true, false])
  })

  it('tell who may not know numbers that a file is there, and neither its name nor where it is', () => {
    const shown = withoutNumbered({ degree: [file()], other: [{ ...file('b'), numbered: true }] })
    expect(shown.degree).toEqual([file()])
    expect(shown.other).toMatchObject([{ id: '', name: '' }])
  })
})

describe('a check of papers', () => {
  const sent = papersOf(fields, { kin: 'none', papers: { degree: [file()] } })
  const finding = (fit: boolean, word = '', name = 'degree') => ({ name, fit, word })
  it('needs a word for what is unfit, and knows no paper that is not wanted', () => {
    expect(findingsRefusals(sent, [finding(true)])).toEqual([])
    expect(findingsRefusals(sent, [finding(false, 'خوانا نیست')])).toEqual([])
    expect(findingsRefusals(sent, [finding(false, ' ')])).toMatchObject([
      { field: 'papers.degree', key: 'visit-paper-word-needed' },
    ])
    expect(findingsRefusals(sent, [finding(true, '', 'kin')])).toMatchObject([
      { field: 'papers.kin', key: 'field-wrong' },
    ])
  })
  it('keeps what was found of each until that is sent anew', () => {
    const kept = withFindings({}, [finding(false, 'خوانا نیست'), finding(true, '', 'other')])
    expect(findingOn(kept, 'degree')).toEqual({ fit: false, word: 'خوانا نیست' })
    expect(unfitRefusals(sent, kept)).toMatchObject([{ field: 'papers.degree' }])
    const anew = withoutFindings(kept, ['degree'])
    expect([findingOn(anew, 'degree'), findingOn(anew, 'other')]).toEqual([null, { fit: true, word: '' }])
    expect(unfitRefusals(sent, anew)).toEqual([])
  })
  it.each<[string, PapersValue, string[]]>([
    ['nothing was sent', {}, ['papers.degree', 'papers.license']],
    ['a place is empty', { degree: [file()], license: [] }, ['papers.license']],
    ['all that its kind asks for is there', { degree: [file()], license: [file('b')] }, []],
  ])('is not complete without what its kind asks for, at filing or later: %s', (_, papers, lacking) => {
    const kind: Field[] = [
      { ...fields[2]!, papers: [...fields[2]!.papers!, { name: 'license', required: false, later: true, cite }] },
    ]
    const found = lackingRefusals(papersOf(kind, { kin: 'none', papers }))
    expect(found.map(({ field }) => field)).toEqual(lacking)
    expect(found.every(({ key }) => key === 'visit-papers-lacking')).toBe(true)
  })
  it('asks for those alone that are wanted anew, and its question is over with it', () => {
    const facts = askingAnew([{ name: 'degree', word: ' خوانا نیست ' }])
    expect(papersWanted(facts)).toEqual([{ name: 'degree', word: 'خوانا نیست' }])
    expect(papersWanted({})).toEqual([])
    const question = { task: 'question', state: 'open', facts } as const
    expect(overWith([question], { id: 'c', task: 'check' })).toEqual([question])
    expect(overWith([{ ...question, facts: {} }], { id: 'c', task: 'check' })).toEqual([])
    expect(overWith([question], { id: 'o', task: 'opinion' })).toEqual([])
  })
})
