// The recipients of a sent letter, those that are missing first, in pages: found, chosen for slips, exported.
import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { recipientOrders } from '#rules/notices'
import { useAddress } from '../../../address.ts'
import { api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { later } from '../../../later.tsx'
import { Button, LinkButton } from '../../../parts/button.tsx'
import { DoneIcon } from '../../../parts/icons/states.tsx'
import { Empty, Loaded } from '../../../parts/list.tsx'
import { useKept, useListQuery } from '../../../parts/listing.tsx'
import { Section } from '../../../parts/page.tsx'
import { Chips, SearchBox } from '../../../parts/search.tsx'
import { can } from '../../../session.ts'
import { frame } from '../../../wide.ts'
import { loadWords, t } from '../../../words.ts'
import { People } from './people.tsx'
import type { Recipient } from './recipient.ts'
import { forSlips } from './recipient-cells.tsx'

const Delivery = later(async () => {
  const [{ Delivery }] = await Promise.all([import('./delivery.tsx'), loadWords(['law'])])
  return Delivery
})
const Exports = later(() => import('../../../parts/exports.tsx').then((m) => m.Exports))
const MakeSlips = later(() => import('./slips-make.tsx').then((m) => m.MakeSlips))
const Pages = later(() => import('../../../parts/pager.tsx').then((m) => m.Pages))
const Steps = later(() => import('./trail.tsx').then((m) => m.Steps))

const shows = ['missing', 'unopened', 'late', 'stranded', 'official', 'owing', 'all'] as const
type Show = (typeof shows)[number]
const perPage = 100

type Props = {
  notice: string
  wantsAnswer: boolean
  signedAt: string | null
  /** Only these counties' recipients; '' for all. */
  county: string
  /** Changes whenever the counts do. */
  pulse: string | undefined
  changed: () => void
  /** Those who were ticked; what is done next is done for them. */
  chosen: Signal<readonly Recipient[]>
}

/** The list with its filter and search. */
export function Recipients({ notice, wantsAnswer, signedAt, county, pulse, changed, chosen }: Props) {
  const { query: narrowing, change } = useAddress()
  const offered = shows.filter((one) => one !== 'owing' || wantsAnswer)
  const show: Show = offered.find((one) => one === narrowing.show) ?? 'missing'
  const search = narrowing.q ?? ''
  const sheet = useSignal<{ kind: 'paper' | 'steps'; of: Recipient } | 'slips' | null>(null)
  const query = {
    show,
    county: county || undefined,
    search: search || undefined,
    ...useListQuery(recipientOrders),
  }
  const asked = useKept(
    useAsk(`recipients ${notice} ${JSON.stringify(query)}`, () =>
      ask(api.notices[':id'].recipients.$get({ param: { id: notice }, query })),
    ),
  )
  useEffect(() => void asked.again(), [pulse])
  // what was recorded a moment ago is shown at once: the list that comes back is not waited for with the same button
  const recorded = useSignal<Readonly<Record<string, Partial<Recipient>>>>({})
  useEffect(() => {
    recorded.value = {}
  }, [asked.data])
  const close = () => {
    sheet.value = null
  }
  const open = sheet.value
  return (
    <Section title={t('notice-recipients')}>
      <div class="narrowing">
        <SearchBox
          label={t('notice-office-search')}
          value={search}
          onSearch={(q) => change({ q })}
          found={asked.data?.found}
        />
        <Chips
          label={t('notice-show')}
          value={[show]}
          options={offered.map((value) => ({ value, label: t(`wall-show-${value}`) }))}
          onChange={([one]) => change({ show: one ?? 'all' })}
        />
      </div>
      {!frame.value && <Chosen of={chosen.value} onSlips={() => (sheet.value = 'slips')} />}
      <Loaded of={asked} rows={4}>
        {({ rows, found }) =>
          rows.length === 0 ? (
            <Empty
              icon={DoneIcon}
              title={show === 'missing' && !search && !county ? t('wall-none-missing') : t('wall-none')}
            />
          ) : (
            <>
              <People
                of={rows.map((one) => ({ ...one, ...recorded.value[one.id] }))}
                notice={notice}
                chosen={chosen.value}
                onChoose={(some) => (chosen.value = some)}
                onOpen={(kind, of) => (sheet.value = { kind, of })}
                onSlips={() => (sheet.value = 'slips')}
                changed={asked.again}
              />
              <Pages found={found} perPage={perPage} />
            </>
          )
        }
      </Loaded>
      <Whole notice={notice} />
      {open === 'slips' && <MakeSlips notice={notice} recipients={forSlips(chosen.value)} onClose={close} />}
      {open !== 'slips' && open?.kind === 'steps' && (
        <Steps
          notice={notice}
          recipient={open.of.id}
          name={open.of.office?.name ?? open.of.holder}
          answeredAt={open.of.answeredAt}
          onClose={close}
        />
      )}
      {open !== 'slips' && open?.kind === 'paper' && (
        <Delivery
          of={open.of}
          signedAt={signedAt}
          onDone={(how) => {
            recorded.value = { ...recorded.value, [open.of.id]: how }
            close()
            changed()
            asked.again()
          }}
          onClose={close}
        />
      )}
    </Section>
  )
}

/** What is done with those who were chosen. */
function Chosen({ of, onSlips }: { of: readonly Recipient[]; onSlips: () => void }) {
  if (of.length === 0) return null
  return (
    <>
      <p role="status">{t('wall-chosen', { count: of.length })}</p>
      <div class="buttons">
        {forSlips(of).length > 0 && (
          <Button kind="quiet" onClick={onSlips}>
            {t('slips-make')}
          </Button>
        )}
      </div>
    </>
  )
}

/** What is done with the whole list: the slips that are out, and the sheet. */
function Whole({ notice }: { notice: string }) {
  return (
    <div class="buttons">
      {can('notices.slips') && (
        <LinkButton kind="quiet" href={`/app/notices/${notice}/slips`}>
          {t('slips-open')}
        </LinkButton>
      )}
      <Exports href={(format) => `/api/app/notices/${notice}/file?format=${format}`} />
    </div>
  )
}
