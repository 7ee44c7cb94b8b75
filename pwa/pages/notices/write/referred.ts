// The letter that another one refers to, as the register knows it.
import { api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'

/** The letter of either direction that one refers to, by its own line in its thread of the register; '' is none. */
export function useReferred(to: string) {
  const thread = async () => (to ? ask(api.register[':id'].thread.$get({ param: { id: to } })) : [])
  return useAsk(`thread ${to}`, thread).data?.find(({ id }) => id === to)
}
