import { scaleLinear } from 'd3'
import { useId } from 'react'
import { peak, stepPath } from '../../charts/geometry/steps.ts'
import miniature from '../../stage/miniature.module.css'
import type { MiniatureProps } from '../../stage/useMiniature.ts'
import type { CalibrateFrame, PtqFrames } from './frames.ts'

/** the logits: the tensor whose tails are longest */
const TENSOR = 14
const [WIDTH, HEIGHT] = [240, 110]
const BASE = HEIGHT - 8

/** The values of one tensor, and what lies beyond the range that its codes reach. */
export function Miniature({ frames: { calibrate } }: MiniatureProps<PtqFrames>) {
  const id = useId()
  const tensor = calibrate?.tensors[TENSOR]
  return (
    <svg className={miniature.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {tensor && <Clipped {...tensor} id={id} />}
      <line className={miniature.base} x1={2} x2={WIDTH - 2} y1={BASE} y2={BASE} />
    </svg>
  )
}

function Clipped({
  histogram: { edges, counts },
  range,
  params,
  id,
}: Pick<CalibrateFrame['tensors'][number], 'histogram' | 'range' | 'params'> & { id: string }) {
  const x = scaleLinear([edges[0], edges[edges.length - 1]], [2, WIDTH - 2])
  const heights = Array.from(counts, (count) => Math.log1p(count))
  const path = stepPath(edges, heights, x, scaleLinear([0, peak(heights) || 1], [BASE, 6]), BASE)
  const codes = Array.from({ length: 16 }, (_, code) => (code - params.zeroPoint) * params.scale)
  return (
    <>
      <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={miniature.hatch} x1="0" x2="0" y1="0" y2="5" />
      </pattern>
      <clipPath id={`${id}-out`}>
        <rect x="0" y="0" width={x(range.min)} height={HEIGHT} />
        <rect x={x(range.max)} y="0" width={WIDTH - x(range.max)} height={HEIGHT} />
      </clipPath>
      <path className={miniature.area} d={path} />
      <g clipPath={`url(#${id}-out)`}>
        <path className={miniature.lost} d={path} />
        <path d={path} fill={`url(#${id}-hatch)`} />
      </g>
      {[range.min, range.max].map((end) => (
        <line key={end} className={miniature.handle} x1={x(end)} x2={x(end)} y1={2} y2={BASE + 6} />
      ))}
      {codes.map((at) => (
        <circle key={at} className={miniature.dot} cx={x(at)} cy={BASE} r="3" />
      ))}
    </>
  )
}
