import { defineConfig } from 'vitest/config'

const browserTests = 'test/browser/**/*.test.ts'

// Other work on the same machine can starve a browser or a clock; on a desk a failure shows at once.
const retry = process.env.CI ? 1 : 0

export default defineConfig({
  test: {
    globalSetup: ['test/setup.ts'],
    projects: [
      {
        test: {
          name: 'house',
          retry,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [browserTests],
          // they wait more than they reckon
          maxWorkers: 3,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          retry,
          include: [browserTests],
          globalSetup: ['test/browser/setup.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
