// What a name may be, and how much a file may hold.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles } from './modules.ts'

const root = join(import.meta.dirname, '../..')
const files = sourceFiles().map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** Words that say nothing of what the thing is in this field. */
const vague = 'standing|told|held|asked|whole|of|one|said|doing|reins'
const exported = new RegExp(
  `^export (?:default )?(?:async )?(?:function|const|let|type|class|interface) (${vague})\\b`,
  'gim',
)
/** Files that gather everything are the classic wart; tests are tables, and may be long. */
const mostLines = 250

/** Nor do these as the word a name leads with (`askedOf`, `wholeOf`), or ends in (`SetStanding`). */
const led = '(?:standing|told|held|asked|said|doings?|reins)[A-Z0-9]?\\w*|(?:whole|one)Of|\\w+Standing|Standing'
const leading = new RegExp(
  `^export (?:default )?(?:async )?(?:function|const|let|type|class|interface) (${led})\\b`,
  'gm',
)

test('no file exports a vague name', () => {
  const found = files.flatMap(({ file, text }) =>
    [exported, leading].flatMap((names) => [...text.matchAll(names)].map(([, name]) => `${file}: ${name}`)),
  )
  expect(found).toEqual([])
})

// `one.tsx` is the page of one of them, beside the list
test('nor is a file called by one', () => {
  const called = new RegExp(`(?:^|/)(?:${vague.replace('|one', '')})(?:-[^/]*)?\\.\\w+$`)
  expect(files.filter(({ file }) => called.test(file)).map(({ file }) => file)).toEqual([])
})

test('a state is called a state: what a license is on a day is its licenseState', () => {
  const found = files.filter(({ text }) => /\b(?:license|public)standings?\b/i.test(text))
  expect(found.map(({ file }) => file)).toEqual([])
})

test('files are named in one case', () => {
  const camel = files.filter(({ file }) => /[A-Z]/.test(file))
  expect(camel.map(({ file }) => file)).toEqual([])
})

test('no file of the program is longer than one can read at a sitting', () => {
  const long = files.filter(
    ({ file, text }) => !/^test\/|\.gen\.ts$/.test(file) && text.split('\n').length > mostLines + 1,
  )
  expect(long.map(({ file }) => file)).toEqual([])
})

test('nor is any style sheet', () => {
  const sheets = ['pwa', 'bot'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .map((file) => join(room, file)),
  )
  expect(sheets.length).toBeGreaterThan(5)
  const long = sheets.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > mostLines + 1)
  expect(long).toEqual([])
})
