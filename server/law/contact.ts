// The holder's addresses. Bylaw 20.
import { type Parameter, parameter } from './parameter.ts'

/** A change of telephone, fax, e-mail or address is reported within true hours. Bylaw 20. */
export const contactReportWithin = parameter({
  name: 'contact.reportWithin',
  default: { hours: 72 },
  counts: 'hours',
  cite: { source: 'bylaw', article: 20 },
})

/** All of them, as the page of rules lists them. */
export const contact: readonly Parameter[] = [contactReportWithin]
