// A third kind, declared here with nothing but its declaration and its words, goes through engine, doors and bot.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodies } from '#db/schema/bodies'
import { effects } from '#db/schema/effects'
import { notices } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { officeServices, services } from '#db/schema/services'
import { tasks } from '#db/schema/tasks'
import { ownLetter } from '#locales/letters'
import { addDays } from '#rules/calendar'
import { pdf } from '../pdf.ts'
import { webOf } from '../web.ts'
import { declareBooth } from '../world/booth.ts'
import { uploadedPaper } from '../world/papers.ts'
import { consented, outwardSigned, reviewed, signed, stranger, voted } from '../world/requests.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

let house: House
let forget: () => void
beforeAll(async () => {
  house = await openCarried()
  forget = declareBooth()
  await contracted()
})
afterAll(async () => {
  forget?.()
  await house?.close()
})

type User = Awaited<ReturnType<typeof boundUser>>
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
async function press(user: User, words: string, button: string | { data: string }) {
  const offers = (one: { buttons: { text: string; data?: string }[][] }) =>
    one.buttons.flat().some(({ text, data }) => (typeof button === 'string' ? text === button : data === button.data))
  const message = await user.until((chat) =>
    chat.messages.findLast((one) => !one.mine && one.text.includes(words) && offers(one)),
  )
  user.press(button, { on: message.id })
}
/** The tasks of a request that wait. */
const tasksAt = (request: string) =>
  house.database.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.requestId, request), eq(tasks.state, 'open')))
/** An agency in this province, whose service every office offers. */
async function contracted() {
  const { province: provinceId, today: since, now: updatedAt, people, offices } = house.world
  const { db } = house.database
  const name = 'سازمان غرفه‌ها'
  const [body] = await db.insert(bodies).values({ provinceId, kind: 'agency', name, since, updatedAt }).returning()
  await db.update(memberships).set({ bodyId: body!.id }).where(eq(memberships.personId, people.agency.id))
  const [service] = await db
    .insert(services)
    .values({ provinceId, code: 'g-1', name: 'غرفه', agency: name })
    .returning()
  const at = { provinceId, serviceId: service!.id, since }
  await db
    .insert(officeServices)
    .values(offices.map(({ id }) => ({ ...at, officeId: id })))
    .onConflictDoNothing()
}
const on = (from: number) => addDays(house.world.today, from)
const day = (from: number) => ({ data: `t:d${on(from).replaceAll('-', '')}` })

describe('a third kind', () => {
  test('is filled in and filed in the bot, and goes its own way to its effect', async () => {
    const holder = await boundUser(house, 'holder')
    const agency = await boundUser(house, 'agency')
    const keeper = stranger('سمیه غرفه‌دار')
    holder.say('درخواست تازه')
    await press(holder, 'یک روز، در نمایشگاه', 'غرفه نمایشگاه')
    await shows(holder, 'جای غرفه')
    holder.say('سالن دو')
    await shows(holder, 'موقعیت غرفه')
    holder.sendLocation({ latitude: 38.2, longitude: 48.3 })
    await press(holder, 'نخستین روز را انتخاب کنید', day(3))
    await press(holder, 'اکنون آخرین روز', day(5))
    expect((await shows(holder, '(۳ روز)')).text).toContain('غرفه تنها یک روز برپا می‌شود.')
    await press(holder, 'نخستین روز را انتخاب کنید', day(4))
    await press(holder, 'اکنون آخرین روز', day(4))
    await press(holder, '(۱ روز)', 'همین روزها درست است')
    await shows(holder, 'مخاطب او را')
    holder.shareContact({ phone: keeper.mobile, firstName: keeper.name })
    await press(holder, 'چنان‌که در کارت ملی', keeper.name)
    await shows(holder, 'کد ملی او را')
    holder.say(keeper.nationalId)
    await press(holder, 'روز آزمایش', 'بدون پاسخ')
    await press(holder, 'چرایی', 'بدون پاسخ')
    await press(holder, 'سالن', 'سالن جنوبی')
    await shows(holder, 'روز تأسیس')
    holder.say('۱۲ تیر')
    await shows(holder, 'روز را با سال بنویسید')
    holder.say('۱۳۷۵/۴/۱۲')
    await shows(holder, 'پذیرفته نمی‌شود')
    holder.say('۱۲ تیر ۱۳۹۵')
    // an optional one is answered at once, without saying first that one will
    await press(holder, 'روز پرداخت', day(-2))
    await press(holder, 'اندازه', 'بدون پاسخ')
    await shows(holder, 'نام شرکت یا مؤسسه را')
    holder.say('شرکت غرفه‌آرا')
    await shows(holder, 'شناسه ملی آن را')
    holder.say('۱۰۳۸۰۲۸۴۷۹۱')
    await shows(holder, 'شناسه ملی درست نیست')
    holder.say('۱۰۳۸۰۲۸۴۷۹۰')
    await shows(holder, 'متراژ')
    holder.say('چهل و یک')
    await shows(holder, 'عددی از ۶ تا ۴۰ بنویسید')
    holder.say('۱۲٫۵')
    // a paper that is wanted has to come; one that need not may be passed over
    expect((await shows(holder, 'نقشه غرفه')).text).toContain('اصل آن هم در دبیرخانه دیده می‌شود')
    holder.sendDocument({ name: 'virus.exe', bytes: new Uint8Array([77, 90, 1, 2]) })
    await shows(holder, 'پذیرفته نمی‌شود')
    holder.sendDocument({ name: 'نقشه.pdf', bytes: pdf() })
    await press(holder, 'فایل', 'همین‌ها کافی است')
    await press(holder, 'کارت غرفه‌دار', 'بدون فایل')
    const review = (await shows(holder, 'بازبینی درخواست غرفه نمایشگاه')).text
    for (const said of ['سالن جنوبی', '۱۲ تیر ۱۳۹۵', 'شرکت غرفه‌آرا', '۱۲٫۵', 'نقشه غرفه'])
      expect(review).toContain(said)
    await press(holder, 'بازبینی درخواست غرفه نمایشگاه', 'ارسال درخواست')
    await shows(holder, 'در انتظار نظر انجمن صنفی')
    const [filed] = await house.database.db.select().from(requests).where(eq(requests.kind, 'booth'))
    const sponsor = { name: 'شرکت غرفه‌آرا', nationalId: '10380284790' }
    const answered = { hall: 'south', founded: '2016-07-02', paid: on(-2), sponsor, metres: 12.5 }
    const form = {
      where: 'سالن دو',
      spot: { lat: 38.2, lon: 48.3 },
      opening: { from: on(4), to: on(4) },
      keeper,
      ...answered,
    }
    const proofs = { plan: [{ name: 'نقشه.pdf', type: 'application/pdf' }] }
    expect(filed).toMatchObject({ stage: 'inquiries', form: { ...form, proofs } })
    expect(Object.keys(filed!.form).sort()).toEqual(
      [...Object.keys(answered), 'keeper', 'opening', 'proofs', 'spot', 'where'].sort(),
    )

    const { world } = house
    const { id } = filed!
    const letters = {
      ...world,
      as: async (...who: Parameters<typeof world.as>) => ({ ...(await world.as(...who)), letter: ownLetter }),
    }
    // the agency asks first, and the holder answers in the chat; the clocks stand as long
    await press(agency, 'مانعی برای این درخواست هست؟', 'پرسش از درخواست‌دهنده')
    await shows(agency, 'از درخواست‌دهنده چه می‌پرسید؟')
    agency.say('غرفه چند متر است؟')
    await press(agency, 'غرفه چند متر است؟', 'فرستادن پرسش')
    await shows(agency, 'پرسش فرستاده شد')
    await press(holder, 'درباره درخواست شما پرسشی هست', 'نوشتن پاسخ')
    await shows(holder, 'پاسخ شما چیست؟')
    holder.say('دوازده متر')
    await press(holder, 'دوازده متر', 'فرستادن پاسخ')
    await shows(holder, 'رسیدگی ادامه یافت')
    await shows(agency, 'پاسخ: دوازده متر')
    await reviewed(letters, id)
    await press(agency, 'مانعی برای این درخواست هست؟', 'مانعی نیست')
    await press(agency, 'اگر این پاسخ اشتباه بود', 'پس گرفتن پاسخ')
    await shows(agency, 'پاسخ شما پس گرفته شد')
    expect(await tasksAt(id)).toHaveLength(2)
    await press(agency, 'مانعی برای این درخواست هست؟', 'مانعی نیست')
    await expect.poll(async () => (await tasksAt(id)).length).toBe(1)
    // the security office answers on paper, and the clerk writes it down
    const { visit } = webOf(world)
    const clerk = world.people.clerk.id
    const [security] = await tasksAt(id)
    const found = await (await visit('/api/app/requests/tasks', { as: clerk })).json()
    expect(found).toMatchObject([{ id: security!.id, task: 'inquiry', what: 'استعلام از حراست استانداری' }])
    const clear = { as: clerk, json: { agrees: true, word: '', number: '۴۱/ح', on: on(0) } }
    expect((await visit(`/api/app/requests/tasks/${security!.id}/record`, clear)).status).toBe(200)
    // the secretariat looks it through, and wants the plan anew, which alone is sent once more
    const [check] = await tasksAt(id)
    const secretariat = await boundUser(house, 'clerk')
    secretariat.say('کارتابل')
    await press(secretariat, 'بررسی درخواست: غرفه نمایشگاه', 'خواستن دوباره یک مدرک')
    await press(secretariat, 'کدام مدرک را دوباره می‌خواهید؟', 'نقشه غرفه')
    await shows(secretariat, 'از این مدرک چه می‌خواهید؟')
    secretariat.say('نقشه خوانا نیست')
    await press(secretariat, '✗ نقشه غرفه: نقشه خوانا نیست', 'خواستن همین مدارک')
    await shows(secretariat, 'مدارک دوباره خواسته شد')
    expect((await shows(holder, 'نقشه غرفه: نقشه خوانا نیست')).text).toContain('تنها همین‌ها را بفرستید')
    await press(holder, 'نقشه غرفه: نقشه خوانا نیست', 'فرستادن مدارک')
    await shows(holder, 'فایل همین مدرک')
    holder.sendDocument({ name: 'نقشه تازه.pdf', bytes: pdf() })
    await press(holder, 'فایل', 'همین‌ها کافی است')
    await shows(holder, 'مدارک شما رسید')
    const [mended] = await house.database.db.select().from(requests).where(eq(requests.id, id))
    expect(mended!.form).toMatchObject({ proofs: { plan: [{ name: 'نقشه تازه.pdf' }] } })
    await press(secretariat, '○ نقشه غرفه', 'دیدن مدارک (۱ فایل)')
    await secretariat.until((chat) => chat.messages.find(({ file }) => file))
    const whole = { as: clerk, json: { complete: true, word: '' } }
    expect((await visit(`/api/app/requests/tasks/${check!.id}/check`, whole)).status).toBe(200)
    const [seen] = await tasksAt(id)
    const findings = { area: { answer: 12.5, note: '' }, sign: { answer: 'yes', note: '' } }
    const report = { fit: true, word: '', findings, present: 'آرش بازدیدی', position: null, files: [] }
    const by = { as: world.people.inspector.id, json: report }
    expect((await visit(`/api/app/requests/tasks/${seen!.id}/visit`, by)).status).toBe(200)
    await shows(holder, 'در انتظار رضایت سمیه غرفه‌دار')
    await consented(letters, id)
    await voted(letters, id, 'head', 'for')
    await voted(letters, id, 'member', 'for')
    await shows(holder, 'در انتظار تعهد سمیه غرفه‌دار')
    await consented(letters, id)
    const [letter] = await house.database.db.select().from(notices).where(eq(notices.requestId, id))
    expect(letter?.body).toBe(
      'با غرفه سالن دو در سالن جنوبی، تأسیس ۱۲ تیر ۱۳۹۵، ۱۲٫۵ متر، با پشتیبانی شرکت غرفه‌آرا (\u2066۱۰۳۸۰۲۸۴۷۹۰\u2069)، موافقت شد.\n' +
        'این موافقت روزهایی را که پیش از امضای نامه گذشته باشد در بر نمی‌گیرد.',
    )
    await signed(letters, id)
    await shows(holder, 'در انتظار تحویل اصل پروانه به دبیرخانه')
    const [paper] = await tasksAt(id)
    // the original comes, then goes: each once, in this order
    const original = (to: string, day: string) =>
      visit(`/api/app/requests/tasks/${paper!.id}/original`, { as: clerk, json: { to, on: day } })
    const sent = (day: string) =>
      visit(`/api/app/requests/tasks/${paper!.id}/sent`, { as: clerk, json: { on: day, by: 'post' } })
    expect((await sent(on(0))).status, 'no original').toBe(422)
    expect((await original('secretariat', on(1))).status).toBe(422)
    expect((await original('secretariat', on(0))).status).toBe(200)
    await shows(holder, 'باید به سازمان تنظیم مقررات و ارتباطات رادیویی فرستاده شود')
    expect((await original('secretariat', on(0))).status).toBe(409)
    expect((await sent(on(0))).status, 'no letter').toBe(422)
    await outwardSigned(letters, paper!.id)
    expect((await sent(on(-1))).status).toBe(422)
    expect((await sent(on(0))).status).toBe(200)
    await shows(holder, 'اصل پروانه نزد سازمان تنظیم مقررات و ارتباطات رادیویی است')
    const given = { issued: true, issuedOn: on(0), expiresOn: on(1095), code: '', word: '' }
    const wrong = await visit(`/api/app/requests/tasks/${paper!.id}/paper`, {
      as: clerk,
      json: { ...given, issuedOn: on(1) },
    })
    expect(Object.keys((await wrong.json()).fields)).toEqual(['issuedOn'])
    await visit(`/api/app/requests/tasks/${paper!.id}/paper`, { as: clerk, json: given })
    const inEffect = await shows(holder, 'به دست سمیه غرفه‌دار برپاست')
    expect(inEffect.text.match(/برپاست/g), 'the effect is said once').toHaveLength(1)
    const [effect] = await house.database.db.select().from(effects).where(eq(effects.requestId, id))
    expect(effect).toMatchObject({ kind: 'booth', firstDay: on(4), shown: { keeper: 'سمیه غرفه‌دار' } })
  })

  test('is offered, checked and filed through the app’s door, in both languages', async () => {
    const { world } = house
    const { visit } = webOf(world)
    const office = world.offices[1]!
    const as = office.holder.id
    const kinds = await (await visit(`/api/app/requests/kinds?office=${office.id}&usual=yes`, { as })).json()
    expect(kinds.at(-1)).toMatchObject({
      kind: 'booth',
      title: 'غرفه نمایشگاه',
      path: [
        [
          'نظر انجمن صنفی، تا ۵ روز کاری',
          'استعلام از دستگاه طرف قرارداد، تا ۵ روز کاری',
          'استعلام از حراست استانداری، تا ۱ ماه',
        ],
        ['بررسی کامل بودن درخواست در دبیرخانه، تا ۳ روز کاری'],
        ['بازدید از محل، تا ۱۰ روز کاری'],
        [expect.stringMatching(/^رضایت .+، تا ۳ روز کاری$/)],
        ['رأی کارگروه'],
        [expect.stringMatching(/^تعهد .+ روز کاری$/)],
        ['امضا و ابلاغ نامه نتیجه، تا ۳ روز کاری'],
        ['صدور پروانه تازه در مرجع صدور، تا ۱ ماه'],
      ],
      usual: expect.stringContaining('چقدر طول می‌کشد'),
    })
    expect(kinds.at(-1).fields.map(({ type }: { type: string }) => type)).toEqual([
      'text',
      'position',
      'days',
      'person',
      'days',
      'paragraph',
      'choice',
      'day',
      'day',
      'choice',
      'company',
      'number',
      'papers',
    ])
    expect(kinds.at(-1).fields.at(-4).options).toEqual([
      { value: 'small', label: 'کوچک' },
      { value: 'large', label: 'بزرگ' },
    ])
    const form = {
      where: 'سالن',
      spot: { lat: 38.2, lon: 48.3 },
      opening: { from: on(4), to: on(6) },
      keeper: stranger(),
      hall: 'north',
      founded: on(-400),
      sponsor: { name: 'شرکت غرفه‌آرا', nationalId: '10380284790' },
      metres: 12,
      proofs: { plan: [await uploadedPaper(world, as)] },
    }
    expect(kinds.at(-1).fields.at(-1).papers).toMatchObject([
      { name: 'plan', label: 'نقشه غرفه', required: true },
      { name: 'card', required: false },
      { name: 'hire', when: { field: 'size', is: ['large'] } },
    ])
    const check = await (await visit('/api/app/requests/check/booth', { as, json: { office: office.id, form } })).json()
    expect(check.checks).toMatchObject([{ met: false, words: 'غرفه تنها یک روز برپا می‌شود.' }])
    const refused = await visit('/api/app/requests', { as, json: { office: office.id, kind: 'booth', form } })
    expect(refused.status).toBe(422)
    expect((await refused.json()).fields).toEqual({ opening: 'غرفه تنها یک روز برپا می‌شود.' })
    const right = { ...form, opening: { from: on(4), to: on(4) } }
    const done = await visit('/api/app/requests', { as, json: { office: office.id, kind: 'booth', form: right } })
    expect(done.status).toBe(201)
    const one = await (await visit(`/api/app/requests/${(await done.json()).id}`, { as })).json()
    expect(one.lines.map(({ label }: { label: string }) => label)).toEqual([
      'جای غرفه',
      'موقعیت غرفه',
      'روز گشایش',
      'غرفه‌دار',
      'سالن',
      'روز تأسیس',
      'پشتیبان',
      'متراژ',
      'پیوست‌ها',
    ])
    expect(one.timeline.map(({ what }: { what: string }) => what)).toEqual([
      'filed',
      'now-association',
      'now-inquiry',
      'now-inquiry',
      'ahead-check',
      'ahead-visit',
      'ahead-consent',
      'ahead-vote',
      'ahead-undertaking',
      'ahead-letter',
      'ahead-issuer',
    ])
  })
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
