// The papers of a request: filed with it, seen by whom they concern, found fit or asked for anew, and sent once only.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileRequest } from '#actions/requests/file'
import { answerQuestion, askApplicant } from '#actions/requests/question'
import { checkRequest } from '#actions/requests/report'
import { withdrawRequest } from '#actions/requests/withdraw'
import { files } from '#db/schema/files'
import { requestSteps, requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { loadWords } from '#locales/files'
import { fileFor } from '#reads/files'
import { requestById } from '#reads/requests/requests'
import type { Form } from '#rules/fields/form'
import type { PapersValue } from '#rules/fields/papers'
import type { StoredFile } from '#rules/files'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { declareBooth } from '#test/world/booth'
import { uploadedPaper } from '#test/world/papers'
import { inDays, stranger } from '#test/world/requests'

let database: TestDatabase
let world: World
let forget: () => void
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
  forget = declareBooth()
})
afterAll(async () => {
  forget?.()
  await database?.drop()
})

const holder = () => world.offices[0]!.holder.id
const upload = (who = holder(), name?: string) => uploadedPaper(world, who, name)
const boothForm = (proofs: PapersValue, more: Form = {}): Form => ({
  where: 'سالن دو',
  spot: { lat: 38.2, lon: 48.3 },
  opening: inDays(world, 4, 1),
  keeper: stranger(),
  hall: 'south',
  founded: '2016-07-02',
  sponsor: { name: 'شرکت غرفه‌آرا', nationalId: '10380284790' },
  metres: 12,
  proofs,
  ...more,
})
const file = async (form: Form, who = holder(), office = world.offices[0]!) =>
  fileRequest(await world.as(who), newKey(), { office: office.id, kind: 'booth', form })
const filedWith = async (proofs: PapersValue, more: Form = {}) => {
  const outcome = await file(boothForm(proofs, more))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}
const proofsOf = async (id: string) => {
  const [row] = await database.db.select().from(requests).where(eq(requests.id, id))
  return row!.form.proofs as PapersValue
}
const rowOf = async (id: string) => (await database.db.select().from(files).where(eq(files.id, id)))[0]
/** Its check waits beside the other tasks, as if everything before it was answered. */
const atCheck = async (id: string) => {
  const at = { provinceId: world.province, requestId: id, openedAt: world.now, stage: 'inquiries' as const }
  const [row] = await database.db
    .insert(tasks)
    .values({ ...at, task: 'check', of: 'secretariat' })
    .returning()
  return row!.id
}
const as = (who: string) => world.as(who)
const seen = async (who: string, id: string) =>
  (await requestById(database.db, (await as(who)).actor, id, world.today))!
const opens = async (who: string, id: string) =>
  (await fileFor(database.db, (await as(who)).actor, id, world.now)) !== null

describe('the papers of a request', () => {
  it('are taken from what the applicant uploaded, by the name and size that the server knows', async () => {
    const [plan, card] = [await upload(holder(), 'نقشه.pdf'), await upload()]
    const forged = { ...plan, name: 'دیگر.exe', size: 1, type: 'text/html' }
    const id = await filedWith({ plan: [forged], card: [card] })
    expect(await proofsOf(id)).toEqual({ plan: [plan], card: [{ ...card, numbered: true }] })
    expect(await rowOf(plan.id)).toMatchObject({ subject: 'request', subjectId: id })
  })

  it.each<[string, () => Promise<PapersValue>]>([
    ['somebody else’s', async () => ({ plan: [await upload('clerk')] })],
    ['of no file at all', async () => ({ plan: [{ ...(await upload()), id: newKey() }] })],
    ['of a name that is none', async () => ({ plan: [{ ...(await upload()), id: '' }] })],
    ['given twice', async () => upload().then((one) => ({ plan: [one, one] }))],
  ])('are refused at their place where they are %s', async (_, proofs) => {
    expect(await file(boothForm(await proofs()))).toMatchObject({
      why: 'refused',
      refusals: [{ key: 'papers-not-yours', field: 'proofs.plan' }],
    })
  })

  it('are refused where one is missing that another answer asks for', async () => {
    const outcome = await file(boothForm({ plan: [await upload()] }, { size: 'large' }))
    expect(outcome).toMatchObject({ refusals: [{ key: 'papers-needed', field: 'proofs.hire' }] })
  })

  it('go with the same words once more without being sent again, and stay with the earlier request', async () => {
    const first = await filedWith({ plan: [await upload()] })
    await withdrawRequest(await as(holder()), newKey(), { request: first })
    const before = await proofsOf(first)
    const second = await filedWith(before)
    const [old, copy] = [before.plan![0]!, (await proofsOf(second)).plan![0]!]
    expect(copy).toMatchObject({ name: old.name, size: old.size })
    expect(copy.id).not.toBe(old.id)
    expect([(await rowOf(old.id))!.subjectId, (await rowOf(copy.id))!.subjectId]).toEqual([first, second])
    const other = await file(boothForm(before), world.offices[1]!.holder.id, world.offices[1]!)
    expect(other).toMatchObject({ refusals: [{ key: 'papers-not-yours' }] })
  })

  it('are opened by those who decide, but for what shows people’s numbers, which the secretariat and the parties open', async () => {
    const id = await filedWith({ plan: [await upload()], card: [await upload()] })
    const { plan, card } = await proofsOf(id)
    await database.db.update(requests).set({ consentPersonId: world.people.inspector.id }).where(eq(requests.id, id))
    const table: [string, boolean, boolean][] = [
      [holder(), true, true],
      ['clerk', true, true],
      ['secretary', true, true],
      ['inspector', true, true],
      ['head', true, false],
      ['member', true, false],
      ['association', true, false],
      ['agency', false, false],
      ['kanoon', false, false],
      [world.offices[1]!.holder.id, false, false],
    ]
    for (const [who, openPlan, openCard] of table)
      expect([await opens(who, plan![0]!.id), await opens(who, card![0]!.id)], who).toEqual([openPlan, openCard])
    const told = (await seen('member', id)).papers
    expect(told.map(({ name, files: sent }) => [name, sent.map((one) => one.id)])).toEqual([
      ['plan', [plan![0]!.id]],
      ['card', ['']],
    ])
  })
})

describe('a check of papers', () => {
  const wanted = (id: string, papers: { name: string; word: string }[], who = 'clerk') =>
    as(who).then((ctx) => askApplicant(ctx, newKey(), { request: id, question: '', papers }))
  const question = async (id: string) =>
    (
      await database.db
        .select()
        .from(tasks)
        .where(and(eq(tasks.requestId, id), eq(tasks.task, 'question'), eq(tasks.state, 'open')))
    )[0]!
  const reply = async (id: string, papers: Record<string, StoredFile[]>, word = '') => {
    const ids = Object.entries(papers).map(([name, sent]) => [name, sent.map((one) => one.id)] as const)
    return answerQuestion(await as(holder()), newKey(), {
      task: (await question(id)).id,
      word,
      papers: Object.fromEntries(ids),
    })
  }

  it('asks for the unfit one alone, which takes the place of the old, and is then complete', async () => {
    const id = await filedWith({ plan: [await upload()], card: [await upload()] })
    const check = await atCheck(id)
    const before = await proofsOf(id)
    expect(await wanted(id, [{ name: 'plan', word: 'خوانا نیست' }])).toMatchObject({ ok: true })
    const asked = await seen(holder(), id)
    expect(asked.question).toMatchObject({ mine: true, papers: [{ name: 'plan', word: 'خوانا نیست' }] })
    expect(asked.papers.map(({ name, found }) => [name, found?.fit])).toEqual([
      ['plan', false],
      ['card', undefined],
    ])
    const complete = { task: check, complete: true, word: '' }
    expect(await checkRequest(await as('clerk'), newKey(), complete)).toMatchObject({
      refusals: [{ key: 'visit-papers-unfit', field: 'papers.plan' }],
    })
    expect(await reply(id, {})).toMatchObject({ refusals: [{ key: 'papers-needed', field: 'papers.plan' }] })
    expect(await reply(id, { plan: [await upload('clerk')] })).toMatchObject({
      refusals: [{ key: 'papers-not-yours' }],
    })
    const fresh = await upload()
    const stray = await upload()
    expect(await reply(id, { plan: [fresh], card: [stray] })).toMatchObject({ ok: true })
    expect(await proofsOf(id)).toEqual({ plan: [fresh], card: before.card })
    expect((await rowOf(stray.id))!.subject).toBeNull()
    // what was replaced stays on file, for the secretariat
    const old = before.plan![0]!.id
    expect([await opens('clerk', old), await opens('member', old), await opens('member', fresh.id)]).toEqual([
      true,
      false,
      true,
    ])
    expect(await checkRequest(await as('clerk'), newKey(), complete)).toMatchObject({ ok: true })
    expect((await seen('member', id)).papers.map(({ found }) => found?.fit)).toEqual([true, true])
    const steps = await database.db.select().from(requestSteps).where(eq(requestSteps.requestId, id))
    expect(steps.map(({ what }) => what)).toEqual(['filed', 'papers-wanted', 'papers-sent', 'checked'])
  })

  it('takes a word instead of what cannot be sent, and the old one stays', async () => {
    const id = await filedWith({ plan: [await upload()] })
    const check = await atCheck(id)
    const before = await proofsOf(id)
    await wanted(id, [{ name: 'plan', word: 'اصل نقشه' }])
    expect(await reply(id, {}, 'نقشه دیگری نیست')).toMatchObject({ ok: true })
    expect(await proofsOf(id)).toEqual(before)
    const lacking = { task: check, complete: false, word: 'نقشه خوانا نیست' }
    expect(await checkRequest(await as('clerk'), newKey(), lacking)).toMatchObject({ ok: true })
  })

  it.each<[string, string, { name: string; word: string }, string]>([
    ['without a word', 'clerk', { name: 'plan', word: ' ' }, 'visit-paper-word-needed'],
    ['for what is no paper', 'clerk', { name: 'hire', word: 'بفرستید' }, 'field-wrong'],
    ['by the association', 'association', { name: 'plan', word: 'بفرستید' }, 'question-not-now'],
  ])('asks for nothing %s', async (_, who, paper, key) => {
    const id = await filedWith({ plan: [await upload()] })
    await atCheck(id)
    const outcome = await wanted(id, [paper], who)
    expect(outcome.ok).toBe(false)
    expect(JSON.stringify(outcome)).toContain(key)
  })

  it('asks for no paper where no check waits', async () => {
    const id = await filedWith({ plan: [await upload()] })
    expect(await wanted(id, [{ name: 'plan', word: 'بفرستید' }])).toMatchObject({ why: 'conflict' })
  })
})
