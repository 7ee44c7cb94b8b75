// The sheet of bodies that get a letter: agencies, the association, the kanoon, members of the working group.
import { partyRoles } from '#rules/roles'
import { type Answer, api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { Button } from '../../../parts/button.tsx'
import { ChecksField } from '../../../parts/choices.tsx'
import { OfflineIcon } from '../../../parts/icons/states.tsx'
import { Loaded } from '../../../parts/list.tsx'
import { Sheet } from '../../../parts/sheet.tsx'
import { State } from '../../../parts/state.tsx'
import { say, t } from '../../../words.ts'

type Party = Answer<ReturnType<typeof api.notices.parties.$get>>[number]
type Props = { value: string[]; onChange: (value: string[]) => void }

/** The sheet, role by role; every change holds at once. */
export function Parties({ value, onChange, onClose }: Props & { onClose: () => void }) {
  const asked = useAsk('parties', () => ask(api.notices.parties.$get()))
  return (
    <Sheet title={t('notice-parties')} onClose={onClose}>
      <p class="soft">{t('selection-parties-detail')}</p>
      <Loaded of={asked}>
        {(found) =>
          found.length === 0 ? (
            <p>{t('selection-parties-none')}</p>
          ) : (
            <div class="form">
              {partyRoles.map((role) => (
                <Group
                  key={role}
                  role={role}
                  of={found.filter((one) => one.role === role)}
                  value={value}
                  onChange={onChange}
                />
              ))}
            </div>
          )
        }
      </Loaded>
      <div class="sheet-foot">
        <Button whole onClick={onClose}>
          {t('selection-parties-done', { count: value.length })}
        </Button>
      </div>
    </Sheet>
  )
}

function Group({ role, of, value, onChange }: Props & { role: string; of: Party[] }) {
  if (of.length === 0) return null
  const others = value.filter((id) => !of.some((one) => one.id === id))
  const here = of.map(({ id }) => id)
  const all = here.every((id) => value.includes(id))
  return (
    <>
      <ChecksField
        name={`parties-${role}`}
        label={say(`nav-role-${role}`)}
        value={value}
        onInput={(chosen) => onChange([...others, ...chosen])}
        options={of.map((one) => ({
          value: one.id,
          label: one.name,
          note: <>{!one.reached && <State icon={OfflineIcon}>{t('selection-unreached')}</State>}</>,
        }))}
        optional
      />
      {of.length > 1 && (
        <Button kind="plain" onClick={() => onChange(all ? others : [...others, ...here])}>
          {t(all ? 'selection-none-of-them' : 'selection-all-of-them', { role: say(`nav-role-${role}`) })}
        </Button>
      )}
    </>
  )
}
