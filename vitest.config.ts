import { defineConfig } from 'vitest/config'

const browserTests = 'test/browser/**/*.test.ts'

export default defineConfig({
  test: {
    globalSetup: ['test/setup.ts'],
    projects: [
      {
        test: {
          name: 'house',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [browserTests],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [browserTests],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
