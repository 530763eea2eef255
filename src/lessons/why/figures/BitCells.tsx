import styles from './ValueFigure.module.css'
import type { WhyView } from './view.ts'

/** Bits as cells: filled is 1. */
export function BitCells({
  bits,
  cells,
  size,
  scale,
  tone,
  flipped = [],
}: {
  bits: ArrayLike<number>
  cells: readonly { readonly x: number; readonly y: number }[]
  size: number
  scale: number
  tone: 'float' | 'quant'
  /** those that the reader has flipped */
  flipped?: WhyView['settings']['flips']
}) {
  const digits = size >= 15
  return (
    <g className={tone === 'float' ? styles.floatCells : styles.quantCells}>
      {cells.map(({ x, y }, i) => (
        <g key={i} data-on={bits[i] === 1 || undefined} data-flipped={flipped.includes(i) || undefined}>
          <rect x={x + 1} y={y + 1} width={size - 2} height={size - 2} rx={3 * scale} />
          {digits && (
            <text x={x + size / 2} y={y + size / 2} dy="0.36em" textAnchor="middle">
              {bits[i]}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
