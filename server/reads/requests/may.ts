// What an actor may do about a request, from its open tasks and the policies.
import type { requests } from '#db/schema/requests'
import { type ActionName, permits } from '#policies/policies'
import { begins, filingAct, withdrawingAct } from '#policies/requests'
import { sees } from '#policies/sights'
import type { Filer } from '#rules/proceedings/kind'
import { kindOf, kinds } from '#rules/proceedings/kinds'
import { withdrawable } from '#rules/proceedings/machine'
import { type PaperAnswer, paperAnswers } from '#rules/proceedings/paper-answers'
import { mayBeAsked, timesAsked } from '#rules/proceedings/pause'
import type { TaskKind } from '#rules/proceedings/tasks'
import type { Actor } from '#rules/roles'
import { bodiesAsked, openOf, type TaskRow } from './tasks.ts'

/** What can be done to a request, by the act it takes and the tasks of which one must wait for it. */
const deeds = {
  consent: ['requests.consent', ['consent', 'undertaking']],
  review: ['requests.review', ['opinion']],
  vote: ['ballots.vote', ['vote']],
  spoken: ['ballots.recordSpoken', ['vote']],
  reopen: ['requests.reopenBallot', ['vote']],
} as const satisfies Record<string, [ActionName, readonly TaskKind[]]>
export type Deed = keyof typeof deeds | 'withdraw' | 'ask' | 'again'

/** The kinds that an actor begins about offices, on behalf of a body. */
function begunKinds({ memberships }: Actor): string[] {
  const all = Object.values(kinds).filter(({ files }) => memberships.some(({ role }) => begins(role, files)))
  return all.map(({ kind }) => kind)
}

/** Whether an actor begins something of a sort about an office: for a body, or about the own office. */
export function beginsAbout({ memberships }: Actor, filer: Filer, about: string): boolean {
  return memberships.some(({ role, office }) => begins(role, filer) && (office === null || office === about))
}

type Standing = Pick<
  typeof requests.$inferSelect,
  'kind' | 'provinceId' | 'officeId' | 'personId' | 'consentPersonId' | 'stage' | 'outcome'
>

/** The same that their body sees whomever of it began them; of a report about an office nobody but its reporter hears. */
export function bodysKinds(actor: Actor): string[] {
  return begunKinds(actor).filter((name) => kindOf(name)?.report === undefined)
}

/** What the actor may do about a request now; `balloting`: a ballot on it is open; `mostAsked`: so often each may ask the applicant. */
export function mayDo(
  actor: Actor,
  request: Standing,
  tasks: readonly TaskRow[],
  { balloting, mostAsked }: { balloting: boolean; mostAsked: number },
): Record<Deed, boolean> {
  const scope = { province: request.provinceId, office: request.officeId, person: request.consentPersonId }
  const waits = openOf(tasks)
  const may = (deed: keyof typeof deeds) => {
    const [name, kinds] = deeds[deed]
    const asked: readonly TaskKind[] = kinds
    return waits.some(({ task }) => asked.includes(task)) && permits(name, actor, scope) !== null
  }
  return {
    withdraw: withdrawable(request, tasks, kindOf(request.kind)) && mayWithdraw(actor, request),
    again: mayAskAgain(actor, request),
    consent: may('consent'),
    review: may('review'),
    ask: mayAskApplicant(actor, request, tasks, mostAsked),
    vote: balloting && may('vote'),
    spoken: balloting && may('spoken'),
    reopen: !balloting && may('reopen'),
  }
}

/** What of a request the actor may write down from a letter on paper. */
export function mayWriteDown(actor: Actor, request: Standing, tasks: readonly TaskRow[]): PaperAnswer[] {
  return permits('requests.answerPaper', actor, { province: request.provinceId }) ? paperAnswers(request, tasks) : []
}

/** Whoever filed what came to nothing may file the same words once more. */
function mayAskAgain(actor: Actor, request: Standing): boolean {
  const over = request.outcome !== null && request.outcome !== 'granted'
  return over && request.personId === actor.person && mayAs(filingAct(filerOf(request)), actor, request)
}

/** Whoever holds the office may open it before a closure is over. */
export function mayReopenOffice(actor: Actor, request: Standing): boolean {
  return mayAs('requests.reopenOffice', actor, request)
}

/** Whoever begins requests of the kind, and the applicant of an office to come. */
function mayWithdraw(actor: Actor, request: Standing): boolean {
  return mayAs(withdrawingAct(kindOf(request.kind), actor, request.officeId), actor, request)
}

const filerOf = ({ kind }: Pick<Standing, 'kind'>) => kindOf(kind)?.files ?? 'holder'

function mayAs(act: ActionName, actor: Actor, of: Standing): boolean {
  return permits(act, actor, { province: of.provinceId, office: of.officeId, filer: filerOf(of) }) !== null
}

/** The open task by which an actor gives an opinion or answers for an authority; undefined where none asks that of them. */
export function openTaskFor(actor: Actor, tasks: readonly TaskRow[]): TaskRow | undefined {
  const bodies = bodiesAsked(actor)
  return openOf(tasks).find(({ task, bodyId, provinceId }) =>
    task === 'opinion'
      ? sees(actor, 'requests.opinions', { province: provinceId })
      : task === 'inquiry' && bodyId !== null && bodies.includes(bodyId),
  )
}

type Asking = Pick<Standing, 'provinceId' | 'stage' | 'personId'>

/**
 * For whose sake an actor asks the applicant: the id of their own open task, null for the secretariat; undefined for nobody's. Nobody
 * asks themselves: a question stops the clocks, and whoever asked and answers would do so at will.
 */
export function asksFor(actor: Actor, { provinceId: province, personId }: Asking, tasks: readonly TaskRow[]) {
  if (personId === actor.person) return undefined
  const own = openTaskFor(actor, tasks)?.id
  return own ?? (sees(actor, 'requests.inquiries', { province }) ? null : undefined)
}

/**
 * Whether an actor may put a question to the applicant: the secretariat, and whoever has to answer something themselves; each
 * `most` times.
 */
function mayAskApplicant(actor: Actor, request: Asking, tasks: readonly TaskRow[], most: number): boolean {
  const own = asksFor(actor, request, tasks)
  if (own === undefined || permits('requests.ask', actor, { province: request.provinceId }) === null) return false
  return mayBeAsked(request.stage, tasks) && timesAsked(tasks, own) < most
}

/** The question that stands, where it was put by the actor or for the same sake; whoever asked takes it back. */
export function ownQuestion(actor: Actor, request: Asking, tasks: readonly TaskRow[]): TaskRow | undefined {
  const may = permits('requests.takeBackQuestion', actor, { province: request.provinceId }) !== null
  const own = may ? asksFor(actor, request, tasks) : undefined
  return openOf(tasks).find(({ task, facts }) => task === 'question' && (facts.task ?? null) === own)
}

/** Only a seat of the ballot has a vote in it, and only where the members vote by phone. */
export const mayAlsoVote = (may: Record<Deed, boolean>, seated: boolean) => ({ ...may, vote: may.vote && seated })
