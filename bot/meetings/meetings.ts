// Meetings in the bot: the list, the answer to an invitation, an opinion on an item, and the invitation itself.
import { Composer } from 'grammy'
import type { Outcome } from '#act/act'
import { inviteLate as inviteLateBy, inviteMembers } from '#actions/meetings/invite'
import { giveOpinion, replyToInvitation } from '#actions/meetings/reply'
import { calendarFile } from '#locales/calendar-file'
import { shortDate } from '#locales/format'
import { meetingName } from '#locales/meetings'
import { listMeetings, meetingById } from '#reads/meetings/meetings'
import { tehranDay } from '#rules/calendar'
import { meetingMax } from '#rules/meetings'
import { button, onPress } from '../callback.ts'
import { handOver } from '../cards/files.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { letterFiles } from '../notices/card.ts'
import { lettersButtons, pageOf, shortened } from '../notices/list.ts'
import { toastOf } from '../requests/requests.ts'
import { change, say, sayTrouble, toast } from '../say.ts'
import { begin, type Talk } from '../talk/talk.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import { calendar, chooseItem, invite, inviteLate, itemTitle, meetingPapers, reply } from './card.ts'

const turnPage = button('g:list', { page: 'int' })
const openMeeting = button('g:open', { meeting: 'uuid' })
const writeOn = button('g:item', { item: 'uuid' })
const backTo = button('g:back', { meeting: 'uuid' })

export const meetings = new Composer<BotContext>()

/** Those to come first. */
export const meetingsEntry: MenuEntry = {
  label: 'meetings-title',
  needs: 'meetings',
  // one that runs now
  count: (waiting) => waiting.meetings,
  open: (ctx) => showMeetings(ctx, 0),
}

async function showMeetings(ctx: BotContext, page: number): Promise<unknown> {
  const { signed, locale } = ctx
  if (!signed) return
  const found = await pageOf(page, (part) => listMeetings(ctx.house.db, signed, tehranDay(ctx.now), part))
  const rows = found.map(({ id, state, unread, heldOn, ...one }) => ({
    label: [meetingName(locale, one), shortDate(locale, heldOn), ctx.t(`meetings-state-${state}`)].join(' · '),
    mark: unread ? '● ' : '',
    data: openMeeting.data({ meeting: id }),
  }))
  const lead = ctx.t(found.length ? 'bot-meetings-list-lead' : 'meetings-none-detail')
  const blocks = [{ title: ctx.t('meetings-title'), symbol: '🗓' }, lead]
  const buttons = lettersButtons(ctx, rows, found, (other) => turnPage.data({ page: other }))
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

/** A meeting as the person of the update sees it. */
const seen = ({ signed, house, now }: BotContext, id: string) => signed && meetingById(house.db, signed, id, now)

onPress(meetings, turnPage, (ctx, { page }) => showMeetings(ctx, page))
onPress(meetings, openMeeting, async (ctx, { meeting }) => {
  if (!(await showCard(ctx, 'meeting', meeting))) await toast(ctx, ctx.t('bot-out-of-sight'), true)
})
onPress(meetings, backTo, (ctx, { meeting }) => updateCard(ctx, 'meeting', meeting))

async function answered(ctx: BotContext, meeting: string, outcome: Outcome<unknown>, words: string): Promise<void> {
  await toastOf(ctx, outcome.ok ? words : outcome)
  await updateCard(ctx, 'meeting', meeting)
}

onPress(meetings, reply, async (ctx, { meeting, word }) => {
  const outcome = await replyToInvitation(ctx.act(), ctx.key(), { meeting, coming: word === 'yes' })
  await answered(ctx, meeting, outcome, ctx.t('meetings-replied'))
})
onPress(meetings, invite, async (ctx, { meeting }) => {
  const outcome = await inviteMembers(ctx.act(), ctx.key(), { meeting })
  await answered(ctx, meeting, outcome, outcome.ok ? ctx.t('meetings-invited', { count: outcome.value.invited }) : '')
})
onPress(meetings, inviteLate, (ctx, { meeting }) => begin(ctx, 'inviteLate', meeting))

onPress(meetings, calendar, async (ctx, { meeting: id }) => {
  const { signed, locale, house } = ctx
  const meeting = await seen(ctx, id)
  if (!signed || !meeting) return toast(ctx, ctx.t('bot-out-of-sight'), true)
  const agenda = meeting.agenda.map((item) => itemTitle(locale, signed, item))
  const words = calendarFile(locale, { ...meeting, agenda }, house.publicUrl)
  const file = { name: `${meetingName(locale, meeting)}.ics`, content: async () => new TextEncoder().encode(words) }
  await handOver(ctx, { subject: 'meeting', subjectId: id }, [file])
})

onPress(meetings, meetingPapers, async (ctx, { meeting: id }) => {
  const { signed, house, now } = ctx
  const meeting = await seen(ctx, id)
  if (!signed || !meeting) return toast(ctx, ctx.t('bot-out-of-sight'), true)
  const papers = [meeting, ...meeting.agenda].flatMap((one) => one.papers)
  const last = papers.toSorted((one, other) => one.at.getTime() - other.at.getTime()).at(-1)
  if (!last) return void (await updateCard(ctx, 'meeting', id))
  // under the last paper's name: those that came since are no second tap, nor is the file for a calendar
  await handOver(ctx, { subject: 'meeting', subjectId: last.id }, letterFiles(house.db, signed, now, papers))
})

onPress(meetings, chooseItem, async (ctx, { meeting: id }) => {
  const { signed } = ctx
  const meeting = await seen(ctx, id)
  if (!signed || !meeting?.may.giveOpinion) return void (await updateCard(ctx, 'meeting', id))
  const [only] = meeting.agenda
  if (only && meeting.agenda.length === 1) return begin(ctx, 'giveOpinion', only.id)
  const rows = meeting.agenda.map((item) => [
    { text: shortened(itemTitle(ctx.locale, signed, item).title), data: writeOn.data({ item: item.id }) },
  ])
  const back = [{ text: ctx.t('bot-meetings-back'), data: backTo.data({ meeting: id }) }]
  await change(ctx, ctx.callbackQuery!.message!.message_id, [ctx.t('bot-meetings-choose-item')], [...rows, back])
})
onPress(meetings, writeOn, (ctx, { item }) => begin(ctx, 'giveOpinion', item))

/** Asks what a member thinks of an item, for the others to read. */
export async function giveOpinionTalk(talk: Talk, _ctx: unknown, item: string): Promise<void> {
  const ask = (ctx: BotContext) => [{ title: ctx.t('meetings-opinion-write') }, ctx.t('meetings-opinion-hint')]
  const send = (ctx: BotContext) => ctx.t('meetings-opinion-send')
  const what = `opinion:${item}`
  const body = await askWritten(talk, { what, ask, most: meetingMax.opinion, send })
  await talk.external(async (ctx) => {
    const outcome = await giveOpinion(ctx.act(), ctx.key(), { item, body })
    if (!outcome.ok) return sayTrouble(ctx, outcome)
    await dropWritten(ctx, what)
    await say(ctx, [ctx.t('meetings-opinion-sent')])
  })
}

/** Asks the head why the invitation leaves later than it should, and sends it. */
export async function inviteLateTalk(talk: Talk, _ctx: unknown, meeting: string): Promise<void> {
  const ask = (ctx: BotContext) => [{ title: ctx.t('meetings-late-title') }, ctx.t('meetings-late-note')]
  const send = (ctx: BotContext) => ctx.t('meetings-late-send')
  const what = `late:${meeting}`
  const reason = await askWritten(talk, { what, ask, reason: true, most: meetingMax.reason, send })
  await talk.external(async (ctx) => {
    const outcome = await inviteLateBy(ctx.act(), ctx.key(), { meeting, reason })
    if (outcome.ok) await dropWritten(ctx, what)
    if (outcome.ok) await say(ctx, [ctx.t('meetings-invited', { count: outcome.value.invited })])
    else await sayTrouble(ctx, outcome)
    await showCard(ctx, 'meeting', meeting)
  })
}
