/** Which weights share a scale: all of a tensor, those of an output channel, or so many neighbours of an output channel, in the file's order [O, C, k, k]. */
export type Granularity = 'tensor' | 'channel' | { readonly group: number }

/** [from, to) of the weights, in the file's order, that share a scale. A group does not reach over to the next output channel. RangeError for a group that is no whole number from 1. */
export function sharedBy(granularity: Granularity, count: number, channels: number): [from: number, to: number][] {
  if (granularity === 'tensor') return [[0, count]]
  const perChannel = count / channels
  const size = granularity === 'channel' ? perChannel : granularity.group
  if (!(Number.isSafeInteger(size) && size >= 1))
    throw new RangeError(`group must be a whole number from 1, got ${size}`)
  const groups: [number, number][] = []
  for (let o = 0; o < channels; o++)
    for (let at = 0; at < perChannel; at += size)
      groups.push([o * perChannel + at, o * perChannel + Math.min(perChannel, at + size)])
  return groups
}
