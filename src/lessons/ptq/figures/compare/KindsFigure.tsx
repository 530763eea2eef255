import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { formatCount, formatFixed, formatPercent, withUnit } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { NumbersTable } from '../../../../ui/NumbersTable.tsx'
import { feedSettings } from '../../feed-setting.ts'
import type { FigureProps } from '../view.ts'
import styles from './KindsFigure.module.css'
import { kindsSummary, kindsTable, kindsTitle, WORDS } from './kinds-text.tsx'

/** What each kind of calibration images makes of the network, all else as it is set. A row takes its kind. */
export function KindsFigure({ view, how }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const { kinds, settings, stale } = view
  const float = kinds?.floatAccuracy ?? null
  const of = (feed: string) => kinds?.measured.find((one) => one.feed === feed)
  return (
    <FigureFrame
      title={kindsTitle(view, language)}
      summary={kindsSummary(view, language)}
      table={() => kindsTable(view, language)}
      how={how}
      picture={false}
      stale={stale.kinds}
    >
      <div className={styles.scroll}>
        <NumbersTable className={styles.table} lines="head">
          <thead>
            <tr>
              <th scope="col">{text(WORDS.kind)}</th>
              <th scope="col" className={styles.wide}>
                {text(WORDS.accuracy)}
              </th>
              <th scope="col">{text(WORDS.agreement)}</th>
              <th scope="col">{text(WORDS.sqnr)}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(feedSettings.feed.options).map(([feed, name]) => {
              const found = of(feed)
              return (
                <tr key={feed} data-chosen={feed === settings.feed || undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      aria-pressed={feed === settings.feed}
                      onClick={() => view.change({ feed: feed as typeof settings.feed })}
                    >
                      {text(name)}
                    </button>
                  </th>
                  <td className={styles.wide}>
                    <svg width="100%" height="18" aria-hidden="true">
                      {found && <rect className={styles.bar} width={`${100 * found.accuracy}%`} y="2" height="14" />}
                      {float !== null && (
                        <line className={styles.float} x1={`${100 * float}%`} x2={`${100 * float}%`} y1="0" y2="18" />
                      )}
                    </svg>
                    <b data-number={`kind-${feed}`} data-value={found?.accuracy}>
                      {found ? formatPercent(found.accuracy, 1) : '…'}
                    </b>
                  </td>
                  <td>{found ? formatPercent(found.agreement, 1) : ''}</td>
                  <td>{found ? withUnit(formatFixed(found.sqnrDb, 1), 'dB') : ''}</td>
                </tr>
              )
            })}
          </tbody>
        </NumbersTable>
        <p>
          {text(WORDS.line)} {float === null ? '' : formatPercent(float, 1)} · {text(WORDS.images)}{' '}
          {kinds ? formatCount(kinds.images) : '…'}
        </p>
      </div>
    </FigureFrame>
  )
}
