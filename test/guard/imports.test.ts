import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Import, importsOf, sourceFiles } from './modules.ts'

/** Which rooms a room may import from, besides itself. Only main.ts with its lanes, the command line and the tests may all. */
const allowed: Record<string, readonly string[]> = {
  locales: ['rules'],
  law: [],
  rules: ['law'],
  db: ['rules'],
  policies: ['db', 'rules'],
  reads: ['policies', 'db', 'rules', 'law'],
  state: ['reads', 'db', 'rules'],
  messages: ['reads', 'policies', 'db', 'rules', 'law'],
  act: ['messages', 'state', 'reads', 'policies', 'db', 'rules', 'law'],
  proceedings: ['act', 'messages', 'reads', 'policies', 'db', 'rules', 'law'],
  actions: ['proceedings', 'act', 'messages', 'state', 'reads', 'policies', 'db', 'rules', 'law'],
  courier: ['db'],
  outside: ['reads', 'rules', 'locales'],
  config: ['db'],
  listen: [],
  'outer-faults': ['config'],
  log: [],
  root: [],
  secret: ['config'],
  http: ['act', 'actions', 'state', 'reads', 'policies', 'rules', 'law', 'locales', 'config'],
  jobs: ['act', 'actions', 'state', 'reads', 'policies', 'rules', 'law', 'locales', 'config'],
  bot: ['act', 'actions', 'state', 'reads', 'policies', 'rules', 'law', 'locales', 'config'],
  pwa: ['law', 'rules', 'locales'],
}
const meeting = ['main', 'lanes', 'database', 'cli', 'test']
const speaksSql = [
  'db',
  'policies',
  'reads',
  'messages',
  'act',
  'proceedings',
  'actions',
  'state',
  'courier',
  ...meeting,
]

const files = sourceFiles()
const imports = files.flatMap(importsOf)

/** 'server/rules/leave.ts' is in rules, 'server/main.ts' is main, 'bot/bot.ts' is in bot; the courier has a room of its own. */
function roomOf(file: string): string {
  if (file.startsWith('server/messages/courier/')) return 'courier'
  const [first = '', second = ''] = file.split('/')
  return first === 'server' ? second.replace(/\.tsx?$/, '') : first
}

/** A type may also come from further down: db may speak of law's types, because rules do. */
function mayImport({ from, to, type }: Import): boolean {
  const [here, there] = [roomOf(from), roomOf(to)]
  if (here === there || meeting.includes(here)) return true
  // what a word is called everybody may know, so that one that is missing does not compile
  if (to === 'locales/keys.gen.ts') return type
  // words are made of what the rules name; none of it runs
  if (here === 'locales') return type && there === 'rules'
  if (here === 'pwa' && to === 'server/http/app.ts') return type
  return (type ? below(here) : (allowed[here] ?? [])).includes(there)
}

function below(room: string): string[] {
  return (allowed[room] ?? []).flatMap((next) => [next, ...below(next)])
}

/** Of types too: two files that need each other's are one, or lack a third. */
function circles(): string[] {
  const next = new Map(files.map((file) => [file, imports.filter((one) => one.from === file).map((one) => one.to)]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, way: string[]) => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (way.includes(file) || done.has(file)) return
    for (const to of next.get(file) ?? []) visit(to, [...way, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  return found
}

describe('imports', () => {
  test('every file is in a room of the house', () => {
    const strangers = files.filter((file) => !(roomOf(file) in allowed) && !meeting.includes(roomOf(file)))
    expect(strangers).toEqual([])
  })

  test('go only in the direction of the house', () => {
    const wrong = imports.filter((one) => !one.foreign && !mayImport(one))
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('make no circles', () => {
    expect(circles()).toEqual([])
  })

  test('of drizzle and postgres stand only where SQL may be spoken', () => {
    const wrong = imports.filter(
      (one) => one.foreign && /^(drizzle-orm|postgres)(\/|$)/.test(one.to) && !speaksSql.includes(roomOf(one.from)),
    )
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('of messages: rows of the outbox are written at one place', () => {
    const writers = files.filter((file) =>
      /insert into outbox|insert\(outbox\)/.test(readFileSync(join(import.meta.dirname, '../..', file), 'utf8')),
    )
    expect(writers.filter((file) => !file.startsWith('test/'))).toEqual(['server/messages/queue.ts'])
  })

  test('are found in every way of writing them', () => {
    const own = importsOf('test/guard/imports.test.ts').map((one) => one.to)
    expect(own).toContain('test/guard/modules.ts')
    expect(imports.length).toBeGreaterThan(files.length)
  })
})
