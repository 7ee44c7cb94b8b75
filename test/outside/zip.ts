// A zip archive made by hand, for workbooks that no spreadsheet would write.
import { deflateRawSync } from 'node:zlib'

/** An archive of text files, without checksums. `claims` replaces the unpacked size that the central directory states for a path. */
export function zip(files: Record<string, string>, claims: Record<string, number> = {}): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [path, text] of Object.entries(files)) {
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain)
    const size = claims[path] ?? plain.length
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(Buffer.byteLength(path), 22)
    const local = Buffer.concat([mark(0x04034b50), fields, Buffer.from(path), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([mark(0x02014b50), Buffer.from([20, 0]), fields, rest, Buffer.from(path)]))
    parts.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...parts, listed, mark(0x06054b50), end]))
}

/** A workbook whose one sheet holds the given rows of XML. */
export function workbook(rows: string, claims: Record<string, number> = {}): Uint8Array {
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return zip(
    {
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rels}"><workbookPr/><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    },
    claims,
  )
}

type TestSheet = { rows: string; state?: string; target?: string }

/** A workbook of several sheets, wherever they lie and however they are hidden. */
export function bookOf(sheets: readonly TestSheet[], properties = ''): Uint8Array {
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const path = ({ target }: TestSheet, n: number) => target ?? `worksheets/sheet${n + 1}.xml`
  const named = sheets.map(
    ({ state }, n) => `<sheet name="s${n}" sheetId="${n + 1}" ${state ? `state="${state}"` : ''} r:id="r${n}"/>`,
  )
  const related = sheets.map(
    (sheet, n) => `<Relationship Id="r${n}" Type="${rels}/worksheet" Target="${path(sheet, n)}"/>`,
  )
  return zip({
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rels}"><workbookPr ${properties}/><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, n) => [
        `xl/${path(sheet, n)}`,
        `<worksheet xmlns="${main}"><sheetData>${sheet.rows}</sheetData></worksheet>`,
      ]),
    ),
  })
}

/** Rows of inline texts as a sheet's XML. */
export function rowsOf(table: readonly (readonly string[])[]): string {
  const cell = (text: string, row: number, column: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`
  return table
    .map((cells, row) => `<row r="${row + 1}">${cells.map((text, n) => cell(text, row, n)).join('')}</row>`)
    .join('')
}

function mark(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
