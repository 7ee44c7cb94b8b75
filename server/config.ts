// Settings from the environment, checked once. A wrong value stops the start with one line that names it.
import { createECDH } from 'node:crypto'
import { isIP } from 'node:net'
import { z } from 'zod'
import { AddressFault, readAddress } from '#db/address'
import { isRecipient, type Lock, type OpeningKey } from '#db/backup/lock'

const flag = z.string().min(1).optional()
const url = z.url({ error: 'must be a URL' }).optional()
const web = z.url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' }).optional()
const token = z
  .string()
  .regex(/^\d+:[\w-]+$/, 'must be a token as BotFather gives it: a number, a colon, letters')
  .optional()
const parts = ['http', 'bot', 'jobs'] as const
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const here = ['localhost', '127.0.0.1', '[::1]']

/** Where short messages are handed in: HTTPS, or this very machine, with the gateway's token as user info. */
const gateway = z
  .url({ error: 'must be a URL', abort: true })
  .refine((value) => isSecure(new URL(value)), 'must begin with https://')
  .refine((value) => tokenIn(new URL(value)) !== '', 'must carry the token: https://TOKEN@gateway.example/path')
  .optional()

const isSecure = ({ protocol, hostname }: URL) =>
  protocol === 'https:' || (protocol === 'http:' && here.includes(hostname))
const tokenIn = ({ username, password }: URL) => password || username

const portWords = 'must be a whole number from 0 to 65535'

const settings = z.object({
  PORT: z.coerce.number({ error: portWords }).int(portWords).min(0, portWords).max(65_535, portWords).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  LOG_LEVEL: z.enum(levels, { error: `must be one of ${levels.join(', ')}` }).default('info'),
  PUBLIC_URL: web.refine(
    (value) => !value || !URL.canParse(value) || new URL(value).pathname === '/',
    'must have no path: the program needs a host of its own',
  ),
  DATABASE_URL: database(),
  DATABASE_DIRECT_URL: database(),
  DATA_DIR: z.string().min(1).default('.data'),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .refine((list) => list.every(isNetwork), 'must be a list of addresses or networks such as 127.0.0.1, 10.0.0.0/8'),
  TELEGRAM_BOT_TOKEN: token,
  TELEGRAM_API_ROOT: web,
  TELEGRAM_PROXY: url.refine(
    (value) => !value || /^(socks5h?|https?):\/\/[^/]/i.test(value),
    'must begin with socks5://, http:// or https://',
  ),
  BALE_BOT_TOKEN: token,
  BALE_API_ROOT: web,
  BOT_UPDATES: z.enum(['polling', 'webhook'], { error: 'must be polling or webhook' }).default('polling'),
  RUN: z
    .string()
    .default('all')
    .transform((list) => (list === 'all' ? [...parts] : list.split(',').map((one) => one.trim())))
    .pipe(z.array(z.enum(parts, { error: `must be all or a list of ${parts.join(', ')}` })).min(1)),
  METRICS_TOKEN: flag,
  BACKUP_PASSPHRASE: z.string().min(12, 'must have at least 12 characters').optional(),
  BACKUP_RECIPIENTS: list(/^age1[0-9a-z]+$/, 'must be public keys that begin with age1').refine(
    (keys) => keys.every(isRecipient),
    'has a public key that is none: it is cut short or misspelt',
  ),
  BACKUP_IDENTITY: z
    .string()
    .regex(/^AGE-SECRET-KEY-(PQ-)?1[0-9A-Z]+$/, 'must be a secret key that begins with AGE-SECRET-KEY-1')
    .optional(),
  SAFIR_TOKEN: flag,
  SAFIR_ROOT: web,
  SAFIR_BOT_ID: z.coerce.number({ error: 'must be a number' }).int().positive().optional(),
  SMS_GATEWAY_URL: gateway,
  VAPID_PUBLIC_KEY: key(87),
  VAPID_PRIVATE_KEY: key(43),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:.+@.+|https:\/\/.+)$/, 'must begin with mailto: or https://')
    .optional(),
})

/** An address of PostgreSQL whose every part can be used. */
function database() {
  return z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .superRefine((value, ctx) => {
      try {
        readAddress(value)
      } catch (error) {
        if (!(error instanceof AddressFault)) throw error
        ctx.addIssue({
          code: 'custom',
          continue: false,
          message: error.message,
        })
      }
    })
    .optional()
}

/** A list with commas whose every entry has a shape. */
function list(shape: RegExp, error: string) {
  return z
    .string()
    .default('')
    .transform((given) => given.split(/[\s,]+/).filter(Boolean))
    .refine((entries) => entries.every((one) => shape.test(one)), error)
}

/** An address, or a network in the manner of 10.0.0.0/8. */
function isNetwork(given: string): boolean {
  const [address = '', bits, ...more] = given.split('/')
  const kind = isIP(address)
  const widest = kind === 6 ? 128 : 32
  return kind !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest))
}

/** What hangs together: Safir sends in the name of a bot, and a public key fits one private key only. */
const schema = settings
  .refine(({ DATABASE_URL: at, DATABASE_DIRECT_URL: direct }) => direct || !at || !readAddress(at).pooled, {
    path: ['DATABASE_DIRECT_URL'],
    error: 'is needed with ?pgbouncer=true: an address past the pooler',
  })
  .refine((given) => !given.SAFIR_TOKEN || botOf(given) !== null, {
    path: ['SAFIR_BOT_ID'],
    error: 'is needed with SAFIR_TOKEN where there is no BALE_BOT_TOKEN',
  })
  .refine((given) => posted(given, 'telegram'), {
    path: ['PUBLIC_URL'],
    error: 'must be https on port 443, 80, 88 or 8443, where Telegram posts updates to; or let BOT_UPDATES be polling',
  })
  .refine((given) => posted(given, 'bale'), {
    path: ['PUBLIC_URL'],
    error: 'must be https on port 443 or 88, where Bale posts updates to; or let BOT_UPDATES be polling',
  })
  .refine((given) => !given.VAPID_PUBLIC_KEY === !given.VAPID_PRIVATE_KEY, {
    path: ['VAPID_PRIVATE_KEY'],
    error: 'goes with VAPID_PUBLIC_KEY: give both or neither',
  })
  .refine(({ VAPID_PUBLIC_KEY: open, VAPID_PRIVATE_KEY: hidden }) => !open || !hidden || publicOf(hidden) === open, {
    path: ['VAPID_PUBLIC_KEY'],
    error: 'is not that of VAPID_PRIVATE_KEY',
  })

/** Base64url of so many characters. */
function key(length: number) {
  const shape = new RegExp(`^[\\w-]{${length}}$`)
  return z.string().regex(shape, `must be ${length} characters of base64url`).optional()
}

/** Where each messenger posts updates to. */
const webhookPorts = { telegram: ['443', '80', '88', '8443'], bale: ['443', '88'] }

/** Whether updates can reach us; a Bot API server on this very machine posts anywhere. */
function posted(given: z.infer<typeof settings>, messenger: 'telegram' | 'bale'): boolean {
  const [token, root] =
    messenger === 'telegram'
      ? [given.TELEGRAM_BOT_TOKEN, given.TELEGRAM_API_ROOT]
      : [given.BALE_BOT_TOKEN, given.BALE_API_ROOT]
  if (given.BOT_UPDATES !== 'webhook' || !token || !given.PUBLIC_URL) return true
  if (root && here.includes(new URL(root).hostname)) return true
  const { protocol, port } = new URL(given.PUBLIC_URL)
  return protocol === 'https:' && webhookPorts[messenger].includes(port || '443')
}

function botOf({ SAFIR_BOT_ID: given, BALE_BOT_TOKEN: token }: z.infer<typeof settings>): number | null {
  return given ?? (Number(/^(\d+):/.exec(token ?? '')?.[1] ?? 0) || null)
}

/** The public half of a P-256 key in base64url; '' if it is none. */
function publicOf(hidden: string): string {
  const pair = createECDH('prime256v1')
  try {
    pair.setPrivateKey(Buffer.from(hidden, 'base64url'))
  } catch {
    // no number of the curve: the caller's words say what is wrong
    return ''
  }
  return pair.getPublicKey('base64url')
}

export type Config = z.infer<typeof schema>

/** The account by which Safir sends, in the name of a Bale bot; null where it is not set up. */
export function safirAccount(config: Config): { token: string; root?: string; bot: number } | null {
  const bot = botOf(config)
  return config.SAFIR_TOKEN && bot !== null ? { token: config.SAFIR_TOKEN, root: config.SAFIR_ROOT, bot } : null
}

/** The gateway of short messages without its token, and the token; null where it is not set up. */
export function smsAccount({ SMS_GATEWAY_URL: given }: Config): { url: string; token: string } | null {
  if (!given) return null
  const at = new URL(given)
  const token = decodeURIComponent(tokenIn(at))
  at.username = ''
  at.password = ''
  return { url: at.href, token }
}

const prefixes = /^(TELEGRAM|BALE|SAFIR|SMS|VAPID|DATABASE|S3|BOT|TRUSTED|METRICS|PUBLIC|BACKUP)_/

/**
 * Variables that look like settings of the program and are none, and parameters of the database's address that are left
 * out, a line each.
 */
export function doubtfulSettings(env: Record<string, string | undefined>, config: Config): string[] {
  const names = Object.keys(env).filter((name) => env[name] && prefixes.test(name) && !(name in settings.shape))
  const ignored = config.DATABASE_URL ? readAddress(config.DATABASE_URL).ignored : []
  return [
    ...names.map((name) => `${name}: is no setting of this program; is it misspelt?`),
    ...ignored.map((name) => `DATABASE_URL: ${name} is not used`),
  ]
}

/** For whom backups are locked: public keys go before a pass phrase. */
export function backupLock({ BACKUP_RECIPIENTS: recipients, BACKUP_PASSPHRASE: passphrase }: Config): Lock {
  return { recipients, passphrase }
}

/** What opens a backup. */
export function backupKey({ BACKUP_IDENTITY: identity, BACKUP_PASSPHRASE: passphrase }: Config): OpeningKey {
  return { identity, passphrase }
}

/** A setting that cannot be used; the message names it in one line. */
export class WrongSetting extends Error {}

/**
 * The settings of an environment. Empty values count as unset.
 * @throws WrongSetting naming the first wrong variable.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new WrongSetting(`${String(issue?.path[0])}: ${issue?.message}`)
}
