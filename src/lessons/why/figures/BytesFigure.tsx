import beside from '../../../stage/Beside.module.css'
import { Beside } from '../../../stage/Beside.tsx'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatBytes, formatNumber } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import styles from './BytesFigure.module.css'
import { bytesSummary, bytesTable, bytesTitle, resnetName, smaller, WORDS } from './bytes-text.tsx'
import { LayerBars } from './LayerBars.tsx'
import { SizeByBits } from './SizeByBits.tsx'
import type { FigureProps } from './view.ts'

/** Where the bytes of the network's file lie, in float and in so many bits; and how its size falls with the bits. */
export function BytesFigure({ view, how }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const found = view.bytes?.found ?? null
  const summary = bytesSummary(found, language)
  return (
    <FigureFrame
      title={bytesTitle(found, language)}
      summary={summary}
      table={() => bytesTable(view, language)}
      how={how}
      stale={view.stale.bytes && found !== null}
    >
      <Beside className={styles.grid} column>
        <LayerBars found={found} summary={summary} />
        <div className={`${beside.side} ${styles.side}`}>
          {found && (
            <>
              <dl className={styles.numbers}>
                <div className={styles.float}>
                  <dt>{text(WORDS.float)}</dt>
                  <dd data-number="bytes-float" data-value={found.float.total}>
                    {formatBytes(found.float.total)}
                  </dd>
                </div>
                <div className={styles.quant}>
                  <dt>
                    {language === 'en' ? `${found.bits} bits` : `${found.bits}비트`} ·{' '}
                    {language === 'en'
                      ? `${formatNumber(smaller(found), 2)} ${WORDS.timesSmaller.en}`
                      : `${formatNumber(smaller(found), 2)}${WORDS.timesSmaller.ko}`}
                  </dt>
                  <dd data-number="bytes-integer" data-value={found.integer.total}>
                    {formatBytes(found.integer.total)}
                  </dd>
                </div>
              </dl>
              <SizeByBits found={found} bits={view.bits} setBits={(bits) => view.change({ bits })} />
              <p>
                {text(WORDS.activations)}: <b className="float-word">{formatBytes(found.activations.float)}</b>
                {' → '}
                <b className="quant-word">{formatBytes(found.activations.integer)}</b>
              </p>
              <p>{resnetName(found.bits, language)}</p>
            </>
          )}
        </div>
      </Beside>
    </FigureFrame>
  )
}
