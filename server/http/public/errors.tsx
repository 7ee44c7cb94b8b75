/** @jsxImportSource hono/jsx */
// What is wrong with a public form, all of it at its top, each leading to its field; the page opens there without a script too.
import type { Child } from 'hono/jsx'
import { Icon } from './frame.tsx'
import type { View } from './page.tsx'

type Props = {
  view: View
  /** By the id of the field. */
  errors: Record<string, string>
  /** The fields' names, where what is wrong does not say which it is. */
  labels?: Readonly<Record<string, string>>
  /** The fields as the form has them, where what is wrong may come in another order. */
  order?: readonly string[]
  /** What is to be known besides, once something is wrong. */
  children?: Child
}

export function Errors({ view, errors, labels = {}, order = [], children }: Props) {
  const found = Object.entries(errors).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  if (found.length === 0) return null
  return (
    <div class="note danger" role="alert" data-errors tabindex={-1} autofocus>
      <Icon name="warning" />
      <div class="stack tight">
        <b>{view.t('public-errors')}</b>
        <ul>
          {found.map(([field, said]) => (
            <li>
              <a href={`#${field}`}>{labels[field] ? `${labels[field]}: ${said}` : said}</a>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </div>
  )
}
