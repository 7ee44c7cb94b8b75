// Work that takes longer than a second shows how far it is, in numbers.
import { number } from '#locales/format'
import { locale, t } from '../words.ts'

/** `<Progress label={t('wall-title')} done={312} of={400} />`; `note` for what is happening besides. */
export function Progress(props: { label: string; done: number; of: number; note?: string }) {
  const { done, of } = props
  const figures = t('parts-of', { done: number(locale.value, done), all: number(locale.value, of) })
  return (
    <div class="progress">
      <div class="progress-head">
        <span>{props.label}</span>
        <span class="soft">{figures}</span>
      </div>
      <progress value={done} max={of} aria-label={props.label} aria-valuetext={figures} />
      {props.note && <p class="soft small">{props.note}</p>}
    </div>
  )
}
