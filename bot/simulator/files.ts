// Files of a bot: kept under an id that only this bot can use.
import { createHash } from 'node:crypto'
import type { Document, PhotoSize } from 'grammy/types'
import type { Upload } from './body.ts'
import { type BotAccount, nextNumber, type StoredFile, type World } from './world.ts'

/** Keeps a file; its path for download is `folder/file_N.ext`. */
export function keepFile(world: World, bot: BotAccount, folder: string, upload: Upload): StoredFile {
  const number = nextNumber(world)
  const uniqueId = createHash('sha256').update(upload.bytes).digest('base64url').slice(0, 20)
  const extension = /\.(\w{1,8})$/.exec(upload.name)?.[1] ?? 'dat'
  const mime = upload.mime === 'application/octet-stream' ? mimeOf(extension) : upload.mime
  const id = `SIM${bot.me.id}_${number}_${uniqueId.slice(0, 8)}`
  const file = {
    id,
    uniqueId,
    path: `${folder}/file_${number}.${extension}`,
    name: upload.name,
    mime,
    bytes: upload.bytes,
  }
  bot.files.set(id, file)
  return file
}

const mimes: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  csv: 'text/csv',
  txt: 'text/plain',
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

function mimeOf(extension: string): string {
  return mimes[extension.toLowerCase()] ?? 'application/octet-stream'
}

/** A kept file as a document of a message. */
export function asDocument(file: StoredFile): Document {
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_name: file.name,
    mime_type: file.mime,
    file_size: file.bytes.length,
  }
}

/** A kept picture as the sizes of a message, small and full; null where the bytes are no picture. */
export function asPhoto(file: StoredFile): PhotoSize[] | null {
  const size = pictureSize(file.bytes)
  if (!size || size.width < 1 || size.height < 1) return null
  const scale = Math.min(1, 320 / Math.max(size.width, size.height))
  const sizes = scale < 1 ? [scale, 1] : [1]
  return sizes.map((by) => ({
    file_id: file.id,
    file_unique_id: `${file.uniqueId}${by === 1 ? '' : 's'}`,
    width: Math.round(size.width * by),
    height: Math.round(size.height * by),
    file_size: file.bytes.length,
  }))
}

/** Width and height of a PNG, JPEG or WebP by its header, null for anything else. */
function pictureSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.length > 24 && view.readUInt32BE(0) === 0x89504e47) {
    return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
  }
  if (view.length > 30 && view.toString('latin1', 0, 4) === 'RIFF' && view.toString('latin1', 8, 12) === 'WEBP') {
    return webpSize(view)
  }
  return view.length > 4 && view.readUInt16BE(0) === 0xffd8 ? jpegSize(view) : null
}

function webpSize(view: Buffer): { width: number; height: number } {
  const kind = view.toString('latin1', 12, 16)
  if (kind === 'VP8X') return { width: view.readUIntLE(24, 3) + 1, height: view.readUIntLE(27, 3) + 1 }
  if (kind === 'VP8L') {
    const bits = view.readUInt32LE(21)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  return { width: view.readUInt16LE(26) & 0x3fff, height: view.readUInt16LE(28) & 0x3fff }
}

function jpegSize(view: Buffer): { width: number; height: number } | null {
  let at = 2
  while (at + 9 < view.length && view[at] === 0xff) {
    const marker = view[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.readUInt16BE(at + 7), height: view.readUInt16BE(at + 5) }
    at += 2 + view.readUInt16BE(at + 2)
  }
  return null
}
