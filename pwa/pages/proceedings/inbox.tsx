// The one inbox: a line for everything that is asked of its reader, late first, each leading to where it is answered.
import { date } from '#locales/format'
import { useAddress, usePage } from '../../address.ts'
import { type Answer, api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { QueueIcon } from '../../parts/icons/nav.tsx'
import { Joined } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { Chips } from '../../parts/search.tsx'
import { State } from '../../parts/state.tsx'
import { can, me } from '../../session.ts'
import { loadWords, locale, t } from '../../words.ts'
import { RequestState, titleOf } from '../requests/parts.tsx'
import { LastAnswered, lastAnswered } from '../requests/undo.tsx'

type Task = Answer<ReturnType<typeof api.requests.tasks.$get>>[number]

const Past = later(async () => {
  const [{ Past: found }] = await Promise.all([import('../requests/past.tsx'), loadWords(['past'])])
  return found
})

const ResolutionsWaiting = later(async () => {
  const [{ ResolutionsWaiting: found }] = await Promise.all([
    import('../resolutions/waiting.tsx'),
    loadWords(['resolutions']),
  ])
  return found
})

const CasesToExamine = later(() => import('../cases/queue.tsx').then((m) => m.CasesToExamine))

/** The page. */
export function Inbox() {
  const { page } = usePage()
  // whoever has no role any more finds here what they were
  const former = me.value?.former ?? []
  const { query: narrowed, change } = useAddress()
  const late = narrowed.late === 'yes' ? ('yes' as const) : undefined
  const query = { late, page: page ? String(page) : undefined }
  const asked = useAsk(
    `tasks ${late} ${page} ${locale.value}`,
    () => askPage(api.requests.tasks.$get({ query })),
    30_000,
  )
  return (
    <Page title={t('nav-queue')}>
      {former.length > 0 && <Past of={former} />}
      {lastAnswered.value && <LastAnswered id={lastAnswered.value} onDone={asked.again} />}
      {can('requests.inquiries') && (
        <Chips
          label={t('nav-queue')}
          value={[late ?? 'mine']}
          onChange={([value]) => change({ late: value === 'yes' ? 'yes' : undefined })}
          options={[
            { value: 'mine', label: t('tasks-mine') },
            { value: 'yes', label: t('tasks-late-all') },
          ]}
        />
      )}
      <Loaded of={asked} rows={2}>
        {(found) =>
          found.found === 0 ? (
            <Empty
              icon={QueueIcon}
              title={t(late ? 'tasks-late-none' : 'tasks-none')}
              detail={t(late ? 'tasks-late-none-detail' : 'tasks-none-detail')}
            />
          ) : (
            <>
              <List label={t('tasks-waiting')}>
                {found.map((one) => (
                  <Asked key={one.id} of={one} mine={!late} />
                ))}
              </List>
              <Pages found={found.found} />
            </>
          )
        }
      </Loaded>
      {(me.value?.waiting.resolutions ?? 0) > 0 && <ResolutionsWaiting />}
      {can('cases.examined') && <CasesToExamine />}
      <Naming />
    </Page>
  )
}

/** Where each is answered; what has no page of its own is on that of the request. */
const pages: Partial<Record<Task['task'], string>> = {
  consent: 'consents',
  undertaking: 'consents',
  opinion: 'queue',
  vote: 'votes',
}

function Asked({ of, mine }: { of: Task; mine: boolean }) {
  const { task, request, office, dueOn, late } = of
  return (
    <Row
      waits={mine}
      href={`/app/${(mine && pages[task]) || 'requests'}/${request.id}`}
      title={titleOf({ title: request.title, office })}
      note={<Joined of={[<b key="what">{of.what}</b>, of.summary, office.county]} />}
      end={
        dueOn && (
          <State tone={late ? 'danger' : 'waiting'}>
            {t(late ? 'tasks-late' : 'tasks-until', { day: date(locale.value, dueOn) })}
          </State>
        )
      }
    />
  )
}

/** What has become of the requests that named the reader; nothing for nearly everybody. */
function Naming() {
  const { page } = usePage('named')
  const query = { filter: 'consents', page: page ? String(page) : undefined } as const
  const named = useAsk(`consents ${page} ${locale.value}`, () => askPage(api.requests.$get({ query })))
  if (!named.data?.found) return null
  return (
    <Section title={t('tasks-earlier')}>
      <List label={t('tasks-earlier')}>
        {named.data.map((one) => (
          <Row
            key={one.id}
            href={`/app/consents/${one.id}`}
            title={titleOf(one)}
            note={one.summary}
            end={<RequestState of={one} />}
          />
        ))}
      </List>
      <Pages found={named.data.found} name="named" />
    </Section>
  )
}
