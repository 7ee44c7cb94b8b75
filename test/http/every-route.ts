// Every GET route of the house as one person may try it, with the ids that it could lead by; and which of some words each lets out.
import type { Web } from '#test/web'
import { newKey, type World } from '#test/world'

/** `made`: proceedings; the rest what belongs to them; `kind`: of the proceedings. */
export type Known = {
  world: World
  web: Web
  kind: string
  made: readonly string[]
  tasks: readonly string[]
  letters: readonly string[]
  papers: readonly string[]
}

/** Every address of a route: its parts filled with the ids that it could lead by; far from it with two of each. */
function addresses(known: Known, path: string, near: boolean): string[] {
  const office = known.world.offices[0]!
  const of = path.includes('/requests/tasks/')
    ? known.tasks
    : path.includes('/requests/')
      ? known.made
      : path.includes('/files/')
        ? known.papers
        : path.includes('/notices/')
          ? known.letters
          : [office.id, known.made.at(-1)!]
  const some = near ? of : of.slice(-2)
  if (path.includes(':id')) return some.map((id) => path.replace(':id', id).replaceAll(/:\w+/g, newKey()))
  const filled = path.replace(':kind', known.kind).replace(':license', office.license)
  return [`${filled.replaceAll(/:\w+/g, newKey())}?office=${office.id}`]
}

/** What of `telling` any answer or its headers tell a person, by address, and how many were tried; `near`: with every id. */
export async function leaksTo(known: Known, as: string, telling: readonly string[], near: boolean) {
  const gets = new Set(
    known.web.app.routes.filter(({ method, path }) => method === 'GET' && !path.includes('*')).map(({ path }) => path),
  )
  const leaks: string[] = []
  let tried = 0
  for (const path of gets)
    for (const address of addresses(known, path, near)) {
      const answer = await known.web.visit(address, { as, from: `10.1.${tried >> 8}.${tried & 255}` })
      const said = `${JSON.stringify([...answer.headers])}${await answer.text()}`
      tried += 1
      // who works in the house is no secret: it is what they reported
      const told = path.includes('/people') ? [] : telling.filter((one) => said.includes(one))
      if (told.length) leaks.push(`${address}: ${told}`)
    }
  return { leaks, tried }
}
