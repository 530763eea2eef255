import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { FigureProps } from '../view.ts'
import { NoIntegers } from './NoIntegers.tsx'
import { PatchGrids } from './PatchGrids.tsx'
import { ProductTable } from './ProductTable.tsx'
import { WalkChain } from './WalkChain.tsx'
import { WalkControls } from './WalkControls.tsx'
import styles from './WalkView.module.css'
import { WORDS, walkSummary, walkTable, walkTitle } from './walk-text.tsx'

/** One output of one neuron in its real integers: what is multiplied, and how the sum becomes a code. */
export function WalkView({ view, how }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const found = view.walk?.walk ?? null
  const kind = view.convert?.converted?.kind
  const oneChannel = found && found.kernel > 1 && (found.kind === 'depthwise' || found.inputShape[2] === 1)
  return (
    <FigureFrame
      title={walkTitle(view, language)}
      summary={walkSummary(view, language)}
      table={() => walkTable(view, language)}
      how={how}
      picture={false}
      stale={view.stale.walk}
    >
      {view.walk && !found && kind && kind !== 'integer' && (
        <NoIntegers view={view} kind={kind} also={text(WORDS.toWalk)} />
      )}
      {found && (
        <div className={styles.grid}>
          <WalkControls view={view} walk={found} />
          <div className={styles.work}>
            <WalkChain walk={found} />
            {oneChannel ? <PatchGrids walk={found} /> : <ProductTable walk={found} />}
          </div>
        </div>
      )}
    </FigureFrame>
  )
}
