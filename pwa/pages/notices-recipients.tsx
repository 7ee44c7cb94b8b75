// The recipients of a sent letter, those that are missing first; each with its marks, and the way to record paper.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Answer, api, ask } from '../api.ts'
import { useAsk } from '../ask.ts'
import { later } from '../later.tsx'
import { Button } from '../parts/button.tsx'
import { DoneIcon } from '../parts/icons/states.tsx'
import { Code, DateText, Mobile } from '../parts/inline.tsx'
import { Empty, Loaded } from '../parts/list.tsx'
import { Section } from '../parts/page.tsx'
import { Chips, SearchBox } from '../parts/search.tsx'
import { Table } from '../parts/table.tsx'
import { acting } from '../session.ts'
import { say, t } from '../words.ts'
import { RecipientState } from './notices-parts.tsx'

const Delivery = later(() => import('./notices-delivery.tsx').then((m) => m.Delivery))

const shows = ['missing', 'unopened', 'late', 'stranded', 'official', 'all'] as const
type Show = (typeof shows)[number]

export type Recipient = Answer<ReturnType<(typeof api.notices)[':id']['recipients']['$get']>>[number]

type Props = {
  notice: string
  signedAt: string | null
  /** Only these counties' recipients; '' for all. */
  county: string
  /** Changes whenever the counts do. */
  pulse: string | undefined
  changed: () => void
}

/** The list with its filter and search. */
export function Recipients({ notice, signedAt, county, pulse, changed }: Props) {
  const show = useSignal<Show>('missing')
  const search = useSignal('')
  const paper = useSignal<Recipient | null>(null)
  const query = { show: show.value, county: county || undefined, search: search.value || undefined }
  const asked = useAsk(`recipients ${notice} ${JSON.stringify(query)}`, () =>
    ask(api.notices[':id'].recipients.$get({ param: { id: notice }, query })),
  )
  useEffect(() => asked.again(), [pulse])
  const narrowed = search.value !== '' || county !== ''
  return (
    <Section title={t('notice-recipients')}>
      <SearchBox
        label={t('notice-office-search')}
        onSearch={(typed) => (search.value = typed)}
        found={asked.data?.length}
      />
      <Chips
        label={t('notice-show')}
        value={[show.value]}
        options={shows.map((value) => ({ value, label: say(`wall-show-${value}`) }))}
        onChange={([chosen]) => (show.value = (chosen as Show | undefined) ?? 'all')}
      />
      <Loaded of={asked} rows={4}>
        {(found) =>
          found.length === 0 ? (
            <Empty
              icon={DoneIcon}
              title={show.value === 'missing' && !narrowed ? t('wall-none-missing') : t('wall-none')}
            />
          ) : (
            <People of={found} onPaper={(one) => (paper.value = one)} />
          )
        }
      </Loaded>
      {paper.value && (
        <Delivery
          of={paper.value}
          signedAt={signedAt}
          onDone={() => {
            paper.value = null
            changed()
            asked.again()
          }}
          onClose={() => (paper.value = null)}
        />
      )}
    </Section>
  )
}

const most = 500

function People({ of, onPaper }: { of: Recipient[]; onPaper: (one: Recipient) => void }) {
  const writes = acting.value?.role !== 'head'
  return (
    <>
      {of.length === most && <p class="soft small">{t('notice-list-first', { count: most })}</p>}
      <Table
        caption={t('notice-recipients')}
        captionUnseen
        rows={of}
        keyOf={(one) => one.id}
        columns={[
          { head: t('wall-col-office'), cell: (one) => <Office of={one} /> },
          { head: t('wall-col-county'), cell: ({ office }) => `${office.county}، ${office.place}` },
          { head: t('wall-col-holder'), cell: (one) => <Holder of={one} /> },
          { head: t('wall-col-state'), cell: (one) => <Marks of={one} /> },
          ...(writes
            ? [{ head: t('wall-deliver'), cell: (one: Recipient) => <Paper of={one} onPaper={onPaper} /> }]
            : []),
        ]}
      />
    </>
  )
}

function Office({ of: { office } }: { of: Recipient }) {
  return (
    <>
      {office.name}
      {office.license && (
        <div class="soft small">
          <Code>{office.license}</Code>
        </div>
      )}
    </>
  )
}

function Holder({ of }: { of: Recipient }) {
  return (
    <>
      {of.holder}
      {of.mobile && (
        <div class="soft small">
          <Mobile of={of.mobile} />
        </div>
      )}
    </>
  )
}

/** The state, when it came about and through which door, reminders and evidence. */
function Marks({ of }: { of: Recipient }) {
  const at = of.acknowledgedAt ?? of.deliveredOn ?? of.openedAt ?? of.sentAt
  const via = of.acknowledgedAt ? of.acknowledgedVia : of.deliveredOn ? null : (of.openedVia ?? of.sentVia)
  return (
    <>
      <RecipientState of={of.state} />
      <div class="soft small">
        {at && <DateText of={at} />}
        {via && ` · ${say(`notice-via-${via}`)}`}
        {of.deliveredOn && !of.acknowledgedAt && ` · ${say(`notice-way-${of.deliveredBy}`)}`}
        {of.failure && !of.sentAt && say(`wall-failure-${of.failure}`)}
        {of.reminders > 0 && ` · ${t('wall-reminders', { count: of.reminders })}`}
      </div>
      {of.deliveryEvidence && (
        <div class="soft small">
          {t('wall-evidence', { evidence: of.deliveryEvidence })}
          {of.deliveryFileId && (
            <>
              {' · '}
              <a href={`/api/app/files/${of.deliveryFileId}`} target="_blank" rel="noopener">
                {t('wall-scan')}
              </a>
            </>
          )}
        </div>
      )}
    </>
  )
}

function Paper({ of, onPaper }: { of: Recipient; onPaper: (one: Recipient) => void }) {
  if (of.acknowledgedAt) return null
  return (
    <Button kind="plain" onClick={() => onPaper(of)}>
      {t(of.deliveredOn ? 'wall-deliver-again' : 'wall-deliver')}
    </Button>
  )
}
