import { Control, NumberControl } from '../../stage/Control.tsx'
import { Controls } from '../../stage/Controls.tsx'
import { useShownSession } from '../../stage/session-context.ts'
import { type FigureId, whyContract } from './contract.ts'
import type { WhyView } from './figures/view.ts'
import styles from './WhyControls.module.css'

/** what each figure is asked with, besides the bits: in the bar, and one click away */
const MAIN: Readonly<Record<FigureId, readonly string[]>> = {
  value: ['layer'],
  bytes: ['granularity'],
  time: ['layer'],
  energy: ['atOnce'],
  noise: ['layer'],
}
const MORE: Readonly<Record<FigureId, readonly string[]>> = {
  value: ['weight', 'granularity'],
  bytes: [],
  time: ['product'],
  energy: ['weightsIn', 'activationsIn'],
  noise: ['granularity'],
}

/** The bits, which nearly every figure is about: they stay in reach on a phone as well. */
export function BitsControl({ view }: { view: WhyView }) {
  return (
    <div className={styles.bits}>
      <NumberControl
        row={whyContract.settings.bits}
        value={view.bits}
        home={view.home.bits}
        onChange={(bits) => view.change({ bits })}
      />
    </div>
  )
}

/** What a phone keeps in sight: the bits; where a question keeps them as they are, what else the figure is asked with. */
export const inSightOf = (figure: FigureId, kept: readonly string[] = []): string =>
  kept.includes('bits') ? MAIN[figure][0] : 'bits'

/** What else the figure is about. */
export function MainControls({ view, inSight }: { view: WhyView; inSight: string }) {
  const session = useShownSession()
  return ['bits', ...MAIN[view.settings.figure]]
    .filter((name) => name !== inSight)
    .map((name) => <Control key={name} session={session} name={name} home={view.home[name as keyof WhyView['home']]} />)
}

export function MoreControls({ view, narrow }: { view: WhyView; narrow: boolean }) {
  const session = useShownSession()
  return (
    <>
      {narrow && <Control session={session} name="figure" />}
      <Controls names={MORE[view.settings.figure]} home={view.home} />
    </>
  )
}
