// What the app weighs on the wire. The numbers are promises to people with slow phones: they are not to be raised.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { shellFiles } from '../../pwa/build/precache.ts'

const KB = 1000
const root = join(import.meta.dirname, '../..')
const folder = join(root, 'test/browser/output/built-app')

type Chunk = { file: string; src?: string; imports?: string[]; css?: string[]; isDynamicEntry?: boolean }
let manifest: Record<string, Chunk>

beforeAll(() => {
  // In a process of its own, since a build in a test's environment would not be the one that people get.
  execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined, APP_DIR: folder },
  })
  manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
})

const weight = (file: string) => gzipSync(readFileSync(join(folder, file))).length
const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + weight(file), 0)

/** All scripts that must be there before a chunk runs. */
function scripts(names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = manifest[name]!
    if (seen.has(chunk.file)) continue
    seen.add(chunk.file)
    scripts(chunk.imports ?? [], seen)
  }
  return seen
}

/** The files of the desk. */
function desk() {
  const chunks = Object.entries(manifest).flatMap(([name, chunk]) => (name.startsWith('desk/') ? [chunk] : []))
  return { scripts: chunks.map(({ file }) => file), styles: [...new Set(chunks.flatMap(({ css = [] }) => css))] }
}

const shell = () => scripts(['index.html', 'main.tsx', 'words/fa.ts'])
const pages = () => Object.keys(manifest).filter((name) => name.startsWith('pages/'))
const tables = join(root, 'pwa/routes')
const routes = readdirSync(tables)
  .map((file) => readFileSync(join(tables, file), 'utf8'))
  .concat(readFileSync(join(root, 'pwa/routes.ts'), 'utf8'))
  .join('\n')
/** The words that a page is loaded with, as its line in the table says. */
function words(page: string): string[] {
  const line = routes.slice(routes.indexOf(`/${page}`)).match(/words: \[([^\]]*)\]/)
  const nouns = [...(line?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map((found) => found[1])
  return nouns.map((noun) => `../locales/fa/${noun}.ftl?raw`).filter((name) => name in manifest)
}

describe('the app', () => {
  test('paints first with at most 40 kB of script, the page of today included', () => {
    const today = pages().filter((name) => name.startsWith('pages/today'))
    expect(total(scripts([...today], shell()))).toBeLessThanOrEqual(40 * KB)
  })

  test('paints first with at most 7 kB of style, and no further page brings more than 1.5 kB', () => {
    const sheets = (names: readonly string[]) => {
      const files = scripts(names)
      return new Set(Object.values(manifest).flatMap(({ file, css = [] }) => (files.has(file) ? css : [])))
    }
    const first = sheets(['index.html', 'main.tsx'])
    expect(first.size).toBeGreaterThan(0)
    expect(total(first)).toBeLessThanOrEqual(7 * KB)
    const further = pages().map(
      (name) => [name, total([...sheets([name])].filter((file) => !first.has(file)))] as const,
    )
    expect(further.filter(([, bytes]) => bytes > 1.5 * KB)).toEqual([])
    expect(further.some(([, bytes]) => bytes > 0)).toBe(true)
  })

  test('keeps the desk in a chunk of its own that no phone fetches, of at most 15 kB of script and 6 kB of style', () => {
    const { scripts: own, styles } = desk()
    expect(own.length).toBeGreaterThan(0)
    for (const file of [...own, ...styles]) {
      expect([...shell()]).not.toContain(file)
      expect(shellFiles(folder).files.map(({ url }) => url)).not.toContain(`/app/${file}`)
    }
    expect(total(own)).toBeLessThanOrEqual(15 * KB)
    expect(styles.length).toBeGreaterThan(0)
    expect(total(styles)).toBeLessThanOrEqual(6 * KB)
  })

  test('has one font of at most 40 kB', () => {
    const fonts = Object.values(manifest).flatMap(({ file }) => (file.endsWith('.woff2') ? [file] : []))
    expect(fonts).toHaveLength(1)
    expect(readFileSync(join(folder, fonts[0]!)).length).toBeLessThanOrEqual(40 * KB)
  })

  test('loads at most 15 kB of script for each further page', () => {
    const there = shell()
    expect(pages().length).toBeGreaterThan(1)
    const heavy = pages().map((name) => {
      const more = [...scripts([name, ...words(name)], new Set(there))].filter((file) => !there.has(file))
      return { name, bytes: total(more) }
    })
    expect(heavy.some(({ name }) => words(name).length > 0)).toBe(true)
    expect(heavy.filter(({ bytes }) => bytes > 15 * KB)).toEqual([])
  })

  test('keeps the page of parts out of what people get', () => {
    expect(Object.keys(manifest).filter((name) => /pages\/kit|kit\.ftl/.test(name))).toEqual([])
  })

  test('loads no words of the other language with the first paint, and keeps none of them', () => {
    const sources = Object.entries(manifest)
      .filter(([, { file }]) => shell().has(file))
      .map(([name]) => name)
    expect(sources.filter((name) => /(locales|words)\/en/.test(name))).toEqual([])
    const kept = shellFiles(folder)
    expect(kept.words.fa).not.toEqual(kept.words.en)
    expect(kept.files.filter(({ url }) => kept.words.en.some((one) => one.url === url))).toEqual([])
  })
})
