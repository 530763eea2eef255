import type { ReactNode } from 'react'
import { formatBytes } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { ConvertFrame } from '../../frames.ts'
import styles from './Bill.module.css'
import { KIND, timesSmaller, WORDS } from './weights-text.tsx'

type Converted = NonNullable<ConvertFrame['converted']>

/** What the network takes, float and quantized, and how it computes now. */
export function Bill({ converted }: { converted: Converted | null }) {
  const text = useText()
  const integer = converted?.kind === 'integer'
  return (
    <div className={styles.bill}>
      <Pair
        name="file"
        title={text(integer || !converted ? WORDS.file : WORDS.stored)}
        float={converted?.floatBytes}
        quantized={converted?.bytes}
      />
      <Pair
        name="activations"
        title={text(WORDS.kept)}
        note={text(integer ? WORDS.byteEach : WORDS.keptNote)}
        float={converted?.floatActivationBytes}
        quantized={converted?.activationBytes}
      />
      <div>
        <h3>
          {text(WORDS.computes)}:{' '}
          <span className="quant-word">{converted ? text(KIND[converted.kind].name) : '…'}</span>
        </h3>
        <p>{converted && text(KIND[converted.kind].says)}</p>
      </div>
    </div>
  )
}

/** Two bars of one scale: bytes of float, and what is left of them. */
function Pair({
  name,
  title,
  note,
  float,
  quantized,
}: {
  name: string
  title: string
  note?: string
  float: number | undefined
  quantized: number | undefined
}): ReactNode {
  const text = useText()
  const most = Math.max(float ?? 0, quantized ?? 0) || 1
  const ratio = (float ?? 0) / (quantized || 1)
  return (
    <div>
      <h3>
        {title}
        <b data-number={`${name}-ratio`} data-value={float === undefined ? undefined : ratio}>
          {float === undefined ? '' : ratio > 1.005 ? text(timesSmaller(ratio)) : text(WORDS.same)}
        </b>
      </h3>
      {(['float', 'quantized'] as const).map((kind) => {
        const bytes = kind === 'float' ? float : quantized
        return (
          <div key={kind} className={styles.row} data-kind={kind}>
            <svg width="100%" height="100%" aria-hidden="true">
              <rect width={`${(100 * (bytes ?? 0)) / most}%`} height="100%" />
            </svg>
            <span data-number={`${name}-${kind}`} data-value={bytes}>
              {bytes === undefined ? '…' : formatBytes(bytes)}
            </span>
          </div>
        )
      })}
      {note && <p>{note}</p>}
    </div>
  )
}
