// The messenger's simulator in a process of its own, with as many open chats as asked: 700,000,001 and on.
import { startSimulator } from '#bot/simulator/server'

const [chats = '0'] = process.argv.slice(2)
const simulator = await startSimulator()
for (let nth = 1; nth <= Number(chats); nth++)
  simulator.telegram.user({ id: 700_000_000 + nth, firstName: `دارنده ${nth}` }).settle()
process.send?.({ url: simulator.url, root: simulator.telegramRoot, token: simulator.telegramToken })
process.on('disconnect', () => process.exit(0))
