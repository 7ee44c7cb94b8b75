// Pages of offices that are made once and given out until something changes that they show.
import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { gather } from '#act/gather'
import type { Database } from '#db/client'
import { officeStamps } from '#reads/offices/stamps'
import { codingFor, hasAlready } from '../wire/coding.ts'
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
  const body = Buffer.from(await made.arrayBuffer())
  const headers = Object.fromEntries(made.headers)
  const page: Page = { stamp, minute, etag: tagOf(body), headers, body }
  pages.set(name, page)
  return answer(c, page)
}

const tagOf = (body: Buffer) => `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`

/** A page under the tag of what it says: whoever has it already is told so instead. */
export async function tagged(c: PageContext, made: Response): Promise<Response> {
  const body = Buffer.from(await made.arrayBuffer())
  const headers = { ...Object.fromEntries(made.headers), etag: tagOf(body) }
  return hasAlready(c.req.header('if-none-match'), headers.etag)
    ? c.body(null, 304, headers)
    : c.body(body, 200, headers)
}

async function answer(c: PageContext, page: Page): Promise<Response> {
  const headers = { ...page.headers, etag: page.etag, vary: 'Accept-Encoding' }
  if (hasAlready(c.req.header('if-none-match'), page.etag)) return c.body(null, 304, headers)
  const coding = codingFor(c.req.header('accept-encoding'))
  if (!coding) return c.body(page.body, 200, headers)
  page[coding] ??= coding === 'br' ? await compressed.br(page.body, brotli) : await compressed.gzip(page.body)
  return c.body(page[coding], 200, { ...headers, 'content-encoding': coding })
}
