// The words by which somebody is asked to decide: on a request, or on an appeal against a verdict.
import type { Key } from './keys.gen.ts'

type Part = 'title' | 'card' | 'lead' | 'adopt' | 'reject' | 'reject-title' | 'word-hint' | 'reject-send'

/** The key of a part, by who decides. */
export function decisionKey(decider: string | null, part: Part): Key {
  return decider === 'supervision-committee' ? `decision-appeal-${part}` : `decision-${part}`
}
