import styles from './charts.module.css'

/** The pattern of what is clipped. */
export function ClipHatch({ id, scale }: { id: string; scale: number }) {
  const size = 7 * scale
  return (
    <defs>
      <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={styles.hatch} x1={0} x2={0} y1={0} y2={size} />
      </pattern>
    </defs>
  )
}
