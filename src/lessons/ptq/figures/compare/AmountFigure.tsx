import type { MarkShape } from '../../../../charts/geometry/mark.ts'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { formatPercent, formatShort } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { FigureProps } from '../view.ts'
import { AccuracyChart } from './AccuracyChart.tsx'
import { amountSummary, amountTable, amountTitle, WORDS } from './amount-text.tsx'

const SHAPES: readonly MarkShape[] = ['circle', 'square', 'triangle']

/** Accuracy by how many images calibration saw, in several orders. */
export function AmountFigure({ view, how }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const { amount, settings, stale } = view
  const measured = amount?.measured ?? []
  const seeds = [...new Set(measured.map(({ seed }) => seed))]
  return (
    <FigureFrame
      title={amountTitle(view, language)}
      summary={amountSummary(view, language)}
      table={() => amountTable(view, language)}
      how={how}
      stale={stale.amount}
    >
      <AccuracyChart
        float={amount?.floatAccuracy ?? null}
        floatName={text(WORDS.float)}
        series={seeds.map((seed, i) => ({
          id: String(seed),
          name: `${text(WORDS.seed)} ${seed}`,
          shape: SHAPES[i % SHAPES.length],
          strong: i === 0,
          points: measured
            .filter((point) => point.seed === seed)
            .map(({ calibrated, accuracy }) => ({
              x: calibrated,
              accuracy,
              said: `${formatShort(calibrated)}: ${formatPercent(accuracy, 1)}`,
              pick: () => view.change({ images: calibrated, seed }),
            })),
        }))}
        x={{
          domain: [1, 1024],
          log: true,
          ticks: [1, 4, 16, 64, 256, 1024],
          format: formatShort,
          label: text(WORDS.images),
          now: settings.images,
        }}
      />
    </FigureFrame>
  )
}
