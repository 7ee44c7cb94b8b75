// Deadlines that stand still.
import type { Citation } from './parameter.ts'

/**
 * The working group settles what follows from events that nobody foresaw: floods, earthquakes, war, decisions of the state. That it
 * may suspend deadlines for them is our reading.
 */
export const suspensionArticle: Citation = { source: 'bylaw', article: 17, reading: {} }
