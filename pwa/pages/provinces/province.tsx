// The province: its name and closed days, the working group's seats, counties, and the closed days ahead.
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { UploadIcon } from '../../parts/icons/acts.tsx'
import { Figure } from '../../parts/inline.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { can } from '../../session.ts'
import { loadWords, t } from '../../words.ts'
import { Closures } from './closures.tsx'
import { AddCounty } from './county.tsx'
import { Identity } from './identity.tsx'
import { Seats } from './seats.tsx'
import { NextSteps } from './steps.tsx'

const HoursPart = later(async () => {
  const [{ HoursPart }] = await Promise.all([import('./hours.tsx'), loadWords(['secretariat', 'law'])])
  return HoursPart
})
const Suspensions = later(async () => {
  const [{ Suspensions }] = await Promise.all([import('./suspensions.tsx'), loadWords(['law'])])
  return Suspensions
})
const SecretariatPart = later(async () => {
  const [{ SecretariatPart }] = await Promise.all([import('./secretariat.tsx'), loadWords(['secretariat'])])
  return SecretariatPart
})

/** The page: the administrator changes it, the secretariat closes days. */
export function ProvincePage() {
  const asked = useAsk('province', () => ask(api.province.$get()))
  const admin = can('provinces.setUp')
  return (
    <Page title={t('provinces-title')} lead={asked.data?.name}>
      <Loaded of={asked} rows={5}>
        {(province) => (
          <>
            {admin && <NextSteps province={province} />}
            <SecretariatPart province={province} again={asked.again} />
            <HoursPart province={province} again={asked.again} />
            <Seats province={province} again={asked.again} />
            <Closures province={province} again={asked.again} />
            <Suspensions province={province} again={asked.again} />
            <Section title={t('provinces-counties')} beside={<Figure of={province.counties.length} />}>
              {province.counties.length === 0 ? (
                <p class="soft">{t('provinces-counties-none')}</p>
              ) : (
                <List label={t('provinces-counties')}>
                  {province.counties.map(({ id, name, offices }) => (
                    <Row key={id} title={name} end={t('provinces-offices', { count: offices })} />
                  ))}
                </List>
              )}
              <div class="buttons">
                {admin && <AddCounty again={asked.again} />}
                {can('registry.upload') && (
                  <LinkButton kind="plain" icon={UploadIcon} href="/app/import">
                    {t('provinces-offices-import')}
                  </LinkButton>
                )}
              </div>
            </Section>
            {admin && <Identity province={province} again={asked.again} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
