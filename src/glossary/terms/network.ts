import type { GlossaryTheme } from '../term.ts'

export const network: GlossaryTheme = {
  id: 'network',
  title: { en: 'Parts of a network', ko: '신경망의 부분' },
  terms: [
    {
      id: 'weight',
      name: { en: 'weight', ko: '가중치' },
      also: ['parameter', '파라미터'],
      says: {
        en: 'A number that a network has learned and that its inputs are multiplied by. It is known before the network runs, so it can be quantized at leisure.',
        ko: '신경망이 학습해 두고 입력에 곱하는 수입니다. 실행하기 전에 이미 알고 있으므로 미리 공들여 양자화할 수 있습니다.',
      },
      called: { torch: '`weight`', onnx: '“weights”; `weight_type`', tflite: '“weights”' },
      scene: 'ptq/bits',
      related: ['activation', 'channel', 'latent-weight'],
    },
    {
      id: 'activation',
      name: { en: 'activation', ko: '활성값' },
      also: ['feature map', '활성화 값', '활성화'],
      says: {
        en: 'A value that flows from layer to layer while a network runs. It depends on the input, so its range has to be estimated from examples or measured while running.',
        ko: '신경망이 돌아가는 동안 층에서 층으로 흐르는 값입니다. 입력에 따라 달라지므로, 범위를 예시로 어림하거나 실행하면서 재야 합니다.',
      },
      called: { torch: '“activation”', onnx: '“activations”; `activation_type`', tflite: '“activations”' },
      scene: 'ptq/bits',
      related: ['weight', 'calibration', 'dynamic-quantization'],
    },
    {
      id: 'tensor',
      name: { en: 'tensor', ko: '텐서' },
      says: {
        en: 'An array of numbers with one or more axes: the weights of a layer, or what it hands on.',
        ko: '축이 하나 이상인 수의 배열입니다. 한 층의 가중치 전체, 또는 그 층이 내놓는 값 전체가 텐서입니다.',
      },
      called: { torch: '`torch.Tensor`', onnx: '“tensor”', tflite: '“tensor”' },
      scene: 'ptq/floor',
      related: ['channel', 'per-tensor', 'activation'],
    },
    {
      id: 'channel',
      name: { en: 'channel', ko: '채널' },
      says: {
        en: 'One of the parallel maps of a layer’s output, made by one filter. In weights, the channel axis is that of the outputs unless said otherwise.',
        ko: '층의 출력에 나란히 있는 맵 하나로, 필터 하나가 만듭니다. 가중치에서 채널이라고 하면 따로 말하지 않는 한 출력 쪽 축을 뜻합니다.',
      },
      called: { torch: '“channel”, `ch_axis`', onnx: '`axis`', tflite: '“axis”; “channel in Conv ops”' },
      scene: 'ptq/per-channel',
      related: ['per-channel', 'depthwise-convolution', 'cross-layer-equalization'],
    },
    {
      id: 'depthwise-convolution',
      name: { en: 'depthwise convolution', ko: '깊이별 합성곱' },
      also: ['depthwise', 'depthwise separable', '뎁스와이즈'],
      says: {
        en: 'A convolution in which each channel is filtered by itself. A filter has few weights, here nine, so channels differ much in size and share a scale badly.',
        ko: '채널마다 따로 거르는 합성곱입니다. 필터 하나의 가중치가 몇 개(여기서는 9개)뿐이어서 채널의 크기가 서로 많이 다르고, 스케일 하나를 함께 쓰기 어렵습니다.',
      },
      called: { torch: '`Conv2d`: `groups`', onnx: '`Conv`: `group`', tflite: '`DEPTHWISE_CONV_2D`' },
      scene: 'ptq/per-channel',
      related: ['channel', 'per-channel', 'batch-norm-folding'],
    },
    {
      id: 'batch-normalization',
      name: { en: 'batch normalization', ko: '배치 정규화' },
      also: ['batch norm', 'BN'],
      says: {
        en: 'In training each channel is brought to mean 0 and variance 1 over the batch, then scaled and shifted by learned numbers; afterwards running moments stand in for the batch’s.',
        ko: '학습할 때 채널마다 배치의 평균을 0, 분산을 1로 맞춘 다음 학습한 수로 다시 늘이고 옮깁니다. 학습이 끝나면 배치 대신 이동 평균과 이동 분산을 씁니다.',
      },
      called: { torch: '`BatchNorm2d`', onnx: '`BatchNormalization`' },
      scene: 'qat/live',
      related: ['batch-norm-folding', 'channel'],
    },
    {
      id: 'batch-norm-folding',
      name: { en: 'folding batch normalization', ko: '배치 정규화 병합' },
      also: ['folding', 'BN fusion', 'fuse', '폴딩', '접기'],
      says: {
        en: 'Multiplying the weights and the bias before a batch normalization by its factors, so that it need not be computed. The function stays the same; each channel of weights gets a size of its own.',
        ko: '배치 정규화의 배수를 그 앞 층의 가중치와 편향에 미리 곱해 정규화 계산을 없애는 것입니다. 함수는 그대로이지만 가중치의 크기가 채널마다 달라집니다.',
      },
      called: { torch: '`fuse_modules`', onnx: '`quant_pre_process`' },
      scene: 'qat/live',
      related: ['batch-normalization', 'per-channel', 'cross-layer-equalization'],
    },
    {
      id: 'logit',
      name: { en: 'logit', ko: '로짓' },
      says: {
        en: 'One of the last values of a classifier, before softmax. The class with the greatest logit is the answer.',
        ko: '분류 신경망이 마지막에 내놓는, 소프트맥스를 거치기 전의 값입니다. 로짓이 가장 큰 클래스가 답입니다.',
      },
      scene: 'ptq/scale',
      related: ['accuracy', 'agreement', 'sqnr'],
    },
  ],
}
