// One word that goes with an act: why against, why it comes back, what was done. The bot asks for the same.
import { sendUnsent } from '../api.ts'
import type { Form } from '../form.ts'
import { personId } from '../session.ts'
import { uuid } from '../uuid.ts'
import { drop } from './device.ts'
import { type Draft, useDraft } from './draft.ts'
import { sendLater } from './unsent.ts'

/** Keeps the one field `name` of a form under the name by which the bot knows the word: `back:<letter>`. */
export function useWord<N extends string>(
  form: Form<Record<N, string>>,
  name: N,
  kind: string,
): Draft<Record<N, string>> {
  return useDraft(
    form,
    { kind, office: null },
    {
      pack: (values) => ({ word: values[name] }),
      unpack: (kept) => {
        const { word, ...other } = kept as Record<string, unknown>
        return { [name]: String(word ?? other[name] ?? '') } as Record<N, string>
      },
    },
  )
}

/** Forgets a word that went with its act, here and at the server; what finds no network now goes when it is back. */
export async function discardWord(kind: string): Promise<void> {
  const act = { path: '/api/app/drafts', method: 'DELETE', body: { kind, office: null }, key: uuid() } as const
  for (const store of ['drafts', 'unsent'] as const) await drop(store, personId(), kind).catch(() => undefined)
  await sendUnsent(act).catch(() => sendLater(kind, act).catch(() => undefined))
}
