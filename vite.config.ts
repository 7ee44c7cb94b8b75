// Builds the app into dist/pwa. The service worker has its own config, because it must be one classic script.
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { fontFile } from './pwa/build/font.ts'
import { preloadMain } from './pwa/build/html.ts'
import { installFiles } from './pwa/build/install.ts'
import { publicPages } from './pwa/build/pages.ts'
import { shortWords } from './pwa/build/words.ts'

// Changes only with its versions, so phones need not fetch it again with every change of ours.
// One file instead of thirty small ones: they are all needed for the first paint, and weigh less together.
const first =
  /\/(pwa\/(account|act|api|ask|banners|clock|drafts|install|intention|later|lazy|main|nav|network|places|problem|redirect|routes|scroll|session|shell|unsent|uuid|wide|words|routes\/\w+)\.tsx?|pwa\/parts\/(button|card|inline|list|note|page|progress|state|toast|icons\/\w+)\.tsx|locales\/(format|text)\.ts|server\/rules\/roles\.ts)$/
const lasting = /node_modules\/(preact|@preact|preact-iso|@fluent|hono|jalaali-js)\//

export default defineConfig(async () => ({
  root: 'pwa',
  base: '/app/',
  publicDir: false as const,
  plugins: [preact({ reactAliasesEnabled: false }), installFiles(), publicPages(), preloadMain(), shortWords()],
  resolve: { alias: { '~font': await fontFile() } },
  // Found at the first click otherwise, and the reload in between breaks hooks.
  optimizeDeps: {
    include: [
      'preact',
      'preact/hooks',
      'preact/jsx-runtime',
      'preact-iso',
      '@preact/signals',
      '@fluent/bundle',
      'jalaali-js',
      'hono/client',
      'workbox-window',
    ],
  },
  build: {
    outDir: process.env.APP_DIR ?? '../dist/pwa',
    emptyOutDir: true,
    target: ['es2022', 'chrome99', 'firefox100', 'safari15.4'],
    manifest: true,
    assetsInlineLimit: 0,
    // The lists of what each page needs besides would weigh more than they save; pages in the bar are fetched ahead.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: lasting },
            { name: 'first', test: first },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': process.env.PUBLIC_URL ?? 'http://localhost:3000' },
  },
}))
