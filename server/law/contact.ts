// The holder's addresses. Bylaw 20.
import { parameter } from './parameter.ts'

/** A change of telephone, fax, e-mail or address is reported within true hours. Bylaw 20. */
export const contactReportWithin = parameter({
  name: 'contact.reportWithin',
  default: { hours: 72 },
  counts: 'hours',
  cite: { source: 'bylaw', article: 20 },
})
