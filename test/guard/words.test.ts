// Words for people: every key in both languages, asked for somewhere, and written as a careful official writes.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentResource } from '@fluent/bundle'
import { describe, expect, it, test } from 'vitest'
import { generatedKeys } from '#locales/generate'
import { type Locale, locales } from '#locales/text'
import { generatedKinds } from '#rules/proceedings/generate'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

type Message = { noun: string; key: string; args: string[]; refers: string[]; prose: string }

/** Everything of one kind below a node of Fluent's syntax tree: variables, references to messages, or plain text. */
function gather(node: unknown, kind: 'var' | 'mesg' | 'prose'): string[] {
  if (typeof node === 'string') return kind === 'prose' ? [node] : []
  if (node === null || typeof node !== 'object') return []
  if (Array.isArray(node)) return node.flatMap((one) => gather(one, kind))
  const { type, name, selector, variants, args } = node as Record<string, unknown>
  const own = type === kind && typeof name === 'string' ? [name] : []
  // A variant's key is no prose, nor is an argument of a function; what they stand in is.
  const inner = kind === 'prose' ? [] : [...gather(selector, kind), ...gather(args, kind)]
  const chosen = Array.isArray(variants) ? variants.flatMap(({ value }) => gather(value, kind)) : []
  return [...own, ...inner, ...chosen]
}

const nouns = (locale: Locale) => readdirSync(join(root, 'locales', locale)).sort()

const messages = Object.fromEntries(
  locales.map((locale) => [
    locale,
    nouns(locale).flatMap((file) => {
      const { body } = new FluentResource(read(`locales/${locale}/${file}`))
      return body.map(
        ({ id, value }): Message => ({
          noun: file.replace(/\.ftl$/, ''),
          key: id,
          args: [...new Set(gather(value, 'var'))].sort(),
          refers: gather(value, 'mesg'),
          prose: gather(value, 'prose').join('\n'),
        }),
      )
    }),
  ]),
) as Record<Locale, Message[]>

const keys = (locale: Locale) => messages[locale].map(({ key }) => key).sort()

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.gen\.ts$/.test(file))
    .map((file) => read(join(folder, file)))
}

test('both languages have the same nouns and the same keys, each key once', () => {
  expect(nouns('en')).toEqual(nouns('fa'))
  expect(keys('en')).toEqual(keys('fa'))
  for (const locale of locales) expect(new Set(keys(locale)).size).toBe(keys(locale).length)
})

test('every message can be read: none is lost to a slip of syntax', () => {
  for (const locale of locales) {
    const written = nouns(locale).flatMap((file) => [
      ...read(`locales/${locale}/${file}`).matchAll(/^([a-z][\w-]*) *=/gm),
    ])
    expect(keys(locale)).toEqual(written.map((found) => found[1]).sort())
  }
})

test('a key begins with its noun, by which its file is found', () => {
  for (const locale of locales) {
    const strays = messages[locale].filter(({ noun, key }) => key !== noun && !key.startsWith(`${noun}-`))
    expect(strays.map(({ noun, key }) => `${noun}.ftl: ${key}`)).toEqual([])
  }
})

test('a message takes the same arguments in both languages, and refers only to its noun or to common', () => {
  const english = new Map(messages.en.map((message) => [message.key, message]))
  const differing = messages.fa.filter(({ key, args }) => String(english.get(key)?.args) !== String(args))
  expect(differing.map(({ key }) => key)).toEqual([])
  for (const { noun, key, refers } of [...messages.fa, ...messages.en]) {
    expect(
      refers.every((other) => other.startsWith(`${noun}-`) || other.startsWith('common-')),
      key,
    ).toBe(true)
  }
})

test('the generated keys are those of the words: run npm run keys', () => {
  expect(read('locales/keys.gen.ts')).toBe(generatedKeys())
})

test('the generated kinds are the declarations that stand: run npm run keys', () => {
  expect(read('server/rules/requests/kinds.gen.ts')).toBe(generatedKinds())
})

test('no key lies unused', () => {
  const code = ['server', 'bot', 'pwa', 'db', 'locales'].flatMap(sources).join('\n')
  const literal = new Set([...code.matchAll(/['"`]([a-z][\w-]*)['"`]/g)].map((found) => found[1]))
  // A template such as `notice-state-${state}` asks for every key of its shape.
  const shapes = [...new Set([...code.matchAll(/`((?:[\w-]|\$\{[^{}`]*\})*)`/g)].map((found) => found[1]!))]
    .filter((shape) => shape.includes('${') && /[a-z]+-|-[a-z]+/.test(shape.replace(/\$\{[^}]*\}/g, '')))
    .map((shape) => new RegExp(`^${shape.replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`))
  const referred = new Set(messages.fa.flatMap(({ refers }) => refers))
  const unused = keys('fa').filter(
    (key) => !literal.has(key) && !referred.has(key) && !shapes.some((shape) => shape.test(key)),
  )
  // The common words are a stock: not each is asked for at any time.
  expect(unused.filter((key) => !key.startsWith('common-'))).toEqual([])
})

test('every refusal, conflict, wrong field and toast has its words', () => {
  const given = ['server', 'bot', 'pwa']
    .flatMap(sources)
    .flatMap((code) =>
      [
        ...code.matchAll(/\b(?:refuse|noBecause|conflict|toast|t)\(\s*'([\w-]+)'/g),
        ...code.matchAll(/\brefusalAt\(\s*[^,()]+,\s*'([\w-]+)'/g),
        ...code.matchAll(/\bz\.[^\n]*\{ error: '([\w-]+)' \}/g),
        ...code.matchAll(/\bz\.[^\n]*, '([a-z]+-[a-z-]+)'\)/g),
      ].map((found) => found[1]!),
    )
  const known = new Set(keys('fa'))
  expect(given.length).toBeGreaterThan(1500)
  expect([...new Set(given)].filter((key) => !known.has(key))).toEqual([])
})

/** Where a key is taken for one without the compiler knowing it. */
const trusted = ['server/http/wire/body.ts', 'server/rules/proceedings/common.ts']

test('a key is a key by its type, but where a schema or a kind names it', () => {
  const casting = ['server', 'bot', 'pwa', 'locales']
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && /\bas Key\b/.test(read(file)))
  expect(casting.sort()).toEqual(trusted)
})

describe('Persian is written with care', () => {
  test.each([
    ['no Arabic ye or kaf', /[يىك]/],
    ['no digits but Persian ones, save in a name of Latin letters', /(?<!\b[A-Z]+ ?\d*)[0-9٠-٩]/],
    ['«می» joined by a half-space', /(?<!\p{L})ن?می \p{L}/u],
    ['«ها» joined by a half-space', / ها(?:ی|یی)?(?!\p{L})/u],
    ['no exclamation marks', /[!！]/],
    ['Persian comma, semicolon and question mark', /\p{Script=Arabic}[,;?]/u],
    ['no tatweel', /ـ/],
    ['«آن» and «این» joined by a half-space', /(?<![\p{L}\u200c])(?:آن|این)(?:ها|که|جا|چنین)(?!\p{L})/u],
    ['«هر کدام» apart, «هیچ‌کس» joined', /(?<!\p{L})(?:هرکدام|هرکس|هیچکس|هیچکدام|هیچ کس|هیچ کدام)(?!\p{L})/u],
    ['«گفت‌وگو» and «جست‌وجو» in three parts', /گفتگو|جستجو|گفت و گو|جست و جو/],
    ['«تر» joined by a half-space', /\p{L} تر(?:ین)?(?!\p{L})/u],
    ['«شده‌اند» joined by a half-space', /ه (?:ام|ای|اید|اند|ایم)(?!\p{L})/u],
    ['«به» apart from its word', /(?<!\p{L})(?:بعنوان|بصورت|بمنظور|بموجب|بعلت|بدلیل)(?!\p{L})/u],
    ['half-spaces only within words', /\u200c[\s،؛:.؟)»]|[\s(«]\u200c/u],
    ['no space before a mark, none twice', /\p{L} +[،؛.؟]|[^\s] {2,}[^\s]/u],
    ['plain verbs: «است» and «برای»', /می‌باشد|می‌بایست|(?<!\p{L})(?:توسط|لذا|جهت (?!نما)|نمایید)(?!\p{L})/u],
    ['the reader is spoken to politely', /(?<!\p{L})(?:بزن|بنویس|کن|بفرست|ببین|بخوان|انتخاب کن)(?!\p{L})/u],
    ['a file of a computer is «فایل»', /پرونده (?:بارگذاری|اکسل|PDF|پی‌دی‌اف)/u],
  ])('%s', (_, fault) => {
    expect(messages.fa.filter(({ prose }) => fault.test(prose)).map(({ key, prose }) => `${key}: ${prose}`)).toEqual([])
  })

  it('and English without exclamation marks too', () => {
    expect(messages.en.filter(({ prose }) => prose.includes('!')).map(({ key }) => key)).toEqual([])
  })
})

test('what code strings together is joined by `commas`, which knows both languages', () => {
  const folders = ['bot', 'pwa', 'server/http', 'server/act', 'server/proceedings', 'server/actions', 'server/reads']
  const joined = folders.flatMap(sources).flatMap((code) => code.match(/join\([^)]*،[^)]*\)|\? '،\s*' : ','/g) ?? [])
  expect(joined).toEqual([])
})

test('no article is cited in the words themselves: places come from the law, with their standing', () => {
  const cited = {
    fa: /(ماده|پیوست|تبصره|تبصرهٔ|بند) [۰-۹]+ (ماده|پیوست|آیین‌نامه)|(ماده|پیوست) [۰-۹]|آیین‌نامه، ماده/,
    en: /\b(articles?|art\.|annex|bylaw,?) \d/i,
  }
  for (const locale of locales) {
    const wrong = messages[locale].filter(({ noun, prose }) => noun !== 'law' && cited[locale].test(prose))
    expect(wrong.map(({ key }) => key)).toEqual([])
  }
})
