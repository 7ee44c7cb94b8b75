// Which body an agency of the lists is: said once for all its services, and taken back by saying none.
import { and, eq } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { services } from '#db/schema/services'
import { lastsTo } from '#db/terms'
import { action, done, noBecause, unknown } from '../../act/act.ts'

/** `agency`: as the lists name it; `body`: null where the body of that very name is meant again. */
export type AttachInput = { agency: string; body: string | null }

/** Puts all services of an agency under a body of the province. */
export const attachServices = action<AttachInput, null>('services.attach', {
  run: async (act, { agency, body }) => {
    if (body) {
      const here = and(eq(bodies.id, body), eq(bodies.provinceId, act.province), eq(bodies.kind, 'agency'))
      const [found] = await act.tx
        .select({ id: bodies.id })
        .from(bodies)
        .where(and(here, lastsTo(bodies, act.today)))
      if (!found) return noBecause('bodies-wrong', 'body')
    }
    const own = and(eq(services.provinceId, act.province), eq(services.agency, agency))
    const changed = await act.tx.update(services).set({ bodyId: body }).where(own).returning({ id: services.id })
    if (changed.length === 0) return unknown
    act.record({ subject: 'province', subjectId: act.province, facts: { agency, body, services: changed.length } })
    return done(null)
  },
})
