// What makes the front door a sign on a phone's screen: the app of the staff has a manifest of its own.
import { type PageContext, viewOf } from './page.tsx'

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  src: `/app/icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

/** GET /people.webmanifest */
export function citizenManifest(c: PageContext) {
  const view = viewOf(c)
  const manifest = {
    id: '/',
    name: view.t('public-brand'),
    short_name: view.t('public-brand'),
    description: view.t('public-door-lead'),
    lang: view.locale,
    dir: view.locale === 'fa' ? 'rtl' : 'ltr',
    start_url: view.to('/'),
    scope: '/',
    display: 'standalone',
    theme_color: '#0b5557',
    background_color: '#ffffff',
    icons: [
      icon('192', 192, 'any'),
      icon('512', 512, 'any'),
      icon('maskable-192', 192, 'maskable'),
      icon('maskable-512', 512, 'maskable'),
    ],
  }
  const headers = {
    'content-type': 'application/manifest+json; charset=utf-8',
    'cache-control': 'public, max-age=86400',
  }
  return c.body(JSON.stringify(manifest), 200, headers)
}
