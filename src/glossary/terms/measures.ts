import type { GlossaryTheme } from '../term.ts'

export const measures: GlossaryTheme = {
  id: 'measures',
  title: { en: 'What is measured', ko: '재는 것' },
  terms: [
    {
      id: 'quantization-error',
      name: { en: 'quantization error', ko: '양자화 오차' },
      also: ['quantization noise', 'rounding error', 'clipping error', '양자화 잡음', '반올림 오차', '클리핑 오차'],
      says: {
        en: 'A value minus the level that stands for it. Inside the range it comes from rounding, with equal steps at most half a step; beyond the range it comes from clipping and has no limit.',
        ko: '값에서 그 대푯값을 뺀 것입니다. 범위 안에서는 반올림에서 생기며 간격이 같으면 그 절반을 넘지 않고, 범위 밖에서는 클리핑에서 생겨 한계가 없습니다.',
      },
      scene: 'binning/symbols',
      related: ['mse', 'sqnr', 'clipping'],
    },
    {
      id: 'mse',
      name: { en: 'mean squared error (MSE)', ko: '평균 제곱 오차(MSE)' },
      also: ['mean squared error', 'MSE', '평균 제곱 오차', '제곱 오차'],
      says: {
        en: 'The mean of the squared errors over all values. It counts every value alike, and large errors heavily.',
        ko: '모든 값에서 오차의 제곱을 평균한 것입니다. 값을 모두 똑같이 세고, 큰 오차를 무겁게 칩니다.',
      },
      scene: 'binning/accuracy',
      related: ['quantization-error', 'sqnr', 'least-mse'],
    },
    {
      id: 'sqnr',
      name: { en: 'signal-to-quantization-noise ratio (SQNR)', ko: '신호 대 양자화 잡음비(SQNR)' },
      also: ['SQNR', 'SNR', 'decibel', 'dB', '데시벨', '신호 대 양자화 잡음비'],
      says: {
        en: 'How large the values are against their error, in decibels: 20 dB are an error of a tenth, 40 dB of a hundredth. Of data on an axis the size is the variance; of a network’s tensors, the mean square.',
        ko: '값의 크기가 오차의 크기에 견주어 얼마나 큰지를 데시벨로 나타낸 것입니다. 20 dB면 오차가 값의 10분의 1, 40 dB면 100분의 1입니다. 축 위의 데이터에서는 분산을, 신경망의 텐서에서는 제곱의 평균을 값의 크기로 씁니다.',
      },
      scene: 'binning/uniform-density',
      related: ['mse', 'six-db'],
    },
    {
      id: 'six-db',
      name: { en: '6 dB a bit', ko: '비트당 6 dB' },
      also: ['6.02 dB', '6 dB per bit', '6.02 dB/비트'],
      says: {
        en: 'One more bit halves the step and quarters the squared error, which is 6.02 dB of SQNR. It is exact for a flat density without clipping, and what other curves come near to as bits are added.',
        ko: '비트를 하나 더하면 간격이 절반, 제곱 오차가 4분의 1이 되어 SQNR이 6.02 dB 오릅니다. 잘리는 값이 없는 평평한 밀도에서 정확히 성립하고, 다른 경우에는 비트가 늘수록 가까워집니다.',
      },
      scene: 'binning/uniform-density',
      related: ['sqnr', 'step', 'density'],
    },
    {
      id: 'accuracy',
      name: { en: 'accuracy', ko: '정확도' },
      says: {
        en: 'The share of test images whose class a network names rightly. With 1,000 images and 90 % right, its standard error is about 1 percentage point.',
        ko: '테스트 이미지 가운데 신경망이 클래스를 맞힌 비율입니다. 1,000장에서 90%를 맞혔다면 표준 오차가 약 1%p입니다.',
      },
      scene: 'ptq/bits',
      related: ['agreement', 'mse', 'loss'],
    },
    {
      id: 'agreement',
      name: { en: 'agreement', ko: '예측 일치율' },
      also: ['일치율'],
      says: {
        en: 'The share of test images for which two networks name the same class, rightly or wrongly. It shows changes that accuracy averages out.',
        ko: '두 신경망이 맞든 틀리든 같은 클래스를 답한 테스트 이미지의 비율입니다. 정확도에서 서로 상쇄되어 보이지 않는 변화가 드러납니다.',
      },
      scene: 'ptq/draw',
      related: ['accuracy', 'logit'],
    },
    {
      id: 'pareto-front',
      name: { en: 'Pareto front', ko: '파레토 경계' },
      also: ['Pareto frontier', 'trade-off', '파레토 전선', '파레토 프런트'],
      says: {
        en: 'Of all ways that were measured, those that no other beats in both: none with as few bytes is right more often. It says which ways are out of the question, not which is the best.',
        ko: '잰 방법 가운데 두 가지 모두에서 뒤지지 않는 것들입니다. 곧 바이트가 같거나 적으면서 더 정확한 것이 없습니다. 고르지 말아야 할 방법을 알려 줄 뿐, 무엇이 최선인지는 말하지 않습니다.',
      },
      scene: 'choose/map',
      related: ['accuracy', 'mixed-precision', 'rate'],
    },
    {
      id: 'entropy',
      name: { en: 'entropy', ko: '엔트로피' },
      says: {
        en: 'The least mean number of bits that a code needs when frequent codes may have shorter words. It is below log₂ of the number of levels unless all are equally frequent.',
        ko: '자주 나오는 코드에 짧은 부호를 줄 수 있을 때, 코드 하나에 평균해서 필요한 비트의 최솟값입니다. 모든 코드가 똑같이 자주 나오지 않는 한 대푯값 수의 log₂보다 작습니다.',
      },
      scene: 'binning/entropy',
      related: ['entropy-coding', 'rate', 'entropy-calibration'],
    },
    {
      id: 'entropy-coding',
      name: { en: 'entropy coding', ko: '엔트로피 부호화' },
      also: ['Huffman', 'arithmetic coding', '엔트로피 부호', '허프만'],
      says: {
        en: 'Writing frequent codes with short words and rare ones with long words. With it, fine equal steps are nearly as good as any quantizer of single values.',
        ko: '자주 나오는 코드는 짧은 부호로, 드문 코드는 긴 부호로 쓰는 것입니다. 이렇게 하면 촘촘한 같은 간격도, 값을 하나씩 양자화하는 어떤 방법 못지않습니다.',
      },
      scene: 'binning/entropy',
      related: ['entropy', 'rate', 'uniform-quantization'],
    },
    {
      id: 'rate',
      name: { en: 'rate', ko: '비트율' },
      also: ['bit rate', 'bits per value', '비트레이트'],
      says: {
        en: 'Bits spent a value: log₂ of the number of levels where all words have one length, the entropy behind an entropy coder.',
        ko: '값 하나에 쓰는 비트 수입니다. 부호의 길이가 모두 같으면 대푯값 수의 log₂이고, 엔트로피 부호를 쓰면 엔트로피입니다.',
      },
      scene: 'binning/entropy',
      related: ['entropy', 'six-db'],
    },
  ],
}
