import { ControlGroup } from '../../stage/ControlGroup.tsx'
import { Controls } from '../../stage/Controls.tsx'
import { useText } from '../../ui/language.tsx'
import type { PtqSettings } from './contract.ts'
import { KeepButtons } from './figures/KeepButtons.tsx'
import type { PtqView } from './figures/view.ts'

type Name = keyof PtqSettings
type Step = PtqSettings['step']

/** What matters most in each step; a slider first. */
const MAIN: Readonly<Record<Step, readonly Name[]>> = {
  network: ['scramble', 'network', 'equalize'],
  data: ['seed', 'feed', 'network'],
  calibrate: ['activationBits', 'feed', 'rule'],
  convert: ['weightBits', 'activationBits', 'granularity'],
  infer: ['weightBits', 'activationBits', 'tested'],
}
const GROUPS: readonly { readonly title: { en: string; ko: string }; readonly names: readonly Name[] }[] = [
  { title: { en: 'Network', ko: '신경망' }, names: ['network', 'scramble', 'equalize'] },
  { title: { en: 'Calibration data', ko: '보정 데이터' }, names: ['feed', 'feedClass', 'hotValue', 'seed'] },
  { title: { en: 'Range', ko: '범위' }, names: ['rule', 'percentile', 'convention'] },
  {
    title: { en: 'Conversion', ko: '변환' },
    names: [
      ...(['weightBits', 'activationBits', 'firstAndLast', 'granularity', 'group', 'symmetry'] as const),
      ...(['mode', 'codes', 'requantization'] as const),
    ],
  },
  { title: { en: 'Repairs', ko: '개선 기법' }, names: ['correct', 'round'] },
  { title: { en: 'Test', ko: '테스트' }, names: ['tested'] },
]

const WORDS = { keep: { en: 'Keep on this device, or save', ko: '이 기기에 보관하거나 파일로 저장' } }

export function MainControls({ view: { settings, home } }: { view: PtqView }) {
  return <Controls names={MAIN[settings.step]} home={home} />
}

/** All settings of the lesson by what they are about. */
export function MoreControls({ view }: { view: PtqView }) {
  const { home } = view
  const text = useText()
  return (
    <>
      {GROUPS.map(({ title, names }) => (
        <ControlGroup key={title.en} title={text(title)}>
          <Controls names={names} home={home} />
        </ControlGroup>
      ))}
      <ControlGroup title={text(WORDS.keep)}>
        <KeepButtons view={view} />
      </ControlGroup>
    </>
  )
}
