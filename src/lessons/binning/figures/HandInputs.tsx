import charts from '../../../charts/charts.module.css'
import { formatNumber } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import styles from './AxisFigure.module.css'
import type { Mark } from './panel-geometry.ts'
import type { BinningView } from './view.ts'

const WORDS = {
  group: { en: 'Your quantizer', ko: '내 양자화기' },
  levels: { en: 'your level', ko: '내 대푯값' },
  thresholds: { en: 'your threshold', ko: '내 경곗값' },
}

/** Each mark of the hand-placed quantizer as a slider for keys and screen readers; what is focused is ringed in the drawing. */
export function HandInputs({
  view,
  domain: [low, high],
  onFocus,
}: {
  view: BinningView
  domain: readonly [number, number]
  onFocus: (mark: Mark | null) => void
}) {
  const text = useText()
  const { placed } = view.hand
  if (!placed) return null
  const marks = placed.levels.flatMap((level, index): (Mark & { value: number })[] =>
    index < placed.thresholds.length
      ? [
          { kind: 'levels', index, value: level },
          { kind: 'thresholds', index, value: placed.thresholds[index] },
        ]
      : [{ kind: 'levels', index, value: level }],
  )
  return (
    <fieldset className={styles.handInputs}>
      <legend className="visually-hidden">{text(WORDS.group)}</legend>
      {marks.map(({ kind, index, value }) => (
        <input
          key={`${kind}${index}`}
          type="range"
          className={charts.keys}
          aria-label={`${text(WORDS[kind])} ${index + 1}`}
          aria-valuetext={formatNumber(value)}
          min={low}
          max={high}
          step={(high - low) / 400}
          value={value}
          onChange={(event) => view.hand.move({ kind, index }, Number(event.target.value))}
          onFocus={() => onFocus({ kind, index })}
          onBlur={() => onFocus(null)}
        />
      ))}
    </fieldset>
  )
}
