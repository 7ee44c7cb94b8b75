// The ballots of a request, and the meeting that takes it up, as they should be.
import type { Choice } from '#rules/ballots'
import { type DeedOf, type Voter, voters } from './deeds.ts'

type Cast = { choice: Choice; spoken: boolean }
type Ballot = { state: string; secret: boolean; cast: Map<Voter, Cast> }
type Result = 'adopted' | 'rejected'

/** The meeting on whose agenda the request stands. */
class Meeting {
  state: 'running' | 'held' = 'running'
  item: 'waits' | 'open' | 'closed' = 'waits'
  there = new Set<Voter>()
  /** Those who were members of the working group as it was called. */
  constructor(readonly members: readonly Voter[]) {}
  get sits(): boolean {
    return this.state === 'running' && this.item === 'open'
  }
}

/** `over`: the open ballot's last day is, and no clock stands; `awaited`: the request waits for its vote. */
type Now = { over: boolean; awaited: boolean }
type Voting = DeedOf<'vote' | 'secretly' | 'spoken'>
type Meets = DeedOf<'convene' | 'present' | 'open' | 'voted' | 'postponed' | 'over'>
type BallotDeed = Voting | Meets | DeedOf<'ends' | 'begins' | 'secret'>

export class BallotModel {
  all: Ballot[] = []
  away = new Set<Voter>()
  meeting: Meeting | null = null
  /** What the last deed decided. */
  result: Result | null = null

  constructor(private readonly noted: (act: string) => void) {}

  get isOpen(): boolean {
    return this.all.at(-1)?.state === 'open'
  }
  private get sits(): boolean {
    return this.meeting?.sits ?? false
  }

  opens(): void {
    this.noted('ballots.open')
    this.all.push({ state: 'open', secret: false, cast: new Map() })
  }

  /** Nothing is left to vote on. */
  end(): void {
    if (this.isOpen) this.all.at(-1)!.state = 'withdrawn'
  }

  /** Closes the ballot whose last day is over; whether there was one. */
  lapses(): boolean {
    this.result = null
    if (!this.isOpen || this.sits) return false
    this.closes('ballots.lapse')
    return true
  }

  /** Whether a deed is taken; it is then as if it were done, and `result` is what it decided. */
  takes(deed: BallotDeed, now: Now): boolean {
    this.result = null
    if (deed.do === 'ends') this.away.add(deed.who)
    else if (deed.do === 'begins') this.away.delete(deed.who)
    else if (deed.do === 'vote' || deed.do === 'secretly' || deed.do === 'spoken') return this.casts(deed, now)
    else if (deed.do === 'secret') {
      const ballot = this.all.at(-1)
      if (!ballot || !this.isOpen || ballot.secret || ballot.cast.size > 0 || this.away.has('head')) return false
      ballot.secret = true
      this.noted('ballots.makeSecret')
    } else return this.meets(deed, now)
    return true
  }

  private casts(deed: Voting, { over }: Now): boolean {
    const ballot = this.all.at(-1)
    const secretly = deed.do === 'secretly'
    const spoken = deed.do === 'spoken'
    if (!ballot || !this.isOpen || (over && !this.sits)) return false
    if (this.away.has(deed.who) || ballot.secret !== secretly) return false
    const before = ballot.cast.get(deed.who)
    if (before && (secretly || (spoken && !before.spoken))) return false
    if (spoken && this.sits && !this.meeting!.there.has(deed.who)) return false
    ballot.cast.set(deed.who, { choice: deed.choice, spoken })
    this.noted(secretly ? 'ballots.voteSecretly' : spoken ? 'ballots.recordSpoken' : 'ballots.vote')
    if (!secretly && !this.sits && this.counted) this.decides()
    return true
  }

  private meets(deed: Meets, { awaited }: Now) {
    if (deed.do === 'convene') {
      if (!awaited || this.meeting?.state === 'running') return false
      this.meeting = new Meeting(voters.filter((one) => !this.away.has(one)))
      return true
    }
    const { meeting } = this
    if (!meeting) return false
    if (deed.do === 'present' && !meeting.members.includes(deed.who)) return false
    // until the minutes go to their signature, attendance is put right after the meeting too
    if (deed.do === 'present' && meeting.state === 'held') return true
    if (meeting.state !== 'running') return false
    if (deed.do === 'present') meeting.there.add(deed.who)
    if (deed.do === 'open' && meeting.item !== 'closed') {
      meeting.item = 'open'
      if (awaited && !this.isOpen) this.opens()
    }
    if (deed.do === 'over') {
      // undecided it stays open for the phone, to its day
      if (meeting.item === 'open' && this.isOpen && !this.all.at(-1)!.secret && this.counted)
        this.closes('meetings.end')
      meeting.state = 'held'
      this.noted('meetings.end')
    }
    return deed.do === 'voted' || deed.do === 'postponed' ? this.closesItem(meeting, deed.do) : true
  }

  private closesItem(meeting: Meeting, how: 'voted' | 'postponed'): boolean {
    const ballot = this.all.at(-1)!
    if (meeting.item !== 'open') return false
    if (how === 'voted') {
      const waits = ballot.secret && [...meeting.there].some((one) => !ballot.cast.has(one))
      if (this.isOpen ? waits : ballot.state !== 'adopted' && ballot.state !== 'rejected') return false
    }
    // what is left stays open for the phone, to its day; nobody leaves aside what open votes decide
    if (how === 'postponed' && this.isOpen && !ballot.secret && this.counted !== null) return false
    if (how === 'voted') this.closes('meetings.closeItem')
    meeting.item = 'closed'
    this.noted('meetings.closeItem')
    return true
  }

  /** A ballot that was closed by an act other than a vote is noted with it. */
  private closes(act: string): void {
    if (!this.isOpen) return
    this.noted(`${act} ballot`)
    if (this.counted) this.decides()
    else this.all.at(-1)!.state = 'lapsed'
  }

  private get counted(): Result | null {
    const { cast } = this.all.at(-1)!
    const count = (choice: Choice) => [...cast.values()].filter((one) => one.choice === choice).length
    return count('for') > 1 ? 'adopted' : count('against') > 1 ? 'rejected' : null
  }

  private decides(): void {
    this.result = this.counted
    this.all.at(-1)!.state = this.result!
    this.noted('ballots.decide')
  }
}
