// The number under which a letter was registered, large enough to be copied by hand.
import type { ComponentChildren } from 'preact'
import { inOrder } from '#locales/notices'
import { Card } from '../../parts/card.tsx'
import { Code } from '../../parts/inline.tsx'
import { Note } from '../../parts/note.tsx'

/** The number, what it says, and what to do with it. */
export function Registered(props: { number: string; hint: string; children: ComponentChildren }) {
  return (
    <>
      <Note tone="ok" live>
        {props.children}
      </Note>
      <Card>
        <p>
          <strong>
            <Code>{inOrder(props.number)}</Code>
          </strong>
        </p>
        <p class="soft">{props.hint}</p>
      </Card>
    </>
  )
}
