// One sum of a service from a day: a new one, or the final figure in the place of a provisional one. Bylaw 1, 28; Minutes 18.
import { and, eq } from 'drizzle-orm'
import { prices, services } from '#db/schema/services'
import type { Day } from '#rules/calendar'
import type { Price } from '#rules/prices'
import { persianLine } from '#rules/texts'
import { action, done, noBecause } from '../../act/act.ts'

export type PriceInput = Price & { service: string }

/** As much as a list may say: ten thousand million rials. */
const priceMost = 10_000_000_000

/**
 * Writes a sum from its day of effect. One of the same day is put right, and the audit chain keeps what stood; refused are an
 * amount that is none, a sum without authority or paper, and one that changes nothing.
 */
export const setPrice = action<PriceInput, null>('services.price', {
  scope: async (tx, { service }) => {
    const [row] = await tx.select({ province: services.provinceId }).from(services).where(eq(services.id, service))
    return row ?? null
  },
  run: async (act, { service, ...asked }) => {
    const price = { ...asked, approvedBy: persianLine(asked.approvedBy), document: persianLine(asked.document) }
    if (!Number.isInteger(price.amount) || price.amount < 0 || price.amount > priceMost)
      return noBecause('services-amount-unreadable', 'amount')
    if (!price.approvedBy) return noBecause('field-needed', 'approvedBy')
    if (!price.document) return noBecause('field-needed', 'document')
    await act.tx.select({ id: services.id }).from(services).where(eq(services.id, service)).for('update')
    const sameDay = and(eq(prices.serviceId, service), eq(prices.sum, price.sum), eq(prices.firstDay, price.firstDay))
    const [was] = await act.tx.select().from(prices).where(sameDay)
    if (was && same(was, price)) return noBecause('services-price-same', 'amount')
    if (was) await act.tx.update(prices).set(price).where(sameDay)
    else await act.tx.insert(prices).values({ ...price, provinceId: act.province, serviceId: service })
    const before = was ? { wasAmount: was.amount, wasApprovedBy: was.approvedBy, wasDocument: was.document } : {}
    act.record({ subject: 'service', subjectId: service, facts: { ...price, ...before } })
    return done(null)
  },
})

type Said = { amount: number; approvedBy: string; document: string; provisional: boolean; firstDay: Day }

const same = (one: Said, other: Said) =>
  (['amount', 'approvedBy', 'document', 'provisional'] as const).every((field) => one[field] === other[field])
