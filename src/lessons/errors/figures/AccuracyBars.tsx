import { formatCount, formatPercent } from '../../../ui/format.ts'
import { type BothLanguages, useLanguage, useText } from '../../../ui/language.tsx'
import type { AccuracyFrame } from '../frames.ts'
import styles from './AccuracyBars.module.css'

const WORDS = {
  title: { en: 'Accuracy of the network', ko: '신경망의 정확도' },
}

export interface AccuracyRow {
  /** of the frame's runs, and of the data-number */
  readonly name: string
  readonly label: BothLanguages
  readonly tone: 'float' | 'right' | 'wrong'
}

/** Accuracy on the test images as bars; while they are still being asked, how many have been. */
export function AccuracyBars({
  frame,
  rows,
  stale,
}: {
  frame: AccuracyFrame | null
  rows: readonly AccuracyRow[]
  stale: boolean
}) {
  const text = useText()
  const language = useLanguage()
  const total = formatCount(frame?.total ?? 1000)
  return (
    <div className={styles.bars} data-stale={stale || undefined}>
      <h2>
        {text(WORDS.title)}
        <span>{language === 'en' ? `${total} test images` : `테스트 이미지 ${total}장`}</span>
      </h2>
      <dl>
        {rows.map(({ name, label, tone }) => {
          const run = frame?.runs[name]
          const partial = run && run.images < (frame?.total ?? 0)
          return (
            <div key={name} data-tone={tone} data-partial={partial || undefined}>
              <dt>{text(label)}</dt>
              <dd>
                <i style={{ width: `${100 * (run?.accuracy ?? 0)}%` }} />
              </dd>
              <dd data-number={`accuracy-${name}`} data-value={partial ? undefined : run?.accuracy}>
                {run ? (partial ? `${formatCount(run.images)}…` : formatPercent(run.accuracy, 1)) : '…'}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
