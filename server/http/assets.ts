// The built app: its files with long caches where the name carries a hash, its shell for every page below /app.
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Hono, type Context as HonoContext } from 'hono'
import type { Env } from './context.ts'
import { codingFor } from './wire/coding.ts'
import { Problem } from './wire/errors.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}
const forever = 'public, max-age=31536000, immutable'

/**
 * A file below `folder` in the best coding that the browser takes and the build has left beside it (`NAME.br`,
 * `NAME.gz`); null where there is none.
 */
export async function builtFile(c: HonoContext, folder: string, path: string, cache: string): Promise<Response | null> {
  const file = join(folder, normalize(path))
  const type = types[extname(file)]
  if (!file.startsWith(folder + sep) || !(await isFile(file))) return null
  const coding = codingFor(c.req.header('accept-encoding'))
  const coded = coding && type ? `${file}.${coding === 'gzip' ? 'gz' : coding}` : null
  const found = coded && (await isFile(coded)) ? coded : null
  return c.body(await readFile(found ?? file), 200, {
    'content-type': type ?? 'application/octet-stream',
    'cache-control': cache,
    vary: 'Accept-Encoding',
    ...(found ? { 'content-encoding': coding! } : {}),
  })
}

const isFile = async (path: string) => (await stat(path).catch(() => null))?.isFile() ?? false

/** Routes of the app built into `folder`. */
export function assets(folder: string) {
  const send = (c: HonoContext, path: string, cache: string) => builtFile(c, folder, path, cache)
  const shell = async (c: HonoContext) => {
    const page = await send(c, 'index.html', 'no-cache')
    if (!page) throw new Problem(503, 'not-built')
    return page
  }
  return new Hono<Env>()
    .get('/manifest.webmanifest', async (c) => (await send(c, 'manifest.webmanifest', 'no-cache')) ?? shell(c))
    .get('/favicon.ico', async (c) => (await send(c, 'favicon.ico', 'public, max-age=86400')) ?? c.body(null, 204))
    .get('/app/assets/*', async (c) => {
      const file = await send(c, decodeURIComponent(c.req.path.slice('/app/'.length)), forever)
      if (!file) throw new Problem(404, 'unknown')
      return file
    })
    .get('/app', (c) => c.redirect('/app/'))
    .get(
      '/app/*',
      async (c) => (await send(c, decodeURIComponent(c.req.path.slice('/app/'.length)), 'no-cache')) ?? shell(c),
    )
}
