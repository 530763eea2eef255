import { formatCount, formatFixed } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { DrawnImages } from '../../frames.ts'
import { GreyImage } from '../GreyImage.tsx'
import type { QatView } from '../view.ts'
import { MOST_LOSS } from './BatchGrid.tsx'
import { classOf, runName, WORDS } from './data-text.tsx'
import styles from './OpenedImage.module.css'

/** One image of the batch large. */
export function OpenedImage({ view, drawn, n }: { view: QatView; drawn: DrawnImages; n: number }) {
  const text = useText()
  const language = useLanguage()
  const right = drawn.label[n] === drawn.predicted[n]
  return (
    <section className={styles.opened}>
      <div className={styles.picture}>
        <GreyImage drawn={drawn} n={n} />
      </div>
      <dl>
        <div>
          <dt>
            {language === 'en'
              ? `Training image ${formatCount(drawn.example[n])}`
              : `학습 이미지 ${formatCount(drawn.example[n])}번`}
          </dt>
          <dd>{classOf(drawn.label[n], language)}</dd>
        </div>
        <div>
          <dt>{language === 'en' ? `${runName(view, language)} took it for` : `${runName(view, language)}의 예측`}</dt>
          <dd className={right ? undefined : 'error-word'}>{classOf(drawn.predicted[n], language)}</dd>
        </div>
        <div>
          <dt>{`${text(WORDS.loss)}, ${text(WORDS.nats)}`}</dt>
          <dd className="error-word" data-number="image-loss" data-value={drawn.loss[n]}>
            {formatFixed(drawn.loss[n], 3)}
          </dd>
        </div>
      </dl>
      <p>{text(WORDS.key(formatFixed(MOST_LOSS, 1)))}</p>
    </section>
  )
}
