// The result letter: written by the program when the vote decides, and waiting for the same signature as every letter.
import { desc, eq } from 'drizzle-orm'
import { ballots, votes } from '#db/schema/ballots'
import { disputesArticle } from '#law/appeals'
import { officialArticle } from '#law/notices'
import type { Citation, Law, Parameter, Period } from '#law/parameter'
import { voteBase } from '#law/votes'
import { officeFacts } from '#reads/requests/asks'
import { tally } from '#rules/ballots'
import type { Field, Form } from '#rules/fields/form'
import { lawOf } from '#rules/law'
import { refusedByNo } from '#rules/proceedings/consequences'
import { countedBy } from '#rules/proceedings/counted'
import type { RequestKind } from '#rules/proceedings/kind'
import { rulesToTell } from '#rules/proceedings/kinds'
import type { LetterMatter } from '#rules/proceedings/matter'
import { measuredForm } from '#rules/proceedings/measured'
import { planOf } from '#rules/proceedings/tasks'
import { unapprovedOf } from '#rules/proceedings/unapproved'
import { sanctionIn } from '#rules/violations/proposal'
import type { Act } from '../act/act.ts'
import { neededObjections, objectionsTo, reasonsOf, votesAgainst } from './objections.ts'
import { declarationOf, type Request } from './request.ts'
import { type Task, tasksOf } from './tasks.ts'
import { writeToOffice } from './to-office.ts'

type Why = 'days' | 'license'

/** Subject and text of the letter that tells the outcome as it stands; `why` a grant lapsed, if it did. */
export async function resultWords(act: Act, request: Request, why?: Why) {
  const office = await officeFacts(act.tx, request.officeId, act.today)
  const kind = declarationOf(request)
  const { outcome } = request
  const law = lawOf(request.law)
  const form = measuredForm(kind, request.form, await tasksOf(act, request.id))
  const [chosen, ...also] = outcome === 'granted' && kind.stands ? kind.stands(form) : chosenCites(kind.fields, form)
  const cite = chosen ?? groundOf(kind, form, law)
  const objections = await objectionsTo(act, request.id)
  const against = isAgainstHolder(kind, request)
  const counting = law.cite?.(voteBase)
  const rules = rulesToTell(kind, law)
  const unapproved = unapprovedOf(kind, law)
  const { manager, legal } = office!.ask.filing
  return act.letter({
    words: kind.words,
    fields: kind.fields,
    outcome: outcome === 'granted' || outcome === 'lapsed' ? outcome : 'refused',
    form,
    facts: {
      number: request.number,
      filedOn: request.filedOn,
      office: office!.name,
      license: office!.license ?? '',
      ...(await countOf(act, request.id)),
      ...(outcome === 'refused' ? refusedBy(kind, objections, law) : {}),
      // of a company the manager is on leave, known by name or not
      ...(manager ? { manager: manager.name } : legal ? { manager: 'unknown' } : {}),
      ...(why ? { why } : {}),
    },
    ...(cite ? { cite } : {}),
    ...(also.length ? { also } : {}),
    ...(outcome === 'granted' ? despite(kind, objections, law) : {}),
    ...(outcome === 'refused' ? await reasons(act, request, objections) : {}),
    ...(outcome === 'granted' && kind.effect(request.form, null).effect === 'span' ? { days: true } : {}),
    ...(against ? { appeal: disputesArticle } : {}),
    ...(kind.keeps ? { keeps: { of: kind.keeps, value: law(kind.keeps), cite: citeOf(law, kind.keeps) } } : {}),
    ...(rules.length ? { rules } : {}),
    ...(unapproved ? { unapproved } : {}),
    article: kind.cite[0]!,
    ...(kind.figure ? { figure: figureOf(kind.figure, law) } : {}),
    ...(counting && outcome !== 'lapsed' ? { counting } : {}),
    ...(kind.responsibility ? { responsibility: kind.responsibility } : {}),
    periods: (kind.periods ?? []).map((of) => ({ of, value: law(of), cite: citeOf(law, of) })),
    official: officialArticle,
    ...(kind.report && outcome === 'granted' ? sanctionOf(form) : {}),
  })
}

const sanctionOf = (form: Form): Pick<LetterMatter, 'sanction'> => {
  const sanction = sanctionIn(form)
  return sanction ? { sanction } : {}
}

const figureOf = (of: Parameter<Period>, law: Law) => ({ of, value: law(of), counted: countedBy(of, law(of)) })

const citeOf = (law: Law, of: Pick<Parameter, 'name' | 'cite'>) => law.cite?.(of) ?? of.cite

/**
 * The figure's place, where there is one. Days from a day to a day stand in the kind's own article: that of the figure is read with
 * how its months are counted, and no month was; a figure of the province's own is named with its resolution all the same.
 */
function groundOf(kind: RequestKind, form: Form, law: Law): Citation | undefined {
  if (!kind.figure) return kind.cite[0]
  const cite = citeOf(law, kind.figure)
  return kind.effect(form, null).effect === 'span' && cite === kind.figure.cite ? kind.cite[0] : cite
}

/** Where it stands what was chosen, where the form has that for each choice. */
function chosenCites(fields: readonly Field[], form: Form): Citation[] {
  return fields.flatMap(({ name, cites }) => cites?.[String(form[name])] ?? [])
}

/** The last ballot with its count, of a secret one the sums it left; nothing was counted where none was held. */
async function countOf(act: Act, request: string) {
  const [ballot] = await lastBallot(act, request)
  if (!ballot) return { resolution: '', for: 0, against: 0, base: 0 }
  const cast = await act.tx.select({ choice: votes.choice }).from(votes).where(eq(votes.ballotId, ballot.id))
  const choices = cast.map(({ choice }) => choice)
  const { for: given, against, base } = ballot.tally ?? tally(ballot.base, choices)
  return { resolution: ballot.resolution ?? '', for: given, against, base }
}

/** Whether the outcome goes against the holder: what was asked for was refused, or a body has the license end. */
function isAgainstHolder({ files = 'holder', effect, report }: RequestKind, { outcome, form }: Request): boolean {
  // a verdict has an appeal of its own
  if (report) return false
  const ends = files !== 'holder' && effect(form, null).effect === 'license'
  return outcome === (ends ? 'granted' : 'refused')
}

/** Objections of those whose consent the law asks for, with that rule. */
function despite(kind: RequestKind, objections: readonly Task[], law: Law): Pick<LetterMatter, 'despite'> {
  const needed = neededObjections(kind, objections, law)
  const [first] = needed
  if (!first) return {}
  const cite = citeOf(law, first.rule)
  return { despite: { authorities: needed.map(({ authority }) => authority), cite } }
}

async function reasons(
  act: Act,
  request: Request,
  objections: readonly Task[],
): Promise<Pick<LetterMatter, 'reasons'>> {
  const [kind, law] = [declarationOf(request), lawOf(request.law)]
  // the issuer, or whoever decided alone, gave the one reason there is
  if (objections.some((task) => task.task === 'paper' || task.task === 'decision' || isLacking(kind, task, law)))
    return {}
  const [ballot] = await lastBallot(act, request.id)
  const rejected = ballot?.state === 'rejected'
  return { reasons: [...(rejected ? await votesAgainst(act, ballot) : []), ...reasonsOf(objections)] }
}

/** What was missing refused it, and not a vote. */
const isLacking = (kind: RequestKind, task: Task, law: Law) =>
  task.task === 'check' && refusedByNo(planOf(kind, task), law)

const lastBallot = (act: Act, request: string) =>
  act.tx.select().from(ballots).where(eq(ballots.requestId, request)).orderBy(desc(ballots.openedAt)).limit(1)

/**
 * The authority whose answer alone refused a request, where it was not the vote: which sort, and its name; of the issuer its
 * reason too, which nobody was told before.
 */
function refusedBy(
  kind: RequestKind,
  objections: readonly Task[],
  law: Law,
): { of?: string; label?: string; reason?: string; decider?: string } {
  const paper = objections.find(({ task }) => task === 'paper')
  if (paper) return { of: paper.of ?? '', reason: paper.word ?? '' }
  const decision = objections.find(({ task }) => task === 'decision')
  if (decision) return { decider: decision.of ?? '', reason: decision.word ?? '' }
  const refusing = objections.find((task) => refusedByNo(planOf(kind, task), law))
  if (!refusing) return {}
  // what the security office objects to is for those who decide
  const reason = refusing.of === 'security' ? {} : { reason: refusing.word ?? '' }
  return { of: refusing.of ?? '', label: refusing.label ?? '', ...reason }
}

/** Whether the verdict that is told is a written warning. */
async function isWarning(act: Act, request: Request): Promise<boolean> {
  if (request.outcome !== 'granted') return false
  const form = measuredForm(declarationOf(request), request.form, await tasksOf(act, request.id))
  return sanctionIn(form)?.warning ?? false
}

/** Puts the result of a decided request before those who sign. */
export async function writeResultLetter(act: Act, request: Request): Promise<void> {
  const warning = await isWarning(act, request)
  await writeToOffice(act, request, {
    ...(await resultWords(act, request)),
    // a written warning that counts comes of a verdict, and of nothing else: Annex 4 article 10-6
    ...(warning ? { kind: 'warning' as const } : {}),
    ...(declarationOf(request).report ? { confidentiality: 'confidential' as const } : {}),
    requestId: request.id,
  })
}
