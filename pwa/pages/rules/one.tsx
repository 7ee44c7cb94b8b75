// One rule: what stands in the text and what the province made of it, how it is counted and where it is written.
import { useSignal } from '@preact/signals'
import { citation } from '#locales/citations'
import { date } from '#locales/format'
import { parameterTitle, parameterValue } from '#locales/law'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Citation } from '../../parts/citation.tsx'
import { EditIcon } from '../../parts/icons/acts.tsx'
import { Note } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { can } from '../../session.ts'
import { locale, say, t } from '../../words.ts'
import type { Rule } from './rule.ts'

const Override = later(() => import('./override.tsx').then((m) => m.Override))

/** What `parameterValue` asks of a rule. */
export function measured({ unit, counts, per }: Rule) {
  return { unit, counts, ...(per ? { per } : {}) }
}

/**
 * The further places of a rule, a line each, with what they say beside its default: the same, a value of their own, or none. One that
 * the province's own value was taken from stands with that value.
 */
export function furtherOf({ also, own }: Rule): string[] {
  const taken = own?.cite && citation(locale.value, own.cite)
  return also
    .map((cite) => ({ says: cite.says ?? 'same', where: citation(locale.value, cite) }))
    .filter(({ where }) => where !== taken)
    .map((said) => t('rules-also', said))
}

/** The sheet of one rule; the administrator goes on from it to a value of the province's own. */
export function RuleSheet({ rule, onClose, onChanged }: { rule: Rule; onClose: () => void; onChanged: () => void }) {
  const changing = useSignal(false)
  if (changing.value) return <Override rule={rule} onClose={onClose} onDone={onChanged} />
  return (
    <Sheet title={parameterTitle(locale.value, rule.name)} onClose={onClose}>
      {rule.locked && <Note>{t('rules-locked-detail')}</Note>}
      <Facts of={factsOf(rule)} />
      <Citation of={rule.own?.cite ?? rule.cite} />
      {rule.own && <Citation of={rule.cite} />}
      {furtherOf(rule).map((said) => (
        <span class="soft small" key={said}>
          {said}
        </span>
      ))}
      {can('parameters.override') && !rule.locked && (
        <Button kind="quiet" icon={EditIcon} onClick={() => (changing.value = true)}>
          {t('rules-change')}
        </Button>
      )}
    </Sheet>
  )
}

function factsOf(rule: Rule): [string, string | null][] {
  const { own, standard, coming } = rule
  const word = (value: Rule['standard']) => parameterValue(locale.value, measured(rule), value)
  return [
    ...(own ? [[t('rules-own'), word(own.value)] as [string, string]] : []),
    [t('rules-standard'), word(standard)],
    [t('rules-since'), own && date(locale.value, own.firstDay)],
    [t('rules-resolution'), own?.resolution ?? null],
    [t('rules-status'), t(`rules-status-${rule.status}`)],
    [t('rules-kind'), rule.counted && say(rule.kind)],
    [t('rules-counts'), rule.counted && say(rule.counted)],
    [t('rules-kinder'), rule.kinder ? t('law-count-kinder') : null],
    ...coming.map(({ value, firstDay }): [string, string] => [
      t('rules-coming', { day: date(locale.value, firstDay) }),
      word(value),
    ]),
  ]
}
