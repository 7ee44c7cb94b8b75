import { describe, expect, test } from 'vitest'
import { button } from '#bot/callback'
import { bale } from '#bot/messengers/bale'
import { longestMessage } from '#bot/messengers/messenger'
import { telegram } from '#bot/messengers/telegram'
import { seal, unseal } from '#bot/talk/seal'
import { type Block, dealt, plain } from '#bot/words'

const blocks: Block[] = [
  { title: 'ابلاغیه <۱>', symbol: '✉️' },
  {
    facts: [
      ['شماره', [{ code: '12&3' }]],
      ['تاریخ', 'امروز'],
    ],
  },
  ['متن ', { bold: 'مهم*' }, ' و ', { link: 'این‌جا [۱]', url: 'https://x.test/?a="b"&c' }],
  { quote: 'یک\nدو' },
]

describe('one message in two forms', () => {
  test('Telegram has HTML, escaped', () => {
    expect(telegram.render(blocks)).toBe(
      '<b>✉️ ابلاغیه &lt;۱&gt;</b>\nشماره: <code>12&amp;3</code>\nتاریخ: امروز\n\n' +
        'متن <b>مهم*</b> و <a href="https://x.test/?a=&quot;b&quot;&amp;c">این‌جا [۱]</a>\n\n' +
        '<blockquote>یک\nدو</blockquote>',
    )
  })

  test('Bale has its own marks, and a text cannot make any', () => {
    expect(bale.render(blocks)).toBe(
      '*✉️ ابلاغیه <۱>*\nشماره: 12&3\nتاریخ: امروز\n\nمتن *مهم∗* و [این‌جا [۱]](https://x.test/?a="b"&c)\n\n———\nیک\nدو\n———',
    )
    expect(bale.render(['[بدون](پیوند)'])).toBe('[بدون] (پیوند)')
  })

  test('deep links and replies differ', () => {
    expect(telegram.deepLink('x_bot', 'rate_1')).toBe('https://t.me/x_bot?start=rate_1')
    // marks that would slant or shape words; what is opened by its very signs stays
    expect(bale.render(['_کج_ `شکل` https://x.ir/a_b_ @the_bot'])).toBe('ˍکجˍ ˋشکلˋ https://x.ir/a_b_ @the_bot')
    // bold wants a space or a line’s end on both sides
    expect(bale.render([['پیش ', { bold: 'میان' }, ' پس']])).toBe('پیش *میان* پس')
    expect(bale.render([['(', { bold: 'میان' }, ')']])).toBe('(میان)')
    expect(bale.deepLink('x_bot', 'rate_1')).toBe('https://ble.ir/x_bot?start=rate_1')
    expect(telegram.replyTo(5)).toMatchObject({ reply_parameters: { message_id: 5 } })
    expect(bale.replyTo(5)).toEqual({ reply_to_message_id: 5 })
  })
})

describe('long texts', () => {
  test.each([
    ['that just fits is one message', 'الف '.repeat(longestMessage / 4), 1],
    ['of one word too many is two', 'الف '.repeat(longestMessage / 4 + 1), 2],
    ['without a space is cut all the same', 'ب'.repeat(longestMessage * 2 + 1), 3],
  ])('one %s', (_case, quote, count) => {
    const parts = dealt([{ quote }], longestMessage)
    expect(parts).toHaveLength(count)
    const whole = parts.flat().map((block) => (typeof block === 'object' && 'quote' in block ? block.quote : ''))
    expect(whole.join('').replace(/\s/g, '')).toBe(quote.replace(/\s/g, ''))
    for (const one of whole) expect(one.length).toBeLessThanOrEqual(longestMessage)
  })

  test('a title stays with what follows it as long as both fit', () => {
    expect(dealt([{ title: 'الف' }, 'ب'], 100)).toEqual([[{ title: 'الف' }, 'ب']])
  })

  test('the plain text of a line has all its pieces', () => {
    expect(plain(['یک ', { bold: 'دو' }, { link: ' سه', url: 'https://x.test' }])).toBe('یک دو سه')
  })
})

describe('the data of buttons', () => {
  const press = button('n:ack', { id: 'uuid', page: 'int', day: 'day', way: 'word' })
  const id = '0d9c0f4e-26a6-4f0e-9d8e-0123456789ab'

  test('comes back as it was, in few bytes', () => {
    const values = { id, page: -41, day: '2026-10-10', way: 'hand' }
    const data = press.data(values)
    expect(data.length).toBeLessThanOrEqual(64)
    expect(data).toMatch(/^[\x21-\x7e]+$/)
    expect(press.read(data)).toEqual(values)
  })

  test.each([
    ['another button', 'n:open:x'],
    ['a longer name', 'n:acknowledge'],
    ['too few parts', 'n:ack:DZwPTiamTw6djgEjRWeJqw'],
    ['too many parts', `n:ack:DZwPTiamTw6djgEjRWeJqw:1:20261010:hand:x`],
    ['a broken id', 'n:ack:short:1:20261010:hand'],
    ['no number', 'n:ack:DZwPTiamTw6djgEjRWeJqw:!:20261010:hand'],
    ['no day', 'n:ack:DZwPTiamTw6djgEjRWeJqw:1:20261340:hand'],
    ['no word', 'n:ack:DZwPTiamTw6djgEjRWeJqw:1:20261010:a b'],
    ['nothing', ''],
  ])('of %s is not read', (_case, data) => {
    expect(press.read(data)).toBeNull()
  })

  test('without values is the name alone', () => {
    const bare = button('n:all', {})
    expect(bare.read(bare.data({}))).toEqual({})
    expect(bare.read('n:all:x')).toBeNull()
  })

  test('that would not fit is a bug', () => {
    const long = button('n:x', { a: 'word', b: 'word', c: 'word' })
    const word = 'w'.repeat(30)
    expect(() => long.data({ a: word, b: word, c: word })).toThrow('too long')
  })
})

describe('a sealed conversation', () => {
  const sealed = seal('one secret', { pin: '123456' })

  test('opens with its secret only', () => {
    expect(unseal('one secret', sealed)).toEqual({ pin: '123456' })
    expect(unseal('another secret', sealed)).toBeNull()
  })

  test.each([[null], [{}], [{ ...sealed, data: 'AAAA' }], ['text']])('is nothing when it is %j', (value) => {
    expect(unseal('one secret', value)).toBeNull()
  })

  test('shows nothing of what it holds', () => {
    expect(JSON.stringify(sealed)).not.toContain('123456')
  })
})
