import styles from './charts.module.css'

/** past so many points each is no longer worth a dot */
const DOTTED = 40

/** An error that falls: its line over a tinted area down to `base`, and a ring where it stands now. Points are in pixels. */
export function ErrorCurve({
  points,
  base,
  scale = 1,
}: {
  points: readonly (readonly [x: number, y: number])[]
  base: number
  scale?: number
}) {
  const end = points.at(-1)
  if (!end) return null
  const path = `M${points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join('L')}`
  return (
    <g className={styles.error}>
      <path className={styles.errorTint} d={`${path}V${base}H${points[0][0].toFixed(2)}Z`} />
      <path className={styles.errorLine} d={path} />
      {points.length < DOTTED && points.map(([x, y], i) => <circle key={i} cx={x} cy={y} r={2.4 * scale} />)}
      <circle className={styles.errorNow} cx={end[0]} cy={end[1]} r={5.5 * scale} />
    </g>
  )
}
