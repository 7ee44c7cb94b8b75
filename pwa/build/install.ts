// What makes the app installable: the manifest and the icons, drawn once as SVG and rendered at build time.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { Plugin } from 'vite'

const source = (name: string) => readFileSync(fileURLToPath(new URL(`../icons/${name}`, import.meta.url)))

const manifest = {
  id: '/app/',
  name: 'پیشخوان‌یار',
  short_name: 'پیشخوان‌یار',
  description: 'ابلاغیه‌ها، درخواست‌ها و پرونده‌های دفترهای پیشخوان استان',
  lang: 'fa',
  dir: 'rtl',
  start_url: '/app/',
  scope: '/app/',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#0b5557',
  categories: ['government', 'productivity'],
  icons: [
    { src: '/app/icons/mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: '/app/icons/192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/app/icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/app/icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
    { src: '/app/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
}

const png = (name: string, size: number) =>
  sharp(source(name), { density: 300 }).resize(size, size).png({ compressionLevel: 9, palette: true }).toBuffer()

/** Every file of the installation by its name in the build. */
async function files(): Promise<Record<string, Buffer | string>> {
  return {
    'manifest.webmanifest': JSON.stringify(manifest),
    'icons/mark.svg': source('mark.svg'),
    'icons/192.png': await png('mark.svg', 192),
    'icons/512.png': await png('mark.svg', 512),
    'icons/maskable-192.png': await png('maskable.svg', 192),
    'icons/maskable-512.png': await png('maskable.svg', 512),
    'icons/apple-180.png': await png('maskable.svg', 180),
  }
}

/** Emits the manifest (the server hands it out at /manifest.webmanifest) and the icons under stable names. */
export function installFiles(): Plugin {
  return {
    name: 'install-files',
    async generateBundle() {
      for (const [fileName, text] of Object.entries(await files())) {
        this.emitFile({ type: 'asset', fileName, source: text })
      }
    },
    configureServer(server) {
      server.middlewares.use('/app/icons/mark.svg', (_request, response) => {
        response.setHeader('Content-Type', 'image/svg+xml').end(source('mark.svg'))
      })
      server.middlewares.use('/manifest.webmanifest', (_request, response) => {
        response.setHeader('Content-Type', 'application/manifest+json').end(JSON.stringify(manifest))
      })
    },
  }
}
