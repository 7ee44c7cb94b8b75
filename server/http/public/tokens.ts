// Colours and lengths of the public pages: those of the app, value by value; a test compares them.

/** Custom properties by name, in the light scheme. */
export const light = {
  ground: '#ffffff',
  raised: '#ffffff',
  line: '#d6e0de',
  edge: '#75898a',
  ink: '#132022',
  soft: '#47595b',
  action: '#0b5557',
  fill: '#0b5557',
  'on-fill': '#ffffff',
  'action-tint': '#e4f0ef',
  waiting: '#7d4300',
  'waiting-mark': '#d27c07',
  'waiting-tint': '#fdf2e0',
  danger: '#9c1c22',
  'danger-tint': '#fcedec',
  ok: '#16603a',
  'ok-tint': '#e6f4eb',
  'quiet-tint': '#eef2f2',
} as const

/** The same in the dark one. */
export const dark: Record<keyof typeof light, string> = {
  ground: '#0f1717',
  raised: '#172121',
  line: '#2b3939',
  edge: '#7b9191',
  ink: '#e9f0ef',
  soft: '#b0c0be',
  action: '#7bcfcb',
  fill: '#176f6e',
  'on-fill': '#ffffff',
  'action-tint': '#173130',
  waiting: '#f4bd69',
  'waiting-mark': '#e79a2b',
  'waiting-tint': '#2e2411',
  danger: '#ffaaa5',
  'danger-tint': '#351a1a',
  ok: '#83d6a3',
  'ok-tint': '#14291d',
  'quiet-tint': '#1f2b2b',
}

type Token = keyof typeof light

/** Both schemes as CSS; all tokens, or the few a small page needs. */
export function schemes(names: readonly Token[] = Object.keys(light) as Token[]): string {
  const properties = (values: Record<Token, string>) => names.map((name) => `--${name}:${values[name]}`).join(';')
  return `:root{color-scheme:light dark;${properties(light)}}@media(prefers-color-scheme:dark){:root{${properties(dark)}}}`
}

/**
 * CSS without the air it is written with, and with the sides of a box named one by one: citizens' phones are old, and Chrome 80
 * leaves out what names two of them together.
 */
export function packed(css: string): string {
  return sided(css)
    .replace(/\b(padding|margin)-(inline|block): *([^;}]+)/g, (_, what, way, value) => {
      const [start, end = start] = value.trim().split(' ')
      return `${what}-${way}-start:${start};${what}-${way}-end:${end}`
    })
    .replace(/\binset: *([^;}]+)/g, 'top:$1;right:$1;bottom:$1;left:$1')
    .replace(/\binset-inline: *([^;}]+)/g, 'left:$1;right:$1')
    .replace(/\binset-block-start:/g, 'top:')
    .replace(/\binset-block-end:/g, 'bottom:')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()
}

/** What stands at the start or end of a line by `inset-inline-…`, which Chrome 80 does not know, for each direction of the page. */
function sided(css: string): string {
  const inset = /inset-inline-(start|end):([^;]+);?/g
  return css.replace(/([^{}]+)\{([^{}]*inset-inline-(?:start|end)[^{}]*)\}/g, (_, names: string, rule: string) => {
    const side = (direction: 'rtl' | 'ltr') => {
      const all = names.split(',').map((name) => `:root[dir=${direction}] ${name.trim()}`)
      const sides = [...rule.matchAll(inset)].map(
        ([, end, at]) => `${(end === 'start') === (direction === 'rtl') ? 'right' : 'left'}:${at}`,
      )
      return `${all.join(',')}{${sides.join(';')}}`
    }
    return `${names}{${rule.replace(inset, '')}}${side('rtl')}${side('ltr')}`
  })
}
