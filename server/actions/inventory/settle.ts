// What became of a thing that was handed over: the office has it, disputes it, or gave it back. Bylaw 9 note 2.
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { inventory } from '#db/schema/contracts'
import { type Day, isDay } from '#rules/calendar'
import { normalise, persianLine, says } from '#rules/texts'
import { type Act, action, conflict, done, noBecause, unknown } from '../../act/act.ts'
import { actsForAgency } from '../contracts/agency.ts'

const inventoryScope = async (tx: Transaction, { id }: { id: string }) => {
  const [row] = await tx
    .select({ province: inventory.provinceId, office: inventory.officeId })
    .from(inventory)
    .where(eq(inventory.id, id))
  return row ?? null
}

async function lock({ tx }: Act, id: string) {
  const [row] = await tx.select().from(inventory).where(eq(inventory.id, id)).for('update')
  return row!
}

/** The office says that it has the thing; once said it stands. */
export const receiveThing = action<{ id: string }, null>('inventory.receive', {
  scope: inventoryScope,
  run: async (act, { id }) => {
    const thing = await lock(act, id)
    if (thing.returnedOn) return conflict('inventory-returned-already')
    if (thing.receivedAt) return conflict('inventory-received-already')
    await act.tx
      .update(inventory)
      .set({ receivedAt: act.now, receivedBy: act.actor.person })
      .where(eq(inventory.id, id))
    act.record({ subject: 'inventory', subjectId: id })
    act.refresh('inventory', id)
    return done(null)
  },
})

/** The office says what is wrong: it did not come, or not so. It may still say later that it has it. */
export const disputeThing = action<{ id: string; word: string }, null>('inventory.dispute', {
  scope: inventoryScope,
  run: async (act, { id, word }) => {
    const thing = await lock(act, id)
    if (thing.returnedOn) return conflict('inventory-returned-already')
    if (thing.receivedAt) return conflict('inventory-received-already')
    if (!says(word)) return noBecause('field-needed', 'word')
    const dispute = normalise(word)
    await act.tx.update(inventory).set({ dispute, disputedAt: act.now }).where(eq(inventory.id, id))
    act.record({ subject: 'inventory', subjectId: id })
    act.refresh('inventory', id)
    return done(null)
  },
})

/** `note`: in what state it came back, or why it does not come back at all. */
export type TakingBack = { id: string; on: Day; note: string }

/** The agency has the thing again, or has written it off; not before it was handed over. */
export const takeBack = action<TakingBack, null>('inventory.takeBack', {
  scope: inventoryScope,
  run: async (act, { id, on, note }) => {
    const thing = await lock(act, id)
    if (!actsForAgency(act, thing.agencyId)) return unknown
    if (thing.returnedOn) return conflict('inventory-returned-already')
    if (!isDay(on) || on > act.today || on < thing.handedOn) return noBecause('inventory-return-day-wrong', 'on')
    if (!says(note)) return noBecause('field-needed', 'note')
    await act.tx
      .update(inventory)
      .set({ returnedOn: on, returnNote: persianLine(note), returnedBy: act.actor.person })
      .where(eq(inventory.id, id))
    act.record({ subject: 'inventory', subjectId: id, facts: { on } })
    act.refresh('inventory', id)
    return done(null)
  },
})
