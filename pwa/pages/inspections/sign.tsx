// A signature on the glass: a drawing with a finger, kept as the path of an SVG.
import { useRef } from 'preact/hooks'
import { glass } from '#rules/inspections/report'
import { Button } from '../../parts/button.tsx'
import { FieldError } from '../../parts/field.tsx'
import { t } from '../../words.ts'

type Props = { name: string; label: string; value: string; onInput: (path: string) => void; error?: string | undefined }

/** The glass; what is drawn is taken stroke by stroke. */
export function SignField({ name, label, value, onInput, error }: Props) {
  const drawn = useRef(value)
  const under = useRef(false)
  const path = useRef<SVGPathElement>(null)
  const at = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    const within = (share: number, most: number) => Math.round(Math.min(1, Math.max(0, share)) * most)
    const x = within((event.clientX - box.left) / box.width, glass.width)
    const y = within((event.clientY - box.top) / box.height, glass.height)
    return `${x} ${y}`
  }
  const draw = (more: string) => {
    drawn.current += more
    path.current?.setAttribute('d', drawn.current)
  }
  return (
    <div class="field">
      <span class="label">{label}</span>
      <svg
        class="glass"
        viewBox={`0 0 ${glass.width} ${glass.height}`}
        role="img"
        aria-label={label}
        data-field={name}
        tabIndex={-1}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          under.current = true
          // a dot is a stroke too
          draw(`M${at(event)}L${at(event)}`)
        }}
        onPointerMove={(event) => under.current && draw(`L${at(event)}`)}
        onPointerUp={() => {
          under.current = false
          onInput(drawn.current)
        }}
      >
        <path ref={path} d={value} />
      </svg>
      {value && (
        <Button
          kind="plain"
          onClick={() => {
            drawn.current = ''
            onInput('')
          }}
        >
          {t('inspect-sign-again')}
        </Button>
      )}
      <FieldError id={`${name}-error`}>{error}</FieldError>
    </div>
  )
}

/** A signature as it was given. */
export function Signature({ path, label }: { path: string; label: string }) {
  return (
    <svg class="glass" viewBox={`0 0 ${glass.width} ${glass.height}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
