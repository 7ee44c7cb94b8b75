// Reports that fall due. Bylaw 29.
import { type Parameter, parameter } from './parameter.ts'

/** To the steering group and the association; to the working group periodically (29-12). Bylaw 29-4. */
const reportEvery = parameter({
  name: 'report.every',
  default: { months: 3 },
  counts: 'term',
  unused: true,
  cite: { source: 'bylaw', article: 29, clause: '4' },
  also: [{ source: 'bylaw', article: 29, clause: '12', says: 'nothing' }],
})

/** All of them, as the page of rules lists them. */
export const reports: readonly Parameter[] = [reportEvery]
