// The main job from end to end, as its people live it: the registry goes in, a letter is signed, sent and acknowledged.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { desc, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit } from '#db/schema/audit'
import { addDays, tehranDay, toJalali } from '#rules/calendar'
import { root } from '#server/root'
import { bindHolder, bindUser, type Holder, holderOf, pressOn, shows } from './holders.ts'
import { openStage, type Person, type Stage, signIn, until } from './stage.ts'

const pin = '748159'

/** Whether a button of a message says just this. */
const hasButton = (message: { buttons?: { text: string }[][] }, words: string) =>
  message.buttons?.flat().some(({ text }) => text === words)

const officers = [
  { role: 'clerk', name: 'نگار دفتریان', mobile: '09140100006' },
  { role: 'secretary', name: 'مهتاب دبیرنیا', mobile: '09140100003', seat: 'دبیر کارگروه' },
  { role: 'head', name: 'سیاوش کوهساری', mobile: '09140100002', seat: 'رئیس کارگروه' },
  { role: 'member', name: 'کیوان ارتباطی', mobile: '09140100004', seat: 'نماینده وزارت ارتباطات و فناوری اطلاعات' },
  { role: 'association', name: 'بهزاد صنفی‌پور', mobile: '09140100007' },
  { role: 'kanoon', name: 'فریبا بررسی‌نیا', mobile: '09140100008' },
] as const

/** The cases of the story, on the program from its sources or as it was built. */
export function tellStory({ built }: { built: boolean }): void {
  let stage: Stage
  const people: Record<string, Person> = {}
  let inBot: Holder
  let inApp: Holder
  beforeAll(async () => {
    stage = await openStage(built)
  })
  afterAll(() => stage?.close())

  test('an empty database asks for its first administrator, who names the province', async () => {
    expect(stage.running.setUp).toContain('/login/')
    people.admin = await signIn(stage, stage.running.setUp!, {
      name: 'اردبیل',
      nameEn: 'Ardabil',
      letterPrefix: 'ارد',
      admin: 'پرهام سامانی‌نژاد',
      mobile: '09140100001',
      closed: ['4', '5'],
    })
    expect(await people.admin.call('GET', '/me')).toMatchObject({
      province: { name: 'اردبیل' },
      memberships: [{ role: 'admin' }],
    })
  })

  test('the registry goes in by the command, first as a rehearsal', async () => {
    const file = join(root, 'server/cli/sample/offices.csv')
    await stage.command('import', 'offices', file, '--dry-run')
    expect(await stage.database.sql`select count(*)::int as count from offices`).toEqual([{ count: 0 }])
    await stage.command('import', 'offices', file)
    expect(await stage.database.sql`select count(*)::int as count from offices`).toEqual([{ count: 216 }])
  })

  test('the officers are invited, and those who sign set their PIN', async () => {
    for (const { role, name, mobile, ...more } of officers) {
      const seat = 'seat' in more ? ['--seat', more.seat] : []
      const lines = await stage.command('invite', '--role', role, '--mobile', mobile, '--name', name, ...seat)
      people[role] = await signIn(stage, lines.trim().split('\n').pop()!)
    }
    for (const role of ['secretary', 'head']) await people[role]!.call('PUT', '/me/pin', { pin, old: null })
  })

  test('two holders of a county share their number and their last four digits, and are bound', async () => {
    inBot = await holderOf(stage, '72-14-3131')
    inApp = await holderOf(stage, '72-14-3130')
    await bindHolder(stage, inBot, 'telegram')
    await bindHolder(stage, inApp, 'bale')
  })

  test('the administrator takes the quiet hours away by a resolution, so that letters go out whenever this is read', async () => {
    const value = ['00:00', '00:00']
    const override = { parameter: 'quietHours', value, firstDay: tehranDay(new Date()), resolution: 'مصوبه نشست نخست' }
    await people.admin!.call('POST', '/province/overrides', override)
  })

  let letter: string

  test('the clerk writes to the county, counts the recipients and submits', async () => {
    const { clerk } = people
    const counties = await clerk!.call<{ counties: { id: string; name: string }[] }>('GET', '/province')
    const namin = counties.counties.find((one) => one.name === 'نمین')!
    const selection = { counties: [namin.id] }
    const counted = await clerk!.call('POST', '/notices/selection', { selection, list: false })
    expect(counted).toMatchObject({ count: 9, unreachable: 7 })
    letter = randomUUID()
    const text = {
      kind: 'circular',
      subject: 'نصب تابلوی تعرفه‌ها',
      body: 'تابلوی تعرفه‌ها را نصب کنید.',
      answerBy: null,
    }
    await clerk!.call('PUT', `/notices/${letter}`, { ...text, version: null, selection, files: [] })
    expect(await clerk!.call('POST', `/notices/${letter}/submit`, { version: 1 })).toMatchObject({ recipients: 9 })
  })

  test('the secretary cannot sign without the PIN, and signs with it', async () => {
    const { secretary } = people
    expect(await secretary!.ask('POST', `/notices/${letter}/sign`)).toMatchObject({
      status: 403,
      body: { code: 'step-up' },
    })
    await secretary!.call('POST', '/me/step-up', { pin })
    expect(await secretary!.call('POST', `/notices/${letter}/sign`)).toMatchObject({
      number: expect.stringMatching(/^ارد\/ب\/14\d\d\/1$/),
    })
  })

  test('one holder reads and acknowledges in the bot, the other in the app', async () => {
    const card = await inBot.user!.until((chat) =>
      chat.messages.find((message) => message.text?.includes('نصب تابلوی تعرفه‌ها')),
    )
    inBot.user!.press(/متن/, { on: card.id })
    await inBot.user!.until((chat) =>
      chat.messages.find((message) => message.text?.includes('تابلوی تعرفه‌ها را نصب کنید.')),
    )
    inBot.user!.press('تأیید دریافت')
    await inBot.user!.until((chat) => chat.messages.find((message) => message.text?.includes('تأیید شد')))

    inApp.person = await inApp.signInByCode()
    const [waiting] = await inApp.person.call<{ recipient: string }[]>('GET', '/notices/inbox')
    await inApp.person.call('POST', `/notices/inbox/${waiting!.recipient}/open`)
    await inApp.person.call('POST', `/notices/inbox/${waiting!.recipient}/acknowledge`)
    await inApp.user!.until((chat) => chat.messages.find((message) => message.text?.includes('تأیید شد')))
  })

  test('the clerk sees both, and who is missing', async () => {
    expect(await people.clerk!.call('GET', `/notices/${letter}`)).toMatchObject({
      progress: { recipients: 9, acknowledged: 2, stranded: 7 },
    })
  })

  test('a third office gets a slip: its carrier has it signed for, and the receipt proves it to anybody without the letter', async () => {
    const { clerk } = people
    const missing = await clerk!.call<{ rows: { id: string }[] }>('GET', `/notices/${letter}/recipients?show=missing`)
    const { id } = missing.rows[0]!
    await clerk!.call('POST', `/notices/${letter}/slips`, { recipients: [id], carrier: 'یوسف نامه‌بر' })
    const [slip] = await clerk!.call<{ link: string }[]>('GET', `/notices/${letter}/slips`)
    expect(await (await fetch(slip!.link)).text()).not.toContain('تابلوی تعرفه‌ها را نصب کنید.')
    const signed = { method: 'POST', body: new URLSearchParams({ name: 'زهرا گیرنده‌پور', confirm: 'yes' }) }
    expect(await (await fetch(slip!.link, { ...signed, headers: { origin: stage.running.url } })).text()).toContain(
      'زهرا گیرنده‌پور',
    )
    expect(await clerk!.call('GET', `/notices/${letter}`)).toMatchObject({
      progress: { acknowledged: 2, delivered: 1 },
    })
    const { link } = await clerk!.call<{ link: string }>('GET', `/notices/inbox/${id}/receipt`)
    const verified = await (await fetch(link)).text()
    expect(verified).toContain('این رسید درست است')
    expect(verified).not.toMatch(/تابلو|زهرا/)
  })

  test('the holder answers with a letter of their own, and the register has both in one thread', async () => {
    const { office } = inApp
    const [read] = await inApp.person!.call<{ recipient: string }[]>('GET', '/notices/inbox')
    const answer = { subject: 'پاسخ درباره تابلو', body: 'تابلوی تعرفه‌ها نصب شد.', confidential: false, files: [] }
    const written = await inApp.person!.call('POST', '/incoming', { ...answer, office, answers: read!.recipient })
    expect(written).toMatchObject({ number: expect.stringMatching(/^ارد\/و\/14\d\d\/1$/) })
    const found = await people.clerk!.call<{ lines: { id: string; direction: string }[] }>(
      'GET',
      `/register?q=${encodeURIComponent('تعرفه ها')}`,
    )
    expect(found.lines.map(({ direction }) => direction)).toEqual(['in', 'out'])
    const thread = await people.clerk!.call<{ id: string }[]>('GET', `/register/${found.lines[0]!.id}/thread`)
    expect(thread.map(({ id }) => id)).toEqual(found.lines.map(({ id }) => id).reverse())
  })

  const substitute = { name: 'پریسا جانشینی', nationalId: '9990000018', mobile: '09140100031' }
  let leave: string

  test('the holder asks in the bot for a leave from today, with a substitute', async () => {
    const user = inApp.user!
    const today = tehranDay(new Date())
    const dayKey = (day: string) => ({ data: `t:d${day.replaceAll('-', '')}` })
    user.say('درخواست تازه')
    await pressOn(user, 'کدام درخواست؟', 'مرخصی')
    await pressOn(user, 'نخستین روز را انتخاب کنید', dayKey(today))
    const end = addDays(today, 2)
    // The last day may lie in the next month of the inline calendar.
    if (toJalali(end).m !== toJalali(today).m)
      await pressOn(user, 'اکنون آخرین روز', { data: `t:m${toJalali(end).y * 12 + toJalali(end).m - 1}` })
    await pressOn(user, 'اکنون آخرین روز', dayKey(end))
    await pressOn(user, '(۳ روز)', 'همین روزها درست است')
    await shows(user, 'مخاطب او را')
    user.shareContact({ phone: substitute.mobile, firstName: substitute.name })
    await shows(user, 'چنان‌که در کارت ملی')
    user.say(substitute.name)
    await shows(user, 'کد ملی او را')
    user.say(substitute.nationalId)
    await pressOn(user, 'توضیح', 'بدون پاسخ')
    await pressOn(user, 'بازبینی درخواست مرخصی', 'ارسال درخواست')
    await shows(user, `در انتظار رضایت ${substitute.name}`)
    const [asked] = await inApp.person!.call<{ id: string }[]>('GET', '/requests?filter=mine')
    leave = asked!.id
  })

  test('the substitute consents from the own account, the association agrees', async () => {
    const user = stage.simulator.telegram.user({ firstName: substitute.name, phone: substitute.mobile })
    await bindUser(user, substitute.nationalId, substitute.name)
    const card = await user.until((chat) =>
      chat.messages.find((message) => message.buttons?.flat().some(({ text }) => /رضایت/.test(text))),
    )
    user.press(/^(?!.*(نمی|ندارم)).*رضایت/, { on: card.id })
    await until(async () =>
      expect(await inApp.person!.call('GET', `/requests/${leave}`)).toMatchObject({ stage: 'association' }),
    )
    await people.association!.call('POST', `/requests/${leave}/review`, {
      agrees: true,
      word: 'نماینده آموزش دیده است.',
    })
  })

  test('two of three vote: the head in the bot, and in the app the member whose vote decides and is confirmed', async () => {
    const { ballot } = await people.head!.call<{ ballot: { id: string } }>('GET', `/requests/${leave}`)
    const { telegram } = await people.head!.call<{ telegram: string }>('POST', '/me/bot-link')
    const head = stage.simulator.telegram.user({ firstName: officers[2].name, phone: officers[2].mobile })
    head.start(new URL(telegram).searchParams.get('start')!)
    await shows(head, 'شماره')
    head.tap('ارسال شماره تلفن من')
    await pressOn(head, 'مرخصی', 'رأی موافق')
    await shows(head, 'رأی شما: موافق')

    const vote = { choice: 'for', reason: '' }
    const deciding = await people.member!.ask('POST', `/requests/ballots/${ballot.id}/vote`, {
      ...vote,
      confirm: false,
    })
    expect(deciding).toMatchObject({
      status: 422,
      body: { fields: { confirm: expect.stringContaining('۲ رأی موافق از ۳') } },
    })
    await people.member!.call('POST', `/requests/ballots/${ballot.id}/vote`, { ...vote, confirm: true })
    expect(await inApp.person!.call('GET', `/requests/${leave}`)).toMatchObject({ stage: 'letter', outcome: 'granted' })
  })

  test('the result is signed by the head and acknowledged by the holder', async () => {
    const [waiting] = await people.head!.call<{ id: string }[]>('GET', '/notices?state=awaiting')
    await people.head!.call('POST', '/me/step-up', { pin })
    await people.head!.call('POST', `/notices/${waiting!.id}/sign`)
    const card = await inApp.user!.until((chat) =>
      chat.messages.find((message) => message.text?.includes('نتیجه درخواست مرخصی')),
    )
    inApp.user!.press(/متن/, { on: card.id })
    const letter = await inApp.user!.until((chat) =>
      chat.messages.find((message) => hasButton(message, 'تأیید دریافت')),
    )
    expect(letter.text).toContain('موافقت شد')
    inApp.user!.press('تأیید دریافت', { on: letter.id })
    await until(async () => {
      const [newest] = await inApp.person!.call<{ acknowledgedAt: string | null }[]>('GET', '/notices/inbox')
      expect(newest!.acknowledgedAt).not.toBeNull()
    })
  })

  test('the public page shows the substitute from the first day', async () => {
    const page = await (await fetch(`${stage.running.url}/o/${inApp.license}`)).text()
    expect(page).toContain(substitute.name)
  })

  let filed: { trackingCode: string; link: string }

  test('a customer rates and complains', async () => {
    const post = (path: string, body: object) =>
      fetch(`${stage.running.url}/api/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const rating = { license: inApp.license, service: 2, conduct: 4, key: randomUUID() }
    const first = await post('ratings', rating)
    expect(first.status).toBe(201)
    const again = await post('ratings', rating)
    expect([again.status, await again.json()]).toEqual([200, await first.json()])
    const complaint = {
      license: inApp.license,
      kind: 'complaint',
      topic: 'overcharge',
      text: 'برای کپی مدارک سه برابر تعرفه گرفتند.',
      name: 'سهراب شاکی‌زاده',
      mobile: '09140200001',
      confidential: true,
      key: randomUUID(),
    }
    const answer = await post('cases', complaint)
    expect(answer.status).toBe(201)
    filed = (await answer.json()) as typeof filed
  })

  test('the secretariat has it examined, and the office answers without learning who complained', async () => {
    const [registered] = await people.clerk!.call<{ id: string }[]>('GET', '/cases')
    const path = `/cases/${registered!.id}`
    await people.clerk!.call('POST', `${path}/assign`, {
      examiner: 'kanoon',
      word: 'بررسی شود',
      text: 'بیش از نرخ گرفتند.',
    })
    await people.kanoon!.call('POST', `${path}/ask`, { word: 'لطفاً درباره مبلغ دریافتی توضیح دهید.' })
    const seen = await inApp.person!.call('GET', path)
    expect(JSON.stringify(seen)).not.toMatch(/شاکی|09140200001/)
    await inApp.person!.call('POST', `${path}/answer`, { word: 'مبلغ اضافه بازگردانده شد.' })
    await people.clerk!.call('POST', `${path}/close`, { result: 'مبلغ اضافه به شما بازگردانده می‌شود.' })
  })

  test('the citizen sees the answer, and the chain of acts is whole', async () => {
    const shown = await (await fetch(`${stage.running.url}/api/cases/${filed.trackingCode}`)).json()
    expect(shown).toMatchObject({
      trackingCode: filed.trackingCode,
      kind: 'complaint',
      state: 'resolved',
      answer: 'مبلغ اضافه به شما بازگردانده می‌شود.',
    })
    const page = await (await fetch(`${stage.running.url}/c/${filed.trackingCode}`)).text()
    expect(page).toContain('مبلغ اضافه به شما بازگردانده می‌شود.')
    // somebody else kept the chain's head: without one it proves nothing
    const sealed = stage.database.db.select().from(audit).where(isNotNull(audit.seq)).orderBy(desc(audit.seq)).limit(1)
    await until(async () => {
      const [last] = await sealed
      expect(await stage.command('audit', '--head', `${last?.seq}:${last?.hash}`)).toBeTruthy()
    })
  })
}
