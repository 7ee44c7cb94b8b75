// The one inbox: a line for everything that is asked of its reader, late first, each leading to where it is answered.
import { commas, date } from '#locales/format'
import { useAddress, usePage } from '../../address.ts'
import { type Answer, api, ask, askPage } from '../../api.ts'
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

const MinutesOpen = later(async () => {
  const [{ MinutesOpen: found }] = await Promise.all([import('../minutes/open.tsx'), loadWords(['minutes'])])
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
  const { kind } = narrowed
  const query = { late, kind, page: page ? String(page) : undefined }
  const asked = useAsk(
    `tasks ${late} ${kind} ${page} ${locale.value}`,
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
      {can('requests.inquiries') && <Kinds late={late} value={kind} onChange={(one) => change({ kind: one })} />}
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
                {together(found).map(([one, ...more]) => (
                  <Asked key={one.id} of={one} more={more} mine={!late} />
                ))}
              </List>
              <Pages found={found.found} />
            </>
          )
        }
      </Loaded>
      {(me.value?.waiting.resolutions ?? 0) > 0 && <ResolutionsWaiting />}
      {(me.value?.minutes ?? []).length > 0 && <MinutesOpen />}
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

/** What waits of one request, where it is answered in one place, in one row: the first due stands for all. */
function together(found: readonly Task[]): [Task, ...Task[]][] {
  const rows = new Map<string, [Task, ...Task[]]>()
  for (const one of found) {
    const place = `${one.request.id} ${pages[one.task] ?? ''}`
    const row = rows.get(place)
    if (row) row.push(one)
    else rows.set(place, [one])
  }
  return [...rows.values()]
}

/** The kinds of which something waits, to narrow by; nothing to choose where there is but one. */
function Kinds(props: { late: 'yes' | undefined; value: string | undefined; onChange: (to?: string) => void }) {
  const { late, value, onChange } = props
  const { data = [] } = useAsk(`tasks kinds ${late} ${locale.value}`, () =>
    ask(api.requests.tasks.kinds.$get({ query: { late } })),
  )
  if (data.length < 2 && !value) return null
  return (
    <Chips
      label={t('tasks-kinds')}
      value={[value ?? 'all']}
      onChange={([one]) => onChange(one === 'all' ? undefined : one)}
      options={[
        { value: 'all', label: t('tasks-kinds-all') },
        ...data.map((one) => ({ value: one.kind, label: one.title })),
      ]}
    />
  )
}

function Asked({ of, more, mine }: { of: Task; more: readonly Task[]; mine: boolean }) {
  const { task, request, office, dueOn, late } = of
  const whats = [...new Set([of, ...more].map(({ what }) => what))]
  return (
    <Row
      waits={mine}
      href={`/app/${(mine && pages[task]) || 'requests'}/${request.id}`}
      title={titleOf({ title: request.title, office })}
      note={<Joined of={[<b key="what">{commas(locale.value, whats)}</b>, of.summary, office.county]} />}
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
