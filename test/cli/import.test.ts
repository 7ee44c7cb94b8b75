import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeCsv } from '#outside/sheets'
import { presentOffices } from '#reads/registry'
import { columns } from '#rules/registry/headings'
import { toTable } from '#rules/registry/table'
import { built } from '#test/built'
import { emptyDatabase, freshDatabase, type TestDatabase } from '#test/database'
import { office } from '#test/rules/registry/sheet'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World
let folder: string

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

const mine = { ...office, county: 'گلدشت', code: '90-10-1' }

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

/** Runs the command as a clerk would; the lines it says and how it ended. */
function run(args: string[], url = database.url): Promise<{ code: number; lines: string[] }> {
  const env = { PATH: process.env.PATH, HOME: folder, DATABASE_URL: url, DATA_DIR: folder }
  return new Promise((resolve) => {
    execFile(process.execPath, [...built('import'), ...args], { env }, (error, out, err) => {
      // codes are isolated, which a terminal does not show
      const lines = `${out}${err}`
        .replace(/[\u2066-\u2069]/g, '')
        .split('\n')
        .filter((line) => line !== '')
      resolve({ code: error ? Number(error.code) : 0, lines })
    })
  })
}

const offices = () => presentOffices(database.db, { provinces: [world.province], offices: [] })

describe('the command', () => {
  it('rehearses, imports, and finds nothing new the second time', async () => {
    const sheet = await file('offices.csv', writeCsv(toTable([mine])))
    const before = (await offices()).length
    const rehearsed = await run(['offices', sheet, '--dry-run'])
    expect(rehearsed).toMatchObject({ code: 0 })
    expect(rehearsed.lines).toContain('دفتر تازه: ۱')
    expect(rehearsed.lines.at(-1)).toBe('این گزارش آزمایشی است و چیزی ثبت نشده است.')
    expect(await offices()).toHaveLength(before)

    const imported = await run(['offices', sheet])
    expect(imported).toMatchObject({ code: 0 })
    expect(imported.lines.at(-1)).toBe('ثبت شد.')
    expect((await offices()).find(({ code }) => code === mine.code)).toMatchObject(mine)
    expect((await run(['offices', sheet])).lines).toContain('دفتر بی‌تغییر: ۱')
  })

  it('says row by row what changed, what is doubtful and what is refused', async () => {
    const { headings, rows } = toTable([
      { ...mine, area: 60, state: 'suspended' },
      { ...mine, code: '90-10-2', nationalId: '9998635692', holder: 'بهروز نجفی', mobile: null },
      mine,
    ])
    const sheet = await file('dirty.csv', writeCsv({ headings: [...headings, 'رنگ'], rows }))
    const { code, lines } = await run(['offices', sheet, '--dry-run'])
    expect(code).toBe(0)
    expect(lines).toEqual([
      'ستون «رنگ» شناخته نشد و کنار گذاشته شد.',
      'دفتر تازه: ۱',
      'دفتر با تغییر: ۱',
      '  ردیف ۲، پروانه ۹۰-۱۰-۱، دفتر کیان',
      '    مساحت: از «۵۱» به «۶۰»',
      'دفتر بی‌تغییر: ۰',
      'دفتر ثبت‌شده‌ای که در فایل نیامده است و دست‌نخورده می‌ماند: ۶',
      'پذیرفته با هشدار: ۲',
      '  ردیف ۲، وضعیت: وضعیت پروانه‌ای که ثبت شده است از راه فایل عوض نمی‌شود؛ آن را با شماره و تاریخ تصمیم، در «تغییر وضعیت پروانه» ثبت کنید.',
      '  ردیف ۳، کد ملی «9998635692»: رقم کنترل آن درست نیست؛ همین‌گونه ثبت شد تا بررسی شود.',
      '  ردیف ۳، تلفن همراه: تلفن همراه نیامده است؛ ابلاغیه الکترونیکی به این دفتر نمی‌رسد.',
      'ردیف پذیرفته‌نشده: ۱',
      '  ردیف ۴، شماره پروانه «90-10-1»: این شماره در ردیف ۲ هم آمده است؛ ردیف نخست ملاک است.',
      'این گزارش آزمایشی است و چیزی ثبت نشده است.',
    ])
  })

  it('takes a holiday table, in English too', async () => {
    const sheet = await file('holidays.csv', 'تاریخ;مناسبت;نوع\n1405/12/29;ملی شدن صنعت نفت;ثابت\n1405/12/30;ـ;ثابت\n')
    const { code, lines } = await run(['holidays', sheet, '--english'])
    expect(code).toBe(0)
    expect(lines).toEqual([
      'The column “Gregorian” is missing; what stands is kept.',
      'New holidays: 1',
      '  1405/12/29  ملی شدن صنعت نفت (Fixed)',
      'Moved holidays: 0',
      'Holidays of another kind: 0',
      'Unchanged holidays: 0',
      'Taken with a warning: 0',
      'Refused rows: 1',
      '  Row 3, Date “1405/12/30”: the date could not be read. Write it like 1405/07/22.',
      '  Row 3, Occasion: is empty.',
      'Written.',
    ])
  })

  it('says in words that there is no such file, or that it is none', async () => {
    const missing = join(folder, 'nothing.xlsx')
    expect(await run(['offices', missing])).toEqual({
      code: 1,
      lines: [`فایل ${missing} پیدا نشد. نشانی آن را بررسی کنید.`],
    })
    expect(await run(['offices', folder, '--english'])).toEqual({
      code: 1,
      lines: [`${folder} is a folder. Give the path of a file in it.`],
    })
  })

  it('takes services with their prices, and says each fee with its source', async () => {
    const headings = 'کد خدمت;نام خدمت;دستگاه;کارمزد (ریال);مرجع تصویب;شماره سند;تاریخ اجرا;دفترها'
    const row = (fee: string, rest = 'کارگروه استانی;صورت‌جلسه ۲۱;1405/04/01;90-10-1') =>
      `1101;تعویض کارت ملی;ثبت احوال;${fee};${rest}`
    const first = await file('services.csv', [headings, row('420,000'), row('5')].join('\n'))
    expect((await run(['services', first])).lines).toEqual([
      'خدمت تازه: ۱',
      'خدمت با نام، دستگاه یا شرایط دیگر: ۰',
      'مبلغ تازه: ۱',
      '  ۱۱۰۱ تعویض کارت ملی: کارمزد ۴۲۰٬۰۰۰ ریال از ۱۴۰۵/۰۴/۰۱ (کارگروه استانی، صورت‌جلسه ۲۱)',
      'مبلغ اصلاح‌شده: ۰',
      'خدمتی که به دفتری می‌رسد: ۱',
      'ردیف بی‌تغییر: ۰',
      'پذیرفته با هشدار: ۱',
      '  ردیف ۲، دستگاه «ثبت احوال»: دستگاهی با این نام در فهرست دستگاه‌های استان نیست؛ در صفحه خدمات مشخص کنید کدام دستگاه است.',
      'ردیف پذیرفته‌نشده: ۱',
      '  ردیف ۳، تاریخ اجرا «1405/04/01»: همین مبلغ با همین تاریخ اجرا پیش‌تر آمده است؛ ردیف ۲ ملاک است.',
      'ثبت شد.',
    ])
    const later = await file('later.csv', [headings, row('430,000').replace('تعویض کارت ملی', 'کارت ملی')].join('\n'))
    const { code, lines } = await run(['services', later, '--english', '--dry-run'])
    expect(code).toBe(0)
    expect(lines).toEqual([
      'New services: 0',
      'Services of another name, agency or condition: 1',
      '  1101: from “تعویض کارت ملی (ثبت احوال)” to “کارت ملی (ثبت احوال)”',
      'New sums: 0',
      'Corrected sums: 1',
      expect.stringMatching(/^ {2}1101 کارت ملی, fee from .*: .*420,000.* \(.*\) to .*430,000.* \(.*\)$/),
      'Services given to offices: 0',
      'Unchanged rows: 0',
      'Taken with a warning: 1',
      expect.stringContaining('no agency of the province has this name'),
      'Refused rows: 0',
      'This is a rehearsal; nothing has been written.',
    ])
  })

  it.each([
    ['is told how it is used', [], 'کاربرد: npm run import'],
    ['names a file that is not there', ['offices', 'nowhere.csv'], 'nowhere.csv'],
    [
      'refuses what is no table',
      ['offices', 'package-lock.json', '--dry-run'],
      `ستون «${columns.code.heading}» پیدا نشد`,
    ],
    ['refuses a picture', ['offices', 'picture.png'], 'فایل «picture.png» جدول نیست'],
    ['refuses an unknown province', ['offices', 'offices.csv', '--province', 'تهران'], 'سپیدرود'],
  ])('%s, and ends with 1', async (_, args, words) => {
    await file('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))
    const at = args.map((arg) => (arg === 'picture.png' || arg === 'offices.csv' ? join(folder, arg) : arg))
    const { code, lines } = await run(at)
    expect(code).toBe(1)
    expect(lines.join('\n')).toContain(words)
  })

  it('can rehearse before there is a province, but not import', async () => {
    const empty = await emptyDatabase()
    const sheet = await file('offices.csv', writeCsv(toTable([mine])))
    const rehearsed = await run(['offices', sheet, '--dry-run'], empty.url)
    expect(rehearsed.lines).toContain('دفتر تازه: ۱')
    const refused = await run(['offices', sheet], empty.url)
    expect(refused.code).toBe(1)
    expect(refused.lines[0]).toContain('هنوز استانی راه‌اندازی نشده است')
    await empty.drop()
  })
})
