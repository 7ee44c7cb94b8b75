// What offices ask for, on its way.
import type { Filer, RequestKind } from '#rules/proceedings/kind'
import { type Actor, officeRoles, type Role, workingGroup } from '#rules/roles'
import { type Acts, type Audiences, answering, type Sights, secretariat } from './policy.ts'

/** Whoever sees on duty what offices do, and reports it: Annex 4 article 2. */
const reporters = [...secretariat, 'association', 'kanoon', 'inspector', 'agency'] as const

/** The bodies that begin requests about offices, each by the roles in which people stand for it. */
const filers: Record<Exclude<Filer, 'holder'>, readonly Role[]> = {
  secretariat,
  kanoon: ['kanoon'],
  reporter: reporters,
  concerned: [...reporters, 'holder'],
  'other-group': [],
}

/** Whether people in a role begin requests of this sort. */
export function begins(role: Role, filer: Filer | undefined): boolean {
  return filer !== undefined && filer !== 'holder' && filers[filer].includes(role)
}

/** The act by which a request is filed, by who begins such a one. */
export function filingAct(filer: Filer): 'requests.file' | 'requests.begin' | 'requests.report' | 'requests.accuse' {
  if (filer === 'holder') return 'requests.file'
  if (filer === 'concerned') return 'requests.accuse'
  return filer === 'reporter' ? 'requests.report' : 'requests.begin'
}
/** The same of an office to come is its applicant's to withdraw. */
export function withdrawingAct(
  kind: Pick<RequestKind, 'files' | 'about'> | null,
  { memberships }: Pick<Actor, 'memberships'>,
  office: string | null,
): 'requests.withdraw' | 'requests.takeBack' {
  const applies = memberships.some((held) => held.role === 'applicant' && held.office === office)
  const own = !kind || kind.files === 'holder' || (kind.about === 'planned' && applies)
  return own ? 'requests.withdraw' : 'requests.takeBack'
}

/** Who may do what about requests. */
export const acts = {
  'requests.file': { roles: ['holder'], own: 'office' },
  /** What a holder asked in a letter on paper, written down for them. */
  'requests.filePaper': { roles: secretariat },
  /** What somebody answered, or took back, in a letter on paper. */
  'requests.answerPaper': { roles: secretariat },
  /** Of an office to come whoever applied for it, whoever wrote the request down. */
  'requests.withdraw': { roles: ['holder', 'applicant'], own: 'office' },
  /** What was permitted need not be used up: whoever holds the office opens it before its closure is over. */
  'requests.reopenOffice': { roles: ['holder'], own: 'office' },
  /** What somebody else than the holder begins about an office, and takes back. */
  'requests.begin': { roles: [...secretariat, 'kanoon'], own: 'filer' },
  'requests.takeBack': { roles: [...secretariat, 'kanoon'], own: 'filer' },
  /** A violation that somebody on duty saw; the secretariat, and nobody else, sets it aside. */
  'requests.report': { roles: reporters, own: 'filer' },
  /** A violation of a body: whoever saw it on duty, and holders of what concerns their offices. */
  'requests.accuse': { roles: [...reporters, 'holder'], own: 'filer' },
  'requests.consent': { signedIn: true, own: 'person' },
  'requests.review': { roles: ['association'], delegable: true },
  /** An agency says of itself whether anything stands against a request. */
  'requests.answerInquiry': { roles: ['agency'], own: 'addressee', delegable: true, byKey: true },
  /** The kanoon releases the securities that were given to it. Bylaw 9 note 2. */
  'requests.answerRelease': { roles: ['kanoon'], delegable: true },
  /** The holder is heard on what others have begun, and a body on what is reported of it. */
  'requests.answerHearing': { roles: ['holder', 'agency', 'association', 'kanoon'], own: 'addressee' },
  /** The secretariat writes down what an authority answered on paper, and what the issuer sent back. */
  'requests.recordAnswer': { roles: secretariat, delegable: true },
  'requests.recordPaper': { roles: secretariat, delegable: true },
  /** The secretariat writes down what was handed over, and that nothing is missing. */
  'requests.recordHandover': { roles: secretariat, delegable: true },
  'requests.closeHandover': { roles: secretariat, delegable: true },
  'requests.moveOriginal': { roles: secretariat, delegable: true },
  /** That a letter to an authority outside was sent, with the original where one goes with it. */
  'requests.sendOut': { roles: secretariat, delegable: true },
  /** The second signature under a license, and the seal. */
  'requests.recordSecond': { roles: secretariat, delegable: true },
  /** The secretariat looks a request through. */
  'requests.check': { roles: secretariat, delegable: true },
  /** Whoever the declaration or the province's law sends; that it is them, the act itself looks. */
  'requests.reportVisit': { roles: [...secretariat, 'inspector', 'association'], delegable: true },
  /** An officer decides where the declaration says so; of an authority outside the secretariat writes down what it decided. */
  'requests.decide': { roles: ['head', 'secretary', 'supervision'], delegable: true },
  /** Whoever examines a report, or the secretariat for its committee; that it is theirs, the act itself looks. */
  'requests.propose': { roles: [...secretariat, 'kanoon', 'supervision'], delegable: true },
  /** The secretariat writes down what an office did of what a verdict put on it. */
  'requests.recordCompliance': { roles: secretariat, delegable: true },
  /** And what was paid of it, by whom. */
  'requests.recordPayment': { roles: secretariat, delegable: true },
  'requests.recordRecourse': { roles: secretariat, delegable: true },
  'requests.recordDecision': { roles: secretariat, delegable: true },
  /** A question to the applicant; that one has something to answer, the act itself looks. */
  'requests.ask': { roles: [...secretariat, 'association', 'agency'], delegable: true },
  'requests.takeBackQuestion': { roles: [...secretariat, 'association', 'agency'], delegable: true },
  'requests.answerQuestion': { signedIn: true, own: 'person' },
  /** Whose answer it is, the act itself looks. */
  /** Whoever asked owes what its accounts are short of. */
  'requests.sendReceipt': { signedIn: true, own: 'person' },
  'requests.undo': { signedIn: true },
  'requests.passSilence': { system: true },
  'requests.remind': { system: true },
  'requests.lapse': { system: true },
  /** A stoppage that lasts for longer than the law allows is brought before the secretariat: Annex 4 art. 9. */
  'requests.referStoppage': { system: true },
  /** What goes to and fro between two provinces whose working groups both decide. */
  'requests.askThere': { system: true },
  'requests.carryAnswer': { system: true },
  'requests.dropThere': { system: true },
  'requests.reopenBallot': { roles: ['secretary'] },
} as const satisfies Acts

/** Who may see what of requests. Whoever is asked for consent sees the one request besides. */
export const sights = {
  /** Whoever decides or advises, and how each seat votes; the office that asks, but not its other staff. */
  requests: { across: ['clerk', ...workingGroup, 'association'], own: answering },
  /** Of what is confidential before it is granted (A4 art. 8): whoever decides, and the holder. */
  'requests.confidential': { across: ['clerk', ...workingGroup], own: ['holder'] },
  /** The list of the whole province's. */
  'requests.list': { across: ['clerk', ...workingGroup, 'association'] },
  /** What one's own office asks, by the list of its name. */
  'requests.own': { own: officeRoles },
  /** What one's own body began about offices, by the list of its name. */
  'requests.begun': { across: ['kanoon'] },
  /** What the holder of one's own office is to be heard on. */
  'requests.hearings': { own: ['holder'] },
  /** What waits for the association's opinion. */
  'requests.opinions': { across: ['association'] },
  /**
   * What the security office objects to, in its own words: whoever decides, and the secretariat that writes it down. Everybody else
   * learns that it objects, and by which article it was asked (our decision; no source says).
   */
  'requests.securityWords': { across: ['clerk', ...workingGroup] },
  /** What authorities are asked, and the papers at the issuer: all of the province. */
  'requests.inquiries': { across: secretariat },
  /** What waits for the decision of one's own office. */
  'requests.deciding': { across: ['head', 'secretary', 'supervision'], asRole: true },
  /** Reports that one's own body examines. */
  'requests.examining': { across: ['kanoon', 'supervision'], asRole: true },
  /** Places that whoever has one's own role is to visit. */
  'requests.visits': { across: ['inspector', 'association', 'kanoon'], asRole: true },
  /** Securities that whoever has one's own role is to release. */
  'requests.releases': { across: ['kanoon'], asRole: true },
  /** What one's own agency is asked. */
  'requests.asked': { body: ['agency'] },
  /** What one's own body is accused of. */
  'requests.accused': { body: ['agency', 'association', 'kanoon'] },
} as const satisfies Sights

/** Who is told of what requests wait for, besides the people whom it names. */
export const audiences = {
  'requests.opinionAsked': ['association'],
  /** The secretariat sees to what asks nobody here by name, and is reminded of it. */
  'requests.desk': secretariat,
} as const satisfies Audiences
