import type { MarkShape } from '../../../../charts/geometry/mark.ts'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { formatPercent } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { QuantizedParts } from '../../comparison-frames.ts'
import type { FigureProps, PtqView } from '../view.ts'
import { AccuracyChart } from './AccuracyChart.tsx'
import { curveSummary, curveTable, curveTitle, PARTS_WORDS, WORDS } from './curve-text.tsx'

const SHAPES: Readonly<Record<QuantizedParts, MarkShape>> = {
  both: 'circle',
  weights: 'square',
  activations: 'triangle',
}

/** Accuracy by bits: weights alone, activations alone, and both. */
export function CurveFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const { curve, settings, stale } = view
  const measured = curve?.measured ?? []
  return (
    <FigureFrame
      title={curveTitle(view, language)}
      summary={curveSummary(view, language)}
      table={() => curveTable(view, language)}
      how={how}
      stale={stale.curve}
    >
      <AccuracyChart
        float={curve?.floatAccuracy ?? null}
        floatName={text(WORDS.float)}
        series={(['weights', 'activations', 'both'] as const).map((parts) => ({
          id: parts,
          name: text(narrow ? PARTS_WORDS[parts].short : PARTS_WORDS[parts].name),
          shape: SHAPES[parts],
          strong: parts === 'both',
          points: measured
            .filter((point) => point.parts === parts)
            .map(({ bits, accuracy }) => ({
              x: bits,
              accuracy,
              said: `${bits} ${text(WORDS.bits)}: ${formatPercent(accuracy, 1)}`,
              pick: () => view.change(bitsOf(parts, bits)),
            })),
        }))}
        x={{
          domain: [8, 2],
          ticks: [8, 7, 6, 5, 4, 3, 2],
          format: String,
          label: text(WORDS.bits),
          now: Math.min(8, Math.max(2, Math.min(settings.weightBits, settings.activationBits))),
        }}
      />
    </FigureFrame>
  )
}

function bitsOf(parts: QuantizedParts, bits: number): Partial<PtqView['settings']> {
  if (parts === 'weights') return { weightBits: bits }
  return parts === 'activations' ? { activationBits: bits } : { weightBits: bits, activationBits: bits }
}
