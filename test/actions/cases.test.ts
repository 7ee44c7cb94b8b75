import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '#act/act'
import { answerCase } from '#actions/cases/answer'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { examineCase } from '#actions/cases/examine'
import { type FileCase, fileCase } from '#actions/cases/file'
import { fileAgainstAgency } from '#actions/cases/file-against-agency'
import { followCase } from '#actions/cases/follow'
import { judgeCase } from '#actions/cases/judge'
import { mergeCase } from '#actions/cases/merge'
import { passText } from '#actions/cases/pass-text'
import { caseSecretHash } from '#actions/cases/secret'
import { withdrawCase } from '#actions/cases/withdraw'
import { addWord } from '#actions/cases/word'
import { openIdentity, showName } from '#actions/identities/open'
import { audit } from '#db/schema/audit'
import { caseSteps, cases } from '#db/schema/cases'
import { files } from '#db/schema/files'
import { identities } from '#db/schema/identities'
import { outbox } from '#db/schema/outbox'
import { provinces } from '#db/schema/provinces'
import { services } from '#db/schema/services'
import { caseById, listCases } from '#reads/cases'
import { filedByOffice } from '#reads/cases-steps'
import { casesBehind } from '#reads/cases-waiting'
import { fileFor } from '#reads/files'
import { caseByCode } from '#reads/public-cases'
import type { Examiner } from '#rules/cases'
import { trackingCode } from '#rules/identifiers'
import type { Role } from '#rules/roles'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

/** Why a name is looked at. */
const reason = 'برای پرسیدن روز مراجعه'
let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const complaint = (over: Partial<FileCase> = {}): FileCase => ({
  license: world.offices[0]!.license,
  kind: 'complaint',
  topic: 'overcharge',
  text: 'دو برابر نرخ گرفتند و رسید ندادند.',
  name: 'کاوه شاکی‌نژاد',
  mobile: '۰۹۱۴ ۰۰۰ ۷۷ ۶۶',
  confidential: true,
  ...over,
})
const file = (over: Partial<FileCase> = {}, key = newKey()) => fileCase(world.nobody(), key, complaint(over))

function value<O>(outcome: Outcome<O>): O {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const filed = async (over: Partial<FileCase> = {}) => value(await file(over))
const caseOf = async (id: string) => (await database.db.select().from(cases).where(eq(cases.id, id)))[0]!
const stepsOf = async (id: string) =>
  (await database.db.select().from(caseSteps).where(eq(caseSteps.caseId, id)).orderBy(caseSteps.at, caseSteps.nth)).map(
    (s) => s.what,
  )
const messagesOf = (id: string) => database.db.select().from(outbox).where(eq(outbox.subjectId, id))

const assign = async (id: string, examiner: Examiner = 'kanoon') =>
  assignCase(await world.as('clerk'), newKey(), { case: id, examiner, word: 'لطفاً زودتر' })
const examine = async (id: string, to: 'ask' | 'report', who: Role = 'kanoon', word = 'نرخ آن روز چه بود') =>
  examineCase(await world.as(who), newKey(), { case: id, to, word })
const answer = async (id: string, who: string = 'holder') =>
  answerCase(await world.as(who), newKey(), { case: id, word: 'مابه‌التفاوت بازگردانده شد.' })
const close = async (id: string, now = world.now) =>
  closeCase(await world.as('secretary', { now }), newKey(), { case: id, result: 'شکایت وارد بود.' })
async function atOffice(over: Partial<FileCase> = {}) {
  const made = await filed(over)
  value(await assign(made.id))
  value(await examine(made.id, 'ask'))
  return made
}
async function resolved(over: Partial<FileCase> = {}) {
  const made = await atOffice(over)
  value(await answer(made.id))
  value(await close(made.id))
  return made
}

const seen = async (who: string, id: string) => caseById(database.db, (await world.as(who)).actor, id)
const text = (value: unknown) => JSON.stringify(value)

it('draws another code where one is taken already, as often as it takes', async () => {
  const { trackingCode: taken } = await filed()
  // the database itself brings about what chance does once in a life
  await database.sql`create sequence forced`
  await database.sql.unsafe(`create function collide() returns trigger language plpgsql as $$ begin
    if nextval('forced') <= 3 then new.tracking_code := '${taken}'; end if; return new; end $$`)
  await database.sql`create trigger collide before insert on cases for each row execute function collide()`
  try {
    const key = newKey()
    const { id, trackingCode } = value(await file({}, key))
    expect(trackingCode).not.toBe(taken)
    expect((await caseOf(id)).trackingCode).toBe(trackingCode)
    expect(Number((await database.sql`select last_value from forced`)[0]!.last_value)).toBe(4)
    expect(value(await file({}, key))).toMatchObject({ id, trackingCode })
  } finally {
    await database.sql`drop trigger collide on cases`
  }
})

describe('filing', () => {
  it('gives a tracking code that proves itself and a secret of which only the digest is kept', async () => {
    const made = await filed()
    expect(trackingCode(made.trackingCode)).toBe(made.trackingCode)
    expect(made.secret).toMatch(/^[\w-]{22}$/)
    const kept = await caseOf(made.id)
    expect(kept).toMatchObject({ state: 'registered', secretHash: caseSecretHash(made.secret), dueOn: '2026-10-13' })
    expect(JSON.stringify(kept)).not.toContain(made.secret)
  })

  it('answers a repeat of the key with the same code and secret, files and all', async () => {
    const key = newKey()
    const picture = { bytes: await photo(), name: 'رسید.png' }
    const first = await file({ files: [picture] }, key)
    expect(await file({ files: [picture] }, key)).toEqual({ ...first, repeated: true })
    expect(await file({ text: 'چیز دیگر' }, key)).toMatchObject({ why: 'conflict' })
  })

  it('keeps who the citizen is apart, and out of the audit chain', async () => {
    const made = await fileCase(await world.as('clerk'), newKey(), complaint())
    const { id } = value(made)
    const [identity] = await database.db.select().from(identities).where(eq(identities.caseId, id))
    expect(identity).toMatchObject({ name: 'کاوه شاکی‌نژاد', mobile: '09140007766' })
    const [entry] = await database.db.select().from(audit).where(eq(audit.subjectId, id))
    // Filed on a device somebody is signed in at: still nobody's act.
    expect(entry).toMatchObject({ action: 'cases.file', personId: null, via: 'public' })
    expect(JSON.stringify(entry)).not.toContain('کاوه')
  })

  it('re-encodes photos, so that nothing of their making is left', async () => {
    const bytes = await photo()
    const { id } = await filed({ files: [{ bytes, name: 'IMG_1.png' }] })
    const [kept] = await database.db.select().from(files).where(eq(files.subjectId, id))
    expect(kept).toMatchObject({ subject: 'case', mime: 'image/jpeg', name: 'IMG_1.jpg' })
    const { exif } = await sharp(kept!.content).metadata()
    expect(exif).toBeUndefined()
  })

  it.each([
    ['no text', { text: ' \u200c ' }, 'text'],
    ['a text too long', { text: 'ا'.repeat(5001) }, 'text'],
    ['no office where the topic needs one', { license: null }, 'license'],
    ['a mobile that is none', { mobile: '12345' }, 'mobile'],
    ['a file that is no picture', { files: [{ bytes: new Uint8Array([1, 2, 3]), name: 'x.exe' }] }, 'files'],
    ['six files', { files: Array.from({ length: 6 }, () => ({ bytes: new Uint8Array([1]), name: 'x' })) }, 'files'],
  ] as [string, Partial<FileCase>, string][])('with %s is refused at the field %s', async (_, over, field) => {
    const outcome = await file(over)
    expect(outcome).toMatchObject({ ok: false, why: 'refused' })
    expect(!outcome.ok && outcome.refusals.map((refusal) => refusal.field)).toContain(field)
  })

  it('against a license nobody ever had is unknown, against a suspended office it is taken', async () => {
    expect(await file({ license: '72-14-999999' })).toMatchObject({ why: 'unknown' })
    expect(await file({ license: world.offices[4]!.license })).toMatchObject({ ok: true })
  })

  it('about a place without a license needs a province only where there are several', async () => {
    const several = await file({ license: null, topic: 'unlicensed', place: 'بازار، پلاک ۳' })
    expect(several).toMatchObject({ refusals: [{ key: 'case-province-needed', field: 'province' }] })
    const { id } = await filed({ license: null, topic: 'unlicensed', place: 'بازار، پلاک ۳', province: world.province })
    expect(await caseOf(id)).toMatchObject({ provinceId: world.province, officeId: null })
    const alone = await freshDatabase()
    const one = await buildWorld(alone.db)
    expect(await fileCase(one.nobody(), newKey(), complaint({ license: null, topic: 'other' }))).toMatchObject({
      ok: true,
    })
    expect(await alone.db.select().from(provinces)).toHaveLength(1)
    await alone.drop()
  })
})

describe('what the citizen adds later', () => {
  it('comes with photos, redrawn, and so many in all', async () => {
    const made = await filed({ files: [{ bytes: await photo(), name: 'a.png' }] })
    const more = async (count: number) => {
      const bytes = await photo()
      const sent = Array.from({ length: count }, () => ({ bytes, name: 'رسید.png' }))
      return addWord(world.nobody(), newKey(), { ...made, word: 'رسید آن روز', files: sent })
    }
    value(await more(5))
    value(await more(5))
    value(await more(4))
    expect(await more(1)).toMatchObject({ why: 'refused', refusals: [{ key: 'case-too-many-files', field: 'files' }] })
    expect(await more(6)).toMatchObject({ why: 'refused', refusals: [{ field: 'files' }] })
    const kept = await database.db.select().from(files).where(eq(files.subjectId, made.id))
    expect(kept).toHaveLength(15)
    expect(kept.every(({ mime, subject }) => mime === 'image/jpeg' && subject === 'case')).toBe(true)
    const exe = [{ bytes: new Uint8Array([1, 2]), name: 'x.exe' }]
    const outcome = await addWord(world.nobody(), newKey(), { ...(await filed()), word: 'ببینید', files: exe })
    expect(outcome).toMatchObject({ why: 'refused', refusals: [{ field: 'files' }] })
  })

  it('may be a photo alone, but not nothing', async () => {
    const made = await filed()
    const add = async (sent: { bytes: Uint8Array; name: string }[]) =>
      addWord(world.nobody(), newKey(), { ...made, word: ' ', files: sent })
    value(await add([{ bytes: await photo(), name: 'a.png' }]))
    expect(await add([])).toMatchObject({ why: 'refused', refusals: [{ key: 'field-needed', field: 'word' }] })
  })
})

describe('an office against an agency', () => {
  const against = async (who: string, over = {}) => {
    const input = { office: world.offices[0]!.id, agency: 'بیمه آزمون', text: 'سامانه یک هفته قطع بود.', ...over }
    return fileAgainstAgency(await world.as(who), newKey(), input)
  }

  it('files a case on the citizens’ way, which says whose it is to those who handle it', async () => {
    const made = value(await against('holder'))
    expect(await caseOf(made.id)).toMatchObject({ officeId: null, topic: 'agency-fault', agency: 'بیمه آزمون' })
    expect(await seen('clerk', made.id)).toMatchObject({
      filedBy: expect.any(String),
      agency: 'بیمه آزمون',
      office: null,
    })
    const own = await caseByCode(database.db, made.trackingCode, world.today, caseSecretHash(made.secret))
    expect(own).toMatchObject({ state: 'registered', mayWithdraw: true })
    const ids = async (who: string) =>
      (await filedByOffice(database.db, (await world.as(who)).actor)).map(({ id }) => id)
    expect(await ids('holder')).toContain(made.id)
    expect(await ids(world.offices[1]!.holder.id)).toEqual([])
    expect(await ids('staff')).toEqual([])
  })

  it.each([
    ['staff', {}, { why: 'forbidden' }],
    ['clerk', {}, { why: 'forbidden' }],
    ['holder', { agency: ' ' }, { why: 'refused', refusals: [{ field: 'agency' }] }],
    ['holder', { text: '' }, { why: 'refused', refusals: [{ field: 'text' }] }],
  ])('is not for the %s with %j', async (who, over, trouble) => {
    expect(await against(who, over)).toMatchObject(trouble)
  })

  it('is for its own office alone', async () => {
    expect((await against('holder', { office: world.offices[1]!.id })).ok).toBe(false)
  })
})

describe('taking a case back', () => {
  const back = (made: { trackingCode: string; secret: string }, word = '') =>
    withdrawCase(world.nobody(), newKey(), { trackingCode: made.trackingCode, secret: made.secret, word })
  const own = ({ trackingCode: code, secret }: { trackingCode: string; secret: string }) =>
    caseByCode(database.db, code, world.today, caseSecretHash(secret))

  it.each([
    ['registered', async (id: string) => void id],
    ['examining', async (id: string) => void value(await assign(id))],
    [
      'answered',
      async (id: string) => {
        value(await assign(id))
        value(await examine(id, 'report'))
      },
    ],
  ])('ends it from %s, and lets it be reopened in its time', async (_, before) => {
    const made = await filed()
    await before(made.id)
    value(await back(made, 'دفتر خودش درست کرد.'))
    expect(await caseOf(made.id)).toMatchObject({ state: 'resolved', answer: null, dueOn: null })
    expect((await stepsOf(made.id)).at(-1)).toBe('ended-withdrawn')
    expect(await own(made)).toMatchObject({ mayJudge: false, mayReopen: 'reopen', mayWithdraw: false })
    const again = { ...made, satisfied: false, reopen: true, word: 'دوباره همان شد' }
    expect(await judgeCase(world.nobody(), newKey(), again)).toMatchObject({ ok: true })
    expect(await caseOf(made.id)).toMatchObject({ state: 'reopened' })
  })

  it('is for whoever has the link, and before the result', async () => {
    const made = await resolved()
    expect(await back(made)).toMatchObject({ why: 'conflict' })
    const open = await filed()
    expect(await back({ ...open, secret: made.secret })).toMatchObject({ why: 'unknown' })
    expect(await back(open, 'ا'.repeat(2001))).toMatchObject({ why: 'refused', refusals: [{ field: 'word' }] })
    expect(await caseOf(open.id)).toMatchObject({ state: 'registered' })
  })
})

describe('cases about the same thing', () => {
  const merge = async (id: string, into: string, who = 'clerk') =>
    mergeCase(await world.as(who), newKey(), { case: id, into })
  const waits = async (who: string) =>
    (await listCases(database.db, (await world.as(who)).actor, { filter: 'waiting' }, world.today)).map(({ id }) => id)

  it('are answered in one: each citizen hears of it, reads the result, and judges it alone', async () => {
    const main = await filed()
    const other = await filed({ chat: { messenger: 'bale', chat: '4712' } })
    value(await merge(other.id, main.id))
    expect(await caseOf(other.id)).toMatchObject({ mergedInto: main.id, dueOn: null })
    expect(await seen('clerk', other.id)).toMatchObject({ may: [], mergedInto: main.id, alike: [] })
    expect(await waits('clerk')).not.toContain(other.id)
    expect(await casesBehind(database.db)).toEqual([])
    value(await assign(main.id))
    value(await examine(main.id, 'ask'))
    expect(await caseOf(other.id)).toMatchObject({ state: 'office' })
    expect(await seen('holder', other.id)).toBeNull()
    value(await answer(main.id))
    value(await close(main.id))
    expect(await caseOf(other.id)).toMatchObject({ state: 'resolved', answer: 'شکایت وارد بود.' })
    expect(await stepsOf(other.id)).toEqual(['filed', 'merged', 'answered', 'resolved'])
    const told = await database.db.select().from(outbox).where(eq(outbox.subjectId, other.id))
    expect(told.length).toBeGreaterThan(3)
    const judged = { ...other, satisfied: false, reopen: true, word: 'پول من پس داده نشد' }
    expect(await judgeCase(world.nobody(), newKey(), judged)).toMatchObject({ ok: true })
    expect(await caseOf(other.id)).toMatchObject({ state: 'reopened', mergedInto: null })
    expect(await caseOf(main.id)).toMatchObject({ state: 'resolved' })
    expect(await waits('clerk')).toContain(other.id)
  })

  it('go on alone where the citizen of the main one takes it back, or of theirs', async () => {
    const main = await filed()
    const [one, two] = [await filed(), await filed()]
    for (const { id } of [one, two]) value(await merge(id, main.id))
    const back = ({ trackingCode: code, secret }: typeof main) =>
      withdrawCase(world.nobody(), newKey(), { trackingCode: code, secret, word: '' })
    value(await back(one))
    expect(await caseOf(one.id)).toMatchObject({ state: 'resolved', mergedInto: null })
    value(await back(main))
    expect(await caseOf(two.id)).toMatchObject({ state: 'registered', mergedInto: null })
    expect(await waits('clerk')).toContain(two.id)
  })

  it('that stand in one go with it into another', async () => {
    const [first, second, third] = [await filed(), await filed(), await filed()]
    value(await merge(first.id, second.id))
    value(await merge(second.id, third.id))
    expect(await caseOf(first.id)).toMatchObject({ mergedInto: third.id })
    expect(await merge(third.id, first.id)).toMatchObject({ refusals: [{ key: 'cases-merge-unfit' }] })
  })

  it.each([
    ['none that there is', async () => newKey(), 'cases-merge-unknown'],
    [
      'one about another office',
      async () => (await filed({ license: world.offices[1]!.license })).id,
      'cases-merge-unfit',
    ],
    ['one that is over', async () => (await resolved()).id, 'cases-merge-unfit'],
  ])('are not joined to %s', async (_, into, key) => {
    const { id } = await filed()
    expect(await merge(id, await into())).toMatchObject({ why: 'refused', refusals: [{ key, field: 'into' }] })
  })

  it('are offered to be joined by what tells them apart: those of the same office that are open, of the same topic first', async () => {
    const license = world.offices[2]!.license
    const [held, other, alike] = [
      await filed({ license }),
      await filed({ license, topic: 'premises' }),
      await filed({ license }),
    ]
    const elsewhere = await filed()
    const offered = (await seen('clerk', held.id))!.alike
    expect(offered.map(({ id }) => id)).toEqual([alike.id, other.id])
    expect(offered[0]).toEqual({
      ...{ id: alike.id, kind: 'complaint', topic: 'overcharge', filedOn: world.today },
      code: alike.trackingCode.slice(-4),
    })
    for (const { trackingCode } of [held, other, alike, elsewhere])
      expect(JSON.stringify(await seen('clerk', held.id))).not.toContain(trackingCode)
    value(await merge(other.id, held.id))
    expect((await seen('clerk', held.id))!.alike.map(({ id }) => id)).toEqual([alike.id])
    expect((await seen('kanoon', held.id))?.alike ?? []).toEqual([])
  })

  it('are joined by the secretariat alone, and never to themselves', async () => {
    const [one, two] = [await filed(), await filed()]
    for (const who of ['kanoon', 'association', 'head', 'holder'])
      expect(await merge(one.id, two.id, who), who).toMatchObject({ ok: false, why: 'forbidden' })
    expect(await merge(one.id, one.id)).toMatchObject({ refusals: [{ key: 'cases-merge-unknown' }] })
  })
})

describe('what a case is about besides an office', () => {
  const serviceOf = async ({ province: provinceId }: World) => {
    const made = { provinceId, code: randomUUID(), name: 'تعویض کارت سوخت', agency: 'شرکت نفت آزمون' }
    return (await database.db.insert(services).values(made).returning())[0]!
  }

  it('is read by those who handle it, and of it by the office the service alone', async () => {
    const service = await serviceOf(world)
    const made = await atOffice({
      topic: 'branch',
      place: 'روبه‌روی خانه ما',
      agency: 'از موضوع نیست',
      service: service.id,
    })
    expect(await caseOf(made.id)).toMatchObject({ place: 'روبه‌روی خانه ما', agency: null, serviceId: service.id })
    expect(await seen('kanoon', made.id)).toMatchObject({ place: 'روبه‌روی خانه ما', service: service.name })
    expect(await seen('holder', made.id)).toMatchObject({ place: null, agency: null, service: service.name })
    const own = await caseByCode(database.db, made.trackingCode, world.today, caseSecretHash(made.secret))
    expect(own!.whole).toMatchObject({ place: 'روبه‌روی خانه ما', service: service.name })
  })

  it('is no service of another province, and none that is not there', async () => {
    const elsewhere = await buildWorld(database.db)
    const service = await serviceOf(elsewhere)
    for (const id of [service.id, randomUUID()])
      expect(await file({ service: id })).toMatchObject({ why: 'refused', refusals: [{ field: 'service' }] })
  })
})

describe('the way of a case', () => {
  it('goes from the secretariat to the examiner, the office, back, and to its result', async () => {
    const { id } = await resolved()
    expect(await caseOf(id)).toMatchObject({ state: 'resolved', examiner: 'kanoon', dueOn: null })
    // all at one instant of the world, so in no order
    expect((await stepsOf(id)).sort()).toEqual(['filed', 'assigned-kanoon', 'asked', 'answered', 'resolved'].sort())
  })

  it('runs its clocks in working days', async () => {
    // Filed on Saturday 18 Mehr; Thursday and Friday do not count.
    const { id } = await filed()
    expect((await caseOf(id)).dueOn).toBe('2026-10-13')
    await assign(id)
    expect((await caseOf(id)).dueOn).toBe('2026-10-31')
    const ctx = await world.as('kanoon', { now: new Date('2026-10-13T08:00:00Z') })
    await examineCase(ctx, newKey(), { case: id, to: 'ask', word: '' })
    expect((await caseOf(id)).dueOn).toBe('2026-10-20')
  })

  it.each([
    ['assign', 'association', 'forbidden'],
    ['assign', 'holder', 'forbidden'],
    ['examine', 'clerk', 'forbidden'],
    // The case is the kanoon's; the association learns nothing of it.
    ['examine', 'association', 'unknown'],
    ['answer', 'kanoon', 'forbidden'],
    ['answer', 'staff', 'forbidden'],
    ['answer', 'holder of another office', 'unknown'],
    ['close', 'kanoon', 'forbidden'],
    ['close', 'holder', 'forbidden'],
  ])('%s is not for the %s: %s', async (what, who, why) => {
    const { id } = await filed()
    if (what !== 'assign') await assign(id)
    const person = who === 'holder of another office' ? world.offices[1]!.holder.id : who
    const acts: Record<string, () => Promise<Outcome<null>>> = {
      assign: async () => assignCase(await world.as(person), newKey(), { case: id, examiner: 'kanoon', word: '' }),
      examine: async () => examine(id, 'ask', person as Role),
      answer: async () => answer(id, person),
      close: async () => closeCase(await world.as(person), newKey(), { case: id, result: 'نتیجه' }),
    }
    expect(await acts[what]!()).toMatchObject({ ok: false, why })
  })

  it('refuses an event its state does not know as a conflict, and a repeat of a key as the old answer', async () => {
    const { id } = await filed()
    expect(await answer(id)).toMatchObject({ why: 'conflict', refusals: [{ key: 'case-moved-on' }] })
    value(await assign(id))
    const ctx = await world.as('kanoon')
    const key = newKey()
    const ask = { case: id, to: 'ask' as const, word: '' }
    await examineCase(ctx, key, ask)
    expect(await examineCase(ctx, key, ask)).toMatchObject({ ok: true, repeated: true })
    expect(await examine(id, 'ask')).toMatchObject({ why: 'conflict' })
  })

  it('does not stop at an office that is silent, nor need one at all', async () => {
    const { id } = await atOffice()
    value(await examine(id, 'report'))
    expect(await caseOf(id)).toMatchObject({ state: 'answered' })
    const other = await filed({
      license: null,
      topic: 'agency-fault',
      agency: 'بیمه آزمون',
      province: world.province,
    })
    value(await assign(other.id, 'association'))
    expect(await examine(other.id, 'ask', 'association')).toMatchObject({ refusals: [{ key: 'case-no-office' }] })
    expect(await examine(other.id, 'report', 'association')).toMatchObject({ ok: true })
  })

  it('settles nothing that nobody has examined', async () => {
    const { id } = await filed()
    expect(await close(id)).toMatchObject({ why: 'conflict', refusals: [{ key: 'case-moved-on' }] })
    expect(await caseOf(id)).toMatchObject({ state: 'registered', answer: null })
    const examined = await resolved()
    expect(await caseOf(examined.id)).toMatchObject({ state: 'resolved' })
  })

  it.each([
    ['complaint', 'outside', true],
    ['complaint', 'repeated', true],
    ['complaint', 'unreachable', true],
    ['complaint', 'withdrawn', true],
    ['complaint', 'noted', false],
    ['suggestion', 'noted', true],
    ['criticism', 'noted', true],
  ] as const)('ends a %s unexamined as %s: %s', async (kind, end, ok) => {
    const made = await filed({ kind })
    const ending = { case: made.id, result: 'به اتحادیه صنف مراجعه کنید.', end }
    const outcome = await closeCase(await world.as('clerk'), newKey(), ending)
    expect(outcome).toMatchObject(ok ? { ok } : { ok, refusals: [{ key: 'cases-end-not-for-kind', field: 'end' }] })
    if (!ok) return
    expect(await stepsOf(made.id)).toEqual(['filed', `ended-${end}`])
    expect(await caseOf(made.id)).toMatchObject({ state: 'resolved', answer: ending.result, examiner: null })
    const again = { ...made, satisfied: false, reopen: true, word: 'مرجع آن همین‌جاست' }
    expect(await judgeCase(world.nobody(), newKey(), again)).toMatchObject({ ok: true })
  })

  it.each([
    ['is being examined', (id: string) => assign(id)],
    [
      'was reported on',
      async (id: string) => {
        value(await assign(id))
        return examine(id, 'report')
      },
    ],
  ])('no longer ends so once it %s', async (_, before) => {
    const { id } = await filed()
    value(await before(id))
    const ending = { case: id, result: 'پیش‌تر ثبت شده است.', end: 'repeated' } as const
    expect(await closeCase(await world.as('clerk'), newKey(), ending)).toMatchObject({ why: 'conflict' })
  })

  it.each(['answer', 'close', 'report'])('%s needs words', async (what) => {
    const { id } = await atOffice()
    const outcome =
      what === 'answer'
        ? await answerCase(await world.as('holder'), newKey(), { case: id, word: ' ' })
        : what === 'close'
          ? await closeCase(await world.as('clerk'), newKey(), { case: id, result: '' })
          : await examine(id, 'report', 'kanoon', '  ')
    expect(outcome).toMatchObject({ why: 'refused', refusals: [{ key: 'field-needed' }] })
  })
})

describe('what the citizen may do with the link', () => {
  const judge = (made: { trackingCode: string; secret: string }, over = {}, now = world.now) =>
    judgeCase(world.nobody({ now }), newKey(), {
      trackingCode: made.trackingCode,
      secret: made.secret,
      satisfied: false,
      reopen: true,
      word: 'پول پس داده نشد.',
      ...over,
    })

  it.each(['ن', '۱۲', '...'])('ask for another look, but not with %j for a reason', async (word) => {
    const made = await resolved()
    expect(await judge(made, { word })).toMatchObject({ why: 'refused', refusals: [{ field: 'word' }] })
    expect(await judge(made, { word, reopen: false })).toMatchObject({ ok: true })
  })

  it('reopen once, after that the supervision committee decides, and its decision is the last', async () => {
    const made = await resolved()
    value(await judge(made))
    expect(await caseOf(made.id)).toMatchObject({ state: 'reopened', reopenings: 1, satisfied: false, closedAt: null })
    value(await assign(made.id, 'association'))
    value(await examine(made.id, 'report', 'association'))
    value(await close(made.id))
    value(await judge(made))
    expect(await caseOf(made.id)).toMatchObject({ state: 'supervision', reopenings: 2, dueOn: null })
    value(await close(made.id))
    expect(await judge(made)).toMatchObject({ why: 'conflict', refusals: [{ key: 'case-final' }] })
  })

  it('is not given to somebody else from a page that is older than what was done', async () => {
    const made = await filed()
    const seen = (await caseOf(made.id)).stateAt.toISOString()
    const give = async (examiner: Examiner, from: string, minutes: number) => {
      const now = new Date(world.now.getTime() + minutes * 60_000)
      return assignCase(await world.as('clerk', { now }), newKey(), { case: made.id, examiner, word: '', seen: from })
    }
    value(await give('kanoon', seen, 1))
    expect(await give('association', seen, 2)).toMatchObject({ why: 'conflict', refusals: [{ key: 'case-moved-on' }] })
    const closing = { case: made.id, result: 'پیش‌تر رسیدگی شده است.', end: 'repeated' as const }
    const old = await closeCase(await world.as('secretary'), newKey(), { ...closing, seen })
    expect(old).toMatchObject({ why: 'conflict', refusals: [{ key: 'case-moved-on' }] })
    expect(await caseOf(made.id)).toMatchObject({ examiner: 'kanoon' })
    value(await give('association', (await caseOf(made.id)).stateAt.toISOString(), 3))
    expect(await caseOf(made.id)).toMatchObject({ examiner: 'association' })
  })

  it('counts the clocks anew from the reopening', async () => {
    const made = await resolved()
    const later = new Date('2026-10-17T08:00:00Z')
    value(await judge(made, {}, later))
    expect((await caseOf(made.id)).dueOn).toBe('2026-10-20')
    const ctx = await world.as('clerk', { now: later })
    value(await assignCase(ctx, newKey(), { case: made.id, examiner: 'kanoon', word: '' }))
    expect((await caseOf(made.id)).dueOn).toBe('2026-11-07')
  })

  it.each([
    ['the thirtieth day', '2026-11-09T20:00:00Z', true],
    ['the day after', '2026-11-09T20:31:00Z', false],
  ])('ask to reopen on %s: %s', async (_, now, ok) => {
    const made = await resolved()
    const outcome = await judge(made, {}, new Date(now))
    expect(outcome.ok).toBe(ok)
    if (!outcome.ok) expect(outcome.refusals[0]).toMatchObject({ key: 'case-reopen-too-late', facts: { days: 30 } })
  })

  it('be satisfied, with which it rests; dissatisfied may still ask to reopen', async () => {
    const made = await resolved()
    value(await judge(made, { satisfied: false, reopen: false, word: '' }))
    value(await judge(made, { satisfied: true, reopen: false, word: '' }))
    expect(await caseOf(made.id)).toMatchObject({ satisfied: true, state: 'resolved' })
    expect(await judge(made)).toMatchObject({ why: 'conflict', refusals: [{ key: 'case-judged' }] })
  })

  it('nothing of it before there is a result, without a reason, or with another secret', async () => {
    const made = await filed()
    expect(await judge(made)).toMatchObject({ why: 'conflict', refusals: [{ key: 'case-not-resolved' }] })
    expect(await judge(made, { word: '' })).toMatchObject({ refusals: [{ field: 'word' }] })
    const other = await resolved()
    expect(await judge({ ...other, secret: made.secret })).toMatchObject({ why: 'unknown' })
    expect(await judge({ ...other, trackingCode: made.trackingCode })).toMatchObject({ why: 'unknown' })
  })

  it('add words while it is under way, twenty at most', async () => {
    const made = await filed()
    const say = (word = 'رسید را پیدا کردم.') =>
      addWord(world.nobody(), newKey(), { trackingCode: made.trackingCode, secret: made.secret, word })
    for (let n = 0; n < 20; n++) value(await say())
    expect(await say()).toMatchObject({ refusals: [{ key: 'case-too-many-words' }] })
    expect(await say(' ')).toMatchObject({ refusals: [{ key: 'field-needed' }] })
    const ending = { case: made.id, result: 'پس گرفته شد.', end: 'withdrawn' } as const
    value(await closeCase(await world.as('clerk'), newKey(), ending))
    expect(await say()).toMatchObject({ why: 'conflict', refusals: [{ key: 'case-word-too-late' }] })
  })
})

describe('who hears of it', () => {
  it('the chat it was filed from, at every change', async () => {
    const { id } = await resolved({ chat: { messenger: 'bale', chat: '4711' } })
    const sent = (await messagesOf(id)).filter((row) => row.chatId === '4711')
    expect(sent.map((row) => [row.messenger, row.kind])).toEqual(Array(4).fill(['bale', 'case']))
  })

  it('the chat that took it up by its link, the last one only', async () => {
    const made = await filed({ name: null, mobile: null })
    const follow = (chat: string, secret = made.secret) =>
      followCase(world.nobody({ via: 'telegram' }), newKey(), {
        trackingCode: made.trackingCode,
        secret,
        messenger: 'telegram',
        chat,
      })
    expect(await follow('1', 'A'.repeat(22))).toMatchObject({ why: 'unknown' })
    expect(value(await follow('1'))).toEqual({ id: made.id })
    value(await follow('2'))
    await assign(made.id)
    expect((await messagesOf(made.id)).flatMap((row) => row.chatId ?? [])).toEqual(['2'])
  })

  it('the examiners when it is theirs, those who answer for the office when it is put to it', async () => {
    const { id } = await atOffice()
    const told = (await messagesOf(id)).map((row) => row.personId)
    const { kanoon, holder, substitute } = world.people
    expect(told.sort()).toEqual([kanoon.id, holder.id, substitute.id].sort())
  })
})

describe('what each may see', () => {
  it('shows the office nothing before the case is put to it', async () => {
    const { id } = await filed()
    await assign(id)
    expect(await seen('holder', id)).toBeNull()
    await examine(id, 'ask')
    expect(await seen('holder', id)).toMatchObject({ id, state: 'office', may: ['answer'] })
    expect(await seen('staff', id)).toBeNull()
    expect(await seen(world.offices[1]!.holder.id, id)).toBeNull()
  })

  it.each([
    [true, 'کاوه شاکی‌نژاد'],
    [true, null],
    [false, null],
    [false, 'کاوه شاکی‌نژاد'],
  ])('never tells the office who complained by itself: confidential %s, name %s', async (confidential, name) => {
    const made = await atOffice({ confidential, name, files: [{ bytes: await photo(), name: 'a.png' }] })
    await addWord(world.nobody(), newKey(), { ...made, word: 'من کاوه هستم، همسایه دفتر.' })
    const holder = await world.as('holder')
    const shown = await seen('holder', made.id)
    expect(text(shown)).not.toContain('کاوه')
    expect(text(shown)).not.toContain('0914')
    expect(shown).toMatchObject({ files: [], named: false, showsName: !confidential && name !== null })
    expect(shown!.steps.map((step) => step.what)).not.toContain('word')
    expect(text(await listCases(database.db, holder.actor, { filter: 'all' }, world.today))).not.toContain('کاوه')
    const [kept] = await database.db.select().from(files).where(eq(files.subjectId, made.id))
    expect(await fileFor(database.db, holder.actor, kept!.id, world.now)).toBeNull()
    const opened = await showName(holder, { case: made.id, reason })
    expect(opened).toMatchObject(!confidential && name ? { ok: true, value: { name } } : { ok: false, why: 'unknown' })
  })

  it('hides a name the citizen agreed to show until the case is put to the office', async () => {
    const { id } = await filed({ confidential: false })
    expect(await showName(await world.as('holder'), { case: id, reason })).toMatchObject({ why: 'unknown' })
  })

  it('shows those who handle it all but who the citizen is', async () => {
    const made = await filed({ files: [{ bytes: await photo(), name: 'a.png' }] })
    value(await addWord(world.nobody(), newKey(), { ...made, word: 'رسید هم هست.' }))
    for (const who of ['clerk', 'secretary']) {
      const shown = await seen(who, made.id)
      expect(shown).toMatchObject({ named: true, may: ['assign', 'handOver', 'end'], files: [{ name: 'a.jpg' }] })
      expect(shown!.steps.map((step) => step.word)).toContain('رسید هم هست.')
      expect(text(shown)).not.toContain('کاوه')
    }
    for (const who of ['head', 'member', 'association', 'kanoon', 'supervision', 'inspector', 'agency', 'admin'])
      expect(await seen(who, made.id), who).toBeNull()
    await assign(made.id)
    expect(await seen('kanoon', made.id)).toMatchObject({ may: ['assign', 'ask', 'report'].slice(1) })
    expect(await seen('association', made.id)).toBeNull()
  })

  it('lists what waits by role', async () => {
    const waiting = async (who: string) =>
      (await listCases(database.db, (await world.as(who)).actor, { filter: 'waiting' }, world.today)).map(
        (row) => row.id,
      )
    const { id } = await filed()
    expect([await waiting('clerk'), await waiting('kanoon'), await waiting('holder')]).toEqual([[id], [], []])
    await assign(id)
    expect([await waiting('clerk'), await waiting('kanoon'), await waiting('holder')]).toEqual([[], [id], []])
    await examine(id, 'ask')
    expect([await waiting('clerk'), await waiting('kanoon'), await waiting('holder')]).toEqual([[], [], [id]])
    await answer(id)
    expect([await waiting('clerk'), await waiting('kanoon'), await waiting('holder')]).toEqual([[id], [], []])
  })

  it('lists what is late from the day after its last day', async () => {
    const { id } = await filed()
    const { actor } = await world.as('clerk')
    const late = async (today: string) =>
      (await listCases(database.db, actor, { filter: 'late' }, today)).map((row) => row.id)
    expect(await late('2026-10-13')).toEqual([])
    expect(await late('2026-10-14')).toEqual([id])
  })

  it('tells whoever has the code how it stands, and whoever has the link everything', async () => {
    const made = await resolved()
    const public_ = await caseByCode(database.db, made.trackingCode, world.today)
    expect(public_).toMatchObject({ state: 'resolved', answer: 'شکایت وارد بود.', whole: null })
    expect(text(public_)).not.toContain('دو برابر نرخ')
    // What the examiner asked the office is between the two.
    expect(text(public_)).not.toContain('نرخ آن روز')
    const hash = caseSecretHash(made.secret)
    const own = await caseByCode(database.db, made.trackingCode, world.today, hash)
    expect(own).toMatchObject({ whole: { text: 'دو برابر نرخ گرفتند و رسید ندادند.' }, mayReopen: 'reopen' })
    expect(await caseByCode(database.db, made.trackingCode, world.today, caseSecretHash('wrong'))).toBeNull()
  })
})

describe('what is let through of the citizen’s words', () => {
  const pass = async (id: string, words: string, who = 'clerk') =>
    passText(await world.as(who), newKey(), { case: id, text: words })

  it.each([
    ['clerk', undefined],
    ['secretary', undefined],
    ['kanoon', 'forbidden'],
    ['association', 'forbidden'],
    ['head', 'forbidden'],
    ['holder', 'forbidden'],
  ])('is said by the secretariat alone: %s', async (who, why) => {
    const { id } = await filed()
    expect(await pass(id, 'دو برابر نرخ گرفتند.', who)).toMatchObject(why ? { ok: false, why } : { ok: true })
    expect((await caseOf(id)).passedText).toBe(why ? null : 'دو برابر نرخ گرفتند.')
  })

  it('is all that the office reads, and until then nothing', async () => {
    const { id, trackingCode: code, secret } = await atOffice()
    expect(await seen('holder', id)).toMatchObject({ text: null, passedText: null })
    value(await pass(id, 'دو برابر نرخ گرفتند.'))
    expect(await seen('holder', id)).toMatchObject({ text: 'دو برابر نرخ گرفتند.', passedText: null })
    expect(await seen('kanoon', id)).toMatchObject({
      text: 'دو برابر نرخ گرفتند و رسید ندادند.',
      passedText: 'دو برابر نرخ گرفتند.',
    })
    const own = await caseByCode(database.db, code, world.today, caseSecretHash(secret))
    expect(own!.whole).toMatchObject({ text: 'دو برابر نرخ گرفتند و رسید ندادند.' })
  })

  it('goes with the case to its examiner, and the association reads no more', async () => {
    const { id } = await filed({ files: [{ bytes: await photo(), name: 'a.png' }] })
    const given = { case: id, examiner: 'association', word: '', text: 'نرخ بالا گرفتند.' } as const
    value(await assignCase(await world.as('clerk'), newKey(), given))
    const shown = await seen('association', id)
    expect(shown).toMatchObject({ text: 'نرخ بالا گرفتند.', files: [], filedAt: null })
    expect(text(shown)).not.toContain('رسید ندادند')
    const { actor } = await world.as('association')
    const listed = await listCases(database.db, actor, { filter: 'waiting' }, world.today)
    expect(listed.find((one) => one.id === id)).toMatchObject({ text: 'نرخ بالا گرفتند.' })
    const [kept] = await database.db.select().from(files).where(eq(files.subjectId, id))
    expect(await fileFor(database.db, actor, kept!.id, world.now)).toBeNull()
  })

  it.each([
    ['nothing', ' ', 'refused'],
    ['too much', 'ا'.repeat(5001), 'refused'],
  ])('is not %s', async (_, words, why) => {
    const { id } = await filed()
    expect(await pass(id, words)).toMatchObject({ why, refusals: [{ field: 'text' }] })
  })

  it('is not changed once the result is out', async () => {
    const { id } = await resolved()
    expect(await pass(id, 'متن')).toMatchObject({ why: 'conflict' })
  })
})

describe('opening an identity', () => {
  it('tells the citizen as which role, on which day and why, and nobody with the code alone', async () => {
    const { id, trackingCode: code, secret } = await filed()
    await openIdentity(await world.as('secretary'), { case: id, reason })
    const own = await caseByCode(database.db, code, world.today, caseSecretHash(secret))
    expect(own!.whole!.looks).toEqual([{ role: 'secretary', why: reason, on: world.today }])
    expect(text(await caseByCode(database.db, code, world.today))).not.toContain(reason)
  })

  it.each(['', ' ', '...', '12'])('is refused for no reason: %j', async (none) => {
    const { id } = await filed()
    const look = { case: id, reason: none }
    for (const outcome of [
      await openIdentity(await world.as('secretary'), look),
      await showName(await world.as('holder'), look),
    ])
      expect(outcome).toMatchObject({ why: 'refused', refusals: [{ field: 'reason' }] })
    expect(await stepsOf(id)).toEqual(['filed'])
  })

  const entries = (id: string) => database.db.select().from(audit).where(eq(audit.subjectId, id)).orderBy(audit.id)

  it('is for the secretary after the PIN, and every look stands in the audit chain', async () => {
    const { id } = await filed()
    const secretary = await world.as('secretary')
    for (let look = 0; look < 2; look++)
      expect(value(await openIdentity(secretary, { case: id, reason }))).toEqual({
        name: 'کاوه شاکی‌نژاد',
        mobile: '09140007766',
      })
    const looks = (await entries(id)).filter((entry) => entry.action === 'identities.open')
    expect(looks.map((entry) => [entry.personId, entry.facts])).toEqual(Array(2).fill([secretary.actor.person, {}]))
  })

  it('asks for the step-up, and refuses everyone else', async () => {
    const { id } = await filed()
    const cold = await world.as('secretary', { stepUp: { until: null } })
    expect(await openIdentity(cold, { case: id, reason })).toMatchObject({ why: 'stepUp' })
    for (const who of ['clerk', 'head', 'kanoon', 'holder', 'admin', 'member'])
      expect(await openIdentity(await world.as(who), { case: id, reason }), who).toMatchObject({
        ok: false,
        why: 'forbidden',
      })
    const elsewhere = await buildWorld(database.db)
    expect(await openIdentity(await elsewhere.as('secretary'), { case: id, reason })).toMatchObject({ why: 'unknown' })
    expect((await entries(id)).map((entry) => entry.action)).toEqual(['cases.file'])
  })

  it('leaves no copy of it in the keys of acts', async () => {
    const { id } = await filed()
    await openIdentity(await world.as('secretary'), { case: id, reason })
    const [held] = await database.db.execute<{ n: number }>(
      `select count(*)::int as n from keys where answer::text like '%کاوه%'`,
    )
    expect(held!.n).toBe(0)
  })

  it('says so where the citizen left neither name nor number', async () => {
    const { id } = await filed({ name: null, mobile: null, chat: { messenger: 'bale', chat: '1' } })
    expect(await openIdentity(await world.as('secretary'), { case: id, reason })).toMatchObject({
      refusals: [{ key: 'case-anonymous' }],
    })
  })
})

async function photo(): Promise<Uint8Array> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b5557' } })
    .withExif({ IFD0: { Copyright: randomUUID() }, IFD3: { GPSLatitudeRef: 'N' } })
    .png()
    .toBuffer()
}
