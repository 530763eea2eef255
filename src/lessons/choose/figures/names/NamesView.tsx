import type { ReactNode } from 'react'
import { formatCount, formatNumber } from '../../../../ui/format.ts'
import { useLanguage } from '../../../../ui/language.tsx'
import { NumbersTable } from '../../../../ui/NumbersTable.tsx'
import type { NamedQuantization } from '../../frames.ts'
import type { ChooseView } from '../view.ts'
import { FRAMEWORK_NAME, FRAMEWORK_WORDS, ROW, wordsOf } from './framework-words.ts'
import styles from './NamesView.module.css'
import { COMPUTED, WORDS, WORTH } from './names-text.tsx'
import { Rulers } from './Rulers.tsx'

/** A tensor, the levels of three frameworks under it, their words, and what becomes of a few of its values. */
export function NamesView({ view }: { view: ChooseView }) {
  const language = useLanguage()
  const { names } = view.frames
  if (!names?.open) return null
  const { by, examples } = names
  const words = (row: 'step' | 'type' | 'range' | 'shared') => (one: NamedQuantization) =>
    wordsOf(one.framework, view.settings)[row]
  const line = (row: string, cell: (one: NamedQuantization) => string, code = true) => (
    <tr key={row} className={code ? styles.words : undefined}>
      <th scope="row">{ROW[row][language]}</th>
      {by.map((one) => (
        <td key={one.framework}>{code ? <code>{breakable(cell(one))}</code> : cell(one)}</td>
      ))}
    </tr>
  )
  const computed = (rows: typeof COMPUTED) =>
    rows.map(({ row, raw, write }) => (
      <tr key={row} className={row === 'differs' || row === 'rmse' ? styles.lost : undefined}>
        <th scope="row">{ROW[row][language]}</th>
        {by.map((one) => (
          <td key={one.framework} data-number={`${row}-${one.framework}`} data-value={raw(one)}>
            {write(one)}
          </td>
        ))}
      </tr>
    ))
  return (
    <div className={styles.view}>
      <Rulers names={names} />
      <NumbersTable className={styles.table} lines="rows" held>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{WORDS.words[language]}</span>
            </th>
            {by.map(({ framework }) => (
              <th key={framework} scope="col">
                {FRAMEWORK_NAME[framework]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {line('data', ({ framework }) => FRAMEWORK_WORDS[framework].data)}
          {line('step', words('step'))}
          {line('type', words('type'))}
          {line('range', words('range'))}
          {line('shared', words('shared'))}
          {computed(COMPUTED)}
          {Array.from(examples, (real, i) => (
            <tr key={real} className={styles.example}>
              <th scope="row">{real === 0 ? WORDS.zero[language] : formatNumber(real, 4)}</th>
              {by.map(({ framework, codes, reals }) => (
                <td key={framework} data-number={`code-${framework}-${i}`} data-value={codes[i]}>
                  {formatCount(codes[i])} <span>{formatNumber(reals[i], 4)}</span>
                </td>
              ))}
            </tr>
          ))}
          {computed(WORTH)}
        </tbody>
      </NumbersTable>
    </div>
  )
}

/** A long name may be broken between its words, and nowhere else. */
function breakable(name: string): ReactNode[] {
  return name.split(/(?<=[_=])|(?<=[a-z])(?=[A-Z])/).flatMap((word, i) => (i === 0 ? [word] : [<wbr key={i} />, word]))
}
