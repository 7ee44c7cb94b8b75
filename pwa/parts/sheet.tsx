// A sheet over the page, on the dialog element: focus stays inside, Escape and the veil close it, focus goes back.
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { Problem } from '../problem.ts'
import { t } from '../words.ts'
import { Button, IconButton } from './button.tsx'
import { CloseIcon } from './icons/acts.tsx'
import { ProblemNote } from './note.tsx'

/**
 * A sheet; render it while it is open. `onClose` is called for Escape, the veil and the cross. What has `data-first`
 * receives the focus, else the cross.
 */
export function Sheet(props: { title: string; onClose: () => void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const before = document.activeElement
    const shown = dialog.current
    shown?.showModal()
    shown?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      shown?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const cancelled = (event: Event) => {
    event.preventDefault()
    props.onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the veil is a second way; Escape is the keyboard's
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={id}
      onCancel={cancelled}
      onClick={(event) => event.target === dialog.current && props.onClose()}
    >
      <div class="sheet-head">
        <h2 id={id}>{props.title}</h2>
        <IconButton icon={CloseIcon} label={t('parts-close')} onClick={props.onClose} />
      </div>
      {props.children}
    </dialog>
  )
}

/** The second click of a double click on what opened the question is no answer to it. */
function onceOnly(event: MouseEvent): void {
  if (event.detail > 1) event.stopPropagation()
}

/**
 * Asks before something that cannot be undone. `title` is the question, children say what will happen, `yes` is the
 * act in words ("ابطال پیش‌نویس"), never "بله".
 */
export function Confirm(props: {
  title: string
  yes: string
  danger?: boolean
  busy?: boolean
  problem?: Problem | null
  onYes: () => void
  onClose: () => void
  children?: ComponentChildren
}) {
  return (
    <Sheet title={props.title} onClose={props.onClose}>
      {props.children && <div>{props.children}</div>}
      {props.problem && <ProblemNote problem={props.problem} />}
      <div class="buttons" onClickCapture={onceOnly}>
        <Button kind={props.danger ? 'danger' : 'main'} busy={props.busy} onClick={props.onYes}>
          {props.yes}
        </Button>
        <Button kind="quiet" onClick={props.onClose}>
          {t('parts-leave-it')}
        </Button>
      </div>
    </Sheet>
  )
}
