import { formatCount } from '../../../../ui/format.ts'
import type { CloudLayout } from './cloud-layout.ts'
import { stacksPath } from './code-stacks.ts'
import styles from './WeightsView.module.css'

/** How many weights of the channel stand on each code: a dot each, or a bar where there are too many codes or weights. */
export function CodeStacks({ layout, counts }: { layout: CloudLayout; counts: readonly number[] }) {
  const { y, right, aside, scale } = layout
  const greatestCode = (counts.length - 1) / 2
  const pixels = y(0) - y(1)
  const [left, most] = [right + 12 * scale, aside - 42 * scale]
  const { path, dots, ends } = stacksPath(counts, (code) => y(code), { left, most, pixels, scale })
  const written = pixels > 15 * scale
  return (
    <g>
      <path className={dots ? styles.stackDots : styles.stackBars} d={path} />
      {written &&
        counts.map((count, i) => (
          <text
            key={i - greatestCode}
            className={styles.count}
            x={left + ends[i] + 7 * scale}
            y={y(i - greatestCode)}
            dy="0.35em"
          >
            {formatCount(count)}
          </text>
        ))}
    </g>
  )
}
