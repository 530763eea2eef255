import { Control } from '../../stage/Control.tsx'
import { Controls } from '../../stage/Controls.tsx'
import { useShownSession } from '../../stage/session-context.ts'
import type { FigureId } from './contract.ts'

/** the one or two that matter most beside the bits, and the rest, by figure */
const OF_FIGURE: Readonly<Record<FigureId, { main: readonly string[]; more: readonly string[] }>> = {
  ruler: { main: ['scheme', 'codes'], more: ['zero', 'narrow', 'convention', 'min', 'max', 'x'] },
  relu: { main: ['values'], more: ['cut'] },
  product: {
    main: ['granularity', 'weightScheme'],
    more: ['neuron', 'scheme', 'codes', 'narrow', 'convention', 'min', 'max'],
  },
  factor: { main: ['weightScheme'], more: ['neuron', 'convention', 'codes', 'min', 'max', 'outMin', 'outMax'] },
}

interface Props {
  readonly figure: FigureId
  /** the page is a phone's */
  readonly narrow: boolean
  readonly home: Readonly<Record<string, unknown>>
}

/** What is set most. */
export function MainControls({ figure, narrow, home }: Props) {
  const session = useShownSession()
  return (
    <>
      {!narrow && <Control session={session} name="bits" home={home.bits} />}
      <Controls names={OF_FIGURE[figure].main} home={home} />
    </>
  )
}

/** The rest, one click away. */
export function MoreControls({ figure, narrow, home }: Props) {
  return <Controls names={[...(narrow ? ['figure'] : []), ...OF_FIGURE[figure].more]} home={home} />
}
