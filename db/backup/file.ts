// A backup as a file: gzipped lines. First a header, then each table as COPY writes it, last the counts and a digest.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { BackupFault } from './fault.ts'
import { type OpeningKey, unlocked } from './lock.ts'
import type { Step, Table } from './tables.ts'

export const format = 'pishkhanyar-backup-1'

export type Header = {
  format: typeof format
  /** When the snapshot was taken, ISO. */
  made: string
  migrations: Step[]
  secret: string | null
}
/** `sha256` is of all bytes before the footer. */
export type Footer = { rows: Record<string, number>; sequences: Record<string, number>; sha256: string }

/** What a backup holds, in order. A row's line is as COPY wrote it, with its end. */
export type Piece =
  | { kind: 'header'; header: Header }
  | { kind: 'table'; table: Table }
  | { kind: 'row'; line: Buffer }
  | { kind: 'footer'; footer: Footer }

/** Ends a table's rows; COPY writes no row like it. */
export const endOfRows = Buffer.from('\\.\n')

/**
 * Reads a backup piece by piece, holding no more than a chunk and a row; the digest is checked before the footer is
 * given. Throws BackupFault 'damaged' for anything else than a whole backup, 'locked' or 'wrong-key' where `key` does not
 * open it.
 */
export async function* pieces(file: string, key: OpeningKey): AsyncGenerator<Piece> {
  const digest = createHash('sha256')
  let expected: 'header' | 'table' | 'rows' | 'nothing' = 'header'
  for await (const line of linesOf(file, key)) {
    if (expected === 'rows') {
      if (line.equals(endOfRows)) expected = 'table'
      else yield { kind: 'row', line }
    } else {
      const piece: Piece =
        expected === 'header' ? headerIn(line) : expected === 'table' ? tableOrFooterIn(line) : damaged()
      if (piece.kind === 'footer' && piece.footer.sha256 !== digest.copy().digest('hex')) damaged()
      expected = piece.kind === 'header' ? 'table' : piece.kind === 'table' ? 'rows' : 'nothing'
      yield piece
    }
    digest.update(line)
  }
  if (expected !== 'nothing') damaged()
}

function headerIn(line: Buffer): Piece {
  const said = parsed(line)
  return said.format === format ? { kind: 'header', header: said as Header } : damaged()
}

function tableOrFooterIn(line: Buffer): Piece {
  const said = parsed(line)
  const { name, columns } = said as Partial<Table>
  if (name !== undefined && columns !== undefined) return { kind: 'table', table: { name, columns } }
  return 'sha256' in said ? { kind: 'footer', footer: said as Footer } : damaged()
}

function parsed(line: Buffer): Partial<Header | Table | Footer> & { format?: string } {
  try {
    return JSON.parse(line.toString())
  } catch {
    return damaged()
  }
}

function damaged(): never {
  throw new BackupFault('damaged')
}

const newline = 0x0a

/** The first bytes of a file, by which is known what it is. */
async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** The lines of a gzipped file, each with its end. */
async function* linesOf(file: string, key: OpeningKey): AsyncGenerator<Buffer> {
  const source = await unlocked(createReadStream(file), await headOf(file), key)
  const unzipped = createGunzip()
  source.on('error', (error) => unzipped.destroy(error))
  let begun: Buffer[] = []
  try {
    for await (const chunk of source.pipe(unzipped) as AsyncIterable<Buffer>) {
      let from = 0
      for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
        const line = chunk.subarray(from, end + 1)
        yield begun.length > 0 ? Buffer.concat([...begun, line]) : line
        begun = []
        from = end + 1
      }
      if (from < chunk.length) begun.push(chunk.subarray(from))
    }
  } catch (error) {
    // what the disk says has the path with it; all else is of what was read: gzip's words, or the lock's
    if (!(error instanceof Error) || 'path' in error || 'syscall' in error) throw error
    damaged()
  }
  if (begun.length > 0) damaged()
}
