import type { ReactNode } from 'react'
import type { AnySettings } from '../../engine/params.ts'
import { FigureTabs } from '../../stage/FigureTabs.tsx'
import { Lesson } from '../../stage/Lesson.tsx'
import { type LessonProse, ProsePiece } from '../../stage/LessonProse.tsx'
import { SceneNumbers } from '../../stage/SceneNumbers.tsx'
import { useSession } from '../../stage/useSession.ts'
import { useTextNumbers } from '../../stage/useTextNumbers.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { type PtqSettings, ptqContract } from './contract.ts'
import { CalibrateFigure } from './figures/CalibrateFigure.tsx'
import { ConvertFigure } from './figures/ConvertFigure.tsx'
import { DataFigure } from './figures/DataFigure.tsx'
import { GrowthTransport } from './figures/GrowthTransport.tsx'
import { InferFigure } from './figures/InferFigure.tsx'
import { usePictureFile } from './figures/infer/usePictureFile.ts'
import { NetworkFigure } from './figures/NetworkFigure.tsx'
import { PtqNumbers } from './figures/PtqNumbers.tsx'
import { RoundingNotice } from './figures/RoundingNotice.tsx'
import { Strip } from './figures/Strip.tsx'
import { useGrowth } from './figures/useGrowth.ts'
import { usePtqView } from './figures/usePtqView.ts'
import type { FigureProps } from './figures/view.ts'
import { MainControls, MoreControls } from './PtqControls.tsx'
import { scenes } from './scenes.ts'
import { tasks } from './tasks.ts'

type Step = PtqSettings['step']

/** the scenes of the tour, and the questions */
const ALL = [...scenes, ...tasks]
const HOMES = Object.fromEntries(ALL.map(({ id, runs }) => [id, runs[0] as AnySettings]))
const FIGURE: Readonly<Record<Step, (props: FigureProps) => ReactNode>> = {
  network: NetworkFigure,
  data: DataFigure,
  calibrate: CalibrateFigure,
  convert: ConvertFigure,
  infer: InferFigure,
}

/** the setting that says what of a step is looked at */
const TABS: Readonly<Partial<Record<Step, string>>> = {
  data: 'dataView',
  calibrate: 'calibrateView',
  convert: 'convertView',
  infer: 'inferView',
}

/** What is drawn is of the tensor or layer that is opened, and has no list of them itself. */
const namesTensors = ({ step, calibrateView, convertView }: PtqSettings) =>
  (step === 'calibrate' && calibrateView === 'range') || (step === 'convert' && convertView === 'weights')

/** A trained network is calibrated, converted to integers, and measured. */
export function Page({ prose }: { prose: LessonProse }) {
  const opened = useSession(ptqContract, HOMES)
  const { session } = opened
  const { view, state } = usePtqView(session)
  const growth = useGrowth(session, view)
  const picture = usePictureFile(view)
  const takePicture = (file: File) => {
    if (!file.type.startsWith('image/')) return false
    view.change({ step: 'infer', inferView: 'draw' })
    picture.open(file)
    return true
  }
  const narrow = useNarrow()
  const scene = ALL.find(({ id }) => id === state.scene) ?? scenes[0]
  const { numbers, departed } = useTextNumbers(session, scene)
  const { step } = view.settings
  const Figure = FIGURE[step]
  return (
    <SceneNumbers numbers={numbers}>
      <Lesson
        opened={opened}
        data="network"
        take={takePicture}
        tabs={TABS[step]}
        notice={<RoundingNotice view={view} cancel={session.undo} />}
        head={{
          steps: (panel) => <FigureTabs numbered session={session} name="step" panel={panel} />,
          numbers: <PtqNumbers view={view} />,
          strip: <Strip view={view} />,
          stripOnProjector: namesTensors(view.settings),
        }}
        {...{ scenes, scene, departed, prose }}
        large={
          <Figure
            view={view}
            narrow={narrow}
            picture={picture}
            how={<ProsePiece prose={prose} name={`how-${step}`} />}
          />
        }
        transport={<GrowthTransport growth={growth} home={view.home.images} />}
        main={<MainControls view={view} />}
        more={<MoreControls view={view} />}
      />
    </SceneNumbers>
  )
}
