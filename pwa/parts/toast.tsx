// Short messages about what has just happened, read out politely. Failures belong into the page, not here.
import { signal } from '@preact/signals'
import { t } from '../words.ts'
import { IconButton } from './button.tsx'
import { CloseIcon } from './icons/acts.tsx'
import { DoneIcon } from './icons/states.tsx'

const shown = signal<{ id: number; words: string }[]>([])
let last = 0

const remove = (id: number) => {
  shown.value = shown.peek().filter((toast) => toast.id !== id)
}

/** Tells that something is done: `toast(t('notice-acknowledged'))`. It goes after eight seconds or by its cross. */
export function toast(words: string): void {
  const id = ++last
  shown.value = [...shown.peek().slice(-1), { id, words }]
  setTimeout(remove, 8000, id)
}

/** The live region, once in the shell. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.value.map(({ id, words }) => (
        <div key={id}>
          <DoneIcon size={22} />
          {words}
          <IconButton icon={CloseIcon} label={t('parts-close')} onClick={() => remove(id)} />
        </div>
      ))}
    </div>
  )
}
