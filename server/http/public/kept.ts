// Pages of offices that are made once and given out until something changes that they show.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import { gather } from '#act/gather'
import type { Database } from '#db/client'
import { officeStamps } from '#reads/offices/stamps'
import { codingFor, hasAlready, tagOf } from '../wire/coding.ts'
import { limitLook } from '../wire/floods.ts'
import type { PageContext } from './page.tsx'

const megabytes = 32
const compressed = { br: promisify(brotliCompress), gzip: promisify(gzip) }
/** Better than what a request could wait for: a page is compressed once and sent many times. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }

type Page = {
  /** What it shows of the database, and the minute it was made in: hours begin and end by the minute. */
  stamp: string
  minute: number
  etag: string
  headers: Record<string, string>
  body: Buffer<ArrayBuffer>
  br?: Buffer<ArrayBuffer>
  gzip?: Buffer<ArrayBuffer>
}

const pages = new LRUCache<string, Page>({
  maxSize: megabytes * 1024 * 1024,
  sizeCalculation: ({ body }) => body.length,
})

const readers = new WeakMap<Database, (office: string) => Promise<string | undefined>>()

/** The stamp of an office after this moment; whoever asks at the same time is answered by one statement. */
function stampOf(db: Database, office: string): Promise<string | undefined> {
  const known = readers.get(db)
  if (known) return known(office)
  const read = async (offices: string[]) => {
    const stamps = await officeStamps(db, [...new Set(offices)])
    return offices.map((one) => stamps.get(one))
  }
  const reader = gather(read, { wait: 0, most: 200 })
  readers.set(db, reader)
  return reader(office)
}

/**
 * The page of an office as it is kept, or as `make` makes it. A page is given out as long as the stamp of what it shows
 * is the same, and no longer than until the next minute begins.
 */
export async function keptPage(
  c: PageContext,
  office: string,
  make: () => Response | Promise<Response>,
): Promise<Response> {
  const { db, now } = c.var.ctx
  const minute = Math.floor(now.getTime() / 60_000)
  // with the address as it was asked for: the page links to itself in the other language
  const { url } = c.req
  const name = `${office} ${url.slice(url.indexOf('/', 8))} ${c.var.parts.appDir}`
  const stamp = await stampOf(db, office)
  const known = pages.get(name)
  if (known && stamp && known.stamp === stamp && known.minute === minute) return answer(c, known)
  const made = await make()
  if (!stamp || made.status !== 200) return made
  return answer(c, await keep(name, { stamp, minute }, made))
}

async function keep(name: string, when: Pick<Page, 'stamp' | 'minute'>, made: Response): Promise<Page> {
  const body = Buffer.from(await made.arrayBuffer())
  const page: Page = { ...when, etag: tagOf(body), headers: Object.fromEntries(made.headers), body }
  pages.set(name, page)
  return page
}

/** What sums up much is right enough for so many minutes. */
const lasting = 10
const making = new Map<string, Promise<Page>>()

/**
 * A page or a file about a subject, an id, as it was made within the last ten minutes of the clock, or as `make` makes
 * it; whoever asks meanwhile waits for the same one.
 */
export async function keptFor(c: PageContext, subject: string, make: () => Promise<Response>): Promise<Response> {
  const { pathname, search, searchParams } = new URL(c.req.url)
  const language = searchParams.get('lang') === 'en' ? '?lang=en' : ''
  // one page for each language: whatever else an address says would have it made, and kept, once more
  if (search !== language) return c.redirect(pathname + language, 302)
  const name = `${subject} ${pathname}${language} ${c.var.parts.appDir}`
  const minute = Math.floor(c.var.ctx.now.getTime() / (lasting * 60_000))
  const known = pages.get(name)
  const fresh = known?.stamp === subject && known.minute === minute
  limitLook(c, fresh ? 'kept' : 'made')
  if (fresh) return answer(c, known)
  const made = making.get(name) ?? make().then((response) => keep(name, { stamp: subject, minute }, response))
  making.set(name, made)
  return answer(c, await made.finally(() => making.delete(name)))
}

/** Gives what everybody may keep the tag of what it says: whoever has it already is told so instead. */
export const tagged: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers, status } = c.res
  if (status !== 200 || headers.has('etag') || !headers.get('cache-control')?.startsWith('public')) return
  const body = Buffer.from(await c.res.arrayBuffer())
  const kept = new Headers(headers)
  kept.set('etag', tagOf(body))
  kept.set('vary', 'Accept-Encoding')
  const has = hasAlready(c.req.header('if-none-match'), kept.get('etag')!)
  c.res = undefined
  c.res = has ? new Response(null, { status: 304, headers: kept }) : new Response(body, { headers: kept })
}

async function answer(c: PageContext, page: Page): Promise<Response> {
  const headers = { ...page.headers, etag: page.etag, vary: 'Accept-Encoding' }
  if (hasAlready(c.req.header('if-none-match'), page.etag)) return c.body(null, 304, headers)
  const coding = codingFor(c.req.header('accept-encoding'))
  if (!coding) return c.body(page.body, 200, headers)
  page[coding] ??= coding === 'br' ? await compressed.br(page.body, brotli) : await compressed.gzip(page.body)
  return c.body(page[coding], 200, { ...headers, 'content-encoding': coding })
}
