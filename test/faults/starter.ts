// A courier as a process of its own, so that it can be killed: DATABASE, SINK, CHANNEL and RATE come from the environment.
import { pino } from 'pino'
import { connect } from '#db/client'
import { startCourier } from '#messages/courier/courier'
import { settleUndelivered } from '#messages/undelivered'
import type { Report } from '#rules/channel'
import type { ChannelName } from '#rules/messages'
import { channelTo, settings } from './channel.ts'

const { DATABASE, SINK, CHANNEL, RATE } = process.env
const { db, sql, direct } = connect(DATABASE!)
const log = pino({ level: 'error' })
const name = CHANNEL as ChannelName
const rates = { [name]: Number(RATE) }
const channels = [channelTo(SINK!, name)]
const report: Report = (batch) => settleUndelivered(db, [name], batch)
startCourier({ sql, direct, channels, now: () => new Date(), log, report, rates, settings })
