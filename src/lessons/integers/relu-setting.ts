/** What the two schemes are compared on. */
export const reluSettings = {
  values: {
    kind: 'choice',
    label: { en: 'Values', ko: '값' },
    default: 'gaussian',
    options: {
      gaussian: { en: 'Gaussian, 20,000 drawn', ko: '정규 분포, 표본 20,000개' },
      resnet: { en: 'ResNet’s first layer, 16 images', ko: 'ResNet 첫 층, 이미지 16장' },
    },
  },
  /** values below −cut standard deviations are left out; at 0 there remains what a ReLU lets pass, whose zeros cost neither scheme anything */
  cut: {
    kind: 'number',
    label: { en: 'Kept below 0', ko: '0 아래로 남김' },
    unit: { en: 'σ', ko: 'σ' },
    default: 0,
    min: 0,
    max: 4,
    step: 0.05,
  },
} as const
