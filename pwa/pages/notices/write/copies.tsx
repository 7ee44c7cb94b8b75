// Who gets a copy of a letter: bodies chosen from the list, and others by name, a line each.
import { useSignal } from '@preact/signals'
import { commas } from '#locales/format'
import { api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import type { Form } from '../../../form.ts'
import { later } from '../../../later.tsx'
import { Button } from '../../../parts/button.tsx'
import { AddIcon } from '../../../parts/icons/acts.tsx'
import { AreaField } from '../../../parts/inputs.tsx'
import { loadWords, locale, t } from '../../../words.ts'
import type { Draft } from './draft.ts'

const Parties = later(async () => {
  await loadWords(['selection'])
  return import('../selection/parties.tsx').then((m) => m.Parties)
})

/** The names of the chosen bodies in their order, and the other lines. */
export function useCopyLines({ copyParties, copyOthers }: Pick<Draft, 'copyParties' | 'copyOthers'>): string[] {
  const asked = useAsk(copyParties.length ? 'parties' : 'no parties', async () =>
    copyParties.length ? ask(api.notices.parties.$get()) : [],
  )
  const names = copyParties.flatMap((id) => asked.data?.find((one) => one.id === id)?.name ?? [])
  return [...names, ...linesOf(copyOthers)]
}

/** What is typed in lines, without empty ones. */
export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** The two fields. */
export function CopiesFields({ form }: { form: Form<Draft> }) {
  const choosing = useSignal(false)
  const { copyParties } = form.values
  const names = useCopyLines({ copyParties, copyOthers: '' })
  return (
    <>
      <div>
        <p>{t('notice-copies-field')}</p>
        {names.length > 0 && <p class="soft">{commas(locale.value, names)}</p>}
        <Button kind="quiet" icon={AddIcon} onClick={() => (choosing.value = true)}>
          {t('notice-copies-choose')}
        </Button>
      </div>
      <AreaField
        {...form.field('copyOthers')}
        label={t('notice-copies-others')}
        hint={t('notice-copies-others-hint')}
        rows={2}
        max={2000}
        optional
      />
      {choosing.value && (
        <Parties
          value={copyParties}
          onChange={(chosen) => form.set({ copyParties: chosen })}
          onClose={() => (choosing.value = false)}
        />
      )}
    </>
  )
}
