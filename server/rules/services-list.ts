// What a list of services is narrowed and sorted by.
import { type Order, ordersOf } from './lists.ts'

/** A sum older than a year; one that is provisional; nothing that a customer pays; an agency that is no body yet. */
export const serviceFilters = ['stale', 'provisional', 'unpriced', 'unmatched'] as const
export type ServiceFilter = (typeof serviceFilters)[number]

const names = ['name', 'agency', 'code', 'offices'] as const
export type ServiceOrder = Order<(typeof names)[number]>
/** All that a list of services is sorted by. */
export const serviceOrders = ordersOf(names)
