// A code to a number that a messenger's account shared without saying whose it is.
import { eq } from 'drizzle-orm'
import { loginCodes } from '#db/schema/people'
import { loginCodeTries } from '#law/login'
import { type Context, done, noBecause, type Outcome } from '../act.ts'
import { requestCode, tryCode } from '../sessions/code.ts'
import { countTry } from './tries.ts'

const tooMany = async ({ db, now }: Context, bucket: string) =>
  (await countTry(db, bucket, now)) > loginCodeTries.default

/** Sends a code to whoever has the number, by a way that is proved already; five times an hour. */
export async function sendMobileCode(ctx: Context, mobile: string): Promise<Outcome<null>> {
  if (await tooMany(ctx, `bind-code:${mobile}`)) return noBecause('bot-too-many-tries')
  return requestCode(ctx, null, { mobile })
}

/** Uses the code up if it is the one that was sent. */
export async function useMobileCode(ctx: Context, mobile: string, code: string): Promise<Outcome<null>> {
  if (await tooMany(ctx, `bind-code-tried:${mobile}`)) return noBecause('bot-too-many-tries')
  const found = await tryCode(ctx, mobile, code)
  if (!found) return noBecause('login-code-wrong', 'code')
  await ctx.db.update(loginCodes).set({ usedAt: ctx.now, expiresAt: ctx.now }).where(eq(loginCodes.id, found))
  return done(null)
}
