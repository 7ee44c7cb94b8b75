// What an act leaves in the audit chain.
import type { Transaction } from '#db/client'
import { audit } from '#db/schema/audit'
import type { ActionName } from '#policies/policies'
import type { Via } from '#rules/messages'
import type { Actor, Membership } from '#rules/roles'

/** One entry of the audit chain. Facts hold ids, figures and digests only. */
export type Entry = { subject: string; subjectId: string; facts?: Record<string, unknown>; action?: string }

/** Who acts, where and as what. */
type Acting = { tx: Transaction; province: string; now: Date; actor: Actor; as: Membership | null; via: Via }

/** Writes the entries of an act; whatever names no action of its own goes by the act's. */
export async function writeAudit(act: Acting, name: ActionName, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  await act.tx.insert(audit).values(
    entries.map((entry) => ({
      provinceId: act.province,
      at: act.now,
      personId: act.actor.person,
      role: act.as?.role ?? act.actor.system ?? null,
      via: act.via,
      action: entry.action ?? name,
      subject: entry.subject,
      subjectId: entry.subjectId,
      facts: { ...entry.facts, ...(act.actor.key ? { key: act.actor.key } : {}) },
    })),
  )
}
