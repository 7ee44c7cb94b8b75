// Questions to outside authorities. Guide, transfer 2.
import { parameter } from './parameter.ts'

/** How long the security inquiry takes, "about one month": an expectation, not a limit. That one province's time serves all is our choice. */
export const inquirySecurity = parameter({
  name: 'inquiry.security',
  default: { months: 1 },
  counts: 'term',
  unused: true,
  cite: { source: 'house' },
  also: [{ source: 'guide', article: 'transfer', clause: '2' }],
})
