// Where a draft stands at the server: among one's own drafts, unless a page says otherwise.
import type { DraftName } from '#rules/drafts'
import { api, ask } from '../api.ts'
import type { There } from './which.ts'

/** `read` rejects with a problem; what `put` and `drop` name is sent as it is, now or when the network is back. */
export type Place<V, M = unknown> = {
  read: () => Promise<There<V, M> | null>
  put: (values: V, version: number) => { path: string; body: unknown }
  drop: { path: string; body: unknown }
}

type Form = Record<string, unknown>

/** The place of one of the person's own drafts; `pack` makes of the values what is kept, `unpack` brings it back. */
export function ownPlace<V>(
  { kind, office }: DraftName,
  pack: (values: V) => Form,
  unpack: (kept: unknown) => V,
): Place<V> {
  return {
    read: async () => {
      const query = { kind, ...(office ? { office } : {}) }
      const { draft } = await ask(api.drafts.$get({ query }))
      return draft && { id: draft.id, values: unpack(draft.form), version: draft.version, at: draft.at }
    },
    put: (values, version) => ({ path: '/api/app/drafts', body: { kind, office, form: pack(values), version } }),
    drop: { path: '/api/app/drafts', body: { kind, office } },
  }
}
