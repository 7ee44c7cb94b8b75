// The story on the sources.
import { tellStory } from './tale.ts'

tellStory({ built: false })
