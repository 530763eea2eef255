import type { BothLanguages } from '../../../ui/language.tsx'
import { useText } from '../../../ui/language.tsx'
import { NumbersTable } from '../../../ui/NumbersTable.tsx'
import styles from './Costs.module.css'

const WORDS = {
  right: { en: 'right', ko: '올바름' },
  wrong: { en: 'wrong', ko: '틀림' },
}

export interface Cost {
  /** of the data-number: `right-<name>` and `wrong-<name>` */
  readonly name: string
  readonly label: BothLanguages
  readonly right: number | undefined
  readonly wrong: number | undefined
  readonly write: (value: number) => string
}

/** What is right and what is wrong, side by side in numbers; on a phone the first few of them. */
export function Costs({
  rows,
  heads = WORDS,
  said,
  plain = false,
}: {
  rows: readonly Cost[]
  heads?: { readonly right: BothLanguages; readonly wrong: BothLanguages }
  /** neither is an error: both are quantizers */
  plain?: boolean
  /** what the two columns are, in a few words */
  said?: { readonly right: BothLanguages; readonly wrong: BothLanguages }
}) {
  const text = useText()
  return (
    <NumbersTable className={`${styles.costs} ${plain ? styles.plain : ''}`} lines="rows">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{text({ en: 'measure', ko: '항목' })}</span>
          </th>
          {(['right', 'wrong'] as const).map((side) => (
            <th key={side} scope="col" data-side={side}>
              <b>{text(heads[side])}</b>
              {said && <span>{text(said[side])}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, label, right, wrong, write }) => (
          <tr key={name}>
            <th scope="row">{text(label)}</th>
            {([right, wrong] as const).map((value, i) => {
              const side = i === 0 ? 'right' : 'wrong'
              return (
                <td key={side} data-side={side} data-number={`${side}-${name}`} data-value={value}>
                  {value === undefined ? '–' : write(value)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </NumbersTable>
  )
}
