// Asking for one office's file.
import { type Answer, api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { locale } from '../../words.ts'

export type OfficeFile = Answer<ReturnType<(typeof api.offices)[':id']['$get']>>

/** The file, asked again for every language, because the server words it. */
export function useFile(id: string) {
  return useAsk(`office ${id} ${locale.value}`, () => ask(api.offices[':id'].$get({ param: { id } })))
}
