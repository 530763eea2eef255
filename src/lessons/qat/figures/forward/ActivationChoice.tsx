import type { PointerEvent } from 'react'
import { className } from '../../../../ui/class-names.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { Stepper } from '../../../../ui/Stepper.tsx'
import type { DrawnImages } from '../../frames.ts'
import type { ActivationStep, WatchedFrame } from '../../watched-frames.ts'
import { GreyImage } from '../GreyImage.tsx'
import type { QatView } from '../view.ts'
import styles from './MicroscopeView.module.css'
import { WORDS } from './microscope-text.tsx'
import { extentOf, indexOf, placeOf, type ValuePlace } from './value-place.ts'

/** Which activation it is: of which tensor, of which image of the batch, and where in it. */
export function ActivationChoice({
  view: { settings, change },
  watched,
  activation: { shape, image, index },
  drawn,
}: {
  view: QatView
  watched: WatchedFrame
  activation: ActivationStep
  drawn: DrawnImages
}) {
  const text = useText()
  const [rows, columns, channels] = extentOf(shape)
  const place = placeOf(shape, index)
  const to = (moved: Partial<ValuePlace>) => change({ value: indexOf(shape, { ...place, ...moved }) })
  const [label, predicted] = [drawn.label[image], drawn.predicted[image]]
  const name = (one: number) => text(className('fashion-mnist', one))
  return (
    <div className={styles.activationChoice}>
      <div className={styles.image}>
        <Thumbnail
          drawn={drawn}
          image={image}
          name={name(label)}
          cell={rows > 1 ? { ...place, rows, columns } : null}
          pick={(row, column) => to({ row, column })}
        />
        <p>
          <b>{name(label)}</b>
          <span className={label === predicted ? '' : 'error-word'}>
            {text(WORDS.takenFor)} {name(predicted)}
          </span>
          <span>
            {text(WORDS.imageLoss)} {formatNumber(drawn.loss[image])}
          </span>
        </p>
      </div>
      <div className={styles.steppers}>
        <div className={styles.select}>
          <Select
            label={text(WORDS.tensor)}
            value={String(Math.min(settings.tensor, watched.tensors.length - 1))}
            groups={[{ name: '', options: watched.tensors.map((one, i) => ({ value: String(i), name: one.name })) }]}
            onChange={(next) => change({ tensor: Number(next) })}
          />
        </div>
        <Stepper
          label={text(WORDS.image)}
          value={image}
          most={drawn.label.length - 1}
          onChange={(next) => change({ image: next })}
        />
        <Stepper
          label={text(WORDS.channel)}
          value={place.channel}
          most={channels - 1}
          onChange={(channel) => to({ channel })}
        />
        {rows > 1 && (
          <>
            <Stepper label={text(WORDS.row)} value={place.row} most={rows - 1} onChange={(row) => to({ row })} />
            <Stepper
              label={text(WORDS.column)}
              value={place.column}
              most={columns - 1}
              onChange={(column) => to({ column })}
            />
          </>
        )}
      </div>
    </div>
  )
}

/** The image, and on it the cell that the activation is of; a press moves the cell. */
function Thumbnail({
  drawn,
  image,
  name,
  cell,
  pick,
}: {
  drawn: DrawnImages
  image: number
  name: string
  cell: (ValuePlace & { readonly rows: number; readonly columns: number }) | null
  pick: (row: number, column: number) => void
}) {
  const press = (event: PointerEvent) => {
    if (!cell) return
    const box = event.currentTarget.getBoundingClientRect()
    const at = (share: number, count: number) => Math.max(0, Math.min(count - 1, Math.floor(share * count)))
    pick(
      at((event.clientY - box.top) / box.height, cell.rows),
      at((event.clientX - box.left) / box.width, cell.columns),
    )
  }
  return (
    <div className={styles.thumbnail} onPointerDown={press} data-pickable={cell !== null || undefined}>
      <GreyImage drawn={drawn} n={image} name={name} />
      {cell && (
        <span
          style={{
            left: `${(100 * cell.column) / cell.columns}%`,
            top: `${(100 * cell.row) / cell.rows}%`,
            width: `${100 / cell.columns}%`,
            height: `${100 / cell.rows}%`,
          }}
        />
      )}
    </div>
  )
}
