import beside from '../../../stage/Beside.module.css'
import { Beside } from '../../../stage/Beside.tsx'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { whyContract } from '../contract.ts'
import { MeasureButton } from './MeasureButton.tsx'
import { RoundsChart } from './RoundsChart.tsx'
import styles from './TimeFigure.module.css'
import { sizeName, timeSummary, timeTable, timeTitle, WHY, WORDS } from './time-text.tsx'
import type { FigureProps } from './view.ts'

const { product } = whyContract.settings

/** One product in float32 and in 8-bit integers, timed in turn on the reader's own device. */
export function TimeFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const { settings, stale } = view
  const measured = view.time?.measured ?? null
  const summary = timeSummary(measured, language)
  return (
    <FigureFrame
      title={timeTitle(measured, language)}
      summary={summary}
      table={() => timeTable(view, language)}
      how={how}
      picture={measured !== null}
      stale={stale.time && measured !== null}
    >
      <Beside className={styles.grid} column>
        <RoundsChart measured={measured} summary={summary} />
        <div className={`${beside.side} ${styles.side}`}>
          <Segments
            label={text(WORDS.product)}
            value={settings.product}
            options={(['layer', 'square'] as const).map((value) => ({
              value,
              name: value === 'layer' ? settings.layer : text(product.options.square),
            }))}
            onChange={(next) => view.change({ product: next, measuring: true })}
          />
          {!narrow && <MeasureButton view={view} />}
          {measured && (
            <dl className={styles.numbers}>
              <div className={styles.floatNumber}>
                <dt>{text(WORDS.float)}</dt>
                <dd data-number="time-float" data-value={measured.floatMs.median}>
                  {formatNumber(measured.floatMs.median)} ms
                </dd>
              </div>
              <div className={styles.quantNumber}>
                <dt>{text(WORDS.integer)}</dt>
                <dd data-number="time-integer" data-value={measured.integerMs.median}>
                  {formatNumber(measured.integerMs.median)} ms
                </dd>
              </div>
            </dl>
          )}
          {measured && <p>{sizeName(measured)}</p>}
          {measured && WHY[measured.kernels].map((paragraph) => <p key={paragraph.en}>{text(paragraph)}</p>)}
        </div>
      </Beside>
    </FigureFrame>
  )
}
