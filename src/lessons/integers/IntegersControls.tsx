import { Controls } from '../../stage/Controls.tsx'
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

/** What a phone keeps in sight: the bits; where a question keeps them as they are, what else matters most and may be changed, if anything may. */
export const inSightOf = (figure: FigureId, kept: readonly string[] = []): string | undefined =>
  ['bits', ...OF_FIGURE[figure].main].find((name) => !kept.includes(name))

interface Props {
  readonly figure: FigureId
  /** the page is a phone's */
  readonly narrow: boolean
  readonly home: Readonly<Record<string, unknown>>
}

/** What is set most. */
export function MainControls({ figure, narrow, home, inSight }: Props & { readonly inSight: string | undefined }) {
  const names = ['bits', ...OF_FIGURE[figure].main]
  return <Controls names={narrow ? names.filter((name) => name !== inSight) : names} home={home} />
}

/** The rest, one click away. */
export function MoreControls({ figure, narrow, home }: Props) {
  return <Controls names={[...(narrow ? ['figure'] : []), ...OF_FIGURE[figure].more]} home={home} />
}
