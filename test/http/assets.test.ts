// The built files as they go out: compressed at build, in the coding that the browser takes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codingFor, hasAlready } from '#http/wire/coding'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld } from '#test/world'
import { compressAll } from '../../pwa/build/precompress.ts'

let database: TestDatabase
let web: Web
const folder = mkdtempSync(join(tmpdir(), 'pishkhanyar-assets-'))
const code = 'export const one = 1\n'.repeat(200)

beforeAll(async () => {
  database = await freshDatabase()
  writeFileSync(join(folder, 'sw.js'), code)
  writeFileSync(join(folder, 'short.js'), 'let a\n')
  writeFileSync(join(folder, 'plain.woff2'), code)
  compressAll(folder)
  web = webOf(await buildWorld(database.db), { appDir: folder })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

const get = (path: string, accepts?: string) =>
  web.visit(path, { headers: accepts ? { 'accept-encoding': accepts } : {} })

describe('a built file', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ] as const)('comes to a browser that takes %s as %s', async (accepts, coding, open) => {
    const answer = await get('/app/sw.js', accepts)
    expect(answer.headers.get('content-encoding')).toBe(coding)
    expect(answer.headers.get('vary')).toMatch(/accept-encoding/i)
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    const coded = new Uint8Array(await answer.arrayBuffer())
    expect(coded.length).toBeLessThan(code.length / 10)
    expect(open(coded).toString()).toBe(code)
  })

  it.each([
    ['/app/sw.js', 'identity'],
    ['/app/sw.js', undefined],
    ['/app/plain.woff2', 'br'],
  ])('comes as it is: %s for %s', async (path, accepts) => {
    const answer = await get(path, accepts)
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(await answer.text()).toBe(code)
  })
})

it.each([
  [undefined, null],
  ['', null],
  ['deflate', null],
  ['br', 'br'],
  ['GZIP', 'gzip'],
  ['gzip;q=1.0, br;q=0.000', 'gzip'],
  ['brotli, x-gzip', null],
])('of %s the coding is %s', (header, coding) => expect(codingFor(header)).toBe(coding))

it.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ['*', true],
  ['"b"', false],
  [undefined, false],
])('whoever says %s has it: %s', (header, has) => expect(hasAlready(header, 'W/"a"')).toBe(has))
