// Codes, numbers with separators and phones keep their order in right-to-left words: drawn by a browser, read by eye.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keypadEcho } from '#bot/talk/keypad'
import { officialArticle } from '#law/notices'
import { momentWords } from '#locales/course'
import { loadWords } from '#locales/files'
import { code, isolate, mobile, trackingCode } from '#locales/format'
import { resultLetter } from '#locales/letters'
import { words } from '#locales/text'
import type { FieldType } from '#rules/fields/form'
import { kinds } from '#rules/proceedings/kinds'
import { root } from '../../server/root.ts'
import { launch } from '../browser.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  loadWords()
  browser = await launch()
  page = await browser.newPage()
})
afterAll(() => browser?.close())

/** What the figures and letters of `part` look like from left to right within the text, without marks of direction. */
async function seen(text: string, part: string): Promise<string> {
  await page.setContent(`<body dir="rtl" lang="fa" style="width:2000px;font:16px Vazirmatn"><p></p></body>`)
  return page.evaluate(
    ([whole, wanted]) => {
      const line = document.querySelector('p')!
      line.textContent = whole!
      const bare = [...whole!]
        .map((sign, at) => ({ sign, at }))
        .filter(({ sign }) => !/[\u200f\u2066-\u2069]/.test(sign))
      const start = bare
        .map(({ sign }) => sign)
        .join('')
        .indexOf(wanted!)
      if (start < 0) return `«${wanted}» is not in «${whole}»`
      const drawn = bare.slice(start, start + wanted!.length).map(({ sign, at }) => {
        const range = document.createRange()
        range.setStart(line.firstChild!, at)
        range.setEnd(line.firstChild!, at + 1)
        return { sign, left: range.getBoundingClientRect().left }
      })
      return drawn
        .sort((a, b) => a.left - b.left)
        .map(({ sign }) => sign)
        .join('')
    },
    [text, part],
  )
}

const license = '۷۲-۱۴-۳۰۰۴'
/** Its parts one after the other from the right: what is read last stands at the left. */
const fromTheRight = (number: string) =>
  number
    .split('/')
    .map((part) => (/^[۰-۹]+$/.test(part) ? part : [...part].reverse().join('')))
    .reverse()
    .join('/')

describe('the ways to write a code', () => {
  test.each([
    [code('fa', '72-14-3004'), license],
    [code('fa', '1405-12'), '۱۴۰۵-۱۲'],
    [code('fa', '021 88 77'), '۰۲۱ ۸۸ ۷۷'],
    [mobile('fa', '09140000001'), '۰۹۱۴ ۰۰۰ ۰۰۰۱'],
    [trackingCode('fa', '1234567890123456'), '۱۲۳۴ ۵۶۷۸ ۹۰۱۲ ۳۴۵۶'],
    [keypadEcho('fa', '7214', 4), '۷ ۲ ۱ ۴'],
    [keypadEcho('fa', '72', 4), '۷ ۲ ○ ○'],
  ])('%s is read from the left', async (shown, plain) => {
    expect(await seen(`دارنده پروانه ${shown} دفتر`, plain)).toBe(plain)
  })

  test.each(['س/الف/1405/12', 'س/م/1405/3', '7/م/1405/3'])(
    'a number of letters, %s, part by part from the right',
    async (number) => {
      const plain = number.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
      expect(await seen(`مصوبه شماره ${code('fa', number)} را تصویب کرد`, plain)).toBe(fromTheRight(plain))
    },
  )
})

// what answers another province's question has no letter of its own
const lettered = Object.values(kinds).filter(({ stages }) => stages.some(({ stage }) => stage === 'letter'))

describe.each(lettered)('the result letter of $kind', (kind) => {
  const facts = {
    number: '1405-12',
    filedOn: '2026-10-10',
    office: 'نیلوفر',
    license: '72-14-3004',
    resolution: 'س/م/1405/3',
  }
  const samples: Partial<Record<FieldType, unknown>> = {
    days: { from: '2026-10-20', to: '2026-10-21' },
    person: { name: 'مریم', nationalId: '', mobile: '09140000001' },
    company: { name: 'شرکت نمونه', nationalId: '10380284790' },
    number: 51,
    day: '2016-07-02',
  }
  const form = Object.fromEntries(
    kind.fields.map(({ name, type, options }) => [name, samples[type] ?? options?.[0] ?? 'یک متن']),
  )
  test.each(['granted', 'refused'] as const)('%s', async (outcome) => {
    const { subject, body } = resultLetter({
      words: kind.words,
      outcome,
      fields: kind.fields,
      form,
      facts: { ...facts, for: 5, against: 4, base: 9 },
      periods: (kind.periods ?? []).map((of) => ({ of, value: of.default, cite: of.cite })),
      official: officialArticle,
    })
    // the salutation names the license; where the body does too, it is read from the left
    if (body.replace(/[\u200f\u2066-\u2069]/g, '').includes(license)) expect(await seen(body, license)).toBe(license)
    expect(await seen(body, '۱۴۰۵-۱۲')).toBe('۱۴۰۵-۱۲')
    // only what was voted on has a resolution
    if (kind.stages.some(({ tasks }) => tasks.some(({ task }) => task === 'vote')))
      expect(await seen(body, 'س/م/۱۴۰۵/۳')).toBe('۳/۱۴۰۵/م/س')
    expect(await seen(subject, '۱۴۰۵-۱۲')).toBe('۱۴۰۵-۱۲')
  })
})

test('the letter of a leave says whose the responsibility stays, by the article with its standing', () => {
  const { body } = resultLetter({
    words: 'leave',
    official: officialArticle,
    outcome: 'granted',
    form: { days: { from: '2026-10-20', to: '2026-10-21' }, substitute: { name: 'مریم', mobile: '09140000001' } },
    facts: {
      number: '1405-12',
      filedOn: '2026-10-10',
      office: 'نمونه',
      license: '72-14-3001',
      resolution: 'س/م/1405/3',
      for: 5,
      against: 4,
      base: 9,
    },
    responsibility: kinds.leave!.responsibility!,
  })
  expect(body).toContain('به موجب ماده ۱۱ آیین‌نامه (پیش‌نویس بازنگری)، مسئولیت دفتر')
})

test('the course of a request orders the resolution like the letter', async () => {
  const moment = { what: 'adopted' as const, facts: { for: 5, base: 9, resolution: 'س/م/1405/3' } }
  const told = { kind: kinds.leave!, form: {}, effect: { firstDay: '2026-10-20', lastDay: '2026-10-21', shown: {} } }
  expect(await seen(momentWords('fa', told, moment), 'س/م/۱۴۰۵/۳')).toBe('۳/۱۴۰۵/م/س')
})

test('the hints that show a license', async () => {
  for (const hint of [
    words('fa', 'find-ask'),
    words('fa', 'find-none', { typed: 'الف' }),
    words('fa', 'registry-code-unreadable'),
  ])
    expect(await seen(hint, '۷۲-۱۴-۳۰۰۱')).toBe('۷۲-۱۴-۳۰۰۱')
})

test('no Persian words hold a code that is not isolated', () => {
  const folder = join(root, 'locales/fa')
  const bare = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .replace(/\u2066[^\u2069]*\u2069/g, '')
      .split('\n')
      .filter((line) => /[۰-۹]+-[۰-۹]+/.test(line)),
  )
  expect(bare).toEqual([])
  expect(isolate('x')).toBe('\u2066x\u2069')
})
