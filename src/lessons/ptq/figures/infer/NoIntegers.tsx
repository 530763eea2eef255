import { Invitation } from '../../../../stage/Invitation.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { useText } from '../../../../ui/language.tsx'
import type { SpeedFrame } from '../../frames.ts'
import type { PtqView } from '../view.ts'
import { NO_INTEGERS } from './kind-text.ts'
import { toIntegers } from './to-integers.ts'

/** Says why there are no integers, and offers the settings that bring them. */
export function NoIntegers({
  view,
  kind,
  also,
}: {
  view: PtqView
  kind: Exclude<SpeedFrame['kind'], 'integer'>
  also: string
}) {
  const text = useText()
  return (
    <Invitation>
      <p>{text(NO_INTEGERS[kind])}</p>
      <p>{also}</p>
      <Button onClick={() => toIntegers(view)}>{text(NO_INTEGERS.toIntegers)}</Button>
    </Invitation>
  )
}
