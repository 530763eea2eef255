import { useLanguage } from '../../../../ui/language.tsx'
import type { BinningView } from '../view.ts'
import styles from './bits.module.css'
import { pointText } from './bits-text.ts'
import type { DrawnPoint } from './rate-drawing.ts'
import { type Layout, placeIn } from './rate-panels.ts'

/** The point under the pointer: a ring around it in each panel, and what it is in the corner that the curves leave free. */
export function PickedPoint({
  point,
  view,
  layout: { x, panels },
  scale,
}: {
  point: DrawnPoint
  view: BinningView
  layout: Layout
  scale: number
}) {
  const language = useLanguage()
  const rings = panels.map((panel) => placeIn(panel, x, point))
  const { y, beyond } = panels[0]
  return (
    <g pointerEvents="none">
      {rings.map((at, i) => at && <circle key={i} className={styles.ring} cx={at.x} cy={at.y} r={7 * scale} />)}
      <text
        className={`${styles.picked} ${styles.halo}`}
        x={x.range()[0] + 6 * scale}
        y={(beyond ?? y.range()[1]) + 12 * scale}
      >
        {pointText(point, view, language)}
      </text>
    </g>
  )
}
