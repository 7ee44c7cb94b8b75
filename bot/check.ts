// A bot's own test: whether the messenger knows it still, and where it posts the updates to.
import { type Api, GrammyError } from 'grammy'
import type { ChannelFault } from '#rules/health'

/** How this process hears of updates (`none`: others see to it), and the address they are to be posted to. */
export type Updating = { by: 'polling' | 'webhook' | 'none'; webhook: string }

/** The test of one bot; null where all is well. It sends nothing and changes nothing. */
export function checkOf(api: Api, updating: Updating): (signal: AbortSignal) => Promise<ChannelFault | null> {
  return async (signal) => {
    try {
      await api.getMe(signal as never)
      if (updating.by === 'none') return null
      const { url = '' } = await api.getWebhookInfo(signal as never)
      if (updating.by === 'webhook') return url === updating.webhook ? null : 'webhookRevoked'
      return url ? 'webhookForeign' : null
    } catch (error) {
      return faultOf(error)
    }
  }
}

/** What is wrong with the account, by the messenger's answer to who we are; null if it is well. */
export async function accountFault(api: Api, signal: AbortSignal): Promise<ChannelFault | null> {
  try {
    await api.getMe(signal as never)
    return null
  } catch (error) {
    return faultOf(error)
  }
}

/** A pause that the messenger asks for is no fault; whatever is no answer of its own is a connection that failed. */
function faultOf(error: unknown): ChannelFault | null {
  if (!(error instanceof GrammyError)) return 'unreachable'
  const { error_code: code, description } = error
  if (code === 429) return null
  // Bale says 403 «Token not found» of a wrong or withdrawn token
  if (code === 401 || code === 404 || /token/i.test(description)) return 'tokenExpired'
  return code >= 500 ? 'unreachable' : 'refused'
}
