import { memo } from 'react'
import { StepTabs } from '../../../stage/StepTabs.tsx'
import { useText } from '../../../ui/language.tsx'
import { type QatSettings, qatContract } from '../contract.ts'
import type { QatView } from './view.ts'

const WORDS = {
  steps: { en: 'The toy, and the six steps of the procedure', ko: '장난감 예제와 절차의 여섯 단계' },
  plane: { en: 'Toy', ko: '장난감' },
}

/** The toy in the plane, and beside it the six steps of quantization-aware training. */
export const QatSteps = memo(function QatSteps({
  settings: { ground, step },
  change,
  panel,
}: Pick<QatView, 'settings' | 'change'> & { panel: string }) {
  const text = useText()
  const steps = Object.entries(qatContract.settings.step.options)
  return (
    <StepTabs
      kind="steps"
      label={text(WORDS.steps)}
      panel={panel}
      tabs={[
        { id: 'plane', label: text(WORDS.plane), mark: '∴' },
        ...steps.map(([id, label], i) => ({ id, label: text(label), mark: i + 1 })),
      ]}
      chosen={ground === 'plane' ? 'plane' : step}
      onPick={(id) =>
        change(id === 'plane' ? { ground: 'plane' } : { ground: 'images', step: id as QatSettings['step'] })
      }
    />
  )
})
