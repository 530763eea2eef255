import { useCallback } from 'react'
import { Beside } from '../../../stage/Beside.tsx'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import styles from './ModelFigure.module.css'
import { Chain } from './model/Chain.tsx'
import { modelSummary, modelTable, modelTitle } from './model/model-text.tsx'
import { Notes } from './model/Notes.tsx'
import { useSteadyChange } from './useSteadyChange.ts'
import type { FigureProps } from './view.ts'

/** The network that is trained, and where training puts its fake quantizers. */
export function ModelFigure({ view, how, narrow }: FigureProps) {
  const language = useLanguage()
  const { network, parameters, settings, stale } = view
  const change = useSteadyChange()
  const open = useCallback((layer: number) => change({ layer }), [change])
  const weighted = network?.layers.filter(({ weightShape }) => weightShape).length ?? 1
  return (
    <FigureFrame
      title={modelTitle(view, language)}
      summary={modelSummary(view, language)}
      table={() => modelTable(view, language)}
      how={how}
      picture={false}
      stale={stale.network || stale.parameters}
    >
      <Beside className={styles.halves} column>
        {network && (
          <>
            <Chain
              network={network}
              parameters={parameters}
              opened={Math.min(settings.layer, weighted - 1)}
              narrow={narrow}
              onOpen={open}
            />
            <Notes parameters={parameters} settings={settings} onChange={change} />
          </>
        )}
      </Beside>
    </FigureFrame>
  )
}
