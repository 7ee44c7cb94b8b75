// People, their roles and bodies, their staff, accounts and sessions.
import { type Acts, type Audiences, keepers, type Sights } from './policy.ts'

/** Who may do what about people. */
export const acts = {
  'people.invite': { roles: ['admin'], system: true },
  'people.renew': { roles: ['admin'] },
  'bodies.save': { roles: keepers },
  /** Who presides over a committee. */
  'bodies.chair': { roles: keepers },
  'people.disable': { roles: ['admin'] },
  'people.rebind': { roles: keepers },
  'memberships.end': { roles: ['admin'] },
  'staff.add': { roles: ['holder'], own: 'office' },
  'staff.end': { roles: ['holder'], own: 'office' },
  'bindings.bind': { anyone: true },
  'bindings.block': { anyone: true },
  'sessions.requestCode': { anyone: true },
  'sessions.signIn': { anyone: true },
  'sessions.openLink': { anyone: true },
  'sessions.issueLink': { system: true },
  'sessions.end': { signedIn: true, own: 'person' },
  'sessions.setPin': { signedIn: true, own: 'person' },
  'sessions.stepUp': { signedIn: true, own: 'person' },
  'sessions.issueBotLink': { signedIn: true, own: 'person' },
  'people.setLocale': { signedIn: true, own: 'person' },
  'people.mute': { signedIn: true, own: 'person' },
  'push.subscribe': { signedIn: true, own: 'person' },
  'push.unsubscribe': { signedIn: true, own: 'person' },
} as const satisfies Acts

/** Who may see what of people. */
export const sights = {
  people: { across: keepers },
  bodies: { across: keepers },
  /** Who was invited and can come in only by a link still. */
  'people.invited': { across: ['admin'] },
  /** The staff of the own office. */
  staff: { own: ['holder'] },
} as const satisfies Sights

/** Who is told of what happens to people’s accounts. */
export const audiences = {
  /** A second account wants to be somebody’s. */
  'bindings.doubted': ['clerk'],
} as const satisfies Audiences
