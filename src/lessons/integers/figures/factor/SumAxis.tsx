import { scaleLinear } from 'd3'
import { useId, useRef, useState } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { ClipHatch } from '../../../../charts/ClipHatch.tsx'
import charts from '../../../../charts/charts.module.css'
import { dragged } from '../../../../charts/dragged.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { ValuePill } from '../../../../charts/ValuePill.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { formatCount, formatShort } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { IntegersView } from '../view.ts'
import styles from './Factor.module.css'
import { WORDS } from './factor-text.tsx'
import { nextPlace } from './next-place.ts'

/** All accumulators that give different codes, on one axis: those that two roundings scale otherwise than one are marked, and the reader holds one of them. */
export function SumAxis({ view, frame }: { view: IntegersView; frame: NonNullable<IntegersView['factor']> }) {
  const text = useText()
  const id = useId()
  const ref = useRef<SVGSVGElement>(null)
  const { width, scale } = useSize(ref, { width: 860, height: 96, scale: 1 })
  const [focused, setFocused] = useState(false)
  const { counted, neuronSum, sum } = frame
  const beyond = 0.06 * (counted.to - counted.from)
  const held = view.settings.sum[0] ?? neuronSum
  const domain = [
    Math.min(counted.from - beyond, neuronSum - beyond),
    Math.max(counted.to + beyond, neuronSum + beyond),
  ] as const
  const x = scaleLinear(domain, [26 * scale, Math.max(27, width - 26 * scale)])
  const axis = 58 * scale
  const inside = (to: number) => Math.round(Math.min(domain[1], Math.max(domain[0], to)))
  const move = (to: number) => view.change({ sum: [inside(to)] })
  const said = formatCount(held)
  const at = x(inside(held))
  const pillAt = Math.min(width - 50 * scale, Math.max(50 * scale, at))
  const next = nextPlace(counted.places, sum)
  return (
    <div className={styles.axis}>
      <div className={styles.axisHead}>
        <span>
          {text(WORDS.every)}{' '}
          <b className="error-word" data-number="differ" data-value={counted.double}>
            {formatCount(counted.double)}
          </b>{' '}
          {text(WORDS.of)}{' '}
          <b data-number="total" data-value={counted.total}>
            {formatCount(counted.total)}
          </b>
        </span>
        <span className={styles.buttons}>
          <Button disabled={next === null} onClick={() => next !== null && move(next)}>
            {text(WORDS.next)}
          </Button>
          <Button disabled={view.settings.sum.length === 0} onClick={() => view.change({ sum: [] })}>
            {text(WORDS.own)}
          </Button>
        </span>
      </div>
      <input
        type="range"
        className={charts.ringedKeys}
        aria-label={text(WORDS.sum)}
        aria-valuetext={said}
        min={Math.ceil(domain[0])}
        max={Math.floor(domain[1])}
        step={1}
        value={inside(held)}
        onChange={(event) => move(Number(event.target.value))}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      <svg
        ref={ref}
        role="img"
        aria-label={`${text(WORDS.sum)} ${said}`}
        data-focused={focused || undefined}
        {...dragged((event) => move(x.invert(event.clientX - (ref.current?.getBoundingClientRect().left ?? 0))))}
      >
        <ClipHatch id={id} scale={scale} />
        <rect className={styles.target} width={width} height={96 * scale} />
        {[
          [x.range()[0], x(counted.from)],
          [x(counted.to), x.range()[1]],
        ].map(([from, to]) => (
          <rect
            key={from}
            fill={`url(#${id})`}
            x={from}
            width={Math.max(0, to - from)}
            y={axis - 26 * scale}
            height={26 * scale}
          />
        ))}
        <path
          className={styles.places}
          d={Array.from(counted.places, (place) => `M${x(place).toFixed(2)},${axis - 26 * scale}V${axis}`).join('')}
        />
        <AxisBottom
          x={x}
          top={axis}
          ticks={x.ticks(Math.max(3, Math.floor(width / (110 * scale))))}
          format={formatShort}
          scale={scale}
        />
        <line className={styles.neuron} x1={x(neuronSum)} x2={x(neuronSum)} y1={axis - 26 * scale} y2={axis} />
        <g className={styles.held}>
          <line x1={at} x2={at} y1={24 * scale} y2={axis} />
          <path
            d={`M${at},${axis - 9 * scale}l${6 * scale},${9 * scale}l${-6 * scale},${9 * scale}l${-6 * scale},${-9 * scale}Z`}
          />
          <ValuePill x={pillAt} y={13 * scale} text={said} scale={scale} />
        </g>
      </svg>
    </div>
  )
}
