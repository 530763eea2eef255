import { useText } from '../../../../ui/language.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { Stepper } from '../../../../ui/Stepper.tsx'
import type { QatView } from '../view.ts'
import { WORDS } from './forward-words.ts'
import { type Inside, openedLayer, openedWeight } from './inside.ts'

/** Which weight of the watched run is opened: its layer, its channel there, and its place in the channel. */

interface Choice {
  readonly view: QatView
  readonly inside: Inside & { there: true }
}

export function LayerChoice({ view: { settings, change }, inside: { watched } }: Choice) {
  return (
    <Select
      label={useText()(WORDS.layer)}
      value={String(openedLayer(watched, settings.layer))}
      groups={[{ name: '', options: watched.layers.map(({ name }, l) => ({ value: String(l), name })) }]}
      onChange={(next) => change({ layer: Number(next), channel: 0, weight: 0 })}
    />
  )
}

export function ChannelChoice({ view: { change }, inside: { cloud } }: Choice) {
  return (
    <Stepper
      label={useText()(WORDS.channel)}
      value={cloud.channel}
      most={cloud.channels - 1}
      onChange={(next) => change({ channel: next })}
    />
  )
}

export function WeightChoice({ view: { settings, change }, inside: { cloud } }: Choice) {
  return (
    <Stepper
      label={useText()(WORDS.weight)}
      value={openedWeight(cloud, settings.weight)}
      most={cloud.index.length - 1}
      onChange={(next) => change({ weight: next })}
    />
  )
}
