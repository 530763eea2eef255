import { useCallback, useMemo } from 'react'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatNumber, formatPercent } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import type { ParametersFrame } from '../frames.ts'
import { FLOAT_BITS } from '../recipe-setting.ts'
import styles from './ParametersFigure.module.css'
import { type Part, PartList } from './parameters/PartList.tsx'
import {
  measuredOf,
  openedTensor,
  openedWeights,
  parametersSummary,
  parametersTable,
  parametersTitle,
  WORDS,
} from './parameters/parameters-text.tsx'
import { ScalePanel } from './parameters/ScalePanel.tsx'
import { TensorPanel } from './parameters/TensorPanel.tsx'
import { useSteadyChange } from './useSteadyChange.ts'
import type { FigureProps } from './view.ts'

/** Scales and zero-points from calibration, before anything is trained, and what rounding with them alone is worth. */
export function ParametersFigure({ view, how }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const { parameters, settings } = view
  const [tensor, weights] = [openedTensor(view), openedWeights(view)]
  const change = useSteadyChange()
  const openTensor = useCallback((one: number) => change({ tensor: one }), [change])
  const openLayer = useCallback((layer: number) => change({ layer }), [change])
  const openChannel = useCallback((channel: number) => change({ channel }), [change])
  const tensors = useMemo(() => (parameters ? tensorParts(parameters) : []), [parameters])
  const layers = useMemo(() => (parameters ? weightParts(parameters) : []), [parameters])
  return (
    <FigureFrame
      title={parametersTitle(view, language)}
      summary={parametersSummary(view, language)}
      table={() => parametersTable(view, language)}
      how={how}
      stale={view.stale.parameters}
    >
      {parameters && tensor && weights && (
        <div className={styles.figure}>
          <Worth parameters={parameters} />
          <div className={styles.tensors}>
            <PartList
              title={text(WORDS.tensors)}
              parts={tensors}
              opened={parameters.tensors.indexOf(tensor)}
              onOpen={openTensor}
            />
          </div>
          <div className={styles.tensor}>
            <TensorPanel tensor={tensor} rule={settings.rule} />
          </div>
          <div className={styles.layers}>
            <PartList
              title={text(WORDS.layers)}
              parts={layers}
              opened={parameters.layers.indexOf(weights)}
              onOpen={openLayer}
            />
          </div>
          <div className={styles.scales}>
            <ScalePanel weights={weights} channel={settings.channel} onOpen={openChannel} />
          </div>
        </div>
      )}
    </FigureFrame>
  )
}

/** as a share of the other end */
const NEXT_TO = 0.005
function tensorParts({ tensors }: ParametersFrame): Part[] {
  return tensors.map(({ name, bits, histogram, range }) => ({
    name,
    histogram,
    said: `${name}, ${formatNumber(range.min)} … ${formatNumber(range.max)}`,
    // an end next to 0, which every range holds, says nothing
    min: bits >= FLOAT_BITS || -range.min < NEXT_TO * range.max ? 0 : range.min,
    max: bits >= FLOAT_BITS ? 0 : range.max,
  }))
}

/** Each channel has a range of its own: there is none to draw. */
function weightParts({ layers }: ParametersFrame): Part[] {
  return layers.map(({ name, histogram }) => ({ name, said: name, histogram, min: 0, max: 0 }))
}

/** What the network is worth before any training: in float, and rounded with these scales. */
function Worth({ parameters }: { parameters: ParametersFrame }) {
  const text = useText()
  const measured = measuredOf(parameters)
  const without = parameters.ptq !== null && measured.integers === null
  return (
    <div className={styles.worth}>
      <dl>
        {(['float', 'ptq', 'integers'] as const).map((kind) => {
          const value = measured[kind]
          return (
            <div key={kind}>
              <dt>{text(kind === 'integers' && without ? WORDS.none : WORDS[kind])}</dt>
              <dd
                data-tone={kind === 'float' ? 'float' : undefined}
                data-number={`before-${kind}`}
                data-value={value ?? undefined}
              >
                {value === null ? '–' : formatPercent(value, 1)}
              </dd>
            </div>
          )
        })}
      </dl>
      <p>{text(WORDS.before)}</p>
    </div>
  )
}
