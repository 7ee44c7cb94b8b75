// What a former holder finds here: what they were and until when, and the requests they filed.
import { date } from '#locales/format'
import { usePage } from '../../address.ts'
import { api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { List, Loaded } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import type { Me } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { RequestRow } from './requests.tsx'

/** Whoever comes back without a role finds what they did while they had one. */
export function Past({ of }: { of: Me['former'] }) {
  const { page } = usePage('filed')
  const query = { filter: 'filed', page: page ? String(page) : undefined } as const
  const filed = useAsk(`requests filed ${page} ${locale.value}`, () => askPage(api.requests.$get({ query })))
  return (
    <>
      {of.map(({ office, until }) => (
        <Note key={office}>
          <p>{t('past-was', { office, until: date(locale.value, until) })}</p>
        </Note>
      ))}
      <Loaded of={filed}>
        {(found) => (
          <Section title={t('past-filed')}>
            {found.found === 0 && <p class="soft">{t('past-none')}</p>}
            <List label={t('past-filed')}>
              {found.map((one) => (
                <RequestRow key={one.id} of={one} />
              ))}
            </List>
            <Pages found={found.found} name="filed" />
          </Section>
        )}
      </Loaded>
    </>
  )
}
