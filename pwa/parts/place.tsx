// A position: where one stands, or two decimals that one pastes; with a link to see it in the phone's own map.
import { useSignal } from '@preact/signals'
import { digits } from '#locales/format'
import type { Position } from '#rules/positions'
import { locale, t } from '../words.ts'
import { Button, LinkButton } from './button.tsx'
import { FieldError, type FieldProps, Frame, useTies } from './field.tsx'
import { OutsideIcon, PlaceIcon } from './icons/acts.tsx'
import { positionIn, positionText } from './position.ts'

/** A position, null while none is given. */
export function PositionField(props: FieldProps<Position | null>) {
  const { value, onInput } = props
  const typed = useSignal(value ? positionText(value) : '')
  // what cannot be read is no position, and the server hears of none
  const error = props.error && !value && typed.value.trim() ? t('position-unread') : props.error
  const ties = useTies({ ...props, error })
  const asking = useSignal(false)
  const failed = useSignal(false)

  const here = () => {
    asking.value = true
    failed.value = false
    const found = ({ coords }: GeolocationPosition) => {
      const at = { lat: coords.latitude, lon: coords.longitude }
      asking.value = false
      typed.value = positionText(at)
      onInput(positionIn(positionText(at)) ?? at)
    }
    const not = () => {
      asking.value = false
      failed.value = true
    }
    navigator.geolocation.getCurrentPosition(found, not, { enableHighAccuracy: true, timeout: 20_000 })
  }

  return (
    <Frame {...props} error={error} ties={ties} hint={props.hint ?? t('position-hint')}>
      <input
        {...ties}
        class="input ltr"
        type="text"
        autocomplete="off"
        value={digits(locale.value, typed.value)}
        onInput={(event) => {
          typed.value = event.currentTarget.value
          onInput(positionIn(typed.value))
        }}
      />
      <div class="buttons">
        <Button kind="quiet" icon={PlaceIcon} busy={asking.value} onClick={here}>
          {t('position-here')}
        </Button>
        {value && (
          <LinkButton kind="plain" icon={OutsideIcon} href={`geo:${value.lat},${value.lon}`} outside>
            {t('position-see')}
          </LinkButton>
        )}
      </div>
      <FieldError id={`${ties.id}-where`}>{failed.value ? t('position-failed') : undefined}</FieldError>
    </Frame>
  )
}
