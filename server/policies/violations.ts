// The list of violations: who follows them. Each sees of it what is theirs to decide or examine. Annex 4 article 8.
import { workingGroup } from '#rules/roles'
import type { Sights } from './policy.ts'

/** Who follows them: whoever decides, and whoever examines what is theirs. */
export const sights = {
  violations: { across: ['clerk', ...workingGroup, 'kanoon', 'supervision'] },
} as const satisfies Sights
