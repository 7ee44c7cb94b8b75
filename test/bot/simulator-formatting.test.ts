// The three parse modes: what they come to, and the words of their refusals.
import { Api, type GrammyError } from 'grammy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '#bot/simulator/server'

let simulator: Simulator
let api: Api

beforeAll(async () => {
  simulator = await startSimulator({ limits: false })
  api = new Api(simulator.telegramToken, { apiRoot: simulator.telegramRoot })
})

afterAll(() => simulator.close())

type Mode = 'HTML' | 'Markdown' | 'MarkdownV2'

/** The text with its entities as `type@offset+length`, or the words of the refusal. */
async function parsed(mode: Mode | undefined, source: string): Promise<string> {
  const user = simulator.telegram.user()
  user.settle()
  try {
    await api.sendMessage(user.id, source, mode ? { parse_mode: mode } : {})
  } catch (error) {
    return (error as GrammyError).description.replace("Bad Request: can't parse entities: ", '')
  }
  const { text, entities } = await user.next()
  return [text, ...entities.map(({ type, offset, length }) => `${type}@${offset}+${length}`)].join(' ')
}

describe('HTML', () => {
  const cases: [string, string][] = [
    ['<b>نامه</b> <i>x</i>', 'نامه x bold@0+4 italic@5+1'],
    ['<b><u>x</u></b>', 'x underline@0+1 bold@0+1'],
    ['<a href="https://example.ir/?a=1&amp;b=2">دفتر</a>', 'دفتر text_link@0+4'],
    ['<blockquote expandable>متن</blockquote>', 'متن expandable_blockquote@0+3'],
    ['<pre><code class="language-ts">1</code></pre>', '1 code@0+1 pre@0+1'],
    ['<span class="tg-spoiler">x</span>', 'x spoiler@0+1'],
    ['&lt;b&gt; &amp; &quot; &#1605; &nbsp;', '<b> & " م &nbsp;'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['م <div>x</div>', 'Unsupported start tag "div" at byte offset 3'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<b x', 'Unclosed start tag at byte offset 0'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<b></b>', 'Bad Request: message text is empty'],
  ]
  test.each(cases)('%s', async (source, expected) => expect(await parsed('HTML', source)).toBe(expected))
})

describe('MarkdownV2', () => {
  const cases: [string, string][] = [
    ['*نامه* _x_ __y__ ~z~ ||s||', 'نامه x y z s bold@0+4 italic@5+1 underline@7+1 strikethrough@9+1 spoiler@11+1'],
    ['*a _b_*', 'a b bold@0+3 italic@2+1'],
    ['`a_b` ```\nc.d```', 'a_b \nc.d code@0+3 pre@4+4'],
    ['[دفتر](https://example.ir/a\\)b)', 'دفتر text_link@0+4'],
    ['>نقل\n>دوم\nپس', 'نقل\nدوم\nپس blockquote@0+7'],
    ['۱\\. یک', '۱. یک'],
    ['۱. یک', "Character '.' is reserved and must be escaped with the preceding '\\'"],
    ['x!', "Character '!' is reserved and must be escaped with the preceding '\\'"],
    ['م *x', "Can't find end of Bold entity at byte offset 3"],
    ['[x', "Can't find end of TextUrl entity at byte offset 0"],
  ]
  test.each(cases)('%s', async (source, expected) => expect(await parsed('MarkdownV2', source)).toBe(expected))
})

describe('Markdown', () => {
  const cases: [string, string][] = [
    ['*نامه* _x_ `c`', 'نامه x c bold@0+4 italic@5+1 code@7+1'],
    ['[دفتر](https://example.ir)', 'دفتر text_link@0+4'],
    ['snake\\_case', 'snake_case'],
    ['م snake_case', "Can't find end of the entity starting at byte offset 8"],
  ]
  test.each(cases)('%s', async (source, expected) => expect(await parsed('Markdown', source)).toBe(expected))
})

describe('plain text', () => {
  const cases: [string, string][] = [
    ['ببینید https://example.ir/o/1.', 'ببینید https://example.ir/o/1. url@7+22'],
    ['/start و @some_bot', '/start و @some_bot bot_command@0+6 mention@9+9'],
    ['<b>نه</b> 1/2', '<b>نه</b> 1/2'],
  ]
  test.each(cases)('%s', async (source, expected) => expect(await parsed(undefined, source)).toBe(expected))
})
