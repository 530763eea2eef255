import { formatFixed, formatNumber } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { ProductFrame } from '../../frames.ts'
import { INPUTS, MOST_INPUT, MOST_WEIGHT, neuronSettings } from '../../neuron-setting.ts'
import type { IntegersView } from '../view.ts'
import styles from './Product.module.css'
import { Q, WORDS, Z } from './product-text.tsx'
import { ValueSlider } from './ValueSlider.tsx'

const filled = (values: readonly number[], home: readonly number[]) => home.map((value, i) => values[i] ?? value)

/** Inputs and weights that the reader sets, their codes, and the products of these. */
export function ProductRows({ view, frame }: { view: IntegersView; frame: ProductFrame }) {
  const text = useText()
  const { settings, change } = view
  const { neuron } = settings
  const inputs = filled(settings.inputs, neuronSettings.inputs.default)
  const weights = filled(settings.weights, neuronSettings.weights.default)
  const first = neuron * INPUTS
  const largest = Math.max(1, ...frame.centred.map(Math.abs))
  const own = frame.granularity === 'input'
  const put = (list: readonly number[], at: number, value: number) => list.map((old, i) => (i === at ? value : old))
  const minus = (zeroPoint: number) => (zeroPoint === 0 ? '' : ` ${zeroPoint < 0 ? '+' : '−'} ${Math.abs(zeroPoint)}`)
  return (
    <table className={styles.rows} data-own={own || undefined}>
      <thead>
        <tr>
          <th scope="col">
            {text(WORDS.input)} <i>x</i>
          </th>
          <th scope="col">
            {Q.x} <em>− {Z.x}</em>
          </th>
          <th scope="col">
            {text(WORDS.weight)} <i>w</i>
          </th>
          <th scope="col">
            {Q.w} <em>− {Z.w}</em>
          </th>
          {own && (
            <th scope="col">
              <i>s</i>
              <sub>w</sub>
            </th>
          )}
          <th scope="col" className={styles.product}>
            <span className={styles.long}>{text(WORDS.product)}</span>
            <span className={styles.short} aria-hidden="true">
              {text(WORDS.productShort)}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {inputs.map((x, i) => (
          <tr key={i}>
            <td>
              <ValueSlider
                label={`${text(WORDS.input)} ${i + 1}`}
                value={x}
                most={MOST_INPUT}
                step={0.05}
                places={2}
                onChange={(value) => change({ inputs: put(inputs, i, value) })}
              />
            </td>
            <td className={styles.code}>
              {formatFixed(frame.inputCodes[i], 0)}
              <em>{minus(frame.input.zeroPoint)}</em>
            </td>
            <td>
              <ValueSlider
                label={`${text(WORDS.weight)} ${i + 1}`}
                value={weights[first + i]}
                most={MOST_WEIGHT}
                step={0.005}
                places={3}
                onChange={(value) => change({ weights: put(weights, first + i, value) })}
              />
            </td>
            <td className={styles.code}>
              {formatFixed(frame.weightCodes[i], 0)}
              <em>{minus(frame.weightZeroPoint)}</em>
            </td>
            {own && <td className={styles.scale}>{formatNumber(frame.weightScales[i])}</td>}
            <td className={styles.product}>
              <svg aria-hidden="true" className={styles.bar} width="100%" height="100%">
                <line className={styles.middle} x1="50%" x2="50%" y1="15%" y2="85%" />
                <line
                  className={styles.whole}
                  x1="50%"
                  x2={`${50 + (46 * frame.centred[i]) / largest}%`}
                  y1="50%"
                  y2="50%"
                />
              </svg>
              <b>{formatFixed(frame.centred[i], 0)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
