// The day on which a letter on paper came, which may be before it is registered. Source: Bylaw 20. Apart from what every letter's page
// fetches.
import { addDays, type Day, isDay } from './calendar.ts'
import { type Refusal, refusalAt } from './verdict.ts'

/** So many days back a paper may have come that is registered today. Our figure, for what waited over a long holiday or on a desk. */
export const arrivedBack = 60

/** What is wrong with the day on which a paper came: before it was written, ahead of today, or too long ago. */
export function arrivalRefusals(
  { receivedOn, senderDate }: { receivedOn?: string | undefined; senderDate: string | null },
  today: Day,
): Refusal[] {
  if (receivedOn === undefined) return []
  const first = addDays(today, -arrivedBack)
  if (!isDay(receivedOn) || receivedOn > today) return [refusalAt('receivedOn', 'incoming-arrived-ahead')]
  if (receivedOn < first) return [refusalAt('receivedOn', 'incoming-arrived-long-ago', { first })]
  if (!senderDate || receivedOn >= senderDate) return []
  return [refusalAt('receivedOn', 'incoming-arrived-before-written', { written: senderDate })]
}
