import { curveStepAfter, line, type ScaleLinear, scaleLinear } from 'd3'
import { useText } from '../../../ui/language.tsx'
import type { TrainingFrame } from '../frames.ts'
import styles from './drawing.module.css'
import { WORDS } from './training-text.tsx'

/** One weight between the lines of its grid: as a float that is rounded to be used, and as an integer that is all there is. */
export function PathPanel({
  frame: { path },
  x,
  top,
  foot,
  scale,
}: {
  frame: TrainingFrame
  x: ScaleLinear<number, number>
  top: number
  foot: number
  scale: number
}) {
  const text = useText()
  const places = [...path.latent, ...path.integer]
  const low = Math.max(-path.greatestCode, Math.floor(Math.min(...places) - 0.2))
  const high = Math.min(path.greatestCode, Math.ceil(Math.max(...places) + 0.2))
  const y = scaleLinear([low - 0.3, Math.max(low + 1, high) + 0.3], [foot, top])
  const [left, right] = x.range()
  const codes = Array.from({ length: Math.max(low + 1, high) - low + 1 }, (_, i) => low + i)
  const every = Math.ceil(codes.length / 6)
  const drawn = (values: Float32Array, steps = false) => {
    const made = line<number>()
      .x((step) => x(step))
      .y((_, i) => y(values[i]))
    return (steps ? made.curve(curveStepAfter) : made)(Array.from(path.step)) ?? ''
  }
  return (
    <g>
      {codes.map((code) => (
        <g key={code}>
          <line className={styles.cell} x1={left} x2={right} y1={y(code)} y2={y(code)} />
          {(code - low) % every === 0 && (
            <text className={styles.rightWord} x={left - 8 * scale} y={y(code)} dy="0.35em" textAnchor="end">
              {String(code).replace('-', '−')}
            </text>
          )}
        </g>
      ))}
      <text className={styles.quietWord} x={left} y={top - 8 * scale}>
        {text(WORDS.path(path.weight, path.layer))}
      </text>
      <path className={styles.wrongLine} d={drawn(path.integer, true)} />
      <path className={styles.rightLine} d={drawn(path.latentCode, true)} />
      <path className={styles.floatLine} d={drawn(path.latent)} />
    </g>
  )
}
