import { scaleLinear } from 'd3'
import { peak, stepPath } from '../../charts/geometry/steps.ts'
import miniature from '../../stage/miniature.module.css'
import type { MiniatureProps } from '../../stage/useMiniature.ts'
import type { BinningFrames } from './contract.ts'

const [WIDTH, HEIGHT] = [240, 110]
const BASE = HEIGHT - 8

/** Levels and thresholds on their way to where the values are. */
export function Miniature({ frames: { data, lloyd } }: MiniatureProps<BinningFrames>) {
  const { edges, density } = data ?? { edges: [], density: [] }
  const { levels = [], thresholds = [] } = lloyd ?? {}
  const x = scaleLinear([edges[0] ?? 0, edges[edges.length - 1] ?? 1], [2, WIDTH - 2])
  const y = scaleLinear([0, peak(density) || 1], [BASE, 6])
  return (
    <svg className={miniature.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {edges.length > 0 && <path className={miniature.area} d={stepPath(edges, density, x, y, BASE)} />}
      {Array.from(thresholds, (at, i) => (
        <line key={i} className={miniature.step} x1={x(at)} x2={x(at)} y1={6} y2={BASE} />
      ))}
      <line className={miniature.base} x1={2} x2={WIDTH - 2} y1={BASE} y2={BASE} />
      {Array.from(levels, (at, i) => (
        <circle key={i} className={miniature.dot} cx={x(at)} cy={BASE} r="4.2" />
      ))}
    </svg>
  )
}
