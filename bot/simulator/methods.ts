// All methods by name, and the one way to carry one out.
import type { Call, Method } from './call.ts'
import { fail } from './errors.ts'
import * as account from './methods/account.ts'
import { answerCallbackQuery } from './methods/callbacks.ts'
import * as chats from './methods/chats.ts'
import * as edits from './methods/edits.ts'
import * as media from './methods/media.ts'
import {
  copyMessage,
  deleteMessage,
  deleteMessages,
  sendChatAction,
  sendContact,
  sendLocation,
  sendMessage,
} from './methods/messages.ts'

const texts = { sendMessage, sendLocation, sendContact, sendChatAction, copyMessage, deleteMessage, deleteMessages }

const methods: Record<string, Method> = { ...account, ...chats, ...edits, ...media, ...texts, answerCallbackQuery }

/** The method of that name in that messenger; 404 where it has none. Names are compared without case. */
export function methodNamed(name: string, lacks: readonly string[]): { name: string; method: Method } {
  const found = Object.keys(methods).find((known) => known.toLowerCase() === name.toLowerCase())
  if (!found || lacks.includes(found)) fail(404, 'Not Found: method not found')
  return { name: found, method: methods[found]! }
}

/** Carries a call out and returns its result; throws the failure of `fail`. */
export async function carryOut(call: Call): Promise<unknown> {
  const { method } = methodNamed(call.method, call.messenger.traits.lacks)
  return await method(call)
}
