// How a doubt is kept: what it takes from its day, so that the day can be reckoned anew when somebody has looked.
import type { Doubt } from '#rules/ratings-doubts'

/** The rule's own shape of what was kept. */
export function keptDoubt(facts: Record<string, number>): Pick<Doubt, 'whole' | 'part'> {
  const { whole = 0, part: count = 0, service = 0, conduct = 0 } = facts
  return { whole, part: { count, service, conduct } }
}
