// What the pages of resolutions have in common: their types, and how one stands.
import type { Answer, api } from '../../api.ts'
import { ClockIcon, DoneIcon, DraftIcon, WarningIcon } from '../../parts/icons/states.tsx'
import { State } from '../../parts/state.tsx'
import { t } from '../../words.ts'

export type Listed = Answer<ReturnType<typeof api.resolutions.$get>>[number]
export type Resolution = Answer<ReturnType<(typeof api.resolutions)[':id']['$get']>>
export type Part = Resolution['parts'][number]

const faces = {
  draft: ['plain', DraftIcon],
  late: ['danger', WarningIcon],
  reported: ['action', ClockIcon],
  open: ['plain', ClockIcon],
  done: ['ok', DoneIcon],
  closed: ['ok', DoneIcon],
} as const

/** Draft, late, reported, under way, done, closed. */
export function ResolutionState({ of }: { of: Listed['state'] }) {
  const [tone, icon] = faces[of]
  return (
    <State tone={tone} icon={icon}>
      {t(`resolutions-state-${of}`)}
    </State>
  )
}
