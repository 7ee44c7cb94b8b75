// Does for real what a model is asked whether it may be done: by the routes of the app, as whoever it is up to.
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Database } from '#db/client'
import { ballots } from '#db/schema/ballots'
import { bodies } from '#db/schema/bodies'
import { licenses } from '#db/schema/licenses'
import { meetings } from '#db/schema/meetings'
import { notices } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { officeServices, services } from '#db/schema/services'
import { tasks } from '#db/schema/tasks'
import { addDays, type Day, tehranDay } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { equipment, newPlace } from '#rules/proceedings/checklists'
import { kindOf } from '#rules/proceedings/kinds'
import { planOf } from '#rules/proceedings/tasks'
import { newKey, type World } from '#test/world'
import { meetingOfToday } from '../world/meetings-held.ts'
import { withPapers } from '../world/papers.ts'
import { outwardSigned } from '../world/requests.ts'
import type { Deed, Voter } from './deeds.ts'
import type { House } from './requests-house.ts'
import { type AskedTask, formOf, inside, type Kind, leave, outside, service } from './requests-kinds.ts'
import { type Days, type Model, nameOf } from './requests-model.ts'

const reason = 'با برنامه شهر نمی‌خواند'
const seatOf = { head: 'head', member: 'ict', memberKanoon: 'kanoon' } as const
const today = (house: House): Day => tehranDay(house.now)

/** The letter of a hearing is signed, unless it was: nobody is heard before. */
async function putOnce(world: World, task: string): Promise<void> {
  const waits = and(eq(notices.taskId, task), eq(notices.state, 'awaiting'))
  if (await world.db.$count(notices, waits)) await outwardSigned(world, task)
}

/** What is done to one request, from its filing on. */
export class Deeds {
  request = ''
  form: Form = {}
  private meeting = { id: '', item: '' }
  private silent = 0
  private readonly db: Database

  constructor(
    readonly world: World,
    readonly house: House,
    readonly kind: Kind,
  ) {
    this.db = world.db
  }

  /** Files it; before that the office has agencies, one of which is here, and a license that lasts. */
  async begin(): Promise<void> {
    const { world, kind } = this
    await furnish(world, kind)
    this.form = await withPapers(world, kind, formOf(world, kind), this.filer)
    const { ok, json } = await this.files()
    if (!ok) throw new Error(JSON.stringify(json))
    this.request = (json as { id: string }).id
  }

  /** Whether it was taken. */
  async does(deed: Deed, model: Model): Promise<boolean> {
    const { world, house } = this
    if (deed.do === 'answer') {
      const asked = model.answerable[deed.nth % Math.max(1, model.answerable.length)]
      return asked ? this.answers(asked, deed.says === 'yes') : false
    }
    if (deed.do === 'passes') {
      house.now = new Date(house.now.getTime() + deed.days * 86_400_000)
      await house.tick()
      return true
    }
    if (deed.do === 'ends' || deed.do === 'begins') {
      const until = deed.do === 'ends' ? addDays(world.today, -1) : null
      await this.db.update(memberships).set({ until }).where(eq(memberships.personId, world.people[deed.who].id))
      return true
    }
    if (deed.do === 'convene') return this.convenes(model)
    // what was decided against does not stand in the way of another
    if (deed.do === 'again') return model.isAgainst || model.stage === 'closed' ? false : (await this.files()).ok
    if (deed.do === 'sign') return this.signs()
    if (deed.do === 'reply') {
      const question = await this.questionOpen()
      const as = await this.applicant()
      return question ? this.posted(as, `requests/tasks/${question}/reply`, { word: 'پیوست شد' }) : false
    }
    if (deed.do === 'takeBack') {
      const question = await this.questionOpen()
      return question ? this.posted(world.people[deed.who].id, `requests/tasks/${question}/take-back`) : false
    }
    return this.decides(deed)
  }

  /** How the days stand by the tables; the names of tasks that are over are those of the model. */
  async days(): Promise<Days> {
    const rows = await this.db
      .select()
      .from(tasks)
      .where(eq(tasks.requestId, this.request))
      .orderBy(asc(tasks.openedAt))
    const on = today(this.house)
    // the last of each name counts; securities are free on their last day already
    const over = new Map(
      rows.map((row) => [
        nameOf(row),
        row.dueOn !== null && row.dueOn < (row.task === 'release' ? addDays(on, 1) : on),
      ]),
    )
    const ballot = await this.ballot()
    return {
      over: (name) => over.get(name) ?? false,
      ballotOver: ballot !== undefined && ballot.closesOn < on,
      leaveOver: this.kind === 'leave' && addDays(this.world.today, leave.ahead + leave.days - 1) < on,
    }
  }

  /** The tasks that have ended by silence since it was asked last, in their order, by the names of the model. */
  async silences(): Promise<string[]> {
    const silent = and(eq(tasks.requestId, this.request), eq(tasks.state, 'silent'))
    const rows = await this.db.select().from(tasks).where(silent).orderBy(asc(tasks.endedAt), asc(tasks.openedAt))
    const fresh = rows.slice(this.silent)
    this.silent = rows.length
    return fresh.map(nameOf)
  }

  private get filer(): string {
    const { clerk, holder } = this.world.people
    return this.kind === 'assignment' ? clerk.id : holder.id
  }

  private files() {
    const { world, kind, form } = this
    const json = { office: world.offices[0]!.id, kind, form }
    return this.house.call({ as: this.filer, path: '/api/app/requests', json })
  }

  private async posted(as: string, path: string, json: unknown = {}): Promise<boolean> {
    return (await this.house.call({ as, path: `/api/app/${path}`, json })).ok
  }

  private async answers(asked: AskedTask, agrees: boolean): Promise<boolean> {
    const { world, house, request: id } = this
    const open = and(eq(tasks.requestId, id), eq(tasks.state, 'open'))
    const rows = await this.db.select().from(tasks).where(open)
    const row = rows.find((one) => nameOf(one) === nameOf(asked))
    if (!row) throw new Error(`${nameOf(asked)} is not asked`)
    const { clerk, association, secretary, holder, agency } = world.people
    const at = `requests/tasks/${row.id}`
    const said = { agrees, word: agrees ? '' : reason }
    const on = today(house)
    if (asked.task === 'consent' || asked.task === 'undertaking')
      return this.posted(row.personId!, `requests/${id}/consent`, { agrees })
    if (asked.task === 'opinion') return this.posted(association.id, `requests/${id}/review`, said)
    if (asked.task === 'hearing') {
      await putOnce(world, row.id)
      return this.posted(holder.id, `${at}/hearing`, said)
    }
    if (asked.task === 'check') return this.posted(clerk.id, `${at}/check`, { complete: agrees, word: said.word })
    if (asked.task === 'decision') return this.posted(secretary.id, `${at}/decide`, { adopts: agrees, word: said.word })
    if (asked.task === 'visit') {
      const items = asked.of === 'equipment' ? equipment : newPlace
      const findings = Object.fromEntries(
        items.map(({ name, answer }) => [name, { answer: answer === 'number' ? 63 : 'yes', note: '' }]),
      )
      const seen = { findings, present: 'نماینده کارگروه', position: null, files: [] }
      return this.posted(clerk.id, `${at}/visit`, { fit: agrees, word: said.word, ...seen })
    }
    if (asked.task === 'paper') {
      const term = { issuedOn: on, expiresOn: addDays(on, 1096), code: '', confirm: true }
      return this.posted(clerk.id, `${at}/paper`, { issued: agrees, word: said.word, ...term })
    }
    if (asked.task === 'handover') return this.handsOver(row.id, agrees)
    if (asked.here) return this.posted(agency.id, `${at}/answer`, said)
    return this.posted(clerk.id, `${at}/record`, { ...said, number: '۱۲/۳', on })
  }

  /** Each thing of a list, originals given back, and then that nothing is missing; a list of which nothing was written down is not closed. */
  private async handsOver(task: string, agrees: boolean): Promise<boolean> {
    const { clerk } = this.world.people
    const [row] = await this.db.select().from(tasks).where(eq(tasks.id, task))
    const plan = planOf(kindOf(this.kind)!, row!)
    if (agrees && plan?.task === 'handover')
      for (const { name: item, returns } of plan.items)
        for (const state of returns ? ['received', 'returned'] : ['received']) {
          const record = { item, state, on: today(this.house), to: 'دبیرخانه', note: '' }
          await this.posted(clerk.id, `requests/tasks/${task}/handover`, record)
        }
    return this.posted(clerk.id, `requests/tasks/${task}/handover/close`)
  }

  private async decides(
    deed: Exclude<Deed, { do: 'answer' | 'passes' | 'ends' | 'begins' | 'reply' }>,
  ): Promise<boolean> {
    const { world, request: id, meeting } = this
    const { clerk, head, secretary } = world.people
    const ballot = (await this.ballot())?.id
    const of = (who: Voter) => ({ seat: world.seats[seatOf[who]], member: world.people[who].id })
    if (deed.do === 'ask') return this.posted(world.people[deed.who].id, `requests/${id}/ask`, { question: 'چرا؟' })
    if (deed.do === 'withdraw') return this.posted(this.filer, `requests/${id}/withdraw`)
    if (deed.do === 'reopen') return this.posted(secretary.id, `requests/${id}/reopen-ballot`)
    if (deed.do === 'holiday') {
      const json = { day: addDays(today(this.house), 1), title: newKey() }
      // a day that is closed already is no other
      await this.posted(clerk.id, 'province/closures', json)
      return true
    }
    if (deed.do === 'vote' || deed.do === 'secretly' || deed.do === 'spoken' || deed.do === 'secret') {
      if (!ballot) return false
      const at = `requests/ballots/${ballot}`
      if (deed.do === 'secret') return this.posted(head.id, `${at}/make-secret`)
      const { choice, who } = deed
      if (deed.do === 'secretly') return this.posted(world.people[who].id, `${at}/vote-secretly`, { choice })
      const said = { choice, reason, confirm: true }
      if (deed.do === 'vote') return this.posted(world.people[who].id, `${at}/vote`, said)
      return this.posted(secretary.id, `${at}/spoken`, { ...said, ...of(who) })
    }
    if (!meeting.id) return false
    if (deed.do === 'present') {
      const { seat, member: person } = of(deed.who)
      return this.posted(secretary.id, `meetings/${meeting.id}/attend`, { seat, person, present: true })
    }
    const [row] = await this.db.select().from(meetings).where(eq(meetings.id, meeting.id))
    if (deed.do === 'over') {
      // one that is ended on a later day ended at some hour of its own
      const late = today(this.house) > tehranDay(row!.begunAt!)
      return this.posted(secretary.id, `meetings/${meeting.id}/end`, late ? { hour: '23:59' } : {})
    }
    if (deed.do === 'open') {
      return this.posted(secretary.id, `meetings/items/${meeting.item}/open`, { from: row!.itemId })
    }
    return this.posted(secretary.id, `meetings/items/${meeting.item}/close`, { how: deed.do })
  }

  /** A meeting of today begins, with the request on its agenda. */
  private async convenes(model: Model): Promise<boolean> {
    const { world, house } = this
    if (!model.awaitsVote || model.ballots.meeting?.state === 'running') return false
    const now = { now: house.now }
    const then: World = { ...world, ...now, today: today(house), as: (who) => world.as(who, now) }
    const { meeting: id, items } = await meetingOfToday(then, [this.request])
    this.meeting = { id, item: items[0]! }
    return this.posted(world.people.secretary.id, `meetings/${id}/begin`)
  }

  private async signs(): Promise<boolean> {
    const waits = and(eq(notices.requestId, this.request), eq(notices.state, 'awaiting'))
    const [letter] = await this.db.select().from(notices).where(waits)
    return letter ? this.posted(this.world.people.secretary.id, `notices/${letter.id}/sign`) : false
  }

  private async ballot() {
    const of = eq(ballots.requestId, this.request)
    const all = await this.db.select().from(ballots).where(of).orderBy(desc(ballots.openedAt))
    return all.find(({ state }) => state === 'open') ?? all[0]
  }

  private async questionOpen(): Promise<string | undefined> {
    const open = and(eq(tasks.requestId, this.request), eq(tasks.task, 'question'), eq(tasks.state, 'open'))
    return (await this.db.select({ id: tasks.id }).from(tasks).where(open))[0]?.id
  }

  private async applicant(): Promise<string> {
    return (await this.db.select().from(requests).where(eq(requests.id, this.request)))[0]!.personId
  }
}

/** Two agencies whose services the office offers, one of them here; and a license that no run outlives. */
async function furnish(world: World, kind: Kind): Promise<void> {
  const { db, province: provinceId, today: since, now: updatedAt } = world
  const [office] = world.offices
  const agency = { id: newKey(), provinceId, kind: 'agency' as const, name: inside, since, updatedAt }
  await db.insert(bodies).values(agency)
  await db.update(memberships).set({ bodyId: agency.id }).where(eq(memberships.personId, world.people.agency.id))
  const offered = [inside, outside].map((name) => ({
    id: newKey(),
    provinceId,
    code: newKey().slice(0, 8),
    name,
    agency: name,
  }))
  await db
    .insert(services)
    .values([...offered, { ...offered[0]!, id: newKey(), code: 'g-1', name: service.replace(' (g-1)', '') }])
  const held = offered.map(({ id: serviceId }) => ({
    provinceId,
    officeId: office!.id,
    serviceId,
    since: '2025-01-01',
  }))
  await db.insert(officeServices).values(held)
  if (kind === 'renewal') return
  const expiresOn = addDays(since, 1000)
  await db.update(licenses).set({ expiresOn }).where(eq(licenses.officeId, office!.id))
}
