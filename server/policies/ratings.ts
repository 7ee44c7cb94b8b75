// What customers say of offices.
import { type Acts, desk, type Sights, secretariat } from './policy.ts'

/** Who may do what about ratings. */
export const acts = {
  'ratings.give': { anyone: true },
  'ratings.comment': { anyone: true },
  'ratings.askCall': { anyone: true },
  'ratings.nameService': { anyone: true },
  'ratings.nameReceipt': { anyone: true },
  /** Whoever has the token of a key that opens it. */
  'ratings.confirmReceipts': { anyone: true },
  'ratings.answer': { roles: ['holder'], own: 'office' },
  'ratings.callDone': { roles: ['holder'], own: 'office' },
  'ratings.decideDoubt': { roles: secretariat },
  'ratings.hideAnswer': { roles: secretariat },
  'ratings.hideWord': { roles: secretariat },
  'ratings.examine': { system: true },
  'ratings.remindCalls': { system: true },
  'ratings.askScans': { system: true },
} as const satisfies Acts

/** Who reads what customers say. */
export const sights = {
  /** Of the whole province, and of the own office its holder. */
  ratings: { across: desk, own: ['holder'] },
  'ratings.list': { across: desk },
  /** Customers who want to be called: their numbers are the holder's alone. */
  'ratings.calls': { own: ['holder'] },
} as const satisfies Sights
