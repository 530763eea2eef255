import beside from '../../../../stage/Beside.module.css'
import { Beside } from '../../../../stage/Beside.tsx'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../../ui/language.tsx'
import { ScrollArea } from '../../../../ui/ScrollArea.tsx'
import { BetterList } from '../runs/BetterList.tsx'
import { isWhole } from '../runs/run-names.ts'
import { useShownRuns } from '../runs/useShownRuns.ts'
import type { FigureProps } from '../view.ts'
import { BillBars } from './BillBars.tsx'
import styles from './BillView.module.css'
import { BreakEven } from './BreakEven.tsx'
import { billNotes, billOf, billSummary, billTable, billTitle, verdictText } from './bill-text.tsx'
import { verdictOf } from './break-even.ts'

const ASIDE = { en: 'Break-even, and PTQ without training', ko: '손익 분기점과 학습 없는 PTQ' }

/** What QAT costs: time and memory of a step here, and from when on it is worth more than what needs no training. */
export function BillView({ view, how }: FigureProps) {
  const language = useLanguage()
  const bill = billOf(view)
  const shown = useShownRuns(view)
  const { tested = 0 } = shown?.whole ?? {}
  const whole = isWhole(view.settings)
  const verdict = verdictOf(
    shown && !view.stale.train ? shown.whole.runs : [],
    view.stale.better ? null : view.better,
    tested,
  )
  return (
    <FigureFrame
      title={billTitle(view, language)}
      summary={billSummary(view, language)}
      table={() => billTable(view, language)}
      how={how}
      picture={bill !== null}
    >
      <Beside className={styles.grid} column>
        <div className={styles.left}>
          <BillBars bill={bill} summary={billSummary(view, language)} />
        </div>
        <ScrollArea className={`${beside.side} ${styles.side}`} label={ASIDE[language]}>
          <BreakEven view={view} shown={shown} />
          {whole && (
            <p className={styles.verdict} data-number="verdict" data-value={verdict.kind}>
              {verdictText(view, verdict, tested, language)}
            </p>
          )}
          <BetterList view={view} />
          <p className={styles.note}>{billNotes(bill, language)}</p>
        </ScrollArea>
      </Beside>
    </FigureFrame>
  )
}
