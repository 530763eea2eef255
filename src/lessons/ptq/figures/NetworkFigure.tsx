import { type RefObject, useEffect, useRef } from 'react'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import type { LayerFrame } from '../frames.ts'
import styles from './NetworkFigure.module.css'
import { LayerGraph } from './network/LayerGraph.tsx'
import { networkSummary, networkTable, networkTitle } from './network/network-text.tsx'
import { OpenedLayer } from './network/OpenedLayer.tsx'
import type { FigureProps } from './view.ts'

/** The trained network before anything is done to it: its layers, and the weights of one of them. */
export function NetworkFigure({ view, how, narrow }: FigureProps) {
  const language = useLanguage()
  const halves = useRef<HTMLDivElement>(null)
  const { network, settings } = view
  const layers = (network?.layers ?? []).filter(hasWeights)
  const opened = Math.max(0, Math.min(settings.layer, layers.length - 1))
  useOpenedInSight(halves, network && narrow ? opened : null)
  return (
    <FigureFrame
      title={networkTitle(view, language)}
      summary={networkSummary(view, language)}
      table={() => networkTable(view, language)}
      how={how}
      stale={view.stale.network}
    >
      <div ref={halves} className={styles.halves}>
        {network && (
          <>
            <LayerGraph network={network} opened={opened} narrow={narrow} onOpen={(layer) => view.change({ layer })} />
            <OpenedLayer key={layers[opened].name} layer={layers[opened]} settings={settings} />
          </>
        )}
      </div>
    </FigureFrame>
  )
}

const hasWeights = (layer: LayerFrame): layer is LayerFrame & { readonly weight: NonNullable<LayerFrame['weight']> } =>
  layer.weight !== null

/** On a phone the opened layer is below the graph: when another is opened it is brought into sight, within the figure. */
function useOpenedInSight(halves: RefObject<HTMLDivElement | null>, opened: number | null) {
  const shown = useRef(opened)
  useEffect(() => {
    const before = shown.current
    shown.current = opened
    if (before === null || opened === null || before === opened) return
    const layer = halves.current?.querySelector('section')
    if (layer) halves.current?.scrollTo({ top: layer.offsetTop, behavior: 'smooth' })
  }, [halves, opened])
}
