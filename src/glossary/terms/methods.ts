import type { GlossaryTheme } from '../term.ts'

export const methods: GlossaryTheme = {
  id: 'methods',
  title: { en: 'Ways to fewer bits', ko: '비트를 줄이는 방법' },
  terms: [
    {
      id: 'ptq',
      name: { en: 'post-training quantization (PTQ)', ko: '학습 후 양자화(PTQ)' },
      also: ['post-training quantization', 'PTQ', '학습 후 양자화', '훈련 후 양자화'],
      says: {
        en: 'Quantizing a network that is trained and finished. It takes some inputs without labels, or none, and no training.',
        ko: '학습이 끝난 신경망을 양자화하는 것입니다. 레이블 없는 입력이 조금 필요하거나 아예 필요 없고, 학습은 하지 않습니다.',
      },
      called: {
        torch: '“post-training quantization”; `prepare`, `convert`',
        onnx: '`quantize_static`, `quantize_dynamic`',
        tflite: '“post-training quantization”',
      },
      scene: 'ptq/free',
      related: ['calibration', 'static-quantization', 'qat'],
    },
    {
      id: 'qat',
      name: { en: 'quantization-aware training (QAT)', ko: '양자화 인식 학습(QAT)' },
      also: ['quantization-aware training', 'QAT', '양자화 인식 학습', '양자화 인지 학습'],
      says: {
        en: 'Training a network that computes with rounded weights and activations, so that it learns to do well in spite of them. The weights that are trained are real numbers.',
        ko: '반올림한 가중치와 활성값으로 계산하게 하면서 학습해, 그런 채로도 잘 맞히게 만드는 것입니다. 학습이 움직이는 가중치는 실수입니다.',
      },
      called: {
        torch: '`prepare_qat`',
        tflite: '`tfmot.quantization.keras.quantize_model`',
      },
      scene: 'qat/plane',
      related: ['fake-quantization', 'latent-weight', 'ste', 'ptq'],
    },
    {
      id: 'static-quantization',
      name: { en: 'static quantization', ko: '정적 양자화' },
      says: {
        en: 'Scale and zero-point of every activation are fixed before the network runs, from calibration. Nothing has to be measured at run time.',
        ko: '모든 활성값의 스케일과 영점을 보정으로 미리 정해 두는 것입니다. 실행할 때 잴 것이 없습니다.',
      },
      called: {
        torch: '“static quantization”',
        onnx: '`quantize_static`',
        tflite: '“full integer quantization”',
      },
      scene: 'ptq/free',
      related: ['dynamic-quantization', 'calibration'],
    },
    {
      id: 'dynamic-quantization',
      name: { en: 'dynamic quantization', ko: '동적 양자화' },
      also: ['dynamic range quantization', '동적 범위 양자화'],
      says: {
        en: 'The weights are quantized beforehand; the range of each activation tensor is measured anew in every run. It needs no calibration, and costs time in each run.',
        ko: '가중치만 미리 양자화하고, 활성값 텐서의 범위는 실행할 때마다 새로 재는 것입니다. 보정이 필요 없는 대신 실행할 때마다 시간이 듭니다.',
      },
      called: {
        torch: '`quantize_dynamic`',
        onnx: '`quantize_dynamic`, `DynamicQuantizeLinear`',
        tflite: '“dynamic range quantization”',
      },
      scene: 'choose/decide',
      related: ['static-quantization', 'weight-only', 'activation'],
    },
    {
      id: 'weight-only',
      name: { en: 'weight-only quantization', ko: '가중치만 양자화' },
      also: ['weight only', 'W4A16', '가중치 전용 양자화'],
      says: {
        en: 'Only the weights are stored in few bits; they are turned back before they are multiplied, and the network computes in float. It saves memory and the moving of it, not arithmetic.',
        ko: '가중치만 적은 비트로 저장해 두고, 곱하기 전에 되돌려 실수로 계산하는 것입니다. 메모리와 그것을 옮기는 비용을 아낄 뿐, 연산을 줄이지는 않습니다.',
      },
      called: { torch: 'torchao: `Int4WeightOnlyConfig`', onnx: '`MatMulNBits`' },
      scene: 'ptq/codes',
      related: ['block-scale', 'nf4', 'dynamic-quantization'],
    },
    {
      id: 'mixed-precision',
      name: { en: 'mixed precision', ko: '혼합 정밀도' },
      says: {
        en: 'Giving the parts of a network different numbers of bits: more to those that lose most by rounding, fewer to the rest.',
        ko: '신경망의 부분마다 비트 수를 다르게 주는 것입니다. 반올림으로 많이 잃는 곳에는 더 주고 나머지에는 덜 줍니다.',
      },
      called: {
        torch: '`QConfigMapping`',
        onnx: '`TensorQuantOverrides`, `nodes_to_exclude`',
        tflite: '“selective quantization”, `denylisted_nodes`',
      },
      scene: 'ptq/one-tensor',
      related: ['weight', 'activation', 'accuracy'],
    },
    {
      id: 'cross-layer-equalization',
      name: { en: 'cross-layer equalization', ko: '층간 균등화' },
      also: ['CLE', 'weight equalization', '교차 층 균등화'],
      says: {
        en: 'Dividing a channel of one layer by a factor and multiplying the next layer by it, so that the channels of both have like ranges. Through a ReLU the function stays the same.',
        ko: '한 층의 채널을 어떤 배수로 나누고 다음 층에서 그 배수를 곱해, 두 층의 채널 범위를 비슷하게 맞추는 것입니다. 사이에 ReLU가 있어도 함수는 그대로입니다.',
      },
      called: { torch: '`_equalize.cross_layer_equalization`' },
      scene: 'ptq/repairs',
      related: ['per-tensor', 'channel', 'bias-correction'],
    },
    {
      id: 'bias-correction',
      name: { en: 'bias correction', ko: '편향 보정' },
      says: {
        en: 'Taking off each bias what rounding the weights has added, on average, to its output.',
        ko: '가중치를 반올림하면서 출력의 평균이 옮겨진 만큼을 편향에서 빼는 것입니다.',
      },
      called: { torch: '`_correct_bias.bias_correction`' },
      scene: 'ptq/repairs',
      related: ['integer-bias', 'cross-layer-equalization', 'adaround'],
    },
    {
      id: 'adaround',
      name: { en: 'AdaRound', ko: 'AdaRound' },
      also: ['adaptive rounding', '적응형 반올림'],
      says: {
        en: 'Learning for each weight whether to round it up or down, layer by layer, so that the output of the layer changes least. It takes a few hundred inputs and no labels.',
        ko: '층의 출력이 가장 적게 달라지도록, 가중치마다 올릴지 내릴지를 층별로 학습하는 것입니다. 입력 몇백 개면 되고 레이블은 필요 없습니다.',
      },
      scene: 'ptq/repairs',
      related: ['rounding', 'ptq', 'bias-correction'],
    },
  ],
}
