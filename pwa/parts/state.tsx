// How something stands: icon, word and colour together.
import type { ComponentChildren } from 'preact'
import { number } from '#locales/format'
import { locale, t } from '../words.ts'
import type { Icon } from './icons/icon.tsx'
import { DoneIcon, InfoIcon, RefusedIcon, WaitingIcon } from './icons/states.tsx'

export type Tone = 'plain' | 'action' | 'ok' | 'waiting' | 'danger'

const faces: Record<Tone, Icon> = {
  plain: InfoIcon,
  action: InfoIcon,
  ok: DoneIcon,
  waiting: WaitingIcon,
  danger: RefusedIcon,
}

/** A state: `<State tone="ok">{t('wall-state-acknowledged')}</State>`. 'waiting' only for what waits for the reader. */
export function State(props: { tone?: Tone; icon?: Icon; children: ComponentChildren }) {
  const tone = props.tone ?? 'plain'
  const Face = props.icon ?? faces[tone]
  return (
    <span class={`state ${tone}`}>
      <Face size={18} />
      {props.children}
    </span>
  )
}

/** How many wait, in the warm colour; nothing for 0. Read out as "3 waiting for you". */
export function Count({ of }: { of: number }) {
  if (of === 0) return null
  return (
    <span class="count">
      <span aria-hidden="true">{number(locale.value, of)}</span>
      <span class="unseen">{t('parts-waiting-count', { count: of })}</span>
    </span>
  )
}
