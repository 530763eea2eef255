import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import styles from './factor/Factor.module.css'
import { FactorBits } from './factor/FactorBits.tsx'
import { factorSummary, factorTable, factorTitle } from './factor/factor-text.tsx'
import { Lanes } from './factor/Lanes.tsx'
import { NearSums } from './factor/NearSums.tsx'
import { SumAxis } from './factor/SumAxis.tsx'
import type { FigureProps } from './view.ts'

/** From the accumulator to a code: the factor as a whole number and a shift, one rounding beside two and beside float, and every sum for which they differ. */
export function FactorFigure({ view, how }: FigureProps) {
  const language = useLanguage()
  const { factor } = view
  return (
    <FigureFrame
      title={factorTitle(view, language)}
      summary={factorSummary(view, language)}
      table={() => factorTable(view, language)}
      how={how}
      picture={false}
      stale={view.stale.factor}
    >
      <div className={styles.scroll}>
        {factor && (
          <>
            <FactorBits frame={factor} />
            <SumAxis view={view} frame={factor} />
            <div className={styles.below}>
              <Lanes frame={factor} />
              <NearSums frame={factor} />
            </div>
          </>
        )}
      </div>
    </FigureFrame>
  )
}
