import { Beside } from '../../../stage/Beside.tsx'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatBytes, formatCount, formatPercent } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import styles from './ResultFigure.module.css'
import { type Bar, Bars } from './result/Bars.tsx'
import { Files } from './result/Files.tsx'
import { resultSummary, resultTable, resultTitle, runName, stepText, WORDS } from './result/result-text.tsx'
import { type WatchedResult, watchedResult } from './result/watched-result.ts'
import type { FigureProps, QatView } from './view.ts'

/** The integers that the watched run stands for: what they are worth, how large they are, and where they can go. */
export function ResultFigure({ view, how }: FigureProps) {
  const language = useLanguage()
  const result = watchedResult(view)
  return (
    <FigureFrame
      title={resultTitle(view, language)}
      summary={resultSummary(view, language)}
      table={() => resultTable(view, language)}
      how={how}
      picture={false}
      stale={view.stale.train}
    >
      <Beside className={styles.figure}>
        {result && (
          <>
            <Numbers view={view} result={result} />
            {result.pack && result.pack.step > 0 ? <Files view={view} result={result} /> : <Invitation view={view} />}
          </>
        )}
      </Beside>
    </FigureFrame>
  )
}

function Numbers({ view, result }: { view: QatView; result: WatchedResult }) {
  const text = useText()
  const language = useLanguage()
  const { train, network, settings } = view
  const { run, last } = result
  const kinds = (['ste', 'lsq'] as const).filter((kind) => train?.runs.some((one) => one.kind === kind))
  const trained = (train?.step ?? 0) > 0
  return (
    <div className={styles.numbers}>
      <div className={styles.head}>
        {kinds.length > 1 && (
          <Segments
            label={text(WORDS.watched)}
            value={settings.watched}
            options={kinds.map((value) => ({ value, name: runName(value, language) }))}
            onChange={(watched) => view.change({ watched })}
          />
        )}
        <span>{stepText(view, language)}</span>
      </div>
      <Bars
        title={text(WORDS.accuracy)}
        note={text(WORDS.simulated)}
        most={1}
        bars={accuracyBars(view, result, trained, (one) => text(WORDS[one]), runName(run.kind, language))}
      />
      {trained && last.integers && (
        <Bars
          title={text(WORDS.agreement)}
          most={1}
          bars={[
            {
              name: text(WORDS.same(formatCount(train?.tested ?? 0))),
              tone: 'plain',
              value: last.integers.agreement,
              said: formatPercent(last.integers.agreement, 1),
              number: 'agreement',
            },
          ]}
        />
      )}
      {network && (
        <Bars
          title={text(WORDS.size)}
          most={network.bytes}
          bars={[
            {
              name: text(WORDS.floatFile),
              tone: 'float',
              value: network.bytes,
              said: formatBytes(network.bytes),
              number: 'float-bytes',
            },
            {
              name: text(WORDS.integerFile),
              tone: 'quant',
              value: last.integers?.bytes ?? null,
              said: formatBytes(last.integers?.bytes ?? 0),
              number: 'integer-bytes',
            },
          ]}
        />
      )}
    </div>
  )
}

type Word = 'float' | 'ptq' | 'ptqSeen' | 'seen' | 'integers'

/** Float and PTQ for comparison, then the watched run as training saw it and in integers. */
function accuracyBars(
  { parameters }: QatView,
  { last, run }: WatchedResult,
  trained: boolean,
  word: (one: Word) => string,
  name: string,
): Bar[] {
  const bar = (number: string, own: string, tone: Bar['tone'], value: number | null | undefined): Bar => ({
    ...{ name: own, tone, number },
    value: value ?? null,
    said: formatPercent(value ?? 0, 1),
  })
  const ptq = parameters?.ptq
  const before = [
    bar('result-float', word('float'), 'float', parameters?.float?.accuracy),
    bar('result-ptq', word(ptq && !ptq.integers ? 'ptqSeen' : 'ptq'), 'before', (ptq?.integers ?? ptq)?.accuracy),
  ]
  if (!trained) return before
  return [
    ...before,
    bar('result-seen', `${name}, ${word('seen')}`, run.kind === 'float' ? 'float' : 'quant', last.accuracy),
    ...(run.kind === 'float'
      ? []
      : [bar('result-integers', `${name}, ${word('integers')}`, 'quant', last.integers?.accuracy)]),
  ]
}

/** Nothing is trained yet: what training starts from is all there is. */
function Invitation({ view }: { view: QatView }) {
  const text = useText()
  const language = useLanguage()
  const steps = view.train?.steps ?? view.settings.steps
  return (
    <div className={styles.invitation}>
      <p>
        {language === 'en'
          ? `This is where training begins: the network rounded with the scales of calibration. ${steps} steps follow, and then its integers can be kept here.`
          : `여기가 학습의 출발점입니다. 보정으로 얻은 스케일로 반올림한 신경망이며, 이제 ${steps}단계를 학습합니다. 학습한 뒤에는 정수 신경망을 여기서 보관할 수 있습니다.`}
      </p>
      <button type="button" onClick={() => view.goTo(1)}>
        {text(WORDS.train)}
      </button>
    </div>
  )
}
