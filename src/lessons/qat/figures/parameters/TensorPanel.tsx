import { type ScaleLinear, scaleLinear } from 'd3'
import { memo, useRef } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { CodesOnAxis } from '../../../../charts/CodesOnAxis.tsx'
import { Counts } from '../../../../charts/Counts.tsx'
import charts from '../../../../charts/charts.module.css'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { peak, stepPath } from '../../../../charts/geometry/steps.ts'
import { useSize } from '../../../../charts/useSize.ts'
import type { AffineParams } from '../../../../core/index.ts'
import { formatNumber, formatShort } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { TensorFrame } from '../../frames.ts'
import { FLOAT_BITS } from '../../recipe-setting.ts'
import type { QatView } from '../view.ts'
import styles from './Panels.module.css'
import { INPUT, rangeOf, ruleName, WORDS } from './parameters-text.tsx'

/** more codes than this stand so close that they are a line */
const MOST_DOTS = 16

/** One tensor of activations: how often each value came, the range of the rule with the codes in it, and the range that learned scales begin with. */
export const TensorPanel = memo(function TensorPanel({
  tensor,
  rule,
}: {
  tensor: TensorFrame
  rule: QatView['settings']['rule']
}) {
  const language = useLanguage()
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 520, height: 260, scale: 1 })
  const { histogram, range, params } = tensor
  const float = tensor.bits >= FLOAT_BITS
  const learned = float || tensor.name === INPUT ? null : rangeOf(tensor.learned)
  const { edges } = histogram
  const [from, to] = [Math.min(edges[0], range.min, 0), Math.max(edges[edges.length - 1], range.max)]
  const [left, right, top] = [48 * scale, Math.max(49 * scale, width - 12 * scale), 40 * scale]
  const foot = Math.max(top + 1, height - 26 * scale)
  const x = scaleLinear([from, to > from ? to : from + 1], [left, right])
  const heights = Array.from(histogram.counts, (count) => Math.log10(1 + count))
  const highest = Math.max(1, peak(heights))
  const y = scaleLinear([0, highest], [foot, top])
  const powers = Array.from({ length: Math.floor(highest) }, (_, i) => i + 1)
  return (
    <section className={styles.panel}>
      <h2>
        {tensor.name}
        {float ? (
          <span className="float-word">{text(WORDS.stays)}</span>
        ) : (
          <Numbers params={params} learned={learned ? tensor.learned : null} />
        )}
      </h2>
      <svg ref={ref} className={`${charts.grows} ${styles.drawing}`} role="img" aria-label={tensor.name}>
        <GridLeft
          y={y}
          left={left}
          right={right}
          ticks={powers.filter((power) => power % (highest > 4 ? 2 : 1) === 0)}
          format={(power) => formatShort(10 ** power)}
        />
        <Counts outline={stepPath(edges, heights, x, y, foot)} range={float ? null : range} {...{ x, foot, scale }} />
        {!float && <CodesOnAxis most={MOST_DOTS} {...{ params, x, foot, scale }} />}
        <AxisBottom
          x={x}
          top={foot}
          ticks={x.ticks(Math.max(3, Math.floor(width / (90 * scale))))}
          format={formatShort}
          scale={scale}
          line={false}
        />
        {learned && (
          <Ends
            className={styles.learned}
            name={text(WORDS.lsq)}
            range={learned}
            y={30 * scale}
            {...{ x, foot, scale }}
          />
        )}
        {!float && (
          <Ends className={styles.rule} name={ruleName(rule, language)} y={13 * scale} {...{ range, x, foot, scale }} />
        )}
      </svg>
    </section>
  )
})

function Numbers({ params, learned }: { params: AffineParams; learned: AffineParams | null }) {
  const text = useText()
  return (
    <span>
      {text(WORDS.scale)} <b className="quant-word">{formatNumber(params.scale)}</b>
      {' · '}
      {text(WORDS.zeroPoint)} <b>{params.zeroPoint}</b>
      {' · '}
      {text(WORDS.codes)} <b>{`${formatShort(params.qmin)} … ${formatShort(params.qmax)}`}</b>
      {' · '}
      {learned ? (
        <>
          {text(WORDS.learns)} <b className="quant-word">{formatNumber(learned.scale)}</b>
        </>
      ) : (
        text(WORDS.notLearned)
      )}
    </span>
  )
}

/** Both ends of a range as lines, named once beside the upper one. */
function Ends({
  className,
  name,
  range,
  x,
  y,
  foot,
  scale,
}: {
  className: string
  name: string
  range: { readonly min: number; readonly max: number }
  x: ScaleLinear<number, number>
  y: number
  foot: number
  scale: number
}) {
  const onLeft = x(range.max) > (x.range()[0] + x.range()[1]) / 2
  return (
    <g className={className}>
      {[range.min, range.max]
        // an end at 0, which every range holds, says nothing
        .filter((end) => Math.abs(x(end) - x(0)) > 1)
        .map((end) => (
          <line key={end} x1={x(end)} x2={x(end)} y1={y - 9 * scale} y2={foot} />
        ))}
      <text x={x(range.max) + (onLeft ? -6 : 6) * scale} y={y} textAnchor={onLeft ? 'end' : 'start'}>
        {`${name} ${formatNumber(range.max)}`}
      </text>
    </g>
  )
}
