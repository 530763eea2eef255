import { scaleLinear } from 'd3'
import charts from '../../charts/charts.module.css'
import { peak, stepPath } from '../../charts/geometry/steps.ts'
import type { MiniatureProps } from '../../stage/useMiniature.ts'
import drawing from './figures/drawing.module.css'
import type { EdgeQuantizer, ErrorsFrames } from './frames.ts'

const [WIDTH, HEIGHT] = [230, 110]

/** The same cells twice: what they lose with their levels in the middle, and at the left edge. */
export function Miniature({ frames: { edge } }: MiniatureProps<ErrorsFrames>) {
  if (!edge) return <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" />
  const x = scaleLinear([edge.edges[0], edge.edges[edge.edges.length - 1]], [4, WIDTH - 4])
  const most = peak(edge.left.error) || 1
  const row = (quantizer: EdgeQuantizer, top: number, wrong: boolean) => {
    const axis = top + 26
    const y = scaleLinear([0, peak(edge.density) || 1], [axis, top + 4])
    const e = scaleLinear([0, most], [axis + 4, top + 52])
    return (
      <g>
        <path className={charts.counts} d={stepPath(edge.edges, edge.density, x, y, axis)} />
        <path className={drawing.errorArea} d={stepPath(edge.edges, quantizer.error, x, e, axis + 4)} />
        <line className={charts.ground} x1={4} x2={WIDTH - 4} y1={axis} y2={axis} />
        {Array.from(quantizer.levels, (level) => (
          <circle key={level} className={wrong ? drawing.wrongDot : drawing.rightDot} cx={x(level)} cy={axis} r={3} />
        ))}
      </g>
    )
  }
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {row(edge.right, 0, false)}
      {row(edge.left, 55, true)}
    </svg>
  )
}
