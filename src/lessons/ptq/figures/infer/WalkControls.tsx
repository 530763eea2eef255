import { className } from '../../../../ui/class-names.ts'
import { useText } from '../../../../ui/language.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { Stepper } from '../../../../ui/Stepper.tsx'
import { ptqContract } from '../../contract.ts'
import type { Walk } from '../../frames.ts'
import type { PtqView } from '../view.ts'
import { OutputMap } from './OutputMap.tsx'
import { PixelCanvas } from './PixelCanvas.tsx'
import styles from './WalkView.module.css'

const { image, walkStep, walkChannel, walkRow, walkColumn } = ptqContract.settings

/** Which output it is. What is beyond the layer is its last. */
export function WalkControls({ view: { settings, change }, walk }: { view: PtqView; walk: Walk }) {
  const text = useText()
  const [rows, columns, channels] = walk.shape
  const options = walk.layers.map((name, i) => ({ value: String(i), name }))
  return (
    <div className={styles.controls}>
      <div className={styles.image}>
        <PixelCanvas
          className={styles.thumbnail}
          pixels={walk.image.pixels}
          name={text(className(walk.image.set, walk.image.label))}
        />
        <div>
          <Stepper
            label={text(image.label)}
            value={settings.image}
            most={image.max}
            onChange={(next) => change({ image: next })}
          />
          <span>{text(className(walk.image.set, walk.image.label))}</span>
        </div>
      </div>
      <div className={styles.layer}>
        <Select
          label={text(walkStep.label)}
          value={String(Math.min(settings.walkStep, walk.layers.length - 1))}
          groups={[{ name: '', options }]}
          onChange={(next) => change({ walkStep: Number(next) })}
        />
      </div>
      <Stepper
        label={text(walkChannel.label)}
        value={Math.min(settings.walkChannel, channels - 1)}
        most={channels - 1}
        onChange={(next) => change({ walkChannel: next })}
      />
      {rows * columns > 1 && (
        <>
          <Stepper
            label={text(walkRow.label)}
            value={Math.min(settings.walkRow, rows - 1)}
            most={rows - 1}
            onChange={(next) => change({ walkRow: next })}
          />
          <Stepper
            label={text(walkColumn.label)}
            value={Math.min(settings.walkColumn, columns - 1)}
            most={columns - 1}
            onChange={(next) => change({ walkColumn: next })}
          />
          <OutputMap walk={walk} onChange={(row, column) => change({ walkRow: row, walkColumn: column })} />
        </>
      )}
    </div>
  )
}
