import { useRef } from 'react'
import { useSize } from '../../../../charts/useSize.ts'
import { formatCount } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { ProductFrame } from '../../frames.ts'
import { roomSaid, WORDS } from './product-text.tsx'
import styles from './Room.module.css'

/** How large the numbers of the sum can become, on a logarithmic axis of powers of two, beside what 16 and 32 bits hold. */
export function Room({ frame }: { frame: ProductFrame }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, scale } = useSize(ref, { width: 380, height: 92, scale: 1 })
  const { largestProduct, accumulator, int32Terms, int16Terms } = frame
  const [left, right] = [6 * scale, Math.max(10, width - 10 * scale)]
  const x = (value: number) => left + (Math.log2(Math.max(1, Math.abs(value))) / 31) * (right - left)
  const axis = 34 * scale
  return (
    <div className={styles.room}>
      <svg ref={ref} role="img" aria-label={roomSaid(frame, language)}>
        <line className={styles.roomAxis} x1={left} x2={right} y1={axis} y2={axis} />
        {[15, 31].map((power) => (
          <g key={power}>
            <line className={styles.limit} x1={x(2 ** power)} x2={x(2 ** power)} y1={axis - 26 * scale} y2={axis} />
            <text x={x(2 ** power) - 5 * scale} y={axis - 15 * scale} textAnchor="end">
              int{power + 1}
            </text>
          </g>
        ))}
        <line className={styles.fills} x1={left} x2={x(largestProduct)} y1={axis - 6 * scale} y2={axis - 6 * scale} />
        {accumulator !== null && <circle className={styles.sum} cx={x(accumulator)} cy={axis} r={5 * scale} />}
        {[0, 8, 16, 24].map((power) => (
          <text key={power} className={styles.power} x={x(2 ** power)} y={axis + 17 * scale} textAnchor="middle">
            2{power === 0 ? '⁰' : power === 8 ? '⁸' : power === 16 ? '¹⁶' : '²⁴'}
          </text>
        ))}
      </svg>
      <p>
        {text(WORDS.largest)}{' '}
        <b data-number="largest-product" data-value={largestProduct}>
          {formatCount(largestProduct)}
        </b>
        . {text(WORDS.fit)}{' '}
        <b data-number="int16-terms" data-value={int16Terms}>
          {formatCount(int16Terms)}
        </b>
        {text(WORDS.fit32)}{' '}
        <b data-number="int32-terms" data-value={int32Terms}>
          {formatCount(int32Terms)}
        </b>
        {text(WORDS.fitEnd)}
      </p>
    </div>
  )
}
