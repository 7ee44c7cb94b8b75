// Which letter of the register it is: the youngest at once, any other by a word of it, as one types.
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { inOrder } from '#locales/notices'
import { useAsk } from '../../ask.ts'
import { type Choice, ChoiceCards } from '../../parts/choices.tsx'
import type { FieldProps } from '../../parts/field.tsx'
import { Code, DateText } from '../../parts/inline.tsx'
import { Loaded } from '../../parts/list.tsx'
import { SearchBox } from '../../parts/search.tsx'
import { t } from '../../words.ts'

/** A letter as it is listed; `subject` is null where it is secret. */
type Letter = {
  id: string
  number: string
  sender?: string
  subject: string | null
  arrivedOn: string
  scans: number
}
type Found = readonly Letter[] & { found: number }

type Props = FieldProps<string> & {
  /** Names the list among what was asked before. */
  of: string
  /** The letters that say what was typed, the youngest first. */
  ask: (q: string) => Promise<Found>
  /** What may be chosen instead of a letter. */
  instead?: Choice
}

/** So many are shown; the rest is found by its words. */
const most = 5

/** Nothing where there is no letter to choose from. It holds a form of its own, and so stands in none. */
export function LetterChoice({ of, ask, instead, ...field }: Props) {
  const typed = useSignal('')
  const chosen = useSignal<Letter | null>(null)
  const letters = useAsk(`${of} ${typed.value}`, () => ask(typed.value))
  const choose = (id: string) => {
    chosen.value = letters.data?.find((one) => one.id === id) ?? (chosen.value?.id === id ? chosen.value : null)
    field.onInput(id)
  }
  const all = useRef(0)
  if (!typed.value && letters.data) all.current = letters.data.found
  if (letters.data && all.current === 0) return null
  return (
    <div class="stack">
      {all.current > most && (
        <SearchBox
          label={t('request-letter-search')}
          onSearch={(words) => (typed.value = words)}
          found={typed.value ? letters.data?.found : undefined}
        />
      )}
      <Loaded of={letters} rows={2}>
        {(found) => {
          const shown = found.slice(0, most)
          // what was chosen stays in sight, whatever is looked for next
          const last = chosen.value?.id === field.value ? chosen.value : null
          const kept = found.find(({ id }) => id === field.value) ?? last
          const listed = kept && !shown.some(({ id }) => id === kept.id) ? [kept, ...shown] : shown
          return (
            <ChoiceCards
              {...field}
              onInput={choose}
              options={[...(instead ? [instead] : []), ...listed.map(cardOf)]}
              hint={hintOf(found.found, shown.length)}
            />
          )
        }}
      </Loaded>
    </div>
  )
}

function hintOf(found: number, shown: number): string | undefined {
  if (found === 0) return t('request-letter-none')
  return found > shown ? t('request-letter-more', { count: found - shown }) : undefined
}

function cardOf({ id, number, sender, subject, arrivedOn, scans }: Letter): Choice {
  return {
    value: id,
    label: subject ?? t('request-letter-secret'),
    note: (
      <>
        {sender && <span class="stack">{sender}</span>}
        <Code>{inOrder(number)}</Code> <DateText of={arrivedOn} />
        {scans === 0 && <span class="stack">{t('request-letter-scanless')}</span>}
      </>
    ),
  }
}
