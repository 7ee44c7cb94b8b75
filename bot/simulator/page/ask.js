// Speaking with the simulator.

/** The answer of a path below /sim; with a body, sent by `method`. Throws what the simulator says went wrong. */
export async function ask(path, body, method = 'POST') {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`/sim${path}`, body === undefined ? {} : { method, headers, body: JSON.stringify(body) })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.error)
  return answer
}
