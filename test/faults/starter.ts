// A courier as a process of its own, so that it can be killed: DATABASE, SINK and RATE come from the environment.
import { pino } from 'pino'
import { connect } from '#db/client'
import { startCourier } from '#outbox/courier'
import { channelTo, settings } from './channel.ts'

const { DATABASE, SINK, RATE } = process.env
const { sql, direct } = connect(DATABASE!)
const log = pino({ level: 'error' })
const rates = { telegram: Number(RATE) }
startCourier({ sql, direct, channels: [channelTo(SINK!)], now: () => new Date(), log, rates, settings })
