import type { BothLanguages } from '../ui/language.tsx'

/** A word of the course: what it means, what three frameworks call it, and where it is shown. */
export interface GlossaryTerm {
  /** its address on the page: `glossary/#zero-point` */
  readonly id: string
  readonly name: BothLanguages
  /** other words for it, in either language: the filter finds them, too */
  readonly also?: readonly string[]
  /** one to three sentences */
  readonly says: BothLanguages
  /** names in their documentation, code between backticks; what has no name there is left out */
  readonly called?: Readonly<Partial<Record<Framework, string>>>
  /** the scene that shows it: `ptq/scale` */
  readonly scene?: string
  readonly related: readonly string[]
}

export type Framework = 'torch' | 'onnx' | 'tflite'
export const FRAMEWORKS: Readonly<Record<Framework, string>> = {
  torch: 'PyTorch',
  onnx: 'ONNX Runtime',
  tflite: 'TensorFlow Lite',
}

export interface GlossaryTheme {
  readonly id: string
  readonly title: BothLanguages
  readonly terms: readonly GlossaryTerm[]
}
