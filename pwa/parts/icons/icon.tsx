// Icons are strokes on a 24-pixel grid in the colour of the words beside them; the word says it, the icon helps.

export type Icon = (props: { size?: number }) => preact.JSX.Element

/** An icon of one path. A directional one ("mirrored") turns round in left-to-right interfaces: draw it for Persian. */
export function icon(path: string, turns?: 'mirrored'): Icon {
  return ({ size = 24 }) => (
    <svg class={turns ? 'icon mirrored' : 'icon'} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
