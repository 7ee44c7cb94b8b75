// Who may do what: one table for every act, and what each role sees. Sources: domain.md §2; Bylaw 25-b; Annex 3.

export const roles = [
  'admin',
  'head',
  'secretary',
  'member',
  'clerk',
  'association',
  'kanoon',
  'supervision',
  'agency',
  'inspector',
  'holder',
  'staff',
  'substitute',
] as const
export type Role = (typeof roles)[number]

/** Roles whose membership is tied to one office. */
export const officeRoles = ['holder', 'staff', 'substitute'] as const satisfies readonly Role[]

/** Bodies that letters are written to besides the offices, by the role in which people stand for them. */
export const partyRoles = ['agency', 'association', 'kanoon', 'member'] as const satisfies readonly Role[]
export type PartyRole = (typeof partyRoles)[number]

/** Roles that may bind or sign in only with an invite besides the phone number. */
export const invitedRoles = ['admin', 'head', 'secretary', 'clerk'] as const satisfies readonly Role[]

/** One current seat of a person: a role in a province, for office roles in one office. */
export type Membership = {
  id: string
  role: Role
  province: string
  office: string | null
  /** The body that it stands for. */
  body?: string | null
  seat: string | null
  votes: boolean
  signs: boolean
  /** Whose signature it gives, where it signs only as a delegate; `role` is that of the seat. */
  signsFor?: { delegation: string; person: string; name: string; role: Role }
}

/** Somebody at a door. `person` is null for citizens, the clock and the command line. */
export type Actor = {
  person: string | null
  name: string
  memberships: readonly Membership[]
  /** The command line and the clock act in the program's own name, for one province or before there is one. */
  system?: 'clock' | 'command'
  province: string | null
}

/**
 * Who may do an act. `roles`: which membership is needed; `own: 'office'`: the subject must belong to the office of
 * that membership, `own: 'person'`: to the person, `own: 'addressee'`: to the office, the body, or to the person where it belongs to
 * no office but to a body; `seat`: the membership's seat must vote or sign; `byItself`: what a body writes in its own name is its own
 * people's alone, whatever `roles` and `seat` say of everything else; `anyone`: no
 * account is needed; `signedIn`: any signed-in person; `system`: the clock or the command line; `stepUp`: the PIN is
 * asked besides.
 */
export type Permission = {
  roles?: readonly Role[]
  own?: 'office' | 'person' | 'addressee'
  seat?: 'votes' | 'signs'
  byItself?: true
  anyone?: true
  signedIn?: true
  system?: true
  stepUp?: true
}

const secretariat = ['clerk', 'secretary'] as const
const holders = ['holder', 'substitute'] as const
/** Bodies that write letters of their own, each under the origin of its name. */
export const writingBodies = ['association', 'kanoon', 'agency'] as const satisfies readonly Role[]
/** Of these, those that sign their letters themselves, in their own name (Bylaw 20). */
export const signingBodies = ['association', 'kanoon'] as const satisfies readonly Role[]
const signers = ['head', 'secretary'] as const
/** Whoever sits in the working group may sign where the seat does, or as a delegate. */
export const workingGroup = ['head', 'secretary', 'member'] as const
/** The head writes too: warnings are for head and secretary. */
const writers = [...secretariat, 'head', ...writingBodies] as const

/** The one table of acts. A name is `<noun>.<verb>`; a door or action that is not in it does not compile. */
export const may = {
  'provinces.create': { system: true },
  'provinces.setUp': { roles: ['admin'], system: true },
  'provinces.shutdown': { roles: ['admin', 'secretary'] },
  'provinces.moveHome': { system: true },
  'parameters.override': { roles: ['admin'], system: true },
  'holidays.import': { roles: ['admin', ...secretariat], system: true },
  'holidays.close': { roles: ['admin', ...secretariat], system: true },
  'seats.change': { roles: ['admin'], system: true },
  'secretariat.save': { roles: ['admin', ...secretariat], system: true },
  'secretariat.hours': { roles: ['admin', 'secretary'], system: true },

  'registry.upload': { roles: ['admin', ...secretariat] },
  'registry.import': { roles: ['admin', ...secretariat], system: true },
  'offices.change': { roles: secretariat, system: true },
  'managers.set': { roles: secretariat, system: true },
  'people.invite': { roles: ['admin'], system: true },
  'people.renew': { roles: ['admin'] },
  'bodies.save': { roles: ['admin', ...secretariat] },
  'people.disable': { roles: ['admin'] },
  'people.rebind': { roles: ['admin', ...secretariat] },
  'memberships.end': { roles: ['admin'] },
  'staff.add': { roles: ['holder'], own: 'office' },
  'staff.end': { roles: ['holder'], own: 'office' },
  'contacts.report': { roles: ['holder'], own: 'office' },
  'contacts.sendCode': { roles: ['holder'], own: 'person' },
  'contacts.prove': { roles: ['holder'], own: 'person' },
  'contacts.claim': { anyone: true },
  'contacts.decide': { roles: secretariat },

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

  'templates.save': { roles: secretariat },
  'templates.end': { roles: secretariat },
  'delegations.make': { roles: signers, seat: 'signs', stepUp: true },
  'delegations.end': { roles: signers, seat: 'signs' },

  'notices.draft': { roles: writers },
  'notices.discard': { roles: writers },
  'notices.submit': { roles: writers },
  'notices.passGate': { roles: secretariat },
  'notices.returnFromGate': { roles: secretariat },
  'notices.sendBack': { roles: workingGroup, seat: 'signs', byItself: true },
  'notices.sign': { roles: workingGroup, seat: 'signs', byItself: true, stepUp: true },
  'notices.open': { roles: [...holders, 'staff', ...partyRoles], own: 'addressee' },
  'notices.acknowledge': { roles: [...holders, ...partyRoles], own: 'addressee' },
  'notices.recordDelivery': { roles: secretariat },
  'lists.save': { roles: secretariat },
  'lists.end': { roles: secretariat },
  'notices.remind': { roles: secretariat },
  'notices.takeBackReminder': { roles: secretariat },
  'notices.cancel': { roles: [...secretariat, 'head'] },
  'notices.climb': { system: true },
  'notices.remindAnswers': { system: true },
  'licenses.warn': { system: true },
  'notices.issueSlips': { roles: secretariat },
  'notices.deliverBySlip': { anyone: true },

  'incoming.saveDraft': { signedIn: true, own: 'person' },
  'incoming.discardDraft': { signedIn: true, own: 'person' },
  'incoming.write': { roles: [...holders, 'association', 'kanoon', 'agency'], own: 'addressee' },
  'incoming.registerPaper': { roles: secretariat },
  'incoming.finish': { roles: secretariat },

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

  'ballots.vote': { roles: ['head', 'member'], seat: 'votes' },
  'ballots.recordSpoken': { roles: ['secretary'] },
  'ballots.lapse': { system: true },

  'ratings.give': { anyone: true },
  'ratings.comment': { anyone: true },

  'cases.file': { anyone: true },
  'cases.addWord': { anyone: true },
  'cases.judge': { anyone: true },
  'cases.follow': { anyone: true },
  'cases.assign': { roles: secretariat },
  'cases.examine': { roles: ['kanoon', 'association'] },
  'cases.answer': { roles: ['holder', 'substitute'], own: 'office' },
  'cases.close': { roles: secretariat },
  'identities.open': { roles: ['secretary'], stepUp: true },
  'identities.showName': { roles: ['holder', 'substitute'], own: 'office' },

  'documents.add': { roles: secretariat },
  'documents.revise': { roles: secretariat },
  'documents.repeal': { roles: secretariat },
  'documents.reportSet': { roles: officeRoles, own: 'office' },

  'services.import': { roles: ['admin', ...secretariat], system: true },
  'files.upload': { signedIn: true },
} as const satisfies Record<string, Permission>

export type ActionName = keyof typeof may

/** Whose letter it is that a body writes in its own name: its role, the body, and who began it where there is no body. */
export type Author = { role: Role; body: string | null; person: string | null }

/** Where an act's subject stands: its province, and the office or person it belongs to. */
export type Scope = {
  province: string | null
  office?: string | null
  body?: string | null
  person?: string | null
  /** Only of what a body writes in its own name. */
  author?: Author | null
}

/**
 * The membership by which an actor may do an act on a subject; `true` where none is needed; `null` where it may not.
 * The one place where role and ownership are decided.
 */
export function permits(name: ActionName, actor: Actor, scope: Scope): Membership | true | null {
  const permission: Permission = may[name]
  if (permission.anyone) return true
  if (actor.system) return permission.system ? true : null
  if (!actor.person) return null
  if (permission.own === 'person' && scope.person !== actor.person) return null
  if (permission.signedIn) return true
  const { author } = scope
  if (permission.byItself && author) {
    return actor.memberships.find((held) => held.province === scope.province && standsFor(held, actor, author)) ?? null
  }
  return (
    actor.memberships.find(
      (held) =>
        permission.roles?.includes(held.role) &&
        held.province === scope.province &&
        (permission.own !== 'office' || (held.office !== null && held.office === scope.office)) &&
        (permission.own !== 'addressee' || addresses(held, actor, scope)) &&
        (permission.seat !== 'votes' || held.votes) &&
        (permission.seat !== 'signs' || held.signs),
    ) ?? null
  )
}

/** Whether a membership is by which its person stands for the body that writes. */
function standsFor(held: Membership, actor: Actor, { role, body, person }: Author): boolean {
  return held.role === role && (body ? held.body === body : person === actor.person)
}

/** Whether what was written to an office or a body was written to who holds this membership. */
function addresses(held: Membership, actor: Actor, scope: Scope): boolean {
  if (scope.office) return held.office === scope.office
  if (scope.body) return held.body === scope.body
  return held.office === null && scope.person === actor.person
}

/** What an actor sees of the offices' affairs: whole provinces, single offices, or nothing but public pages. */
export type Sight = { provinces: string[]; offices: string[]; person: string | null }

const provinceWide: readonly Role[] = ['head', 'secretary', 'member', 'clerk', 'association', 'kanoon', 'inspector']

/**
 * The actor's sight, by which every read is narrowed. `among`: which province-wide roles see this matter whole;
 * office roles always see their own office's.
 */
export function sees(actor: Actor, among: readonly Role[] = provinceWide): Sight {
  const held = actor.memberships
  return {
    provinces: [...new Set(held.filter((m) => among.includes(m.role)).map((m) => m.province))],
    offices: [...new Set(held.flatMap((m) => (m.office ? [m.office] : [])))],
    person: actor.person,
  }
}
