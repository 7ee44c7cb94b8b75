// A case goes to others than its examiner: to an agency, and to a committee of experts; who reads what of it, and what silence does.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '#act/act'
import { assignCase } from '#actions/cases/assign'
import { examineCase } from '#actions/cases/examine'
import { type FileCase, fileCase } from '#actions/cases/file'
import { passCaseSilence } from '#actions/cases/pass-silence'
import { passText } from '#actions/cases/pass-text'
import { handOverCase, type ReferCase, referCase } from '#actions/cases/refer'
import { findForOffice, recordPartyAnswer, respondToCase } from '#actions/cases/respond'
import { caseSecretHash } from '#actions/cases/secret'
import { bodies } from '#db/schema/bodies'
import { caseSteps, cases } from '#db/schema/cases'
import { files } from '#db/schema/files'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { tasks } from '#db/schema/tasks'
import { caseById, listCases } from '#reads/cases'
import { overdueCaseTasks } from '#reads/cases-waiting'
import { fileFor } from '#reads/files'
import { waitingFor } from '#reads/people/waiting'
import { caseByCode } from '#reads/public-cases'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { agencyBody } from '#test/world/cases'

let database: TestDatabase
let world: World
let body: string
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  body = await agencyBody(world)
})
afterAll(() => database.drop())

const own = 'دختر همسایه‌تان قناری‌زاده'
const passed = 'سامانه دستگاه قطع بود.'
const complaint = (over: Partial<FileCase> = {}): FileCase => ({
  license: world.offices[0]!.license,
  province: world.province,
  kind: 'complaint',
  topic: 'damage',
  text: `${passed} من ${own} هستم.`,
  name: 'کاوه شاکی‌نژاد',
  mobile: '09140007766',
  confidential: true,
  ...over,
})

function value<O>(outcome: Outcome<O>): O {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const filed = async (over: Partial<FileCase> = {}) => value(await fileCase(world.nobody(), newKey(), complaint(over)))
type Over = Partial<Omit<ReferCase, 'case'>>
const handOver = async (id: string, over: Over = {}, who = 'clerk') =>
  handOverCase(await world.as(who), newKey(), { case: id, body, word: 'چرا قطع بود؟', ...over })
const refer = async (id: string, over: Over = {}, who = 'clerk') =>
  referCase(await world.as(who), newKey(), { case: id, body, word: 'سهم هر طرف چیست؟', ...over })
const respond = async (id: string, who = 'agency', word = 'سامانه دو روز قطع بود.') =>
  respondToCase(await world.as(who), newKey(), { case: id, word })
const find = async (id: string, who = 'holder') =>
  findForOffice(await world.as(who), newKey(), { case: id, word: 'ما ثبت کرده بودیم.' })
const report = async (id: string, files: string[] = []) =>
  examineCase(await world.as('kanoon'), newKey(), { case: id, to: 'report', word: 'سهم دستگاه بود.', files })
const assign = async (id: string) =>
  value(await assignCase(await world.as('clerk'), newKey(), { case: id, examiner: 'kanoon', word: '' }))
/** A case at its examiner, from where it may be referred. */
const examined = async (over: Partial<FileCase> = {}) => {
  const made = await filed(over)
  await assign(made.id)
  return made
}

const row = async (id: string) => (await database.db.select().from(cases).where(eq(cases.id, id)))[0]!
const open = async (id: string) =>
  (await database.db.select().from(tasks).where(eq(tasks.caseId, id))).filter(({ state }) => state === 'open')
const steps = async (id: string) =>
  (await database.db.select().from(caseSteps).where(eq(caseSteps.caseId, id)).orderBy(caseSteps.at, caseSteps.nth)).map(
    (s) => s.what,
  )
const seen = async (who: string, id: string) => caseById(database.db, (await world.as(who)).actor, id)
const counted = async (who: string) => (await waitingFor(database.db, (await world.as(who)).actor, world.now)).cases
const citizen = async ({ trackingCode, secret }: { trackingCode: string; secret: string }) =>
  (await caseByCode(database.db, trackingCode, world.today, caseSecretHash(secret)))!
/** What the clock does some days later. */
const passSilence = async (id: string, days: number) => {
  const now = new Date(world.now.getTime() + days * 86_400_000)
  const over = (await overdueCaseTasks(database.db, now.toISOString().slice(0, 10))).filter((one) => one.id === id)
  for (const { task } of over) value(await passCaseSilence(world.system('clock', { now }), null, { case: id, task }))
  return over.length
}
const uploaded = async (who: string) => {
  const { actor } = await world.as(who)
  const [file] = await database.db
    .insert(files)
    .values({
      provinceId: world.province,
      name: 'گزارش.pdf',
      mime: 'application/pdf',
      size: 3,
      sha256: 'x',
      content: Buffer.from('pdf'),
      uploadedBy: actor.person!,
      at: world.now,
    })
    .returning()
  return file!.id
}

describe('handing over to an agency', () => {
  it.each([
    ['registered', async () => filed()],
    ['examining', async () => examined()],
  ])('is done by the secretariat from %s', async (_, bring) => {
    const { id } = await bring()
    for (const who of ['kanoon', 'association', 'head', 'holder', 'agency'])
      expect(await handOver(id, {}, who), who).toMatchObject({ ok: false, why: 'forbidden' })
    expect(await handOver(id)).toMatchObject({ ok: true })
    expect(await row(id)).toMatchObject({ state: 'agency', agencyBodyId: body })
    expect(await open(id)).toMatchObject([{ task: 'agency-reply', bodyId: body, dueOn: '2026-10-24' }])
  })

  it.each([
    ['no agency at all', { body: null, agency: '' }, 'case-agency-needed'],
    ['a body of nobody', { body: newKey() }, 'field-wrong'],
    ['nothing asked', { word: ' ' }, 'field-needed'],
    ['nothing let through', { text: '' }, 'field-needed'],
  ])('is refused with %s', async (_, over, key) => {
    const { id } = await filed()
    expect(await handOver(id, over)).toMatchObject({ ok: false, refusals: [{ key }] })
    expect((await row(id)).state).toBe('registered')
  })

  it('shows the agency what was let through and the question, and nothing of who complained', async () => {
    const made = await filed({ confidential: false })
    expect(await seen('agency', made.id)).toBeNull()
    value(await handOver(made.id, { text: passed }))
    const read = (await seen('agency', made.id))!
    expect(read).toMatchObject({
      text: passed,
      passedText: null,
      code: null,
      filedAt: null,
      files: [],
      showsName: false,
      may: ['respond'],
      state: 'agency',
    })
    expect(read.steps.map(({ what, word }) => [what, word])).toEqual([['handed-over', 'چرا قطع بود؟']])
    expect(JSON.stringify(read)).not.toContain('قناری')
    expect(await counted('agency')).toBe(1)
    // and not once more among what requests ask
    expect(await waitingFor(database.db, (await world.as('agency')).actor, world.now)).toMatchObject({ tasks: 0 })
    const { actor } = await world.as('agency')
    expect(await listCases(database.db, actor, { filter: 'waiting' }, world.today)).toMatchObject([{ id: made.id }])
    expect(await seen('holder', made.id)).toBeNull()
    const told = await database.db.select().from(outbox).where(eq(outbox.subjectId, made.id))
    expect(told.map(({ personId }) => personId)).toContain(world.people.agency.id)
  })

  it('is answered by the agency, which the citizen reads with its papers', async () => {
    const made = await filed()
    value(await handOver(made.id))
    const paper = await uploaded('agency')
    const { actor: holder } = await world.as('holder')
    value(
      await respondToCase(await world.as('agency'), newKey(), {
        case: made.id,
        word: 'سامانه قطع بود.',
        files: [paper],
      }),
    )
    expect(await row(made.id)).toMatchObject({ state: 'answered', answer: 'سامانه قطع بود.' })
    const read = await citizen(made)
    expect(read.answer).toBe('سامانه قطع بود.')
    expect(read.whole!.answerFiles.map(({ id }) => id)).toEqual([paper])
    expect(read.steps.map(({ what }) => what)).toEqual(['filed', 'handed-over', 'agency-answered'])
    expect(await fileFor(database.db, holder, paper, world.now)).toBeNull()
    expect(await fileFor(database.db, (await world.as('clerk')).actor, paper, world.now)).not.toBeNull()
    expect(await respond(made.id)).toMatchObject({ why: 'conflict' })
    expect(await counted('clerk')).toBe(1)
  })

  it.each([
    ['another agency’s person', 'holder'],
    ['the kanoon', 'kanoon'],
    ['the secretariat, which writes down a letter instead', 'clerk'],
  ])('is not answered by %s', async (_, who) => {
    const { id } = await filed()
    value(await handOver(id))
    expect(await respond(id, who)).toMatchObject({ ok: false, why: 'forbidden' })
  })

  it.each([
    ['', '2026-10-08', 'decision-number-needed'],
    ['۱۲/۳۴', '2030-01-01', 'decision-day-needed'],
    ['۱۲/۳۴', '', 'decision-day-needed'],
    ['۱۲/۳۴', '2026-10-08', null],
  ])('where nobody of it is here its letter is written down: number «%s», day «%s»', async (number, on, key) => {
    const { id } = await filed()
    value(await handOver(id, { body: null, agency: 'بیمه آزمون' }))
    expect(await open(id)).toMatchObject([{ label: 'بیمه آزمون', bodyId: null }])
    expect(await seen('clerk', id)).toMatchObject({ records: ['agency'] })
    const input = { case: id, of: 'agency', word: 'پاسخ نامه‌ای', number, on } as const
    const outcome = await recordPartyAnswer(await world.as('clerk'), newKey(), input)
    expect(outcome).toMatchObject(key ? { ok: false, refusals: [{ key }] } : { ok: true })
    expect((await row(id)).state).toBe(key ? 'agency' : 'answered')
    if (!key) expect((await seen('clerk', id))!.parties).toMatchObject([{ letter: { on }, name: 'بیمه آزمون' }])
  })

  it('goes on to another agency, which reads nothing of what the first was asked, nor that of the other', async () => {
    const { id } = await filed()
    value(await handOver(id))
    value(await respond(id))
    const other = await world.as('agency')
    const [second] = await database.db
      .insert(bodies)
      .values({
        provinceId: world.province,
        kind: 'agency',
        name: 'پست آزمون',
        since: world.today,
        updatedAt: world.now,
      })
      .returning()
    const later = await world.as('clerk', { now: new Date(world.now.getTime() + 60_000) })
    value(await handOverCase(later, newKey(), { case: id, body: second!.id, word: 'مرسوله کجاست؟' }))
    expect(await caseById(database.db, other.actor, id)).toBeNull()
    await database.db
      .update(memberships)
      .set({ bodyId: second!.id })
      .where(eq(memberships.personId, world.people.agency.id))
    const read = (await seen('agency', id))!
    expect(read.steps.map(({ word }) => word)).toEqual(['مرسوله کجاست؟'])
    expect(read.parties.map(({ name }) => name)).toEqual(['پست آزمون'])
  })

  it('comes back by silence once its clock has run out, and not on its last day', async () => {
    const made = await filed({ chat: { messenger: 'telegram', chat: '4711' } })
    value(await handOver(made.id))
    expect(await passSilence(made.id, 14)).toBe(0)
    expect(await passSilence(made.id, 15)).toBe(1)
    expect(await row(made.id)).toMatchObject({ state: 'answered', answer: null })
    expect(await steps(made.id)).toEqual(['filed', 'handed-over', 'agency-silent'])
    const told = await database.db.select().from(outbox).where(eq(outbox.chatId, '4711'))
    expect(told.length).toBeGreaterThanOrEqual(2)
  })
})

describe('the expert committee', () => {
  it.each([
    ['an office and an agency', {}, {}, ['agency', 'kanoon', 'office']],
    ['an office alone', {}, { body: null }, ['kanoon', 'office']],
    [
      'an agency alone',
      { license: null, topic: 'agency-fault', agency: 'بیمه آزمون' },
      { body: null },
      ['agency', 'kanoon'],
    ],
  ] as const)(
    'asks %s, each besides the kanoon’s inspector, with a clock of their own',
    async (_, over, more, asked) => {
      const { id } = await examined(over)
      value(await refer(id, more))
      const parts = await open(id)
      expect(parts.map(({ of }) => of).sort()).toEqual(asked)
      expect(new Set(parts.filter(({ of }) => of !== 'kanoon').map(({ dueOn }) => dueOn)).size).toBe(1)
      expect(await row(id)).toMatchObject({ state: 'committee', examiner: 'kanoon' })
    },
  )

  it('is for the secretariat to call, of what was examined', async () => {
    const { id } = await filed()
    expect(await refer(id)).toMatchObject({ why: 'conflict' })
    await assign(id)
    expect(await refer(id, {}, 'kanoon')).toMatchObject({ why: 'forbidden' })
    expect(await refer(id)).toMatchObject({ ok: true })
  })

  it('with nobody but the inspector is none', async () => {
    const { id } = await examined({ license: null, topic: 'other' })
    expect(await refer(id, { body: null })).toMatchObject({ refusals: [{ key: 'case-agency-needed' }] })
  })

  it('gathers what each party finds, and the inspector’s report closes it', async () => {
    const { id } = await examined()
    value(await refer(id))
    for (const who of ['agency', 'holder', 'kanoon']) expect(await counted(who), who).toBe(1)
    expect((await seen('holder', id))!.may).toEqual(['find'])
    expect((await seen('agency', id))!.may).toEqual(['respond'])
    expect((await seen('kanoon', id))!.may).toContain('report')
    value(await find(id))
    expect((await row(id)).state).toBe('committee')
    expect(await find(id)).toMatchObject({ why: 'conflict' })
    value(await respond(id))
    expect((await row(id)).state).toBe('committee')
    const paper = await uploaded('kanoon')
    value(await report(id, [paper]))
    expect(await row(id)).toMatchObject({ state: 'answered', answer: null })
    expect(await open(id)).toMatchObject([{ task: 'result' }])
    const parties = (await seen('clerk', id))!.parties
    expect(parties.map(({ what, of, state }) => [what, of, state])).toEqual([
      ['finding', 'agency', 'answered'],
      ['conclusion', 'kanoon', 'answered'],
      ['finding', 'office', 'answered'],
    ])
    expect(parties[1]!.files.map((file) => file.id)).toEqual([paper])
  })

  it('shows each party its own part, what was let through, and never who complained', async () => {
    const { id } = await examined()
    value(await refer(id, { text: passed }))
    value(await find(id))
    value(await respond(id))
    for (const who of ['holder', 'agency'] as const) {
      const read = (await seen(who, id))!
      expect(read).toMatchObject({ text: passed, code: null, filedAt: null, showsName: false, files: [] })
      expect(read.parties.map(({ of }) => of)).toEqual([who === 'holder' ? 'office' : 'agency'])
      expect(JSON.stringify(read)).not.toContain(who === 'holder' ? 'سامانه دو روز' : 'ثبت کرده بودیم')
      expect(JSON.stringify(read)).not.toMatch(/قناری|شاکی/)
    }
  })

  it('waits for nobody who is silent: the inspector reports without, before and after their last day', async () => {
    const early = await examined()
    value(await refer(early.id))
    value(await report(early.id))
    expect((await row(early.id)).state).toBe('answered')
    expect(await find(early.id)).toMatchObject({ why: 'conflict' })

    const late = await examined()
    value(await refer(late.id))
    expect(await passSilence(late.id, 20)).toBe(2)
    expect((await row(late.id)).state).toBe('committee')
    expect(await open(late.id)).toMatchObject([{ task: 'conclusion' }])
    value(await report(late.id))
    expect((await steps(late.id)).sort()).toEqual([
      'assigned-kanoon',
      'filed',
      'finding-silent',
      'finding-silent',
      'referred',
      'reported',
    ])
  })
})

describe('what is let through', () => {
  it.each([
    ['nothing was yet', undefined, null, true],
    ['it stands as it was seen', 'الف', 'الف', true],
    ['somebody let another through meanwhile', 'ب', 'الف', false],
  ])('takes the place of what stood: %s', async (_, stands, before, ok) => {
    const { id } = await filed()
    const pass = async (text: string, was?: string | null) =>
      passText(await world.as('clerk'), newKey(), { case: id, text, ...(was === undefined ? {} : { before: was }) })
    if (stands) value(await pass(stands))
    expect(await pass('پ', before)).toMatchObject(ok ? { ok } : { why: 'conflict' })
    const assigning = { case: id, examiner: 'kanoon', word: '', text: 'ت', before: ok ? 'پ' : before } as const
    expect(await assignCase(await world.as('clerk'), newKey(), assigning)).toMatchObject(
      ok ? { ok } : { why: 'conflict' },
    )
    expect((await row(id)).passedText).toBe(ok ? 'ت' : (stands ?? null))
  })
})
