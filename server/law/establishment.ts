// Founding an office. Bylaw 25-a-3, 15 note 6; Guide, establishment.
import { type Citation, choice, type Parameter, parameter } from './parameter.ts'

/** The working group finds where offices are needed and approves of who gets them: Bylaw 25-a-3. */
export const establishmentArticle: Citation = { source: 'bylaw', article: 25, clause: 'a-3' }

/** Names put forward after the periodic exam, as a multiple of the places to fill. Bylaw 25-a-3 note 3. */
export const establishmentShortlist = parameter({
  name: 'establishment.shortlist',
  default: 3,
  unit: 'factor',
  counts: 'none',
  cite: { source: 'bylaw', article: 25, clause: 'a-3', note: 3 },
})

/** Whether the office is equipped before the license is issued (15 note 6) or after it (Guide). */
export const establishmentEquipment = choice({
  name: 'establishment.equipment',
  options: ['before-license', 'after-license'],
  default: 'before-license',
  cite: { source: 'bylaw', article: 15, note: 6 },
  also: [{ source: 'guide', article: 'establishment', clause: '10', says: 'otherwise' }],
})

/** How long whoever was found not to meet the conditions has to object. No source gives a time. Our choice. */
export const establishmentObjectWithin = parameter({
  name: 'establishment.objectWithin',
  default: { days: 10 },
  counts: 'working',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const establishment: readonly Parameter[] = [
  establishmentShortlist,
  establishmentEquipment,
  establishmentObjectWithin,
]
