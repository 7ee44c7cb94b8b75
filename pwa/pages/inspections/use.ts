// What pages of inspections ask the server; without a network the service worker gives what it kept.
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'

/** The checklist, what waits for whoever inspects, and the offices. */
export const useKit = () => useAsk('inspections kit', () => ask(api.inspections.kit.$get()))
