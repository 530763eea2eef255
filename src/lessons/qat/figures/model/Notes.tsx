import type { ReactNode } from 'react'
import { memo } from 'react'
import beside from '../../../../stage/Beside.module.css'
import { useText } from '../../../../ui/language.tsx'
import { Segments } from '../../../../ui/Segments.tsx'
import type { QatSettings } from '../../contract.ts'
import type { ParametersFrame } from '../../frames.ts'
import { FLOAT_BITS } from '../../recipe-setting.ts'
import { QuantMark } from '../QuantMark.tsx'
import type { QatView } from '../view.ts'
import { BEGINS, NORMALIZATION, quantizersOf, WORDS } from './model-text.tsx'
import styles from './Notes.module.css'

/** What the marks mean, how many there are, and the two choices that decide what is trained. */
export const Notes = memo(function Notes({
  parameters,
  settings,
  onChange,
}: {
  parameters: ParametersFrame | null
  settings: QatSettings
  onChange: QatView['change']
}) {
  const text = useText()
  const on = parameters && quantizersOf(parameters)
  return (
    <div className={`${beside.side} ${styles.notes}`}>
      <div className={styles.key}>
        <h2>
          <QuantMark bits={2} said={false} />
          {text(WORDS.quantizer)}
        </h2>
        <p>{text(WORDS.quantizerNote)}</p>
        <dl>
          <Place name={text(WORDS.onWeights)} count={on?.weights} of={parameters?.layers.length} />
          <Place name={text(WORDS.onActivations)} count={on?.activations} of={parameters?.tensors.length} />
        </dl>
        <p className={styles.stays}>
          <QuantMark bits={FLOAT_BITS} said={false} />
          {text(WORDS.stays)}
        </p>
      </div>
      <Choice title={text(WORDS.normalization)} says={text(NORMALIZATION[settings.normalization].says)}>
        <Segments
          label={text(WORDS.normalization)}
          value={settings.normalization}
          options={(['folded', 'live'] as const).map((value) => ({ value, name: text(NORMALIZATION[value].name) }))}
          onChange={(normalization) => onChange({ normalization })}
        />
      </Choice>
      <Choice title={text(WORDS.begins)} says={text(BEGINS[settings.start].says)}>
        <Segments
          label={text(WORDS.begins)}
          value={settings.start}
          options={(['trained', 'untrained'] as const).map((value) => ({ value, name: text(BEGINS[value].name) }))}
          onChange={(start) => onChange({ start })}
        />
      </Choice>
    </div>
  )
})

function Place({ name, count, of }: { name: string; count: number | undefined; of: number | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{count ?? '…'}</b> / {of ?? '…'}
      </dd>
    </div>
  )
}

function Choice({ title, says, children }: { title: string; says: string; children: ReactNode }) {
  return (
    <div className={styles.choice}>
      <h2>{title}</h2>
      <div>{children}</div>
      <p>{says}</p>
    </div>
  )
}
