// The same story through the bundle, as `npm start` runs it: a bundler can break what the sources do well.
import { tellStory } from './tale.ts'

tellStory({ built: true })
