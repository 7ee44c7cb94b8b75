// What several pages show of a case: its office, where it stands, and by when.

import { date } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import type { CaseOrder } from '#rules/cases'
import { type Answer, api, askPage, type Listed } from '../../api.ts'
import { type AskState, useAsk } from '../../ask.ts'
import { currentTime } from '../../clock.ts'
import { ClockIcon, WarningIcon } from '../../parts/icons/states.tsx'
import { List, Row } from '../../parts/list.tsx'
import type { ListQuery } from '../../parts/listing.tsx'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'

export type ListedCase = Answer<ReturnType<typeof api.cases.$get>>[number]
export type SeenCase = Answer<ReturnType<(typeof api.cases)[':id']['$get']>>
export type CaseFilter = NonNullable<Parameters<typeof api.cases.$get>[0]['query']['filter']>

/** Cases of a list, asked again every half minute. */
export function useCases(
  filter: CaseFilter,
  q = '',
  part: Partial<ListQuery<CaseOrder>> = {},
): AskState<Listed<Awaited<ReturnType<typeof api.cases.$get>>>> & {
  page: (nth: string | undefined) => Promise<ListedCase[]>
} {
  const query = { filter, q, ...part }
  const found = useAsk(
    `cases ${JSON.stringify(query)} ${locale.value}`,
    () => askPage(api.cases.$get({ query })),
    30_000,
  )
  return { ...found, page: (page) => askPage(api.cases.$get({ query: { ...query, page } })) }
}

/** Name and county of the office a case is about. */
export function officeOf(office: { name: string | null; county: string | null } | null): string {
  if (!office?.name) return t('cases-no-office')
  return office.county ? t('common-comma', { first: office.name, second: office.county }) : office.name
}

/** Where a case stands, with icon and colour. */
export function CaseState({ of }: { of: Pick<ListedCase, 'state' | 'standing' | 'satisfied'> }) {
  if (of.state !== 'resolved')
    return (
      <State tone="action" icon={ClockIcon}>
        {of.standing}
      </State>
    )
  if (of.satisfied === false) return <State tone="danger">{t('cases-dissatisfied')}</State>
  return <State tone="ok">{of.satisfied ? t('cases-satisfied') : of.standing}</State>
}

/** The last day of the present step: red once it has passed, warm where the reader is waited for. */
export function Clock({ dueOn, mine }: { dueOn: string | null; mine?: boolean }) {
  if (!dueOn) return null
  const day = date(locale.value, dueOn)
  if (dueOn < tehranDay(currentTime()))
    return (
      <State tone="danger" icon={WarningIcon}>
        {t('cases-overdue', { day })}
      </State>
    )
  return (
    <State tone={mine ? 'waiting' : 'plain'} icon={mine ? undefined : ClockIcon}>
      {t('cases-until', { day })}
    </State>
  )
}

/** Rows that wait for the reader, each with its clock. */
export function WaitingCases({ of, label }: { of: readonly ListedCase[]; label: string }) {
  return (
    <List label={label}>
      {of.map((one) => (
        <Row
          key={one.id}
          waits
          href={`/app/cases/${one.id}`}
          title={one.title}
          note={officeOf(one.office)}
          end={<Clock dueOn={one.dueOn} mine />}
        />
      ))}
    </List>
  )
}
/** Stands for the name among the ids of files. */
export const consentName = 'name'

/** What may be asked for still: the name where one is kept and hidden, and each file. */
export function consentChoices({ named, confidential, files, consents }: SeenCase): { value: string; label: string }[] {
  const asked = consents.map(({ fileId }) => fileId ?? consentName)
  return [
    ...(named && confidential ? [{ value: consentName, label: t('cases-consent-of-name') }] : []),
    ...files.map((file) => ({ value: file.id, label: file.name })),
  ].filter(({ value }) => !asked.includes(value))
}
