// What is chosen of the recipients, as chips that a press takes away; and the same in a line of words.
import { commas, number } from '#locales/format'
import { partyWords } from '#locales/notices'
import { api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import type { Form } from '../../../form.ts'
import { CloseIcon } from '../../../parts/icons/acts.tsx'
import { locale, say, t } from '../../../words.ts'
import type { Draft } from '../write/draft.ts'
import { type Chosen, chosenOf, type KeptSelection } from './values.ts'

type Chip = { key: string; label: string; remove: () => void }

function Chips({ label, of }: { label: string; of: Chip[] }) {
  return (
    <fieldset class="chips chosen-ones" aria-label={label}>
      {of.map((chip) => (
        <button key={chip.key} type="button" class="chip" onClick={chip.remove}>
          <span class="unseen">{t('selection-remove')} </span>
          {chip.label}
          <CloseIcon size={18} />
        </button>
      ))}
    </fieldset>
  )
}

/** The answer to a question by whose name the sheets ask it too; asked only while something of it is chosen. */
function useNames<T>(name: string, wanted: boolean, question: () => Promise<T[]>): readonly T[] {
  return useAsk(wanted ? name : `no ${name}`, async () => (wanted ? question() : [])).data ?? []
}

/** The conditions that hold; a line of words while there are none. */
export function Conditions({ form }: { form: Form<Draft> }) {
  const { values } = form
  const counties = useNames('counties', values.counties.length > 0, () => ask(api.notices.counties.$get()))
  const services = useNames('services', values.services.length > 0, () => ask(api.notices.services.$get()))
  const named = (found: readonly { id: string; name: string }[]) => (id: string) =>
    found.find((one) => one.id === id)?.name ?? '…'
  const each = (field: 'counties' | 'places' | 'kinds' | 'standings' | 'services', label: (value: string) => string) =>
    values[field].map(
      (value): Chip => ({
        key: `${field} ${value}`,
        label: label(value),
        remove: () => form.set({ [field]: values[field].filter((other) => other !== value) }),
      }),
    )
  const chips = [
    ...each('counties', named(counties)),
    ...each('places', (place) => place),
    ...each('kinds', (kind) => say(`selection-office-${kind}`)),
    ...each('standings', (standing) => say(`selection-standing-${standing}`)),
    ...each('services', named(services)),
    ...(values.expires
      ? [{ key: 'expires', label: expiresWords(values), remove: () => form.set({ expires: '' }) }]
      : []),
    ...(values.below ? [{ key: 'below', label: belowWords(values), remove: () => form.set({ below: '' }) }] : []),
  ]
  if (chips.length === 0) return <p class="soft">{t('selection-no-conditions')}</p>
  return <Chips label={t('selection-conditions')} of={chips} />
}

const expiresWords = ({ expires }: Chosen) => t('selection-expires', { days: number(locale.value, Number(expires)) })
const belowWords = ({ below }: Chosen) => t('selection-below', { mark: number(locale.value, Number(below)) })

/** The bodies that get the letter too. */
export function Bodies({ form }: { form: Form<Draft> }) {
  const { parties } = form.values
  const known = useNames('parties', parties.length > 0, () => ask(api.notices.parties.$get()))
  if (parties.length === 0) return null
  const chips = parties.map((id) => {
    const found = known.find((one) => one.id === id)
    const label = found ? commas(locale.value, [...new Set([found.name, partyWords(locale.value, found)])]) : '…'
    return { key: id, label, remove: () => form.set({ parties: parties.filter((other) => other !== id) }) }
  })
  return <Chips label={t('notice-parties')} of={chips} />
}

/** What a saved selection holds, in a line. */
export function selectionWords(selection: KeptSelection): string {
  const chosen = chosenOf(selection)
  const { counties, places, kinds, standings, services, offices, parties } = chosen
  const counted = (some: Record<string, readonly string[]>) =>
    Object.entries(some).flatMap(([what, { length: count }]) =>
      count > 0 ? [say(`selection-some-${what}`, { count })] : [],
    )
  return [
    ...(chosen.how === 'all' ? [t('selection-way-all')] : []),
    ...counted({ counties, places, services, offices }),
    ...kinds.map((kind) => say(`selection-office-${kind}`)),
    ...standings.map((standing) => say(`selection-standing-${standing}`)),
    ...(chosen.expires ? [expiresWords(chosen)] : []),
    ...(chosen.below ? [belowWords(chosen)] : []),
    ...counted({ parties }),
  ].join(' · ')
}
