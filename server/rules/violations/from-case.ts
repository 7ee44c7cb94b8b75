// What a citizen's case tells of a violation: what a report that begins with it says was done.
import type { CaseTopic } from '../case-topics.ts'

/** What is reported of the office, by the topic of the case; null where the case is not about what an office did. */
export function allegedOf(topic: CaseTopic): 'procedure' | 'damage' | 'disrespect' | 'premises' | null {
  switch (topic) {
    case 'overcharge':
    case 'damage':
      return 'damage'
    case 'conduct':
      return 'disrespect'
    case 'premises':
      return 'premises'
    case 'agency-fault':
    case 'unlicensed':
      return null
    default:
      return 'procedure'
  }
}
