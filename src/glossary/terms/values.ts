import type { GlossaryTheme } from '../term.ts'

export const values: GlossaryTheme = {
  id: 'values',
  title: { en: 'Values, levels, codes', ko: '값, 대푯값, 코드' },
  terms: [
    {
      id: 'quantization',
      name: { en: 'quantization', ko: '양자화' },
      says: {
        en: 'Writing each number of a large or continuous set as one of a few. What lies between a number and the one that stands for it is lost.',
        ko: '아주 많거나 연속인 값을 몇 개의 값 가운데 하나로 나타내는 일입니다. 원래 값과 그것을 나타내는 값의 차이는 사라집니다.',
      },
      called: { torch: '`torch.quantize_per_tensor`', onnx: '`QuantizeLinear`', tflite: '`QUANTIZE`' },
      scene: 'binning/levels',
      related: ['level', 'code', 'dequantization', 'quantization-error'],
    },
    {
      id: 'level',
      name: { en: 'reconstruction level', ko: '대푯값' },
      also: ['level', 'representative', '재구성 레벨', '대표값', '양자화 레벨'],
      says: {
        en: 'The value that stands for every value of a cell. With b bits there are at most 2ᵇ of them.',
        ko: '한 구간에 들어온 모든 값을 대신하는 값입니다. b비트로는 많아야 2ᵇ개를 둘 수 있습니다.',
      },
      scene: 'binning/levels',
      related: ['cell', 'threshold', 'code', 'codebook'],
    },
    {
      id: 'threshold',
      name: { en: 'decision threshold', ko: '경곗값' },
      also: ['threshold', '경계값'],
      says: {
        en: 'Where one cell ends and the next begins. For the least squared error it lies midway between two neighbouring levels.',
        ko: '한 구간이 끝나고 다음 구간이 시작하는 값입니다. 제곱 오차가 가장 작으려면 이웃한 두 대푯값의 한가운데에 있어야 합니다.',
      },
      scene: 'binning/levels',
      related: ['cell', 'level', 'lloyd-max'],
    },
    {
      id: 'cell',
      name: { en: 'cell', ko: '구간' },
      also: ['bin', 'interval', '양자화 구간'],
      says: {
        en: 'All values that become the same level. Here a cell holds its left end and not its right one; the two outer cells are open.',
        ko: '같은 대푯값이 되는 값들의 범위입니다. 이 사이트에서 구간은 왼쪽 끝을 포함하고 오른쪽 끝은 포함하지 않으며, 양 끝 구간은 열려 있습니다.',
      },
      scene: 'binning/symbols',
      related: ['threshold', 'level', 'step'],
    },
    {
      id: 'step',
      name: { en: 'step', ko: '간격' },
      also: ['step size', 'Δ', 'delta', '스텝', '양자화 간격'],
      says: {
        en: 'The distance between two neighbouring levels of a uniform quantizer, and the width of its cells. Of an integer tensor it is the scale.',
        ko: '균등 양자화에서 이웃한 두 대푯값 사이의 거리이자 구간의 폭입니다. 정수 텐서에서는 이것이 곧 스케일입니다.',
      },
      scene: 'binning/left-edge',
      related: ['uniform-quantization', 'scale', 'six-db'],
    },
    {
      id: 'code',
      name: { en: 'code', ko: '코드' },
      also: ['quantized value', 'integer', '양자화된 정수'],
      says: {
        en: 'The whole number that is stored instead of a value. It names a level; which one, scale and zero-point or a codebook say.',
        ko: '값 대신 저장하는 정수입니다. 코드가 어떤 대푯값을 가리키는지는 스케일과 영점, 또는 코드북이 정합니다.',
      },
      called: { torch: '`int_repr()`', tflite: '`int8_value`' },
      scene: 'binning/symbols',
      related: ['level', 'scale', 'zero-point', 'narrow-range'],
    },
    {
      id: 'grid',
      name: { en: 'grid', ko: '격자' },
      also: ['quantization grid', '격자선'],
      says: {
        en: 'All numbers that the codes of a tensor can stand for, drawn as lines. Of a uniform quantizer the lines are equally far apart.',
        ko: '한 텐서의 코드가 나타낼 수 있는 모든 값을 선으로 그린 것입니다. 균등 양자화에서는 선 사이의 거리가 모두 같습니다.',
      },
      scene: 'qat/inside',
      related: ['level', 'scale', 'latent-weight'],
    },
    {
      id: 'uniform-quantization',
      name: { en: 'uniform quantization', ko: '균등 양자화' },
      also: ['linear quantization', '선형 양자화'],
      says: {
        en: 'Levels at equal steps, wherever the values lie. Its codes can be added and multiplied as integers, which is why networks compute with it.',
        ko: '값이 어디에 몰려 있든 대푯값을 같은 간격으로 놓는 방법입니다. 코드를 정수 그대로 더하고 곱할 수 있어 신경망의 연산에 쓰입니다.',
      },
      called: { onnx: '“linear quantization”' },
      scene: 'binning/levels',
      related: ['step', 'affine-quantization', 'non-uniform-quantization'],
    },
    {
      id: 'non-uniform-quantization',
      name: { en: 'non-uniform quantization', ko: '비균등 양자화' },
      says: {
        en: 'Levels at unequal distances, as a rule closer together where values are dense. It loses less at the same number of levels, and its codes have to be looked up before they can be computed with.',
        ko: '대푯값 사이의 거리를 다르게 두는 방법으로, 대개 값이 몰린 곳에 더 촘촘히 놓습니다. 대푯값 수가 같으면 덜 잃지만, 계산하기 전에 코드를 표에서 찾아야 합니다.',
      },
      scene: 'binning/laplace',
      related: ['lloyd-max', 'companding', 'codebook', 'uniform-quantization'],
    },
    {
      id: 'lloyd-max',
      name: { en: 'Lloyd–Max quantization', ko: '로이드–맥스 양자화' },
      also: ['Lloyd', 'Lloyd-Max', 'k-means', 'k-평균', '로이드 맥스'],
      says: {
        en: 'Moves each level to the mean of its cell, then each threshold to the middle between its levels, until nothing moves. No move raises the squared error; where it ends depends on the start.',
        ko: '대푯값은 구간의 평균으로, 경곗값은 두 대푯값의 한가운데로 옮기기를 더 움직이지 않을 때까지 되풀이합니다. 제곱 오차는 커지지 않지만, 어디서 멈추는지는 초기값에 달려 있습니다.',
      },
      scene: 'binning/levels',
      related: ['level', 'threshold', 'mse', 'codebook'],
    },
    {
      id: 'companding',
      name: { en: 'companding', ko: '압신' },
      also: ['µ-law', 'mu-law', 'µ-법칙', '컴팬딩'],
      says: {
        en: 'Bending the values by a curve, quantizing them uniformly, and bending back. Small values get small steps, whatever the data are.',
        ko: '값을 곡선으로 구부려 균등하게 양자화한 다음 다시 펴는 방법입니다. 데이터가 무엇이든 작은 값의 간격이 촘촘해집니다.',
      },
      scene: 'binning/companding',
      related: ['non-uniform-quantization', 'floating-point'],
    },
    {
      id: 'codebook',
      name: { en: 'codebook', ko: '코드북' },
      also: ['lookup table', 'palette', '룩업 테이블'],
      says: {
        en: 'A table of levels, from which a code picks one. It may be fitted to the data, as by Lloyd–Max, or fixed, as in NF4.',
        ko: '코드로 찾아보는 대푯값의 표입니다. 로이드–맥스처럼 데이터에 맞추기도 하고, NF4처럼 미리 정해 두기도 합니다.',
      },
      scene: 'ptq/codes',
      related: ['code', 'non-uniform-quantization', 'nf4', 'lloyd-max'],
    },
    {
      id: 'binary-weights',
      name: { en: 'binary weights', ko: '이진 가중치' },
      also: ['1-bit weights', 'XNOR', '1비트 가중치'],
      says: {
        en: 'Weights of one bit: each is its sign times one common magnitude, here the mean magnitude of its layer. There is no code for 0.',
        ko: '1비트로 나타낸 가중치입니다. 부호에 공통의 크기(여기서는 그 층 가중치 크기의 평균)를 곱한 값이 되며, 0을 나타내는 코드가 없습니다.',
      },
      scene: 'qat/one-bit',
      related: ['weight', 'scale', 'qat'],
    },
    {
      id: 'density',
      name: { en: 'probability density', ko: '확률 밀도' },
      also: ['density', 'distribution', '밀도', '분포'],
      says: {
        en: 'How often values occur near each place of the axis. Samples show it as a histogram; how good a set of levels is depends on it.',
        ko: '축의 자리마다 그 근처의 값이 얼마나 자주 나오는지를 말합니다. 표본으로는 히스토그램으로 나타나며, 대푯값의 좋고 나쁨이 여기에 달려 있습니다.',
      },
      scene: 'binning/uniform-density',
      related: ['non-uniform-quantization', 'outlier', 'mse'],
    },
  ],
}
