// The field for a position, which few forms have: it comes with its words when one of them is drawn.
import { later } from '../later.tsx'
import { loadWords } from '../words.ts'

export const PositionField = later(async () => {
  const [{ PositionField: found }] = await Promise.all([import('./place.tsx'), loadWords(['position'])])
  return found
})
