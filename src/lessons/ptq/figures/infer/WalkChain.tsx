import type { ReactNode } from 'react'
import { formatCount, formatFixed, formatNumber } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { Walk } from '../../frames.ts'
import styles from './WalkView.module.css'
import { inSteps, multiplierOf, WORDS } from './walk-text.tsx'

const variable = (letter: string, index: string) => (
  <>
    <i>{letter}</i>
    <sub>{index}</sub>
  </>
)
const Q = { x: variable('q', 'x'), w: variable('q', 'w'), y: variable('q', 'y') }
const Z = { x: variable('z', 'x'), y: variable('z', 'y') }
const S = variable('s', 'y')

interface Line {
  readonly name: string
  readonly formula: ReactNode
  readonly numbers: ReactNode
  readonly value: number
  readonly says: ReactNode
}

/** From the products to the real that the code stands for, step by step in the numbers of this output; at the end what float has there. */
export function WalkChain({ walk }: { walk: Walk }) {
  const text = useText()
  const language = useLanguage()
  const { sum, bias, scaled, outputZeroPoint, lowest, highest, code, outputScale, real, float, zeroPoint } = walk
  const multiplier = multiplierOf(walk)
  const shifted = scaled + outputZeroPoint
  const held = shifted !== code
  const lines: Line[] = [
    {
      name: 'products',
      formula: (
        <>
          Σ ({Q.x} − {Z.x}) · {Q.w}
        </>
      ),
      numbers: formatCount(sum - bias),
      value: sum - bias,
      says: (
        <>
          {text(WORDS.products).replace('#', formatCount(walk.products.code.length))}, {Z.x} = {formatCount(zeroPoint)}
        </>
      ),
    },
    {
      name: 'sum',
      formula: (
        <>
          + <i>b</i>
        </>
      ),
      numbers: (
        <>
          {bias < 0 ? '−' : '+'} {formatCount(Math.abs(bias))} = <b>{formatCount(sum)}</b>
        </>
      ),
      value: sum,
      says: text(WORDS.bias),
    },
    {
      name: 'scaled',
      formula: (
        <>
          · <i>M</i>
        </>
      ),
      numbers: (
        <>
          · {formatNumber(multiplier, 4)} = {formatFixed(sum * multiplier, 2)} → <b>{formatCount(scaled)}</b>
        </>
      ),
      value: scaled,
      says: <Multiplier walk={walk} />,
    },
    {
      name: 'code',
      formula: <>+ {Z.y}</>,
      numbers: (
        <>
          {outputZeroPoint < 0 ? '−' : '+'} {formatCount(Math.abs(outputZeroPoint))} ={' '}
          {held && `${formatCount(shifted)} → `}
          <b>{formatCount(code)}</b>
        </>
      ),
      value: code,
      says: (
        <>
          {text(WORDS.code)} {Q.y}, {text(held ? WORDS.held : WORDS.within)} {formatCount(lowest)} …{' '}
          {formatCount(highest)}
        </>
      ),
    },
    {
      name: 'real',
      formula: (
        <>
          {S} · ({Q.y} − {Z.y})
        </>
      ),
      numbers: (
        <>
          {formatNumber(outputScale, 4)} · {formatCount(code - outputZeroPoint)} ={' '}
          <b className="quant-word">{formatNumber(real)}</b>
        </>
      ),
      value: real,
      says: text(WORDS.real),
    },
    {
      name: 'float',
      formula: text(WORDS.float),
      numbers: <b className="float-word">{formatNumber(float)}</b>,
      value: float,
      says: (
        <>
          {text(WORDS.apart)} <b className="error-word">{inSteps(walk, language)}</b>
        </>
      ),
    },
  ]
  return (
    <table className={styles.chain}>
      <tbody>
        {lines.map(({ name, formula, numbers, value, says }) => (
          <tr key={name}>
            <th scope="row">{formula}</th>
            <td className={styles.numbers} data-number={`walk-${name}`} data-value={value}>
              {numbers}
            </td>
            <td className={styles.says}>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** As integers have it: a whole number and a shift; or one float. */
function Multiplier({ walk: { requantization, multiplier } }: { walk: Walk }) {
  const text = useText()
  if (requantization === 'float') return text(WORDS.floatScale)
  return (
    <>
      <i>M</i> = {formatCount(multiplier.mantissa)} / 2<sup>{31 - multiplier.shift}</sup>,{' '}
      {text(requantization === 'single' ? WORDS.once : WORDS.twice)}
    </>
  )
}
