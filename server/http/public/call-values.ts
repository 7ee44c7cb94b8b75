// What was typed into the form of a registration, as the form shows it again and as the rules take it.
import { randomUUID } from 'node:crypto'
import { parseDay } from '#rules/calendar'
import type { Registration } from '#rules/calls'
import { plainDigits } from '#rules/digits'
import type { CallValues } from './call-form.tsx'

/** What came with the form, each value cut to what a field takes. */
export function valuesIn(form: Record<string, string>): CallValues {
  const said = (name: string, most: number) => (form[name] ?? '').slice(0, most)
  const key = said('key', 80)
  const texts = [
    ...(['name', 'nationalId', 'mobile', 'born', 'education', 'experience', 'veteran', 'disability'] as const),
    ...(['company', 'companyId', 'companyRegistration'] as const),
  ]
  const values = Object.fromEntries(texts.map((name) => [name, said(name, 200)])) as Pick<
    CallValues,
    (typeof texts)[number]
  >
  return { ...values, local: said('local', 5) === 'true', key: /^[\w-]{8,80}$/.test(key) ? key : randomUUID() }
}

/** What was typed as the rules take it; a figure that is none is refused there. */
export function registrationOf({
  born,
  experience,
  disability,
  education,
  veteran,
  company,
  companyId,
  companyRegistration,
  key: _,
  ...rest
}: CallValues): Registration {
  const figure = (typed: string) => (typed.trim() === '' ? 0 : Number(plainDigits(typed)))
  return {
    ...rest,
    born: parseDay(born.trim()) ?? '',
    education: education as Registration['education'],
    veteran: veteran as Registration['veteran'],
    experience: figure(experience),
    disability: figure(disability),
    // whoever begins to name a company registers for one
    ...([company, companyId, companyRegistration].some((typed) => typed.trim())
      ? { company: { name: company, nationalId: companyId, registration: companyRegistration } }
      : {}),
  }
}
