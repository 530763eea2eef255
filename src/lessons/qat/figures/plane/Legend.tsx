import { approximateTextWidth } from '../../../../charts/geometry/text-width.ts'
import { useText } from '../../../../ui/language.tsx'
import styles from './Plane.module.css'
import type { Box } from './plane-layout.ts'
import { WORDS } from './plane-text.tsx'
import { pointPaths } from './point-paths.ts'

/** What the marks in the squares are: at the right of the tools, as far as there is room beside them. */
export function Legend({ box, taken, scale }: { box: Box; taken: number; scale: number }) {
  const text = useText()
  const size = 12.5 * scale
  const entries = [
    { id: 'zero', name: text(WORDS.class0) },
    { id: 'one', name: text(WORDS.class1) },
    { id: 'line', name: text(WORDS.boundary) },
  ] as const
  const widths = entries.map(({ name }) => approximateTextWidth(name, size) + 32 * scale)
  const all = widths.reduce((sum, width) => sum + width, 0)
  if (box.width - taken < all) return null
  const start = box.x + box.width - all
  const radius = 4.2 * scale
  return entries.map(({ id, name }, i) => {
    const x = start + widths.slice(0, i).reduce((sum, width) => sum + width, 0)
    const [circles, triangles] = pointPaths({ at: [{ u: 0, v: 1 }], label: [id === 'one' ? 1 : 0] }, 1, radius)
    return (
      <g key={id} className={styles.legend} transform={`translate(${x + 14 * scale},${box.y + box.height / 2})`}>
        {id === 'zero' && <path className={styles.zero} d={circles} />}
        {id === 'one' && <path className={styles.one} style={{ strokeWidth: radius * 0.13 }} d={triangles} />}
        {id === 'line' && <path className={styles.boundary} d={`M${-8 * scale},0H${8 * scale}`} />}
        <text x={13 * scale} dy="0.35em">
          {name}
        </text>
      </g>
    )
  })
}
