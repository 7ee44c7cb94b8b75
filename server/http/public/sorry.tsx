/** @jsxImportSource hono/jsx */
// What a public page says when it cannot do what was asked.
import type { Problem } from '../errors.ts'
import { type PageContext, respond, viewOf } from './page.tsx'
import { rateCss } from './rate.css.ts'

export function sorryPage(c: PageContext, problem: Problem) {
  const view = viewOf(c)
  return respond(
    c,
    view,
    {
      title: view.say(`problem-${problem.code}`),
      css: rateCss,
      status: problem.status,
      headers: problem.headers,
    },
    <main>
      <section>
        <h1>{view.say(`problem-${problem.code}`)}</h1>
        <p>{view.say(`problem-${problem.code}-detail`)}</p>
      </section>
    </main>,
  )
}
