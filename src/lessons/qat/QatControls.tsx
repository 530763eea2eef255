import { memo } from 'react'
import { ControlGroup } from '../../stage/ControlGroup.tsx'
import { Controls } from '../../stage/Controls.tsx'
import { useText } from '../../ui/language.tsx'
import type { QatSettings } from './contract.ts'
import type { QatView } from './figures/view.ts'

type Name = keyof QatSettings

/** What matters most on each ground, and in some steps; a slider first. */
function mainOf({ ground, step }: QatSettings): readonly Name[] {
  if (ground === 'plane') return ['planeWeightBits', 'planeActivationBits', 'points']
  if (step === 'parameters') return ['weightBits', 'activationBits', 'rule']
  if (step === 'data') return ['images', 'batch', 'seed']
  if (step === 'optimize') return ['weightBits', 'activationBits', 'learningRate']
  return ['weightBits', 'activationBits', 'watched']
}

const PLANE: readonly Group[] = [
  { title: { en: 'Points', ko: '점' }, names: ['points', 'noise', 'pen', 'planeSeed'] },
  { title: { en: 'Network', ko: '신경망' }, names: ['hidden', 'planeRate'] },
  { title: { en: 'Quantization', ko: '양자화' }, names: ['planeWeightBits', 'planeActivationBits', 'planeEstimator'] },
]
const IMAGES: readonly Group[] = [
  { title: { en: 'Model', ko: '모델' }, names: ['network', 'start', 'normalization'] },
  {
    title: { en: 'Quantization', ko: '양자화' },
    names: ['weightBits', 'activationBits', 'granularity', 'firstAndLast', 'rule', 'follow'],
  },
  { title: { en: 'Runs', ko: '학습' }, names: ['control', 'ste', 'lsq', 'watched'] },
  { title: { en: 'Data', ko: '데이터' }, names: ['images', 'batch', 'seed'] },
  { title: { en: 'Optimization', ko: '최적화' }, names: ['optimizer', 'learningRate', 'warmUp', 'steps'] },
]
interface Group {
  readonly title: { readonly en: string; readonly ko: string }
  readonly names: readonly Name[]
}

/** What is set is the same in most frames. */
type Set = Pick<QatView, 'settings' | 'home'>

export const MainControls = memo(function MainControls({ settings, home }: Set) {
  return <Controls names={mainOf(settings)} home={home} />
})

/** All settings of the ground by what they are about. */
export const MoreControls = memo(function MoreControls({ settings, home }: Set) {
  const text = useText()
  const groups = settings.ground === 'plane' ? PLANE : IMAGES
  return groups.map(({ title, names }) => (
    <ControlGroup key={title.en} title={text(title)}>
      <Controls names={names} home={home} />
    </ControlGroup>
  ))
})
