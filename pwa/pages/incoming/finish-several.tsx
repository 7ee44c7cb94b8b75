// Several letters that came in are closed with one word.

import { digits } from '#locales/format'
import { inOrder } from '#locales/notices'
import { incomingMax } from '#rules/incoming'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { AreaField } from '../../parts/inputs.tsx'
import { Several } from '../../parts/several.tsx'
import { locale, t } from '../../words.ts'
import type { ListedIncoming } from './parts.tsx'

/** The act of the bar. */
export function FinishSeveral({ of, onDone }: { of: readonly ListedIncoming[]; onDone: () => void }) {
  const form = useForm({ word: '' })
  const gather = () => {
    const word = form.values.word.trim()
    if (word) return word
    form.fail({ word: t('incoming-word-needed') })
    return undefined
  }
  return (
    <Several
      of={of.map(({ id, number, sender }) => ({
        id,
        name: t('common-comma', { first: digits(locale.value, inOrder(number)), second: sender }),
      }))}
      label={t('incoming-finish-several', { count: of.length })}
      yes={t('incoming-finish-yes')}
      done={(count) => t('incoming-finished-several', { count })}
      gather={gather}
      one={(key, id, word: string) =>
        ask(api.incoming[':id'].finish.$post({ param: { id }, json: { word } }, keyed(key)))
      }
      onDone={onDone}
    >
      <AreaField
        {...form.field('word')}
        label={t('incoming-finish-word')}
        hint={t('incoming-finish-hint-several')}
        max={incomingMax.word}
      />
    </Several>
  )
}
