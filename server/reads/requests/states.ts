// What an office's requests have to do with its license's state.
import { eq } from 'drizzle-orm'
import { requests } from '#db/schema/requests'
import type { StateChange, StateRecord } from '#rules/license-changes'
import { kindOf } from '#rules/proceedings/kinds'
import type { Db } from '../parameters.ts'

/** Whether a request that was granted brought the state that stands, and whether an open one would bring the new one. */
export async function stateRecord(db: Db, office: string, { was, became }: StateChange): Promise<StateRecord> {
  const rows = await db
    .select({ kind: requests.kind, form: requests.form, stage: requests.stage, outcome: requests.outcome })
    .from(requests)
    .where(eq(requests.officeId, office))
  const bringing = rows.flatMap(({ kind, form, stage, outcome }) => {
    const effect = kindOf(kind)?.effect(form, null)
    return effect?.effect === 'license' ? [{ state: effect.state, closed: stage === 'closed', outcome }] : []
  })
  return {
    brought: bringing.some(({ state, closed, outcome }) => state === was && closed && outcome === 'granted'),
    underWay: bringing.some(({ state, closed }) => state === became && !closed),
  }
}
