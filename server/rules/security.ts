// What the security log holds, and when so much of it is an alarm. Pure.
import type { Finding } from './health.ts'
import type { Refusal } from './verdict.ts'

/**
 * signIn: a wrong code, or a link that is over. pin: a wrong or locked PIN. bind: wrong digits where a messenger is bound.
 * forbidden: what the caller's role does not allow. limited: more calls than a limit lets through.
 */
export const securityKinds = ['signIn', 'pin', 'bind', 'forbidden', 'limited'] as const
export type SecurityKind = (typeof securityKinds)[number]

/** More in an hour than people come to by mistake, over the whole deployment. */
const mostInAnHour: Record<SecurityKind, number> = { signIn: 100, pin: 50, bind: 50, forbidden: 500, limited: 5000 }

const byKey: Readonly<Record<string, SecurityKind>> = {
  'login-code-wrong': 'signIn',
  'login-link-over': 'signIn',
  'refusal-pin-wrong': 'pin',
  'refusal-pin-locked': 'pin',
  'bot-digits-wrong': 'bind',
  'bot-too-many-tries': 'bind',
  'refusal-forbidden': 'forbidden',
}

/** What a refusal is to the log; null where nobody was kept from anything. */
export function securityKindOf(refused: {
  code: string
  status?: number
  refusals: readonly Refusal[]
}): SecurityKind | null {
  const told = refused.refusals.flatMap(({ key }) => byKey[key] ?? [])[0]
  if (told) return told
  if (refused.status === 429) return 'limited'
  // That a PIN is wanted is no refusal, and plain HTTP is the house's own fault.
  return refused.status === 403 && !['step-up', 'needs-https'].includes(refused.code) ? 'forbidden' : null
}

/** Of which kind an alarm is; null for every other fault. */
export function alarmOf(fault: string): SecurityKind | null {
  return securityKinds.find((kind) => fault === `${kind}Many`) ?? null
}

/**
 * The kind that is most beyond what is usual in an hour, as a fault of the house. `raised`: the alarm that stands; it stays
 * until the kind is at half of what raises it, so that it does not come and go.
 */
export function attacked(
  counts: Readonly<Partial<Record<SecurityKind, number>>>,
  raised: string | null = null,
): Finding {
  const share = (kind: SecurityKind) => (counts[kind] ?? 0) / mostInAnHour[kind]
  const stays = securityKinds.find((kind) => raised === `${kind}Many` && share(kind) > 0.5)
  const worst = stays ?? [...securityKinds].sort((a, b) => share(b) - share(a))[0]!
  return stays || share(worst) > 1 ? { fault: `${worst}Many`, facts: { count: counts[worst]! } } : null
}
