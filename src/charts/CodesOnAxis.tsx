import type { ScaleContinuousNumeric } from 'd3'
import styles from './charts.module.css'

/** The reals that integer codes stand for, as dots on an axis. More than `most` stand so close that they are a line. */
export function CodesOnAxis({
  params: { scale: step, zeroPoint, qmin, qmax },
  x,
  foot,
  most,
  scale,
}: {
  params: { readonly scale: number; readonly zeroPoint: number; readonly qmin: number; readonly qmax: number }
  x: ScaleContinuousNumeric<number, number>
  foot: number
  most: number
  scale: number
}) {
  // An outer code may lie half a step outside its range. Of a range of zeros the scale is 1: most codes stand for more than there is.
  const end = x.domain()[1] + 0.6 * step
  const reals = Array.from({ length: qmax - qmin + 1 }, (_, i) => step * (qmin + i - zeroPoint)).filter(
    (real) => real <= end,
  )
  if (reals.length > most)
    return <line className={styles.codes} x1={x(reals[0])} x2={x(reals[reals.length - 1])} y1={foot} y2={foot} />
  return reals.map((real) => <circle key={real} className={styles.code} cx={x(real)} cy={foot} r={4 * scale} />)
}
