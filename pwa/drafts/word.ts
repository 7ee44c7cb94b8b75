// One word that goes with an act: why against, why it comes back, what was done. The bot asks for the same.
import type { Form } from '../form.ts'
import { type Draft, useDraft } from './draft.ts'

/** Keeps the one field `name` of a form under the name by which the bot knows the word: `back:<letter>`. */
export function useWord<N extends string>(
  form: Form<Record<N, string>>,
  name: N,
  kind: string,
  more: { serverOnly?: boolean } = {},
): Draft<Record<N, string>> {
  return useDraft(
    form,
    { kind, office: null },
    {
      ...more,
      pack: (values) => ({ word: values[name] }),
      unpack: (kept) => {
        const { word, ...other } = kept as Record<string, unknown>
        return { [name]: String(word ?? other[name] ?? '') } as Record<N, string>
      },
    },
  )
}
