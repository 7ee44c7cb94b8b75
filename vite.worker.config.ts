// Builds the service worker after the app, with the list of files that the app's build left behind.
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { shellFiles } from './pwa/build/precache.ts'
import { precompress } from './pwa/build/precompress.ts'

// Where the app was built; tests build theirs elsewhere.
const folder = process.env.APP_DIR ?? join(import.meta.dirname, 'dist/pwa')

export default defineConfig(() => ({
  root: 'pwa',
  base: '/app/',
  publicDir: false as const,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    {
      name: 'shell',
      // read when the worker is built, so that the file can be loaded in a clone where nothing was built yet
      config: () => ({ define: { __SHELL__: JSON.stringify(shellFiles(folder)) } }),
    },
    precompress(folder),
  ],
  build: {
    outDir: folder,
    emptyOutDir: false,
    target: ['es2022', 'chrome99', 'firefox100', 'safari15.4'],
    reportCompressedSize: false,
    lib: { entry: 'sw.ts', formats: ['iife' as const], name: 'worker', fileName: () => 'sw.js' },
  },
}))
