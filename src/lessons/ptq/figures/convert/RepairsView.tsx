import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { formatFixed, formatPercent } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { NumbersTable } from '../../../../ui/NumbersTable.tsx'
import { Switch } from '../../../../ui/Switch.tsx'
import type { FigureProps, PtqView } from '../view.ts'
import styles from './RepairsView.module.css'
import { firstWorth, type RepairRow, repairRows } from './repair-rows.ts'
import {
  decibels,
  repairName,
  repairsNote,
  repairsSummary,
  repairsTable,
  repairsTitle,
  WORDS,
} from './repairs-text.tsx'

/** The network without and with each repair, at the bits that are set. */
export function RepairsView({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const rows = repairRows(view)
  const first = firstWorth(rows)?.accuracy ?? null
  const float = view.stale.repairs ? null : (view.repairs?.floatAccuracy ?? null)
  return (
    <FigureFrame
      title={repairsTitle(view, language)}
      summary={repairsSummary(view, language)}
      table={() => repairsTable(view, language)}
      how={how}
      picture={false}
    >
      <div className={styles.all}>
        <NumbersTable className={styles.table} lines="head">
          <thead>
            <tr>
              <th scope="col">{text(WORDS.repair)}</th>
              <th scope="col" colSpan={narrow ? 1 : 2} className={styles.wide}>
                {text(WORDS.accuracy)}
              </th>
              <th scope="col">{text(WORDS.points)}</th>
              <th scope="col">{text(WORDS.agreement)}</th>
              <th scope="col">{text(WORDS.logits)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.name} {...{ view, row, first, float, narrow }} />
            ))}
            <tr data-float>
              <th scope="row">
                <span>{text(WORDS.float)}</span>
              </th>
              {!narrow && (
                <td className={styles.bar}>
                  <Accuracy accuracy={float} first={null} float={float} />
                </td>
              )}
              <td className={styles.accuracy} data-number="repair-float" data-value={float ?? undefined}>
                {float === null ? '…' : formatPercent(float, 1)}
              </td>
              <td colSpan={3} />
            </tr>
          </tbody>
        </NumbersTable>
        <p>{repairsNote(view, language)}</p>
      </div>
    </FigureFrame>
  )
}

function Row({
  view,
  row: { name, worth, applies, on, turn },
  first,
  float,
  narrow,
}: {
  view: PtqView
  row: RepairRow
  /** accuracy without repair */
  first: number | null
  float: number | null
  narrow: boolean
}) {
  const language = useLanguage()
  const title = repairName(name, view, language)
  const rounding = name === 'round' ? view.repairs?.rounding : null
  const learning =
    rounding &&
    (language === 'en' ? `${rounding.done} of ${rounding.layers} layers` : `${rounding.layers}층 중 ${rounding.done}층`)
  const gained = worth && first !== null ? 100 * (worth.accuracy - first) : null
  return (
    <tr data-on={on || undefined} data-off={!applies || undefined}>
      <th scope="row">
        {name === 'none' ? <span>{title}</span> : <Switch label={title} value={on} onChange={turn} />}
      </th>
      {!narrow && (
        <td className={styles.bar}>
          {applies && <Accuracy accuracy={worth?.accuracy ?? null} first={first} float={float} />}
        </td>
      )}
      <td className={styles.accuracy} data-number={`repair-${name}`} data-value={worth?.accuracy}>
        {worth ? formatPercent(worth.accuracy, 1) : applies ? (learning ?? '…') : '–'}
      </td>
      <td>{gained === null || worth?.accuracy === first ? '' : `${gained > 0 ? '+' : ''}${formatFixed(gained, 1)}`}</td>
      <td>{worth ? formatPercent(worth.agreement, 1) : ''}</td>
      <td>{worth ? decibels(worth.sqnrDb) : ''}</td>
    </tr>
  )
}

/** From 0 to all of the images: what is right now, what was without repair, and what the float network has. */
function Accuracy({ accuracy, first, float }: { accuracy: number | null; first: number | null; float: number | null }) {
  const at = (share: number) => `${100 * share}%`
  return (
    <svg width="100%" height="100%" aria-hidden="true">
      <rect className={styles.right} y="22%" width={at(accuracy ?? 0)} height="56%" />
      {first !== null && <line className={styles.first} x1={at(first)} x2={at(first)} y1="0" y2="100%" />}
      {float !== null && <line className={styles.float} x1={at(float)} x2={at(float)} y1="0" y2="100%" />}
    </svg>
  )
}
