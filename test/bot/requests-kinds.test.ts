// A third kind, declared here with nothing but its declaration and its words, goes through engine, doors and bot.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notices } from '#db/schema/notices'
import { effects } from '#db/schema/offices'
import { requests } from '#db/schema/requests'
import { resultLetter } from '#locales/letters'
import { addDays } from '#rules/calendar'
import { webOf } from '../web.ts'
import { declareBooth } from '../world/booth.ts'
import { consented, reviewed, signed, stranger, voted } from '../world/requests.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

let house: House
let forget: () => void
beforeAll(async () => {
  house = await openCarried()
  forget = declareBooth()
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
const on = (from: number) => addDays(house.world.today, from)
const day = (from: number) => ({ data: `t:d${on(from).replaceAll('-', '')}` })

describe('a third kind', () => {
  test('is filled in and filed in the bot, and goes its own way to its effect', async () => {
    const holder = await boundUser(house, 'holder')
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
    await press(holder, '(۳ روز)', day(4))
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
    await press(holder, 'روز پرداخت', 'پاسخ می‌دهم')
    await press(holder, 'روز پرداخت', day(-2))
    await press(holder, 'اندازه', 'بدون پاسخ')
    const review = (await shows(holder, 'بازبینی درخواست غرفه نمایشگاه')).text
    for (const said of ['سالن جنوبی', '۱۲ تیر ۱۳۹۵']) expect(review).toContain(said)
    await press(holder, 'بازبینی درخواست غرفه نمایشگاه', 'ارسال درخواست')
    await shows(holder, 'در انتظار نظر انجمن صنفی')
    const [filed] = await house.database.db.select().from(requests).where(eq(requests.kind, 'booth'))
    const answered = { hall: 'south', founded: '2016-07-02', paid: on(-2) }
    const form = {
      where: 'سالن دو',
      spot: { lat: 38.2, lon: 48.3 },
      opening: { from: on(4), to: on(4) },
      keeper,
      ...answered,
    }
    expect(filed).toMatchObject({ stage: 'association', form })
    expect(Object.keys(filed!.form).sort()).toEqual(
      [...Object.keys(answered), 'keeper', 'opening', 'spot', 'where'].sort(),
    )

    const { world } = house
    const { id } = filed!
    const letters = {
      ...world,
      as: async (...who: Parameters<typeof world.as>) => ({ ...(await world.as(...who)), letter: resultLetter }),
    }
    await reviewed(letters, id)
    await shows(holder, 'در انتظار رضایت سمیه غرفه‌دار')
    await consented(letters, id)
    await voted(letters, id, 'head', 'for')
    await voted(letters, id, 'member', 'for')
    const [letter] = await house.database.db.select().from(notices).where(eq(notices.requestId, id))
    expect(letter?.body).toBe('با غرفه سالن دو در سالن جنوبی، تأسیس ۱۲ تیر ۱۳۹۵، موافقت شد.')
    await signed(letters, id)
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
    const kinds = await (await visit(`/api/app/requests/kinds?office=${office.id}`, { as })).json()
    expect(kinds.at(-1)).toMatchObject({
      kind: 'booth',
      title: 'غرفه نمایشگاه',
      stages: ['association', 'consent', 'vote', 'letter'],
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
    ])
    expect(kinds.at(-1).fields.at(-1).options).toEqual([
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
    }
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
    ])
    expect(one.timeline.map(({ what }: { what: string }) => what)).toEqual([
      'filed',
      'now-association',
      'ahead-consent',
      'ahead-vote',
      'ahead-letter',
    ])
  })
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
