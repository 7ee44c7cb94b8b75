// The trial report of a list of services and their sums, and storing it.
import { useRoute } from 'preact-iso'
import { code, date, price } from '#locales/format'
import type { Price } from '#rules/prices'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { LinkButton } from '../../parts/button.tsx'
import { Note } from '../../parts/note.tsx'
import { locale, t } from '../../words.ts'
import { ColumnNotes, FindingGroups, type Group, Groups, isUnreadable, More, SaveFindings } from './import-findings.tsx'
import { Trial } from './import-trial.tsx'

type Report = Answer<ReturnType<(typeof api.registry.services)[':id']['$get']>>
type Stored = Answer<ReturnType<(typeof api.registry.services)[':id']['$post']>>

/** The page. */
export function ImportServices() {
  const { id = '' } = useRoute().params
  return (
    <Trial
      rehearse={() => ask(api.registry.services[':id'].$get({ param: { id } }))}
      store={(key) => ask(api.registry.services[':id'].$post({ param: { id } }, keyed(key)))}
      counts={(of) => (isUnreadable(of) ? 0 : changesOf(of))}
      back={{ href: '/app/import?what=services', label: t('import-again') }}
      done={(of) => <Done id={id} of={of} />}
    >
      {(report, count) => <Whole id={id} report={report} count={count} />}
    </Trial>
  )
}

const changesOf = ({ counts }: Report) =>
  counts.added + counts.changed + counts.prices + counts.corrected + counts.links

function Done({ id, of }: { id: string; of: Stored }) {
  return (
    <>
      <Note tone="ok" live>
        <p>
          {t('import-done-services', { added: of.added, prices: of.prices, corrected: of.corrected, links: of.links })}
        </p>
      </Note>
      <div class="buttons">
        <LinkButton href="/app/services">{t('import-see-services')}</LinkButton>
        {of.refused > 0 && <SaveFindings of={`registry/services/${id}`} />}
      </div>
    </>
  )
}

function Whole({ id, report, count }: { id: string; report: Report; count: number }) {
  const { counts, refused, warnings, added, changed, prices, corrected } = report
  const groups: Group[] = [
    {
      value: 'refused',
      label: t('import-count-refused'),
      count: counts.refused,
      panel: () => <FindingGroups noun="services" of={refused.flatMap(({ findings }) => findings)} refused />,
    },
    {
      value: 'warned',
      label: t('import-count-warned'),
      count: counts.warned,
      panel: () => <FindingGroups noun="services" of={warnings} />,
    },
    {
      value: 'corrected',
      label: t('import-count-corrected'),
      count: counts.corrected,
      panel: () => (
        <More of={corrected}>
          {({ was, became }) => (
            <Line key={lineKey(became)} of={became}>
              {t('import-price-corrected', { was: price(locale.value, was.amount), became: summed(became) })}
            </Line>
          )}
        </More>
      ),
    },
    {
      value: 'prices',
      label: t('import-count-prices'),
      count: counts.prices,
      panel: () => (
        <More of={prices}>
          {(one) => (
            <Line key={lineKey(one)} of={one}>
              {summed(one)}
            </Line>
          )}
        </More>
      ),
    },
    {
      value: 'changed',
      label: t('import-count-changed'),
      count: counts.changed,
      panel: () => (
        <More of={changed}>
          {({ was, became }) => (
            <li key={became.code}>
              <bdi class="code">{code(locale.value, became.code)}</bdi> <s>{`${was.name} (${was.agency})`}</s>{' '}
              {`${became.name} (${became.agency})`}
            </li>
          )}
        </More>
      ),
    },
    {
      value: 'added',
      label: t('import-count-added'),
      count: counts.added,
      panel: () => (
        <More of={added}>
          {(one) => (
            <li key={one.code}>
              <bdi class="code">{code(locale.value, one.code)}</bdi> {one.name} <span class="soft">{one.agency}</span>
            </li>
          )}
        </More>
      ),
    },
    {
      value: 'unchanged',
      label: t('import-count-unchanged'),
      count: counts.unchanged,
      panel: () => <p>{t('import-unchanged-note')}</p>,
    },
  ]
  return (
    <>
      <p class="soft">{count > 0 ? t('import-report-note') : t('import-apply-nothing')}</p>
      <ColumnNotes noun="services" of={report} />
      {!isUnreadable(report) && counts.links > 0 && <p>{t('import-links', { count: counts.links })}</p>}
      {!isUnreadable(report) && <Groups label={t('import-report')} groups={groups} />}
      {counts.refused + warnings.length > 0 && <SaveFindings of={`registry/services/${id}`} />}
    </>
  )
}

type Named = Price & { code: string; name: string }

const lineKey = ({ code: of, sum, firstDay }: Named) => `${of} ${sum} ${firstDay}`

/** A sum by its name, its day and who approved it. */
function summed({ sum, amount, firstDay, approvedBy, document }: Price): string {
  const facts = { amount: price(locale.value, amount), day: date(locale.value, firstDay), approvedBy, document }
  return t('import-price', { sum: t(`services-sum-${sum}`), ...facts })
}

function Line({ of, children }: { of: Named; children: string }) {
  return (
    <li>
      <bdi class="code">{code(locale.value, of.code)}</bdi> <strong>{of.name}</strong> {children}
    </li>
  )
}
