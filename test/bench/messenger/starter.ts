// The messenger's simulator in a process of its own, with as many open chats as asked: 700,000,001 and on.
import { startSimulator } from '#bot/simulator/server'

const [chats = '0'] = process.argv.slice(2)
const simulator = await startSimulator()
for (let nth = 1; nth <= Number(chats); nth++)
  simulator.telegram.user({ id: 700_000_000 + nth, firstName: `دارنده ${nth}` }).settle()
process.send?.({ url: simulator.url, root: simulator.telegramRoot, token: simulator.telegramToken })
process.on('message', (order: { press: string[]; text: string } | { edited: string[]; since: number }) =>
  process.send?.('press' in order ? press(order.press, order.text) : edited(order.edited, order.since)),
)
process.on('disconnect', () => process.exit(0))

/** All of them press at once; the moment. */
function press(chats: readonly string[], text: string): number {
  const at = Date.now()
  for (const chat of chats) simulator.telegram.user({ id: Number(chat) }).press(text)
  return at
}

/** When each chat first saw a card edited. */
function edited(chats: readonly string[], since: number): (number | null)[] {
  const first = new Map<string, number>()
  for (const { method, status, at, chat } of simulator.calls())
    if (method === 'editMessageText' && status === 200 && at >= since && !first.has(chat)) first.set(chat, at)
  return chats.map((chat) => first.get(chat) ?? null)
}
