import type { ScaleContinuousNumeric } from 'd3'
import type { KeptCurve, KeptRun } from './kept-run.ts'
import styles from './RunsChart.module.css'
import { linePath } from './run-lines.ts'

type Scale = ScaleContinuousNumeric<number, number>

/** Kept curves that the reader has switched on. */
export interface ShownKept {
  readonly name: string
  readonly run: KeptRun
  /** which dash is theirs */
  readonly dash: string
}

/** So many can be told apart; more begin anew. */
const DASHES = ['7 3', '2 3', '10 3 2 3', '4 2 1 2', '1 4', '12 4']
export const dashOf = (rank: number): string => DASHES[rank % DASHES.length]

/** Of all that was kept together the one that is drawn: the best quantized run, or float where there is none. */
export function mainCurve({ runs }: KeptRun): KeptCurve | undefined {
  const end = ({ accuracy }: KeptCurve) => accuracy[accuracy.length - 1]
  const quantized = runs.filter(({ kind }) => kind !== 'float')
  const [best] = [...(quantized.length > 0 ? quantized : runs)].sort((a, b) => end(b) - end(a))
  return best
}

/** A thin line for each, without colour: they are not of what is set now. */
export function KeptLines({ kept, x, y }: { kept: readonly ShownKept[]; x: Scale; y: Scale }) {
  return kept.map(({ name, run, dash }) => {
    const curve = mainCurve(run)
    if (!curve) return null
    const points = curve.step.map((step, i) => [step, curve.accuracy[i]] as const)
    return (
      <path
        key={name}
        className={styles.kept}
        style={{ strokeDasharray: dash }}
        d={linePath(points, x, y, curve.kind !== 'float')}
      />
    )
  })
}
