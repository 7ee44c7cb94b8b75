// Meetings of the working group. Sources: Annex 3; domain.md §6.
import { workingGroup } from '#rules/roles'
import { type Acts, type Audiences, type Sights, secretariat } from './policy.ts'

/** Who may do what about meetings. */
export const acts = {
  /** Day, hour, place and agenda are the secretariat's (articles 1-2, 4). */
  'meetings.call': { roles: secretariat },
  'meetings.change': { roles: secretariat },
  'meetings.addItem': { roles: secretariat },
  'meetings.changeItem': { roles: secretariat },
  'meetings.moveItem': { roles: secretariat },
  'meetings.removeItem': { roles: secretariat },
  /** What is to be read beforehand goes with the invitation (article 4), and may follow it: those invited are told. */
  'meetings.addPapers': { roles: secretariat },
  'meetings.removePaper': { roles: secretariat },
  'meetings.invite': { roles: ['secretary'] },
  /** Our addition: the head alone lets an invitation go later than the article says. */
  'meetings.inviteLate': { roles: ['head'] },
  /** After the invitation, of guests to its items: the same three days, and the same exception. */
  'meetings.inviteGuests': { roles: secretariat },
  'meetings.inviteGuestsLate': { roles: ['head'] },
  'meetings.removeGuest': { roles: secretariat },
  'meetings.cancel': { roles: ['head', 'secretary'] },
  /** To another day, by an invitation in time. */
  'meetings.move': { roles: ['head', 'secretary'] },
  'meetings.remind': { system: true },
  'meetings.read': { roles: workingGroup },
  'meetings.reply': { roles: workingGroup },
  /** Members only (article 5). */
  'meetings.giveOpinion': { roles: ['head', 'member'] },
  /** The secretariat runs a meeting; what is decided in it the members decide by their votes (article 6). */
  'meetings.begin': { roles: secretariat },
  'meetings.attend': { roles: secretariat },
  'meetings.attendGuest': { roles: secretariat },
  'meetings.openItem': { roles: secretariat },
  'meetings.putToVote': { roles: secretariat },
  'meetings.writeResolution': { roles: secretariat },
  'meetings.closeItem': { roles: secretariat },
  'meetings.end': { roles: secretariat },
} as const satisfies Acts

/** Who may see what of meetings: guests are invited by a short message or on paper, and see nothing here. */
export const sights = {
  meetings: { across: ['clerk', ...workingGroup] },
  /** While the agenda is built; members see it with the invitation. */
  'meetings.prepared': { across: [...secretariat, 'head'] },
  /** Papers of a meeting that is called, and of its items: whoever sits in the working group, and the secretariat. */
  'meetings.papers': { across: ['clerk', ...workingGroup] },
  /** What one is invited to oneself. */
  'meetings.own': { across: workingGroup },
} as const satisfies Sights

/** Who is told of meetings besides those whom one invites. */
export const audiences = {
  /** Its day passed, and nobody said whether it was held. */
  'meetings.missed': secretariat,
} as const satisfies Audiences
