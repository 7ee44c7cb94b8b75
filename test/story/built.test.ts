// The same story through the bundle, as `npm start` runs it: a bundler can break what the sources do well.
import { vi } from 'vitest'

vi.stubEnv('STORY_OF', 'dist')
await import('./story.test.ts')
