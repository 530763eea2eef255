import type { GlossaryTheme } from '../term.ts'

export const ranges: GlossaryTheme = {
  id: 'ranges',
  title: { en: 'Ranges and calibration', ko: '범위와 보정' },
  terms: [
    {
      id: 'calibration',
      name: { en: 'calibration', ko: '보정' },
      also: ['캘리브레이션', '교정'],
      says: {
        en: 'Sending a few inputs through a trained network to see which values its tensors take, and choosing a range for each from them. It needs no labels.',
        ko: '학습이 끝난 신경망에 입력을 조금 넣어 텐서마다 어떤 값이 나오는지 보고, 거기서 범위를 정하는 일입니다. 레이블은 필요 없습니다.',
      },
      called: {
        torch: '`prepare` … `convert`',
        onnx: '`quantize_static`: `calibrate_method`',
        tflite: '“calibrate”, `representative_dataset`',
      },
      scene: 'ptq/free',
      related: ['calibration-data', 'observer', 'clipping-range', 'ptq'],
    },
    {
      id: 'calibration-data',
      name: { en: 'calibration data', ko: '보정 데이터' },
      also: ['calibration set', 'representative dataset', '대표 데이터셋', '보정 이미지', '교정 데이터'],
      says: {
        en: 'The inputs that calibration sees. They have to be prepared as the network’s real inputs will be, since only the size of the values counts.',
        ko: '보정에 쓰는 입력입니다. 중요한 것은 값의 크기이므로, 실제 입력과 똑같이 전처리해야 합니다.',
      },
      called: { onnx: '`CalibrationDataReader`', tflite: '`representative_dataset`' },
      scene: 'ptq/wrong-data',
      related: ['calibration', 'observer'],
    },
    {
      id: 'observer',
      name: { en: 'observer', ko: '옵저버' },
      also: ['관찰자', 'calibrator'],
      says: {
        en: 'What watches one tensor during calibration or training and keeps what its rule for the range needs: two numbers, or a histogram.',
        ko: '보정이나 학습 중에 텐서 하나를 지켜보며, 범위 규칙에 필요한 것(수 두 개 또는 히스토그램)을 모아 두는 것입니다.',
      },
      called: { torch: '`MinMaxObserver`, `HistogramObserver`, …' },
      scene: 'ptq/three-bits',
      related: ['calibration', 'min-max', 'moving-average'],
    },
    {
      id: 'clipping-range',
      name: { en: 'clipping range', ko: '클리핑 범위' },
      also: ['quantization range', '양자화 범위'],
      says: {
        en: 'The real values that the codes reach. Here it always holds 0; a wide one has coarse steps, a narrow one clips more.',
        ko: '코드가 닿는 실숫값의 범위입니다. 이 사이트에서는 늘 0을 포함합니다. 넓으면 간격이 거칠어지고, 좁으면 더 많은 값이 잘립니다.',
      },
      called: { onnx: '`data_range_min`, `data_range_max`', tflite: '“range”, `min`, `max`' },
      scene: 'ptq/clip',
      related: ['clipping', 'scale', 'calibration'],
    },
    {
      id: 'clipping',
      name: { en: 'clipping', ko: '클리핑' },
      also: ['overload', '잘라내기'],
      says: {
        en: 'Values beyond the range become the outermost level. Each of them may lose much, and all others get finer steps for it.',
        ko: '범위 밖의 값을 가장 바깥 대푯값으로 바꾸는 것입니다. 잘린 값은 많이 틀릴 수 있지만, 그 대신 나머지 값의 간격이 촘촘해집니다.',
      },
      scene: 'ptq/clip',
      related: ['clipping-range', 'clamp', 'quantization-error', 'outlier'],
    },
    {
      id: 'outlier',
      name: { en: 'outlier', ko: '이상값' },
      also: ['이상치'],
      says: {
        en: 'A value far from nearly all others. One is enough to widen a range by minimum and maximum, and with it every step.',
        ko: '다른 값 대부분에서 멀리 떨어진 값입니다. 하나만 있어도 최솟값–최댓값 범위가 늘어나고 모든 간격이 넓어집니다.',
      },
      scene: 'binning/outlier',
      related: ['min-max', 'percentile', 'clipping'],
    },
    {
      id: 'min-max',
      name: { en: 'min–max', ko: '최솟값–최댓값' },
      also: ['min-max', 'minmax', '최소-최대'],
      says: {
        en: 'The range from the least to the greatest value that was seen. Nothing of the calibration data is clipped, and a single outlier sets the step of all.',
        ko: '지금까지 본 가장 작은 값부터 가장 큰 값까지를 범위로 잡는 규칙입니다. 보정 데이터는 하나도 잘리지 않지만, 이상값 하나가 모든 값의 간격을 정합니다.',
      },
      called: { torch: '`MinMaxObserver`', onnx: '`CalibrationMethod.MinMax`' },
      scene: 'ptq/more-data',
      related: ['moving-average', 'percentile', 'outlier'],
    },
    {
      id: 'moving-average',
      name: { en: 'moving average', ko: '이동 평균' },
      also: ['EMA', '지수 이동 평균'],
      says: {
        en: 'A range that moves by a small share towards the minimum and maximum of each new batch. A single extreme batch fades, unless it comes first.',
        ko: '새 배치의 최솟값과 최댓값 쪽으로 조금씩 다가가는 범위입니다. 유별난 배치가 하나 있어도 차츰 잊히지만, 그것이 처음에 오면 그렇지 않습니다.',
      },
      called: { torch: '`MovingAverageMinMaxObserver`', onnx: '`CalibMovingAverage`' },
      scene: 'ptq/three-bits',
      related: ['min-max', 'observer'],
    },
    {
      id: 'percentile',
      name: { en: 'percentile', ko: '백분위수' },
      also: ['quantile', '분위수'],
      says: {
        en: 'The value that a given share of all values does not exceed. As a range it leaves out the same small share at the ends, however far out they lie.',
        ko: '전체 값 가운데 정한 비율이 넘지 않는 값입니다. 범위 규칙으로 쓰면 끝의 값이 아무리 멀리 있어도 정한 비율만큼 잘라 냅니다.',
      },
      called: { onnx: '`CalibrationMethod.Percentile`' },
      scene: 'ptq/forgotten',
      related: ['min-max', 'least-mse', 'outlier'],
    },
    {
      id: 'least-mse',
      name: { en: 'least MSE', ko: 'MSE 최소' },
      also: ['least squared error', 'L2', 'MSE 최소 범위'],
      says: {
        en: 'The range at which rounding and clipping together have the least squared error on the values that were seen.',
        ko: '지금까지 본 값에서 반올림 오차와 클리핑 오차를 합한 제곱 오차가 가장 작은 범위입니다.',
      },
      scene: 'ptq/clip',
      related: ['mse', 'percentile', 'clipping-range'],
    },
    {
      id: 'entropy-calibration',
      name: { en: 'entropy calibration', ko: '엔트로피 보정' },
      also: ['KL divergence', 'Kullback–Leibler', 'KL 발산', '쿨백–라이블러 발산'],
      says: {
        en: 'Chooses the range whose quantized histogram diverges least, after Kullback and Leibler, from the original. It asks for the shape of the distribution, and with few levels little of it is left to compare.',
        ko: '양자화한 히스토그램이 원래 것과 쿨백–라이블러 발산으로 가장 가까운 범위를 고릅니다. 분포의 모양을 따지는 규칙이라, 대푯값이 적으면 견줄 모양이 거의 남지 않습니다.',
      },
      called: { onnx: '`CalibrationMethod.Entropy`' },
      scene: 'ptq/three-bits',
      related: ['calibration', 'least-mse', 'entropy'],
    },
  ],
}
