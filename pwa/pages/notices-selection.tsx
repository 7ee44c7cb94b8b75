// Whom a letter is for: everybody, by conditions, or picked one by one; with the live count and the list behind it.
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { number } from '#locales/format'
import { api, ask } from '../api.ts'
import { useAsk } from '../ask.ts'
import type { Form } from '../form.ts'
import { later } from '../later.tsx'
import { Button } from '../parts/button.tsx'
import { ChecksField, ChoiceCards, SelectField } from '../parts/choices.tsx'
import { Loaded } from '../parts/list.tsx'
import { Section } from '../parts/page.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { State } from '../parts/state.tsx'
import { locale, say, t } from '../words.ts'
import { type Draft, type Selection, selectionOf } from './notices-draft.ts'

const Picking = later(() => import('./notices-picking.tsx').then((m) => m.Picking))
const OfficeList = later(() => import('./notices-picking.tsx').then((m) => m.OfficeList))

type Props = { form: Form<Draft> }

const kinds = ['urban', 'rural', 'mobile'] as const
const standings = ['active', 'expired', 'suspended', 'closed', 'revoked'] as const
const within = ['30', '90', '180', '365'] as const

/** The fields of the recipients, and how many they are. */
export function Choosing({ form }: Props) {
  return (
    <Section title={t('notice-recipients')}>
      <ChoiceCards
        {...form.field('how')}
        label={t('draft-recipients-how')}
        options={(['all', 'filter', 'picked'] as const).map((value) => ({
          value,
          label: say(`draft-recipients-${value}`),
        }))}
      />
      {form.values.how === 'filter' && <Filters form={form} />}
      {form.values.how === 'picked' && (
        <Picking picked={form.values.offices} onChange={(offices) => form.set({ offices })} />
      )}
      <Reach of={selectionOf(form.values)} />
    </Section>
  )
}

function Filters({ form }: Props) {
  const counties = useAsk('counties', () => ask(api.notices.counties.$get()))
  return (
    <>
      <Loaded of={counties} rows={2}>
        {(found) => (
          <ChecksField
            {...form.field('counties')}
            label={t('draft-filter-counties')}
            hint={t('draft-filter-counties-hint')}
            options={found.map(({ id, name, offices }) => ({
              value: id,
              label: name,
              note: t('notice-to-offices', { count: offices }),
            }))}
            optional
          />
        )}
      </Loaded>
      <ChecksField
        {...form.field('kinds')}
        label={t('draft-filter-kinds')}
        options={kinds.map((value) => ({ value, label: say(`draft-office-${value}`) }))}
        optional
      />
      <ChecksField
        {...form.field('standings')}
        label={t('draft-filter-standings')}
        hint={t('draft-filter-standings-hint')}
        options={standings.map((value) => ({ value, label: say(`draft-standing-${value}`) }))}
        optional
      />
      <SelectField
        {...form.field('expires')}
        value={form.values.expires || 'any'}
        onInput={(value) => form.set({ expires: value === 'any' ? '' : value })}
        label={t('draft-filter-expires')}
        options={[
          { value: 'any', label: t('draft-filter-expires-any') },
          ...within.map((value) => ({
            value,
            label: t('draft-filter-expires-days', { days: number(locale.value, Number(value)) }),
          })),
        ]}
        optional
      />
    </>
  )
}

/** The live count, how many no messenger reaches, and the list. The last count stays while the next is asked for. */
function Reach({ of }: { of: Selection }) {
  const listed = useSignal(false)
  const last = useRef<{ count: number; unreachable: number }>(undefined)
  const asked = useAsk(`selection ${JSON.stringify(of)}`, () =>
    ask(api.notices.selection.$post({ json: { selection: of, list: false } })),
  )
  last.current = asked.data ?? last.current
  const { count, unreachable } = last.current ?? {}
  return (
    <div class="card">
      <div role="status" aria-busy={asked.data ? undefined : 'true'}>
        <p>
          <strong>{count === undefined ? '…' : t('draft-count', { count })}</strong>
        </p>
        {Boolean(count) && unreachable !== undefined && (
          <p class="soft small">{t('draft-count-unreachable', { count: unreachable })}</p>
        )}
      </div>
      {asked.problem && <State tone="danger">{asked.problem.title}</State>}
      {Boolean(count) && (
        <Button kind="quiet" onClick={() => (listed.value = true)}>
          {t('notice-count-list')}
        </Button>
      )}
      {listed.value && <Listed of={of} onClose={() => (listed.value = false)} />}
    </div>
  )
}

const most = 1000

function Listed({ of, onClose }: { of: Selection; onClose: () => void }) {
  const asked = useAsk(`selection list ${JSON.stringify(of)}`, () =>
    ask(api.notices.selection.$post({ json: { selection: of, list: true } })),
  )
  return (
    <Sheet title={t('notice-count-list')} onClose={onClose}>
      <Loaded of={asked}>
        {({ count, offices }) => (
          <>
            {count > most && <p class="soft small">{t('notice-list-first', { count: most })}</p>}
            <OfficeList label={t('notice-count-list')} of={offices} />
          </>
        )}
      </Loaded>
    </Sheet>
  )
}
