// A call from its permit to the files of the offices to come: read and registered for without an account, judged, objected to,
// marked, and chosen from.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyFor } from '#actions/calls/apply'
import { chooseApplicants, markExam } from '#actions/calls/choose'
import { judgeApplication } from '#actions/calls/judge'
import { openCall } from '#actions/calls/open'
import { proveApplicant } from '#actions/calls/prove'
import { caseSecret } from '#actions/cases/secret'
import { signNotice } from '#actions/notices/sign'
import { applications, calls } from '#db/schema/calls'
import { files } from '#db/schema/files'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { resolutions } from '#db/schema/resolutions'
import { addDays, addMonths, toJalali } from '#rules/calendar'
import { conditions } from '#rules/calls'
import { freshDatabase, type TestDatabase } from '../database.ts'
import { type Web, webOf } from '../web.ts'
import { stranger } from '../world/requests.ts'
import { buildWorld, newKey, type World } from '../world.ts'

let database: TestDatabase
let world: World
let web: Web
let call: string
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

const weights = { exam: 60, education: 15, experience: 15, local: 10 }
const terms = () => ({
  ...{
    county: world.counties[0]!.id,
    place: 'ارس',
    kind: 'urban' as const,
    capacity: 1,
    note: 'در محدوده بازار',
    weights,
  },
  ...{ permitBy: 'regulator' as const, permitNumber: '۷۷', permitOn: world.today, resolution: '۹/۴' },
  ...{ opensOn: world.today, closesOn: addDays(world.today, 10) },
})
/** The secretariat after the call is over. */
const after = (days = 12) => world.as('clerk', { now: new Date(world.now.getTime() + days * 86_400_000) })
const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

function jalali(day: string): string {
  const { y, m, d } = toJalali(day)
  return `${y}/${m}/${d}`
}

/** Registers through the public page; the page that one is led to, or the answer that says what is wrong. */
async function registers(more: Record<string, string> = {}, papers: readonly string[] = ['identity', 'degree']) {
  const form = new FormData()
  const who = stranger('سامان نوپا')
  const said = {
    ...who,
    born: jalali(addMonths(world.today, -30 * 12)),
    education: 'bachelor',
    experience: '۳',
    veteran: 'none',
  }
  for (const [name, value] of Object.entries({ ...said, disability: '', key: newKey(), ...more })) form.set(name, value)
  for (const paper of papers)
    form.append(`files.${paper}`, new File([Buffer.from(picture, 'base64')], 'مدرک.png', { type: 'image/png' }))
  const answer = await web.app.request(`http://localhost:3000/calls/${call}`, {
    ...{ method: 'POST', body: form, headers: { origin: 'http://localhost:3000' } },
  })
  return { status: answer.status, to: answer.headers.get('location') ?? '', page: await answer.text() }
}
const all = Object.fromEntries(conditions.map(({ name }) => [name, 'yes' as const]))
const rows = () =>
  database.db.select().from(applications).where(eq(applications.callId, call)).orderBy(applications.nationalId)

test('is published with its permit, and everybody reads it without an account', async () => {
  expect(await openCall(await world.as('association'), newKey(), terms())).toMatchObject({ ok: false })
  const opened = await openCall(await world.as('clerk'), newKey(), terms())
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  call = opened.value.id
  const list = await (await web.visit('/calls')).text()
  expect(list).toContain('فراخوان تأسیس دفتر در ')
  const page = await (await web.visit(`/calls/${call}`)).text()
  for (const said of ['نمره آزمون', 'تابعیت ایرانی', 'پیوست', 'سازمان تنظیم مقررات', 'name="nationalId"'])
    expect(page).toContain(said)
  expect((await web.visit(`/calls/${newKey()}`)).status).toBe(404)
})

test('takes registrations with papers, one a national ID, and says what the law asks with its article', async () => {
  const young = await registers({ born: jalali(addMonths(world.today, -20 * 12)) })
  expect(young.status).toBe(422)
  // everything at once at the top, each with the way to its field
  const many = await registers({ name: '', mobile: '1' }, ['identity'])
  for (const field of ['name', 'mobile', 'files.degree']) expect(many.page).toContain(`href="#${field}"`)
  expect(many.page, 'by their names').toContain('دانش‌نامه یا گواهی تحصیلی: تصویر')
  expect(many.page.indexOf('data-errors')).toBeLessThan(many.page.indexOf('<h1'))
  expect(young.page).toContain('ساله می‌شود')
  expect(young.page).toContain('پیوست')
  expect((await registers({ name: 'سامان' })).page).toContain('نام و نام خانوادگی هر دو را بنویسید')
  expect((await registers({}, ['identity'])).page).toContain('تصویر این مدرک را بفرستید')
  expect((await registers({}, [...Array(6).fill('degree'), 'identity'])).page).toContain('پذیرفته نمی‌شود')
  const veteran = await registers({ veteran: 'freed' })
  expect(veteran.page).toMatch(/id="files.veteran-error"/)
  const who = stranger('سامان نوپا')
  const first = await registers({ nationalId: who.nationalId, mobile: who.mobile })
  expect(first.status).toBe(303)
  expect((await registers({ nationalId: who.nationalId, mobile: who.mobile })).page).toContain(
    'پیش از این در همین فراخوان',
  )
  for (let nth = 0; nth < 2; nth++) expect((await registers()).status).toBe(303)
  expect(await rows()).toHaveLength(3)
  const page = await (await web.visit(first.to)).text()
  expect(page).toContain('ثبت‌نام شما رسیده است')
  // the code alone opens nothing
  expect((await web.visit(`${first.to.slice(0, -4)}xxxx`)).status).toBe(404)
})

test('takes a company with its number, its papers and its manager, and judges what the law asks of one besides', async () => {
  const { mobile } = stranger('سامان نوپا')
  const company = { mobile, company: 'شرکت پیشخوان نمونه', companyId: '10380284790', companyRegistration: '۱۲۳۴' }
  const own = ['identity', 'degree']
  const half = await registers({ company: company.company }, own)
  for (const field of ['companyId', 'companyRegistration', 'files.registration', 'files.signatories'])
    expect(half.page).toContain(`id="${field}-error"`)
  const whole = [...own, 'registration', 'signatories']
  expect((await registers(company, whole)).status).toBe(303)
  expect((await registers(company, whole)).page, 'once a company').toContain('پیش از این در همین فراخوان')
  const last = (await rows()).find(({ form }) => form.company)!
  expect(last).toMatchObject({ nationalId: '10380284790', form: { company: { registration: '۱۲۳۴' } } })
  expect(Object.keys(last.papers).sort()).toEqual([...whole].sort())
  const judge = async (found: object) =>
    judgeApplication(await after(), newKey(), { application: last.id, found, reason: 'ثبت در ایران نیست' })
  expect(await judge(all), 'a company’s own are open').toMatchObject({ ok: false })
  expect(await judge({ ...all, registered: 'no', signatories: 'yes' })).toMatchObject({ value: { verdict: 'unfit' } })
  const seen = await (await web.visit(`/api/app/calls/${call}`, { as: world.people.head.id })).json()
  expect(seen.applicants.find(({ company: of }: { company: object | null }) => of)).toMatchObject({
    company: { name: 'شرکت پیشخوان نمونه', nationalId: null },
  })
  await database.db.delete(applications).where(eq(applications.id, last.id))
})

test('counts once the code of its mobile is entered, and another’s registration stands in nobody’s way', async () => {
  const channels = ['telegram', 'sms'] as const
  const bySms = await world.as('clerk', { channels })
  const count = async () => (await rows()).filter(({ mobileState }) => mobileState !== 'waiting').length
  const before = await count()
  const who = stranger('مهسا نوآور')
  const paper = (name: string) => ({ paper: name, bytes: Buffer.from(picture, 'base64'), name: 'مدرک.png' })
  const form = {
    ...{ ...who, born: addMonths(world.today, -30 * 12), education: 'bachelor' as const, experience: 3, local: false },
    ...{ veteran: 'none' as const, disability: 0 },
  }
  const seen = new Set<string>()
  const apply = async (mobile: string) => {
    const papers = [paper('identity'), paper('degree')]
    const applied = await applyFor(bySms, newKey(), { call, form: { ...form, mobile }, papers })
    if (!applied.ok) throw new Error(JSON.stringify(applied))
    const sent = await database.db
      .select()
      .from(outbox)
      .where(eq(outbox.chatId, `98${mobile.slice(1)}`))
    return { link: applied.value, sent: sent.find(({ id }) => !seen.has(id) && seen.add(id))! }
  }
  const prove = (link: { trackingCode: string; secret: string }, code: string) =>
    proveApplicant(bySms, newKey(), { ...link, code })
  // a stranger has the number of her card, with a mobile of their own
  const strange = await apply('09147779911')
  const own = await apply(who.mobile)
  expect(own.sent).toMatchObject({ kind: 'mobileCode', messenger: 'sms' })
  expect(await count()).toBe(before)
  const address = `/calls/r/${own.link.trackingCode}/${own.link.secret}`
  const waiting = await (await web.visit(address)).text()
  for (const said of ['هنوز انجام نشده', 'مهسا نوآور', 'شناسنامه و کارت ملی', 'name="code"'])
    expect(waiting).toContain(said)
  const wrong = await web.visit(`${address}/prove`, { method: 'POST', form: { key: newKey(), code: '۱' } })
  expect(wrong.status).toBe(422)
  expect(await prove(strange.link, String(strange.sent.params.code))).toMatchObject({ ok: true })
  expect(await prove(own.link, String(own.sent.params.code))).toMatchObject({ ok: true })
  expect(await count()).toBe(before + 2)
  // the secretariat sees that one national ID stands twice, and where
  const marked = (await (await web.visit(`/api/app/calls/${call}`, { as: world.people.clerk.id })).json()).applicants
  expect(marked.filter(({ twice }: { twice: boolean }) => twice)).toHaveLength(2)
  expect(await (await web.visit(address)).text()).toContain('ثبت‌نام شما رسیده است')
  // the same person with the same mobile learns it, and only after the proof
  const again = await apply(who.mobile)
  const twice = await prove(again.link, String(again.sent.params.code))
  expect(twice).toMatchObject({ ok: false, refusals: [{ key: 'calls-registered-before' }] })
  // five wrong tries use a code up
  for (let nth = 0; nth < 6; nth++) await prove(again.link, '1')
  expect(await prove(again.link, String(again.sent.params.code))).toMatchObject({
    refusals: [{ key: 'contacts-code-wrong' }],
  })
  // back by the code and the mobile
  const follow = (code: string, mobile: string) =>
    web.visit('/calls/follow', { method: 'POST', form: { code, mobile } })
  expect((await follow(own.link.trackingCode, who.mobile)).headers.get('location')).toBe(address)
  expect((await follow(own.link.trackingCode, '09147779911')).status).toBe(422)
  for (const { link } of [strange, own, again])
    await database.db.delete(applications).where(eq(applications.trackingCode, link.trackingCode))
})

test('says before everything else that it is over', async () => {
  const [held] = await database.db.select().from(calls).where(eq(calls.id, call))
  const closes = (closesOn: string) => database.db.update(calls).set({ closesOn }).where(eq(calls.id, call))
  await closes(addDays(world.today, -1))
  const page = await (await web.visit(`/calls/${call}`)).text()
  const said = page.indexOf('مهلت ثبت‌نام در این فراخوان پایان یافته است')
  expect(said > 0 && said < page.indexOf('تابعیت ایرانی')).toBe(true)
  expect(page).not.toContain('name="nationalId"')
  await closes(held!.closesOn)
})

test('is judged once it is over, objected to once, and judged again', async () => {
  const [one, other] = await rows()
  const judge = async (application: string, found: object, reason = '', days = 12) =>
    judgeApplication(await after(days), newKey(), { application, found, reason })
  expect(await judge(one!.id, all, '', 0)).toMatchObject({ ok: false, why: 'conflict' })
  expect(await judge(one!.id, { nationality: 'yes' })).toMatchObject({ ok: false })
  expect(await judge(one!.id, { ...all, service: 'no' })).toMatchObject({ ok: false })
  expect(await judge(one!.id, { ...all, service: 'no' }, 'گواهی پایان خدمت پیوست نیست')).toMatchObject({ ok: true })
  expect(await judge(other!.id, all)).toMatchObject({ ok: true, value: { verdict: 'fit' } })
  const seen = await (await web.visit(`/api/app/calls/${call}`, { as: world.people.head.id })).json()
  expect(seen.applicants[0]).toMatchObject({ verdict: 'unfit', nationalId: null, trackingCode: null, files: [] })
  const desk = await (await web.visit(`/api/app/calls/${call}`, { as: world.people.clerk.id })).json()
  expect(desk.applicants[0].files.map(({ paper }: { paper: string }) => paper).sort()).toEqual([
    'دانش‌نامه یا گواهی تحصیلی',
    'شناسنامه و کارت ملی',
  ])
  const paper = `/api/app/calls/applications/${one!.id}/files/${desk.applicants[0].files[0].id}`
  const status = async (as: string) => (await web.visit(paper, { as })).status
  expect([await status(world.people.clerk.id), await status(world.people.member.id)]).toEqual([200, 404])
})

test('whoever was found unfit objects by the link, once', async () => {
  const [one] = await rows()
  const own = `/calls/r/${one!.trackingCode}/${caseSecret(world.secret, one!.id)}`
  const page = await (await web.visit(own)).text()
  expect(page).toContain('گواهی پایان خدمت پیوست نیست')
  expect(page).toContain('گواهی پایان خدمت وظیفه یا معافیت')
  const object = (word: string) => web.visit(own, { method: 'POST', form: { key: newKey(), word } })
  expect((await object(' ')).status).toBe(422)
  expect((await object('معافیت دارم و پیوست کرده‌ام')).status).toBe(303)
  expect((await object('باز هم')).status).toBe(422)
  const again = await judgeApplication(await after(), newKey(), { application: one!.id, found: all, reason: '' })
  expect(again).toMatchObject({ ok: true, value: { verdict: 'fit' } })
})

test('takes marks from a sheet, told before it is stored, and leaves the rows that are wrong', async () => {
  const [one, other] = await rows()
  const as = world.people.clerk.id
  const csv = `کد پیگیری,نمره\n${one!.trackingCode},90\n${other!.nationalId},70.404\n1111222233334444,50\n`
  const content = Buffer.from(csv)
  const kept = { name: 'نمره.csv', mime: 'text/csv', size: content.length, sha256: '', content }
  const [sheet] = await database.db
    .insert(files)
    .values({ provinceId: world.province, subject: 'import', ...kept, uploadedBy: as, at: world.now })
    .returning()
  const address = `/api/app/calls/${call}/marks/${sheet!.id}`
  expect((await web.visit(address, { as: world.people.head.id })).status).toBe(403)
  const report = await (await web.visit(address, { as })).json()
  expect(report).toMatchObject({
    name: 'نمره.csv',
    counts: { added: 2, changed: 0, refused: 1, warned: 1, absent: 0 },
    refused: [{ row: 4, findings: [{ reason: 'founding-marks-unknown' }] }],
  })
  expect(
    (await rows()).map(({ mark }) => mark),
    'nothing is stored yet',
  ).toEqual([null, null, null])
  const findings = await (await web.visit(`${address}/findings?format=csv`, { as })).text()
  expect(findings).toContain('کسی با این کد')
  const stored = await web.visit(address, { as, json: {} })
  expect(await stored.json()).toMatchObject({ added: 2 })
  expect((await rows()).map(({ mark }) => mark)).toEqual([90, 70.4, null])
  expect(await (await web.visit(address, { as })).json()).toMatchObject({ counts: { unchanged: 2, added: 0 } })
  await database.db.update(applications).set({ mark: null }).where(eq(applications.callId, call))
})

test('takes marks all or none, and whom the group chose becomes the applicant of an office to come', async () => {
  const [one, other, third] = await rows()
  const mark = async (marks: { code: string; mark: number }[]) => markExam(await after(), newKey(), { call, marks })
  const good = [
    { code: one!.trackingCode, mark: 90 },
    { code: other!.trackingCode, mark: 70 },
  ]
  expect(await mark([...good, { code: third!.trackingCode, mark: 80 }])).toMatchObject({
    ok: false,
    refusals: [{ key: 'calls-marks-unfit', facts: { line: 3 } }],
  })
  expect((await rows()).map((row) => row.mark)).toEqual([null, null, null])
  expect(await mark([{ code: one!.trackingCode, mark: 101 }])).toMatchObject({ ok: false })
  expect(await mark(good)).toMatchObject({ ok: true, value: { marked: 2 } })
  const choose = async (applicationIds: string[], resolution = '۱۵/۳', why = '') =>
    chooseApplicants(await after(), newKey(), { call, applications: applicationIds, resolution, why })
  expect(await choose([one!.id], 'ندارد')).toMatchObject({ refusals: [{ key: 'resolutions-number-needed' }] })
  // where the register has resolutions, it is one of them
  await database.db.insert(resolutions).values({
    ...{
      provinceId: world.province,
      meeting: 15,
      meetingOn: world.today,
      item: 3,
      text: 'انتخاب',
      recordedAt: world.now,
    },
  })
  expect(await choose([one!.id], '۱۵/۴')).toMatchObject({ refusals: [{ key: 'resolutions-number-unknown' }] })
  expect(await choose([one!.id], ' ')).toMatchObject({ ok: false })
  expect(await choose([one!.id, other!.id])).toMatchObject({ ok: false, refusals: [{ key: 'calls-chosen-many' }] })
  expect(await choose([third!.id])).toMatchObject({ ok: false, refusals: [{ key: 'calls-not-shortlisted' }] })
  // whoever leaves the ranking says why
  expect(await choose([other!.id])).toMatchObject({ refusals: [{ key: 'calls-why-needed', field: 'why' }] })
  const chosen = await choose([one!.id], 'بند ۳ جلسه ۱۵')
  if (!chosen.ok) throw new Error(JSON.stringify(chosen))
  const [held] = await database.db.select().from(memberships).where(eq(memberships.officeId, chosen.value.offices[0]!))
  expect(held).toMatchObject({ role: 'applicant', until: null })
  const planned = await (await web.visit('/api/app/offices/planned', { as: world.people.clerk.id })).json()
  expect(planned).toMatchObject([{ place: 'ارس', applicant: 'سامان نوپا' }])
  expect(await choose([other!.id])).toMatchObject({ ok: false, refusals: [{ key: 'calls-chosen-many' }] })
  // the applicant is told by a letter that waits for its signature, and goes by every way that letters go
  const [letter] = await database.db.select().from(notices).where(eq(notices.state, 'awaiting'))
  for (const said of ['متقاضی محترم، سامان نوپا', 'ارس، شهرستان مهرآباد', 'تبصره ۳'])
    expect(letter!.body).toContain(said)
  const to = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, letter!.id))
  expect(to).toMatchObject([{ officeId: chosen.value.offices[0], personId: held!.personId }])
  expect((await signNotice(await after(), newKey(), { id: letter!.id })).ok).toBe(false)
  const secretary = await world.as('secretary', { now: (await after()).now })
  expect(await signNotice(secretary, newKey(), { id: letter!.id })).toMatchObject({ ok: true })
  const sent = await database.db.select().from(outbox).where(eq(outbox.personId, held!.personId))
  expect(sent.map(({ kind }) => kind).sort()).toEqual(['invite', 'notice'])
})

test('what the chosen one registered with stands in the establishment, and no paper is sent again', async () => {
  const [one] = (await rows()).filter(({ officeId }) => officeId)
  const as = world.people.clerk.id
  const office = one!.officeId!
  // it was opened some days from now
  await database.db.update(memberships).set({ since: world.today }).where(eq(memberships.officeId, office))
  const kinds = await (await web.visit(`/api/app/requests/kinds?office=${office}`, { as })).json()
  const { offered } = kinds.find(({ kind }: { kind: string }) => kind === 'establishment')
  expect(offered).toMatchObject({
    born: one!.form.born,
    education: 'bachelor',
    papers: { identity: [{}], degree: [{}] },
  })
  const picture = `/api/app/files/${offered.papers.identity[0].id}`
  expect((await web.visit(picture, { as })).status).toBe(200)
  expect((await web.visit(picture, { as: world.people.member.id })).status).toBe(404)
  const place = { place: 'ارس', address: 'خیابان یکم، پلاک ۲', position: { lat: 38.1, lon: 48.2 }, area: 60 }
  const json = { office, kind: 'establishment', form: { ...offered, ...place } }
  const filed = await web.visit('/api/app/requests', { as, json })
  expect(filed.status, await filed.clone().text()).toBe(201)
  const seen = await (await web.visit(`/api/app/requests/${(await filed.json()).id}`, { as })).json()
  expect(seen.papers.map(({ name, files }: { name: string; files: unknown[] }) => [name, files.length])).toEqual([
    ['identity', 1],
    ['degree', 1],
    ['service', 0],
  ])
})
