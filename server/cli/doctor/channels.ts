// The ways to people: which are set up, and what each says of our account. Nothing is sent.
import { accountFault } from '#bot/check'
import { apiOf } from '#bot/messengers/api'
import { probeSafir } from '#outside/safir'
import { probeSms } from '#outside/sms'
import { type ChannelFault, missingChannels } from '#rules/health'
import type { ChannelName, Messenger } from '#rules/messages'
import { type Config, safirAccount, smsAccount } from '../../config.ts'
import { accountsOf, channelsOf } from '../../lanes.ts'
import { doubtful, type Finding, well, wrong } from './finding.ts'

/** Milliseconds for one channel to answer. */
const patience = 15_000

type Check = (signal: AbortSignal) => Promise<ChannelFault | null>

/** Asks each channel that is set up who we are to it. */
export async function examineChannels(config: Config): Promise<Finding[]> {
  const asked = await Promise.all(
    checksOf(config).map(async ({ name, check }): Promise<Finding> => {
      const fault = await check(AbortSignal.timeout(patience))
      return fault ? wrong({ channel: name, fault }) : well({ channel: name })
    }),
  )
  const here = channelsOf(config)
  if (!here.some((name) => name === 'bale' || name === 'telegram')) asked.push(wrong({ key: 'doctor-no-bot' }))
  return [...asked, ...missingChannels(here).map((name) => doubtful({ channel: name, isMissing: true }))]
}

function checksOf(config: Config): { name: ChannelName; check: Check }[] {
  const [safir, sms] = [safirAccount(config), smsAccount(config)]
  const bots = Object.entries(accountsOf(config)) as [
    Messenger,
    NonNullable<ReturnType<typeof accountsOf>[Messenger]>,
  ][]
  return [
    ...bots.map(([name, account]) => ({
      name,
      check: (signal: AbortSignal) => accountFault(apiOf(name, account), signal),
    })),
    ...(safir ? [{ name: 'safir' as const, check: probeSafir(safir) }] : []),
    ...(sms ? [{ name: 'sms' as const, check: probeSms(sms) }] : []),
  ]
}
