import type { ReactNode } from 'react'
import styles from './MicroscopeView.module.css'

/** A station of the chain: a symbol, how it comes about, and its number. */
export interface Station {
  readonly name: string
  readonly kind: 'float' | 'quant' | 'error' | 'clip' | 'plain'
  readonly symbol: ReactNode
  readonly formula: ReactNode
  readonly text: string
  readonly value: number
}
export interface Stage {
  readonly title: string
  readonly stations: readonly Station[]
}

/** One number after another, from what it was to what it became. */
export function ChainTable({ stages }: { stages: readonly Stage[] }) {
  return (
    <table className={styles.chain}>
      {stages.map(({ title, stations }) => (
        <tbody key={title}>
          {stations.map(({ name, kind, symbol, formula, text, value }, i) => (
            <tr key={name} data-kind={kind}>
              {i === 0 && (
                <th className={styles.stage} scope="rowgroup" rowSpan={stations.length}>
                  {title}
                </th>
              )}
              <th className={styles.symbol} scope="row">
                {symbol}
              </th>
              <td className={styles.formula}>{formula}</td>
              <td className={styles.value} data-number={name} data-value={value}>
                {text}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** A letter as mathematics has it. */
export const V = ({ children }: { children: ReactNode }) => <i>{children}</i>
export const Sub = ({ children }: { children: ReactNode }) => <sub>{children}</sub>
/** ∂L by something */
export const Slope = ({ by }: { by: ReactNode }) => (
  <>
    ∂<V>L</V>/∂{by}
  </>
)
