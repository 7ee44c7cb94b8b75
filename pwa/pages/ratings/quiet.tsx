// Offices whose code nobody scanned for a month: whether it hangs there at all nobody knows.

import { usePage } from '../../address.ts'
import { api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Code, DateText } from '../../parts/inline.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { t } from '../../words.ts'

/** The list, the longest unscanned first. */
export function QuietPosters() {
  const { page } = usePage('codes')
  const asked = useAsk(`posters ${page}`, () =>
    askPage(api.ratings.watched.posters.$get({ query: { page: page ? String(page) : undefined } })),
  )
  return (
    <Section title={t('ratings-quiet')}>
      <p class="soft">{t('ratings-quiet-lead')}</p>
      <Loaded of={asked}>
        {(found) =>
          found.found === 0 ? (
            <p class="soft">{t('ratings-quiet-none')}</p>
          ) : (
            <>
              <List label={t('ratings-quiet')}>
                {found.map((one) => (
                  <Row
                    key={one.id}
                    href={`/app/offices/${one.id}`}
                    title={one.name}
                    note={
                      <>
                        <Code>{one.license}</Code> · {t('ratings-scan-last')}:{' '}
                        {one.scannedOn ? <DateText of={one.scannedOn} /> : t('ratings-scan-never')}
                        {one.askedOn && (
                          <>
                            {' '}
                            · {t('ratings-quiet-asked')} <DateText of={one.askedOn} />
                          </>
                        )}
                      </>
                    }
                  />
                ))}
              </List>
              <Pages found={found.found} name="codes" />
            </>
          )
        }
      </Loaded>
    </Section>
  )
}
