// Sends a form and says how far it is; a network that stands still is given up, for the same key may be sent again.

/** So long without a byte going out, or without an answer after the last, is a lost network. */
const patience = 20_000

type Answer = { status: number; text: string; movedTo: string | null }

/** The answer, with the address it led to if that is another; null where none came. `progress` hears 0 to 1. */
export function post(to: string, body: FormData, progress?: (share: number) => void): Promise<Answer | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    let clock: ReturnType<typeof setTimeout> | undefined
    const alive = () => {
      clearTimeout(clock)
      clock = setTimeout(() => request.abort(), patience)
    }
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      alive()
      if (total) progress?.(loaded / total)
    })
    request.addEventListener('progress', alive)
    request.addEventListener('loadend', () => {
      clearTimeout(clock)
      const { status, responseText: text, responseURL } = request
      const moved = new URL(responseURL || to).pathname !== new URL(to).pathname
      resolve(status ? { status, text, movedTo: moved ? responseURL : null } : null)
    })
    request.open('POST', to)
    alive()
    request.send(body)
  })
}
