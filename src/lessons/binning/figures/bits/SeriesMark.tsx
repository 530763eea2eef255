import { type MarkShape, markPath } from '../../../../charts/geometry/mark.ts'
import styles from './bits.module.css'
import type { SeriesId } from './rate-drawing.ts'

/** Open: levels by a rule; filled: fitted to the data. Squares are the ready-made codebooks. */
const LOOK: Readonly<Record<SeriesId, { shape: MarkShape; radius: number; className: string }>> = {
  uniform: { shape: 'circle', radius: 3.4, className: styles.open },
  bestUniform: { shape: 'diamond', radius: 3.2, className: styles.open },
  muLaw: { shape: 'triangle', radius: 3.4, className: styles.open },
  lloyd: { shape: 'circle', radius: 4.2, className: styles.fitted },
  optimum: { shape: 'bar', radius: 3.4, className: styles.referenceMark },
  int4: { shape: 'square', radius: 3.6, className: styles.open },
  'fp4-e2m1': { shape: 'square', radius: 3.6, className: styles.open },
  nf4: { shape: 'square', radius: 3.6, className: styles.open },
  'fp8-e4m3': { shape: 'square', radius: 3.6, className: styles.open },
  now: { shape: 'circle', radius: 5.4, className: styles.fitted },
  own: { shape: 'circle', radius: 5, className: styles.own },
}

/** The mark of a series at a place. */
export function SeriesMark({ of, x, y, scale }: { of: SeriesId; x: number; y: number; scale: number }) {
  const { shape, radius, className } = LOOK[of]
  return (
    <path
      className={className}
      transform={`translate(${x.toFixed(2)},${y.toFixed(2)})`}
      d={markPath(shape, radius * scale)}
    />
  )
}
