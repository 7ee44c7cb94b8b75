// Reads a form with files: what comes goes to disk, never into memory, and no more parts and bytes than were asked for.
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { Problem } from './errors.ts'

/** A file of a form, lying on disk as long as the form is being dealt with. */
export type SentFile = { field: string; name: string; size: number; bytes: () => Promise<Uint8Array> }
/** Reads one form. */
type Parser = InstanceType<typeof Busboy>

export type SentForm = { fields: Record<string, string>; files: SentFile[] }

/**
 * What is taken: files under one name, so many of so many bytes, and so many bytes of the whole form. One file more and
 * one byte more are kept, so that they are refused by name.
 */
export type Taken = { field: string; files: number; bytes: number; whole: number }
/** No word from the caller for so long, or fewer bytes a second on the whole after a while: the body is given up. */
export type Pace = { idleMs: number; slowAfterMs: number; bytesASecond: number }

/** A form of more bytes than are taken, with the fields that came before that many. */
export class TooLarge extends Problem {
  constructor(readonly fields: Record<string, string>) {
    super(413, 'too-large')
  }
}

/** From the beginning as much as the worst mobile network brings: who sends next to nothing is not to hold a place. */
export const usualPace: Pace = { idleMs: 20_000, slowAfterMs: 5000, bytesASecond: 1024 }
/** Few bytes: so long for all of them, however they come. */
export const shortPace: Pace = { idleMs: 15_000, slowAfterMs: 15_000, bytesASecond: Number.POSITIVE_INFINITY }
/** What is asked of every body that goes on for longer than a minute. */
const longPace = { slowAfterMs: 60_000, bytesASecond: 4096 }
const mostFields = 40

/**
 * The form of a body. Its files are there until `done` is called.
 * @throws Problem 400 for what is no such form, 408 for one that does not come; TooLarge for one that is.
 */
export async function readForm(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  taken: Taken,
  pace: Pace = usualPace,
): Promise<SentForm & { done: () => Promise<void> }> {
  const parser = parserOf(contentType, taken)
  const folder = await mkdtemp(join(tmpdir(), 'upload-'))
  const done = () => rm(folder, { recursive: true, force: true })
  const form = collected(parser, folder, taken)
  try {
    await pour(body, parser, taken.whole, pace)
    return { ...(await form.whole()), done }
  } catch (error) {
    await form.stop()
    await done()
    throw error === overflow ? new TooLarge(form.fields()) : error
  }
}

function parserOf(contentType: string, { files, bytes }: Taken): Parser {
  const limits = {
    fieldNameSize: 100,
    fieldSize: 128 * 1024,
    fields: mostFields,
    files: files + 1,
    fileSize: bytes + 1,
    parts: mostFields + files + 1,
    headerPairs: 20,
  }
  try {
    return new Busboy({ headers: { 'content-type': contentType } as BusboyHeaders, limits })
  } catch {
    throw new Problem(400, 'unreadable') // no boundary, or another kind of form
  }
}

/** Puts fields together and files down: `whole` gives them once all are written, `stop` lets go of what is being written, `fields` has come so far. */
function collected(parser: Parser, folder: string, { field }: Taken) {
  const fields: Record<string, string> = Object.create(null)
  const files: SentFile[] = []
  const writing: Promise<void>[] = []
  const stopped = new AbortController()
  const tooMany = () => parser.emit('error', new Problem(400, 'unreadable'))
  parser.on('partsLimit', tooMany).on('fieldsLimit', tooMany)
  parser.on('field', (name, value) => {
    fields[name] = value
  })
  parser.on('file', (name, stream, filename = '') => {
    if (name !== field && !name.startsWith(`${field}.`)) return void stream.on('error', ignore).resume()
    const path = join(folder, String(files.length))
    const file: SentFile = {
      field: name,
      name: filename,
      size: 0,
      bytes: async () => new Uint8Array(await readFile(path)),
    }
    files.push(file)
    const written = putDown(stream, path, file, stopped.signal)
    // Told to the parser at once, or it would wait for ever for a disk that is full.
    written.catch((error) => parser.emit('error', error))
    writing.push(written)
  })
  const whole = async (): Promise<SentForm> => {
    await Promise.all(writing)
    // A browser sends an empty nameless file for a picker nobody used.
    return { fields: { ...fields }, files: files.filter(({ name, size }) => name !== '' || size > 0) }
  }
  const stop = async () => {
    stopped.abort()
    await Promise.allSettled(writing)
  }
  return { whole, stop, fields: () => ({ ...fields }) }
}

/** What is said of a part that nobody wants any more. */
const ignore = () => undefined

async function putDown(stream: Readable, path: string, file: SentFile, signal: AbortSignal): Promise<void> {
  stream.on('data', (chunk: Uint8Array) => {
    file.size += chunk.length
  })
  await pipeline(stream, createWriteStream(path), { signal })
}

/** More bytes than are taken. */
const overflow = new Problem(413, 'too-large')

/** Feeds the parser as fast as it takes; the connection is left as it is, so that an answer can still go out. */
async function pour(body: ReadableStream<Uint8Array>, parser: Parser, most: number, pace: Pace): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => parser.once('finish', resolve).on('error', reject))
  ended.catch(ignore)
  const failed = ended.then(() => new Promise<never>(ignore))
  failed.catch(ignore)
  const reader = body.getReader()
  const began = Date.now()
  let bytes = 0
  try {
    for (;;) {
      const patience = Math.min(pace.idleMs, mayLast(bytes, pace) - (Date.now() - began))
      const { value, done } = await inTime(patience, [reader.read(), failed])
      if (done) break
      const taken = value.subarray(0, most - bytes)
      bytes += value.length
      for (const piece of pieces(taken))
        await inTime(pace.idleMs, [new Promise<void>((resolve) => parser.write(piece, () => resolve())), failed])
      if (bytes > most) throw overflow
    }
    parser.end()
    await inTime(pace.idleMs, [ended])
  } catch (error) {
    throw error instanceof Problem || isOurs(error) ? error : new Problem(400, 'unreadable')
  } finally {
    reader.releaseLock()
  }
}

/** How long a body may have taken that has brought so many bytes: the next must have come by then. */
function mayLast(bytes: number, pace: Pace): number {
  const by = ({ slowAfterMs, bytesASecond }: Omit<Pace, 'idleMs'>) =>
    Math.max(slowAfterMs, (bytes * 1000) / bytesASecond)
  return Math.min(by(pace), by(longPace))
}

/** In pieces, so that a crowd of parts is noticed before all of them are dealt with. */
function* pieces(bytes: Uint8Array, size = 8192): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Of the disk, not of the form: no mistake of the caller. */
const isOurs = (error: unknown) => error instanceof Error && 'syscall' in error && 'path' in error

/** The first of some promises, or a problem once nothing has come for so long. */
async function inTime<T>(ms: number, first: readonly Promise<T>[]): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Problem(408, 'too-slow')), ms)
  })
  return Promise.race([...first, late]).finally(() => clearTimeout(timer))
}
