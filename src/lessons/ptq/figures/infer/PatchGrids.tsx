import type { CSSProperties, ReactNode } from 'react'
import { formatCount } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { Walk } from '../../frames.ts'
import styles from './WalkView.module.css'
import { WORDS } from './walk-text.tsx'

/** Of a kernel that sees one channel: its patch of the input, its weights, and the products, as squares. */
export function PatchGrids({ walk }: { walk: Walk }) {
  const text = useText()
  const { kernel, stride, products, zeroPoint } = walk
  const pad = (kernel - 1) / 2
  const [top, left] = [walk.row * stride - pad, walk.column * stride - pad]
  const taps = Array.from({ length: kernel * kernel }, (_, tap) => {
    const [row, column] = [top + Math.floor(tap / kernel), left + (tap % kernel)]
    return products.row.findIndex((_, i) => products.row[i] === row && products.column[i] === column)
  })
  const padded = taps.some((i) => i < 0)
  const grid = (name: ReactNode, of: (index: number) => number) => (
    <Grid name={name} kernel={kernel} cells={taps.map((i) => (i < 0 ? null : of(i)))} padding={text(WORDS.padding)} />
  )
  return (
    <div className={styles.grids}>
      {grid(
        <>
          {text(WORDS.input)}, <i>q</i>
          <sub>x</sub>
        </>,
        (i) => products.code[i],
      )}
      <span aria-hidden="true">·</span>
      {grid(
        <>
          {text(WORDS.weights)}, <i>q</i>
          <sub>w</sub>
        </>,
        (i) => products.weight[i],
      )}
      <span aria-hidden="true">=</span>
      {grid(
        <>
          {text(WORDS.productsOf)}, <i>z</i>
          <sub>x</sub> = {formatCount(zeroPoint)}
        </>,
        (i) => (products.code[i] - zeroPoint) * products.weight[i],
      )}
      {padded && <p>– {text(WORDS.padding)}</p>}
    </div>
  )
}

/** The larger a number, the deeper its ground; on the padding there is none. */
function Grid({
  name,
  kernel,
  cells,
  padding,
}: {
  name: ReactNode
  kernel: number
  cells: readonly (number | null)[]
  padding: string
}) {
  const most = Math.max(1, ...cells.map((cell) => Math.abs(cell ?? 0)))
  const rows = Array.from({ length: kernel }, (_, row) => cells.slice(row * kernel, (row + 1) * kernel))
  return (
    <table className={styles.patch}>
      <caption>{name}</caption>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {row.map((cell, j) => (
              <td
                key={j}
                title={cell === null ? padding : undefined}
                data-padding={cell === null || undefined}
                style={depthOf((cell ?? 0) / most)}
              >
                {cell === null ? '–' : formatCount(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const depthOf = (share: number) => ({ '--depth': `${Math.round(45 * Math.abs(share))}%` }) as CSSProperties
