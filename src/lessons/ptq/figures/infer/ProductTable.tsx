import { scaleLinear } from 'd3'
import { memo, useMemo, useRef, useState } from 'react'
import { useSize } from '../../../../charts/useSize.ts'
import { formatCount } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { Walk } from '../../frames.ts'
import styles from './WalkView.module.css'
import { productText, WORDS } from './walk-text.tsx'

/** All products of the sum: as bars that rise and fall, and one below the other in numbers. */
export function ProductTable({ walk }: { walk: Walk }) {
  const text = useText()
  const language = useLanguage()
  const [pointed, setPointed] = useState<number | null>(null)
  const values = useMemo(() => productsOf(walk), [walk])
  const largest = values.reduce((best, value, i) => (Math.abs(value) > Math.abs(values[best]) ? i : best), 0)
  const told = pointed !== null && pointed < values.length ? pointed : largest
  return (
    <>
      <ProductBars values={values} told={told} onPoint={setPointed} />
      <p className={styles.told}>
        {told === largest && <span>{text(WORDS.largest)} </span>}
        {values.length > 0 && productText(walk, told, language)}
      </p>
      <div className={styles.scroll}>
        <table className={styles.products}>
          <thead>
            <tr>
              <th scope="col">{text(WORDS.place)}</th>
              <th scope="col">
                <i>q</i>
                <sub>x</sub>
              </th>
              <th scope="col">
                <i>q</i>
                <sub>x</sub> − <i>z</i>
                <sub>x</sub>
              </th>
              <th scope="col">
                <i>q</i>
                <sub>w</sub>
              </th>
              <th scope="col">{text(WORDS.product)}</th>
            </tr>
          </thead>
          <Rows walk={walk} values={values} />
        </table>
      </div>
    </>
  )
}

const productsOf = ({ products, zeroPoint }: Walk): number[] =>
  Array.from(products.code, (code, i) => (code - zeroPoint) * products.weight[i])

const Rows = memo(function Rows({ walk, values }: { walk: Walk; values: readonly number[] }) {
  const { products, zeroPoint } = walk
  return (
    <tbody>
      {values.map((value, i) => (
        <tr key={i} data-zero={value === 0 || undefined}>
          <td>
            {products.channel[i]}; {products.row[i]}, {products.column[i]}
          </td>
          <td>{formatCount(products.code[i])}</td>
          <td>{formatCount(products.code[i] - zeroPoint)}</td>
          <td>{formatCount(products.weight[i])}</td>
          <td>{formatCount(value)}</td>
        </tr>
      ))}
    </tbody>
  )
})

function ProductBars({
  values,
  told,
  onPoint,
}: {
  values: readonly number[]
  told: number
  onPoint: (index: number | null) => void
}) {
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height } = useSize(ref, { width: 560, height: 64, scale: 1 })
  const y = scaleLinear([Math.min(0, ...values), Math.max(1, ...values)], [height - 2, 2])
  const step = width / Math.max(1, values.length)
  return (
    <svg
      ref={ref}
      className={styles.bars}
      role="img"
      aria-label={text(WORDS.bars)}
      onPointerMove={(event) => {
        const { left } = event.currentTarget.getBoundingClientRect()
        onPoint(Math.min(values.length - 1, Math.max(0, Math.floor((event.clientX - left) / step))))
      }}
      onPointerLeave={() => onPoint(null)}
    >
      {values.map((value, i) => (
        <rect
          key={i}
          className={i === told ? styles.toldBar : styles.bar}
          x={i * step}
          width={Math.max(0.6, step * 0.8)}
          y={Math.min(y(0), y(value))}
          height={Math.abs(y(value) - y(0))}
        />
      ))}
      <line className={styles.base} x1={0} x2={width} y1={y(0)} y2={y(0)} />
    </svg>
  )
}
