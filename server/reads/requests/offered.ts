// What a form begins with where the record tells it already: of an office to come, what its applicant said when they registered.
import { eq } from 'drizzle-orm'
import { applications } from '#db/schema/calls'
import { files } from '#db/schema/files'
import type { Form } from '#rules/fields/form'
import type { PapersValue } from '#rules/fields/papers'
import type { RequestKind } from '#rules/proceedings/kind'
import type { Db } from '../parameters.ts'

/** The values of a kind's fields; empty where nothing is known. */
export async function offeredForm(db: Db, kind: RequestKind, office: string): Promise<Form> {
  if (kind.about !== 'planned') return {}
  const [row] = await db.select().from(applications).where(eq(applications.officeId, office)).limit(1)
  if (!row) return {}
  const { born, education, company } = row.form
  const known: Form = {
    ...{ born, education, papers: await papersOfApplication(db, row) },
    ...(company ? { company: { name: company.name, nationalId: company.nationalId } } : {}),
  }
  return Object.fromEntries(kind.fields.flatMap(({ name }) => (known[name] === undefined ? [] : [[name, known[name]]])))
}

/** By the names of papers, which a kind that wants the same has alike. */
async function papersOfApplication(db: Db, { id, papers }: typeof applications.$inferSelect): Promise<PapersValue> {
  const sent = await db
    .select({ id: files.id, name: files.name, size: files.size, type: files.mime })
    .from(files)
    .where(eq(files.subjectId, id))
  const named = Object.entries(papers).map(
    ([name, ids]) => [name, sent.filter((file) => ids.includes(file.id))] as const,
  )
  return Object.fromEntries(named)
}
