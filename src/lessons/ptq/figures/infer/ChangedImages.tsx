import { className } from '../../../../ui/class-names.ts'
import { formatCount } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { Segments } from '../../../../ui/Segments.tsx'
import { ptqContract } from '../../contract.ts'
import type { ChangedImage, InferFrame } from '../../frames.ts'
import type { PtqView } from '../view.ts'
import { KIND_TEXT } from './kind-text.ts'
import { PixelCanvas } from './PixelCanvas.tsx'
import styles from './TestView.module.css'
import { changedHead, changedText, WORDS } from './test-text.tsx'

const { tested: row } = ptqContract.settings
const OPTIONS = ['1000', '10000'] as const

/** How far the test has come, and the images whose class is another now. */
export function ChangedImages({ view }: { view: PtqView }) {
  const text = useText()
  const language = useLanguage()
  const { infer, convert, settings, change } = view
  const options = OPTIONS.map((value) => ({ value, name: text(row.options[value]) }))
  const kind = convert?.converted?.kind
  return (
    <div className={styles.changed}>
      <div className={styles.tested}>
        <span>{text(row.label)}</span>
        <Segments
          label={text(row.label)}
          value={settings.tested}
          options={options}
          onChange={(tested) => change({ tested })}
        />
      </div>
      <progress value={infer ? infer.images / infer.total : 0} max={1} aria-label={text(WORDS.progress)} />
      <p className={styles.head} data-number="changes" data-value={infer?.changes}>
        {infer ? changedHead(infer, language) : '…'}
      </p>
      <ul className={styles.images}>
        {infer?.changed.map((image) => (
          <Changed key={image.index} image={image} set={infer.set} />
        ))}
      </ul>
      <p className={styles.note}>
        {infer && infer.changes > infer.changed.length && (
          <>
            {text(WORDS.shown).replace('#', formatCount(infer.changed.length))}
            <br />
          </>
        )}
        {kind && text(KIND_TEXT[kind])}
        {infer && kind === 'integer' && `, ${text(WORDS[infer.kernels])}`}
      </p>
    </div>
  )
}

/** What float said, what is said now, and a tick at the one that is right; where neither is, what it is. */
function Changed({ image, set }: { image: ChangedImage; set: InferFrame['set'] }) {
  const text = useText()
  const language = useLanguage()
  const { label, float, quantized, pixels } = image
  const neither = label !== float && label !== quantized
  return (
    <li>
      <PixelCanvas className={styles.thumbnail} pixels={pixels} name={changedText(image, set, language)} />
      <span aria-hidden="true">
        <Answer look={styles.float} name={text(className(set, float))} right={label === float} />
        <Answer look={styles.quantized} name={`→ ${text(className(set, quantized))}`} right={label === quantized} />
        {neither && (
          <span className={styles.truth}>
            {text(WORDS.is)} {text(className(set, label))}
          </span>
        )}
      </span>
    </li>
  )
}

function Answer({ look, name, right }: { look: string; name: string; right: boolean }) {
  return (
    <span className={look}>
      {name} <span className={right ? styles.tick : styles.cross}>{right ? '✓' : '×'}</span>
    </span>
  )
}
