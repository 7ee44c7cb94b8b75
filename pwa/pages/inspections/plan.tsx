// Offices that the program proposes to inspect, each with its reasons; those that are ticked are planned together.
import { code, date } from '#locales/format'
import { api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { Empty } from '../../parts/list.tsx'
import { Listing, useListQuery } from '../../parts/listing.tsx'
import { Page } from '../../parts/page.tsx'
import { locale, t } from '../../words.ts'

const PlanSeveral = later(() => import('./plan-several.tsx').then((m) => m.PlanSeveral))

/** The page. */
export function PlanPage() {
  const { page } = useListQuery([])
  const asked = useAsk(`inspections plan ${page ?? ''}`, () =>
    askPage(api.inspections.plan.$get({ query: page ? { page } : {} })),
  )
  return (
    <Page title={t('plan-title')} lead={t('plan-lead')} back="/app/inspections" backLabel={t('inspect-title')} wide>
      <LinkButton kind="plain" href="/app/offices">
        {t('plan-other')}
      </LinkButton>
      <Listing
        of={asked}
        none={<Empty title={t('plan-none')} detail={t('plan-none-detail')} />}
        name="inspections-plan"
        caption={t('plan-title')}
        captionUnseen
        keyOf={({ id }) => id}
        ticks={{
          label: ({ name }) => name,
          acts: (rows, clear) => (
            <PlanSeveral
              of={rows}
              onDone={() => {
                clear()
                asked.again()
              }}
            />
          ),
        }}
        columns={[
          {
            head: t('plan-office'),
            cell: ({ id, name, license }) => (
              <>
                <a href={`/app/offices/${id}`}>{name}</a>
                <span class="stack soft small">{code(locale.value, license)}</span>
              </>
            ),
          },
          { head: t('plan-county'), cell: ({ county }) => county },
          {
            head: t('plan-why'),
            wraps: true,
            cell: ({ causes }) => (
              <ul class="plain">
                {causes.map(({ cause, label }) => (
                  <li key={cause}>{label}</li>
                ))}
              </ul>
            ),
          },
          {
            head: t('plan-seen'),
            cell: ({ inspectedOn }) => (inspectedOn ? date(locale.value, inspectedOn) : '–'),
          },
        ]}
      />
    </Page>
  )
}
