// A subject's files in a chat: they come when they are asked for, below what they belong to, and stand there once.

import { shownIn } from '#reads/chats'
import type { CardSubject } from '#rules/messages'
import { rememberCard } from '#state/chats'
import type { BotContext } from '../context.ts'
import { toast } from '../say.ts'
import { type FileToSend, remove, sendFiles } from '../send.ts'
import { spotOf } from './show.ts'

/** Milliseconds within which a further press is a second tap, not a new wish. */
const secondTap = 120_000

/**
 * Sends the files of a subject as answers to the message whose button was pressed. A second tap is told that they came
 * just now; who asks again later gets them at the end of the chat, and those before go.
 */
export async function handOver(
  ctx: BotContext,
  of: { subject: CardSubject; subjectId: string },
  files: readonly FileToSend[],
): Promise<void> {
  const { db, place, post, now } = spotOf(ctx, of.subjectId)
  const subject = `${of.subject} files` as const
  const before = await shownIn(db, place, subject, of.subjectId)
  if (before && now.getTime() - before.at.getTime() < secondTap) return toast(ctx, ctx.t('bot-files-came'))
  const messages = await sendFiles(post, files, { replyTo: ctx.callbackQuery?.message?.message_id })
  if (messages.length) await rememberCard(db, place, { subject, subjectId: of.subjectId, messages, now })
  for (const one of before?.messages ?? []) await remove(post, one)
}
