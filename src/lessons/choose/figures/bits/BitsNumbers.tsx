import { type MarkShape, markPath } from '../../../../charts/geometry/mark.ts'
import { type BothLanguages, useText } from '../../../../ui/language.tsx'
import type { ChooseView } from '../view.ts'
import styles from './BitsNumbers.module.css'
import { inKilobytes, nowAt, points100, WORDS } from './bits-text.tsx'

interface Row {
  readonly id: string
  readonly value: number | undefined
  readonly shape: MarkShape
  readonly look: 'float' | 'filled' | 'open' | 'built'
  readonly name: BothLanguages
  readonly note: BothLanguages
}

/** What the bits that are set come to, large, each with the mark it has in the drawing; and the bytes. */
export function BitsNumbers({ view }: { view: ChooseView }) {
  const text = useText()
  const { float, trained, running, channel, tensor, bytes, floatBytes } = nowAt(view)
  const training = running !== null && Number.isFinite(running.accuracy)
  const rows: readonly Row[] = [
    { id: 'float', value: float, shape: 'bar', look: 'float', name: WORDS.float, note: WORDS.floatNote },
    {
      id: 'trained',
      value: training ? running.accuracy : trained?.accuracy,
      shape: 'square',
      look: training ? 'open' : trained?.from === 'built' ? 'built' : 'filled',
      name: WORDS.trained,
      note: training ? WORDS.running : trained?.from === 'built' ? WORDS.built : WORDS.trainedNote,
    },
    { id: 'channel', value: channel, shape: 'circle', look: 'filled', name: WORDS.channel, note: WORDS.channelNote },
    { id: 'tensor', value: tensor, shape: 'circle', look: 'open', name: WORDS.tensor, note: WORDS.tensorNote },
  ]
  return (
    <dl className={styles.numbers}>
      {rows.map(({ id, value, shape, look, name, note }) => (
        <div key={id} data-look={look}>
          <dt>
            <svg viewBox="-10 -10 20 20" aria-hidden="true">
              <path d={markPath(shape, 6.4)} />
            </svg>
            <span className={styles.name}>
              {text(name)}
              <small>{text(note)}</small>
            </span>
          </dt>
          <dd data-number={id} data-value={value} data-from={look === 'built' ? 'built' : 'now'}>
            {points100(value)}
          </dd>
        </div>
      ))}
      <div className={styles.bytes}>
        <dt>
          <span className={styles.name}>
            {text({
              en: `kB of weights, was ${inKilobytes(floatBytes)}`,
              ko: `kB, 실수일 때는 ${inKilobytes(floatBytes)}`,
            })}
          </span>
        </dt>
        <dd data-number="kb" data-value={bytes}>
          {inKilobytes(bytes)}
        </dd>
      </div>
    </dl>
  )
}
