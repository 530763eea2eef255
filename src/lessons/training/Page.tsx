import type { MDXContent } from 'mdx/types'
import { useStore } from 'zustand'
import { Control } from '../../stage/Control.tsx'
import { Lesson } from '../../stage/Lesson.tsx'
import { proseComponents } from '../../stage/prose-components.tsx'
import { RecipeControls } from '../../stage/RecipeControls.tsx'
import { SceneNumbers } from '../../stage/SceneNumbers.tsx'
import { SceneText } from '../../stage/SceneText.tsx'
import { Transport } from '../../stage/Transport.tsx'
import { useSession } from '../../stage/useSession.ts'
import { useTextNumbers } from '../../stage/useTextNumbers.ts'
import { formatCount } from '../../ui/format.ts'
import { type TrainFrame, trainingContract } from './contract.ts'
import { LossFigure } from './figures/LossFigure.tsx'
import { PlaneFigure } from './figures/PlaneFigure.tsx'
import { trainingScenes } from './scenes.ts'

/** The prose of the lesson in one language: a text a scene, and for each figure how it is computed. */
export interface TrainingProse {
  readonly scenes: Readonly<Record<string, MDXContent>>
  readonly how: Readonly<Record<'plane' | 'loss', MDXContent>>
}

const HOMES = Object.fromEntries(trainingScenes.map(({ id, runs }) => [id, runs[0]]))

/** A two-layer network learns to tell points in the plane apart, a step of training at a time. */
export function Page({ prose }: { prose: TrainingProse }) {
  const opened = useSession(trainingContract, HOMES)
  const { session } = opened
  const state = useStore(session.store)
  const scene = trainingScenes.find(({ id }) => id === state.scene) ?? trainingScenes[0]
  const { numbers, departed } = useTextNumbers(session, scene)
  const { shown, stale } = state.channels.train
  const frame = (shown?.frame ?? null) as TrainFrame | null
  const figure = { frame, stale }
  const { plane: HowPlane, loss: HowLoss } = prose.how
  const Text = prose.scenes[scene.id]
  const home = session.home()
  const step = formatCount(frame?.step ?? 0)
  return (
    <SceneNumbers numbers={numbers}>
      <Lesson
        opened={opened}
        text={
          <SceneText session={session} scenes={trainingScenes} current={scene.id} departed={departed}>
            <Text components={proseComponents} />
          </SceneText>
        }
        large={<PlaneFigure {...figure} how={<HowPlane components={proseComponents} />} />}
        small={<LossFigure {...figure} how={<HowLoss components={proseComponents} />} />}
        transport={
          <Transport
            session={session}
            job="train"
            where={{ en: 'training', ko: '학습' }}
            position={{ en: `step ${step}`, ko: `${step}단계` }}
          />
        }
        main={
          <>
            <Control session={session} name="learningRate" home={home.learningRate} />
            <Control session={session} name="data" />
          </>
        }
        more={
          <>
            <Control session={session} name="hidden" home={home.hidden} />
            <RecipeControls session={session} name="data" />
            <Control session={session} name="seed" home={home.seed} />
          </>
        }
      />
    </SceneNumbers>
  )
}
