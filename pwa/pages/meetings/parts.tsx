// What the pages of meetings share: what a meeting is, and how it stands.
import type { MeetingPhase as Standing } from '#rules/meetings'
import type { Answer, api } from '../../api.ts'
import { State, type Tone } from '../../parts/state.tsx'
import { t } from '../../words.ts'

export type Meeting = Extract<Answer<ReturnType<(typeof api.meetings)[':id']['$get']>>, { agenda: unknown }>

/** What its papers are shown of; `item`: null for those of the meeting as a whole. */
export type PapersProps = { of: Meeting; item: Meeting['agenda'][number] | null; again: () => void }
export type Item = Meeting['agenda'][number]
export type Guest = Item['guests'][number]

const tones: Record<Standing, Tone> = {
  preparing: 'plain',
  called: 'action',
  running: 'waiting',
  held: 'ok',
  cancelled: 'danger',
  missed: 'waiting',
}

/** How a meeting stands. */
export function MeetingState({ of }: { of: Standing }) {
  return <State tone={tones[of]}>{t(`meetings-state-${of}`)}</State>
}
