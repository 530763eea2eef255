import { scaleLinear } from 'd3'
import miniature from '../../stage/miniature.module.css'
import type { MiniatureProps } from '../../stage/useMiniature.ts'
import type { QatFrames } from './frames.ts'
import type { PlaneFrame } from './plane-frames.ts'

const [WIDTH, HEIGHT] = [240, 110]
/** steps that are drawn, and how many of the second layer's weights */
const STEPS = 600
const WEIGHTS = 24

/** Weights that training moves between the values that their codes stand for. */
export function Miniature({ channels: { plane } }: MiniatureProps<QatFrames>) {
  const moments = (plane?.history ?? []).filter(({ step }) => step <= STEPS) as readonly {
    readonly step: number
    readonly frame: PlaneFrame
  }[]
  const layerOf = (frame: PlaneFrame) => frame.layers[1]
  const last = moments.at(-1)?.frame
  const layer = last && layerOf(last)
  const reach = layer ? layer.scale * (layer.greatestCode + 0.6) : 1
  const x = scaleLinear([0, STEPS], [2, WIDTH - 2])
  const y = scaleLinear([-reach, reach], [HEIGHT - 4, 4])
  const codes = layer ? [-layer.greatestCode, 0, layer.greatestCode] : []
  return (
    <svg className={miniature.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {layer &&
        Array.from({ length: WEIGHTS }, (_, i) => (
          <path
            key={i}
            className={miniature.line}
            opacity={0.55}
            d={moments
              .map(
                ({ step, frame }, k) =>
                  `${k ? 'L' : 'M'}${x(step).toFixed(1)},${y(layerOf(frame).latent[i]).toFixed(1)}`,
              )
              .join('')}
          />
        ))}
      {layer &&
        codes.map((code) => (
          <line
            key={code}
            className={miniature.step}
            x1={2}
            x2={WIDTH - 2}
            y1={y(code * layer.scale)}
            y2={y(code * layer.scale)}
          />
        ))}
    </svg>
  )
}
