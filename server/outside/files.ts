// What may be uploaded: told by content, never by name. Pictures are drawn anew, so that place and camera are gone.

import { fileTypeFromBuffer } from 'file-type'
import type { Key } from '#locales/keys.gen'
import { plainName } from '#rules/texts'
import type { Refusal } from '#rules/verdict'
import { draw } from './drawing.ts'

const fileLimits = { bytes: 10 * 1024 * 1024, pixels: 25_000_000, side: 2400 } as const

export type CheckedFile =
  | { ok: true; content: Uint8Array; mime: string; name: string }
  | { ok: false; refusal: Refusal }

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/avif'])

/**
 * A file fit to be kept: a whole PDF as it is, a picture re-encoded as JPEG without metadata and at most 2,400 px a side, and where it
 * is taken a voice message as messengers record it. Everything else is refused: too large, empty, of another kind, or a
 * picture that has too many pixels or cannot be drawn, or a PDF that is cut off.
 */
export async function checkFile(bytes: Uint8Array, name: string, also?: 'voice'): Promise<CheckedFile> {
  if (bytes.length === 0) return refused('file-empty', { name })
  if (bytes.length > fileLimits.bytes) return refused('file-too-large', { name, most: fileLimits.bytes / 1024 / 1024 })
  const type = await fileTypeFromBuffer(bytes)
  if (type?.mime === 'application/pdf')
    return isWholePdf(bytes)
      ? { ok: true, content: bytes, mime: type.mime, name: named(name, 'pdf') }
      : refused('file-pdf-broken', { name })
  if (also === 'voice' && type?.mime.startsWith('audio/ogg'))
    return { ok: true, content: bytes, mime: 'audio/ogg', name: named(name, 'ogg') }
  if (!type || !pictures.has(type.mime)) return refused('file-kind', { name })
  const drawn = await draw({ bytes, pixels: fileLimits.pixels, side: fileLimits.side })
  if (drawn && drawn.pixels > fileLimits.pixels)
    return refused('file-pixels', { name, most: fileLimits.pixels / 1_000_000 })
  return drawn?.jpeg
    ? { ok: true, content: drawn.jpeg, mime: 'image/jpeg', name: named(name, 'jpg') }
    : refused('file-broken', { name })
}

/** Readers look for the end of a PDF in its last kilobyte: what came after it on the way does not matter to them. */
const endBytes = 1024

/** Whether a PDF has something in it and its end: a header alone, or a download that broke off, opens nowhere. */
function isWholePdf(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return whole.includes(' obj') && whole.subarray(-endBytes).includes('%%EOF')
}

/** A name without a path, control characters and marks of direction, with the ending of what the file really is. */
function named(name: string, ending: string): string {
  const last = plainName(name).split(/[\\/]/).pop() ?? ''
  const stem = [...last.replace(/\.[^.]*$/, '')]
    .filter((sign) => !'<>:"|?*'.includes(sign))
    .slice(0, 80)
    .join('')
  return `${stem || 'file'}.${ending}`
}

function refused(key: Key, facts: Refusal['facts']): CheckedFile {
  return { ok: false, refusal: { key, facts, field: 'files' } }
}
