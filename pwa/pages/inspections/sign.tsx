// A signature on the glass: a drawing with a finger, kept as the path of an SVG; or of who cannot draw, a name that is typed.
import { useRef } from 'preact/hooks'
import { glass, type Hand } from '#rules/inspections/report'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choices.tsx'
import { FieldError } from '../../parts/field.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { t } from '../../words.ts'
import type { Signed } from './kept.ts'

type Field<V> = { name: string; label: string; onInput: (value: V) => void; error?: string | undefined; value: V }

type Typed = Omit<Field<Signed>, 'value'> & { value: Exclude<Signed, string> }

/** The glass, or the name in place of it: signing takes no pointer. */
export function SignField({ value, onInput, ...of }: Field<Signed>) {
  if (typeof value !== 'string') return <TypedName {...{ ...of, value, onInput }} />
  return (
    <div class="stack">
      <Glass {...{ ...of, value, onInput }} />
      <Button kind="plain" onClick={() => onInput({ typed: '', sure: false })}>
        {t('inspect-sign-typed')}
      </Button>
    </div>
  )
}

function TypedName({ name, label, value, onInput, error }: Typed) {
  const set = (more: Partial<typeof value>) => onInput({ ...value, ...more })
  return (
    <div class="stack">
      <TextField
        {...{ name, label, max: 120, hint: t('inspect-sign-typed-hint'), ...(error ? { error } : {}) }}
        value={value.typed}
        onInput={(typed) => set({ typed, sure: false })}
      />
      <CheckField
        name={`${name}-sure`}
        label={t('inspect-sign-typed-sure')}
        value={value.sure}
        onInput={(sure) => set({ sure })}
      />
      <Button kind="plain" onClick={() => onInput('')}>
        {t('inspect-sign-drawn')}
      </Button>
    </div>
  )
}

/** What is drawn is taken stroke by stroke. */
function Glass({ name, label, value, onInput, error }: Field<string>) {
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
export function Signature({ of: path, label }: { of: Hand; label: string }) {
  if (typeof path !== 'string') return <p>{t('inspect-signed-typed', { name: path.typed })}</p>
  return (
    <svg class="glass" viewBox={`0 0 ${glass.width} ${glass.height}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
