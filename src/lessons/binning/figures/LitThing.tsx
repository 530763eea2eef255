import type { ScaleLinear } from 'd3'
import type { ReactNode } from 'react'
import { inspectValue } from '../../../core/inspect.ts'
import { formatNumber, formatShort } from '../../../ui/format.ts'
import type { UniformFrame } from '../contract.ts'
import styles from './LitThing.module.css'
import type { PanelGeometry } from './panel-geometry.ts'
import type { ThingName } from './things.ts'

const X = <tspan fontStyle="italic">x</tspan>
/** more levels than this are numbered at their ends only */
const NUMBERED_LEVELS = 16

/** What a symbol of the text stands for, drawn on the uniform quantizer with its letter and its number. */
export function LitThing({
  thing,
  uniform,
  value,
  x,
  geometry,
  scale,
}: {
  thing: ThingName
  uniform: UniformFrame
  /** the value that the formulas speak of */
  value: number
  x: ScaleLinear<number, number>
  geometry: PanelGeometry
  scale: number
}) {
  const { top, axis, hang, bottom } = geometry
  const at = (place: number) => Math.min(x.range()[1], Math.max(x.range()[0], x(place)))
  const { code, level, error } = inspectValue(uniform, value)
  const cell = [uniform.min + code * uniform.step, uniform.min + (code + 1) * uniform.step].map(at)
  const label = (symbol: ReactNode, number: number, place: number, y: number, look = '') => (
    <Label {...{ place, y, scale, look }} edges={x.range()}>
      {symbol} = {Number.isInteger(number) ? formatShort(number) : formatNumber(number)}
    </Label>
  )
  const upright = (place: number) => (
    <line className={styles.line} x1={at(place)} x2={at(place)} y1={top - 4 * scale} y2={bottom} />
  )
  const drawn: Readonly<Record<ThingName, ReactNode>> = {
    min: (
      <>
        {upright(uniform.min)}
        {label(<Sub of="min" />, uniform.min, at(uniform.min), top + 30 * scale)}
      </>
    ),
    max: (
      <>
        {upright(uniform.max)}
        {label(<Sub of="max" />, uniform.max, at(uniform.max), top + 30 * scale)}
      </>
    ),
    step: (
      <>
        <path
          className={styles.line}
          d={`M${cell[0]},${axis - 30 * scale}v${16 * scale}m0,${-8 * scale}H${cell[1]}m0,${-8 * scale}v${16 * scale}`}
        />
        {label('Δ', uniform.step, (cell[0] + cell[1]) / 2, axis - 36 * scale)}
      </>
    ),
    levels: Array.from(uniform.levels, (place, k) =>
      uniform.levels.length <= NUMBERED_LEVELS || k === 0 || k === uniform.levels.length - 1 ? (
        <Label key={place} place={at(place)} y={hang + 14 * scale} scale={scale} edges={x.range()}>
          {k}
        </Label>
      ) : null,
    ),
    value: (
      <>
        {upright(value)}
        {label(X, value, at(value), top + 30 * scale)}
      </>
    ),
    code: (
      <>
        <rect className={styles.cell} x={cell[0]} width={cell[1] - cell[0]} y={top} height={axis - top} />
        {label(<tspan fontStyle="italic">q</tspan>, code, (cell[0] + cell[1]) / 2, top + 30 * scale)}
      </>
    ),
    level: (
      <>
        <circle className={styles.ring} cx={at(level)} cy={axis} r={11 * scale} />
        {label('x̂', level, at(level), axis - 18 * scale, styles.quant)}
      </>
    ),
    error: (
      <>
        <line className={styles.error} x1={at(level)} x2={at(value)} y1={axis} y2={axis} />
        {label(<>{X} − x̂</>, error, (at(level) + at(value)) / 2, axis - 18 * scale, styles.loss)}
      </>
    ),
  }
  return <g className={styles.thing}>{drawn[thing]}</g>
}

/** x with an index. Firefox does not know baseline-shift. */
function Sub({ of }: { of: string }) {
  return (
    <>
      <tspan fontStyle="italic">x</tspan>
      <tspan dy="0.25em" fontSize="72%">
        {of}
      </tspan>
      <tspan dy="-0.18em">&#8203;</tspan>
    </>
  )
}

/** A short text with a ground of its own, kept inside the figure. */
function Label({
  place,
  y,
  scale,
  edges: [left, right],
  look = '',
  children,
}: {
  place: number
  y: number
  scale: number
  edges: readonly number[]
  look?: string
  children: ReactNode
}) {
  const room = 46 * scale
  const anchor = place - room < left ? 'start' : place + room > right ? 'end' : 'middle'
  const shift = anchor === 'start' ? 7 * scale : anchor === 'end' ? -7 * scale : 0
  return (
    <text className={look} x={place + shift} y={y} textAnchor={anchor}>
      {children}
    </text>
  )
}
