import { Beside } from '../../../../stage/Beside.tsx'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { formatBytes, formatCount, formatFixed, withUnit } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { FLOAT_BITS } from '../../convert-setting.ts'
import type { FigureProps, PtqView } from '../view.ts'
import { Bill } from './Bill.tsx'
import { WeightsPanel } from './WeightsPanel.tsx'
import styles from './WeightsView.module.css'
import { openedLayer, WORDS, weightsSummary, weightsTable, weightsTitle } from './weights-text.tsx'

/** The weights of one layer before and after, and what the whole network takes now. */
export function WeightsView({ view, how, narrow }: FigureProps) {
  const language = useLanguage()
  return (
    <FigureFrame
      title={weightsTitle(view, language)}
      summary={weightsSummary(view, language)}
      table={() => weightsTable(view, language)}
      how={how}
      stale={view.stale.convert}
    >
      <Beside className={styles.grid}>
        <div className={styles.layer}>
          <LayerLine view={view} />
          <WeightsPanel view={view} narrow={narrow} />
        </div>
        <Bill converted={view.convert?.converted ?? null} />
      </Beside>
    </FigureFrame>
  )
}

/** The opened layer in numbers. */
function LayerLine({ view }: { view: PtqView }) {
  const text = useText()
  const language = useLanguage()
  const layer = openedLayer(view)
  if (!layer) return <p className={styles.line}>…</p>
  const count = layer.before.counts.reduce((sum, n) => sum + n, 0)
  const float = layer.bits >= FLOAT_BITS
  return (
    <p className={styles.line}>
      <b>{layer.name}</b>
      <span>{language === 'en' ? `${formatCount(count)} weights` : `가중치 ${formatCount(count)}개`}</span>
      <span className={float ? 'float-word' : 'quant-word'}>
        {float ? text(WORDS.float) : language === 'en' ? `${layer.bits} bits` : `${layer.bits}비트`}
      </span>
      <span data-number="layer-bytes" data-value={layer.bytes}>
        {formatBytes(layer.bytes)}
      </span>
      <span data-number="layer-sqnr" data-value={layer.sqnrDb}>
        SQNR {withUnit(formatFixed(layer.sqnrDb, 1), 'dB')}
      </span>
    </p>
  )
}
