/**
 * A model on ONNX Runtime's WebAssembly: `run()` computes it on the same images each time and resolves to its output. Its one input and one
 * output are taken whatever they are called.
 */
export async function onnxSession({ ort }, model, images, [height, width, channels]) {
  const batch = images.length / (height * width * channels)
  const session = await ort.InferenceSession.create(model, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
    freeDimensionOverrides: { N: batch },
  })
  const [input] = session.inputNames
  const [output] = session.outputNames
  const feeds = { [input]: new ort.Tensor('float32', images, [batch, channels, height, width]) }
  return { run: () => session.run(feeds).then((given) => given[output].data), close: () => session.release() }
}
