import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { FLOAT_BITS } from '../../convert-setting.ts'
import type { FigureProps } from '../view.ts'
import { BitsTable } from './BitsTable.tsx'
import styles from './BitsView.module.css'
import { BudgetBar } from './BudgetBar.tsx'
import { layerParts, listsThatCount, setBits, tensorParts } from './bits-parts.ts'
import { bitsCaveat, bitsNote, bitsSummary, bitsTable, bitsTitle, WORDS } from './bits-text.tsx'

/** Mixed precision: bits for each layer and each tensor, against a budget of bytes. */
export function BitsView({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const { settings } = view
  const [layers, tensors] = [layerParts(view), tensorParts(view)]
  const counts = listsThatCount(view)
  const set = settings.weightBitsOf.length + settings.activationBitsOf.length > 0
  const fixed = settings.codes === 'nf4' || settings.codes === 'fp4-e2m1'
  return (
    <FigureFrame
      title={bitsTitle(view, language)}
      summary={bitsSummary(view, language)}
      table={() => bitsTable(view, language)}
      how={how}
      stale={view.stale.convert}
    >
      <div className={styles.all}>
        <BudgetBar view={view} layers={layers} narrow={narrow} />
        <div className={styles.tables}>
          <BitsTable
            kind="layer"
            title={text(WORDS.weights)}
            head={text(WORDS.layer)}
            parts={layers}
            opened={settings.layer}
            sized
            offered={!counts.weightBitsOf ? [] : fixed ? [FLOAT_BITS] : ALL_BITS}
            onOpen={(layer) => view.change({ layer })}
            onSet={(i, bits) => setBits(view, 'weightBitsOf', i, layers.length, bits)}
          />
          <BitsTable
            kind="tensor"
            title={text(WORDS.activations)}
            head={text(WORDS.tensor)}
            parts={tensors}
            opened={settings.tensor}
            offered={counts.activationBitsOf ? ALL_BITS : []}
            onOpen={(tensor) => view.change({ tensor })}
            onSet={(i, bits) => setBits(view, 'activationBitsOf', i, tensors.length, bits)}
          />
        </div>
        <div className={styles.foot}>
          <p>
            {bitsCaveat(view, language)} {bitsNote(view, language)}
          </p>
          <button type="button" disabled={!set} onClick={() => view.change({ weightBitsOf: [], activationBitsOf: [] })}>
            {text(WORDS.reset)}
          </button>
        </div>
      </div>
    </FigureFrame>
  )
}

const ALL_BITS: readonly number[] = [2, 3, 4, 5, 6, 7, 8, FLOAT_BITS]
