// What one sees first: an office's day, the secretariat's desk, how much is on its way.
import { Hono } from 'hono'
import { citation } from '#locales/citations'
import { stateWords } from '#locales/request-states'
import { text, words } from '#locales/text'
import { deskOf } from '#reads/desk'
import { meetingDuty } from '#reads/meetings/duty'
import { todayOf } from '#reads/today'
import { workOf } from '#reads/work'
import { daysBetween, tehranDay } from '#rules/calendar'
import { kindOf } from '#rules/proceedings/kinds'
import { type Env, signedIn } from './context.ts'
import { allowed } from './wire/guards.ts'

export const today = new Hono<Env>()
  .use(signedIn)
  .get('/today', allowed('today'), async (c) => {
    const { ctx, locale } = c.var
    const { today: day, letters, requests, cases, offices, ...rest } = await todayOf(ctx.db, ctx.actor, ctx.now)
    return c.json({
      ...rest,
      today: day,
      letters: letters.map((one) => ({
        ...one,
        daysLeft: one.owes && one.answerDue ? daysBetween(day, one.answerDue) : null,
      })),
      // worded and counted here, so that the first page needs neither the words of every kind nor a calendar
      requests: requests.map((one) => ({
        ...one,
        title: words(locale, `${kindOf(one.kind)?.words ?? 'request'}-title`),
        state: stateWords(locale, one, kindOf(one.kind)),
      })),
      cases: cases.map((one) => ({
        ...one,
        title: text(locale, `case-topic-${one.topic}`),
        daysLeft: one.dueOn && daysBetween(day, one.dueOn),
      })),
      offices: offices.map((one) => ({
        ...one,
        daysLeft: daysBetween(day, one.expiresOn),
        daysToRenew: daysBetween(day, one.renewBy),
      })),
    })
  })
  .get('/desk', allowed('desk'), async (c) => {
    const { db, actor, now } = c.var.ctx
    const [desk, duty] = await Promise.all([deskOf(db, actor, now), meetingDuty(db, actor, tehranDay(now))])
    return c.json({ ...desk, meeting: duty && { ...duty, cite: citation(c.var.locale, duty.cite) } })
  })
  .get('/work', async (c) => c.json(await workOf(c.var.ctx.db, c.var.ctx.actor, c.var.ctx.now)))
