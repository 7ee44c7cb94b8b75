// The urn of a secret ballot: the sums of what was voted, sealed, without anything that leads to whoever voted. Source: Annex 3
// article 6 note; how it is kept is ours.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { ballotMarks, ballotUrns } from '#db/schema/ballots'
import { type Choice, choices, type Tally, tallyOf } from '#rules/ballots'
import type { Act } from '../act/act.ts'

type Sums = Record<Choice, number>

const none: Sums = { for: 0, against: 0, abstain: 0, recuse: 0 }
const keyOf = ({ secret }: Act, ballot: string) => Buffer.from(hkdfSync('sha256', secret, ballot, 'secret ballot', 32))
const nonceBytes = 12
const tagBytes = 16

/** As long for one vote as for a thousand, and another text each time, so that two states of it tell nothing. */
function seal(act: Act, ballot: string, sums: Sums): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyOf(act, ballot), nonce)
  const plain = Buffer.alloc(choices.length * 4)
  for (const [at, choice] of choices.entries()) plain.writeUInt32BE(sums[choice], at * 4)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

function unseal(act: Act, ballot: string, sealed: string): Sums {
  const bytes = Buffer.from(sealed, 'base64')
  const cipher = createDecipheriv('aes-256-gcm', keyOf(act, ballot), bytes.subarray(0, nonceBytes))
  cipher.setAuthTag(bytes.subarray(-tagBytes))
  const plain = Buffer.concat([cipher.update(bytes.subarray(nonceBytes, -tagBytes)), cipher.final()])
  return Object.fromEntries(choices.map((choice, at) => [choice, plain.readUInt32BE(at * 4)])) as Sums
}

async function sumsIn(act: Act, ballot: string): Promise<Sums> {
  const [urn] = await act.tx.select().from(ballotUrns).where(eq(ballotUrns.ballotId, ballot))
  return urn ? unseal(act, ballot, urn.sealed) : none
}

/** Marks that a seat has voted, and puts what it voted among the rest; false where it has already. The ballot must be locked. */
export async function putIntoUrn(act: Act, ballot: string, voter: { seat: string; person: string }, choice: Choice) {
  const marked = await act.tx
    .insert(ballotMarks)
    .values({ provinceId: act.province, ballotId: ballot, seatId: voter.seat, personId: voter.person })
    .onConflictDoNothing()
    .returning({ seat: ballotMarks.seatId })
  if (marked.length === 0) return false
  const before = await sumsIn(act, ballot)
  const sealed = seal(act, ballot, { ...before, [choice]: before[choice] + 1 })
  await act.tx
    .insert(ballotUrns)
    .values({ provinceId: act.province, ballotId: ballot, sealed })
    .onConflictDoUpdate({ target: ballotUrns.ballotId, set: { sealed } })
  return true
}

/** Counts what is in the urn and does away with it. Throws where it holds another number of votes than marks. */
export async function emptyUrn(act: Act, { id, base }: { id: string; base: number }): Promise<Tally> {
  const sums = await sumsIn(act, id)
  const counted = tallyOf(base, sums)
  const marks = await act.tx.$count(ballotMarks, eq(ballotMarks.ballotId, id))
  const cast = choices.reduce((sum, choice) => sum + sums[choice], 0)
  if (cast !== marks) throw new Error(`the urn of ballot ${id} holds ${cast} votes for ${marks} marks`)
  await act.tx.delete(ballotUrns).where(eq(ballotUrns.ballotId, id))
  return counted
}
