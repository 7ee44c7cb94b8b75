// What the engine moves: a locked row of a noun, with the ways that are the noun's own. It knows no noun by its tables.
import type { Law } from '#law/parameter'
import type { Day } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import type { Staged } from '#rules/proceedings/kind'
import type { ProceedingState } from '#rules/proceedings/machine'
import type { TaskPlan } from '#rules/proceedings/tasks'
import type { Act } from '../act/act.ts'
import type { Owner } from './steps.ts'
import type { Addressee, Task } from './tasks.ts'

/** One that is moved, as its own type `P`, so that every noun gets back what it gave. */
export type Proceeding<P> = Owner & ProceedingState & { ways: Ways<P> }

export type Ways<P> = {
  declaration(held: P): Staged
  /** The law that goes with it. */
  law(act: Act, held: P): Promise<Law>
  /** What it says, with what was found on its way. */
  form(act: Act, held: P): Promise<Form>
  /** The day on which it began, or began anew. */
  begun(act: Act, held: P): Promise<Day>
  /** Whom a task asks; a row each, none where nobody is to be asked. */
  asked(act: Act, held: P, plan: TaskPlan): Promise<Addressee[]>
  /** What a task brings with it once it is asked, a ballot for one; and who hears of it. */
  opened(act: Act, held: P, plan: TaskPlan, tasks: readonly Task[]): Promise<void>
  /** Writes the state it has come to, and whatever the act changed on it. */
  write(act: Act, held: P, next: ProceedingState): Promise<P>
  /** What a state begins with, before anything is asked. */
  entered(act: Act, held: P): Promise<void>
  /** Has whoever has it before them see how it stands. */
  refresh(act: Act, held: P): void
}
