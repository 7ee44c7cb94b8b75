// Cases that were given to the kanoon or to the association to examine.
import { usePage } from '../../address.ts'
import { QueueIcon } from '../../parts/icons/nav.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { t } from '../../words.ts'
import { CaseState, officeOf, useCases, WaitingCases } from './parts.tsx'

/** What waits for the examiner, then what is with others meanwhile. */
export function CasesToExamine() {
  const { page } = usePage('cases')
  const open = useCases('waiting', '', { page: page ? String(page) : undefined })
  const others = useCases('open').data?.filter(({ state }) => state !== 'examining') ?? []
  return (
    <Section title={t('cases-queue')}>
      <Loaded of={open}>
        {(waiting) => (
          <>
            {waiting.found === 0 ? (
              <Empty icon={QueueIcon} title={t('cases-queue-none')} detail={t('cases-queue-none-detail')} />
            ) : (
              <WaitingCases of={waiting} label={t('cases-queue')} />
            )}
            <Pages found={waiting.found} name="cases" />
            {others.length > 0 && (
              <List label={t('cases-queue-away')}>
                {others.map((one) => (
                  <Row
                    key={one.id}
                    href={`/app/cases/${one.id}`}
                    title={one.title}
                    note={officeOf(one.office)}
                    end={<CaseState of={one} />}
                  />
                ))}
              </List>
            )}
          </>
        )}
      </Loaded>
    </Section>
  )
}
