// The bot about itself, its commands and how it hears of updates.
import type { Call, Method } from '../call.ts'
import { badRequest } from '../errors.ts'
import { integer, isObject, json, text } from '../params.ts'
import { poll, rememberAllowed } from '../updates.ts'
import { setWebhook as hook } from '../webhook.ts'

/** Who the bot is. */
export const getMe: Method = (call) => call.bot.me

/** Long polling: see `poll`. */
export const getUpdates: Method = (call) => poll(call.bot, call.params, call.signal, call.messenger.traits.impatient)

/** Where updates are to be posted; `allowed_updates` is remembered. */
export const setWebhook: Method = (call) => {
  rememberAllowed(call.bot, call.params)
  hook(call.world, call.messenger, call.bot, call.params)
  return true
}

/** Back to polling; with `drop_pending_updates` what waited is forgotten. */
export const deleteWebhook: Method = (call) => {
  const { drop_pending_updates } = call.params
  hook(call.world, call.messenger, call.bot, { drop_pending_updates })
  return true
}

/** Address, how many updates wait, and why the last was not taken. */
export const getWebhookInfo: Method = ({ bot }) => ({
  url: bot.webhook?.url ?? '',
  has_custom_certificate: false,
  pending_update_count: bot.queue.length,
  ...(bot.webhook?.failure ? { last_error_date: bot.webhook.failedAt, last_error_message: bot.webhook.failure } : {}),
  ...(bot.allowed ? { allowed_updates: [...bot.allowed] } : {}),
})

/** Up to 100 commands for a scope and a language. */
export const setMyCommands: Method = (call) => {
  const commands = json(call.params, 'commands', 'commands') ?? []
  if (!Array.isArray(commands)) badRequest("can't parse commands: expected an Array of BotCommand")
  if (commands.length > 100) badRequest('BOT_COMMANDS_TOO_MUCH')
  for (const command of commands) checkCommand(command)
  call.bot.settings.set(commandKey(call), commands)
  return true
}

function checkCommand(command: unknown): void {
  if (!isObject(command)) badRequest("can't parse BotCommand: expected an Object")
  if (!/^[a-z0-9_]{1,32}$/.test(String(command.command ?? ''))) badRequest('BOT_COMMAND_INVALID')
  const length = String(command.description ?? '').length
  if (length < 1 || length > 256) badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
}

/** The commands of a scope and a language. */
export const getMyCommands: Method = (call) => call.bot.settings.get(commandKey(call)) ?? []

/** Forgets the commands of a scope and a language. */
export const deleteMyCommands: Method = (call) => {
  call.bot.settings.delete(commandKey(call))
  return true
}

function commandKey(call: Call): string {
  return `commands ${JSON.stringify(json(call.params, 'scope', 'scope') ?? 'default')} ${text(call.params, 'language_code') ?? ''}`
}

/** A text about the bot, kept by name and language. */
function setting(name: string, longest: number): Method {
  return (call) => {
    const value = text(call.params, name) ?? ''
    if ([...value].length > longest) badRequest(`${name.toUpperCase()}_TOO_LONG`)
    call.bot.settings.set(`${name} ${text(call.params, 'language_code') ?? ''}`, value)
    return true
  }
}

/** Up to 64 characters. */
export const setMyName = setting('name', 64)
/** Up to 512 characters, shown in an empty chat. */
export const setMyDescription = setting('description', 512)
/** Up to 120 characters, shown on the profile. */
export const setMyShortDescription = setting('short_description', 120)

/** What the button beside the text box is: commands, a mini app or the default. */
export const setChatMenuButton: Method = (call) => {
  const button = json(call.params, 'menu_button', 'menu button')
  if (button !== undefined && !(isObject(button) && ['commands', 'web_app', 'default'].includes(String(button.type)))) {
    badRequest("can't parse menu button: unsupported type")
  }
  call.bot.settings.set(`menu ${integer(call.params, 'chat_id') ?? ''}`, button ?? { type: 'default' })
  return true
}
