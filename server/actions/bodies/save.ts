// A body as the administrator and the secretariat keep it: its name and where it is written to.
import { and, eq, gt, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { memberships } from '#db/schema/people'
import { services } from '#db/schema/services'
import type { Day } from '#rules/calendar'
import type { keptBodies } from '#rules/roles'
import { fold, persianLine } from '#rules/texts'
import { type Act, action, done, noBecause, unknown } from '../../act/act.ts'
import { addBody } from './choose.ts'

/** `id` null adds one. `until`: its last day; what was written to it stays. Seats are changed by resolution, not here. */
export type BodyInput = {
  id: string | null
  kind: (typeof keptBodies)[number]
  name: string
  address: string
  phone: string
  fax: string
  until?: Day | null
}

/** Who stands for a body stands for it no longer than it lasts. */
async function endWith({ tx }: Act, body: string, until: Day): Promise<void> {
  const longer = or(isNull(memberships.until), gt(memberships.until, until))
  await tx
    .update(memberships)
    .set({ until })
    .where(and(eq(memberships.bodyId, body), longer))
}

/** Services that are a body's by its name stay its own under another. */
async function keepServices({ tx }: Act, own: SQL | undefined): Promise<void> {
  const named = tx.select({ id: bodies.id, name: bodies.name, kind: bodies.kind }).from(bodies).where(own).as('named')
  await tx
    .update(services)
    .set({ bodyId: sql`${named.id}` })
    .from(named)
    .where(
      sql`${services.provinceId} = (select province_id from bodies b where b.id = ${named.id}) and ${named.kind} = 'agency'
        and ${services.bodyId} is null and ${services.agency} = ${named.name}`,
    )
}

/** Adds a body or changes it; answers its id. Its name is unique among the bodies of its kind. */
export const saveBody = action<BodyInput, { id: string }>('bodies.save', {
  run: async (act, input) => {
    const name = persianLine(input.name)
    if (name.length < 3) return noBecause('field-needed', 'name')
    if (input.until && input.until < act.today) return noBecause('bodies-until-past', 'until')
    const here = and(eq(bodies.provinceId, act.province), eq(bodies.kind, input.kind), isNull(bodies.until))
    const others = await act.tx
      .select({ name: bodies.name })
      .from(bodies)
      .where(and(here, input.id ? ne(bodies.id, input.id) : undefined))
      .for('update')
    if (others.some((one) => fold(one.name) === fold(name))) return noBecause('bodies-name-taken', 'name')
    const [address, phone, fax] = [input.address, input.phone, input.fax].map((line) => persianLine(line))
    if (input.id === null) {
      const id = await addBody(act, { kind: input.kind, name, address, phone, fax })
      act.record({ subject: 'body', subjectId: id, facts: { kind: input.kind, name } })
      return done({ id })
    }
    const own = and(eq(bodies.id, input.id), eq(bodies.provinceId, act.province), isNull(bodies.seatId))
    await keepServices(act, own)
    const changed = await act.tx
      .update(bodies)
      .set({ name, address, phone, fax, until: input.until ?? null, updatedAt: act.now })
      .where(own)
      .returning({ id: bodies.id })
    if (!changed.length) return unknown
    if (input.until) await endWith(act, input.id, input.until)
    act.record({ subject: 'body', subjectId: input.id, facts: { name, until: input.until ?? null } })
    return done({ id: input.id })
  },
})
