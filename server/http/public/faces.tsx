/** @jsxImportSource hono/jsx */
// Five faces, from very bad to excellent; the word under each says the same.
import { marks } from '#rules/ratings'
import type { View } from './page.tsx'

const mouths = ['M8 17q4-5 8 0', 'M8.5 16.5q3.5-2.5 7 0', 'M8.5 16h7', 'M8.5 15q3.5 3 7 0', 'M7.5 14.5q4.5 6 9 0z']

/** One row of five choices. */
export function Marks({
  view,
  name,
  chosen,
  left = false,
}: {
  view: View
  name: 'service' | 'conduct'
  chosen?: number | undefined
  /** Was left out. */
  left?: boolean | undefined
}) {
  return (
    <fieldset aria-invalid={left ? 'true' : undefined}>
      <legend>{view.t(name === 'service' ? 'rate-service' : 'rate-conduct')}</legend>
      <div class="marks">
        {marks.map((mark) => (
          <label>
            <input type="radio" name={name} value={mark} checked={mark === chosen} />
            <span>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d={`M21 12a9 9 0 1 0-18 0 9 9 0 0 0 18 0M9 9.5v.5M15 9.5v.5${mouths[mark - 1]}`} />
              </svg>
              {view.say(`rate-mark-${mark}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
