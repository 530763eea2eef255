import { line } from 'd3'
import { useId } from 'react'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { formatFixed } from '../../../../ui/format.ts'
import shared from '../small-figures.module.css'
import styles from './bits.module.css'
import { DB_PER_BIT, type DrawnPoint, type RateDrawing, type TheoryLine } from './rate-drawing.ts'
import { type Layout, placeIn, type RatePanel } from './rate-panels.ts'
import { SeriesMark } from './SeriesMark.tsx'

const CURVE = {
  uniform: shared.ruleLine,
  bestUniform: shared.ruleLine,
  muLaw: shared.ruleLine,
  lloyd: styles.fittedLine,
  optimum: shared.reference,
}
const THEORY = {
  slope: shared.slope,
  bound: styles.bound,
  exactBound: styles.bound,
  panterDite: styles.highRate,
  gishPierce: styles.highRate,
}

/** What a panel shows: grid, theory, curves with their points, codebooks, and the quantizers of the page as they stand. */
export function RatePanelMarks({
  drawing,
  panel,
  x,
  scale,
}: {
  drawing: RateDrawing
  panel: RatePanel
  x: Layout['x']
  scale: number
}) {
  const clip = useId()
  const { y, tilt, beyond } = panel
  const [left, right] = x.range()
  const [foot, head] = y.range()
  const path = line<DrawnPoint>(
    ({ rate }) => x(rate),
    ({ rate, db }) => y(db - tilt * rate),
  )
    .defined(({ db }) => Number.isFinite(db))
    .digits(2)
  const marks = (points: readonly DrawnPoint[]) =>
    points.map((point) => {
      const at = placeIn(panel, x, point)
      // the optimum is a line; only where that has left the frame it has marks
      const drawn = at && (point.of !== 'optimum' || at.y === beyond)
      return drawn && <SeriesMark key={`${point.of} ${point.levels}`} of={point.of} {...at} scale={scale} />
    })
  return (
    <g>
      <GridLeft
        {...{ y, left, right }}
        ticks={y.ticks(Math.max(2, Math.floor((foot - head) / (34 * scale))))}
        format={(tick) => formatFixed(tick, 0)}
      />
      {beyond !== null && (
        <GridLeft
          y={y.copy().range([beyond, beyond])}
          {...{ left, right }}
          ticks={[0]}
          format={() => `>${formatFixed(Math.floor(y.domain()[1]), 0)}`}
        />
      )}
      <clipPath id={clip}>
        <rect x={left} y={head} width={right - left} height={Math.max(0, foot - head)} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {drawing.theory.map((theory) => (
          <Theory key={theory.of} {...{ theory, tilt, x, y }} />
        ))}
        {drawing.curves.map(({ of, points }) => (
          <path key={of} className={CURVE[of]} d={path(points) ?? ''} />
        ))}
      </g>
      {drawing.curves.map(({ points }) => marks(points))}
      {marks(drawing.codebooks)}
      {marks(drawing.now)}
    </g>
  )
}

/** Fainter where it does not hold yet. */
function Theory({
  theory: { of, atZero, from },
  tilt,
  x,
  y,
}: { theory: TheoryLine } & Pick<RatePanel, 'tilt' | 'y'> & Pick<Layout, 'x'>) {
  const [low, high] = x.domain()
  const at = (rate: number) => `${x(rate).toFixed(2)},${y(atZero + (DB_PER_BIT - tilt) * rate).toFixed(2)}`
  return (
    <>
      {from > low && <path className={`${THEORY[of]} ${styles.notYet}`} d={`M${at(low)}L${at(from)}`} />}
      <path className={THEORY[of]} d={`M${at(Math.max(low, from))}L${at(high)}`} />
    </>
  )
}
