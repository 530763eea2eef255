import { Beside } from '../../../../stage/Beside.tsx'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { formatFixed, formatPercent, withUnit } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { NumbersTable } from '../../../../ui/NumbersTable.tsx'
import type { FigureProps, PtqView } from '../view.ts'
import { CodesChart } from './CodesChart.tsx'
import styles from './CodesView.module.css'
import {
  bitsWord,
  codesName,
  codesNote,
  codesSummary,
  codesTable,
  codesTitle,
  KINDS,
  measuredCodes,
  WORDS,
} from './codes-text.tsx'

/** The weights by codes of four kinds: the error that each leaves, and what the network is worth then. */
export function CodesView({ view, how, narrow }: FigureProps) {
  const language = useLanguage()
  return (
    <FigureFrame
      title={codesTitle(view, language)}
      summary={codesSummary(view, language)}
      table={() => codesTable(view, language)}
      how={how}
    >
      <Beside className={styles.grid}>
        <CodesChart view={view} narrow={narrow} />
        <div className={styles.side}>
          <CodesTable view={view} />
          <p>{codesNote(view, language)}</p>
        </div>
      </Beside>
    </FigureFrame>
  )
}

function CodesTable({ view }: { view: PtqView }) {
  const text = useText()
  const language = useLanguage()
  const measured = measuredCodes(view)
  const best = {
    weightSqnrDb: Math.max(...measured.map(({ weightSqnrDb }) => weightSqnrDb)),
    accuracy: Math.max(...measured.map(({ accuracy }) => accuracy)),
    agreement: Math.max(...measured.map(({ agreement }) => agreement)),
    sqnrDb: Math.max(...measured.map(({ sqnrDb }) => sqnrDb)),
  }
  const percent = (share: number) => formatPercent(share, 1)
  const decibels = (db: number) => withUnit(formatFixed(db, 1), 'dB')
  const columns = [
    ['weightSqnrDb', WORDS.sqnr, decibels],
    ['accuracy', WORDS.accuracy, percent],
    ['agreement', WORDS.agreement, percent],
    ['sqnrDb', WORDS.logits, decibels],
  ] as const
  return (
    <NumbersTable className={styles.table} lines="head">
      <thead>
        <tr>
          <th scope="col">{text(WORDS.codes)}</th>
          {columns.map(([name, title]) => (
            <th key={name} scope="col">
              {text(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {KINDS.map((kind) => {
          const one = measured.find(({ codes }) => codes === kind)
          return (
            <tr key={kind}>
              <th scope="row">
                {codesName(kind, language)} <span>{one && bitsWord(one.bits, language)}</span>
              </th>
              {columns.map(([name, , write]) => (
                <td
                  key={name}
                  data-number={name === 'accuracy' ? `codes-${kind}` : `codes-${kind}-${name}`}
                  data-value={one?.[name]}
                  data-best={one?.[name] === best[name] || undefined}
                >
                  {one ? write(one[name]) : '…'}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </NumbersTable>
  )
}
