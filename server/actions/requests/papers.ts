// The papers of a request: each file is taken from what its applicant uploaded, or from what was sent for the same office before,
// with another request or when they registered for it, so that nothing is sent twice.
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { applications } from '#db/schema/calls'
import { files } from '#db/schema/files'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import type { Field, Form } from '#rules/fields/form'
import { type PaperFile, type PapersValue, papersMax, papersOf } from '#rules/fields/papers'
import { isUuid } from '#rules/identifiers'
import { withoutFindings } from '#rules/proceedings/papers'
import type { Refusal } from '#rules/verdict'
import { type Act, done, no, noBecause, type Outcome } from '../../act/act.ts'
import { declarationOf, type Request } from '../../proceedings/request.ts'
import type { Task } from '../../proceedings/tasks.ts'

type Taker = Pick<Request, 'id' | 'officeId' | 'personId'>

/** The form with its papers as they are kept with a request; refused at the paper whose file is not the applicant's to give. */
export async function takePapers(
  act: Act,
  request: Taker,
  fields: readonly Field[],
  form: Form,
): Promise<Outcome<Form>> {
  let kept = form
  for (const { name, papers } of fields) {
    const value = form[name]
    if (!papers || value === undefined) continue
    const taken: Record<string, PaperFile[]> = {}
    for (const paper of papers) {
      const sent = (value as PapersValue)[paper.name] ?? []
      const found = await takeFiles(
        act,
        request,
        sent.map(({ id }) => id),
      )
      if (!found) return no(notAtHand(`${name}.${paper.name}`))
      if (found.length) taken[paper.name] = found.map(marked(paper.numbered))
    }
    kept = { ...kept, [name]: taken }
  }
  return done(kept)
}

/** What is said of a file that is not there any more, or was never the applicant's. */
const notAtHand = (field: string): Refusal => ({ key: 'papers-not-yours', facts: {}, field })

/** The files in the order asked for, each with the request from now on; null where one is not the actor's to give. */
async function takeFiles(
  act: Act,
  { id, officeId, personId }: Taker,
  ids: readonly string[],
): Promise<PaperFile[] | null> {
  const { person } = act.actor
  if (ids.length === 0) return []
  if (!person || new Set(ids).size < ids.length || !ids.every(isUuid)) return null
  const earlier = sql`exists (select 1 from ${requests} where ${requests.id} = ${files.subjectId}
    and ${requests.officeId} = ${officeId} and ${requests.personId} = ${personId})`
  const registered = sql`exists (select 1 from ${applications} where ${applications.id} = ${files.subjectId}
    and ${applications.officeId} = ${officeId})`
  const found = await act.tx
    .select({ id: files.id, subject: files.subject })
    .from(files)
    .where(
      and(
        inArray(files.id, [...ids]),
        eq(files.provinceId, act.province),
        or(
          and(isNull(files.subject), eq(files.uploadedBy, person)),
          and(eq(files.subject, 'request'), earlier),
          and(eq(files.subject, 'application'), registered),
        ),
      ),
    )
    .for('update')
  if (found.length < ids.length) return null
  const taken: PaperFile[] = []
  for (const one of ids) {
    const { subject } = found.find((file) => file.id === one)!
    taken.push(subject === null ? await attached(act, id, one) : await copied(act, id, one))
  }
  return taken
}

/** Papers that were asked for anew take the place of those before; what was found of these is forgotten. */
export async function replacePapers(
  act: Act,
  request: Request,
  standing: readonly Task[],
  sent: Readonly<Record<string, readonly string[]>>,
): Promise<Outcome<null>> {
  const names = Object.keys(sent)
  if (names.length === 0) return done(null)
  const { fields } = declarationOf(request)
  let { form } = request
  for (const { field, name, numbered } of papersOf(fields, form)) {
    const ids = sent[name]
    if (!ids) continue
    if (ids.length > papersMax) return noBecause('papers-too-many', `papers.${name}`, { most: papersMax })
    const found = await takeFiles(act, request, ids)
    if (!found) return no(notAtHand(`papers.${name}`))
    form = { ...form, [field]: { ...(form[field] as PapersValue), [name]: found.map(marked(numbered)) } }
  }
  await act.tx.update(requests).set({ form }).where(eq(requests.id, request.id))
  const check = standing.find(({ task, state }) => task === 'check' && state === 'open')
  if (check)
    await act.tx
      .update(tasks)
      .set({ facts: withoutFindings(check.facts, names) })
      .where(eq(tasks.id, check.id))
  return done(null)
}

const marked = (numbered: true | undefined) => (file: PaperFile) => (numbered ? { ...file, numbered } : file)

const named = { id: files.id, name: files.name, size: files.size, type: files.mime }

async function attached(act: Act, request: string, file: string): Promise<PaperFile> {
  const [row] = await act.tx
    .update(files)
    .set({ subject: 'request', subjectId: request })
    .where(eq(files.id, file))
    .returning(named)
  return row!
}

/** What belongs to an earlier request, or a registration, stays with that, too. */
async function copied(act: Act, request: string, file: string): Promise<PaperFile> {
  const [row] = await act.tx.select().from(files).where(eq(files.id, file))
  const { id: _, ...content } = row!
  const [copy] = await act.tx
    .insert(files)
    .values({ ...content, subject: 'request', subjectId: request, at: act.now })
    .returning(named)
  return copy!
}
