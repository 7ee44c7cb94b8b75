// What was found of the messengers by `npm run probe`.
import { asc } from 'drizzle-orm'
import { probes } from '#db/schema/installation'
import type { Messenger } from '#rules/messages'
import { behaviourNames, behaviours, type Findings } from '#rules/probes'
import type { Db } from './parameters.ts'

/** All findings, by messenger and behaviour. */
export async function probesOf(db: Db) {
  const rows = await db.select().from(probes).orderBy(asc(probes.messenger))
  const known = rows.filter(({ behaviour, finding }) =>
    (behaviours as Record<string, readonly string[]>)[behaviour]?.includes(finding),
  )
  const place = ({ behaviour }: { behaviour: string }) => (behaviourNames as string[]).indexOf(behaviour)
  return known.sort((a, b) => (a.messenger === b.messenger ? place(a) - place(b) : 0))
}

/** What was found of one messenger. */
export async function findingsOf(db: Db, messenger: Messenger): Promise<Findings> {
  const rows = (await probesOf(db)).filter((row) => row.messenger === messenger)
  return Object.fromEntries(rows.map(({ behaviour, finding, facts }) => [behaviour, { finding, facts }])) as Findings
}
