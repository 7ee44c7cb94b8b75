// Buttons and links that look like buttons. One main button per screen; its words say what happens.
import type { ComponentChildren } from 'preact'
import type { Icon } from './icons/icon.tsx'

type Look = {
  /** 'main' is the teal one; 'danger' undoes or ends something. */
  kind?: 'main' | 'quiet' | 'danger' | 'plain'
  icon?: Icon
  whole?: boolean
  children: ComponentChildren
}

const classOf = ({ kind = 'main', whole }: Look) => `button${kind === 'main' ? '' : ` ${kind}`}${whole ? ' whole' : ''}`

/** `pressed`: one press turns something on, the next turns it off. */
type ButtonProps = { onClick?: () => void; busy?: boolean; off?: boolean; form?: string; pressed?: boolean }

/**
 * A button. While `busy` or `off` it keeps the focus and does nothing. Without `onClick` it submits its form.
 * `off` buttons should be rare: rather let people press and tell them what is missing.
 */
export function Button(props: Look & ButtonProps) {
  const { icon: Face, children, onClick, busy, off, form, pressed } = props
  const idle = busy || off
  const press = (event: Event) => {
    if (idle) event.preventDefault()
    else onClick?.()
  }
  return (
    <button
      type={onClick ? 'button' : 'submit'}
      class={classOf(props)}
      form={form}
      onClick={press}
      aria-busy={busy ? 'true' : undefined}
      aria-disabled={idle ? 'true' : undefined}
      aria-pressed={pressed}
    >
      {Face && <Face />}
      {children}
    </button>
  )
}

/** A link that looks like a button. `href` below /app, or anywhere with `outside` (opens without the router). */
export function LinkButton(props: Look & { href: string; outside?: boolean; download?: boolean }) {
  const { icon: Face, children, href, outside, download } = props
  return (
    <a class={classOf(props)} href={href} target={outside ? '_blank' : undefined} rel="noopener" download={download}>
      {Face && <Face />}
      {children}
    </a>
  )
}

/** A round button that shows only an icon; `label` is read out and shown as a hint. */
export function IconButton(props: { icon: Icon; label: string; onClick: () => void }) {
  const { icon: Face, label, onClick } = props
  return (
    <button type="button" class="button round" aria-label={label} title={label} onClick={onClick}>
      <Face />
    </button>
  )
}
