// The whole policy spelled out, role by role, so that a change of who may act or see is seen in review.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { type Ability, abilitiesOf, has } from '#policies/abilities'
import { audiences, may, sights } from '#policies/policies'
import type { Permission } from '#policies/policy'
import { roles } from '#rules/roles'
import { membershipOf } from './matrix/who.ts'
import { sourceFiles } from './modules.ts'

const root = join(import.meta.dirname, '../..')

/** Who has an ability, with the seats of Bylaw 25-b. */
const policy: Record<Ability, string> = {
  ballots: 'head secretary member clerk association',
  'ballots.counts': 'head secretary member clerk',
  'ballots.names': 'head secretary member',
  'meetings.papers': 'head secretary member clerk',
  'ballots.own': 'head member',
  'ballots.makeSecret': 'head',
  'ballots.recordSpoken': 'secretary',
  'ballots.vote': 'head member',
  'ballots.voteSecretly': 'head member',
  bodies: 'admin secretary clerk',
  'bodies.chair': 'admin secretary clerk',
  'bodies.save': 'admin secretary clerk',
  calls: 'head secretary member clerk association',
  'calls.applicants': 'head secretary member clerk',
  'calls.choose': 'secretary clerk',
  'calls.confirmMobile': 'secretary clerk',
  'calls.judge': 'secretary clerk',
  'calls.mark': 'secretary clerk',
  'calls.numbers': 'secretary clerk',
  'calls.open': 'secretary clerk',
  'calls.recordPopulations': 'secretary clerk',
  'cases.answer': 'holder substitute applicant',
  'cases.askConsent': 'secretary clerk',
  'cases.assign': 'secretary clerk',
  'cases.close': 'secretary clerk',
  'cases.count': 'head secretary clerk kanoon',
  'cases.desk': 'secretary clerk',
  'cases.examine': 'association kanoon',
  'cases.examined': 'association kanoon',
  'cases.fileAgainstAgency': 'holder substitute applicant',
  'cases.find': 'holder substitute applicant',
  'cases.handOver': 'secretary clerk',
  'cases.handed': 'agency',
  'cases.merge': 'secretary clerk',
  'cases.original': 'secretary clerk kanoon supervision',
  'cases.passText': 'secretary clerk',
  'cases.put': 'holder substitute applicant',
  'cases.question': 'secretary clerk kanoon',
  'cases.record': 'secretary clerk',
  'cases.refer': 'secretary clerk',
  'cases.respond': 'agency',
  'cases.supervised': 'supervision',
  'cases.takeBackQuestion': 'secretary clerk kanoon',
  contacts: 'secretary clerk kanoon',
  'contacts.addresses': 'secretary clerk',
  'contacts.decide': 'secretary clerk',
  'contacts.prove': 'holder',
  'contacts.report': 'holder',
  'contacts.sendCode': 'holder',
  delegations: 'head secretary member',
  'delegations.end': 'head secretary member clerk association agency',
  'delegations.lend': 'head secretary member clerk association agency',
  'delegations.make': 'head secretary',
  'delegations.own': 'head secretary member clerk association agency',
  'delegations.people': 'head secretary',
  desk: 'secretary clerk',
  documents:
    'admin head secretary member clerk association kanoon supervision agency inspector committee holder staff substitute applicant',
  'documents.add': 'secretary clerk',
  'documents.repeal': 'secretary clerk',
  'documents.reportSet': 'holder staff substitute applicant',
  'documents.revise': 'secretary clerk',
  'documents.set': 'holder staff substitute applicant',
  'documents.sets': 'secretary clerk',
  health: 'admin secretary clerk',
  'health.probes': 'admin',
  'holidays.close': 'admin secretary clerk',
  'holidays.import': 'admin secretary clerk',
  'identities.open': 'secretary',
  'identities.showName': 'holder substitute applicant',
  'incoming.addScans': 'secretary clerk',
  'incoming.desk': 'head secretary clerk',
  'incoming.finish': 'secretary clerk',
  'incoming.own': 'association kanoon agency holder staff substitute applicant',
  'incoming.registerPaper': 'secretary clerk',
  'incoming.write': 'association kanoon agency holder substitute applicant',
  'inspections.checklist': 'secretary clerk',
  'inspections.checklists': 'secretary clerk',
  'inspections.daily': 'inspector',
  'inspections.list': 'head secretary member clerk',
  'inspections.mine': 'secretary clerk association kanoon agency inspector',
  'inspections.plan': 'secretary clerk',
  'inspections.report': 'secretary clerk association kanoon agency inspector',
  'inspections.settle': 'secretary clerk',
  lists: 'secretary clerk',
  'lists.end': 'secretary clerk',
  'lists.save': 'secretary clerk',
  'managers.set': 'secretary clerk',
  meetings: 'head secretary member clerk',
  'meetings.addItem': 'secretary clerk',
  'meetings.attend': 'secretary clerk',
  'meetings.attendGuest': 'secretary clerk',
  'meetings.begin': 'secretary clerk',
  'meetings.call': 'secretary clerk',
  'meetings.cancel': 'head secretary',
  'meetings.change': 'secretary clerk',
  'meetings.changeItem': 'secretary clerk',
  'meetings.closeItem': 'secretary clerk',
  'meetings.end': 'secretary clerk',
  'meetings.giveOpinion': 'head member',
  'meetings.addPapers': 'secretary clerk',
  'meetings.removePaper': 'secretary clerk',
  'meetings.invite': 'secretary',
  'meetings.inviteGuests': 'secretary clerk',
  'meetings.inviteGuestsLate': 'head',
  'meetings.removeGuest': 'secretary clerk',
  'meetings.inviteLate': 'head',
  'meetings.move': 'head secretary',
  'meetings.moveItem': 'secretary clerk',
  'meetings.openItem': 'secretary clerk',
  'meetings.own': 'head secretary member',
  'meetings.prepared': 'head secretary clerk',
  'meetings.putToVote': 'secretary clerk',
  'meetings.read': 'head secretary member',
  'meetings.removeItem': 'secretary clerk',
  'meetings.reply': 'head secretary member',
  'meetings.writeResolution': 'secretary clerk',
  'minutes.answer': 'secretary clerk',
  'minutes.object': 'head member',
  'minutes.reword': 'secretary clerk',
  'minutes.show': 'secretary clerk',
  'minutes.submit': 'secretary clerk',
  'minutes.write': 'secretary clerk',
  'minutes.written': 'head secretary clerk',
  'memberships.end': 'admin',
  'notices.acknowledge': 'member association kanoon agency committee holder substitute applicant',
  'notices.awaiting': 'head secretary',
  'notices.awaiting.one': 'head secretary member association kanoon',
  'notices.cancel': 'head secretary clerk',
  'notices.confidential': 'holder substitute applicant',
  'notices.course': 'head secretary clerk',
  'notices.desk': 'head secretary clerk',
  'notices.discard': 'head secretary clerk association kanoon agency',
  'notices.draft': 'head secretary clerk association kanoon agency',
  'notices.inbox': 'holder staff substitute applicant',
  'notices.issueSlips': 'secretary clerk',
  'notices.ladder': 'head secretary clerk',
  'notices.letters': 'member association kanoon agency committee',
  'notices.open': 'member association kanoon agency committee holder staff substitute applicant',
  'notices.passGate': 'secretary clerk',
  'notices.recipients': 'head secretary member clerk',
  'notices.recordDelivery': 'secretary clerk',
  'notices.remind': 'secretary clerk',
  'notices.returnFromGate': 'secretary clerk',
  'notices.sendBack': 'head secretary association kanoon',
  'notices.sign': 'head secretary association kanoon',
  'notices.signing': 'head secretary',
  'notices.slips': 'secretary clerk',
  'notices.submit': 'head secretary clerk association kanoon agency',
  'notices.takeBackReminder': 'secretary clerk',
  'notices.work': 'head secretary member clerk association kanoon agency',
  'notices.written': 'association kanoon agency',
  offices: 'head secretary member clerk association kanoon inspector holder staff substitute applicant',
  'offices.change': 'secretary clerk',
  'offices.former': 'secretary clerk',
  'offices.letters': 'head secretary clerk holder staff substitute applicant',
  'offices.list': 'head secretary member clerk association kanoon inspector',
  'offices.numbers': 'secretary clerk holder',
  'offices.own': 'holder staff substitute applicant',
  'offices.plan': 'secretary clerk',
  'offices.planned': 'head secretary member clerk association',
  'offices.sheet': 'secretary clerk',
  'parameters.override': 'admin',
  people: 'admin secretary clerk',
  'people.disable': 'admin',
  'people.invite': 'admin',
  'people.invited': 'admin',
  'people.rebind': 'admin secretary clerk',
  'people.renew': 'admin',
  province: 'admin head secretary clerk',
  'provinces.setUp': 'admin',
  'provinces.shutdown': 'admin secretary',
  ratings: 'head secretary clerk holder',
  'ratings.answer': 'holder',
  'ratings.callDone': 'holder',
  'ratings.calls': 'holder',
  'ratings.closeReceiptDoor': 'secretary clerk',
  'ratings.decideDoubt': 'secretary clerk',
  'ratings.hideAnswer': 'secretary clerk',
  'ratings.hideWord': 'secretary clerk',
  'ratings.list': 'head secretary clerk',
  'ratings.openReceiptDoor': 'secretary clerk',
  register: 'head secretary clerk association kanoon agency',
  'register.answering': 'holder substitute applicant',
  'register.bodies': 'association kanoon',
  'register.confidential': 'head secretary',
  'register.numbers': 'head secretary clerk',
  'register.ordinary': 'head secretary clerk',
  'register.own': 'holder staff substitute applicant',
  'registry.import': 'admin secretary clerk',
  'registry.sheets': 'admin secretary clerk',
  'registry.upload': 'admin secretary clerk',
  requests: 'head secretary member clerk association holder substitute applicant',
  'requests.answerHearing': 'association kanoon agency holder',
  'requests.answerInquiry': 'agency',
  'requests.answerRelease': 'kanoon',
  'requests.answerPaper': 'secretary clerk',
  'requests.ask': 'secretary clerk association agency',
  'requests.accuse': 'secretary clerk association kanoon agency inspector holder',
  'requests.accused': 'association kanoon agency',
  'requests.asked': 'agency',
  'requests.takeBackQuestion': 'secretary clerk association agency',
  'requests.begin': 'secretary clerk kanoon',
  'requests.begun': 'kanoon',
  'requests.check': 'secretary clerk',
  'requests.closeHandover': 'secretary clerk',
  'requests.confidential': 'head secretary member clerk holder',
  'requests.decide': 'head secretary supervision',
  'requests.deciding': 'head secretary supervision',
  'requests.examining': 'kanoon supervision',
  'requests.file': 'holder',
  'requests.filePaper': 'secretary clerk',
  'requests.hearings': 'holder',
  'requests.inquiries': 'secretary clerk',
  'requests.list': 'head secretary member clerk association',
  'requests.opinions': 'association',
  'requests.own': 'holder staff substitute applicant',
  'requests.propose': 'secretary clerk kanoon supervision',
  'requests.recordAnswer': 'secretary clerk',
  'requests.recordCompliance': 'secretary clerk',
  'requests.report': 'secretary clerk association kanoon agency inspector',
  'requests.recordDecision': 'secretary clerk',
  'requests.recordHandover': 'secretary clerk',
  'requests.recordPaper': 'secretary clerk',
  'requests.moveOriginal': 'secretary clerk',
  'requests.sendOut': 'secretary clerk',
  'requests.recordSecond': 'secretary clerk',
  'requests.reopenBallot': 'secretary',
  'requests.reopenOffice': 'holder',
  'requests.releases': 'kanoon',
  'requests.reportVisit': 'secretary clerk association inspector',
  'requests.review': 'association',
  'requests.securityWords': 'head secretary member clerk',
  'requests.takeBack': 'secretary clerk kanoon',
  'requests.visits': 'association kanoon inspector',
  'requests.withdraw': 'holder applicant',
  resolutions: 'head secretary member clerk association kanoon agency committee',
  'resolutions.committee': 'committee',
  'resolutions.acknowledge': 'member association kanoon agency committee',
  'resolutions.assign': 'head secretary',
  'resolutions.close': 'head secretary',
  'resolutions.discard': 'secretary clerk',
  'resolutions.extend': 'head secretary',
  'resolutions.judge': 'secretary clerk',
  'resolutions.record': 'secretary clerk',
  'resolutions.recordDelivery': 'secretary clerk',
  'resolutions.recordReport': 'secretary clerk',
  'resolutions.recuse': 'committee',
  'resolutions.report': 'member association kanoon agency committee',
  'resolutions.signOff': 'committee',
  'resolutions.send': 'head secretary',
  rules:
    'admin head secretary member clerk association kanoon supervision agency inspector committee holder staff substitute applicant',
  'seats.change': 'admin',
  'secretariat.hours': 'admin secretary',
  'secretariat.save': 'admin secretary clerk',
  security: 'admin',
  services: 'head secretary member clerk association kanoon agency',
  'services.attach': 'admin secretary clerk',
  'services.import': 'admin secretary clerk',
  'services.price': 'secretary clerk',
  staff: 'holder',
  'staff.add': 'holder',
  'staff.end': 'holder',
  templates: 'head secretary clerk',
  'suspensions.end': 'head secretary',
  'suspensions.set': 'head secretary',
  'templates.end': 'secretary clerk',
  'templates.save': 'secretary clerk',
  today: 'holder staff substitute applicant',
  trainings: 'head secretary member clerk association kanoon holder',
  'trainings.admit': 'secretary clerk kanoon',
  'trainings.cancel': 'secretary clerk kanoon',
  'trainings.enrol': 'holder',
  'trainings.grade': 'secretary clerk kanoon',
  'trainings.plan': 'secretary clerk kanoon',
  'trainings.withdraw': 'holder',
}

/** Acts that need no role. */
const others = {
  'ballots.lapse': 'system',
  'bindings.bind': 'anyone',
  'bindings.block': 'anyone',
  'calls.apply': 'anyone',
  'calls.object': 'anyone',
  'calls.prove': 'anyone',
  'calls.sendCode': 'anyone',
  'cases.addWord': 'anyone',
  'cases.consent': 'anyone',
  'cases.file': 'anyone',
  'cases.follow': 'anyone',
  'cases.judge': 'anyone',
  'cases.sendPhoto': 'anyone',
  'cases.reply': 'anyone',
  'cases.tell': 'anyone',
  'cases.tellHere': 'anyone',
  'cases.tellNoMoreHere': 'anyone',
  'cases.withdraw': 'anyone',
  'contacts.claim': 'anyone',
  'drafts.discard': 'signedIn',
  'drafts.save': 'signedIn',
  'files.upload': 'signedIn',
  'licenses.warn': 'system',
  'notices.climb': 'system',
  'notices.deliverBySlip': 'anyone',
  'notices.remindAnswers': 'system',
  'people.mute': 'signedIn',
  'people.setLocale': 'signedIn',
  'provinces.create': 'system',
  'provinces.moveHome': 'system',
  'push.subscribe': 'signedIn',
  'push.unsubscribe': 'signedIn',
  'ratings.askCall': 'anyone',
  'ratings.askScans': 'system',
  'ratings.comment': 'anyone',
  'ratings.confirmReceipts': 'anyone',
  'ratings.examine': 'system',
  'ratings.give': 'anyone',
  'ratings.nameReceipt': 'anyone',
  'ratings.nameService': 'anyone',
  'ratings.remindCalls': 'system',
  'requests.answerQuestion': 'signedIn',
  'requests.sendReceipt': 'signedIn',
  'requests.consent': 'signedIn',
  'requests.askThere': 'system',
  'requests.carryAnswer': 'system',
  'requests.dropThere': 'system',
  'requests.lapse': 'system',
  'requests.referStoppage': 'system',
  'requests.passSilence': 'system',
  'cases.catchUp': 'system',
  'cases.passSilence': 'system',
  'requests.remind': 'system',
  'requests.undo': 'signedIn',
  'meetings.remind': 'system',
  'minutes.remind': 'system',
  'resolutions.remind': 'system',
  'sessions.end': 'signedIn',
  'sessions.issueBotLink': 'signedIn',
  'sessions.issueLink': 'system',
  'sessions.openLink': 'anyone',
  'sessions.requestCode': 'anyone',
  'sessions.setPin': 'signedIn',
  'sessions.signIn': 'anyone',
  'sessions.stepUp': 'signedIn',
}

/** Who is told of what happens, besides those whom it is about. */
const told = {
  'audit.published': 'head secretary',
  'bindings.doubted': 'clerk',
  'cases.desk': 'clerk secretary',
  'cases.late': 'secretary',
  'contacts.reported': 'clerk kanoon',
  'health.changed': 'admin clerk',
  'incoming.confidential': 'secretary',
  'incoming.ordinary': 'clerk secretary',
  'notices.returned': 'clerk',
  'requests.desk': 'clerk secretary',
  'requests.opinionAsked': 'association',
  'meetings.missed': 'clerk secretary',
  'minutes.due': 'secretary',
  'minutes.objected': 'clerk secretary',
  'resolutions.reported': 'clerk secretary',
}

test('whoever is told of something is spelled out', () => {
  const found = Object.entries(audiences).map(([name, held]) => [name, held.join(' ')])
  expect(Object.fromEntries(found)).toEqual(told)
})

test('every ability is had by these roles and no others', () => {
  const names = Object.keys(policy) as Ability[]
  const found = names.map((name) => [name, roles.filter((role) => has(membershipOf(role), name)).join(' ')])
  expect(Object.fromEntries(found)).toEqual(policy)
})

test('every act and every sight is spelled out', () => {
  const rest = Object.entries<Permission>(may).flatMap(([name, { roles: held, anyone, signedIn }]) =>
    held ? [] : [[name, anyone ? 'anyone' : signedIn ? 'signedIn' : 'system']],
  )
  expect(Object.fromEntries(rest)).toEqual(others)
  expect(Object.keys(policy).sort()).toEqual(
    [...Object.keys(may).filter((name) => !(name in others)), ...Object.keys(sights)].sort(),
  )
})

describe('the abilities of a membership', () => {
  it('are those of its seat', () => {
    const head = membershipOf('head')
    expect(abilitiesOf(head)).toEqual(expect.arrayContaining(['notices.sign', 'ballots.vote']))
    const unseated = abilitiesOf({ ...head, votes: false, signs: false })
    expect(unseated).not.toContain('notices.sign')
    expect(unseated).not.toContain('ballots.vote')
    expect(abilitiesOf({ ...membershipOf('member'), signs: true })).toContain('notices.awaiting')
  })

  it('of an act and of a sight never bear the same name', () => {
    expect(Object.keys(sights).filter((name) => name in may)).toEqual([])
  })
})

/**
 * Where the server names a role and decides nothing: what a membership is written with, or which are looked for. Who may act,
 * see, and be told stands in policies/.
 */
const written = [
  'server/actions/calls/choose.ts: applicant',
  'server/actions/incoming/write.ts: holder',
  'server/actions/notices/draft.ts: agency',
  'server/actions/offices/plan.ts: applicant',
  'server/actions/people/disable.ts: admin holder',
  'server/actions/people/invite.ts: holder',
  'server/actions/people/person.ts: admin',
  'server/actions/people/seat.ts: holder',
  'server/actions/provinces/create.ts: member',
  'server/actions/provinces/set-up-by-link.ts: admin',
  'server/actions/seats/change.ts: member',
  'server/actions/staff/change.ts: staff',
  'server/http/public/verify.tsx: substitute',
  'server/proceedings/cases.ts: kanoon supervision',
  'server/proceedings/effects/founded.ts: applicant',
  'server/proceedings/effects/holder.ts: substitute',
  'server/proceedings/effects/holding.ts: holder',
  'server/proceedings/effects/span.ts: substitute',
  'server/proceedings/requests.ts: agency association',
  'server/reads/offices/own.ts: substitute',
  'server/reads/offices/planned.ts: applicant',
  'server/reads/people/people.ts: staff',
  'server/reads/requests/asks.ts: applicant',
]
const rooms = ['act', 'actions', 'http', 'jobs', 'messages', 'proceedings', 'reads', 'state'].map(
  (room) => `server/${room}/`,
)
const literal = new RegExp(`'(${roles.join('|')})'`, 'g')

test('the server names a role only where it writes one down', () => {
  const named = sourceFiles()
    .filter((file) => [...rooms, 'bot/'].some((room) => file.startsWith(room)))
    .flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n')
      const found = lines.filter((line) => /role/i.test(line)).flatMap((line) => line.match(literal) ?? [])
      return found.length > 0 ? [`${file}: ${[...new Set(found)].sort().join(' ').replaceAll("'", '')}`] : []
    })
  expect(named.sort()).toEqual(written)
})

/** What decides by a role in the app. Whose role a person on the page holds is no decision about who acts. */
const deciding =
  /\b(?:acting\.value\?*\.role|role)\s*(?:===|!==)\s*'|\.includes\((?:acting\.value\?*\.)?role\b|\broles:\s*\[/
const honest = ["held.role !== 'holder'", "({ role }) => role !== 'holder'", '.includes(role)']

test('the app decides by abilities, never by roles', () => {
  const files = readdirSync(join(root, 'pwa'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  const wrong = files.flatMap((file) =>
    readFileSync(join(root, 'pwa', file), 'utf8')
      .split('\n')
      .filter((line) => deciding.test(line) && !honest.some((one) => line.includes(one)))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(wrong).toEqual([])
})
