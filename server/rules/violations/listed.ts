// By what the list of violations is narrowed and sorted.
import { ordersOf } from '../lists.ts'

/** The kinds of report that end with a verdict: of offices, of agencies and the association, and of the kanoon. */
export const violationKinds = ['violation', 'accusation', 'misconduct'] as const

/** Before a verdict; under appeal; with something of the verdict not done yet; with a verdict that stands; ended without one, or overturned. */
export const violationStates = ['open', 'appeal', 'owed', 'decided', 'ended'] as const
export type ViolationState = (typeof violationStates)[number]

/** Each from its beginning, and with a stroke before it from its end. */
export const violationOrders = ordersOf(['number', 'about', 'row', 'due', 'seen'])
export type ViolationOrder = (typeof violationOrders)[number]
