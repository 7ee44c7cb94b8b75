// The citizen is asked something, while the clocks of the case stand still, and whether the office may see their name or a file.
import { and, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '#act/act'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { answerConsent, askConsent } from '#actions/cases/consent'
import { examineCase } from '#actions/cases/examine'
import { type FileCase, fileCase } from '#actions/cases/file'
import { passCaseSilence } from '#actions/cases/pass-silence'
import { askCitizen, replyToCase, takeBackCaseQuestion } from '#actions/cases/question'
import { caseSecretHash } from '#actions/cases/secret'
import { tellByNumber } from '#actions/cases/tell'
import { showName } from '#actions/identities/open'
import { audit } from '#db/schema/audit'
import { caseSteps, cases } from '#db/schema/cases'
import { outbox } from '#db/schema/outbox'
import { tasks } from '#db/schema/tasks'
import { loadWords } from '#locales/files'
import { caseWords } from '#outside/case-words'
import { caseById } from '#reads/cases'
import { overdueCaseTasks } from '#reads/cases-waiting'
import { fileFor } from '#reads/files'
import { caseByCode } from '#reads/public-cases'
import { tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  await loadWords()
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

function value<O>(outcome: Outcome<O>): O {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const filed = async (over: Partial<FileCase> = {}) =>
  value(
    await fileCase(world.nobody(), newKey(), {
      license: world.offices[0]!.license,
      kind: 'complaint',
      topic: 'overcharge',
      text: 'دو برابر نرخ گرفتند.',
      name: 'کاوه شاکی‌نژاد',
      confidential: true,
      chat: { messenger: 'telegram', chat: '4711' },
      ...over,
    }),
  )
type Made = Awaited<ReturnType<typeof filed>>
const later = (days: number) => new Date(world.now.getTime() + days * 86_400_000)
const assign = async (id: string, examiner: 'kanoon' | 'association' = 'kanoon') =>
  value(await assignCase(await world.as('clerk'), newKey(), { case: id, examiner, word: '' }))
const ask = async (id: string, who = 'clerk', question = 'کدام روز رفتید؟', now = world.now) =>
  askCitizen(await world.as(who, { now }), newKey(), { case: id, question })
const reply = (made: Made, word = 'روز شنبه بود', now = world.now) =>
  replyToCase(world.nobody({ now }), newKey(), { ...made, word })
const row = async (id: string) => (await database.db.select().from(cases).where(eq(cases.id, id)))[0]!
const open = async (id: string) =>
  database.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.caseId, id), eq(tasks.state, 'open')))
const steps = async (id: string) =>
  (await database.db.select().from(caseSteps).where(eq(caseSteps.caseId, id)).orderBy(caseSteps.at, caseSteps.nth)).map(
    (s) => s.what,
  )
const seen = async (who: string, id: string) => caseById(database.db, (await world.as(who)).actor, id)
const citizen = async ({ trackingCode, secret }: Made, today = world.today) =>
  (await caseByCode(database.db, trackingCode, today, caseSecretHash(secret)))!

describe('a question to the citizen', () => {
  it.each([
    ['clerk', undefined],
    ['secretary', undefined],
    ['kanoon', undefined],
    ['association', 'forbidden'],
    ['head', 'forbidden'],
    ['holder', 'forbidden'],
  ])('may be put by the %s: %s', async (who, why) => {
    const { id } = await filed()
    await assign(id)
    expect(await ask(id, who)).toMatchObject(why ? { why } : { ok: true })
  })

  it('is no other body’s than that which examines', async () => {
    const { id } = await filed()
    await assign(id, 'association')
    expect(await ask(id, 'kanoon')).toMatchObject({ why: 'unknown' })
    expect(await seen('association', id)).toMatchObject({ mayAsk: false, question: null })
  })

  it.each([
    ['', 'field-needed'],
    ['؟؟', 'question-needed'],
  ])('says something: «%s»', async (typed, key) => {
    const { id } = await filed()
    expect(await ask(id, 'clerk', typed)).toMatchObject({ refusals: [{ key, field: 'question' }] })
  })

  it('is one at a time, so many in all, and none while the office is asked or once there is a result', async () => {
    const made = await filed()
    await assign(made.id)
    for (let nth = 0; nth < 3; nth++) {
      value(await ask(made.id))
      expect(await ask(made.id)).toMatchObject({ why: 'conflict' })
      value(await reply(made))
    }
    expect(await ask(made.id)).toMatchObject({ refusals: [{ key: 'case-question-too-often', facts: { most: 3 } }] })
    const other = await filed()
    await assign(other.id)
    value(await examineCase(await world.as('kanoon'), newKey(), { case: other.id, to: 'ask', word: '' }))
    expect(await ask(other.id)).toMatchObject({ why: 'conflict' })
    value(await examineCase(await world.as('kanoon'), newKey(), { case: other.id, to: 'report', word: 'وارد بود' }))
    value(await closeCase(await world.as('clerk'), newKey(), { case: other.id, result: 'وارد بود' }))
    expect(await ask(other.id)).toMatchObject({ why: 'conflict' })
  })

  it('stops the clocks, which go on with the days that were left of them, and says so', async () => {
    const made = await filed()
    await assign(made.id)
    const due = (await row(made.id)).dueOn!
    const before = (await citizen(made)).resultBy!
    value(await ask(made.id))
    expect(await citizen(made)).toMatchObject({ question: { text: 'کدام روز رفتید؟', until: '2026-10-24' } })
    const anyone = await caseByCode(database.db, made.trackingCode, world.today)
    expect(anyone!.question).toEqual({ until: '2026-10-24', text: null })
    expect((await row(made.id)).dueOn).toBe('2026-10-24')
    const now = later(4)
    value(await reply(made, 'روز شنبه بود', now))
    expect((await row(made.id)).dueOn! > due).toBe(true)
    const after = await citizen(made, '2026-10-14')
    expect(after.resultBy! > before).toBe(true)
    expect(after.resultBy).toBe((await row(made.id)).dueOn)
    expect(after.question).toBeNull()
    expect(await steps(made.id)).toEqual(['filed', 'assigned-kanoon', 'questioned', 'replied'])
  })

  it('is told to the citizen, and the answer to whoever asked', async () => {
    const made = await filed()
    await assign(made.id)
    value(await ask(made.id, 'kanoon'))
    value(await reply(made))
    const told = await database.db.select().from(outbox).where(eq(outbox.subjectId, made.id))
    expect(told.filter(({ chatId }) => chatId === '4711').length).toBeGreaterThanOrEqual(2)
    expect(told.map(({ personId }) => personId)).toContain(world.people.kanoon.id)
    expect((await seen('kanoon', made.id))!.steps.find(({ what }) => what === 'replied')?.word).toBe('روز شنبه بود')
  })

  it('keeps the citizen’s answer from office and association', async () => {
    const made = await filed()
    await assign(made.id)
    value(await ask(made.id))
    value(await reply(made, 'همسایه روبه‌رو هستم'))
    value(await examineCase(await world.as('kanoon'), newKey(), { case: made.id, to: 'ask', word: '' }))
    expect(JSON.stringify(await seen('holder', made.id))).not.toMatch(/همسایه|کدام روز/)
    await database.db.update(cases).set({ examiner: 'association' }).where(eq(cases.id, made.id))
    expect(JSON.stringify(await seen('association', made.id))).not.toMatch(/همسایه|کدام روز/)
  })

  it.each([
    [14, 0],
    [15, 1],
  ])('is over by silence after its last day: %i days on, %i', async (days, count) => {
    const made = await filed()
    await assign(made.id)
    value(await ask(made.id))
    const now = later(days)
    const over = (await overdueCaseTasks(database.db, now.toISOString().slice(0, 10))).filter(
      ({ id }) => id === made.id,
    )
    expect(over).toHaveLength(count)
    for (const { task } of over)
      value(await passCaseSilence(world.system('clock', { now }), null, { case: made.id, task }))
    expect((await open(made.id)).map(({ task }) => task)).toEqual(count ? ['examination'] : ['examination', 'question'])
    expect((await steps(made.id)).includes('question-silent')).toBe(count === 1)
    expect(await reply(made, 'دیر', now)).toMatchObject(count ? { why: 'conflict' } : { ok: true })
  })

  it('is taken back by whoever may ask, and moot once the case moves on', async () => {
    const { id } = await filed()
    await assign(id)
    value(await ask(id, 'kanoon'))
    expect(await takeBackCaseQuestion(await world.as('association'), newKey(), { case: id })).toMatchObject({
      ok: false,
    })
    value(await takeBackCaseQuestion(await world.as('clerk'), newKey(), { case: id }))
    expect(await takeBackCaseQuestion(await world.as('clerk'), newKey(), { case: id })).toMatchObject({
      why: 'conflict',
    })
    value(await ask(id))
    value(await examineCase(await world.as('kanoon'), newKey(), { case: id, to: 'report', word: 'وارد بود' }))
    expect((await open(id)).map(({ task }) => task)).toEqual(['result'])
    expect((await steps(id)).sort()).toEqual(
      [
        'filed',
        'assigned-kanoon',
        'questioned',
        'question-withdrawn',
        'questioned',
        'question-moot',
        'reported',
      ].sort(),
    )
  })
})

describe('what the office sees of the citizen', () => {
  const photo = async () => ({
    bytes: await sharp({ create: { width: 9, height: 9, channels: 3, background: '#888' } })
      .png()
      .toBuffer(),
    name: 'کارت‌ملی-کاوه.png',
  })
  const atOffice = async () => {
    const made = await filed({ files: [await photo()] })
    await assign(made.id)
    value(await examineCase(await world.as('kanoon'), newKey(), { case: made.id, to: 'ask', word: '' }))
    const [file] = (await seen('clerk', made.id))!.files
    return { ...made, file: file!.id }
  }
  const wanted = async (id: string, name: boolean, files: string[], who = 'clerk') =>
    askConsent(await world.as(who), newKey(), { case: id, name, files })
  const look = async (id: string) =>
    showName(await world.as('holder'), { case: id, reason: 'برای یافتن پرونده مراجعه' })

  it.each([
    [true, true],
    [false, false],
  ])('is what they agree to: %s', async (agreed, shown) => {
    const made = await atOffice()
    const { actor: holder } = await world.as('holder')
    value(await wanted(made.id, true, [made.file]))
    expect(await fileFor(database.db, holder, made.file, world.now)).toBeNull()
    expect(await look(made.id)).toMatchObject({ ok: false })
    const { consents } = (await citizen(made)).whole!
    expect(consents.map(({ agreed: said }) => said)).toEqual([null, null])
    for (const { id: consent } of consents)
      value(await answerConsent(world.nobody(), newKey(), { ...made, consent, agreed }))
    const read = (await seen('holder', made.id))!
    expect(read.files.map(({ name }) => name)).toEqual(shown ? ['1.jpg'] : [])
    expect(read.consents).toEqual([])
    expect(JSON.stringify(read)).not.toContain('کاوه')
    const file = await fileFor(database.db, holder, made.file, world.now)
    expect(file?.name ?? null).toBe(shown ? '1.jpg' : null)
    expect(await look(made.id)).toMatchObject({ ok: shown })
    expect((await row(made.id)).confidential).toBe(!shown)
    // once said it stands
    const again = { ...made, consent: consents[0]!.id, agreed: !agreed }
    expect(await answerConsent(world.nobody(), newKey(), again)).toMatchObject({ why: 'conflict' })
    const said = (await steps(made.id)).filter((what) => what.startsWith('consent-') && what !== 'consent-asked')
    expect(said).toEqual(Array(2).fill(agreed ? 'consent-given' : 'consent-refused'))
  })

  it('is asked by the secretariat, about what there is and was not asked before', async () => {
    const made = await atOffice()
    const other = await atOffice()
    for (const who of ['kanoon', 'holder', 'head'])
      expect(await wanted(made.id, true, [], who)).toMatchObject({ why: 'forbidden' })
    expect(await wanted(made.id, false, [other.file])).toMatchObject({ refusals: [{ key: 'field-wrong' }] })
    expect(await wanted(made.id, false, [])).toMatchObject({ refusals: [{ key: 'cases-consent-none' }] })
    const nameless = await filed({ name: null })
    expect(await wanted(nameless.id, true, [])).toMatchObject({ refusals: [{ key: 'cases-consent-no-name' }] })
    value(await wanted(made.id, false, [made.file]))
    expect(await wanted(made.id, false, [made.file])).toMatchObject({ refusals: [{ key: 'cases-consent-none' }] })
  })

  it('has the same names in the list and when it is opened', async () => {
    const made = await filed({ files: [await photo(), await photo(), await photo()] })
    await assign(made.id)
    value(await examineCase(await world.as('kanoon'), newKey(), { case: made.id, to: 'ask', word: '' }))
    const all = (await seen('clerk', made.id))!.files.map(({ id }) => id)
    value(await wanted(made.id, false, [all[2]!, all[1]!]))
    for (const { id: consent } of (await citizen(made)).whole!.consents)
      value(await answerConsent(world.nobody(), newKey(), { ...made, consent, agreed: true }))
    const listed = (await seen('holder', made.id))!.files
    expect(listed.map(({ name }) => name)).toEqual(['1.jpg', '2.jpg'])
    const { actor: holder } = await world.as('holder')
    const opened = await Promise.all(listed.map(({ id }) => fileFor(database.db, holder, id, world.now)))
    expect(opened.map((file) => file!.name)).toEqual(['1.jpg', '2.jpg'])
  })

  it('is nobody else’s to agree to', async () => {
    const made = await atOffice()
    const other = await atOffice()
    value(await wanted(made.id, true, []))
    const consent = (await citizen(made)).whole!.consents[0]!.id
    expect(await answerConsent(world.nobody(), newKey(), { ...other, consent, agreed: true })).toMatchObject({
      why: 'conflict',
    })
    expect((await row(made.id)).confidential).toBe(true)
  })
})

describe('news by short message', () => {
  const channels = ['sms'] as const
  const tell = (made: Made, mobile: string) => tellByNumber(world.nobody(), newKey(), { ...made, mobile })
  const move = async (id: string, now = world.now) => {
    const act = { ...(await world.as('clerk', { now })), channels }
    value(await assignCase(act, newKey(), { case: id, examiner: 'kanoon', word: '' }))
  }
  const sent = async (id: string) =>
    (await database.db.select().from(outbox).where(eq(outbox.subjectId, id))).filter(
      ({ messenger }) => messenger === 'sms',
    )

  it('come to the number that the citizen gives, and to nobody before or after', async () => {
    const made = await filed({ mobile: '09140007766' })
    await move(made.id)
    expect(await sent(made.id)).toEqual([])
    expect(await tell(made, '۰۹۱۴۰۰۰۷۷۵۵')).toMatchObject({ ok: true })
    expect((await citizen(made)).whole!.told).toBe('55')
    await move(made.id)
    expect(await sent(made.id)).toMatchObject([{ chatId: '989140007755', personId: null, kind: 'case', params: {} }])
    value(await tell(made, ''))
    await move(made.id)
    expect(await sent(made.id)).toHaveLength(1)
    expect((await citizen(made)).whole!.told).toBeNull()
  })

  it('are asked for as the case is filed, and need a number there', async () => {
    const made = await filed({ mobile: '09140007744', bySms: true })
    expect((await citizen(made)).whole!.told).toBe('44')
    await move(made.id)
    expect(await sent(made.id)).toMatchObject([{ chatId: '989140007744' }])
    const { id: _, ...complaint } = {
      id: '',
      license: world.offices[0]!.license,
      kind: 'complaint',
      topic: 'conduct',
    } as const
    const without = { ...complaint, text: 'رفتار تند بود.', confidential: true, bySms: true }
    expect(await fileCase(world.nobody(), newKey(), without)).toMatchObject({
      refusals: [{ key: 'case-tell-mobile-needed', field: 'mobile' }],
    })
  })

  it('are refused for what is no mobile, and to whoever has not the link', async () => {
    const made = await filed()
    expect(await tell(made, '0411')).toMatchObject({ refusals: [{ key: 'field-mobile-wrong', field: 'mobile' }] })
    expect(await tell({ ...made, secret: 'x'.repeat(22) }, '09140007755')).toMatchObject({ why: 'unknown' })
  })

  it('wait for the end of the quiet hours', async () => {
    const made = await filed()
    value(await tell(made, '09140007755'))
    await move(made.id, tehranInstant('2026-10-10', '23:30'))
    expect((await sent(made.id))[0]!.nextAt).toEqual(tehranInstant('2026-10-11', '08:00'))
  })

  it('say how it stands and nothing of what it is about, nor the number in the audit', async () => {
    const made = await filed()
    value(await tell(made, '09140007755'))
    await move(made.id)
    value(await ask(made.id))
    const said = await caseWords(database.db, { subjectId: made.id, locale: 'fa' })
    expect(said).toMatchObject({ path: `/c/${made.trackingCode}` })
    expect(said!.title).toContain('پرسش از شما')
    expect(JSON.stringify(said)).not.toMatch(/نرخ|کاوه|کدام روز/)
    const entries = await database.db.select().from(audit).where(eq(audit.subjectId, made.id))
    expect(JSON.stringify(entries)).not.toContain('9140007755')
  })
})
