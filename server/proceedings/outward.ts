// Letters to authorities outside: an inquiry, an account, the papers for the issuer. Written by the program as a task opens, and
// signed, numbered and registered as every letter is. Bylaw 20; Annex 3 article 8; Guide, relocation 4, renewal 2, transfer 2.
import { and, eq } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { runsOn } from '#db/terms'
import { officeFacts } from '#reads/requests/asks'
import { isAskedHere, resolutionOf } from '#reads/requests/between'
import type { Form } from '#rules/fields/form'
import { papersOf } from '#rules/fields/papers'
import type { PersonValue } from '#rules/fields/person'
import { lawOf } from '#rules/law'
import type { RequestKind } from '#rules/proceedings/kind'
import type { OutwardMatter } from '#rules/proceedings/matter'
import { measuredForm } from '#rules/proceedings/measured'
import { isOutward, namesOnly, namesPerson, outwardClass } from '#rules/proceedings/outward'
import { endsLicense } from '#rules/proceedings/plans'
import { neededBy, planOf } from '#rules/proceedings/tasks'
import { originalAt } from '#rules/proceedings/timeline'
import type { Act } from '../act/act.ts'
import { declarationOf, type Request } from './request.ts'
import { askForSignature } from './signers.ts'
import { type Task, tasksOf } from './tasks.ts'

/**
 * Puts the letter of a task before those who sign, where it asks an authority of which nobody is here. `told`: how many people
 * have the task before them; the papers for the issuer go on paper whoever is here.
 */
export async function writeOutward(act: Act, request: Request, task: Task, told: number): Promise<void> {
  if (!isOutward(task, told)) return
  if (await isAskedHere(act.tx, task.id)) return
  if (await act.tx.$count(notices, eq(notices.taskId, task.id))) return
  const { subject, body, addressee } = act.letter({ outward: await matterOf(act, request, task) })
  const at = { createdAt: act.now, updatedAt: act.now, submittedAt: act.now }
  const [letter] = await act.tx
    .insert(notices)
    .values({
      ...{ provinceId: act.province, kind: 'letter', state: 'awaiting', subject, body, addressee, ...at },
      taskId: task.id,
      selection: {},
      copies: { parties: task.task === 'opening' ? await agenciesHere(act) : [], others: [] },
      confidentiality: outwardClass(task, declarationOf(request).confidential !== undefined),
    })
    .returning({ id: notices.id })
  await askForSignature(act, letter!.id)
}

/** Agencies that get a copy of what introduces an office to all of them. */
async function agenciesHere(act: Act): Promise<string[]> {
  const found = await act.tx
    .select({ id: bodies.id })
    .from(bodies)
    .where(and(eq(bodies.provinceId, act.province), eq(bodies.kind, 'agency'), runsOn(bodies, act.today)))
    .orderBy(bodies.name)
  return found.map(({ id }) => id)
}

async function matterOf(act: Act, request: Request, task: Task): Promise<OutwardMatter> {
  const kind = declarationOf(request)
  const law = lawOf(request.law)
  const office = await officeOf(act, request)
  const needed = neededBy(kind, task, law)
  const decided = await resolutionOf(act.tx, request.id)
  const plan = planOf(kind, task)
  const own = plan?.task === 'inquiry' ? plan.cite : undefined
  const ends = endsLicense(plan)
  const beside = await tasksOf(act, request.id)
  const form = measuredForm(kind, request.form, beside)
  return {
    task: task.task as OutwardMatter['task'],
    of: task.of ?? '',
    label: task.label ?? '',
    kind,
    cite: needed ? (law.cite?.(needed) ?? needed.cite) : (own ?? kind.cite[0]!),
    facts: {
      number: request.number,
      filedOn: request.filedOn,
      ...office,
      ...(task.task === 'opening' ? becoming(form, beside, office) : {}),
      due: task.dueOn ?? '',
      ...(await namedIn(act, request, task)),
      resolution: decided?.number ?? '',
      resolvedOn: decided?.on ?? '',
    },
    ends,
    decided: task.task === 'paper' && !ends ? decidedBy(kind, form) : {},
    requested: servedBy(task) ? namesOnly(kind.fields, form) : {},
    enclosed: enclosedIn(request, task),
  }
}

/** Of an office that is about to begin: the code that its issuer gave it, and the place that was decided on. */
function becoming(form: Form, tasks: readonly Task[], office: { license: string; address: string | null }) {
  const paper = tasks.find(({ task, answer }) => task === 'paper' && answer === 'yes')
  return { license: String(paper?.facts.code ?? office.license), address: String(form.address ?? office.address ?? '') }
}

/** The office by what an authority outside knows it by; `license` is '' where there is none yet. */
async function officeOf(act: Act, { officeId }: Request) {
  const [office] = await act.tx
    .select({ office: offices.name, county: counties.name, address: offices.address })
    .from(offices)
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(eq(offices.id, officeId))
  const facts = await officeFacts(act.tx, officeId, act.today)
  return { ...office!, license: facts?.license ?? '' }
}

/** An agency is asked about a service of its own: which one, and by which of its own letters, stands in the form. */
const servedBy = ({ of }: Task) => of === 'service-agency' || of === 'choosing-agency'

/** Whom the letter names: with the national ID where the authority has to know, by name alone whoever applied for an office to come. */
async function namedIn(act: Act, request: Request, task: Task): Promise<{ person: string; nationalId: string }> {
  const applied = declarationOf(request).about === 'planned' && (task.task === 'paper' || task.task === 'opening')
  if (!namesPerson(task) && !applied) return { person: '', nationalId: '' }
  const found = await personOf(act, request)
  return applied ? { ...found, nationalId: '' } : found
}

/** Whom an authority is asked about: who is a party besides the office, else its holder or applicant. */
async function personOf(act: Act, request: Request): Promise<{ person: string; nationalId: string }> {
  const { party } = declarationOf(request)
  const named = party ? (request.form[party] as Partial<PersonValue> | undefined) : undefined
  if (named?.name) return { person: named.name, nationalId: named.nationalId ?? '' }
  const facts = await officeFacts(act.tx, request.officeId, act.today)
  const [holder] = await act.tx
    .select({ person: people.name, nationalId: people.nationalId })
    .from(people)
    .where(eq(people.id, facts?.holderId ?? request.personId))
  return { person: holder!.person, nationalId: holder!.nationalId ?? '' }
}

/** The fields of the form that the effect carries to the license; people by their names alone, since the letter is for everybody. */
function decidedBy(kind: RequestKind, form: Form): Form {
  const effect = kind.effect(form, null)
  const carried = [...Object.keys(effect), ...Object.keys(effect.shown), 'person' in effect ? effect.person : '']
  return namesOnly(
    kind.fields.filter(({ name }) => carried.includes(name)),
    form,
  )
}

/** What goes to the issuer: the license that there was, papers in the original or as copies, and what is brought beside it. */
function enclosedIn(request: Request, task: Task): OutwardMatter['enclosed'] {
  if (task.task !== 'paper') return []
  const kind = declarationOf(request)
  const papers = papersOf(kind.fields, request.form)
  const originals = papers.filter(({ original }) => original === 'sent')
  const license = originalAt(kind, task) !== 'none' && originals.length === 0
  const plans = kind.stages.find(({ stage }) => stage === task.stage)?.tasks ?? []
  // where the office moves the issuer wants to see that its holder was notified: Guide, relocation 4
  const moves = kind.effect(request.form, null).effect === 'place'
  const brought = plans.flatMap((plan) => (plan.task === 'handover' ? plan.items : []))
  return [
    ...(license ? [{ what: 'license' as const, name: '' }] : []),
    ...(moves ? [{ what: 'notice' as const, name: '' }] : []),
    ...originals.map(({ name }) => ({ what: 'original' as const, name })),
    ...papers
      .filter(({ original, files }) => original !== 'sent' && files.length > 0)
      .map(({ name }) => ({ what: 'copy' as const, name })),
    ...brought.map(({ name }) => ({ what: 'brought' as const, name })),
  ]
}
