// Once for all browser tests: the app is built as people get it.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { root } from '../../server/root.ts'
import { putAxe } from './axe.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built app. */
    appDir: string
  }
}

/** Builds into a folder of its own, for two runs at once must not take the app from under each other. */
export default function setup(project: TestProject): () => void {
  const output = join(import.meta.dirname, 'output')
  mkdirSync(output, { recursive: true })
  const appDir = mkdtempSync(join(output, 'app-'))
  buildApp(appDir)
  putAxe(appDir)
  project.provide('appDir', appDir)
  return () => rmSync(appDir, { recursive: true, force: true })
}

/** In processes of their own, for a test's environment is not production. */
function buildApp(folder: string): void {
  const env = { ...process.env, NODE_ENV: 'production', VITEST: undefined, APP_DIR: folder }
  for (const config of ['vite.config.ts', 'vite.worker.config.ts']) {
    const build = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', config, '--logLevel', 'error']
    execFileSync(process.execPath, build, { cwd: root, env })
  }
}
