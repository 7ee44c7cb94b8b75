// What the doctor finds of a deployment: a line each, of what is well, what deserves a look, and what must be mended.
import type { Key } from '#locales/text'
import type { ChannelFault } from '#rules/health'
import type { ChannelName } from '#rules/messages'

/** Words with their facts; a channel with what is wrong with it; or a line as it stands, of what names itself. */
export type FindingWords =
  | { key: Key; facts?: Record<string, string | number> }
  | { channel: ChannelName; fault?: ChannelFault; isMissing?: true }
  | { line: string }
export type Finding = { state: 'well' | 'doubtful' | 'wrong'; said: FindingWords }

export const well = (said: FindingWords): Finding => ({ state: 'well', said })
export const doubtful = (said: FindingWords): Finding => ({ state: 'doubtful', said })
export const wrong = (said: FindingWords): Finding => ({ state: 'wrong', said })
