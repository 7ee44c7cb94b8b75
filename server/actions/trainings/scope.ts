// Where a training stands, and the lock under which it and whoever takes part change.
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { trainings } from '#db/schema/trainings'
import type { Scope } from '#policies/policies'
import type { Act } from '../../act/act.ts'

export type TrainingRow = typeof trainings.$inferSelect

export async function trainingScope(tx: Transaction, { id }: { id: string }): Promise<Scope | null> {
  const [row] = await tx.select({ province: trainings.provinceId }).from(trainings).where(eq(trainings.id, id))
  return row ?? null
}

/** Locks a training of the act's province; null for an unknown one. */
export async function lockTraining(act: Act, id: string): Promise<TrainingRow | null> {
  const [row] = await act.tx.select().from(trainings).where(eq(trainings.id, id)).for('update')
  return row?.provinceId === act.province ? row : null
}
