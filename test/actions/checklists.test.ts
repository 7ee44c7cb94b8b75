// A province's own checklist: set from a day on, refused where it is none, and what was filled in by another one keeps it.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ChecklistInput, setChecklist } from '#actions/inspections/checklist'
import { checklists } from '#db/schema/checklists'
import { notices } from '#db/schema/notices'
import { loadWords } from '#locales/files'
import { checklistOn } from '#reads/inspections/checklists'
import { findingsOf, openFindings } from '#reads/inspections/findings'
import { addDays } from '#rules/calendar'
import { shippedChecklist } from '#rules/inspections/checklists'
import type { Group, Item } from '#rules/inspections/item'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { answersOf, reportOf, sent } from '#test/world/inspections'
import { openOf } from '#test/world/violations'

let database: TestDatabase
let world: World
beforeAll(async () => {
  await loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const own: Item = {
  ...{ name: 'own-ramp', label: 'سطح شیب‌دار ورودی سالم است', severity: 'major', violates: 'premises' },
  ...{ answer: 'yes-no', cite: { source: 'resolution', resolution: '۱۲/۱۴۰۵' } },
}
const screens: Item = {
  ...{ name: 'own-screens', label: 'شمار نمایشگرها', severity: 'minor', violates: null },
  ...{ answer: 'number', least: 3, cite: { source: 'bylaw', annex: 1, article: 15 } },
}
const queue: Item = {
  ...{ name: 'own-queue', label: 'نوبت‌دهی', severity: 'minor', violates: null, answer: 'choice' },
  ...{ options: ['a', 'b'], bad: ['b'], words: { a: 'دستگاه', b: 'بی‌نوبت' } },
  cite: { source: 'bylaw', annex: 1, article: 15 },
}
const groups: Group[] = [
  ...shippedChecklist.groups,
  { name: 'own-a', title: 'مصوبه‌های استان', items: [own, screens, queue] },
]
const only = (item: Item): Group[] => [{ name: 'own-a', title: 'استان', items: [item] }]

const set = async (more: Partial<ChecklistInput> = {}, by: Parameters<World['as']>[0] = 'clerk') =>
  setChecklist(await world.as(by), newKey(), { groups, firstDay: world.today, word: 'مصوبه ۱۲', ...more })
const why = (outcome: object) => JSON.stringify(outcome)

describe('a version', () => {
  beforeEach(() => world.db.delete(checklists))
  it('takes effect on its day, and the later one of a day counts', async () => {
    const tomorrow = addDays(world.today, 1)
    expect(await checklistOn(world.db, world.province, world.today)).toEqual(shippedChecklist)
    const first = await set({ firstDay: tomorrow })
    expect(first.ok && first.value).toEqual({ version: '2' })
    expect((await checklistOn(world.db, world.province, world.today)).version).toBe('1')
    expect((await checklistOn(world.db, world.province, tomorrow)).version).toBe('2')
    await set({ firstDay: tomorrow })
    expect((await checklistOn(world.db, world.province, tomorrow)).version).toBe('3')
  })
  it('from two people at one moment is two', async () => {
    const both = await Promise.all([set(), set({}, 'secretary')])
    expect(both.map((one) => one.ok && one.value.version).sort()).toEqual(['2', '3'])
  })
  it.each<[string, Partial<ChecklistInput>, string]>([
    ['without an item', { groups: [] }, 'checklist-empty'],
    ['with a name twice', { groups: [...only(own), ...only(own)] }, 'field-wrong'],
    ['from yesterday on', { firstDay: '2020-01-01' }, 'checklist-day-past'],
    ['without a reason', { word: ' ' }, 'request-reason-needed'],
    ['with an item that says nothing', { groups: only({ ...own, label: ' ' }) }, 'checklist-label-needed'],
    ['with a part that says nothing', { groups: [{ name: 'a', title: '', items: [own] }] }, 'checklist-title-needed'],
    ['with an item of no article', { groups: only({ ...own, cite: { source: 'bylaw' } }) }, 'checklist-article-needed'],
    [
      'with a resolution that is not named',
      { groups: only({ ...own, cite: { source: 'resolution', resolution: '' } }) },
      'checklist-article-needed',
    ],
    ['with a least below zero', { groups: only({ ...screens, least: -1 } as Item) }, 'checklist-least-wrong'],
    ['with one option', { groups: only({ ...queue, options: ['a'], bad: [] } as Item) }, 'checklist-options-needed'],
    [
      'with options alike',
      { groups: only({ ...queue, words: { a: 'یکی', b: 'یکی' } } as Item) },
      'checklist-options-needed',
    ],
  ])('%s is refused', async (_name, more, key) => {
    const outcome = await set(more)
    expect(outcome.ok).toBe(false)
    expect(why(outcome)).toContain(key)
    expect(await world.db.$count(checklists)).toBe(0)
  })
  it.each(['inspector', 'head', 'association', 'holder'] as const)('is not for the %s', async (by) => {
    expect((await set({}, by)).ok).toBe(false)
  })
})

describe('a report', () => {
  const answered = (answers: Record<string, string | number>, version: string) => {
    const at = world.now.toISOString()
    const more = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, { answer, note: '', at }]))
    return reportOf(world, { checklist: version, answers: { ...answersOf(world), ...more } })
  }
  beforeEach(() => set({}))
  it('by the province’s list finds what it asks, in its words, and puts it to the office', async () => {
    const { version } = await checklistOn(world.db, world.province, world.today)
    const input = answered({ 'own-ramp': 'no', 'own-screens': 2, 'own-queue': 'b' }, version)
    const outcome = await sent(world, input)
    expect(outcome.ok, why(outcome)).toBe(true)
    const found = await findingsOf(world.db, input.inspection)
    expect(found.map(({ of }) => of)).toEqual([queue, own, screens])
    const task = (await openOf(world, input.inspection, 'hearing'))!
    const [letter] = await world.db.select().from(notices).where(eq(notices.taskId, task.id))
    for (const word of ['سطح شیب‌دار ورودی سالم است', 'بی‌نوبت', '۱۲/۱۴۰۵']) expect(letter!.body).toContain(word)
    const { actor } = await world.as('clerk')
    const open = await openFindings(world.db, actor, world.offices[0]!.id)
    expect(open.map(({ of }) => of.name)).toEqual(expect.arrayContaining(['own-ramp', 'own-screens', 'own-queue']))
  })
  it('of which every item is in order finds nothing', async () => {
    const { version } = await checklistOn(world.db, world.province, world.today)
    const input = answered({ 'own-ramp': 'yes', 'own-screens': 3, 'own-queue': 'a' }, version)
    expect((await sent(world, input)).ok).toBe(true)
    expect(await findingsOf(world.db, input.inspection)).toEqual([])
  })
  it('that was begun by an earlier list keeps it, and by one that is to come is refused', async () => {
    expect((await sent(world, reportOf(world))).ok).toBe(true)
    const ahead = await set({ firstDay: addDays(world.today, 3) })
    const outcome = await sent(world, answered({}, ahead.ok ? ahead.value.version : ''))
    expect(why(outcome)).toContain('inspect-checklist-unknown')
  })
})
