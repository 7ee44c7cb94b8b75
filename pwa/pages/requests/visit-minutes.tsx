// The minutes of a visit as a sheet: which place, who was there, what was found, and room for their signatures. Guide, relocation 2.

import { useRoute } from 'preact-iso'
import { longDate } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { PrintIcon } from '../../parts/icons/acts.tsx'
import { Code } from '../../parts/inline.tsx'
import { Empty, Loaded } from '../../parts/list.tsx'
import { Page } from '../../parts/page.tsx'
import { locale, t } from '../../words.ts'
import { type SeenRequest, useRequest } from './parts.tsx'
import '../minutes/minutes.css'

type Report = SeenRequest['reports'][number]

/** The page. */
export function VisitMinutes() {
  const { id = '', task = '' } = useRoute().params
  const asked = useRequest(id)
  const report = asked.data?.reports.find((one) => one.id === task && one.present.length > 0)
  return (
    <Page
      title={t('visit-minutes')}
      back={`/app/requests/${id}`}
      backLabel={asked.data?.title ?? t('request-title')}
      letter
      act={
        report && (
          <Button icon={PrintIcon} onClick={() => print()}>
            {t('visit-minutes-print')}
          </Button>
        )
      }
    >
      <Loaded of={asked}>
        {(request) =>
          report ? (
            <Sheet request={request} of={report} />
          ) : (
            <Empty icon={PrintIcon} title={t('visit-minutes-none')} detail={t('visit-minutes-none-detail')} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Sheet({ request, of: { endedAt, found, answer, word, present, seen } }: { request: SeenRequest; of: Report }) {
  return (
    <article class="letter minutes" dir="auto">
      <header>
        <h2>{t('visit-minutes')}</h2>
      </header>
      <section>
        <Facts
          of={[
            [t('request-kind'), request.title],
            [t('request-number'), <Code key="number">{request.number}</Code>],
            [t('request-office'), request.office.name],
            ...request.lines.map(({ label, value }): [string, string] => [label, value]),
            [t('visit-minutes-day'), endedAt && longDate(locale.value, tehranDay(new Date(endedAt)))],
          ]}
        />
      </section>
      <section>
        <h3>{t('visit-minutes-found')}</h3>
        <Rows heads={[t('visit-minutes-item'), t('visit-minutes-said'), t('visit-note')]}>
          {found.map(({ name, label, found: said, note }) => (
            <tr key={name}>
              <td>{label}</td>
              <td>{said}</td>
              <td>{note}</td>
            </tr>
          ))}
        </Rows>
      </section>
      <section>
        <h3>{t('visit-minutes-result')}</h3>
        <p>{t(answer === 'yes' ? 'visit-result-yes' : 'visit-result-no', { seen })}</p>
        {word && <p class="pre">{word}</p>}
      </section>
      <section>
        <h3>{t('visit-present')}</h3>
        <Rows heads={[t('visit-minutes-name'), t('visit-minutes-signature')]}>
          {present.map((name) => (
            <tr key={name} class="to-sign">
              <td>{name}</td>
              <td />
            </tr>
          ))}
        </Rows>
      </section>
    </article>
  )
}

function Rows({ heads, children }: { heads: readonly string[]; children: preact.ComponentChildren }) {
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
