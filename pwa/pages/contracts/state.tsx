// How a contract stands.
import type { ContractState } from '#rules/contracts'
import { State, type Tone } from '../../parts/state.tsx'
import { t } from '../../words.ts'

const tones: Record<ContractState, Tone> = {
  coming: 'plain',
  running: 'ok',
  ending: 'waiting',
  over: 'plain',
  ended: 'danger',
}

/** Icon, word and colour. */
export function ContractStateTag({ of }: { of: ContractState }) {
  return <State tone={tones[of]}>{t(`contracts-state-${of}`)}</State>
}
