// What the routes are about: fresh subjects of the first office of a province, and words that must not leak.

import { randomBytes, randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { showMinutes } from '#actions/minutes/show'
import { slipHash, slipSecret } from '#actions/notices/slip'
import { codeHash, systemToken, tokenHash } from '#actions/sessions/tokens'
import { ballots } from '#db/schema/ballots'
import { bodies } from '#db/schema/bodies'
import { callBacks } from '#db/schema/call-backs'
import { applications, calls } from '#db/schema/calls'
import { caseSteps, cases } from '#db/schema/cases'
import { contacts } from '#db/schema/contacts'
import { contracts, guarantees, inventory } from '#db/schema/contracts'
import { noticeCopies } from '#db/schema/copies'
import { delegations } from '#db/schema/delegations'
import { documents, documentVersions } from '#db/schema/documents'
import { files } from '#db/schema/files'
import { identities } from '#db/schema/identities'
import { incoming } from '#db/schema/incoming'
import { lists } from '#db/schema/lists'
import { loginCodes } from '#db/schema/logins'
import { meetingGuests, meetingItems, meetingMembers, meetingObjections, meetings } from '#db/schema/meetings'
import { noticeRecipients, notices } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import { pushSubscriptions } from '#db/schema/push'
import { ratingChecks, ratingDoubts } from '#db/schema/rating-checks'
import { ratingAnswers } from '#db/schema/rating-words'
import { ratingDays, ratings } from '#db/schema/ratings'
import { register } from '#db/schema/register'
import { requests } from '#db/schema/requests'
import { resolutionOwners, resolutions } from '#db/schema/resolutions'
import { officeServices, services } from '#db/schema/services'
import { sessions } from '#db/schema/sessions'
import { suspensions } from '#db/schema/suspensions'
import { systemKeys } from '#db/schema/systems'
import { tasks } from '#db/schema/tasks'
import { templates } from '#db/schema/templates'
import { trainees, trainings } from '#db/schema/trainings'
import { lawOfProvince } from '#reads/parameters'
import { newTrackingCode } from '#rules/identifiers'
import { snapshot } from '#rules/law'
import { newReceiptCode } from '#rules/receipts'
import { systemScopes } from '#rules/systems'
import { addPerson, newKey, type World } from '#test/world'
import { endedMeeting } from '#test/world/minutes'
import { putTask } from '#test/world/requests'

/** Words that stand in every subject, so that a leak of any shows. */
export const secrets = {
  resolution: 'راز مصوبه شصت‌وسه',
  notice: 'راز نامه هفتادودو',
  request: 'R-7272',
  case: 'راز شکایت هفتادودو',
  identity: 'شاکی پنهان هفتادودو',
  file: 'راز پرونده هفتادودو',
} as const

export type Subjects = ReturnType<typeof subjectsOf>

/** Makers of subjects in a world; each call makes one more and gives its id. */
export function subjectsOf(world: World) {
  const { db, province: provinceId, now } = world
  const office = world.offices[0]!
  const day = (of: number) => new Date(now.getTime() + of * 86_400_000).toISOString().slice(0, 10)
  const one = async <T extends { id: string }>(rows: Promise<T[]>) => (await rows)[0]!.id

  const notice = (state: 'draft' | 'gate' | 'awaiting' | 'signed' = 'draft') =>
    one(
      db
        .insert(notices)
        .values({
          provinceId,
          kind: 'notice',
          state,
          subject: secrets.notice,
          body: secrets.notice,
          selection: { offices: [office.id] },
          createdBy: world.people.clerk.id,
          createdAt: now,
          updatedAt: now,
          recipientCount: 1,
          ...(state === 'signed'
            ? { number: newKey(), signedBy: world.people.head.id, signedRole: 'head', signedAt: now, hash: 'h' }
            : {}),
        })
        .returning(),
    )
  const letter = async () => {
    const noticeId = await notice('signed')
    const to = { provinceId, noticeId, officeId: office.id, personId: office.holder.id, sentAt: now }
    return { notice: noticeId, recipient: await one(db.insert(noticeRecipients).values(to).returning()) }
  }
  const recipient = async () => (await letter()).recipient
  const copy = async () => {
    const noticeId = await notice('signed')
    const to = { provinceId, noticeId, nth: 0, name: 'دستگاه', personId: world.people.agency.id }
    return one(db.insert(noticeCopies).values(to).returning())
  }
  const incomingLetter = async () => {
    const words = { subject: secrets.notice, number: newKey() }
    const id = await one(
      db
        .insert(incoming)
        .values({
          ...words,
          provinceId,
          from: 'holder',
          personId: office.holder.id,
          officeId: office.id,
          sender: office.name,
          body: secrets.notice,
          state: 'new',
          receivedAt: now,
        })
        .returning(),
    )
    const line = { id, thread: id, at: now, party: office.name, confidentiality: 'ordinary', search: '' } as const
    await db.insert(register).values({ ...line, ...words, provinceId, direction: 'in' })
    return id
  }
  /** A service of the agency that the test's province has, which the office offers. */
  const service = async () => {
    const of = { provinceId, code: newKey(), name: 'خدمت آزمون', agency: 'دستگاه آزمون', bodyId: await agencyBody() }
    const made = await one(db.insert(services).values(of).returning())
    await db.insert(officeServices).values({ provinceId, officeId: office.id, serviceId: made, since: world.today })
    return made
  }
  /** A thing that the agency handed over to the office. */
  const thing = async () => {
    const agencyId = await agencyBody()
    const of = { provinceId, officeId: office.id, agencyId, kind: 'stamp', name: 'مهر', count: 1, mark: '' } as const
    const handed = { document: '۱', handedOn: world.today, by: world.people.clerk.id, at: now }
    return one(
      db
        .insert(inventory)
        .values({ ...of, ...handed })
        .returning(),
    )
  }
  /** A contract of the agency with the office. */
  const contract = async () => {
    const of = {
      provinceId,
      agencyId: await agencyBody(),
      kind: 'contract',
      party: 'office',
      officeId: office.id,
    } as const
    const terms = {
      number: newKey(),
      subject: 'قرارداد',
      signedOn: world.today,
      firstDay: world.today,
      lastDay: day(90),
    }
    return one(
      db
        .insert(contracts)
        .values({ ...of, ...terms, by: world.people.clerk.id, at: now })
        .returning(),
    )
  }
  /** Security that the agency holds of the office; settled long ago, where `due` says so. */
  const guarantee = async (due = false) => {
    const of = { provinceId, agencyId: await agencyBody(), officeId: office.id, kind: 'liability-insurance' } as const
    const paper = {
      number: '۱',
      issuer: 'بیمه‌گر',
      heldBy: 'دستگاه',
      amount: 1,
      monthValue: 1000,
      firstDay: '2020-01-01',
    }
    const settled = due ? { settledOn: '2021-01-01', clearance: '۱' } : {}
    const by = { by: world.people.clerk.id, at: now }
    return one(
      db
        .insert(guarantees)
        .values({ ...of, ...paper, ...settled, ...by })
        .returning(),
    )
  }
  /** A call that is open, and one who has registered for it with a paper. */
  const call = async () => {
    const terms = { place: 'ارس', kind: 'urban', capacity: 1, permitBy: 'regulator', permitNumber: '۱' } as const
    const days = { permitOn: world.today, opensOn: world.today, closesOn: day(9) }
    const weights = { exam: 100, education: 0, experience: 0, local: 0 }
    const made = { countyId: world.counties[0]!.id, createdBy: world.people.clerk.id, createdAt: now }
    const callId = await one(
      db
        .insert(calls)
        .values({ provinceId, number: newKey(), ...terms, ...days, weights, ...made })
        .returning(),
    )
    const who = { name: 'متقاضی', nationalId: newKey(), mobile: '', born: '1990-01-01', education: 'bachelor' } as const
    const form = { ...who, experience: 0, local: false, veteran: 'none', disability: 0 } as const
    const kept = { callId, form, nationalId: who.nationalId, trackingCode: newKey(), secretHash: newKey(), at: now }
    const application = await one(
      db
        .insert(applications)
        .values({ provinceId, ...kept })
        .returning(),
    )
    const paper = {
      name: 'مدرک.pdf',
      mime: 'application/pdf',
      size: 1,
      sha256: 'h',
      content: Buffer.from('x'),
      at: now,
    }
    const file = await one(
      db
        .insert(files)
        .values({ provinceId, subject: 'application', subjectId: application, ...paper })
        .returning(),
    )
    return { call: callId, application, file }
  }
  const template = () => {
    const text = { name: 'الگو', kind: 'notice' as const, subject: 's', body: 'b', updatedAt: now }
    return one(
      db
        .insert(templates)
        .values({ provinceId, ...text })
        .returning(),
    )
  }
  const suspension = () => {
    const days = { firstDay: day(1), lastDay: day(9), resolution: '15/3', reason: 'سیل' }
    return one(
      db
        .insert(suspensions)
        .values({ provinceId, ...days, setBy: world.people.secretary.id, setAt: now })
        .returning(),
    )
  }
  const lent = { firstDay: day(1), lastDay: day(2), reason: 'مأموریت' }
  const delegation = {
    json: { delegate: world.people.member.id, ...lent },
    make: () => {
      const { head, member } = world.people
      const who = {
        seatId: world.seats.head,
        personId: head.id,
        delegateId: member.id,
        createdBy: head.id,
        createdAt: now,
      }
      return one(
        db
          .insert(delegations)
          .values({ provinceId, ...who, ...lent })
          .returning(),
      )
    },
  }
  const received = async () => {
    const receiptCode = newReceiptCode(randomBytes(16))
    const { recipient: id } = await letter()
    await db.update(noticeRecipients).set({ acknowledgedAt: now, receiptCode }).where(eq(noticeRecipients.id, id))
    return { recipient: id, receiptCode }
  }
  const slip = async () => {
    const { notice, recipient: id } = await letter()
    const secret = slipSecret(world.secret, id, now)
    const out = { slipHash: slipHash(secret), slipFor: 'پیک', slipAt: now }
    await db.update(noticeRecipients).set(out).where(eq(noticeRecipients.id, id))
    return { notice, secret }
  }
  const request = async (stage: 'consent' | 'association' | 'vote' | 'letter' = 'association') => {
    const law = snapshot(await lawOfProvince(db, provinceId, world.today))
    const substitute = { name: 'روزبه جانشین', nationalId: '9990000000', mobile: world.people.substitute.mobile }
    const id = await one(
      db
        .insert(requests)
        .values({
          provinceId,
          number: `${secrets.request}-${randomInt(1e9)}`,
          kind: 'leave',
          officeId: office.id,
          personId: office.holder.id,
          form: { days: { from: day(10), to: day(12) }, substitute },
          law,
          stage,
          stageDue: stage === 'association' ? day(5) : null,
          consentPersonId: world.people.substitute.id,
          filedAt: now,
          filedOn: world.today,
          stageAt: now,
        })
        .returning(),
    )
    await putTask(world, id)
    return id
  }
  /** The body that the agency's people stand for. */
  const makeAgencyBody = async () => {
    const of = { provinceId, kind: 'agency' as const, name: newKey(), since: world.today, updatedAt: now }
    const body = await one(db.insert(bodies).values(of).returning())
    await db.update(memberships).set({ bodyId: body }).where(eq(memberships.personId, world.people.agency.id))
    return body
  }
  let agencyMade: Promise<string> | undefined
  // routes are tried side by side, and a person stands for one body
  const agencyBody = () => (agencyMade ??= makeAgencyBody())
  /** By which a system of that agency comes in, wherever one may. */
  const systemKey = async () => {
    const id = newKey()
    const token = tokenHash(systemToken(world.secret, id, 0))
    const of = { provinceId, bodyId: await agencyBody(), scopes: systemScopes, at: now, by: world.people.clerk.id }
    await db.insert(systemKeys).values({ id, token, ...of })
    return id
  }
  /** The committee over which the committee's person presides. */
  const makeCommittee = async () => {
    const of = { provinceId, kind: 'committee' as const, name: newKey(), since: world.today, updatedAt: now }
    const body = await one(db.insert(bodies).values(of).returning())
    const seated = { bodyId: body, chairs: true }
    await db.update(memberships).set(seated).where(eq(memberships.personId, world.people.committee.id))
    return body
  }
  let committeeMade: Promise<string> | undefined
  const committee = () => (committeeMade ??= makeCommittee())
  /** What the province's agency is asked about a request, the paper at the issuer, or a question to the holder. */
  const inquiry = async (
    task:
      | 'inquiry'
      | 'paper'
      | 'question'
      | 'decision'
      | 'hearing'
      | 'check'
      | 'visit'
      | 'proposal'
      | 'compliance'
      | 'handover'
      | 'clearance' = 'inquiry',
  ) => {
    const requestId = await request(task === 'paper' ? 'letter' : 'association')
    await db
      .update(requests)
      .set({ outcome: task === 'paper' ? 'granted' : null })
      .where(eq(requests.id, requestId))
    await db.update(tasks).set({ state: 'void' }).where(eq(tasks.requestId, requestId))
    const asked = {
      inquiry: async () => ({ of: 'agencies', bodyId: await agencyBody() }),
      paper: () => ({ of: 'issuer' }),
      hearing: () => ({ of: 'holder' }),
      clearance: () => ({ of: 'agencies', word: 'مانده حساب' }),
      check: () => ({ of: 'secretariat' }),
      visit: () => ({}),
      proposal: () => ({}),
      compliance: () => ({ of: 'correction' }),
      handover: () => ({ of: 'holder' }),
      decision: () => ({ of: 'secretariat', role: 'secretary' as const }),
      question: () => ({ personId: world.people.holder.id, askedBy: world.people.clerk.id, question: 'تا کی؟' }),
    }
    const stage = task === 'paper' ? 'letter' : 'association'
    return one(
      db
        .insert(tasks)
        .values({ provinceId, requestId, stage, task, ...(await asked[task]()), openedAt: now })
        .returning(),
    )
  }
  /** A resolution for which the province's agency is responsible, and its part. */
  const resolution = async (state: 'draft' | 'open' | 'drafted' | 'reported' = 'open') => {
    const values = { provinceId, meeting: ++numbered, meetingOn: '2026-10-01', item: 1, text: secrets.resolution }
    const sentAt = state === 'draft' ? null : now
    const resolutionId = await one(
      db
        .insert(resolutions)
        // everybody may read the others, once they went out
        .values({ ...values, internal: true, recordedAt: now, sentAt })
        .returning(),
    )
    const part = {
      provinceId,
      resolutionId,
      of: 'body' as const,
      bodyId: await (state === 'drafted' ? committee() : agencyBody()),
    }
    const given = { state: state === 'draft' ? ('open' as const) : state }
    return {
      id: resolutionId,
      meeting: values.meeting,
      part: await one(
        db
          .insert(resolutionOwners)
          .values({ ...part, ...given })
          .returning(),
      ),
    }
  }
  let numbered = 0
  const ballot = async (state: 'open' | 'lapsed' = 'open') => {
    const requestId = await request('vote')
    const values = { provinceId, requestId, state, openedAt: now, closesOn: day(7), base: 3 }
    return { request: requestId, ballot: await one(db.insert(ballots).values(values).returning()) }
  }
  const tracked = async (
    state: 'registered' | 'examining' | 'office' | 'answered' | 'agency' | 'committee' = 'examining',
  ) => {
    const tracking = newTrackingCode(randomBytes(8))
    const id = await one(
      db
        .insert(cases)
        .values({
          provinceId,
          trackingCode: tracking,
          secretHash: tokenHash('secret'),
          officeId: office.id,
          kind: 'complaint',
          topic: 'delay',
          text: secrets.case,
          confidential: false,
          state,
          examiner: state === 'registered' ? null : 'kanoon',
          agency: 'بیمه آزمون',
          agencyBodyId: state === 'agency' ? await agencyBody() : null,
          dueOn: day(9),
          filedAt: now,
          stateAt: now,
        })
        .returning(),
    )
    const who = { name: secrets.identity, mobile: '09140007272' }
    await db.insert(identities).values({ provinceId, caseId: id, ...who, at: now })
    const asked = state === 'office' || state === 'answered'
    const what = asked ? 'asked' : 'filed'
    await db.insert(caseSteps).values({ provinceId, caseId: id, what, open: true, at: now })
    return { id, tracking }
  }
  /** A customer's number that waits at the office, beside what they wrote. */
  const at = { provinceId, officeId: office.id, at: now }
  const rating = () => {
    const marks = { service: 4, conduct: 4, comment: secrets.case, via: 'public' as const, day: day(0) }
    return one(
      db
        .insert(ratings)
        .values({ ...at, ...marks, key: newKey() })
        .returning(),
    )
  }
  /** An office's word to its customers, each time of another: one stands at a time. */
  const answer = () => {
    const said = { ...at, officeId: newKey(), text: 'پاسخ دفتر به همه', by: office.holder.id }
    return one(db.insert(ratingAnswers).values(said).returning())
  }
  /** A day of the year before that is odd, each time another. */
  let odd = 0
  const doubt = async () => {
    const of = { ...at, day: day(-100 - ++odd) }
    await db.insert(ratingDays).values({ ...of, count: 40, service: 200, conduct: 200 })
    await db.insert(ratingChecks).values({ ...of, doubted: 40, doubtedService: 200, doubtedConduct: 200 })
    return one(
      db
        .insert(ratingDoubts)
        .values({ ...of, kind: 'burst', count: 40, facts: { whole: 1, held: 30 } })
        .returning(),
    )
  }
  const callBack = async () => {
    const rated = rating()
    return one(
      db
        .insert(callBacks)
        .values({ ...at, ratingId: await rated, mobile: '09140007272', dueOn: day(3) })
        .returning(),
    )
  }
  const complaint = async (state?: Parameters<typeof tracked>[0]) => (await tracked(state)).id
  /** One whose citizen is asked something, and one whose office may not see the name. */
  const askedComplaint = async () => {
    const id = await complaint('examining')
    const asked = { task: 'question', question: 'کدام روز؟', askedBy: world.people.clerk.id, dueOn: day(9) } as const
    await db.insert(tasks).values({ provinceId, caseId: id, stage: 'examining', openedAt: now, ...asked })
    return id
  }
  const confidential = async () => {
    const id = await complaint('examining')
    await db.update(cases).set({ confidential: true }).where(eq(cases.id, id))
    return id
  }
  const file = (
    subject: 'import' | 'notice' | 'request' | 'case' | 'meeting' | null,
    subjectId: string | null,
    by: string,
  ) => {
    const sheet = subject === 'import' ? 'تاریخ,مناسبت,نوع\n1405/11/22,روز نمونه,ثابت\n' : secrets.file
    const content = new TextEncoder().encode(sheet)
    const kept = { name: 'file.csv', mime: 'text/csv', size: content.length, sha256: '', content }
    return one(
      db
        .insert(files)
        .values({ provinceId, subject, subjectId, ...kept, uploadedBy: by, at: now })
        .returning(),
    )
  }
  const document = async () => {
    const what = { kind: 'circular' as const, title: 'بخشنامه کتابخانه', agency: 'سازمان نمونه' }
    const documentId = await one(
      db
        .insert(documents)
        .values({ provinceId, ...what, createdAt: now })
        .returning(),
    )
    const text = { number: '۱', firstDay: world.today, changes: '', body: 'متن', search: 'متن' }
    await db.insert(documentVersions).values({ provinceId, documentId, version: 1, ...text, at: now })
    return documentId
  }
  const reportedMobile = () =>
    one(
      db
        .insert(contacts)
        .values({
          provinceId,
          personId: office.holder.id,
          kind: 'mobile',
          value: `0917${randomInt(1e7)}`.padEnd(11, '0'),
          since: now,
          changedAt: now,
          state: 'unproved',
        })
        .returning(),
    )
  const membership = async (role: 'staff' | 'inspector') => {
    const personId = await addPerson(world)
    const held = { provinceId, personId, role, officeId: role === 'staff' ? office.id : null, since: '2026-01-01' }
    return one(db.insert(memberships).values(held).returning())
  }
  const training = {
    json: {
      ...{ kind: 'first', title: 'آموزش خدمت', service: null, heldBy: 'دستگاه', place: 'اردبیل' },
      ...{ firstDay: day(3), lastDay: day(4), approval: '' },
    },
    make: (firstDay = day(3)) => {
      const { service: _, ...what } = training.json
      const by = { plannedBy: world.people.clerk.id, plannedAt: now }
      return one(
        db
          .insert(trainings)
          .values({ provinceId, ...what, kind: 'first', firstDay, lastDay: firstDay, ...by })
          .returning(),
      )
    },
    trainee: async () => {
      const trainingId = await training.make(day(-3))
      const by = { enrolledBy: office.holder.id, enrolledAt: now }
      return one(
        db
          .insert(trainees)
          .values({ provinceId, trainingId, personId: office.holder.id, officeId: office.id, ...by })
          .returning(),
      )
    },
  }
  const session = (person: string) =>
    one(
      db
        .insert(sessions)
        .values({
          provinceId,
          personId: person,
          tokenHash: tokenHash(newKey()),
          device: '',
          createdAt: now,
          seenAt: now,
          expiresAt: new Date(now.getTime() + 86_400_000),
        })
        .returning(),
    )
  const subscription = async (personId: string) =>
    one(
      db
        .insert(pushSubscriptions)
        .values({
          provinceId,
          personId,
          sessionId: await session(personId),
          endpoint: `https://fcm.googleapis.com/fcm/send/${newKey()}`,
          p256dh: 'p',
          auth: 'a',
          device: 'Chrome · Android',
          createdAt: now,
        })
        .returning(),
    )
  const code = async (mobile: string) => {
    const id = newKey()
    const expiresAt = new Date(now.getTime() + 60_000)
    const values = {
      id,
      provinceId,
      personId: office.holder.id,
      mobile,
      codeHash: codeHash(world.secret, id, '123456'),
    }
    await db.insert(loginCodes).values({ ...values, expiresAt, createdAt: now })
    return '123456'
  }
  /** A meeting with a free item, to which everybody who sits in the working group is invited once it is called. */
  const meeting = async (state: 'preparing' | 'called' | 'running' = 'preparing', held = 10) => {
    const { secretary } = world.people
    const made = { provinceId, createdBy: secretary.id, createdAt: now, number: randomInt(1e9) }
    const at = { heldOn: day(held), startsAt: '10:00', place: 'استانداری', state }
    const meetingId = await one(
      db
        .insert(meetings)
        .values({ ...made, ...at, invitedAt: state === 'preparing' ? null : now })
        .returning(),
    )
    const openedAt = state === 'running' ? now : null
    const words = { provinceId, meetingId, position: 0, title: secrets.notice, openedAt }
    const item = await one(db.insert(meetingItems).values(words).returning())
    const seated = { head: 'head', ict: 'member', kanoon: 'memberKanoon', secretary: 'secretary' } as const
    const members = Object.entries(seated).map(([seat, who]) => ({
      provinceId,
      meetingId,
      personId: world.people[who].id,
      seatId: world.seats[seat as keyof typeof seated],
      invitedAt: now,
    }))
    if (state !== 'preparing') await db.insert(meetingMembers).values(members)
    const asked = { provinceId, itemId: item, name: secrets.notice }
    const guest = await one(db.insert(meetingGuests).values(asked).returning())
    return { meeting: meetingId, item, guest, seat: world.seats.head, person: world.people.head.id }
  }
  /** Minutes of a meeting that was held: being written, before the members, or past the time for their objections. */
  const minuted = async (state: 'writing' | 'shown' | 'over') => {
    const held = await endedMeeting(world, { items: [{ title: secrets.notice, outcome: 'noted' }] })
    const { id: meetingId } = held
    const made = { provinceId, meetingId, personId: world.people.member.id, body: secrets.notice, at: now }
    const objection = state === 'shown' ? await one(db.insert(meetingObjections).values(made).returning()) : ''
    if (state !== 'writing') await showMinutes(await world.as('clerk'), newKey(), { meeting: meetingId })
    const before = new Date(now.getTime() - 5 * 86_400_000)
    if (state === 'over') await db.update(meetings).set({ minutesShownAt: before }).where(eq(meetings.id, meetingId))
    return { meeting: meetingId, item: held.items[0]!, objection }
  }
  const list = () =>
    one(db.insert(lists).values({ provinceId, name: newKey(), selection: {}, updatedAt: now }).returning())
  const meetingPaper = (id: string) => file('meeting', id, world.people.secretary.id)
  return {
    call,
    meetingPaper,
    world,
    office,
    /** One whose holder is a legal person. */
    legalOffice: world.offices.find(({ name }) => name === 'آفتاب')!,
    notice,
    letter,
    template,
    suspension,
    delegation,
    recipient,
    copy,
    incoming: incomingLetter,
    received,
    slip,
    list,
    meeting,
    minuted,
    request,
    ballot,
    inquiry,
    resolution,
    committee,
    agencyBody,
    service,
    thing,
    contract,
    guarantee,
    systemKey,
    complaint,
    askedComplaint,
    confidential,
    callBack,
    answer,
    doubt,
    rating,
    tracked,
    file,
    document,
    reportedMobile,
    membership,
    training,
    session,
    subscription,
    code,
    person: () => addPerson(world),
  }
}

/** Everything of a province that nobody outside may read: the secrets, and the numbers of its people. */
export function privateWords(world: World): string[] {
  const { holder, ...others } = world.people
  const numbers = [holder, ...Object.values(others), ...world.offices.map((office) => office.holder)]
  return [...Object.values(secrets), ...numbers.flatMap(({ mobile, nationalId }) => [mobile, nationalId])]
}
