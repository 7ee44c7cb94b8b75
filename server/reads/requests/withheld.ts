// What an authority that is asked about a request may know of it: who asks for what, and its own question and answer.
import { securityArticle } from '#law/inquiries'
import type { Citation } from '#law/parameter'
import { sees } from '#policies/sights'
import type { Field, Form } from '#rules/fields/form'
import type { NotedStep } from '#rules/proceedings/timeline'
import type { Actor } from '#rules/roles'
import type { RequestPlace } from '../offices/knowledge.ts'
import { bodiesAsked, isOwnRelease, isOwnVisit, type TaskRow } from './tasks.ts'

type Place = RequestPlace & { personId: string }

/** Whether an actor sees a request for nothing but a body's sake that is asked about it. */
export function isOnlyAsked(actor: Actor, { personId, consentPersonId, officeId, provinceId }: Place): boolean {
  const party = actor.person !== null && (actor.person === personId || actor.person === consentPersonId)
  return !party && !sees(actor, 'requests', { province: provinceId, office: officeId })
}

/** The tasks that are asked of the actor's own bodies, or of the actor's role. */
export function ownTasks(actor: Actor, tasks: readonly TaskRow[]): TaskRow[] {
  const bodies = bodiesAsked(actor)
  return tasks.filter(
    (task) =>
      (task.bodyId !== null && bodies.includes(task.bodyId)) || isOwnVisit(actor, task) || isOwnRelease(actor, task),
  )
}

type Step = { what: NotedStep['what']; facts: Record<string, string | number> }

/** That it was filed, and what those very tasks led to; neither what others answered nor how anybody voted. */
export function ownSteps<S extends Step>(steps: readonly S[], tasks: readonly TaskRow[]): S[] {
  const labels = tasks.flatMap(({ label }) => label ?? [])
  const releases = tasks.some(({ task }) => task === 'release')
  return steps.filter(
    ({ what, facts }) =>
      what === 'filed' ||
      what === 'filed-paper' ||
      (releases && (what === 'released' || what === 'release-held')) ||
      labels.includes(String(facts.label ?? '')),
  )
}

/** What the security office objects to is for those who decide; to everybody else it stands as withheld, with the article. */
export function readable<S extends Step & { word: string | null }>(
  actor: Actor,
  { provinceId: province }: Pick<Place, 'provinceId'>,
  steps: readonly S[],
  tasks: readonly TaskRow[],
): { steps: (S & { cite?: Citation })[]; tasks: readonly TaskRow[] } {
  if (sees(actor, 'requests.securityWords', { province })) return { steps: [...steps], tasks }
  return {
    steps: steps.map((step) => {
      const withheld = step.what === 'objected' && step.facts.of === 'security'
      if (!withheld) return step
      const { number: _, on, incoming, letter, arrived, ...facts } = step.facts
      return { ...step, what: 'objected-withheld', word: null, facts, cite: securityArticle }
    }),
    tasks: tasks.map((task) => (task.of === 'security' ? { ...task, word: null, facts: {} } : task)),
  }
}

/** Who is meant, and to whoever visits where; what else is told of them is for those who decide. */
export function briefForm(form: Form, fields: readonly Pick<Field, 'name' | 'type'>[], visits: boolean): Form {
  // papers are for those who decide, whoever visits
  const papers = fields.filter(({ type }) => type === 'papers').map(({ name }) => name)
  if (visits) return Object.fromEntries(Object.entries(form).filter(([name]) => !papers.includes(name)))
  const people = fields.filter(({ type }) => type === 'person').map(({ name }) => name)
  return Object.fromEntries(Object.entries(form).filter(([name]) => people.includes(name)))
}
