// A card holds one thing; facts are its pairs of name and value.
import type { ComponentChildren } from 'preact'

/** A card. `waits` marks what waits for the reader: the one use of the warm colour. */
export function Card(props: {
  title?: ComponentChildren
  beside?: ComponentChildren
  waits?: boolean
  children: ComponentChildren
}) {
  return (
    <article class={props.waits ? 'card waits' : 'card'}>
      {(props.title || props.beside) && (
        <div class="card-head">
          {props.title && <h3>{props.title}</h3>}
          {props.beside}
        </div>
      )}
      {props.children}
    </article>
  )
}

/** Names and values, as in a file: `<Facts of={[[t('offices-license'), <Code>{license}</Code>]]} />`. Empty ones vanish. */
export function Facts({ of }: { of: [string, ComponentChildren][] }) {
  return (
    <dl class="facts">
      {of
        .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
