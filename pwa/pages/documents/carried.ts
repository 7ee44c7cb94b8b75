// What the versions that a letter carries are called.
import { type Answer, api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'

type Carried = Answer<ReturnType<typeof api.documents.versions.$get>>

/** The documents of the versions, in their order; empty until they are known. */
export function useCarried(versions: readonly string[]): Carried {
  const ids = versions.join()
  const asked = useAsk(`carried ${ids}`, async () => (ids ? ask(api.documents.versions.$get({ query: { ids } })) : []))
  return asked.data ?? []
}
