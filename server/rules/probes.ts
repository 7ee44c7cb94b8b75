// What public accounts of a messenger contradict each other on, and what can be found by trying it. Pure.

/**
 * What is tried, and what may be found. `silent`: nobody answered in the chat; `busy`: updates go elsewhere, since the
 * program runs or a webhook is set; `notTried`: there was nothing to try it with.
 */
export const behaviours = {
  wrongToken: ['unauthorised', 'forbidden', 'otherwise'],
  updateIds: ['low', 'high', 'notTried', 'busy'],
  timeout: ['heeded', 'ignored', 'notTried', 'busy'],
  closedChat: ['known', 'otherwise'],
  toast: ['shown', 'hidden', 'silent', 'busy'],
  slant: ['slanted', 'plain', 'silent', 'busy'],
  bold: ['spaced', 'tight', 'silent', 'busy'],
  contact: ['named', 'nameless', 'silent', 'busy'],
  edits: ['numbered', 'numberless'],
  webhookPort: ['refused', 'taken', 'notTried', 'busy'],
  // the last, since others would meet the limit too
  limit: ['status', 'words', 'none'],
} as const

export type Behaviour = keyof typeof behaviours
export const behaviourNames = Object.keys(behaviours) as Behaviour[]

/** What was found of one behaviour, with the messenger's own words and figures. */
export type ProbeFinding<B extends Behaviour = Behaviour> = {
  finding: (typeof behaviours)[B][number]
  facts?: Record<string, string | number>
}
export type Findings = { [B in Behaviour]?: ProbeFinding<B> }

/** Findings that say nothing of the messenger: what was found before stays. */
export const saysNothing = (finding: string): boolean => ['silent', 'busy', 'notTried'].includes(finding)

/**
 * Words of a failure that only its own kind has: general ones such as «Forbidden» are said of much, and whoever took them
 * for a closed chat would close every chat of a bot whose token is refused.
 */
export function ownWords(
  words: string | number | undefined,
  others: readonly (string | number | undefined)[],
): string[] {
  if (typeof words !== 'string' || words.length < 8 || others.includes(words)) return []
  return /chat|user|group|peer/i.test(words) && !/token/i.test(words) ? [words] : []
}
