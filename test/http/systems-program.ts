// An agency's program, written from the description of the API and nothing else of this house.
type Operation = { security?: unknown[]; parameters?: { name: string; in: string; required?: boolean }[] }
export type Description = {
  openapi: string
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
}

/** Sends a request; the program knows the network and no more. */
export type Send = (path: string, init: RequestInit) => Promise<Response> | Response

/** What is filled into an address, its query and its body. */
type Call = {
  path?: Record<string, string>
  query?: Record<string, string>
  json?: unknown
  headers?: Record<string, string>
}

/** Reads the description, and calls what stands in it by method and path. */
export async function program(send: Send, key: string) {
  const description = (await (await send('/api/v1/openapi.json', {})).json()) as Description
  const base = description.servers[0]!.url
  const call = async (method: 'get' | 'post', template: string, { path = {}, query, json, headers }: Call = {}) => {
    const operation = description.paths[template]?.[method]
    if (!operation) throw new Error(`not described: ${method} ${template}`)
    const known = new Set(operation.parameters?.map(({ name }) => name.toLowerCase()))
    for (const name of [...Object.keys(path), ...Object.keys(query ?? {})])
      if (!known.has(name.toLowerCase())) throw new Error(`no such parameter: ${name}`)
    const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name]!))
    return send(`${base}${filled}${query ? `?${new URLSearchParams(query)}` : ''}`, {
      method: method.toUpperCase(),
      headers: {
        ...(operation.security ? { authorization: `Bearer ${key}` } : {}),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
  }
  /** All of a list, stretch by stretch. */
  const all = async <T>(template: string, query: Record<string, string> = {}): Promise<T[]> => {
    const items: T[] = []
    for (let after: string | null = ''; after !== null; ) {
      const answer = await call('get', template, { query: { ...query, ...(after ? { after } : {}) } })
      if (answer.status !== 200) throw new Error(`${template}: ${answer.status} ${await answer.text()}`)
      const part = (await answer.json()) as { items: T[]; next: string | null }
      items.push(...part.items)
      after = part.next
    }
    return items
  }
  return { description, call, all }
}
