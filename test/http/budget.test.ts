// What the rating page costs a phone on a bad network, measured on the wire: design.md §8.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officeServices, services } from '#db/schema/services'
import { freshDatabase, type TestDatabase } from '#test/database'
import { webOf } from '#test/web'
import { buildWorld, type World } from '#test/world'
import { writePageScripts } from '../../pwa/build/pages.ts'
import { type Listening, listen } from '../../server/listen.ts'

let database: TestDatabase
let world: World
let server: Listening
let appDir: string

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  appDir = await mkdtemp(join(tmpdir(), 'pages-'))
  await writePageScripts(appDir)
  const bots = { telegram: 'pishkhanyar_bot', bale: 'pishkhanyar_bot' }
  server = await listen(webOf(world, { appDir, bots }).app.fetch, '127.0.0.1', 0)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
  await rm(appDir, { recursive: true })
})

/** Every byte the server sends for one request, headers included, as a phone asks. */
function bytesOf(path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(server.port, '127.0.0.1')
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('end', () => resolve(Buffer.concat(chunks)))
    socket.on('error', reject)
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Encoding: gzip, deflate, br\r\nConnection: close\r\n\r\n`,
    )
  })
}

/** Addresses the page makes a browser fetch by itself. */
function fetched(html: string): string[] {
  const sources = [...html.matchAll(/<(?:script|img|link|iframe)\b[^>]*?(?:src|href)="([^"]+)"/g)].map(
    (found) => found[1]!,
  )
  return sources.filter((address) => !address.startsWith('data:'))
}

// Words of real services, joined anew each time, so that compression has no easier work than with real names.
const acts = ['درخواست', 'تعویض', 'تمدید', 'استعلام', 'پرداخت', 'ثبت‌نام', 'صدور', 'اصلاح', 'پیگیری']
const things = [
  'کارت ملی',
  'گواهینامه',
  'گذرنامه',
  'سوابق بیمه',
  'قبض آب',
  'پروانه کسب',
  'سند ازدواج',
  'یارانه',
  'عوارض',
  'وام',
  'خوداظهاری مالیاتی',
]
const ends = [
  'هوشمند',
  'رانندگی',
  'زیارتی',
  'تأمین اجتماعی',
  'شهرداری',
  'روستایی',
  'المثنی',
  'بازنشستگان',
  'دانشجویان',
  'اتباع',
  'کشاورزان',
  'خودرو',
  'ملک',
]

async function addServices(office: string, count: number) {
  for (let n = 0; n < count; n++) {
    const id = randomUUID()
    const name = [acts[(n * 7) % 9], things[(n * 5) % 11], ends[(n * 3) % 13]].join(' ')
    const service = {
      id,
      provinceId: world.province,
      code: `${1_300_000 + count * 1000 + n * 37}`,
      name,
      agency: 'سازمان',
    }
    await database.db.insert(services).values(service)
    await database.db
      .insert(officeServices)
      .values({ provinceId: world.province, officeId: office, serviceId: id, since: '2026-01-01' })
  }
}

describe('the rating page', () => {
  it.each([0, 24, 200])('with %d services takes at most 5 kB for everything, in one request', async (count) => {
    const office = world.offices[[0, 24, 200].indexOf(count)]!
    await addServices(office.id, count)
    // by the printed code, which has a cookie more
    const wire = await bytesOf(`/r/${office.license}?q`)
    expect(wire.toString('latin1')).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(wire.toString('latin1')).toMatch(/content-encoding: br/i)
    expect(wire.length).toBeLessThanOrEqual(5000)
    const page = await (await fetch(`http://127.0.0.1:${server.port}/r/${office.license}`)).text()
    expect(fetched(page)).toEqual([])
    expect(page).not.toMatch(/@import|@font-face|url\(/)
  })

  it('is a tenth smaller where the browser takes Brotli, in one piece, and the same page', async () => {
    const path = `http://127.0.0.1:${server.port}/r/${world.offices[0]!.license}`
    const taken = async (coding: string) => fetch(path, { headers: { 'accept-encoding': coding } })
    const [small, plain] = [await taken('gzip, deflate, br'), await taken('identity')]
    expect(small.headers.get('content-encoding')).toBe('br')
    // with the services in it, and made anew for each who asks, it was 4.25 kB and more
    expect(Number(small.headers.get('content-length'))).toBeLessThan(4_100)
    expect(await small.text()).toBe(await plain.text())
    expect(plain.headers.get('content-encoding')).toBeNull()
  })

  it('wants no process of its own, which a slow phone would start only after the answer', async () => {
    const policies = async (path: string) => {
      const { headers } = await fetch(`http://127.0.0.1:${server.port}${path}`)
      return ['cross-origin-opener-policy', 'content-security-policy'].map((name) => headers.get(name))
    }
    const { license } = world.offices[0]!
    expect(await policies(`/r/${license}`)).toEqual([null, expect.stringContaining("frame-ancestors 'none'")])
    expect((await policies(`/r/${license}/thanks`))[0]).toBeNull()
    expect((await policies('/c'))[0]).toBe('same-origin')
  })

  it('asks nothing of a browser that Chrome 80 has not', async () => {
    const page = await (await fetch(`http://127.0.0.1:${server.port}/r/${world.offices[0]!.license}`)).text()
    const worker = await (await fetch(`http://127.0.0.1:${server.port}/r/worker.js`)).text()
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page)!
    expect(
      style!.match(
        /(padding|margin|border)-(block|inline):|inset|aspect-ratio|accent-color|color-mix|:(is|where|has)\(|\d[ds]v[hw]|@(layer|container)|&/g,
      ),
    ).toBeNull()
    // A rule with a selector it does not know is left out whole: the ring of the focus must not hang on one.
    expect(style).toContain(':focus,.marks :focus+span{outline:3px')
    const scripts = [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n') + worker
    expect(scripts).toContain('rate-queue')
    expect(
      scripts.match(
        /\.(at|replaceAll|findLast|replaceChildren|any|timeout|randomUUID|hasOwn|toSorted)\(|structuredClone|\|\|=|\?\?=|&&=/g,
      ),
    ).toBeNull()
  })

  it.each(['/c/new?office=:office', '/o/:office', '/'])('%s asks for nothing that Chrome 80 has not', async (path) => {
    const address = path.replace(':office', world.offices[2]!.license)
    const page = await (await fetch(`http://127.0.0.1:${server.port}${address}`)).text()
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!
    expect(style).toContain('padding-inline-start')
    expect(
      style.match(/(padding|margin|border)-(block|inline):|inset(-block)?(-start|-end)?:|inset-inline:/g),
    ).toBeNull()
    const scripts = [...page.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n')
    expect(scripts.length).toBeGreaterThan(500)
    expect(
      scripts.match(/\.(at|replaceAll|findLast|replaceChildren|any|timeout|randomUUID|hasOwn)\(|\|\|=|\?\?=|&&=/g),
    ).toBeNull()
  })

  it('has a worker of at most 6 kB, with headers', async () => {
    const wire = await bytesOf('/r/worker.js')
    expect(wire.toString('latin1')).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(wire.length).toBeLessThanOrEqual(6000)
  })

  it('brings the services once they are asked for, and every one of them', async () => {
    const path = `/r/${world.offices[2]!.license}/services`
    const list = await (await fetch(`http://127.0.0.1:${server.port}${path}`)).text()
    expect(list.match(/<option value="\d+">/g)).toHaveLength(200)
    expect((await bytesOf(path)).length).toBeLessThan(4000)
  })

  it('is not kept by any store, so that each phone has its own mark', async () => {
    const head = (await bytesOf(`/r/${world.offices[0]!.license}`)).toString('latin1').split('\r\n\r\n')[0]!
    expect(head).toMatch(/cache-control: no-store/i)
  })
})

describe('the case form’s worker', () => {
  it('is at most 3 kB, with headers', async () => {
    expect((await bytesOf('/c/worker.js')).length).toBeLessThanOrEqual(3000)
  })
})

describe('the other public pages', () => {
  it.each([
    ['/o/:office', 16_000],
    ['/c/new?office=:office', 16_000],
    ['/c', 16_000],
    ['/o', 16_000],
    ['/o/:office/poster', 16_000],
  ])('%s is one request of at most %d bytes', async (path, most) => {
    const address = path.replace(':office', world.offices[2]!.license)
    const wire = await bytesOf(address)
    expect(wire.length).toBeLessThanOrEqual(most)
    expect(fetched(await (await fetch(`http://127.0.0.1:${server.port}${address}`)).text())).toEqual([])
  })
})
