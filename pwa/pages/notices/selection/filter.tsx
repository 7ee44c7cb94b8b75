// The sheet of conditions: where, which offices, which service, how rated, how long still licensed.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { number } from '#locales/format'
import { officeKinds } from '#rules/offices'
import { fold } from '#rules/texts'
import { api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import type { Form } from '../../../form.ts'
import { Button } from '../../../parts/button.tsx'
import { ChecksField, SelectField } from '../../../parts/choices.tsx'
import { Loaded } from '../../../parts/list.tsx'
import { SearchBox } from '../../../parts/search.tsx'
import { Sheet } from '../../../parts/sheet.tsx'
import { locale, t } from '../../../words.ts'
import type { Draft } from '../write/draft.ts'
import { placesLeft, selectionOf } from './values.ts'

const within = ['30', '90', '180', '365'] as const
const marks = ['2', '2.5', '3', '3.5', '4', '4.5'] as const
const standings = ['active', 'expired', 'suspended', 'closed', 'winding-up', 'revoked', 'ended'] as const

type Props = { form: Form<Draft> }

/** The sheet; every change holds at once, and the count follows. */
export function Filter({ form, onClose }: Props & { onClose: () => void }) {
  return (
    <Sheet title={t('selection-filter')} onClose={onClose}>
      <div class="form">
        <Counties form={form} />
        {form.values.counties.length > 0 && <Places form={form} />}
        <ChecksField
          {...form.field('kinds')}
          label={t('selection-filter-kinds')}
          options={officeKinds.map((value) => ({ value, label: t(`selection-office-${value}`) }))}
          optional
        />
        <ChecksField
          {...form.field('standings')}
          label={t('selection-filter-standings')}
          hint={t('selection-filter-standings-hint')}
          options={standings.map((value) => ({ value, label: t(`selection-standing-${value}`) }))}
          optional
        />
        <Figure
          form={form}
          name="expires"
          label={t('selection-filter-expires')}
          any={t('selection-filter-expires-any')}
          options={within.map((days) => [days, t('selection-filter-expires-days', { days: figure(days) })])}
        />
        <Figure
          form={form}
          name="below"
          label={t('selection-rating')}
          hint={t('selection-rating-hint')}
          any={t('selection-rating-any')}
          options={marks.map((mark) => [mark, t('selection-rating-below', { mark: figure(mark) })])}
        />
        <Services form={form} />
      </div>
      <Foot form={form} onClose={onClose} />
    </Sheet>
  )
}

const figure = (value: string) => number(locale.value, Number(value))

type Options = readonly (readonly [value: string, label: string])[]

/** One choice of a few figures, or any. */
function Figure(
  props: Props & { name: 'expires' | 'below'; label: string; hint?: string; any: string; options: Options },
) {
  const { form, name, any, options, ...rest } = props
  return (
    <SelectField
      {...rest}
      {...form.field(name)}
      value={form.values[name] || 'any'}
      onInput={(value) => form.set({ [name]: value === 'any' ? '' : value })}
      options={[{ value: 'any', label: any }, ...options.map(([value, label]) => ({ value, label }))]}
      optional
    />
  )
}

function Counties({ form }: Props) {
  const counties = useAsk('counties', () => ask(api.notices.counties.$get()))
  return (
    <Loaded of={counties} rows={2}>
      {(found) => (
        <ChecksField
          {...form.field('counties')}
          label={t('selection-filter-counties')}
          hint={t('selection-filter-counties-hint')}
          options={found.map(({ id, name, offices }) => ({
            value: id,
            label: name,
            note: t('selection-offices', { count: offices }),
          }))}
          optional
        />
      )}
    </Loaded>
  )
}

/** The places of the chosen counties. One name in two counties is one choice that means both. */
function Places({ form }: Props) {
  const { counties, places } = form.values
  const asked = useAsk(`places ${counties.join()}`, () =>
    ask(api.notices.places.$get({ query: { counties: counties.join() } })),
  )
  const found = asked.data
  useEffect(() => {
    if (!found) return
    const left = placesLeft(places, found)
    if (left.length < places.length) form.set({ places: left })
  }, [found])
  return (
    <Loaded of={asked} rows={2}>
      {(there) => (
        <ChecksField
          {...form.field('places')}
          label={t('selection-places')}
          hint={t('selection-places-hint')}
          options={[...new Set(there.map(({ place }) => place))].map((place) => ({
            value: place,
            label: place,
            note: t('selection-offices', {
              count: there.reduce((sum, one) => sum + (one.place === place ? one.offices : 0), 0),
            }),
          }))}
          optional
        />
      )}
    </Loaded>
  )
}

const many = 8

/** Services by agency and name; a long list is searched. Those that are chosen stay in sight. */
function Services({ form }: Props) {
  const typed = useSignal('')
  const asked = useAsk('services', () => ask(api.notices.services.$get()))
  const { services } = form.values
  return (
    <Loaded of={asked} rows={2}>
      {(found) => {
        const matches = found.filter(({ name, agency }) => fold(`${name} ${agency}`).includes(fold(typed.value)))
        const shown = [
          ...found.filter(({ id }) => services.includes(id)),
          ...matches.filter(({ id }) => !services.includes(id)).slice(0, many),
        ]
        const hidden = matches.filter((one) => !shown.includes(one)).length
        const field = form.field('services')
        return (
          <>
            {found.length > many && (
              <SearchBox
                label={t('selection-services-search')}
                onSearch={(words) => (typed.value = words)}
                found={typed.value ? matches.length : undefined}
              />
            )}
            <ChecksField
              {...field}
              label={t('selection-services')}
              hint={hidden > 0 ? t('selection-services-more', { count: hidden }) : t('selection-services-hint')}
              options={shown.map(({ id, name, agency, offices }) => ({
                value: id,
                label: name,
                note: `${agency} · ${t('selection-offices', { count: offices })}`,
              }))}
              optional
            />
          </>
        )
      }}
    </Loaded>
  )
}

function Foot({ form, onClose }: Props & { onClose: () => void }) {
  const selection = selectionOf(form.values)
  const asked = useAsk(`selection ${JSON.stringify(selection)}`, () =>
    ask(api.notices.selection.$post({ json: { selection, list: false } })),
  )
  const count = asked.data?.count
  return (
    <div class="sheet-foot">
      <p role="status">
        <strong>{count === undefined ? '…' : t('selection-count', { count })}</strong>
      </p>
      <Button whole onClick={onClose}>
        {t('selection-filter-done')}
      </Button>
    </div>
  )
}
