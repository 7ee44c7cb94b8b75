// Builds the service worker after the app, with the list of files that the app's build left behind.
import { defineConfig } from 'vite'
import { shellFiles } from './pwa/build/precache.ts'

export default defineConfig(() => ({
  root: 'pwa',
  base: '/app/',
  publicDir: false as const,
  define: {
    __SHELL__: JSON.stringify(shellFiles('dist/pwa')),
    'process.env.NODE_ENV': '"production"',
  },
  build: {
    outDir: '../dist/pwa',
    emptyOutDir: false,
    target: ['es2022', 'chrome99', 'firefox100', 'safari15.4'],
    reportCompressedSize: false,
    lib: { entry: 'sw.ts', formats: ['iife' as const], name: 'worker', fileName: () => 'sw.js' },
  },
}))
