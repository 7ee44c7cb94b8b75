// The built app: its files with long caches where the name carries a hash, its shell for every page below /app.
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Hono } from 'hono'
import type { Env } from './context.ts'
import { Problem } from './errors.ts'

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

/** Routes of the app built into `folder`. */
export function assets(folder: string) {
  const send = async (path: string, cache: string): Promise<Response | null> => {
    const file = join(folder, normalize(path))
    if (!file.startsWith(folder + sep) || !(await stat(file).catch(() => null))?.isFile()) return null
    const body = await readFile(file)
    return new Response(body, {
      headers: { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': cache },
    })
  }
  const shell = async () => {
    const page = await send('index.html', 'no-cache')
    if (!page) throw new Problem(503, 'not-built')
    return page
  }
  return new Hono<Env>()
    .get('/', (c) => c.redirect('/app/'))
    .get('/manifest.webmanifest', async () => (await send('manifest.webmanifest', 'no-cache')) ?? shell())
    .get('/favicon.ico', async (c) => (await send('favicon.ico', 'public, max-age=86400')) ?? c.body(null, 204))
    .get('/app/assets/*', async (c) => {
      const file = await send(decodeURIComponent(c.req.path.slice('/app/'.length)), forever)
      if (!file) throw new Problem(404, 'unknown')
      return file
    })
    .get('/app', (c) => c.redirect('/app/'))
    .get(
      '/app/*',
      async (c) => (await send(decodeURIComponent(c.req.path.slice('/app/'.length)), 'no-cache')) ?? shell(),
    )
}
