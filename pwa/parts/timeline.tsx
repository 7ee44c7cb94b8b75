// What has happened, where it stands now, and what is still ahead, in plain words.
import type { ComponentChildren } from 'preact'
import { t } from '../words.ts'
import { DateText } from './inline.tsx'

/** `now` is where it waits; `ahead` has not begun; `stopped` is a refusal or withdrawal. */
export type Step = {
  key: string
  title: string
  stage: 'done' | 'now' | 'ahead' | 'stopped'
  /** A day or an instant. */
  at?: string | Date
  /** Who did it, or whose turn it is. */
  who?: string
  note?: ComponentChildren
}

/** A time line, oldest first. */
export function Timeline({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol class="timeline" aria-label={label}>
      {steps.map(({ key, title, stage, at, who, note }) => (
        <li key={key} class={stage} aria-current={stage === 'now' ? 'step' : undefined}>
          <span class="step-title">
            {title}
            {stage === 'ahead' && <span class="unseen"> ({t('parts-step-ahead')})</span>}
          </span>
          {(at || who) && (
            <span class="soft small">
              <bdi>{who}</bdi>
              {who && at && ' · '}
              {at && <DateText of={at} />}
            </span>
          )}
          {note && <div class="small">{note}</div>}
        </li>
      ))}
    </ol>
  )
}
