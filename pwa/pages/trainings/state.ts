// How a training stands today, and how its results and certificates are said.
import { date } from '#locales/format'
import { type Day, tehranDay } from '#rules/calendar'
import type { Answer, api } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { locale, t } from '../../words.ts'

export type Training = Answer<ReturnType<(typeof api.trainings)[':id']['$get']>>
export type Trainee = Training['trainees'][number]

/** Coming, running, over, or cancelled. */
export function trainingState(of: { firstDay: Day; lastDay: Day; cancelReason: string | null }) {
  if (of.cancelReason !== null) return 'cancelled'
  const today = tehranDay(currentTime())
  if (of.lastDay < today) return 'over'
  return of.firstDay > today ? 'coming' : 'running'
}

/** The result, and the certificate where there is one; nothing before there is a result. */
export function resultWords({ result, certificate, validUntil }: Trainee): string | false {
  if (!result) return false
  if (result !== 'passed') return t(`trainings-result-${result}`)
  return certificateWords(certificate, validUntil)
}

/** A certificate with its last day, and whether that is over. */
export function certificateWords(number: string, validUntil: string | null): string {
  if (!validUntil) return t('trainings-certified', { number })
  const over = validUntil < tehranDay(currentTime())
  return t(over ? 'trainings-expired' : 'trainings-certified-until', { number, day: date(locale.value, validUntil) })
}
