// Copies of a letter that is being signed: their lines are frozen with it, and who gets one is told, with no duty to answer.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { noticeCopies } from '#db/schema/copies'
import type { notices } from '#db/schema/notices'
import { people } from '#db/schema/people'
import { addresseeOf, perAddressee, selectedBodies, selectedParties } from '#reads/notices/parties'
import type { Act } from '../../act/act.ts'

/** One line of copies; `told`: who hears of it, null while nobody stands for the body or for who is only named. */
export type Copy = { id: string; name: string; body: string | null; person: string | null; told: string | null }

/** The lines as they stand now, bodies first, in the order in which they were chosen. */
export async function copiesToWrite(act: Act, letter: Pick<typeof notices.$inferSelect, 'copies'>): Promise<Copy[]> {
  const { parties, others } = letter.copies
  const named = others.map((name) => ({ id: randomUUID(), name, body: null, person: null, told: null }))
  if (parties.length === 0) return named
  const found = await act.tx
    .select({ id: bodies.id, name: bodies.name, told: sql<string | null>`${addresseeOf(sql`bodies.id`, act.today)}` })
    .from(bodies)
    .where(selectedBodies(act.province, parties, act.today))
  const alone = await act.tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(selectedParties(act.province, parties, act.today))
  const lines = [
    ...found.map(({ id, name, told }) => ({ of: id, name, body: id, person: null, told })),
    ...alone.map(({ id, name }) => ({ of: id, name, body: null, person: id, told: id })),
  ].sort((a, b) => parties.indexOf(a.of) - parties.indexOf(b.of))
  return [...lines.map(({ of: _, ...line }) => ({ id: randomUUID(), ...line })), ...named]
}

/** Writes the lines down and tells those who get a copy, when the letter itself goes out. */
export async function sendCopies(act: Act, notice: string, copies: readonly Copy[], goesAt: Date): Promise<void> {
  if (copies.length === 0) return
  const rows = copies.map(({ told: _, body: bodyId, person: personId, ...line }, nth) => ({
    ...line,
    nth,
    bodyId,
    personId,
    noticeId: notice,
    provinceId: act.province,
  }))
  await act.tx.insert(noticeCopies).values(rows)
  const told = await perAddressee(
    act.tx,
    copies.map(({ id, told: person, body }) => ({ id, person, body })),
    act.today,
  )
  act.send(
    ...told.map(({ id, person }) => ({ to: { person }, kind: 'copy' as const, subjectId: id, notBefore: goesAt })),
  )
}
