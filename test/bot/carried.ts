// A house whose messages go out by the real courier, at no limit.
import pino from 'pino'
import { client } from '#db/client'
import { startCourier } from '#messages/courier/courier'
import { settleUndelivered } from '#messages/undelivered'
import { messengers } from '#rules/messages'
import { type House, openHouse } from './house.ts'

/** Opens a house with its courier; closing it stops both. */
export async function openCarried(): Promise<House> {
  const house = await openHouse()
  const sql = client(house.database.url, { max: 3 })
  const courier = startCourier({
    sql,
    direct: sql,
    channels: house.bots.channels,
    now: () => house.clock.now,
    log: pino({ level: 'silent' }),
    report: (batch) => settleUndelivered(house.database.db, messengers, batch),
    rates: { telegram: Number.POSITIVE_INFINITY, bale: Number.POSITIVE_INFINITY },
    settings: { chatGap: 0 },
  })
  const { close } = house
  return Object.assign(house, {
    close: async () => {
      await courier.stop()
      await sql.end()
      await close()
    },
  })
}
