// What a page needs comes with it: the style of the classes it uses and the words it says. Else it is whole only for whoever
// came by another page that brought them.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf } from './modules.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!)
const within = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))

type File = { classes: string[]; nouns: string[]; brings: string[]; later: string[]; now: string[] }

/** Under which noun each key stands; of a template such as `notice-state-${state}` every noun that has keys of its shape. */
const keys = new Map(
  within('locales/fa', '.ftl').flatMap((file) =>
    found(read(file), /^([a-z][\w-]*) *=/gm).map((key) => [key, file.slice('locales/fa/'.length, -'.ftl'.length)]),
  ),
)
const nounsOf = (key: string) => {
  if (!key.includes('$')) return keys.has(key) ? [keys.get(key)!] : []
  const start = key.slice(0, key.indexOf('$'))
  return start.includes('-') ? [...keys].filter(([one]) => one.startsWith(start)).map(([, noun]) => noun) : []
}
const said = (text: string) => [...new Set(found(text, /['"`]([a-z]+-[\w-]*\$?)(?=['"`{])/g).flatMap(nounsOf))]

/** Of a room of words: by the name of each function what it says, itself or by others there. */
const wording = new Map<string, Map<string, string[]>>()
function wordedBy(file: string, name: string): string[] {
  if (!wording.has(file)) {
    const parts = read(file).split(/\n(?=(?:export )?(?:async )?(?:function|const) )/)
    const bodies = new Map(parts.map((part) => [/(?:function|const) (\w+)/.exec(part)?.[1] ?? '', part]))
    const of = (one: string, seen: Set<string>): string[] => {
      if (seen.has(one)) return []
      seen.add(one)
      const body = bodies.get(one) ?? ''
      const others = [...bodies.keys()].filter((other) => other && new RegExp(`\\b${other}\\b`).test(body))
      return [...said(body), ...others.flatMap((other) => of(other, seen))]
    }
    wording.set(file, new Map([...bodies.keys()].map((one) => [one, of(one, new Set())])))
  }
  return wording.get(file)!.get(name) ?? []
}

const files = new Map<string, File>()
function fileOf(path: string): File {
  const known = files.get(path)
  if (known) return known
  const text = read(path).replace(/^ *(?:\/\*\*?|\*|\/\/).*$/gm, '')
  const at = (to: string) => normalize(join(dirname(path), to))
  const later = found(text, /\bimport\(\s*'(\.[^']+)'\s*\)/g).map(at)
  const imports = importsOf(path).filter(({ foreign, type, to }) => !foreign && !type && !later.includes(to))
  const worded = [...text.matchAll(/import \{([^}]+)\} from '#locales\/([\w-]+)'/g)].flatMap(([, names, file]) =>
    names!.split(',').flatMap((name) => wordedBy(`locales/${file}.ts`, name.trim())),
  )
  const one: File = {
    classes: found(text, /\bclass="([^"]+)"/g).flatMap((names) => names.split(' ')),
    nouns: [...new Set(worded)],
    brings: found(text, /\bloadWords\(\[([^\]]*)\]/g).flatMap((list) => found(list, /'([\w-]+)'/g)),
    later,
    now: imports.map(({ to }) => to).filter((to) => /^pwa\/.*\.(tsx?|css)$/.test(to) && to !== 'pwa/words.ts'),
  }
  files.set(path, one)
  return one
}

type Has = { sheets: ReadonlySet<string>; words: ReadonlySet<string> }
type Check = (file: string, of: File, has: Has) => string[]

/** Walks what comes at once with an entry, then what it fetches later, which has what came before. */
function walk(entry: string, before: Has, check: Check, seen: Set<string>): string[] {
  const here = new Set<string>()
  const gather = (file: string) => {
    if (here.has(file)) return
    here.add(file)
    if (!file.endsWith('.css')) for (const to of fileOf(file).now) gather(to)
  }
  gather(entry)
  const sheets = new Set([...before.sheets, ...[...here].filter((file) => file.endsWith('.css'))])
  const code = [...here].filter((file) => !file.endsWith('.css'))
  const name = `${entry} ${[...sheets].sort()} ${[...before.words].sort()}`
  if (seen.has(name)) return []
  seen.add(name)
  return code.flatMap((file) => {
    const of = fileOf(file)
    const words = new Set([...before.words, ...of.brings])
    return [
      ...check(file, of, { sheets, words }),
      ...of.later.flatMap((next) => walk(next, { sheets, words }, check, seen)),
    ]
  })
}

const classesOf = (sheet: string) => found(read(sheet), /\.([a-z][\w-]*)(?=[\s,:.{[>)])/g)
const always = new Set(within('pwa/styles', '.css').flatMap(classesOf))

const pages = within('pwa/routes', '.ts').flatMap((file) => {
  const text = read(file)
  return [...text.matchAll(/load: \(\) => import\('([^']+)'\)[\s\S]*?words: \[([^\]]*)\]/g)].map(([, to, words]) => ({
    page: normalize(join(dirname(file), to!)),
    words: found(words!, /'([\w-]+)'/g),
  }))
})

test('who uses a class brings its style', () => {
  const owned = new Map<string, string[]>()
  for (const sheet of ['pwa/pages', 'pwa/parts'].flatMap((folder) => within(folder, '.css')))
    for (const name of classesOf(sheet)) if (!always.has(name)) owned.set(name, [...(owned.get(name) ?? []), sheet])
  const check: Check = (file, { classes }, { sheets }) =>
    classes
      .filter((name) => owned.has(name) && !owned.get(name)!.some((sheet) => sheets.has(sheet)))
      .map((name) => `${file}: ${name}`)
  const seen = new Set<string>()
  const without = pages.flatMap(({ page }) =>
    walk(page, { sheets: new Set(), words: new Set() }, check, seen).map((one) => `${page} → ${one}`),
  )
  expect(pages.length).toBeGreaterThan(50)
  expect([...new Set(without)]).toEqual([])
})

test('who says something brings its words', () => {
  // `law` and `secretariat` are asked for only where an article, or the secretariat's address in a letter, is handed in
  const asked = new Set(['pwa/parts/citation.tsx: law', 'pwa/pages/notices/parts.tsx: secretariat'])
  const first = ['app', 'common', 'nav', 'parts', 'today']
  const check: Check = (file, of, { words }) =>
    of.nouns
      .filter((noun) => !words.has(noun))
      .map((noun) => `${file}: ${noun}`)
      .filter((one) => !asked.has(one))
  const seen = new Set<string>()
  const without = pages.flatMap(({ page, words }) =>
    walk(page, { sheets: new Set(), words: new Set([...first, ...words]) }, check, seen).map(
      (one) => `${page} → ${one}`,
    ),
  )
  expect([...new Set(without)]).toEqual([])
})
