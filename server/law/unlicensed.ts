// Places that do an office's work without a license. Bylaw 5; the note of 6.
import { type Citation, type Parameter, parameter } from './parameter.ts'

/** That nobody works as an office without a license, and that the working group stops who does. */
const unlicensedArticle: Citation = { source: 'bylaw', article: 5 }

/** So often somebody looks at a place that works without a license, or writes about it, until it has stopped. Our choice. */
export const unlicensedEvery = parameter({
  name: 'unlicensed.every',
  default: { days: 10 },
  counts: 'working',
  cite: { source: 'house' },
  also: [
    { ...unlicensedArticle, says: 'nothing' },
    { source: 'bylaw', article: 6, note: 0, says: 'nothing' },
  ],
})

/** All of them, as the page of rules lists them. */
export const unlicensed: readonly Parameter[] = [unlicensedEvery]
