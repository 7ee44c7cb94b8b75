// The recipients of a sent letter, those that are missing first, in pages: found, chosen for slips, exported.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { number } from '#locales/format'
import { type Answer, api, ask } from '../api.ts'
import { useAsk } from '../ask.ts'
import { later } from '../later.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { DoneIcon } from '../parts/icons/states.tsx'
import { Empty, Loaded } from '../parts/list.tsx'
import { Section } from '../parts/page.tsx'
import { Chips, SearchBox } from '../parts/search.tsx'
import { acting } from '../session.ts'
import { locale, say, t } from '../words.ts'
import { People } from './notices-people.tsx'

const Delivery = later(() => import('./notices-delivery.tsx').then((m) => m.Delivery))
const Exports = later(() => import('../parts/exports.tsx').then((m) => m.Exports))
const MakeSlips = later(() => import('./notices-slips-make.tsx').then((m) => m.MakeSlips))
const Pager = later(() => import('../parts/pager.tsx').then((m) => m.Pager))
const Steps = later(() => import('./notices-trail.tsx').then((m) => m.Steps))

const shows = ['missing', 'unopened', 'late', 'stranded', 'official', 'all'] as const
type Show = (typeof shows)[number]
const perPage = 100

export type Recipient = Answer<ReturnType<(typeof api.notices)[':id']['recipients']['$get']>>['rows'][number]

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
  const page = useSignal(0)
  const chosen = useSignal<readonly string[]>([])
  const sheet = useSignal<{ kind: 'paper' | 'steps'; of: Recipient } | 'slips' | null>(null)
  const narrowed = { show: show.value, county: county || undefined, search: search.value || undefined }
  const query = { ...narrowed, page: String(page.value) }
  const asked = useAsk(`recipients ${notice} ${JSON.stringify(query)}`, () =>
    ask(api.notices[':id'].recipients.$get({ param: { id: notice }, query })),
  )
  useEffect(() => asked.again(), [pulse])
  useEffect(() => {
    page.value = 0
  }, [JSON.stringify(narrowed)])
  const close = () => {
    sheet.value = null
  }
  const open = sheet.value
  return (
    <Section title={t('notice-recipients')}>
      <SearchBox
        label={t('notice-office-search')}
        onSearch={(typed) => (search.value = typed)}
        found={asked.data?.found}
      />
      <Chips
        label={t('notice-show')}
        value={[show.value]}
        options={shows.map((value) => ({ value, label: say(`wall-show-${value}`) }))}
        onChange={([one]) => (show.value = (one as Show | undefined) ?? 'all')}
      />
      <Chosen count={chosen.value.length} onSlips={() => (sheet.value = 'slips')} />
      <Loaded of={asked} rows={4}>
        {({ rows, found }) =>
          rows.length === 0 ? (
            <Empty
              icon={DoneIcon}
              title={show.value === 'missing' && !search.value && !county ? t('wall-none-missing') : t('wall-none')}
            />
          ) : (
            <>
              <People
                of={rows}
                notice={notice}
                chosen={chosen.value}
                onChoose={(ids) => (chosen.value = ids)}
                onOpen={(kind, of) => (sheet.value = { kind, of })}
                changed={asked.again}
              />
              <Pages page={page.value} found={found} onTurn={(to) => (page.value = to)} />
            </>
          )
        }
      </Loaded>
      <Whole notice={notice} />
      {open === 'slips' && <MakeSlips notice={notice} recipients={chosen.value} onClose={close} />}
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
          onDone={() => {
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
function Chosen({ count, onSlips }: { count: number; onSlips: () => void }) {
  if (count === 0) return null
  return (
    <>
      <p role="status">{t('wall-chosen', { count })}</p>
      <div class="buttons">
        <Button kind="quiet" onClick={onSlips}>
          {t('slips-make')}
        </Button>
      </div>
    </>
  )
}

/** What is done with the whole list: the slips that are out, and the sheet. */
function Whole({ notice }: { notice: string }) {
  return (
    <div class="buttons">
      {acting.value?.role !== 'head' && (
        <LinkButton kind="quiet" href={`/app/notices/${notice}/slips`}>
          {t('slips-open')}
        </LinkButton>
      )}
      <Exports href={(format) => `/api/app/notices/${notice}/file?format=${format}`} />
    </div>
  )
}

function Pages({ page, found, onTurn }: { page: number; found: number; onTurn: (page: number) => void }) {
  if (found <= perPage) return null
  const figures = [page * perPage + 1, Math.min(found, (page + 1) * perPage), found]
  const [from = '', to = '', count = ''] = figures.map((figure) => number(locale.value, figure))
  return (
    <>
      <p class="soft small">{t('wall-page', { from, to, count })}</p>
      <Pager page={page} more={(page + 1) * perPage < found} onTurn={onTurn} />
    </>
  )
}
