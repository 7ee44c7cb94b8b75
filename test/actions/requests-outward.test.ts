// Letters of requests to authorities outside: written, signed, registered, sent; and what comes back.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type PaperLetter, registerPaper } from '#actions/incoming/paper'
import { discardDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { sendBackNotice, submitNotice } from '#actions/notices/submit'
import { overrideParameter } from '#actions/parameters/override'
import { closeHandover, recordHandover } from '#actions/requests/handover'
import { recordAnswer } from '#actions/requests/inquiries'
import { recordPaper } from '#actions/requests/issued'
import { moveOriginal, sendOut } from '#actions/requests/original'
import { sendReceipt } from '#actions/requests/receipt'
import { recordSecond } from '#actions/requests/second'
import { undoAnswer } from '#actions/requests/undo'
import { withdrawRequest } from '#actions/requests/withdraw'
import { notices } from '#db/schema/notices'
import { register } from '#db/schema/register'
import { requestSteps } from '#db/schema/requests'
import { officeServices, services } from '#db/schema/services'
import { tasks } from '#db/schema/tasks'
import { momentWords } from '#locales/course'
import { loadWords } from '#locales/files'
import { fileFor } from '#reads/files'
import { answerLetters } from '#reads/requests/answer-letters'
import { writtenFrom } from '#reads/requests/paper-letters'
import { requestById } from '#reads/requests/requests'
import { addDays } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { kindOf } from '#rules/proceedings/kinds'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { uploadedPaper } from '#test/world/papers'
import { consented, filed, lookedThrough, reviewed, signed, stranger, voted } from '#test/world/requests'

let database: TestDatabase
let world: World

beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const minutes = (count: number) => new Date(world.now.getTime() + count * 60_000)
const days = (count: number) => new Date(world.now.getTime() + count * 86_400_000)
const transferForm = (): Form => {
  const transferee = stranger('پریسا تازه‌نفس')
  return { transferee, kin: 'first-degree', born: '1990-05-05', education: 'bachelor' }
}
const taskOf = async (request: string, task: string, state = 'open') => {
  const rows = await world.db.select().from(tasks).where(eq(tasks.requestId, request))
  return rows.find((one) => one.task === task && one.state === state)!
}
const letterOf = async (task: string) => {
  const [row] = await world.db.select().from(notices).where(eq(notices.taskId, task))
  return row
}
const seen = async (id: string, who: Parameters<World['as']>[0]) =>
  (await requestById(world.db, (await world.as(who)).actor, id, world.today))!
const steps = async (id: string) => {
  const rows = await world.db.select().from(requestSteps).where(eq(requestSteps.requestId, id))
  return rows.map(({ what, facts }): Record<string, string | number> => ({ ...facts, what }))
}
const sign = async (task: string) =>
  signNotice(await world.as('secretary'), newKey(), { id: (await letterOf(task))!.id })
const send = async (
  task: string,
  over: { on?: string; by?: 'post' | 'hand' | 'fax' | 'system' } = {},
  now = world.now,
) => sendOut(await world.as('clerk', { now }), newKey(), { task, on: world.today, by: 'post', ...over })

/** A transfer whose transferee is asked about at the security office. */
async function atInquiries(): Promise<{ id: string; security: string }> {
  const id = await filed(world, 'transfer', transferForm())
  await consented(world, id)
  await lookedThrough(world, id)
  return { id, security: (await taskOf(id, 'inquiry')).id }
}

/** A transfer that was granted, at its issuer. */
async function atIssuer(): Promise<{ id: string; paper: string }> {
  const { id, security } = await atInquiries()
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  await reviewed(world, id)
  const said = { agrees: true, word: '', number: '۱۲/۳', on: world.today }
  await recordAnswer(await world.as('clerk'), newKey(), { task: security, ...said })
  await consented(world, id)
  await signed(world, id)
  return { id, paper: (await taskOf(id, 'paper')).id }
}

describe('an inquiry at an authority outside', () => {
  it('is a letter from the data of its request, for its addressee alone where it names somebody', async () => {
    const { id, security } = await atInquiries()
    const letter = (await letterOf(security))!
    expect(letter).toMatchObject({
      kind: 'letter',
      state: 'awaiting',
      addressee: 'حراست استانداری',
      confidentiality: 'confidential',
      requestId: null,
      number: null,
    })
    const { number } = await seen(id, 'clerk')
    expect(number).toMatch(/^1405-/)
    for (const part of ['پریسا تازه‌نفس', 'شماره ملی', 'دبیرخانه این کارگروه', 'ماده ۱۵'])
      expect(letter.body, part).toContain(part)
    expect(await taskOf(id, 'clearance'), 'no agency is under contract').toBeUndefined()
  })

  it('has a number and its line in the register once it is signed, and is sent no earlier', async () => {
    const { id, security } = await atInquiries()
    expect(await send(security)).toMatchObject({ refusals: [{ key: 'inquiry-letter-unsigned' }] })
    expect((await seen(id, 'clerk')).tasks[0]).toMatchObject({ maySend: false, letter: { state: 'awaiting' } })
    expect(await sign(security)).toMatchObject({ ok: true })
    const letter = (await letterOf(security))!
    const [line] = await world.db.select().from(register).where(eq(register.id, letter.id))
    expect(line).toMatchObject({ direction: 'out', number: letter.number, party: 'حراست استانداری' })
    expect(letter.number).toContain('/ن/')
    expect((await seen(id, 'clerk')).tasks[0]).toMatchObject({ maySend: true })
    expect(await send(security, { on: addDays(world.today, -1) })).toMatchObject({
      refusals: [{ key: 'inquiry-letter-before', field: 'on' }],
    })
    expect(await send(security, { on: addDays(world.today, 1) })).toMatchObject({
      refusals: [{ key: 'request-original-day', field: 'on' }],
    })
    expect(await send(security)).toMatchObject({ ok: true })
    expect(await send(security), 'once').toMatchObject({ why: 'conflict' })
    const sent = {
      notice: letter.id,
      number: letter.number,
      signedOn: world.today,
      sentOn: world.today,
      sentBy: 'post',
    }
    expect((await seen(id, 'clerk')).tasks[0]).toMatchObject({ maySend: false, letter: sent })
    expect((await seen(id, world.offices[0]!.holder.id)).tasks[0]).toMatchObject({
      maySend: false,
      letter: { ...sent, notice: null },
    })
    expect(await steps(id)).toContainEqual({
      what: 'letter-sent',
      of: 'security',
      label: '',
      on: world.today,
      by: 'post',
      outward: letter.number,
    })
  })

  it('comes back to the desk to be mended, and is neither thrown away there nor without an addressee', async () => {
    const { security } = await atInquiries()
    const { id } = (await letterOf(security))!
    expect(
      await sendBackNotice(await world.as('secretary'), newKey(), { id, word: 'نشانی دفتر را بنویسید' }),
    ).toMatchObject({ ok: true })
    const clerk = await world.as('clerk')
    expect(await discardDraft(clerk, newKey(), { id })).toMatchObject({ ok: false })
    expect(await submitNotice(clerk, newKey(), { id, version: 2 })).toMatchObject({ ok: true })
    expect(await sign(security)).toMatchObject({ ok: true })
  })

  it('is dropped unsigned with what it was for; a signed one stays', async () => {
    const one = await atInquiries()
    await withdrawRequest(await world.as(world.offices[0]!.holder.id), newKey(), { request: one.id })
    expect(await letterOf(one.security)).toBeUndefined()
    const two = await atInquiries()
    await sign(two.security)
    await withdrawRequest(await world.as(world.offices[0]!.holder.id), newKey(), { request: two.id })
    expect(await letterOf(two.security)).toMatchObject({ state: 'signed' })
  })
})

describe('its answer', () => {
  const answer = async (task: string, over: Partial<Parameters<typeof recordAnswer>[2]> = {}) =>
    recordAnswer(await world.as('clerk', { now: minutes(1) }), newKey(), {
      ...{ task, agrees: true, word: '', number: '۴۴/۲', on: world.today },
      ...over,
    })
  const paper = async (over: Partial<PaperLetter> = {}, now = world.now) => {
    const files = [(await uploadedPaper(world, 'clerk', 'نامه.pdf')).id]
    const outcome = await registerPaper(await world.as('clerk', { now }), newKey(), {
      ...{
        office: null,
        sender: 'حراست',
        senderNumber: '۹۱/ح',
        senderDate: addDays(world.today, -3),
        subject: 'پاسخ استعلام',
        body: '',
      },
      ...{ files, refersTo: '', confidentiality: 'ordinary' as const },
      ...over,
    })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return outcome.value
  }

  it('brings its scan, which is read by whoever may read its words', async () => {
    const { id, security } = await atInquiries()
    const scan = (await uploadedPaper(world, 'clerk', 'پاسخ.pdf')).id
    expect(await answer(security, { files: [scan, scan] })).toMatchObject({ ok: true })
    const [task] = (await seen(id, 'member')).tasks
    expect(task!.reply).toMatchObject({ number: '۴۴/۲', on: world.today, incoming: null, files: [{ id: scan }] })
    const reads = async (who: Parameters<World['as']>[0]) =>
      (await fileFor(world.db, (await world.as(who)).actor, scan, world.now)) !== null
    expect(await reads('member')).toBe(true)
    expect(await reads(world.offices[0]!.holder.id)).toBe(false)
    expect(await reads('association')).toBe(false)
    const [told] = (await seen(id, world.offices[0]!.holder.id)).tasks
    expect(told!.reply).toEqual({ number: null, on: null, incoming: null, files: [] })
  })

  it('may be a letter of the register, by its own number and day; not one that came before, nor of another office', async () => {
    const { id, security } = await atInquiries()
    const before = await paper({ senderNumber: '۸۹/ح' }, days(-2))
    const others = await paper({ office: world.offices[1]!.id, senderNumber: '۹۰/ح' })
    const { id: letter } = await paper()
    const clerk = (await world.as('clerk')).actor
    const offered = await answerLetters(world.db, clerk, security, world.now)
    expect(offered.map((one) => one.id)).toEqual([letter])
    for (const wrong of [before.id, others.id, id])
      expect(await answer(security, { letter: wrong })).toMatchObject({ refusals: [{ key: 'inquiry-letter-unknown' }] })
    expect(await answer(security, { letter, number: '', on: '' })).toMatchObject({ ok: true })
    expect((await taskOf(id, 'inquiry', 'answered')).facts).toEqual({
      number: '۹۱/ح',
      on: addDays(world.today, -3),
      incoming: letter,
      letter: 'س/و/1405/3',
      arrived: world.today,
    })
    expect((await writtenFrom(world.db, letter)).map(({ what }) => what)).toEqual(['cleared'])
    expect((await seen(id, 'clerk')).tasks[0]!.reply).toMatchObject({ incoming: letter, number: '۹۱/ح' })
    expect((await seen(id, 'member')).tasks[0]!.reply.number).toBe('۹۱/ح')
  })

  it('is found among the letters by its words, one of a secret letter’s subject excepted', async () => {
    const { security } = await atInquiries()
    const sent = [
      await paper(),
      await paper({ sender: 'شهرداری', senderNumber: '۱۲/ش', subject: 'ضوابط محل' }),
      await paper({ sender: 'پلیس اماکن', senderNumber: '۷', subject: 'نتیجه محرمانه', confidentiality: 'secret' }),
    ]
    const clerk = (await world.as('head')).actor
    const places = async (q: string) => {
      const found = await answerLetters(world.db, clerk, security, world.now, { q })
      return found.map(({ id }) => sent.findIndex((one) => one.id === id)).sort()
    }
    const table: [string, number[]][] = [
      ['', [0, 1, 2]],
      ['91', [0]],
      ['شهرداري  ضوابط', [1]],
      ['شهرداری استعلام', []],
      [sent[1]!.number, [1]],
      ['پلیس', [2]],
      ['نتیجه', []],
    ]
    for (const [q, found] of table) expect([q, await places(q)]).toEqual([q, found])
  })

  it('goes with the register’s number where the letter bears none', async () => {
    const { id, security } = await atInquiries()
    const { id: letter, number } = await paper({ senderNumber: '', senderDate: null })
    expect(await answer(security, { letter })).toMatchObject({ ok: true })
    expect((await taskOf(id, 'inquiry', 'answered')).facts).toMatchObject({ number, on: world.today })
  })

  it('gives its files back where it was a slip, and the letter is asked for anew', async () => {
    const { id, security } = await atInquiries()
    const scan = (await uploadedPaper(world, 'clerk', 'پاسخ.pdf')).id
    await answer(security, { files: [scan] })
    expect(await letterOf(security)).toBeUndefined()
    const outcome = await undoAnswer(await world.as('clerk', { now: minutes(2) }), newKey(), { request: id })
    expect(outcome).toMatchObject({ ok: true })
    expect((await seen(id, 'clerk')).tasks[0]!.reply.files).toEqual([])
    expect(await letterOf(security)).toMatchObject({ state: 'awaiting' })
    expect(await answer(security, { files: [scan] })).toMatchObject({ ok: true })
  })
})

describe('the papers for the issuer', () => {
  it('go with their letter, once it is signed and the original is here', async () => {
    const { id, paper } = await atIssuer()
    const letter = (await letterOf(paper))!
    expect(letter).toMatchObject({ addressee: 'سازمان تنظیم مقررات و ارتباطات رادیویی', confidentiality: 'ordinary' })
    for (const part of [
      'مصوبه شماره',
      'آنچه در پروانه تازه نوشته می‌شود',
      'پریسا تازه‌نفس',
      'همراه این نامه',
      'اصل پروانه',
    ])
      expect(letter.body, part).toContain(part)
    expect(letter.body, 'a number is for its addressee alone').not.toContain('شماره ملی')
    expect(await sign(paper)).toMatchObject({ ok: true })
    expect(await send(paper)).toMatchObject({ refusals: [{ key: 'inquiry-original-not-here' }] })
    const clerk = await world.as('clerk')
    const original = (to: 'secretariat' | 'holder') =>
      moveOriginal(clerk, newKey(), { task: paper, to, on: world.today })
    expect(await original('holder'), 'nothing is there to give back').toMatchObject({ why: 'conflict' })
    expect(await original('secretariat')).toMatchObject({ ok: true })
    expect(await original('holder')).toMatchObject({ ok: true })
    expect(await original('secretariat')).toMatchObject({ ok: true })
    expect(await send(paper, { by: 'hand' })).toMatchObject({ ok: true })
    expect(await original('holder'), 'it is on its way').toMatchObject({ why: 'conflict' })
    const told = (await seen(id, 'clerk')).tasks.find(({ task }) => task === 'paper')
    expect(told).toMatchObject({ original: 'sent', letter: { sentBy: 'hand' }, maySend: false })
  })
})

describe('a license that somebody signs second', () => {
  const paperSaid = async (task: string, over: Partial<Parameters<typeof recordPaper>[2]> = {}) =>
    recordPaper(await world.as('clerk'), newKey(), {
      ...{ task, issued: true, issuedOn: world.today, expiresOn: addDays(world.today, 1095), code: '', word: '' },
      ...over,
    })
  const mark = async (task: string, which: 'signature' | 'seal', on = world.today) =>
    recordSecond(await world.as('clerk'), newKey(), { task, mark: which, on })

  it('is official with that signature and the seal, each on its day and in this order', async () => {
    const input = { parameter: 'license.secondSignatory', value: 'working-group-head', firstDay: world.today }
    const named = await overrideParameter(await world.as('admin'), newKey(), { ...input, resolution: 'مصوبه ۵' })
    expect(named).toMatchObject({ ok: true })
    const { id, paper } = await atIssuer()
    expect((await seen(id, 'clerk')).tasks.find((one) => one.id === paper)!.second).toEqual({
      by: 'working-group-head',
      marks: [],
      next: 'signature',
    })
    expect(await paperSaid(paper)).toMatchObject({
      refusals: [{ key: 'inquiry-second-needed', parameter: 'license.secondSignatory', facts: { mark: 'signature' } }],
    })
    expect(await mark(paper, 'seal'), 'nothing is signed').toMatchObject({ why: 'conflict' })
    expect(await mark(paper, 'signature', addDays(world.today, 1))).toMatchObject({ refusals: [{ field: 'on' }] })
    expect(await mark(paper, 'signature')).toMatchObject({ ok: true })
    expect(await mark(paper, 'signature'), 'once').toMatchObject({ why: 'conflict' })
    expect(await paperSaid(paper)).toMatchObject({ refusals: [{ facts: { mark: 'seal' } }] })
    expect(await mark(paper, 'seal', addDays(world.today, -1))).toMatchObject({
      refusals: [{ key: 'inquiry-second-before', field: 'on' }],
    })
    expect(await mark(paper, 'seal')).toMatchObject({ ok: true })
    expect((await seen(id, 'clerk')).tasks.find((one) => one.id === paper)!.second).toMatchObject({ next: null })
    expect(await paperSaid(paper)).toMatchObject({ ok: true })
    const told = (await steps(id)).filter(({ what }) => what === 'second-signed' || what === 'sealed')
    expect(told.map(({ what, on }) => [what, on])).toEqual([
      ['second-signed', world.today],
      ['sealed', world.today],
    ])
  })

  it('asks for none where the province names nobody', async () => {
    const { id, paper } = await atIssuer()
    expect((await seen(id, 'clerk')).tasks.find((one) => one.id === paper)!.second).toBeNull()
    expect(await mark(paper, 'signature')).toMatchObject({ why: 'conflict' })
    expect(await paperSaid(paper)).toMatchObject({ ok: true })
  })
})

describe('originals with the secretariat', () => {
  it('are sent on or given back before the license is written down, or that there is none', async () => {
    const { id, paper } = await atIssuer()
    const clerk = await world.as('clerk')
    const said = { task: paper, code: '', issuedOn: world.today, expiresOn: addDays(world.today, 1095) }
    const issued = () => recordPaper(clerk, newKey(), { ...said, issued: true, word: '' })
    const none = () => recordPaper(clerk, newKey(), { ...said, issued: false, word: 'مدارک ناقص است' })
    await moveOriginal(clerk, newKey(), { task: paper, to: 'secretariat', on: world.today })
    for (const one of [issued, none])
      expect(await one()).toMatchObject({ refusals: [{ key: 'inquiry-original-held', facts: { count: 1 } }] })
    await moveOriginal(clerk, newKey(), { task: paper, to: 'holder', on: world.today })
    const list = (await taskOf(id, 'handover')).id
    const thing = (item: string, state: 'received' | 'none' | 'sent' | 'returned') =>
      recordHandover(clerk, newKey(), {
        ...{ task: list, item, state, on: world.today, to: 'دبیرخانه' },
        note: 'فرم نو نیست',
      })
    for (const item of ['undertaking', 'identity', 'degree']) await thing(item, 'received')
    await thing('form', 'none')
    expect(await none(), 'two of the transferee’s').toMatchObject({ refusals: [{ facts: { count: 2 } }] })
    const close = () => closeHandover(clerk, newKey(), { task: list })
    expect(await close()).toMatchObject({ refusals: [{ key: 'inquiry-handover-held', facts: { count: 2 } }] })
    expect(await thing('degree', 'returned'), 'given back unsent').toMatchObject({ ok: true })
    expect(await close()).toMatchObject({ refusals: [{ facts: { count: 1 } }] })
    await thing('identity', 'sent')
    expect(await close(), 'it is away').toMatchObject({ refusals: [{ key: 'inquiry-handover-missing' }] })
    await thing('identity', 'returned')
    expect(await close()).toMatchObject({ ok: true })
    expect(await issued()).toMatchObject({ ok: true })
    expect((await seen(id, 'clerk')).outcome).toBe('granted')
  })
})

describe('what is owed', () => {
  const owed = async (task: string, over: { sum?: number | null; word?: string } = {}) =>
    recordAnswer(await world.as('clerk'), newKey(), {
      ...{ task, agrees: false, word: 'دو ماه کارمزد', number: '۷', on: world.today },
      ...over,
    })
  const paid = async (
    task: string,
    over: { number?: string; on?: string; files?: string[] } = {},
    who: string = world.offices[0]!.holder.id,
  ) => sendReceipt(await world.as(who), newKey(), { task, number: '۸۸۱', on: world.today, files: [], ...over })
  const picture = async () => (await uploadedPaper(world, world.offices[0]!.holder.id, 'رسید.pdf')).id

  /** A transfer that waits for the clearance of an agency of which nobody is here. */
  async function atClearance(): Promise<{ id: string; task: string }> {
    const provinceId = world.province
    const service = { id: newKey(), provinceId, code: 's-1', name: 'پرداخت قبض', agency: 'شرکت گاز' }
    await world.db.insert(services).values(service)
    const offered = { provinceId, officeId: world.offices[0]!.id, serviceId: service.id, since: '2025-01-01' }
    await world.db.insert(officeServices).values(offered)
    const { id } = await atInquiries()
    return { id, task: (await taskOf(id, 'clearance')).id }
  }

  it('has its sum, which only whole rials are, and waits for its receipt', async () => {
    const { id, task } = await atClearance()
    expect((await letterOf(task))!.subject).toContain('مفاصاحساب')
    expect(await paid(task, { files: [await picture()] }), 'nothing is owed').toMatchObject({ why: 'conflict' })
    for (const sum of [0, -1, 1.5, 1e16])
      expect(await owed(task, { sum }), String(sum)).toMatchObject({ refusals: [{ field: 'sum' }] })
    expect(await owed(task, { sum: 12_500_000 })).toMatchObject({ ok: true })
    const seenNow = await seen(id, world.offices[0]!.holder.id)
    const payment = seenNow.tasks.find((one) => one.id === task)!.payment
    expect(payment).toEqual({ sum: 12_500_000, receipt: null, maySend: true })
    const told = seenNow.timeline.find(({ what }) => what === 'owed')!
    const kind = kindOf('transfer')!
    expect(momentWords('fa', { kind, form: seenNow.form, effect: seenNow.effect }, told)).toContain('۱۲٬۵۰۰٬۰۰۰ ریال')
    const deskSees = (await seen(id, 'clerk')).tasks.find((one) => one.id === task)!
    expect(deskSees.payment).toMatchObject({ maySend: false })
  })

  it('is paid by whoever asked, with number, day and picture, and then cleared by whoever is owed it', async () => {
    const { id, task } = await atClearance()
    await owed(task, { sum: 9_000_000 })
    const file = await picture()
    const wrong: [Parameters<typeof paid>[1], string][] = [
      [{ number: ' ', files: [file] }, 'number'],
      [{ on: addDays(world.today, 1), files: [file] }, 'on'],
      [{ files: [] }, 'files'],
    ]
    for (const [over, field] of wrong) expect(await paid(task, over), field).toMatchObject({ refusals: [{ field }] })
    expect(await paid(task, { files: [file] }, world.offices[1]!.holder.id)).toMatchObject({ ok: false })
    expect(await paid(task, { files: [file] })).toMatchObject({ ok: true })
    const atDesk = (await seen(id, 'clerk')).tasks.find((one) => one.id === task)!
    expect(atDesk).toMatchObject({
      may: true,
      payment: { sum: 9_000_000, receipt: { number: '۸۸۱', files: [{ id: file }] } },
    })
    const reads = async (who: string) =>
      (await fileFor(world.db, (await world.as(who)).actor, file, world.now)) !== null
    expect([await reads('clerk'), await reads('member'), await reads(world.offices[1]!.holder.id)]).toEqual([
      true,
      true,
      false,
    ])
    const said = { task, agrees: true, word: '', number: '۸', on: world.today }
    expect(await recordAnswer(await world.as('clerk'), newKey(), said)).toMatchObject({ ok: true })
    expect((await steps(id)).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['owed', 'receipt-sent', 'clearance-given']),
    )
    const [cleared] = (await seen(id, 'clerk')).tasks.filter((one) => one.id === task)
    expect(cleared!.payment, 'it stays told').toMatchObject({ sum: 9_000_000, receipt: { number: '۸۸۱' } })
  })

  it('that is owed anew wants a receipt of its own', async () => {
    const { id, task } = await atClearance()
    await owed(task, { sum: 5 })
    await paid(task, { files: [await picture()] })
    await owed(task, { sum: 2 })
    const again = (await seen(id, world.offices[0]!.holder.id)).tasks.find((one) => one.id === task)!
    expect(again.payment).toEqual({ sum: 2, receipt: null, maySend: true })
  })
})
