import type { BothLanguages } from './language.tsx'

export const CLASSES = 10

/** Fashion-MNIST's own, in its order. */
const GARMENTS: readonly BothLanguages[] = [
  { en: 'T-shirt/top', ko: '티셔츠' },
  { en: 'Trouser', ko: '바지' },
  { en: 'Pullover', ko: '풀오버' },
  { en: 'Dress', ko: '원피스' },
  { en: 'Coat', ko: '코트' },
  { en: 'Sandal', ko: '샌들' },
  { en: 'Shirt', ko: '셔츠' },
  { en: 'Sneaker', ko: '운동화' },
  { en: 'Bag', ko: '가방' },
  { en: 'Ankle boot', ko: '앵클부츠' },
]

/** What a class of a data set is called; a digit is its own name. */
export function className(set: 'fashion-mnist' | 'digits', label: number): BothLanguages {
  const digit = String(label)
  return (set === 'fashion-mnist' && GARMENTS[label]) || { en: digit, ko: digit }
}
