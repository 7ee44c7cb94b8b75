// Files sent to the bot: asking for them, and fetching them from the messenger.
import { get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'
import { bytes } from '#locales/format'
import type { BotContext } from '../context.ts'
import { type Further, writeOn } from './ask.ts'
import { type Ask, answer, type FileRef, hint, listen, pose, poseAgain, settle, type Talk } from './talk.ts'

/** `early`: files that came with an earlier answer. `further`: what captions and further texts are added to. */
export type FilesQuestion = {
  ask: Ask
  least?: number
  most: number
  early?: readonly FileRef[]
  further?: Further
}

/** Asks for `least` (0) to `most` files, as documents or photos. What comes back can be fetched with `download`. */
export async function askFiles(talk: Talk, question: FilesQuestion): Promise<FileRef[]> {
  const { ask, least = 0, most, early = [], further } = question
  const files: FileRef[] = early.slice(0, most)
  const shown: Ask = async (ctx) => [
    ...(await ask(ctx)),
    ...(files.length ? [ctx.t('bot-files-taken', { count: files.length, most })] : []),
  ]
  const rows = (ctx: BotContext) =>
    files.length < least
      ? []
      : [[{ text: ctx.t(files.length ? 'bot-files-done' : 'bot-no-files'), data: answer('done') }]]
  let message = await pose(talk, shown, rows)
  while (files.length < most) {
    const heard = await listen(talk, message)
    if (heard.is === 'press') break
    const words = heard.is === 'text' ? heard.text : heard.is === 'file' ? heard.file.caption : undefined
    if (heard.is !== 'file' && !(further && words)) return hint(talk, (ctx) => [ctx.t('bot-wants-file')])
    if (heard.is === 'file') {
      const largest = await talk.external((ctx) => ctx.house.form.largestFile)
      if (heard.file.size > largest)
        await hint(talk, (ctx) => [ctx.t('bot-file-too-big', { most: bytes(ctx.locale, largest) })])
    }
    if (further && words) await writeOn(talk, further, words)
    if (heard.is !== 'file') continue
    files.push(heard.file)
    message = await poseAgain(talk, message, shown, rows)
  }
  await settle(talk, message, shown)
  return files
}

/** The content of a file that was sent. Throws where the messenger does not hand it out any more. */
export async function download(ctx: BotContext, file: FileRef): Promise<Uint8Array> {
  const { form, agent } = ctx.house
  const found = await ctx.api.getFile(file.id)
  const url = (found as typeof found & { getUrl(): string }).getUrl()
  return fetched(url, form.largestFile, agent)
}

function fetched(url: string, largest: number, agent?: BotContext['house']['agent']): Promise<Uint8Array> {
  const get = url.startsWith('https:') ? getSecure : getPlain
  return new Promise((resolve, reject) => {
    const request = get(url, agent ? { agent } : {}, (response) => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        // the address holds the bot's token: it must not get into an error that is logged
        if (size > largest) request.destroy(new Error('the file is larger than the messenger said'))
        parts.push(part)
      })
      response.on('error', reject)
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(new Uint8Array(Buffer.concat(parts)))
          : reject(new Error(`the messenger answered ${response.statusCode} to a download`)),
      )
    })
    request.setTimeout(60_000, () => request.destroy(new Error('the messenger did not hand a file out in time')))
    request.on('error', reject)
  })
}
