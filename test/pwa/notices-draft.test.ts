import { describe, expect, it } from 'vitest'
import { sameWords } from '../../pwa/drafts/which.ts'
import { placesLeft, selectionOf } from '../../pwa/pages/notices/selection/values.ts'
import { contentOf, type Draft, draftOf, emptyDraft } from '../../pwa/pages/notices/write/draft.ts'

const draft = (over: Partial<Draft>): Draft => ({ ...emptyDraft, ...over })

const same = (one: Draft, other: Draft) => sameWords(contentOf(one), contentOf(other))

describe('whom a draft is for', () => {
  it.each([
    { it: 'everybody', over: { how: 'all', counties: ['a'] }, selection: {} },
    { it: 'nobody, while nothing is chosen', over: {}, selection: { offices: [] } },
    { it: 'nobody, while no condition is chosen', over: { how: 'filter' }, selection: { offices: [] } },
    {
      it: 'a body alone, before a way is chosen',
      over: { parties: ['k'] },
      selection: { offices: [], parties: ['k'] },
    },
    { it: 'a county', over: { how: 'filter', counties: ['a'] }, selection: { counties: ['a'] } },
    {
      it: 'rural offices that end soon',
      over: { how: 'filter', kinds: ['rural'], expires: '90' },
      selection: { kinds: ['rural'], expiresWithinDays: 90 },
    },
    { it: 'nobody, while none is picked', over: { how: 'picked', counties: ['a'] }, selection: { offices: [] } },
    {
      it: 'those of some places who hold a service and are rated low',
      over: { how: 'filter', counties: ['a'], places: ['p'], services: ['s'], below: '2.5' },
      selection: { counties: ['a'], places: ['p'], services: ['s'], ratingBelow: 2.5 },
    },
    {
      it: 'only bodies',
      over: { how: 'parties', counties: ['a'], parties: ['k'] },
      selection: { offices: [], parties: ['k'] },
    },
    { it: 'everybody and a body', over: { how: 'all', parties: ['k'] }, selection: { parties: ['k'] } },
    { it: 'the picked ones', over: { how: 'picked', offices: ['x', 'y'] }, selection: { offices: ['x', 'y'] } },
  ] as { it: string; over: Partial<Draft>; selection: object }[])('is $it', ({ over, selection }) => {
    expect(selectionOf(draft(over))).toEqual(selection)
  })
})

describe('a draft that went to the server', () => {
  it.each([
    { it: 'for nobody yet', over: {} },
    { it: 'for all', over: { how: 'all' } },
    { it: 'by conditions', over: { how: 'filter', counties: ['a'], standings: ['expired'], expires: '30' } },
    {
      it: 'by every condition',
      over: { how: 'filter', counties: ['a'], places: ['p'], kinds: ['rural'], services: ['s'], below: '3' },
    },
    { it: 'for bodies alone', over: { how: 'parties', parties: ['k'] } },
    { it: 'for picked offices and bodies', over: { how: 'picked', offices: ['x'], parties: ['k'] } },
    { it: 'for picked offices', over: { how: 'picked', offices: ['x'] } },
    { it: 'with an answer wanted', over: { how: 'all', wantsAnswer: true, answerBy: '2026-10-12' } },
    { it: 'that refers to another', over: { how: 'all', refersTo: 'n' } },
  ] as { it: string; over: Partial<Draft> }[])('comes back as it was: $it', ({ over }) => {
    const sent = draft({ ...over, subject: 'موضوع', body: 'متن' })
    const { files, ...kept } = contentOf(sent)
    expect(files).toEqual([])
    expect(draftOf({ ...kept, files: [] })).toEqual(sent)
  })

  it('brings its files with their pictures', () => {
    const files = [
      { id: '1', name: 'الف.jpg', size: 1, mime: 'image/jpeg' },
      { id: '2', name: 'ب.pdf', size: 2, mime: 'application/pdf' },
    ]
    const back = draftOf({ ...contentOf(emptyDraft), files })
    expect(back.files).toEqual([
      { id: '1', name: 'الف.jpg', size: 1, type: 'image/jpeg', picture: '/api/app/files/1' },
      { id: '2', name: 'ب.pdf', size: 2, type: 'application/pdf' },
    ])
    expect(contentOf(back).files).toEqual(['1', '2'])
  })

  it('wants no answer while the day is not chosen, nor while none is wanted', () => {
    expect(contentOf(draft({ wantsAnswer: true })).answerBy).toBeNull()
    expect(contentOf(draft({ answerBy: '2026-10-12' })).answerBy).toBeNull()
  })

  it('forgets places whose county was let go', () => {
    expect(placesLeft(['الف', 'ب'], [{ place: 'ب' }, { place: 'پ' }])).toEqual(['ب'])
  })

  it('is the same whatever was chosen in ways that do not hold', () => {
    expect(same(draft({ how: 'all' }), draft({ how: 'all', offices: ['x'] }))).toBe(true)
    expect(same(draft({ subject: 'الف' }), draft({ subject: 'ب' }))).toBe(false)
  })
})
