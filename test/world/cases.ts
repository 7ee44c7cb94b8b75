// Cases that a test puts straight into a state, as a process that knows no tasks would.
import { catchUpCase } from '#actions/cases/catch-up'
import { casesBehind } from '#reads/cases-waiting'
import type { World } from '../world.ts'

/** Asks what each of them waits for, as the clock does. */
export async function catchUpCases(world: World): Promise<void> {
  for (const { id } of await casesBehind(world.db)) await catchUpCase(world.system('clock'), null, { case: id })
}
