// Storing what was rehearsed, while the server tells how far it is, line by line.
import { type Answer, api, keyed } from '../../api.ts'
import { failure, type Problem, unreachable } from '../../problem.ts'

/** A step that begins: the `at`-th of `of`, on so many rows. */
export type Step = { step: string; at: number; of: number; rows: number }
/** How many offices went which way. */
export type Stored = Answer<ReturnType<(typeof api.registry.offices)[':id']['$get']>>['counts']
type Line = Step | { done: Stored } | { problem: Problem }

/** Stores an uploaded sheet. Rejects with the server's problem, or with a missing network if the last line never came. */
export async function storeOffices(id: string, key: string, onStep: (step: Step) => void): Promise<Stored> {
  const response = await api.registry.offices[':id'].$post({ param: { id } }, keyed(key))
  for await (const line of linesOf(response)) {
    if ('done' in line) return line.done
    if ('problem' in line) throw failure(line.problem)
    onStep(line)
  }
  throw failure(unreachable())
}

async function* linesOf(response: Response): AsyncGenerator<Line> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw failure(unreachable())
    })
    const lines = (rest + (value ?? '')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line) yield JSON.parse(line)
    if (done) return
  }
}
