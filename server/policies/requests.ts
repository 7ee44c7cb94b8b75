// What offices ask for, on its way.
import type { Acts } from './policy.ts'

/** Who may do what about requests. */
export const acts = {
  'requests.saveDraft': { roles: ['holder'], own: 'office' },
  'requests.discardDraft': { roles: ['holder'], own: 'office' },
  'requests.file': { roles: ['holder'], own: 'office' },
  'requests.withdraw': { roles: ['holder'], own: 'office' },
  'requests.consent': { signedIn: true, own: 'person' },
  'requests.review': { roles: ['association'] },
  /** Whose answer it is, the act itself looks. */
  'requests.undo': { signedIn: true },
  'requests.passSilence': { system: true },
  'requests.lapse': { system: true },
  'requests.reopenBallot': { roles: ['secretary'] },
} as const satisfies Acts
