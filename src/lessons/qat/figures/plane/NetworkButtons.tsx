import { memo } from 'react'
import { useLanguage } from '../../../../ui/language.tsx'
import type { Opened } from './NetworkDrawing.tsx'
import type { NetworkPlaces } from './network-places.ts'
import styles from './Plane.module.css'
import { layerName, neuronName } from './plane-text.tsx'

/** Over the names of the layers and over each neuron: what opens it. */
export const NetworkButtons = memo(function NetworkButtons({
  places: { columns },
  opened,
  top,
  scale,
  open,
}: {
  places: NetworkPlaces
  opened: Opened
  top: number
  scale: number
  open: (next: Opened) => void
}) {
  const language = useLanguage()
  const layers = columns.slice(1)
  const width = 76 * scale
  return layers.map((column, layer) => (
    <div key={layer}>
      <button
        type="button"
        className={styles.pad}
        style={{ left: column[0].x + column[0].size / 2 - width / 2, top: top - 4 * scale, width, height: 26 * scale }}
        aria-label={layerName(layer, layers.length, language)}
        aria-pressed={layer === opened.layer}
        data-layer={layer}
        onClick={() => open({ layer, neuron: null })}
      />
      {column.map(({ x, y, size }, neuron) => {
        const isOpen = layer === opened.layer && neuron === opened.neuron
        return (
          <button
            key={neuron}
            type="button"
            className={styles.pad}
            style={{ left: x - 2, top: y - 2, width: size + 4, height: size + 4 }}
            aria-label={neuronName(layer, neuron, layers.length, language)}
            aria-pressed={isOpen}
            data-neuron={`${layer}-${neuron}`}
            onClick={() => open({ layer, neuron: isOpen ? null : neuron })}
          />
        )
      })}
    </div>
  ))
})
