// A table as a file to save: CSV or XLSX, as the reader chose.
import type { Sheets, Table } from './context.ts'

export const sheetKinds = ['xlsx', 'csv'] as const
export type SheetKind = (typeof sheetKinds)[number]

const types: Record<SheetKind, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The table as a file `name` with its ending. */
export async function tableFile(sheets: Sheets, kind: SheetKind, name: string, table: Table): Promise<Response> {
  const bytes = await sheets[kind](table)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': types[kind],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${kind}`)}`,
      'cache-control': 'no-store',
    },
  })
}
