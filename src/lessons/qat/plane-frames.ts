import type { Column } from './frames.ts'

/** The toy after so many steps. */
export interface PlaneFrame {
  readonly step: number
  readonly kernels: 'reference' | 'simd'
  /** [n]; label is 0 or 1 */
  readonly points: { readonly x: Float32Array; readonly y: Float32Array; readonly label: Uint8Array }
  /** float, rounded after training, trained with rounding */
  readonly nets: readonly PlaneNet[]
  /** of the network that is trained with rounding, front to back */
  readonly layers: readonly PlaneLayer[]
}
export interface PlaneNet {
  readonly kind: 'float' | 'ptq' | 'qat'
  /** on all points */
  readonly accuracy: number
  readonly loss: number
  /** [side²] probability of class 1, rows from the least y up; of the square from −reach to reach */
  readonly probability: Float32Array
  readonly side: number
  readonly reach: number
  readonly trace: Column
}
export interface PlaneLayer {
  readonly inputs: number
  readonly outputs: number
  /** FLOAT_BITS: they stay float */
  readonly bits: number
  /** [inputs · outputs] as they are learned, and as the network computes with them */
  readonly latent: Float32Array
  readonly used: Float32Array
  /** of the codes; 0 where weights stay float */
  readonly scale: number
  readonly greatestCode: number
  /** [outputs · small²] what each neuron says over the plane, after its ReLU; of the last layer the logits */
  readonly surface: Float32Array
  readonly small: number
}
