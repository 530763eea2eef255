import { type KeyboardEvent, useRef } from 'react'
import charts from '../../../charts/charts.module.css'
import { useSize } from '../../../charts/useSize.ts'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { BitCells } from './BitCells.tsx'
import { BitToggles } from './BitToggles.tsx'
import { bitLayout } from './bit-layout.ts'
import { CodeRow } from './CodeRow.tsx'
import { FloatParts } from './FloatParts.tsx'
import styles from './ValueFigure.module.css'
import { codedNow, realName, valueSummary, valueTable, valueTitle, WORDS } from './value-text.tsx'
import type { FigureProps } from './view.ts'
import { WeightsAxis } from './WeightsAxis.tsx'

/** The 32 bits of one weight, which can be flipped; the code that stands for it; and where it lies among the weights of its layer. */
export function ValueFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 860, height: 520, scale: 1 })
  const { value, network, settings, lit } = view
  const coded = codedNow(view)
  const layer = network?.layers.find(({ name }) => name === value?.layer)
  const head = (narrow ? 26 : 40) * scale
  const layout = bitLayout(width, height, head, scale, narrow)
  const partsFoot = head + layout.height + (layout.named ? 44 : 20) * scale
  const codeHead = partsFoot + (narrow ? 24 : 46) * scale
  const codeFoot = codeHead + (narrow ? 8 : 14) * scale + layout.size
  const top = codeFoot + (narrow ? 20 : 40) * scale
  const rank = value?.rank ?? 0
  const setRank = (weight: number) => view.change({ weight, flips: [] })
  const last = (layer?.weights.length ?? 1) - 1
  return (
    <FigureFrame
      title={valueTitle(view, language)}
      summary={valueSummary(view, language)}
      table={() => valueTable(view, language)}
      how={how}
      stale={view.stale.value}
    >
      <div className={styles.all}>
        <input
          type="range"
          className={charts.ringedKeys}
          aria-label={text(WORDS.weight)}
          aria-valuetext={value ? realName(value.trained) : ''}
          min={0}
          max={last}
          step={1}
          value={rank}
          onChange={(event) => setRank(Number(event.target.value))}
          onKeyDown={(event: KeyboardEvent) => event.key === 'Backspace' && setRank(view.home.weight)}
        />
        <svg
          ref={ref}
          className={`${charts.fills} ${styles.drawing}`}
          role="img"
          aria-label={valueSummary(view, language)}
        >
          {value && coded && layer && (
            <>
              <text className={styles.floatReal} y={head - (narrow ? 8 : 12) * scale}>
                <tspan data-number="value" data-value={value.value}>
                  {realName(value.value)}
                </tspan>
                <tspan className={styles.name} dx={10 * scale}>
                  {text(WORDS.float)}
                </tspan>
              </text>
              <BitCells
                {...{ bits: value.word, cells: layout.cells, size: layout.size, scale, flipped: settings.flips }}
                tone="float"
              />
              <FloatParts {...{ value, layout, scale, lit }} />
              <CodeRow {...{ value, coded, head: codeHead, size: layout.size, width, scale, narrow }} />
              <WeightsAxis
                {...{ value, coded, layer, top, width, foot: height - 26 * scale, scale }}
                onPick={(next) => next !== rank && setRank(next)}
              />
            </>
          )}
        </svg>
        {value && (
          <BitToggles
            word={value.word}
            layout={layout}
            flips={settings.flips}
            onFlip={(flips) => view.change({ flips })}
          />
        )}
        {settings.flips.length > 0 && (
          <div className={styles.back}>
            <Button onClick={() => view.change({ flips: [] })}>{text(WORDS.back)}</Button>
          </div>
        )}
      </div>
    </FigureFrame>
  )
}
