// The main job from end to end, as its people live it: the registry goes in, a letter is signed, sent and acknowledged.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '#server/root'
import { bindHolder, type Holder, holderOf } from './holders.ts'
import { openStage, type Person, type Stage, signIn } from './stage.ts'

let stage: Stage
const people: Record<string, Person> = {}
let inBot: Holder
let inApp: Holder
const pin = '748159'

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const officers = [
  { role: 'clerk', name: 'نگار دفتریان', mobile: '09140100006' },
  { role: 'secretary', name: 'مهتاب دبیرنیا', mobile: '09140100003', seat: 'دبیر کارگروه' },
  { role: 'head', name: 'سیاوش کوهساری', mobile: '09140100002', seat: 'رئیس کارگروه' },
] as const

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

test('clerk, secretary and head are invited, and the signers set their PIN', async () => {
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

let letter: string

test('the clerk writes to the county, counts the recipients and submits', async () => {
  const { clerk } = people
  const counties = await clerk!.call<{ counties: { id: string; name: string }[] }>('GET', '/province')
  const namin = counties.counties.find((one) => one.name === 'نمین')!
  const selection = { counties: [namin.id] }
  const counted = await clerk!.call('POST', '/notices/selection', { selection, list: false })
  expect(counted).toMatchObject({ count: 9, unreachable: 7 })
  letter = randomUUID()
  const text = { kind: 'circular', subject: 'نصب تابلوی تعرفه‌ها', body: 'تابلوی تعرفه‌ها را نصب کنید.', answerBy: null }
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
  expect(await people.clerk!.call('GET', `/notices/${letter}`)).toMatchObject({ progress: { recipients: 9, acknowledged: 2, stranded: 7 } })
})
