import type { GlossaryTheme } from '../term.ts'

export const training: GlossaryTheme = {
  id: 'training',
  title: { en: 'Training with rounding', ko: '반올림하며 학습하기' },
  terms: [
    {
      id: 'fake-quantization',
      name: { en: 'fake quantization', ko: '가짜 양자화' },
      also: ['quantize–dequantize', 'QDQ', 'simulated quantization', '모의 양자화'],
      says: {
        en: 'Rounding a real number to the grid and keeping it as a real number: quantized and dequantized in one. So float arithmetic simulates integers.',
        ko: '실수를 격자에 맞춰 반올림하되 그대로 실수로 두는 것으로, 양자화와 역양자화를 한꺼번에 합니다. 이렇게 실수 연산으로 정수를 흉내 냅니다.',
      },
      called: {
        torch: '`FakeQuantize`, `torch.fake_quantize_per_tensor_affine`',
        onnx: 'QDQ: `QuantizeLinear`, `DequantizeLinear`',
        tflite: 'TensorFlow: `fake_quant_with_min_max_vars`',
      },
      scene: 'qat/bill',
      related: ['qat', 'dequantization', 'ste'],
    },
    {
      id: 'latent-weight',
      name: { en: 'latent weight', ko: '잠재 가중치' },
      also: ['shadow weight', 'master weight', '섀도 가중치'],
      says: {
        en: 'The real weight behind a rounded one. Training moves it; the network sees only the grid line that is nearest.',
        ko: '반올림한 가중치 뒤에 있는 실수 가중치입니다. 학습은 이것을 움직이고, 신경망은 가장 가까운 격자선만 봅니다.',
      },
      scene: 'qat/inside',
      related: ['grid', 'ste', 'oscillation'],
    },
    {
      id: 'ste',
      name: { en: 'straight-through estimator (STE)', ko: 'STE' },
      also: ['straight-through estimator', 'straight through', 'STE(straight-through estimator)', '직통 추정기'],
      says: {
        en: 'Taking the slope of rounding for 1 within the clipping range and for 0 beyond it. The true slope is 0 almost everywhere, and nothing could be learned from it.',
        ko: '반올림의 기울기를 클리핑 범위 안에서는 1, 밖에서는 0으로 치는 것입니다. 참된 기울기는 거의 모든 곳에서 0이라 거기서는 아무것도 배울 수 없습니다.',
      },
      scene: 'qat/straight',
      related: ['gradient', 'fake-quantization', 'lsq'],
    },
    {
      id: 'lsq',
      name: { en: 'learned step size quantization (LSQ)', ko: 'LSQ' },
      also: ['learned step size', 'LSQ', '학습된 스텝 크기 양자화'],
      says: {
        en: 'Training the scale by gradient together with the weights. Rounding pulls it one way and clipping the other, and where they balance it stays.',
        ko: '스케일도 가중치와 함께 기울기로 학습하는 것입니다. 반올림을 줄이려는 힘과 클리핑을 줄이려는 힘이 비기는 곳에 스케일이 머뭅니다.',
      },
      called: { torch: '`_LearnableFakeQuantize`' },
      scene: 'qat/straight',
      related: ['scale', 'ste', 'qat'],
    },
    {
      id: 'oscillation',
      name: { en: 'oscillation', ko: '진동' },
      says: {
        en: 'A latent weight that sits at a threshold is pushed over it and back, so that its code keeps changing. Here a weight oscillates if its code has turned back twice within 50 steps.',
        ko: '경곗값에 놓인 잠재 가중치가 넘어갔다 돌아오기를 되풀이해 코드가 계속 바뀌는 것입니다. 여기서는 50단계 안에 코드가 두 번 되돌아오면 진동한다고 봅니다.',
      },
      scene: 'qat/inside',
      related: ['latent-weight', 'threshold', 'ste'],
    },
    {
      id: 'stochastic-rounding',
      name: { en: 'stochastic rounding', ko: '확률적 반올림' },
      also: ['random rounding', 'round at random', '무작위 반올림'],
      says: {
        en: 'Rounding up with the probability of the part after the point, and down otherwise. A single result is worse than by the nearest, but the mean is right, so that steps too small for the grid still add up.',
        ko: '소수 부분만큼의 확률로 올리고 나머지는 내리는 것입니다. 하나하나는 가까운 쪽으로 반올림할 때보다 더 틀리지만 평균은 맞으므로, 격자 간격보다 작은 이동도 쌓입니다.',
      },
      scene: 'errors/integers-train',
      related: ['rounding', 'latent-weight', 'grid'],
    },
    {
      id: 'loss',
      name: { en: 'loss', ko: '손실' },
      also: ['loss function', 'cross-entropy', '교차 엔트로피', '손실 함수'],
      says: {
        en: 'How wrong a network is on a batch, in one number, which training lowers. Here it is the mean cross-entropy.',
        ko: '배치에서 신경망이 얼마나 틀렸는지를 수 하나로 나타낸 것으로, 학습은 이것을 줄입니다. 여기서는 평균 교차 엔트로피를 씁니다.',
      },
      scene: 'qat/one-step',
      related: ['gradient', 'accuracy'],
    },
    {
      id: 'gradient',
      name: { en: 'gradient', ko: '기울기' },
      also: ['slope', '그래디언트', '그레이디언트', '경사'],
      says: {
        en: 'How the loss changes when a number changes a little: the derivative by each weight. Training moves the weights against it.',
        ko: '어떤 수가 조금 변할 때 손실이 얼마나 변하는지를 말하는 미분값입니다. 학습은 가중치를 그 반대쪽으로 옮깁니다.',
      },
      scene: 'qat/straight',
      related: ['loss', 'ste', 'latent-weight'],
    },
  ],
}
