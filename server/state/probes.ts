// Writes down what was found of a messenger, in place of what was found before.
import { sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import { probes } from '#db/schema/installation'
import type { Messenger } from '#rules/messages'
import { type Behaviour, type ProbeFinding, saysNothing } from '#rules/probes'

/** One finding; one that says nothing leaves an earlier one as it is. */
export async function noteProbe(
  db: Database,
  at: { messenger: Messenger; behaviour: Behaviour; now: Date },
  { finding, facts = {} }: ProbeFinding,
): Promise<void> {
  const { messenger, behaviour, now } = at
  const insert = db.insert(probes).values({ messenger, behaviour, finding, facts, at: now })
  if (saysNothing(finding)) await insert.onConflictDoNothing()
  else
    await insert.onConflictDoUpdate({
      target: [probes.messenger, probes.behaviour],
      set: { finding: sql`excluded.finding`, facts: sql`excluded.facts`, at: sql`excluded.at` },
    })
}
