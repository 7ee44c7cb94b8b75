// What the lists of requests may be sorted by.
import { ordersOf } from '../lists.ts'

/** Each from its beginning, and with a stroke before it from its end. */
export const requestOrders = ordersOf(['office', 'number', 'person', 'stage', 'due', 'filed'])
export type RequestOrder = (typeof requestOrders)[number]
