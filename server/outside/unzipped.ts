// Unpacks an archive within a measure: a small file can hold gigabytes, or claim to hold nothing.
import { inflateRawSync } from 'node:zlib'

type Entry = { path: string; method: number; packed: number; unpacked: number; at: number }

/** The text parts of an archive by path, or what is wrong with it. */
export type Unzipped = { parts: Map<string, Buffer> } | { fault: 'broken' | 'too-large' }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50

/**
 * The XML parts of an archive. Every entry counts by the size it claims, what is unpacked by the size it has, together
 * at most `most` bytes. An entry that holds more than it claims is broken.
 */
export function unzip(bytes: Uint8Array, most: number): Unzipped {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = listed(file)
  if (!entries) return { fault: 'broken' }
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > most) return { fault: 'too-large' }
  const parts = new Map<string, Buffer>()
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.path)) continue
    const part = unpack(file, entry)
    if (!part || parts.has(entry.path)) return { fault: 'broken' }
    parts.set(entry.path, part)
  }
  return { parts }
}

/** An archive of the parts as they are, not packed: readers that unpack in threads of their own have nothing to do. */
export function stored(parts: ReadonlyMap<string, Buffer>): Uint8Array<ArrayBuffer> {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [path, content] of parts) {
    const name = Buffer.from(path)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt32LE(content.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(marked(entryMark), Buffer.from([20, 0]), fields, rest, name)
    pieces.push(marked(localMark), fields, name, content)
    at += 4 + fields.length + name.length + content.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.size, 4)
  end.writeUInt16LE(parts.size, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...pieces, listing, marked(endMark), end]))
}

/** The entries of the archive's central directory; null where it has none. */
function listed(file: Buffer): Entry[] | null {
  // the mark stands before a comment of at most 65,535 bytes
  const end = file.subarray(Math.max(0, file.length - 65_557)).lastIndexOf(marked(endMark))
  const from = end < 0 ? -1 : end + Math.max(0, file.length - 65_557)
  if (from < 0 || from + 22 > file.length) return null
  const count = file.readUInt16LE(from + 10)
  let at = file.readUInt32LE(from + 16)
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) return null
    const nameLength = file.readUInt16LE(at + 28)
    entries.push({
      path: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(file: Buffer, { at, method, packed, unpacked }: Entry): Buffer | null {
  if (at + 30 > file.length) return null
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const data = file.subarray(from, from + packed)
  if (method === 0) return data.length <= unpacked ? data : null
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(unpacked, 1) })
  } catch {
    return null // More bytes than the archive owned up to, or none that can be unpacked: broken either way.
  }
}

function marked(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
