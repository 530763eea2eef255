import { useState } from 'react'
import beside from '../../../../stage/Beside.module.css'
import { Beside } from '../../../../stage/Beside.tsx'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { formatFixed, formatNumber } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { NumbersTable } from '../../../../ui/NumbersTable.tsx'
import { ScrollArea } from '../../../../ui/ScrollArea.tsx'
import type { FigureProps } from '../view.ts'
import styles from './EstimatorView.module.css'
import { type Estimated, type Estimator, estimatedAt } from './estimator-curve.ts'
import { estimatorSummary, estimatorTable, estimatorTitle, WORDS } from './estimator-text.tsx'
import { signed } from './forward-words.ts'
import { insideOf, openedWeight } from './inside.ts'
import { MaskedBars } from './MaskedBars.tsx'
import { NothingInside } from './NothingInside.tsx'
import { StaircaseChart } from './StaircaseChart.tsx'

/** Straight through: what forward makes of a weight, and what backward pretends it was. */
export function EstimatorView({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const [held, hold] = useState<number | null>(null)
  const inside = insideOf(view)
  if (!inside.there) return <NothingInside view={view} inside={inside} how={how} />
  const { cloud, watched, train } = inside
  const { scale, greatestCode, reach, place } = cloud
  const estimator: Estimator = { scale, greatestCode, reach, learned: watched.kind === 'lsq' }
  const weight = place[openedWeight(cloud, view.settings.weight)]
  const found = estimatedAt(estimator, held ?? weight)
  return (
    <FigureFrame
      title={estimatorTitle(inside, language)}
      summary={estimatorSummary(inside, estimatedAt(estimator, weight), language)}
      table={() => estimatorTable(inside, language)}
      how={how}
      stale={view.stale.train}
    >
      <Beside className={styles.layout}>
        <div className={`${beside.drawing} ${styles.plot}`}>
          <StaircaseChart {...{ estimator, weight, held, hold, narrow }} />
        </div>
        <ScrollArea className={`${beside.side} ${styles.aside}`} label={text(WORDS.aside)}>
          <Readout found={found} learned={estimator.learned} own={held === null} />
          <MaskedBars watched={watched} started={train.step > 0} />
        </ScrollArea>
      </Beside>
    </FigureFrame>
  )
}

/** The numbers at the ruler. */
function Readout({ found, learned, own }: { found: Estimated; learned: boolean; own: boolean }) {
  const text = useText()
  const { latent, place, code, used, error, slope, byScale } = found
  return (
    <NumbersTable className={styles.readout} lines="rows">
      <caption>{text(own ? WORDS.atWeight : WORDS.atRuler)}</caption>
      <tbody>
        <tr>
          <th scope="row">
            <i>w</i>
          </th>
          <td>{formatFixed(place, 2)} · s =</td>
          <td className="float-word" data-number="latent" data-value={latent}>
            {formatNumber(latent)}
          </td>
        </tr>
        <tr>
          <th scope="row">{text(WORDS.forwardRow)} ŵ</th>
          <td>{signed(code)} · s =</td>
          <td className="quant-word" data-number="used" data-value={used}>
            {formatNumber(used)}
          </td>
        </tr>
        <tr>
          <th scope="row">
            {text(WORDS.errorRow)} ŵ − <i>w</i>
          </th>
          <td />
          <td className="error-word">{formatNumber(error)}</td>
        </tr>
        <tr>
          <th scope="row">
            {text(WORDS.backwardRow)} ∂ŵ/∂<i>w</i>
          </th>
          <td>{text(slope === 1 ? WORDS.passes : WORDS.stopped)}</td>
          <td className={slope === 1 ? 'float-word' : styles.clipped} data-number="slope" data-value={slope}>
            {slope}
          </td>
        </tr>
        {learned && (
          <tr>
            <th scope="row">
              {text(WORDS.scaleRow)} ∂ŵ/∂<i>s</i>
            </th>
            <td />
            <td>{formatFixed(byScale, 2)}</td>
          </tr>
        )}
      </tbody>
    </NumbersTable>
  )
}
