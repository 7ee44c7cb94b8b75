import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/sequence.ts'

const browserTests = 'test/browser/**/*.test.ts'
// rules and words, which keep nothing
const pureTests = ['test/rules/**/*.test.ts', 'test/locales/**/*.test.ts', 'test/guard/law.test.ts']
// what changes or counts things that a process has once: the words, and the figures of the program
const alone = ['test/locales/text.test.ts', 'test/http/metrics.test.ts']

// Other work on the same machine can starve a browser or a clock; on a desk a failure shows at once.
const retry = process.env.CI ? 1 : 0

// One queue for all of them; they wait more than they reckon, hence two workers more than a small machine has cores.
// A larger nursery and no helping threads for its cleaning: on two cores they take from the other workers.
const execArgv = ['--max-semi-space-size=64', '--single-threaded-gc']
// What is waited for comes in its time; a second is none on a machine that does four other things.
const expect = { poll: { timeout: 15_000 } }
const shared = { retry, execArgv, maxWorkers: 4, testTimeout: 60_000, hookTimeout: 120_000, expect }

// Files share processes, so their order is tried at times: `SHUFFLE=1 npm test -- --project house` (its seed is said).
const sequence = process.env.SHUFFLE ? { shuffle: { files: true } } : { sequencer: LongestFirst }

export default defineConfig({
  test: {
    globalSetup: ['test/setup.ts'],
    sequence,
    projects: [
      {
        test: {
          ...shared,
          name: 'house',
          isolate: false,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [browserTests, ...pureTests, ...alone],
        },
      },
      { test: { ...shared, name: 'pure', isolate: false, include: pureTests, exclude: alone } },
      { test: { ...shared, name: 'alone', include: alone } },
      {
        test: {
          ...shared,
          name: 'browser',
          isolate: false,
          include: [browserTests],
          globalSetup: ['test/browser/setup.ts'],
          // a clerk's every page takes a minute alone, and several on a machine that does much else
          testTimeout: 400_000,
          hookTimeout: 400_000,
        },
      },
    ],
  },
})
