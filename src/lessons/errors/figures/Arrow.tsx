import styles from './drawing.module.css'

/** A level arrow: where a value is thrown to. */
export function Arrow({ from, to, y, scale }: { from: number; to: number; y: number; scale: number }) {
  const head = Math.sign(to - from) * Math.min(10 * scale, Math.abs(to - from))
  return (
    <>
      <line className={styles.arrow} x1={from} x2={to - head * 0.6} y1={y} y2={y} />
      <path className={styles.arrowHead} d={`M${to},${y}l${-head},${-5 * scale}v${10 * scale}Z`} />
    </>
  )
}
