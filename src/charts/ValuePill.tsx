import styles from './charts.module.css'

/** The value under the cursor, on the axis. */
export function ValuePill({ x, y, text, scale = 1 }: { x: number; y: number; text: string; scale?: number }) {
  const width = (text.length * 7.6 + 14) * scale
  const height = 22 * scale
  return (
    <g className={styles.pill} transform={`translate(${x},${y})`}>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={5 * scale} />
      <text textAnchor="middle" dy="0.35em">
        {text}
      </text>
    </g>
  )
}
