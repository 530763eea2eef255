import {
  createNetwork,
  createRandom,
  foldBatchNorm,
  layerCost,
  loadNetwork,
  type Network,
  readSafetensorsHeader,
  saveNetwork,
  smallMobileNet,
  smallResNet,
  uniformInitialize,
} from '../../../core/index.ts'
import { type JobRun, shelved } from '../../../engine/job.ts'
import type { Known } from '../../../engine/remembered.ts'
import type { QatSettings } from '../contract.ts'
import type { NetworkFrame } from '../frames.ts'

/** A network before training, as the jobs after it take it. */
export interface Opened {
  readonly name: QatSettings['network']
  readonly trainedOn: string
  /** with its batch normalization, and without */
  readonly network: Network
  readonly folded: Network
  /** what was read and computed, by name; the same whoever computes it */
  readonly known: Known
}

const SPECS = { 'mobilenet-fashion': smallMobileNet, 'resnet-fashion': smallResNet }

/** The network that is trained; nothing on another ground. */
export function* network(settings: QatSettings): JobRun<NetworkFrame, Opened | null> {
  if (settings.ground !== 'images') return null
  const { network: name, start, seed } = settings
  const opened = start === 'trained' ? yield* trained(name) : untrained(name, seed)
  const folded = foldBatchNorm(opened.network)
  yield { checkpoint: () => frameOf(name, opened.trainedOn, folded) }
  return { name, ...opened, folded, known: new Map() }
}

function* trained(name: string): JobRun<never, Pick<Opened, 'network' | 'trainedOn'>> {
  const bytes = yield* shelved(name)
  return { network: loadNetwork(bytes), trainedOn: readSafetensorsHeader(bytes).metadata.trained_on ?? '' }
}

function untrained(name: QatSettings['network'], seed: number): Pick<Opened, 'network' | 'trainedOn'> {
  const network = createNetwork(SPECS[name])
  uniformInitialize(network.parameters, createRandom(seed), network.buffers)
  return { network, trainedOn: '' }
}

function frameOf(name: string, trainedOn: string, network: Network): NetworkFrame {
  const layers = network.layers.map((layer) => ({
    ...layerCost(layer),
    kind: layer.spec.kind,
    inputs: layer.inputs,
    shape: layer.outputShape,
    weightShape: layer.parameters[0]?.shape ?? null,
  }))
  return {
    name,
    trainedOn,
    inputShape: network.inputShape,
    layers,
    parameters: layers.reduce((sum, { parameters }) => sum + parameters, 0),
    multiplications: layers.reduce((sum, { multiplications }) => sum + multiplications, 0),
    bytes: saveNetwork(network).length,
  }
}
