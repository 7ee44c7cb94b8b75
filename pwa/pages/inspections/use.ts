// What pages of inspections ask the server, and how one begins; without a network the service worker gives what it kept.
import { useLocation } from 'preact-iso'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { begin, type Checklist, type Kept, readKept } from './kept.ts'

/** The checklist, what waits for whoever inspects, and the offices. */
export const useKit = () => useAsk('inspections kit', () => ask(api.inspections.kit.$get()))

type Plan = { id: string; manner: string }

/** Begins an inspection on this device, planned or not, and opens it; one that is begun already is opened as it is. */
export function useBegin() {
  const { route } = useLocation()
  return async (list: Checklist, { id, name, license }: Kept['office'], plan?: Plan) => {
    const known = (await readKept()).find(
      ({ inspection, standing }) => plan && inspection === plan.id && standing.is !== 'sent',
    )
    const manner = plan?.manner === 'announced' ? ('announced' as const) : ('covert' as const)
    const office = { id, name, license }
    const report = known?.report ?? (await begin({ office, list, manner, ...(plan ? { inspection: plan.id } : {}) }))
    route(`/app/inspections/fill/${report}`)
  }
}
