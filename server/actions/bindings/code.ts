// A code to a number that a messenger's account shared without saying whose it is.
import { and, eq, isNull } from 'drizzle-orm'
import { loginCodes } from '#db/schema/logins'
import { loginCodeTries } from '#law/login'
import { type Context, done, noBecause, type Outcome } from '../../act/act.ts'
import { requestCode, tryCode } from '../sessions/code.ts'
import { countTry } from './tries.ts'

/** So often in an hour for one number from all accounts together; each account has its own few. */
const mostForNumber = 30

const within = async ({ db, now }: Context, bucket: string, most: number) => (await countTry(db, bucket, now)) <= most

/**
 * Sends a code to whoever has the number, by a way that is proved already; five times an hour to an account. `account`:
 * which shared the number, as messenger and user: one account uses up nothing of another's.
 */
export async function sendMobileCode(ctx: Context, mobile: string, account: string): Promise<Outcome<null>> {
  const own = await within(ctx, `bind-code:${mobile}:${account}`, loginCodeTries.default)
  if (!own || !(await within(ctx, `bind-code:${mobile}`, mostForNumber))) return noBecause('bot-too-many-tries')
  return requestCode(ctx, null, { mobile, origin: account })
}

/** Uses the code up if it is one that was sent for this account. */
export async function useMobileCode(
  ctx: Context,
  mobile: string,
  code: string,
  account: string,
): Promise<Outcome<null>> {
  const own = await within(ctx, `bind-code-tried:${mobile}:${account}`, loginCodeTries.default)
  if (!own) return noBecause('bot-too-many-tries')
  const found = await tryCode(ctx, mobile, code, { origin: account, elsewhere: false })
  if (!found) return noBecause('login-code-wrong', 'code')
  const used = await ctx.db
    .update(loginCodes)
    .set({ usedAt: ctx.now, expiresAt: ctx.now })
    .where(and(eq(loginCodes.id, found), isNull(loginCodes.usedAt)))
    .returning({ id: loginCodes.id })
  // of two who type it at once one has it
  return used.length ? done(null) : noBecause('login-code-wrong', 'code')
}
