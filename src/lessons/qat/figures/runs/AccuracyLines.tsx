import type { ScaleContinuousNumeric } from 'd3'
import { memo, useId } from 'react'
import type { RunFrame } from '../../frames.ts'
import styles from './RunsChart.module.css'
import { bestRun, gapPath, linePath, pointsOf } from './run-lines.ts'

type Scale = ScaleContinuousNumeric<number, number>

/** The runs: float as a line, quantized ones in steps with a dot at each look, and what the best of them lacks to float. */
export const AccuracyLines = memo(function AccuracyLines({
  runs,
  x,
  y,
  scale,
}: {
  runs: readonly RunFrame[]
  x: Scale
  y: Scale
  scale: number
}) {
  const float = runs.find(({ kind }) => kind === 'float')
  const best = bestRun(runs)
  const id = useId()
  const ofFloat = float ? pointsOf(float) : []
  return (
    <>
      {best && ofFloat.length > 1 && (
        <>
          <clipPath id={id}>
            <path d={`${linePath(ofFloat, x, y, false)}V${y(0)}H${x(0)}Z`} />
          </clipPath>
          <path className={styles.gap} clipPath={`url(#${id})`} d={gapPath(ofFloat, pointsOf(best), x, y)} />
        </>
      )}
      {runs.map((run) => {
        const points = pointsOf(run)
        const end = points.at(-1)
        return (
          <g key={run.kind} className={styles[run.kind]}>
            <path className={styles.line} d={linePath(points, x, y, run.kind !== 'float')} />
            {run.kind !== 'float' && (
              <path className={styles.looks} d={points.map(([step, value]) => `M${x(step)},${y(value)}h0`).join('')} />
            )}
            {run.diverged !== null && end && (
              <>
                <line className={styles.lost} x1={x(end[0])} x2={x(run.diverged)} y1={y(end[1])} y2={y(end[1])} />
                <path
                  className={styles.cross}
                  d={CROSS.map(([dx, dy]) => `M${-dx * scale},${-dy * scale}L${dx * scale},${dy * scale}`).join('')}
                  transform={`translate(${x(run.diverged)},${y(end[1])})`}
                />
              </>
            )}
          </g>
        )
      })}
    </>
  )
})
const CROSS = [
  [5.5, 5.5],
  [5.5, -5.5],
] as const
