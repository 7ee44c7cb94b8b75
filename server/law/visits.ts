// The secretariat's check of a request, and the visit of a place. That the working group's representatives visit a new place is
// the Guide's; by whom, and how long they take, no source says.
import { type Citation, choice, type Parameter, parameter } from './parameter.ts'

/** What the working group weighs where an office is founded or moves: Bylaw 25-a-7. */
export const criteriaArticle: Citation = { source: 'bylaw', article: 25, clause: 'a-7' }

/** That the visit is minuted, in the presence of the working group's representatives. */
export const visitMinutesArticle: Citation = { source: 'guide', article: 'relocation', clause: '2' }

/** How long the secretariat takes to see whether a request is complete. Our choice. */
export const checkWithin = parameter({
  name: 'check.within',
  default: { days: 3 },
  counts: 'working',
  cite: { source: 'house' },
})

/** How long a visit takes, with its report. Our choice. */
export const visitWithin = parameter({
  name: 'visit.within',
  default: { days: 10 },
  counts: 'working',
  cite: { source: 'house' },
})

/** Who visits a place for the working group. The Guide speaks of its representatives. Our choice. */
export const visitBy = choice({
  name: 'visit.by',
  options: ['secretariat', 'inspector', 'association'],
  default: 'secretariat',
  cite: { source: 'house' },
  also: [{ ...visitMinutesArticle, says: 'otherwise' }],
})

/** All of them, as the page of rules lists them. */
export const visits: readonly Parameter[] = [checkWithin, visitWithin, visitBy]
