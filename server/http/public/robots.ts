// What search engines are told: which pages are for everybody, and where the offices are.
import { licensesInForce } from '#reads/offices/public'
import { publicProvinces } from '#reads/public-province'
import { limitLook } from '../wire/floods.ts'
import type { PageContext } from './page.tsx'

/** A sitemap takes no more. */
const most = 50_000
const day = 'public, max-age=86400'

/** GET /robots.txt: cases and links that sign in are nobody's to find. */
export function robots(c: PageContext) {
  const rules = ['User-agent: *', 'Disallow: /app/', 'Disallow: /api/', 'Disallow: /login/', 'Disallow: /d/']
  const cases = ['Allow: /c/new', 'Disallow: /c/', 'Disallow: /calls/r/']
  const lines = [...rules, ...cases, `Sitemap: ${c.var.parts.publicUrl}/sitemap.xml`, '']
  return c.text(lines.join('\n'), 200, { 'cache-control': day })
}

/** GET /sitemap.xml: the pages without a subject, and that of every office with a license in force. */
export async function sitemap(c: PageContext) {
  limitLook(c, 'made')
  const provinces = await publicProvinces(c.var.ctx.db)
  const standing = ['/', '/o', '/c', '/c/new', '/calls', '/v', '/m', '/p', ...provinces.map(({ slug }) => `/p/${slug}`)]
  const offices = await licensesInForce(c.var.ctx.db, most - standing.length)
  const urls = [...standing, ...offices.map((license) => `/o/${license}`)]
  const entries = urls.map((path) => `<url><loc>${c.var.parts.publicUrl}${path}</loc></url>`)
  return c.body(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    200,
    { 'content-type': 'application/xml; charset=utf-8', 'cache-control': day },
  )
}
