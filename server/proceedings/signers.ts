// Who may sign a letter hears that it waits.
import { eq } from 'drizzle-orm'
import { notices } from '#db/schema/notices'
import { authorsPeople } from '#reads/notices/letterheads'
import { signersOf } from '#reads/people/seats'
import { authorOf } from '#rules/notices'
import type { Act } from '../act/act.ts'

/** Tells everybody who may sign that a letter waits: for a body's own letter, who stands for it. */
export async function askForSignature(act: Act, notice: string): Promise<void> {
  const [letter] = await act.tx.select().from(notices).where(eq(notices.id, notice))
  const author = letter && authorOf(letter)
  const signers = author
    ? await authorsPeople(act.tx, author, act.today)
    : await signersOf(act.tx, act.province, act.today)
  act.send(...signers.map((person) => ({ to: { person }, kind: 'sign' as const, subjectId: notice })))
}
