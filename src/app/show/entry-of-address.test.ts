import { expect, it } from 'vitest'
import { entryOfAddress } from './entry-of-address.ts'

it.each([
  ['https://a.b/c/en/binning/#v=1&scene=outlier&levels=4', { lesson: 'binning', link: 'scene=outlier&levels=4' }],
  ['http://localhost:4391/ko/ptq/', { lesson: 'ptq', link: '' }],
  ['/en/qat#v=1', { lesson: 'qat', link: '' }],
  ['  https://a.b/en/qat/?theme=dark#v=1&scene=live ', { lesson: 'qat', link: 'scene=live' }],
])('%s', (address, entry) => expect(entryOfAddress(address)).toEqual(entry))

it.each(['', 'https://a.b/en/about/', 'nonsense', 'https://a.b/binning/'])('no scene: %s', (address) =>
  expect(entryOfAddress(address)).toBeNull(),
)
