// Files to save or to show, by a name that every browser understands; and tables as such files.
import contentDisposition from 'content-disposition'
import { plainName } from '#rules/texts'
import type { Sheets, Table } from '../context.ts'

export const sheetKinds = ['xlsx', 'csv'] as const
export type SheetKind = (typeof sheetKinds)[number]

const types: Record<SheetKind, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** How a file is to be taken: pictures are shown, everything else is saved under its name, in every browser. */
function disposition(name: string, mime = ''): string {
  const plain = plainName(name)
  const latin = plain.replace(/[^\x20-\x7e]+/g, '').trim()
  const fallback = /^[^.]/.test(latin) ? latin : `file${latin}`
  return contentDisposition(plain, { type: /^(image|audio)\//.test(mime) ? 'inline' : 'attachment', fallback })
}

/** The table as a file `name` with its ending. */
export async function tableFile(sheets: Sheets, kind: SheetKind, name: string, table: Table): Promise<Response> {
  const bytes = await sheets[kind](table)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': types[kind],
      'content-disposition': disposition(`${name}.${kind}`),
      'cache-control': 'no-store',
    },
  })
}

/** What no file of somebody else may do in a browser: run, or reach anything of ours. */
const sandboxed = "sandbox; default-src 'none'"

type Served = { name: string; mime: string; content: Uint8Array }

/** A file that somebody sent, kept from doing anything; `keep` says whether a browser may keep it for a while. */
export function servedFile({ name, mime, content }: Served, keep: boolean): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': mime,
      'content-disposition': disposition(name, mime),
      'content-security-policy': sandboxed,
      'x-content-type-options': 'nosniff',
      'cache-control': keep ? 'private, max-age=3600' : 'no-store',
    },
  })
}
