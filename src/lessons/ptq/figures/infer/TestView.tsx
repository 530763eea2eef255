import { Beside } from '../../../../stage/Beside.tsx'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../../ui/language.tsx'
import type { FigureProps } from '../view.ts'
import { ChangedImages } from './ChangedImages.tsx'
import { ConfusionMatrix } from './ConfusionMatrix.tsx'
import styles from './TestView.module.css'
import { testSummary, testTable, testTitle } from './test-text.tsx'

/** The test images through the converted network: what each class is taken for, and the images that float told otherwise. */
export function TestView({ view, how }: FigureProps) {
  const language = useLanguage()
  return (
    <FigureFrame
      title={testTitle(view, language)}
      summary={testSummary(view, language)}
      table={() => testTable(view, language)}
      how={how}
      stale={view.stale.infer}
    >
      <Beside className={styles.grid} column>
        <ConfusionMatrix infer={view.infer} summary={testSummary(view, language)} />
        <ChangedImages view={view} />
      </Beside>
    </FigureFrame>
  )
}
