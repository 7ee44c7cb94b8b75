// The body of a call: JSON, form, multipart or query string, all into one record and the files beside it.
import { badRequest, fail } from './errors.ts'
import { isObject, type Params } from './params.ts'

export type Upload = { name: string; mime: string; bytes: Uint8Array }

export type Body = { params: Params; uploads: Map<string, Upload> }

/**
 * Reads parameters and files of a request; those of the address come first, those of the body win. `largest` in bytes
 * is for the whole body; 413 above it.
 */
export async function readBody(request: Request, largest: number): Promise<Body> {
  const params: Params = Object.fromEntries(new URL(request.url).searchParams)
  const uploads = new Map<string, Upload>()
  if (request.method === 'GET') return { params, uploads }
  const bytes = Buffer.from(await request.arrayBuffer())
  if (bytes.length > largest) fail(413, 'Request Entity Too Large')
  const type = request.headers.get('content-type') ?? ''
  if (type.includes('multipart/form-data')) readMultipart(bytes, type, params, uploads)
  else if (type.includes('application/json')) Object.assign(params, readJson(bytes))
  else Object.assign(params, Object.fromEntries(new URLSearchParams(bytes.toString('utf8'))))
  return { params, uploads }
}

function readJson(bytes: Buffer): Params {
  if (bytes.length === 0) return {}
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    if (isObject(value)) return value
  } catch {
    // falls through to the same refusal as JSON that is no object
  }
  return badRequest("can't parse JSON object")
}

/** By hand: clients leave out spaces and quotes in part headers, which the built-in parser of Node does not take. */
function readMultipart(bytes: Buffer, type: string, params: Params, uploads: Map<string, Upload>): void {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(type)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (!mark) badRequest('boundary of the multipart body is missing')
  for (const part of split(bytes, Buffer.from(`--${mark.trim()}`))) {
    const gap = part.indexOf('\r\n\r\n')
    if (gap < 0) continue
    readPart(part.subarray(0, gap).toString('utf8'), part.subarray(gap + 4), params, uploads)
  }
}

function readPart(head: string, content: Buffer, params: Params, uploads: Map<string, Upload>): void {
  const name = /[;\s]name="([^"]*)"/i.exec(head)?.[1]
  if (name === undefined) return
  const file = /filename=(?:"([^"]*)"|([^;\r\n]+))/i.exec(head)
  if (!file) {
    params[name] = content.toString('utf8')
    return
  }
  const mime = /content-type:\s*([^\r\n;]+)/i.exec(head)?.[1]?.trim() ?? 'application/octet-stream'
  uploads.set(name, { name: (file[1] ?? file[2] ?? 'file').trim(), mime, bytes: new Uint8Array(content) })
}

/** The parts between boundary lines, without the line ends that belong to the boundary. */
function split(bytes: Buffer, mark: Buffer): Buffer[] {
  const parts: Buffer[] = []
  let start = bytes.indexOf(mark)
  while (start >= 0) {
    const from = start + mark.length
    const next = bytes.indexOf(mark, from)
    if (next < 0) break
    parts.push(bytes.subarray(from + 2, next - 2))
    start = next
  }
  return parts
}
