// What is worth knowing of a request that was filed, as things stand when it is looked at.
import type { Day } from '#rules/calendar'
import { lawOf } from '#rules/law'
import type { Ask, RequestKind } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import type { Refusal } from '#rules/verdict'
import type { Db } from '../parameters.ts'
import { officeFacts } from './asks.ts'

type Looked = { officeId: string; law: Parameters<typeof lawOf>[0]; today: Day }

/** By the license that the office has today and the days that are left; what was said on the day of filing may not hold any more. */
export async function warningsNow(
  db: Db,
  kind: RequestKind,
  ask: Ask | null,
  { officeId, law, today }: Looked,
): Promise<Refusal[]> {
  if (!ask || !kind.warnings?.length) return []
  const facts = await officeFacts(db, officeId, today)
  const { license } = facts?.ask ?? ask
  return judge(kind, { ...ask, license, seenOn: today }, lawOf(law)).warnings
}
