// A citation where the law's words are not there yet: it comes with them, after what it stands beside.
import { later } from '../later.tsx'
import { loadWords } from '../words.ts'

export const Cited = later(async () => {
  const [{ Citation }] = await Promise.all([import('./citation.tsx'), loadWords(['law'])])
  return Citation
})
