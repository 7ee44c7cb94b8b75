// Compresses the built files once, as well as it goes, so that no request has to.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Fonts and pictures are compressed by their own kind. */
const words = /\.(html|js|css|svg|webmanifest|json)$/
/** What is shorter fits into a packet or two as it is. */
const least = 512

/** Leaves `NAME.br` and `NAME.gz` beside every file of words below a folder, where that is shorter. */
export function compressAll(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !words.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const plain = readFileSync(file)
    if (plain.length < least) continue
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
    keep(`${file}.br`, brotliCompressSync(plain, { params }), plain.length)
    keep(`${file}.gz`, gzipSync(plain, { level: 9 }), plain.length)
  }
}

function keep(file: string, coded: Buffer, plain: number): void {
  if (coded.length < plain) writeFileSync(file, coded)
}

/** Does so when the last of the builds is done. */
export function precompress(folder: string): Plugin {
  return { name: 'precompress', closeBundle: () => compressAll(folder) }
}
