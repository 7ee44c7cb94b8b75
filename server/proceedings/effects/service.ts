// The office offers a service, from the day on which training and contract were there. Guide, assignment 5.
import { eq } from 'drizzle-orm'
import { officeServices, services } from '#db/schema/services'
import { serviceNamed } from '#reads/offices/contracts'
import type { ServiceEffect } from '#rules/proceedings/effects'
import type { Act } from '../../act/act.ts'
import { writeEntries } from '../../act/history.ts'
import type { Request } from '../request.ts'

/** Writes that the office holds the service from today, anew where it held it before. Throws for a service that is gone: a bug. */
export async function applyService(
  act: Act,
  { officeId, provinceId }: Request,
  { service }: ServiceEffect,
): Promise<void> {
  const found = await serviceNamed(act.tx, provinceId, service)
  if (!found) throw new Error(`no service ${service} in province ${provinceId}`)
  const term = { since: act.today, until: null, cutOff: false }
  await act.tx
    .insert(officeServices)
    .values({ provinceId, officeId, serviceId: found.id, ...term })
    .onConflictDoUpdate({ target: [officeServices.officeId, officeServices.serviceId], set: term })
  const [row] = await act.tx.select({ name: services.name }).from(services).where(eq(services.id, found.id))
  await writeEntries(act, [{ subject: 'office', id: officeId, field: 'service', was: null, became: row!.name }])
}
