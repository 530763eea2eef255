import { scaleLinear } from 'd3'
import { useRef } from 'react'
import { peak, stepPath } from '../../charts/geometry/steps.ts'
import miniature from '../../stage/miniature.module.css'
import { useMiniature } from '../../stage/useMiniature.ts'
import { type BinningFrames, binningContract } from './contract.ts'

const JOBS = ['uniform', 'lloyd']
const SETTINGS = {}
const [WIDTH, HEIGHT] = [240, 110]
const BASE = HEIGHT - 8

/** Levels and thresholds on their way to where the values are. */
export function Miniature() {
  const ref = useRef<SVGSVGElement>(null)
  const { data, lloyd } = useMiniature(binningContract, JOBS, SETTINGS, ref)
  const { edges, density } = (data?.shown?.frame as BinningFrames['data'] | undefined) ?? { edges: [], density: [] }
  const { levels = [], thresholds = [] } = (lloyd?.shown?.frame as BinningFrames['lloyd'] | undefined) ?? {}
  const x = scaleLinear([edges[0] ?? 0, edges[edges.length - 1] ?? 1], [2, WIDTH - 2])
  const y = scaleLinear([0, peak(density) || 1], [BASE, 6])
  return (
    <svg ref={ref} className={miniature.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
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
