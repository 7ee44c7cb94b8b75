// What a holder asked in a letter on paper: the letter from which it is written down, and the office's letters to choose from.
import { code } from '#locales/format'
import { inOrder } from '#locales/notices'
import { usePage } from '../../address.ts'
import { api, ask, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { Code, DateText } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { loadWords, locale, t } from '../../words.ts'
import { useOffice } from './kinds.tsx'

const AddScans = later(async () => {
  const [{ AddScans: found }] = await Promise.all([import('../incoming/scans.tsx'), loadWords(['incoming'])])
  return found
})

/** Which letter it is, and that its day is the day of the request. */
export function OnPaper({ letter: id }: { letter: string }) {
  const { data, again } = useAsk(`incoming ${id}`, () => ask(api.incoming[':id'].$get({ param: { id } })))
  if (!data) return null
  return (
    <Note>
      <p>
        {t('request-path-paper-from', { number: code(locale.value, inOrder(data.number)), sender: data.sender })}{' '}
        <DateText of={data.arrivedOn} />
      </p>
      <p>{t('request-path-paper-day')}</p>
      {data.files.length === 0 && <p>{t('request-path-paper-no-scan')}</p>}
      {data.files.length === 0 && data.mayAddScans && <AddScans id={id} has={0} again={again} />}
      <LinkButton kind="plain" href={`/app/incoming/${id}`}>
        {t('request-path-paper-see')}
      </LinkButton>
    </Note>
  )
}

/** The letters on paper of the office of the address, from one of which a request is written down. */
export function PaperLetters() {
  const { office } = useOffice()
  const { page } = usePage()
  const query = { office, page: page ? String(page) : undefined }
  const letters = useAsk(`paper letters ${office} ${page}`, () =>
    askPage(api.requests['paper-letters'].$get({ query })),
  )
  const register = (
    <LinkButton href={`/app/incoming/paper?office=${office}`}>{t('request-path-paper-register')}</LinkButton>
  )
  return (
    <Page
      title={t('request-path-on-paper')}
      lead={t('request-path-paper-lead')}
      back={`/app/offices/${office}`}
      act={letters.data && letters.data.found > 0 && register}
    >
      <Loaded of={letters}>
        {(found) =>
          found.found === 0 ? (
            <Empty title={t('request-path-paper-none')} detail={t('request-path-paper-none-detail')}>
              {register}
            </Empty>
          ) : (
            <>
              <List label={t('request-path-on-paper')}>
                {found.map(({ id, number, subject, arrivedOn, scans, written }) => (
                  <Row
                    key={id}
                    href={`/app/requests/new?office=${office}&letter=${id}`}
                    title={subject ?? t('request-letter-secret')}
                    note={
                      <>
                        <Code>{inOrder(number)}</Code> <DateText of={arrivedOn} />
                        {scans === 0 && <span class="stack">{t('request-letter-scanless')}</span>}
                        {written > 0 && (
                          <span class="stack">{t('request-path-paper-written', { count: written })}</span>
                        )}
                      </>
                    }
                  />
                ))}
              </List>
              <Pages found={found.found} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
