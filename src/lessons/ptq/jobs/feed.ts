import { createRandom, readImageSet } from '../../../core/index.ts'
import { asset, type JobRun } from '../../../engine/job.ts'
import type { Known } from '../../../engine/remembered.ts'
import type { PtqSettings } from '../contract.ts'
import { PICTURE_SIDE } from '../drawing-setting.ts'
import { MOST_IMAGES } from '../feed-setting.ts'
import type { FeedFrame } from '../frames.ts'
import { PIXELS } from './answerer.ts'
import type { LoadedNetwork } from './network.ts'

/** of those that are fed, so many are shown */
const SHOWN = 64

/** What calibration is fed. */
export interface Feed extends LoadedNetwork {
  /** [N · 784] as the network reads them: from 0 to 1, but for what is spoiled */
  readonly pixels: Float32Array
  readonly count: number
  /** what calibration has computed of them */
  readonly seen: Known
}

/** The images that calibration is fed: of those that ship with the training set, in an order drawn by the seed. */
export function* feed(settings: PtqSettings, parent: LoadedNetwork): JobRun<FeedFrame, Feed> {
  const set = settings.feed === 'other' ? otherSet(parent.set) : parent.set
  const { images, labels } = readImageSet(yield* asset(`${set}-train-1024.safetensors.zz`))
  const order = shuffled(MOST_IMAGES, settings.seed)
  const chosen = settings.feed === 'class' ? order.filter((n) => labels[n] === settings.feedClass) : order
  const places = chosen.slice(0, settings.images)
  const pixels = new Float32Array(places.length * PIXELS)
  for (const [i, n] of places.entries())
    for (let p = 0; p < PIXELS; p++) pixels[i * PIXELS + p] = images[n * PIXELS + p] / 255
  spoil(pixels, settings)
  const count = places.length
  const shown = Math.min(SHOWN, count)
  yield {
    checkpoint: () => ({
      count,
      asked: settings.images,
      set,
      thumbnails: pixels.slice(0, shown * PIXELS),
      labels: Uint8Array.from(places.slice(0, shown), (n) => labels[n]),
    }),
  }
  return { ...parent, pixels, count, seen: new Map() }
}

const otherSet = (set: LoadedNetwork['set']) => (set === 'digits' ? 'fashion-mnist' : 'digits')

function shuffled(count: number, seed: number): number[] {
  const random = createRandom(seed)
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const held = order[i]
    order[i] = order[j]
    order[j] = held
  }
  return order
}

/** What is done to the images, in place; of those with one image spoiled it is the first. */
function spoil(pixels: Float32Array, { feed, hotX, hotY, hotValue, seed }: PtqSettings): void {
  const each = (change: (pixel: number) => number) => {
    for (let i = 0; i < pixels.length; i++) pixels[i] = change(pixels[i])
  }
  switch (feed) {
    case 'dim':
      return each((x) => x / 4)
    case 'over':
      return each((x) => Math.min(1, 3 * x))
    case 'black':
      return each(() => 0)
    case 'inverted':
      return each((x) => 1 - x)
    case 'noise': {
      const random = createRandom(seed)
      return each(() => random.uniform())
    }
    case 'hot':
      pixels[hotY * PICTURE_SIDE + hotX] = hotValue
      return
    case 'forgotten':
      for (let i = 0; i < PIXELS; i++) pixels[i] *= 255
  }
}
