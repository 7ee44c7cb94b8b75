// Settings from the environment, checked once. A wrong value stops the start with one line that names it.
import { z } from 'zod'

const flag = z.string().min(1).optional()
const url = z.url({ error: 'must be a URL' }).optional()
const parts = ['http', 'bot', 'jobs'] as const

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  PUBLIC_URL: url,
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  DATABASE_DIRECT_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
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
    ),
  TELEGRAM_BOT_TOKEN: flag,
  TELEGRAM_API_ROOT: url,
  TELEGRAM_PROXY: url,
  BALE_BOT_TOKEN: flag,
  BALE_API_ROOT: url,
  BOT_UPDATES: z.enum(['polling', 'webhook']).default('polling'),
  RUN: z
    .string()
    .default('all')
    .transform((list) => (list === 'all' ? [...parts] : list.split(',').map((one) => one.trim())))
    .pipe(z.array(z.enum(parts, { error: `must be all or a list of ${parts.join(', ')}` })).min(1)),
  METRICS_TOKEN: flag,
})

export type Config = z.infer<typeof schema>

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
