// Services that agencies hand over. Decree 1; Bill 8; Minutes 7, 19; Guide.
import { choice, parameter } from './parameter.ts'

/** The list of services that can be handed over is renewed so often. Decree 1. */
export const serviceListEvery = parameter({
  name: 'serviceList.every',
  default: { months: 6 },
  counts: 'term',
  unused: true,
  cite: { source: 'decree', clause: '1' },
})

/**
 * Which offices get a service: all, a refusal needing a reason, or those the agency picks after a visit. The Minutes are
 * one province's and the Bill is none yet: that all get it is our choice.
 */
export const serviceOpenTo = choice({
  name: 'service.openTo',
  options: ['all', 'picked-by-agency'],
  default: 'all',
  unused: true,
  cite: { source: 'house' },
  also: [
    { source: 'minutes', resolution: 19 },
    { source: 'minutes', resolution: 7 },
    { source: 'bill', article: 8 },
    { source: 'guide', article: 'assignment', clause: '4' },
  ],
})
