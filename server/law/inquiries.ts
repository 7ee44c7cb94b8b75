// Questions to outside authorities. Guide, transfer 2.
import { parameter } from './parameter.ts'

/** How long the security inquiry takes, "about one month": an expectation, not a limit. Guide, transfer 2. */
export const inquirySecurity = parameter({
  name: 'inquiry.security',
  default: { months: 1 },
  counts: 'term',
  cite: { source: 'guide', article: 'transfer', clause: '2' },
})
