// What a person has typed and not sent yet, and what became of what was sent.
import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { drafts } from '#db/schema/drafts'
import { keys } from '#db/schema/keys'
import { type Ability, has } from '#policies/abilities'
import { may, permits } from '#policies/policies'
import type { Permission } from '#policies/policy'
import { filingAct } from '#policies/requests'
import { reach } from '#policies/sights'
import { tehranDay } from '#rules/calendar'
import { type DraftName, draftParts } from '#rules/drafts'
import { isUuid } from '#rules/identifiers'
import type { Filer } from '#rules/proceedings/kind'
import { kindOf } from '#rules/proceedings/kinds'
import { type Actor, withLent } from '#rules/roles'
import { answeredLetter } from './incoming.ts'
import type { Db } from './parameters.ts'
import { lineInSight } from './register-sight.ts'
import { presidesOver } from './resolutions/committees.ts'

type Sending = Extract<Ability, keyof typeof may>

/** Which act sends a draft, by the first word of its kind: who may not do that may not keep it either. */
const sentBy: Readonly<Record<string, Sending | readonly Sending[]>> = {
  asked: 'requests.filePaper',
  incoming: 'incoming.write',
  paper: 'incoming.registerPaper',
  'on-paper': 'requests.answerPaper',
  document: 'documents.add',
  template: 'templates.save',
  checklist: 'inspections.checklist',
  unlicensed: 'unlicensed.open',
  'unlicensed-step': 'unlicensed.note',
  contact: 'contacts.report',
  against: 'ballots.vote',
  disagree: 'requests.review',
  ask: 'requests.ask',
  reject: ['requests.decide', 'requests.recordDecision'],
  lacking: 'requests.check',
  put: 'requests.check',
  proposal: 'requests.propose',
  nothing: 'requests.propose',
  undone: 'requests.recordCompliance',
  change: 'requests.decide',
  papers: 'requests.check',
  // whoever a request is of: an applicant files none, and takes one back
  anew: ['requests.file', 'requests.begin', 'requests.report', 'requests.accuse', 'requests.withdraw'],
  visit: 'requests.reportVisit',
  // whoever asked owes what its accounts are short of
  receipt: ['requests.file', 'requests.begin', 'requests.withdraw'],
  reply: ['requests.file', 'requests.begin', 'requests.report', 'requests.accuse', 'requests.withdraw'],
  object: ['requests.answerInquiry', 'requests.answerRelease', 'requests.answerHearing', 'requests.recordAnswer'],
  unissued: 'requests.recordPaper',
  finish: 'incoming.finish',
  back: 'notices.sendBack',
  gate: ['notices.passGate', 'notices.returnFromGate'],
  resolution: ['resolutions.record', 'resolutions.report'],
  'committee-task': 'resolutions.assign',
  training: 'trainings.plan',
  contract: 'contracts.enter',
  'resolution-recuse': 'resolutions.recuse',
  'resolution-return': ['resolutions.judge', 'resolutions.signOff'],
  opinion: 'meetings.giveOpinion',
  late: 'meetings.inviteLate',
  resolved: 'meetings.writeResolution',
  objection: 'minutes.object',
  'rating-answer': 'ratings.answer',
  minutes: 'minutes.write',
  case: [
    'cases.answer',
    'cases.respond',
    'cases.find',
    'cases.assign',
    'cases.passText',
    'cases.merge',
    'cases.question',
    'cases.askConsent',
    'cases.examine',
    'cases.close',
  ],
}

/** Whether what it is about is there; one for each subject that one may write about, so that nobody heaps them up. */
const isThere: Readonly<
  Record<string, (db: Db, actor: Actor, which: string, now: Date) => Promise<boolean> | boolean>
> = {
  request: (_db, _actor, which) => kindOf(which) !== undefined,
  asked: async (db, actor, which, now) => {
    const [letter = '', kind = ''] = which.split(':')
    return kindOf(kind)?.files === 'holder' && isUuid(letter) && (await lineInSight(db, actor, letter, now))
  },
  // of a committee only whoever presides sends a report back
  'resolution-return': async (db, actor, which, now) =>
    reach(actor, 'desk').provinces.length > 0 ||
    (isUuid(which) && (await presidesOver(db, which, tehranDay(now))) === actor.person),
  incoming: async (db, actor, which, now) => which === '' || (await answeredLetter(db, actor, which, now)) !== null,
}

/** Whether an actor may keep a draft of this name. */
export async function mayKeepDraft(db: Db, actor: Actor, name: DraftName, now: Date): Promise<boolean> {
  const { noun, which } = draftParts(name)
  const filer = noun === 'request' ? (kindOf(which)?.files ?? 'holder') : undefined
  const acts: readonly Sending[] = filer
    ? [filingAct(filer)]
    : Object.hasOwn(sentBy, noun)
      ? [sentBy[noun]!].flat()
      : []
  if (!acts.some((act) => mayBeSent(act, actor, name.office, filer))) return false
  return (await isThere[noun]?.(db, actor, which, now)) ?? true
}

function mayBeSent(act: Sending, actor: Actor, office: string | null, filer: Filer | undefined): boolean {
  const { own }: Permission = may[act]
  return withLent(actor).memberships.some((held) => {
    if (!own || (own === 'filer' && !filer)) return office === null && has(held, act)
    const { province, body } = held
    const at = { province, body, person: actor.person, office: office ?? (own === 'office' ? held.office : null) }
    return permits(act, actor, filer ? { ...at, filer } : at) !== null
  })
}

/** The row of a person's draft. */
export function draftWhere(person: string, { kind, office }: DraftName): SQL {
  const where = office === null ? isNull(drafts.officeId) : eq(drafts.officeId, office)
  return and(eq(drafts.personId, person), eq(drafts.kind, kind), where)!
}

const columns = {
  id: drafts.id,
  kind: drafts.kind,
  form: drafts.form,
  version: drafts.version,
  updatedAt: drafts.updatedAt,
}

/** The actor's own draft; null if there is none. Its form is what some door of ours saved: `F` is the door's to know. */
export async function ownDraft<F = Record<string, unknown>>(
  db: Db,
  { person }: Pick<Actor, 'person'>,
  name: DraftName,
) {
  if (!person) return null
  const [row] = await db.select(columns).from(drafts).where(draftWhere(person, name))
  return row ? { ...row, form: row.form as F } : null
}

/** The actor's own drafts that begin so, for an office, the youngest first. */
export function ownDrafts(db: Db, { person }: Pick<Actor, 'person'>, begins: string, office: string) {
  return db
    .select(columns)
    .from(drafts)
    .where(and(eq(drafts.personId, person!), eq(drafts.officeId, office), sql`starts_with(${drafts.kind}, ${begins})`))
    .orderBy(desc(drafts.updatedAt))
}

/** The key under which it is kept what a draft became. */
export const sentDraftKey = (draft: string) => `draft:${draft}`

/** The id and number of what a person's draft became; null while it was not sent. */
export async function sentDraft(db: Db, person: string, draft: string): Promise<{ id: string; number: string } | null> {
  const [row] = await db
    .select({ answer: keys.answer })
    .from(keys)
    .where(and(eq(keys.owner, person), eq(keys.key, sentDraftKey(draft))))
  return (row?.answer as { id: string; number: string } | null | undefined) ?? null
}
