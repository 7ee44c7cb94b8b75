import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '#act/act'
import { addDocument, type NewDocument } from '#actions/documents/add'
import { repealDocument } from '#actions/documents/repeal'
import { reportSet } from '#actions/documents/report-set'
import { reviseDocument } from '#actions/documents/revise'
import { uploadFile } from '#actions/files/upload'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { audit } from '#db/schema/audit'
import { documentVersions } from '#db/schema/documents'
import { noticeRecipients, notices } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import { completeSetNow, officeSets, setDigest } from '#reads/document-sets'
import { documentAgencies, documentById, listDocuments } from '#reads/documents'
import { fileFor } from '#reads/files'
import { letterFor } from '#reads/notices/inbox'
import { noticeById } from '#reads/notices/notices'
import { actorOf } from '#reads/people/actors'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { pdf } from '../pdf.ts'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  world = await buildWorld(database.db)
})

const day = 86_400_000
const later = (days: number) => new Date(world.now.getTime() + days * day)

async function value<O>(outcome: Promise<Outcome<O>>): Promise<O> {
  const given = await outcome
  if (!given.ok) throw new Error(JSON.stringify(given.refusals))
  return given.value
}
const upload = async (who: 'clerk' | 'holder' = 'clerk') =>
  (await value(uploadFile(await world.as(who), newKey(), { bytes: pdf(), name: 'سند.pdf' }))).id

const sample = (over: Partial<NewDocument> = {}): NewDocument => ({
  kind: 'circular',
  title: 'بخشنامه نشاني اماكن',
  agency: 'سازمان نمونه',
  number: '1405/12',
  firstDay: '2026-10-01',
  body: 'همه دفترها نشانی را ثبت می‌کنند.',
  file: null,
  ...over,
})
const add = async (over: Partial<NewDocument> = {}) =>
  value(addDocument(await world.as('clerk'), newKey(), sample(over)))
const list = async (who: Parameters<World['as']>[0], filter = {}) =>
  (await listDocuments(world.db, (await world.as(who)).actor, world.today, filter)).documents

describe('the secretariat adds a document', () => {
  it('with its file, and everybody of the province reads it, the office next door too, nobody of another', async () => {
    const file = await upload()
    const { document, version } = await add({ file })
    for (const who of ['clerk', 'agency', 'holder', 'staff', 'member', world.offices[1]!.holder.id]) {
      expect(await list(who)).toMatchObject([
        { id: document, title: 'بخشنامه نشانی اماکن', state: 'inForce', version: 1 },
      ])
      expect((await fileFor(world.db, (await world.as(who)).actor, file, world.now))?.name).toBe('سند.pdf')
    }
    const elsewhere = await buildWorld(database.db)
    for (const who of ['clerk', 'holder'] as const) {
      const { actor } = await elsewhere.as(who)
      expect((await listDocuments(world.db, actor, world.today)).documents).toEqual([])
      expect(await documentById(world.db, actor, document, world.today)).toBeNull()
      expect(await fileFor(world.db, actor, file, world.now)).toBeNull()
    }
    const [entry] = await database.db.select().from(audit).where(eq(audit.subjectId, document))
    expect(entry).toMatchObject({ action: 'documents.add', role: 'clerk', facts: { version, file } })
  })

  it.each([
    ['without a title', { title: ' ' }, 'title'],
    ['without an agency', { agency: '' }, 'agency'],
    ['without a first day', { firstDay: '1405' }, 'firstDay'],
    ['with neither file nor text', { body: ' ' }, 'file'],
  ])('but not %s', async (_, over, field) => {
    const outcome = await addDocument(await world.as('clerk'), newKey(), sample(over))
    expect(outcome).toMatchObject({ ok: false, refusals: [{ field }] })
  })

  it('but not with a file that somebody else uploaded, or that is in use; nothing is kept then', async () => {
    const foreign = await upload('holder')
    expect(await addDocument(await world.as('clerk'), newKey(), sample({ file: foreign }))).toMatchObject({
      refusals: [{ key: 'documents-file-gone', field: 'file' }],
    })
    const own = await upload()
    await add({ file: own })
    expect(await addDocument(await world.as('clerk'), newKey(), sample({ file: own }))).toMatchObject({ ok: false })
    expect(await list('clerk')).toHaveLength(1)
  })

  it.each(['agency', 'holder', 'association', 'admin'] as const)('but the %s may not', async (who) => {
    expect(await addDocument(await world.as(who), newKey(), sample())).toMatchObject({ ok: false, why: 'forbidden' })
  })
})

describe('a new version', () => {
  const revise = async (document: string, over = {}) =>
    reviseDocument(await world.as('secretary'), newKey(), {
      document,
      after: 1,
      number: '1405/13',
      firstDay: '2026-10-20',
      changes: 'بند ۲ افزوده شد.',
      body: 'متن تازه با واژه سنجاقک',
      file: null,
      ...over,
    })

  it('stands beside the old one until it binds, and then takes its place', async () => {
    const { document } = await add()
    await value(revise(document))
    expect(await list('holder')).toMatchObject([{ version: 1, next: '2026-10-20' }])
    const { actor } = await world.as('holder')
    const then = await listDocuments(world.db, actor, '2026-10-20')
    expect(then.documents).toMatchObject([{ version: 2, number: '۱۴۰۵/۱۳', next: null }])
    const one = await documentById(world.db, actor, document, world.today)
    expect(one!.versions).toMatchObject([
      { version: 2, changes: 'بند ۲ افزوده شد.', by: world.people.secretary.name },
      { version: 1, changes: '' },
    ])
  })

  it.each([
    ['that says nothing of what changed', { changes: ' ' }, 'field-needed'],
    ['that binds before the last one did', { firstDay: '2026-09-30' }, 'documents-before-last'],
    ['without file and text', { body: '' }, 'documents-file-or-text'],
  ])('is refused %s', async (_, over, key) => {
    const { document } = await add()
    expect(await revise(document, over)).toMatchObject({ ok: false, refusals: [{ key }] })
  })

  it('by two at once is added once; the other is told', async () => {
    const { document } = await add()
    const outcomes = await Promise.all([revise(document), revise(document)])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusals: [{ key: 'documents-revised-meanwhile' }] })
    const rows = await database.db.select().from(documentVersions).where(eq(documentVersions.documentId, document))
    expect(rows).toHaveLength(2)
  })

  it('cannot be added to what was repealed', async () => {
    const { document } = await add()
    await value(repealDocument(await world.as('clerk'), newKey(), { document, on: '2026-12-01', by: 'نامه ۱۲' }))
    expect(await revise(document)).toMatchObject({ why: 'conflict', refusals: [{ key: 'documents-repealed-already' }] })
  })
})

describe('a repeal', () => {
  const repeal = async (document: string, over = {}) =>
    repealDocument(await world.as('clerk'), newKey(), { document, on: world.today, by: 'مصوبه ۱۴', ...over })

  it('marks the document from its day on and keeps it in the library', async () => {
    const { document } = await add()
    await value(repeal(document, { on: '2026-10-11' }))
    expect(await list('holder')).toMatchObject([{ state: 'inForce', repealedOn: '2026-10-11' }])
    const { actor } = await world.as('holder')
    expect((await listDocuments(world.db, actor, '2026-10-11')).documents).toMatchObject([
      { id: document, state: 'repealed', repealedBy: 'مصوبه ۱۴' },
    ])
  })

  it('happens once', async () => {
    const { document } = await add()
    const outcomes = await Promise.all([repeal(document), repeal(document)])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it.each([
    ['its day', { on: '' }, 'on'],
    ['by what', { by: ' ' }, 'by'],
  ])('needs %s', async (_, over, field) => {
    const { document } = await add()
    expect(await repeal(document, over)).toMatchObject({ ok: false, refusals: [{ field }] })
  })
})

describe('the library is searched', () => {
  it('by words, agency, kind and state', async () => {
    await add({ title: 'نرخ‌نامه پستی', kind: 'priceList', agency: 'شرکت پست', body: 'کارمزد بسته' })
    await add({ title: 'دستورالعمل نام‌نویسی', kind: 'directive', firstDay: '2026-11-01' })
    expect(await list('holder', { q: 'نرخ نامه' })).toHaveLength(1)
    expect(await list('holder', { q: 'بسته كارمزد' })).toHaveLength(1)
    expect(await list('holder', { q: '۱۴۰۵/۱۲' })).toHaveLength(2)
    expect(await list('holder', { q: 'هیچ' })).toEqual([])
    expect(await list('holder', { agency: 'شرکت پست' })).toMatchObject([{ kind: 'priceList' }])
    expect(await list('holder', { kind: 'directive' })).toMatchObject([{ state: 'coming' }])
    expect(await list('holder', { state: 'inForce' })).toMatchObject([{ kind: 'priceList' }])
    const { actor } = await world.as('holder')
    expect(await documentAgencies(world.db, actor, world.today)).toMatchObject([
      { agency: 'سازمان نمونه', count: 1 },
      { agency: 'شرکت پست', count: 1 },
    ])
  })
})

describe('the complete set at the offices', () => {
  const report = async (who: Parameters<World['as']>[0], now: Date, office = world.offices[0]!.id) => {
    const ctx = await world.as(who, { now })
    const { digest, versions } = await completeSetNow(world.db, ctx.actor, now)
    await value(reportSet(ctx, newKey(), { office, digest, count: versions.length }))
  }
  const states = async (now: Date) => {
    const { offices } = await officeSets(world.db, (await world.as('clerk')).actor, now)
    return Object.fromEntries(offices.map(({ office, set }) => [office, set]))
  }

  it('is what binds and what is to come, without what was repealed', async () => {
    const kept = await add()
    const coming = await add({ firstDay: '2026-12-01' })
    const gone = await add()
    await value(
      repealDocument(await world.as('clerk'), newKey(), { document: gone.document, on: world.today, by: 'نامه' }),
    )
    const { actor } = await world.as('staff')
    const { digest, versions } = await completeSetNow(world.db, actor, world.now)
    const ids = [kept.version, coming.version]
    expect(versions.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(digest).toBe(setDigest(ids))
  })

  it('is current, lags since a change, is partial, or was never reported', async () => {
    const [first, second, third, fourth] = world.offices.map(({ id }) => id)
    await add()
    await report('holder', world.now)
    await report(world.offices[1]!.holder.id, world.now, second)
    const partial = await world.as(world.offices[2]!.holder.id)
    await value(reportSet(partial, newKey(), { office: third!, digest: 'a'.repeat(64), count: 0 }))
    const change = later(1)
    await value(addDocument(await world.as('clerk', { now: change }), newKey(), sample()))
    await report(world.offices[1]!.holder.id, later(2), second)
    expect(await states(later(3))).toMatchObject({
      [first!]: { state: 'lagging', since: change },
      [second!]: { state: 'current' },
      [third!]: { state: 'partial', since: world.now },
      [fourth!]: { state: 'never' },
    })
  })

  it('is as good as the best of an office’s devices, and of people who work there still', async () => {
    const office = world.offices[0]!.id
    await add()
    await report('holder', world.now)
    await value(addDocument(await world.as('clerk', { now: later(1) }), newKey(), sample()))
    await report('staff', later(1))
    expect((await states(later(2)))[office]).toEqual({ state: 'current' })
    await database.db
      .update(memberships)
      .set({ until: world.today })
      .where(and(eq(memberships.personId, world.people.staff.id), eq(memberships.officeId, office)))
    expect((await states(later(2)))[office]).toMatchObject({ state: 'lagging' })
  })

  it('is told by nobody for another office', async () => {
    const outcome = await reportSet(await world.as('holder'), newKey(), {
      office: world.offices[1]!.id,
      digest: 'a'.repeat(64),
      count: 1,
    })
    expect(outcome).toMatchObject({ ok: false, why: 'unknown' })
  })

  it('is seen by the secretariat alone', async () => {
    const actor = await actorOf(world.db, world.people.association.id, world.today)
    expect((await officeSets(world.db, actor!, world.now)).offices).toEqual([])
  })
})

describe('a letter', () => {
  it('carries documents in the version that was chosen, frozen with its hash, to whoever receives it', async () => {
    const file = await upload()
    const { document, version } = await add({ file, title: 'دستورالعمل پذیرش' })
    const clerk = await world.as('clerk')
    const elsewhere = await buildWorld(database.db)
    const foreign = await value(addDocument(await elsewhere.as('clerk'), newKey(), sample()))
    const draft = (id: string, documents: string[]) =>
      saveDraft(clerk, newKey(), {
        id,
        version: null,
        kind: 'circular',
        subject: 'ابلاغ دستورالعمل',
        body: 'به پیوست.',
        answerBy: null,
        selection: { offices: [world.offices[0]!.id] },
        files: [],
        documents,
      })
    const [one, other] = [newKey(), newKey()]
    await value(draft(one, [version, foreign.version]))
    await value(draft(other, []))
    for (const id of [one, other]) await value(submitNotice(clerk, newKey(), { id, version: 1 }))
    const secretary = await world.as('secretary')
    const signed = await value(signNotice(secretary, newKey(), { id: one }))
    expect(signed.hash).toMatch(/^[0-9a-f]{64}$/)
    const [kept] = await database.db.select().from(notices).where(eq(notices.id, one))
    expect(kept!.documents).toEqual([version])

    const revision = {
      document,
      after: 1,
      number: '2',
      firstDay: world.today,
      changes: 'بند ۱',
      body: 'متن',
      file: null,
    }
    await value(reviseDocument(clerk, newKey(), revision))
    const [recipient] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, one))
    const letter = await letterFor(world.db, (await world.as('holder')).actor, recipient!.id, world.now)
    expect(letter!.carried).toMatchObject([{ version, document, number: '۱۴۰۵/۱۲' }])
    expect(letter!.files).toMatchObject([{ id: file, name: 'دستورالعمل پذیرش.pdf' }])
    expect((await noticeById(world.db, clerk.actor, one, world.now))!.carried).toHaveLength(1)
  })
})
