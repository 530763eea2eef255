import { scaleLinear } from 'd3'
import { type PointerEvent, useId, useRef } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { ClipHatch } from '../../../../charts/ClipHatch.tsx'
import charts from '../../../../charts/charts.module.css'
import { dragged } from '../../../../charts/dragged.ts'
import { peak, stepPath } from '../../../../charts/geometry/steps.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { inspectAffine } from '../../../../core/inspect.ts'
import { formatNumber, formatShort } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { OpenedFrame, TensorFrame } from '../../frames.ts'
import styles from './ScaleFigure.module.css'
import { WORDS } from './scale-text.tsx'

/** codes are written as long as each has so much room */
const CODE_PX = 30

/** The reals and the codes that stand for them on one axis; a value that is held over them falls onto its code, and the code onto its real. */
export function Ruler({
  opened,
  tensor,
  share,
  setShare,
}: {
  opened: OpenedFrame
  tensor: TensorFrame
  /** where the value is held, as a share of the axis */
  share: number
  setShare: (share: number) => void
}) {
  const text = useText()
  const id = useId()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 520, height: 260, scale: 1 })
  const { params } = tensor
  const [low, high] = [params.qmin, params.qmax].map((code) => params.scale * (code - params.zeroPoint))
  const [from, to] = [Math.min(opened.min, low, 0), Math.max(opened.max, high)]
  const x = scaleLinear([from, to > from ? to : from + 1], [10 * scale, Math.max(11 * scale, width - 10 * scale)])
  const foot = Math.max(20, height - 62 * scale)
  const heights = Array.from(opened.histogram.counts, (count) => Math.log10(1 + count))
  const y = scaleLinear([0, peak(heights) || 1], [foot, 26 * scale])
  const held = x.invert(x.range()[0] + share * (x.range()[1] - x.range()[0]))
  const found = opened.scheme ? inspectAffine(params, held) : null
  const codes = Array.from({ length: params.qmax - params.qmin + 1 }, (_, i) => params.qmin + i)
  const place = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    const [left, right] = x.range()
    if (box) setShare((event.clientX - box.left - left) / (right - left))
  }
  const stepPx = x(params.scale) - x(0)
  const every = Math.ceil((CODE_PX * scale) / Math.max(stepPx, 1e-9))
  const said = found
    ? `x = ${formatNumber(held)} → q = ${found.code} → ${formatNumber(found.real)}`
    : `x = ${formatNumber(held)}`
  return (
    <div className={styles.ruler}>
      <input
        type="range"
        className={charts.ringedKeys}
        aria-label={text(WORDS.held)}
        aria-valuetext={said}
        min={0}
        max={1}
        step={0.005}
        value={share}
        onChange={(event) => setShare(Number(event.target.value))}
      />
      <svg
        ref={ref}
        className={`${charts.fills} ${styles.drawing}`}
        role="img"
        aria-label={said}
        {...dragged(place, { hovers: true })}
      >
        <ClipHatch id={id} scale={scale} />
        <path className={styles.counts} d={stepPath(opened.histogram.edges, heights, x, y, foot)} />
        {opened.scheme && high < to && (
          <rect fill={`url(#${id})`} x={x(high)} width={x(to) - x(high)} y={26 * scale} height={foot - 26 * scale} />
        )}
        <line className={charts.ground} x1={x.range()[0]} x2={x.range()[1]} y1={foot} y2={foot} />
        {opened.scheme &&
          stepPx > 3 * scale &&
          codes.map((code) => (
            <circle
              key={code}
              className={code === params.zeroPoint ? styles.zero : styles.level}
              cx={x(params.scale * (code - params.zeroPoint))}
              cy={foot}
              r={(code === params.zeroPoint ? 6 : 4) * scale}
            />
          ))}
        {opened.scheme &&
          codes
            .filter((code) => (code - params.zeroPoint) % every === 0)
            .map((code) => (
              <text
                key={code}
                className={styles.code}
                x={x(params.scale * (code - params.zeroPoint))}
                y={foot + 18 * scale}
                textAnchor="middle"
              >
                {code}
              </text>
            ))}
        <AxisBottom
          x={x}
          top={foot + 28 * scale}
          ticks={x.ticks(Math.max(3, Math.floor(width / (80 * scale))))}
          format={formatShort}
          scale={scale}
        />
        <g className={styles.held}>
          <line x1={x(held)} x2={x(held)} y1={22 * scale} y2={foot} />
          {found && <line className={styles.error} x1={x(held)} x2={x(found.real)} y1={foot} y2={foot} />}
          {found && <circle className={styles.fallen} cx={x(found.real)} cy={foot} r={6.5 * scale} />}
          <text
            x={Math.min(x.range()[1] - 100 * scale, Math.max(x.range()[0] + 100 * scale, x(held)))}
            y={14 * scale}
            textAnchor="middle"
          >
            {said}
          </text>
        </g>
      </svg>
    </div>
  )
}
