// What the working group resolved, and what those who are responsible report of it. Annex 3 articles 7, 8.
import { partyRoles, workingGroup } from '#rules/roles'
import { type Acts, type Audiences, type Sights, secretariat, signers } from './policy.ts'

/** Who may do what about resolutions. */
export const acts = {
  'resolutions.record': { roles: secretariat },
  'resolutions.discard': { roles: secretariat },
  /** What goes out to those concerned goes in the name of the head or the secretary (Annex 3 article 8). */
  'resolutions.send': { roles: signers, seat: 'signs' },
  /** A task for an expert committee between meetings (Annex 3 article 9; that these two give it is ours). */
  'resolutions.assign': { roles: ['head', 'secretary'] },
  'resolutions.acknowledge': { roles: partyRoles, own: 'addressee', delegable: true },
  'resolutions.report': { roles: partyRoles, own: 'addressee', delegable: true },
  /** A member of a committee stays out of what concerns them: our addition, as for votes. */
  'resolutions.recuse': { roles: ['committee'], own: 'addressee' },
  /**
   * What a member of a committee reported whoever presides signs off, and then the secretariat judges it (Annex 3 article 9; that the
   * chair does is ours). That they preside over this part, the act itself looks.
   */
  'resolutions.signOff': { roles: ['committee'], own: 'addressee' },
  /** What reached the secretariat on paper, and what it reports for itself, the working group, and whoever has nobody here. */
  'resolutions.recordReport': { roles: secretariat },
  'resolutions.recordDelivery': { roles: secretariat },
  'resolutions.judge': { roles: secretariat },
  /** As the working group decided. */
  'resolutions.extend': { roles: ['secretary', 'head'] },
  'resolutions.close': { roles: ['secretary', 'head'] },
  'resolutions.remind': { system: true },
} as const satisfies Acts

/** Who may see what of resolutions. */
export const sights = {
  /** All of them, with everybody's reports; of a body, those for which it is responsible. */
  resolutions: { across: ['clerk', ...workingGroup], body: partyRoles },
  /** Those that one's own committee is asked to report on: its people have nothing else to do here but read letters. */
  'resolutions.committee': { body: ['committee'] },
} as const satisfies Sights

/** Who is told what was reported, and reminded of what the secretariat itself is to see to. */
export const audiences = {
  'resolutions.reported': secretariat,
} as const satisfies Audiences
