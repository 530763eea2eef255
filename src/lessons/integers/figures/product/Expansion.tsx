import type { ReactNode } from 'react'
import { formatCount, formatNumber } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { ProductFrame } from '../../frames.ts'
import { MOST_BIAS, neuronSettings } from '../../neuron-setting.ts'
import type { IntegersView } from '../view.ts'
import styles from './Expansion.module.css'
import { Q, WORDS, Z } from './product-text.tsx'
import { ValueSlider } from './ValueSlider.tsx'

const signed = (value: number) => `${value < 0 ? '−' : '+'} ${formatCount(Math.abs(value))}`

/** The sum as a loop over the inputs has it, and as kernels have it: what depends on the input alone or the weights alone taken out. Then the bias, and the real that comes of it. */
export function Expansion({ view, frame }: { view: IntegersView; frame: ProductFrame }) {
  const text = useText()
  const { terms, sums, input, weightZeroPoint, expanded, direct, bias, accumulator, real, exact, error, x } = frame
  const biases = neuronSettings.biases.default.map((home, o) => view.settings.biases[o] ?? home)
  const lines: { name: string; formula: ReactNode; value: number; written: ReactNode; says?: ReactNode }[] = [
    {
      name: 'products',
      formula: (
        <>
          Σ {Q.x}
          {Q.w}
        </>
      ),
      value: terms[0],
      written: formatCount(terms[0]),
    },
    {
      name: 'term-inputs',
      formula: (
        <>
          − {Z.w} Σ {Q.x}
        </>
      ),
      value: terms[1],
      written: signed(terms[1]),
      says: `${formatCount(weightZeroPoint)} · ${formatCount(sums.inputs)}`,
    },
    {
      name: 'term-weights',
      formula: (
        <>
          − {Z.x} Σ {Q.w}
        </>
      ),
      value: terms[2],
      written: signed(terms[2]),
      says: `${formatCount(input.zeroPoint)} · ${formatCount(sums.weights)}${text(WORDS.ahead)}`,
    },
    {
      name: 'term-both',
      formula: (
        <>
          + <i>n</i> {Z.x}
          {Z.w}
        </>
      ),
      value: terms[3],
      written: signed(terms[3]),
      says: `${x.length} · ${formatCount(input.zeroPoint)} · ${formatCount(weightZeroPoint)}`,
    },
    {
      name: 'expanded',
      formula: text(WORDS.together),
      value: expanded,
      written: <b>{formatCount(expanded)}</b>,
      says: (
        <>
          {text(WORDS.direct)}{' '}
          <b data-number="direct" data-value={direct}>
            {formatCount(direct)}
          </b>
        </>
      ),
    },
    {
      name: 'bias',
      formula: text(WORDS.bias),
      value: bias.code,
      written: signed(bias.code),
      says: (
        <span className={styles.bias}>
          <ValueSlider
            label={text(WORDS.realBias)}
            value={biases[frame.neuron]}
            most={MOST_BIAS}
            step={0.01}
            places={2}
            onChange={(value) => view.change({ biases: biases.map((old, o) => (o === frame.neuron ? value : old)) })}
          />
          <span>/ {formatNumber(bias.scale)}</span>
        </span>
      ),
    },
    {
      name: 'accumulator',
      formula: text(WORDS.accumulator),
      value: accumulator ?? Number.NaN,
      written: <b className="quant-word">{accumulator === null ? '–' : formatCount(accumulator)}</b>,
      says: (
        <>
          {text(WORDS.int32)} <i>s</i>
          <sub>x</sub>
          <i>s</i>
          <sub>w</sub>
        </>
      ),
    },
    {
      name: 'real',
      formula: (
        <>
          · <i>s</i>
          <sub>x</sub>
          <i>s</i>
          <sub>w</sub>
        </>
      ),
      value: real,
      written: <b className="quant-word">{formatNumber(real)}</b>,
      says: (
        <>
          {text(WORDS.exact)}{' '}
          <b className="float-word" data-number="exact" data-value={exact}>
            {formatNumber(exact)}
          </b>
          , {text(WORDS.error)}{' '}
          <b className="error-word" data-number="error" data-value={error}>
            {formatNumber(error)}
          </b>
        </>
      ),
    },
  ]
  return (
    <div className={styles.expansion}>
      {accumulator === null ? (
        <OwnScales frame={frame} />
      ) : (
        <table>
          <tbody>
            {lines.map(({ name, formula, value, written, says }) => (
              <tr key={name} data-line={name}>
                <th scope="row">{formula}</th>
                <td data-number={name} data-value={value}>
                  {written}
                </td>
                <td className={styles.says}>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

/** Where each product has a scale of its own: real numbers are added, and no whole ones. */
function OwnScales({ frame }: { frame: ProductFrame }) {
  const text = useText()
  const { input, weightScales, centred, parts, bias, real, exact, error } = frame
  return (
    <>
      <p className={styles.own}>
        {text(WORDS.noSum)}{' '}
        <b data-number="multiplications" data-value={frame.multiplications}>
          {formatCount(frame.multiplications)}
        </b>{' '}
        {text(WORDS.noSumEnd)}
      </p>
      <table>
        <tbody>
          {Array.from(parts, (part, i) => (
            <tr key={i}>
              <th scope="row">
                {formatNumber(input.scale)} · {formatNumber(weightScales[i])} · {formatCount(centred[i])}
              </th>
              <td>
                <b className="quant-word">{formatNumber(part)}</b>
              </td>
              <td className={styles.says} />
            </tr>
          ))}
          <tr data-line="expanded">
            <th scope="row">{text(WORDS.realBias)}</th>
            <td>{formatNumber(bias.real)}</td>
            <td className={styles.says} />
          </tr>
          <tr>
            <th scope="row">{text(WORDS.partsSum)}</th>
            <td data-number="real" data-value={real}>
              <b className="quant-word">{formatNumber(real)}</b>
            </td>
            <td className={styles.says}>
              {text(WORDS.exact)} <b className="float-word">{formatNumber(exact)}</b>, {text(WORDS.error)}{' '}
              <b className="error-word">{formatNumber(error)}</b>
            </td>
          </tr>
        </tbody>
      </table>
    </>
  )
}
