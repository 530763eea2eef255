import type { TrainingProse } from '../../Page.tsx'
import HowLoss from './how-loss.mdx'
import HowPlane from './how-plane.mdx'
import Moons from './moons.mdx'

export const prose: TrainingProse = { scenes: { moons: Moons }, how: { plane: HowPlane, loss: HowLoss } }
