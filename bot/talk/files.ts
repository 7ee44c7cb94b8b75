// Files sent to the bot: asking for them, and fetching them from the messenger.
import { get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'
import { GrammyError } from 'grammy'
import { uploadFile } from '#actions/files/upload'
import { bytes, isolate } from '#locales/format'
import type { StoredFile } from '#rules/files'
import type { BotContext } from '../context.ts'
import { say, sayTrouble, valueOrSay } from '../say.ts'
import type { Buttons } from '../send.ts'
import { type Further, takeBack, typedIn, writeOn } from './further.ts'
import { type Ask, filesFull, hint, listen, pose, poseAgain, settle, type Talk, tell, tooMany } from './talk.ts'
import { answer, type FileRef } from './turn.ts'

/**
 * `fits`: whether a file is one that is taken, asked as soon as it comes; it tells the person why not. `early`: files that
 * came with an earlier answer, or were taken when the same was asked before. `further`: what captions and further texts
 * are added to.
 */
export type FilesQuestion = {
  ask: Ask
  least?: number
  most: number
  fits?: (file: FileRef) => Promise<boolean> | boolean
  early?: readonly FileRef[]
  further?: Further
  /** What stands there from before and is asked nothing any more. */
  held?: readonly { name: string }[]
  /** A file is taken away again: its place among those that stand then, held ones first; and itself, if it is not held. */
  dropped?: (nth: number, file?: FileRef) => Promise<unknown> | unknown
}

/** A file that stands, by a number of its own: the second of two taps finds it gone and takes no other. */
type Kept = { serial: number; name: string; ref?: FileRef }

/** What is taken away, or nothing: of all, or of one by its number. */
const dropData = /^r(\d+)$/

/**
 * Asks for `least` (0) to `most` files, as documents or photos. Each that stands can be taken away again by its name. What
 * comes back are those that stand at the end but the held ones, and can be fetched with `download`.
 */
export async function askFiles(talk: Talk, question: FilesQuestion): Promise<FileRef[]> {
  const { ask, least = 0, most, early = [], held = [], further, dropped } = question
  const { fits = () => true } = question
  let serial = 0
  const kept: Kept[] = held.map(({ name }) => ({ serial: serial++, name }))
  const add = (ref: FileRef) => kept.push({ serial: serial++, name: ref.name, ref })
  filesFull(talk, null)
  const room = most - held.length
  for (const file of early.slice(0, room)) {
    if (await fits(file)) add(file)
    else await goesToo(talk, further, file)
  }
  if (early.length > room) await tell(talk, (ctx) => [ctx.t('bot-files-too-many', { most })])
  // what stood here before is looked at once more, even where there is no room for others
  const stood = kept.length > 0
  const counted = (ctx: BotContext) => (kept.length ? [ctx.t('bot-files-taken', { count: kept.length, most })] : [])
  const whole: Ask = async (ctx) => [...(await ask(ctx)), ...counted(ctx)]
  // the question, and later the count alone, which stands below the last file
  let shown: Ask = whole
  let album: string | undefined
  const rows = (ctx: BotContext) => [
    ...(kept.length < least
      ? []
      : [
          [{ text: ctx.t(kept.length ? 'bot-files-done' : 'bot-no-files'), data: answer('done') }],
          ...(stood && kept.length ? [[{ text: ctx.t('bot-no-files'), data: answer('none') }]] : []),
        ]),
    ...dropRows(ctx, kept),
  ]
  const drop = async (nth: number) => {
    const [gone] = kept.splice(nth, 1)
    await dropped?.(nth, gone?.ref)
    await goesToo(talk, further, gone?.ref)
  }
  let message = await pose(talk, shown, rows)
  while (kept.length < most || stood) {
    const heard = await listen(talk, message)
    if (heard.is === 'press') {
      const gone = dropData.exec(heard.value)
      if (!gone) {
        if (heard.value === 'none') while (kept.length) await drop(kept.length - 1)
        break
      }
      const nth = kept.findIndex((one) => String(one.serial) === gone[1])
      if (nth >= 0) await drop(nth)
      shown = whole
      message = await poseAgain(talk, message, shown, rows)
      continue
    }
    if (heard.is === 'file' && kept.length >= most) return tooMany(talk, heard.file, most)
    const typed = further && typedIn(heard)
    if (heard.is !== 'file' && !typed) return hint(talk, (ctx) => [ctx.t('bot-wants-file')])
    if (heard.is === 'file') {
      const largest = await talk.external((ctx) => ctx.house.form.largestFile)
      if (heard.file.size > largest)
        await hint(talk, (ctx) => [ctx.t('bot-file-too-big', { most: bytes(ctx.locale, largest) })])
    }
    // the words below a file that is refused are its own, and come with the next one
    const taken = heard.is !== 'file' || (await fits(heard.file))
    if (further && typed && taken) await writeOn(talk, further, typed)
    if (typed && !taken) await tell(talk, (ctx) => [ctx.t('bot-text-left-out')])
    if (heard.is !== 'file' || !taken) continue
    // of files sent together the first brings the count, and the others change it there
    const together = album !== undefined && heard.file.album === album
    album = heard.file.album
    if (!together) await settle(talk, message, shown)
    add(heard.file)
    if (!together) shown = counted
    message = await (together ? poseAgain(talk, message, shown, rows) : pose(talk, shown, rows))
  }
  await settle(talk, message, shown)
  if (kept.length >= most) filesFull(talk, most)
  return kept.flatMap(({ ref }) => ref ?? [])
}

/** The words below a file go with it out of the text to which they were added. */
async function goesToo(talk: Talk, further?: Further, file?: FileRef): Promise<void> {
  if (further && file) await takeBack(talk, further, file)
}

type StoredQuestion = Omit<FilesQuestion, 'fits' | 'held' | 'dropped'> & {
  standing: readonly StoredFile[]
  /** Told of all that stand, after each change. */
  keep: (files: StoredFile[]) => Promise<unknown>
}

/**
 * Asks for files that are taken over as they come, so that the app's draft has them too; what is no paper is told and does not
 * count. `standing` are those from before; all that stand at the end come back.
 */
export async function askStored(talk: Talk, { standing, keep, ...question }: StoredQuestion): Promise<StoredFile[]> {
  const files = [...standing]
  await askFiles(talk, {
    ...question,
    held: [...files],
    fits: async (ref) => {
      const file = await talk.external((ctx) => uploaded(ctx, ref))
      if (!file) return false
      files.push(file)
      await keep(files)
      return true
    },
    dropped: async (nth) => {
      files.splice(nth, 1)
      await keep(files)
    },
  })
  return files
}

/** A row for each file that can be taken away again; photos are all called alike, so that each has its place too. */
function dropRows(ctx: BotContext, kept: readonly Kept[]): Buttons {
  return kept.map(({ serial, name }, nth) => [
    { text: ctx.t('bot-file-drop', { nth: nth + 1, name }), data: answer(`r${serial}`) },
  ])
}

/** The content of a file that was sent; null where the messenger does not hand it out any more, and its sender was told. */
async function fetchedOrTold(ctx: BotContext, file: FileRef): Promise<Uint8Array | null> {
  try {
    return await download(ctx, file)
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    await say(ctx, [ctx.t('bot-file-gone', { name: isolate(file.name) })])
    return null
  }
}

/** The contents of files that were sent; null where the messenger does not hand one out any more. */
export async function downloaded(ctx: BotContext, files: readonly FileRef[]) {
  const found: { bytes: Uint8Array; name: string }[] = []
  try {
    for (const file of files) found.push({ bytes: await download(ctx, file), name: file.name })
    return found
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return null
    throw error
  }
}

/** The file as a draft names it; null where it is none that is taken, and its sender was told why. */
export async function uploaded(ctx: BotContext, ref: FileRef): Promise<StoredFile | null> {
  const bytes = await fetchedOrTold(ctx, ref)
  const kept = bytes && (await valueOrSay(ctx, await uploadFile(ctx.act(), ctx.key(), { bytes, name: ref.name })))
  return kept && { id: kept.id, name: kept.name, size: kept.size, type: kept.mime }
}

/** Asks of each file whether its content is one that is kept; `also`: what is taken besides photos and papers. */
export function keepable(talk: Talk, also?: 'voice'): (file: FileRef) => Promise<boolean> {
  return (file) => talk.external((ctx) => isTaken(ctx, file, also))
}

/** Whether a file may be kept; its sender is told why not. */
async function isTaken(ctx: BotContext, file: FileRef, also?: 'voice'): Promise<boolean> {
  const bytes = await fetchedOrTold(ctx, file)
  const clean = bytes && (await ctx.house.base.clean(bytes, file.name, also))
  if (clean && !clean.ok) await sayTrouble(ctx, { ok: false, why: 'refused', refusals: [clean.refusal] })
  return clean?.ok ?? false
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
