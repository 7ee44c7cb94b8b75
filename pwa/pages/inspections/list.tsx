// All inspections in sight: a table at the desk, cards on a phone.
import { code, date, number } from '#locales/format'
import { api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Empty } from '../../parts/list.tsx'
import { Listing, useListQuery } from '../../parts/listing.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'

/** The list. */
export function Listed() {
  const { page } = useListQuery([])
  const asked = useAsk(`inspections ${page ?? ''}`, () =>
    askPage(api.inspections.$get({ query: page ? { page } : {} })),
  )
  return (
    <Section title={t('inspect-all')}>
      <Listing
        of={asked}
        none={<Empty title={t('inspect-none')} detail={t('inspect-none-detail')} />}
        name="inspections"
        caption={t('inspect-all')}
        captionUnseen
        keyOf={({ id }) => id}
        columns={[
          {
            head: t('inspect-number'),
            cell: (one) => <a href={`/app/inspections/${one.id}`}>{code(locale.value, one.number)}</a>,
          },
          { head: t('inspect-office'), cell: ({ office }) => office },
          { head: t('inspect-day'), cell: ({ plannedFor }) => date(locale.value, plannedFor) },
          { head: t('inspect-by'), cell: ({ by, manner }) => `${by}، ${manner}` },
          {
            head: t('inspect-state'),
            cell: ({ state, beside }) =>
              beside > 0 ? <State tone="waiting">{t('inspect-beside')}</State> : <State>{state}</State>,
          },
          {
            head: t('inspect-found'),
            figure: true,
            cell: ({ seen, found, open }) =>
              // where nobody was yet there is nothing to count
              seen && t('inspect-found-of', { open: number(locale.value, open), found: number(locale.value, found) }),
          },
        ]}
      />
    </Section>
  )
}
