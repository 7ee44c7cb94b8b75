// What should become of a request, whatever is done to it in whatever order: the rules once more, in the plainest words.
import { BallotModel } from './ballots-model.ts'
import type { Asker, Deed, DeedOf } from './deeds.ts'
import { type AskedTask, type Kind, things, type Way, ways } from './requests-kinds.ts'

/** What the model takes from the tables as it is there, the arithmetic of days: whether a last day is over, by the name of what is asked. */
export type Days = { over(name: string): boolean; ballotOver: boolean; leaveOver: boolean }

/** By what a task is found again. */
export const nameOf = ({ task, of, label }: Pick<AskedTask, 'task' | 'of' | 'label'>): string =>
  // whoever issues is the province's own, and nothing in the model goes by it
  [task, of, task === 'paper' ? null : label].filter(Boolean).join(' ')

type Result = 'yes' | 'no' | 'silence'

export class Model {
  stage = ''
  outcome: string | null = null
  open: AskedTask[] = []
  question: { by: Asker; for: number | null } | null = null
  /** How often each took effect. */
  effects = 0
  acts: Record<string, number> = {}
  ballots = new BallotModel((act) => this.noted(act))
  private readonly way: Way
  private adopted = false
  private asks = 0
  private readonly asked = { clerk: 0, association: 0 }

  constructor(readonly kind: Kind) {
    this.way = ways[kind]
    this.noted(kind === 'assignment' ? 'requests.begin' : 'requests.file')
    this.enter(this.way[0]!.stage)
  }

  /** What can be answered by somebody, in the order of its names. */
  get answerable(): AskedTask[] {
    const plain = this.open.filter(({ task }) => task !== 'vote' && task !== 'letter')
    return plain.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
  }

  /** Whether a deed is taken; it is then as if it were done. What time alone does comes by `silent`, `ballotLapses` and `leaveLapses`. */
  takes(deed: Deed, days: Days): boolean {
    const { ballots } = this
    if (deed.do === 'answer') return this.answers(deed, days)
    if (deed.do === 'ask' || deed.do === 'takeBack' || deed.do === 'reply') return this.questions(deed)
    if (deed.do === 'withdraw') {
      const decided = this.adopted || this.outcome !== null || this.stage === 'letter' || this.stage === 'closed'
      if (decided) return false
      this.noted(this.kind === 'assignment' ? 'requests.takeBack' : 'requests.withdraw')
      this.close('withdrawn')
    } else if (deed.do === 'sign') {
      if (this.stage !== 'letter' || (days.leaveOver && this.outcome === 'granted')) return false
      this.noted('notices.sign')
      this.leaves(this.open[0]!, 'yes')
      if (!this.isClosed) this.noted('requests.close')
    } else if (deed.do === 'reopen') {
      if (!this.awaitsVote || ballots.isOpen) return false
      ballots.opens()
    } else if (deed.do === 'again') return false
    else if (deed.do === 'passes' || deed.do === 'holiday') return true
    else {
      const paused = this.question !== null
      const taken = ballots.takes(deed, { over: days.ballotOver && !paused, awaited: this.awaitsVote })
      if (taken && ballots.result) this.decided(ballots.result)
      return taken
    }
    return true
  }

  /** Whether something may have ended by silence; it has then. */
  silent(name: string, days: Days): boolean {
    const asked = name === 'question' ? null : this.open.find((one) => nameOf(one) === name)
    if (asked === undefined || !days.over(name) || (asked && this.question)) return false
    if (asked && this.planOf(asked).silence === 'waits') return false
    this.noted('requests.passSilence')
    if (asked) this.leaves(asked, 'silence')
    else this.questionOver()
    return true
  }

  /** What must not wait any longer when the clock has done its work. */
  waitsInVain(days: Days): string[] {
    if (this.question) return days.over('question') ? ['question'] : []
    return this.open.filter((one) => this.planOf(one).silence !== 'waits' && days.over(nameOf(one))).map(nameOf)
  }

  /** The clock has seen to the ballot and to the grant. */
  clock({ ballotOver, leaveOver }: Days): void {
    if (ballotOver && !this.question && this.ballots.lapses() && this.ballots.result) this.decided(this.ballots.result)
    if (!leaveOver || this.stage !== 'letter' || this.outcome !== 'granted') return
    this.outcome = 'lapsed'
    this.noted('requests.lapse')
  }

  /** It ended otherwise than as asked, whatever it waits for. */
  get isAgainst(): boolean {
    return this.outcome !== null && this.outcome !== 'granted'
  }

  get awaitsVote(): boolean {
    return this.open.some(({ task }) => task === 'vote')
  }

  private answers({ nth, says }: DeedOf<'answer'>, days: Days): boolean {
    const { answerable } = this
    const asked = answerable[nth % answerable.length]
    if (!asked) return false
    const { no } = this.planOf(asked)
    if (says === 'no' && no === 'unheard') return false
    // securities are released when their time has run, and not before
    if (asked.task === 'release' && says === 'yes' && !days.over('release kanoon')) return false
    this.noted(actOf(asked))
    // whoever is heard is told by a letter first
    if (asked.task === 'hearing') this.noted('notices.sign')
    if (asked.task === 'handover') this.noted('requests.recordHandover', things[this.kind])
    if (says === 'no' && (no === 'stays' || no === 'again')) return true
    this.leaves(asked, says)
    return true
  }

  private questions(deed: DeedOf<'ask' | 'takeBack' | 'reply'>): boolean {
    const holdersOwn = this.kind === 'assignment'
    if (deed.do === 'reply') {
      if (!this.question) return false
      this.noted('requests.answerQuestion')
      this.questionOver()
      return true
    }
    // whoever has an opinion to give asks for its sake; nobody asks themselves
    const opinion = this.open.some(({ task }) => task === 'opinion')
    const may = deed.who === 'association' ? opinion : !holdersOwn
    if (deed.do === 'takeBack') {
      if (!may || this.question?.by !== deed.who) return false
      this.noted('requests.takeBackQuestion')
      this.questionOver()
      return true
    }
    const late = this.stage === 'closed' || this.stage === 'letter' || this.stage === 'issuer'
    if (!may || late || this.question || this.asked[deed.who] === 3) return false
    this.asked[deed.who] += 1
    this.asks += 1
    this.question = { by: deed.who, for: deed.who === 'association' ? this.asks : null }
    this.noted('requests.ask')
    return true
  }

  private questionOver(): void {
    this.question = null
    this.goesOn()
  }

  /** The vote is counted and decides; nothing that was asked meanwhile needs an answer. */
  private decided(result: 'adopted' | 'rejected'): void {
    this.question = null
    this.leaves({ task: 'vote', of: null, label: null, here: false }, result === 'adopted' ? 'yes' : 'no')
  }

  /** Something is not asked any more, since it was answered or time is over. */
  private leaves(asked: AskedTask, how: Result): void {
    const plan = this.planOf(asked)
    this.open = this.open.filter((one) => nameOf(one) !== nameOf(asked))
    if (asked.task === 'opinion' && this.question?.by === 'association') this.question = null
    if (asked.task === 'decision') this.question = null
    const means = how === 'yes' ? 'passes' : plan[how === 'no' ? 'no' : 'silence']
    if (how === 'yes' && (asked.task === 'vote' || asked.task === 'decision')) this.adopted = true
    if (means === 'declined' || means === 'not-undertaken') this.close(means)
    else if (means === 'refuses') this.goesTo('refused')
    else this.goesOn()
  }

  private goesOn(): void {
    if (this.open.length === 0 && !this.question) this.goesTo(this.adopted ? 'granted' : this.outcome)
  }

  /** A refusal goes straight to its letter; everything else to the next stage. */
  private goesTo(outcome: string | null): void {
    const at = this.way.findIndex(({ stage }) => stage === this.stage)
    this.outcome = outcome
    const next = this.isAgainst ? (this.stage === 'letter' ? undefined : 'letter') : this.way[at + 1]?.stage
    if (next) this.enter(next)
    else this.close(outcome ?? 'granted')
  }

  private enter(stage: string): void {
    const { asks, effect } = this.way.find((one) => one.stage === stage)!
    Object.assign(this, { stage, adopted: false, question: null })
    this.open = asks.flatMap(({ task, of = null, whom = [[null, false]] as const }) =>
      whom.map(([label, here]): AskedTask => ({ task, of, label, here })),
    )
    if (this.outcome === 'refused') this.ballots.end()
    if (effect) this.effects += 1
    if (this.awaitsVote) this.ballots.opens()
  }

  private get isClosed(): boolean {
    return this.stage === 'closed'
  }

  private close(outcome: string): void {
    this.noted('requests.close')
    Object.assign(this, { stage: 'closed', outcome, open: [], question: null })
    this.ballots.end()
    if (outcome === 'granted' && !this.way.some(({ effect }) => effect)) this.effects += 1
  }

  private planOf({ task, of }: AskedTask) {
    const all = this.way.flatMap(({ asks }) => asks)
    return all.find((one) => one.task === task && (one.of ?? null) === of)!
  }

  private noted(act: string, times = 1): void {
    this.acts[act] = (this.acts[act] ?? 0) + times
  }
}

/** The act by which it is answered: an authority that is here answers for itself. */
function actOf({ task, here }: AskedTask): string {
  const own: Record<string, string> = {
    consent: 'requests.consent',
    undertaking: 'requests.consent',
    opinion: 'requests.review',
    check: 'requests.check',
    visit: 'requests.reportVisit',
    hearing: 'requests.answerHearing',
    decision: 'requests.decide',
    paper: 'requests.recordPaper',
    handover: 'requests.closeHandover',
  }
  return own[task] ?? (here ? 'requests.answerInquiry' : 'requests.recordAnswer')
}
