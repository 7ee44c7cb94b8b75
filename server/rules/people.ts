// What the list of people may be sorted by.
import { ordersOf } from './lists.ts'

export const peopleOrders = ordersOf(['name', 'mobile', 'state'])
export type PeopleOrder = (typeof peopleOrders)[number]
