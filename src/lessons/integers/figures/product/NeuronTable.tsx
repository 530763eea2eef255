import { formatFixed, formatNumber } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import { NumbersTable } from '../../../../ui/NumbersTable.tsx'
import type { Granularity, ProductFrame } from '../../frames.ts'
import { NEURONS } from '../../neuron-setting.ts'
import type { IntegersView } from '../view.ts'
import styles from './NeuronTable.module.css'
import { WORDS } from './product-text.tsx'

const WAYS: readonly Granularity[] = ['tensor', 'channel', 'input']

/** All neurons of the layer by each way of sharing scales: how far their codes reach, what is lost, and how often a real number has to multiply. A row opens its neuron, a column chooses its way. */
export function NeuronTable({ view, frame }: { view: IntegersView; frame: ProductFrame }) {
  const text = useText()
  return (
    <NumbersTable className={styles.neurons} lines="rows">
      <thead>
        <tr>
          <th scope="col">{text(WORDS.scalesOf)}</th>
          {WAYS.map((way) => (
            <th key={way} scope="col" data-chosen={way === frame.granularity || undefined}>
              <button
                type="button"
                aria-pressed={way === view.settings.granularity}
                onClick={() => view.change({ granularity: way })}
              >
                {text(WORDS[way === 'input' ? 'inputWay' : way])}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: NEURONS }, (_, o) => (
          <tr key={o} data-chosen={o === frame.neuron || undefined}>
            <th scope="row">
              <button
                type="button"
                aria-pressed={o === view.settings.neuron}
                onClick={() => view.change({ neuron: o, sum: [] })}
              >
                {text(WORDS.neuron)} {o + 1}
              </button>
            </th>
            {WAYS.map((way) => {
              const { largestCode, error } = frame.neurons[way][o]
              return (
                <td key={way}>
                  <span data-number={`largest-${way}-${o}`} data-value={largestCode}>
                    {formatFixed(largestCode, 0)}
                  </span>
                  <b className="error-word" data-number={`error-${way}-${o}`} data-value={error}>
                    {formatNumber(Math.abs(error), 2)}
                  </b>
                </td>
              )
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">{text(WORDS.factors)}</th>
          <td>{text(WORDS.afterSum)}</td>
          <td>{text(WORDS.afterSum)}</td>
          <td>{text(WORDS.within).replace('#', formatFixed(frame.x.length, 0))}</td>
        </tr>
      </tbody>
      <caption>{text(WORDS.cells)}</caption>
    </NumbersTable>
  )
}
