import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import styles from './figures.module.css'
import { GainChart } from './relu/GainChart.tsx'
import { reluSummary, reluTable, reluTitle } from './relu/relu-text.tsx'
import { SchemesOnValues } from './relu/SchemesOnValues.tsx'
import type { FigureProps } from './view.ts'

/** The same values on symmetric codes and on affine ones: which codes are used, and what is lost; and how that ends as values below 0 come in. */
export function ReluFigure({ view, how, narrow }: FigureProps) {
  const language = useLanguage()
  const { relu } = view
  return (
    <FigureFrame
      title={reluTitle(view, language)}
      summary={reluSummary(view, language)}
      table={() => reluTable(view, language)}
      how={how}
      stale={view.stale.relu}
    >
      <div className={styles.column}>
        {relu && <SchemesOnValues view={view} frame={relu} />}
        {relu && !narrow && <GainChart view={view} frame={relu} />}
      </div>
    </FigureFrame>
  )
}
