import type { ReactNode } from 'react'
import { formatCount, formatFixed, formatNumber } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { IntegersView } from '../view.ts'
import styles from './Factor.module.css'
import { WORDS } from './factor-text.tsx'

type Frame = NonNullable<IntegersView['factor']>

/** The same accumulator to its code in four ways, one a row. */
export function Lanes({ frame }: { frame: Frame }) {
  const text = useText()
  const { sum, mantissa, shift, product, exactScaled, firstRounding, output, single } = frame
  const rows: { name: 'exact' | 'single' | 'double' | 'float'; way: ReactNode }[] = [
    { name: 'exact', way: `${formatCount(sum)} · M = ${formatFixed(exactScaled, 6)}` },
    {
      name: 'single',
      way: (
        <>
          {formatCount(sum)} · {formatCount(mantissa)} = <span className={styles.long}>{grouped(product)}</span>, / 2
          <sup>{31 - shift}</sup>
        </>
      ),
    },
    {
      name: 'double',
      way: (
        <>
          / 2<sup>31</sup> → <b>{formatCount(firstRounding)}</b>, / 2<sup>{Math.max(0, -shift)}</sup> ={' '}
          {formatFixed(firstRounding / 2 ** Math.max(0, -shift), 4)}
        </>
      ),
    },
    { name: 'float', way: text(WORDS.float32) },
  ]
  return (
    <div>
      <table className={styles.lanes}>
        <thead>
          <tr>
            <th scope="col">{text(WORDS.way)}</th>
            <th scope="col">{text(WORDS.scaled)}</th>
            <th scope="col">
              + <i>z</i>
              <sub>y</sub>, clamp
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, way }) => {
            const { scaled, code } = frame[name]
            return (
              <tr key={name} data-differs={scaled !== single.scaled || undefined} data-lane={name}>
                <th scope="row">
                  <b>{text(WORDS[name])}</b>
                  <span>{way}</span>
                </th>
                <td data-number={`${name}-scaled`} data-value={scaled}>
                  {formatCount(scaled)}
                </td>
                <td data-number={`${name}-code`} data-value={code}>
                  {formatFixed(code, 0)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={styles.result}>
        <i>z</i>
        <sub>y</sub> = {formatFixed(output.zeroPoint, 0)}; {text(WORDS.code)}{' '}
        <b className="quant-word">{formatFixed(single.code, 0)}</b> {text(WORDS.standsFor)}{' '}
        <b className="quant-word" data-number="back" data-value={frame.real}>
          {formatNumber(frame.real)}
        </b>
      </p>
    </div>
  )
}

const grouped = (digits: string) => digits.replace('-', '−').replace(/\B(?=(\d{3})+$)/g, ',')
