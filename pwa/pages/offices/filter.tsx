// What is searched for among the offices. It stands in the page's address, so that a link leads to it and back.

import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { commas, longDate, number } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { licenseStates, type OfficeOrder, officeKinds, officeOrders } from '#rules/offices'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { currentTime } from '../../clock.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { DownIcon, FilterIcon } from '../../parts/icons/acts.tsx'
import { Chips } from '../../parts/search.tsx'
import { frame } from '../../wide.ts'
import { locale, say, t } from '../../words.ts'

const names = ['q', 'counties', 'kinds', 'standings', 'within'] as const
/** As the server reads it; several values stand in one with commas between them. */
export type Filter = Partial<Record<(typeof names)[number], string>> & { order?: OfficeOrder }

function filterIn(query: Record<string, string>): Filter {
  const order = officeOrders.find((one) => one === query.order)
  return {
    ...Object.fromEntries(names.flatMap((name) => (query[name] ? [[name, query[name]]] : []))),
    ...(order ? { order } : {}),
  }
}

/** The filter of the address, the view, and how to change either; another view keeps the filter. */
export function useFilter() {
  const { query, url, path, route } = useLocation()
  const filter = filterIn(query)
  const view = query.view === 'map' ? 'map' : 'list'
  // What was typed comes after a pause: the address may have changed since the page was drawn.
  const now = () => {
    const search = location.pathname === path ? location.search : new URL(url, location.origin).search
    return filterIn(Object.fromEntries(new URLSearchParams(search)))
  }
  const go = (next: Filter, as: string) => {
    const asked = new URLSearchParams(Object.entries(next).flatMap(([name, value]) => (value ? [[name, value]] : [])))
    if (as === 'map') asked.set('view', as)
    const search = asked.toString()
    route(`/app/offices${search && `?${search}`}`, true)
  }
  return {
    filter,
    view,
    change: (changes: Filter) => go({ ...now(), ...changes }, view),
    show: (as: string) => go(now(), as),
    clear: () => go({}, view),
  }
}

/** Whether anything is narrowed; the order narrows nothing. */
export function narrows({ order: _, ...filter }: Filter): boolean {
  return Object.keys(filter).length > 0
}

const listOf = (value = '') => value.split(',').filter(Boolean)
const withins = [30, 90, 180, 365]

type Props = {
  filter: Filter
  change: (changes: Filter) => void
  standings?: Partial<Record<string, number>>
}

/** Chips for what is asked for daily, and the rest folded away on phones. */
export function Filters({ filter, change, standings }: Props) {
  const open = useSignal(matchMedia('(min-width: 48rem)').matches)
  return (
    <div class="section no-print">
      <Chips
        label={t('offices-filter-standing')}
        many
        value={listOf(filter.standings)}
        options={licenseStates.map((value) => ({
          value,
          label: t(`offices-standing-${value}`),
          count: standings ? (standings[value] ?? 0) : undefined,
        }))}
        onChange={(chosen) => change({ standings: chosen.join() })}
      />
      <div class="unfold">
        <Button kind="plain" icon={open.value ? DownIcon : FilterIcon} onClick={() => (open.value = !open.value)}>
          {t('offices-filters')}
        </Button>
      </div>
      {open.value && <More filter={filter} change={change} />}
    </div>
  )
}

/** The same in words, for paper: what was asked for, and when. */
export function Printed({ filter }: { filter: Filter }) {
  const asked = useAsk('province', () => ask(api.province.$get()))
  const named = (id: string) => asked.data?.counties.find((one) => one.id === id)?.name ?? ''
  const parts = [
    filter.q && `«${filter.q}»`,
    ...listOf(filter.standings).map((one) => say(`offices-standing-${one}`)),
    ...listOf(filter.kinds).map((one) => say(`offices-kind-${one}`)),
    ...listOf(filter.counties).map(named),
    filter.within && endsWords(filter.within),
  ].filter((one): one is string => Boolean(one))
  const day = longDate(locale.value, tehranDay(currentTime()))
  return (
    <p class="only-print small">
      {parts.length > 0 && <>{t('offices-printed-filter', { filter: commas(locale.value, parts) })} </>}
      {t('offices-printed-on', { day })}
    </p>
  )
}

function endsWords(within: string): string {
  const words = /^\d+$/.test(within)
    ? t('offices-filter-within-days', { count: Number(within) })
    : say(`offices-filter-within-${within}`)
  return `${t('offices-filter-within')}: ${words}`
}

function More({ filter, change }: Props) {
  const atDesk = frame.value
  const asked = useAsk('province', () => ask(api.province.$get()))
  const all = 'all'
  const chosen = (value: string) => (value === all ? '' : value)
  return (
    <>
      {!atDesk && (
        <Chips
          label={t('offices-filter-kind')}
          many
          value={listOf(filter.kinds)}
          options={officeKinds.map((value) => ({ value, label: t(`offices-kind-${value}`) }))}
          onChange={(kinds) => change({ kinds: kinds.join() })}
        />
      )}
      <div class="pair">
        {atDesk && (
          <SelectField
            name="kinds"
            label={t('offices-filter-kind')}
            value={filter.kinds || all}
            onInput={(value) => change({ kinds: chosen(value) })}
            options={[
              { value: all, label: t('offices-filter-kind-all') },
              ...kindsWith(filter.kinds).map((value) => ({
                value,
                label: commas(
                  locale.value,
                  listOf(value).map((one) => say(`offices-kind-${one}`)),
                ),
              })),
            ]}
          />
        )}
        <SelectField
          name="counties"
          label={t('offices-filter-county')}
          value={filter.counties || all}
          onInput={(value) => change({ counties: chosen(value) })}
          options={[
            { value: all, label: t('offices-filter-county-all') },
            ...(asked.data?.counties ?? []).map(({ id, name, offices }) => ({
              value: id,
              label: `${name} (${number(locale.value, offices)})`,
            })),
          ]}
        />
        <SelectField
          name="within"
          label={t('offices-filter-within')}
          value={filter.within || all}
          onInput={(value) => change({ within: chosen(value) })}
          options={[
            { value: all, label: t('offices-filter-within-any') },
            { value: 'expiring', label: t('offices-filter-within-expiring') },
            { value: 'late', label: t('offices-filter-within-late') },
            { value: 'expired', label: t('offices-filter-within-expired') },
            ...withinsWith(filter.within).map((days) => ({
              value: String(days),
              label: t('offices-filter-within-days', { count: days }),
            })),
          ]}
        />
        {/* the headings of the desk's lines sort */}
        {!atDesk && (
          <SelectField
            name="order"
            label={t('offices-order')}
            value={filter.order || 'name'}
            onInput={(value) => change({ order: value === 'expiry' ? value : undefined })}
            options={[
              { value: 'name', label: t('offices-order-name') },
              { value: 'expiry', label: t('offices-order-expiry') },
            ]}
          />
        )}
      </div>
    </>
  )
}

/** A link may ask for several kinds at once. */
function kindsWith(asked = ''): string[] {
  return asked.includes(',') ? [...officeKinds, asked] : [...officeKinds]
}

/** A link may ask for other days than ours. */
function withinsWith(asked = ''): number[] {
  const days = Number(asked)
  return asked && Number.isInteger(days) && !withins.includes(days) ? [...withins, days].sort((a, b) => a - b) : withins
}
