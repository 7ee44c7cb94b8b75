// Trainings of the sample province: one that is over, with its certificates, and one that an office may enrol for.
import { and, eq, inArray } from 'drizzle-orm'
import { admitTrainee } from '#actions/trainings/enrol'
import { gradeTrainee } from '#actions/trainings/grade'
import { planTraining } from '#actions/trainings/plan'
import { memberships } from '#db/schema/people'
import { trainees } from '#db/schema/trainings'
import { addDays, tehranDay } from '#rules/calendar'
import { taughtRoles } from '#rules/trainings'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

/** The first office's holder and staff were taught, whose certificates last a year. */
export async function teachStaff({ cast, people, now }: Told): Promise<void> {
  const { db } = cast.base
  const clerk = people.find(({ role }) => role === 'clerk')!.id
  const today = tehranDay(now)
  const at = { service: null, heldBy: 'کانون دفاتر پیشخوان', place: 'سالن آموزش استانداری' } as const
  const { id } = await must(
    planTraining(await cast.as(clerk, now), key(), {
      ...{ ...at, kind: 'further', title: 'پاسداری از اسناد و داده‌های مراجعان', approval: '۷/۲' },
      ...{ firstDay: addDays(today, -50), lastDay: addDays(today, -49) },
    }),
  )
  const office = people.find(({ role }) => role === 'holder')!.officeId!
  const taught = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.officeId, office), inArray(memberships.role, [...taughtRoles])))
  for (const { id: membership } of taught)
    await must(admitTrainee(await cast.as(clerk, now), key(), { id, office, membership }))
  const all = await db.select({ id: trainees.id }).from(trainees).where(eq(trainees.trainingId, id))
  for (const [nth, { id: trainee }] of all.entries())
    await must(
      gradeTrainee(await cast.as(clerk, now), key(), {
        ...{ trainee, result: 'passed', certificate: `۱۴۰۵/${nth + 101}`, validUntil: addDays(today, 316) },
      }),
    )
  await must(
    planTraining(await cast.as(clerk, now), key(), {
      ...{ ...at, kind: 'first', title: 'صدور گواهی‌های تأمین اجتماعی', approval: '' },
      ...{ heldBy: 'تأمین اجتماعی', firstDay: addDays(today, 12), lastDay: addDays(today, 13) },
    }),
  )
}
