// One call of one bot, as its method receives it.
import type { Upload } from './body.ts'
import type { Params } from './params.ts'
import type { BotAccount, Messenger, World } from './world.ts'

export type Call = {
  world: World
  messenger: Messenger
  bot: BotAccount
  method: string
  params: Params
  uploads: Map<string, Upload>
  signal: AbortSignal
  /** Whether the answer is going to be lost on its way: the ledger says so. */
  replyLost: boolean
}

/** A Bot API method: the result of the answer, or a failure thrown by `fail`. */
export type Method = (call: Call) => unknown
