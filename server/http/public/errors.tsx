/** @jsxImportSource hono/jsx */
// What is wrong with a public form, all of it at its top, each leading to its field; the page opens there without a script too.
import type { Child } from 'hono/jsx'
import { Icon } from './frame.tsx'
import type { View } from './page.tsx'

/** `errors`: by the id of the field; `children`: what is to be known besides, once something is wrong. */
export function Errors({ view, errors, children }: { view: View; errors: Record<string, string>; children?: Child }) {
  const found = Object.entries(errors)
  if (found.length === 0) return null
  return (
    <div class="note danger" role="alert" data-errors tabindex={-1} autofocus>
      <Icon name="warning" />
      <div class="stack tight">
        <b>{view.t('public-errors')}</b>
        <ul>
          {found.map(([field, said]) => (
            <li>
              <a href={`#${field}`}>{said}</a>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </div>
  )
}
