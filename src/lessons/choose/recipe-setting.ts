/** What is the same in everything that this lesson measures. */

/** bits of weights that are measured */
export const MOST_BITS = 8
export const LEAST_BITS = 2
export const ALL_BITS: readonly number[] = [8, 7, 6, 5, 4, 3, 2]
/** test images that accuracies are of: the first of the set, none of them is trained on */
export const TESTED = 1000
/** training images that ranges are found on */
export const CALIBRATED = 256
/** training images that quantization-aware training sees */
export const TRAINED_ON = 6144
/** steps of training, and images in each: the recipe of the lesson on QAT */
export const STEPS = 400
export const BATCH = 32
/** steps of AdaRound for each layer */
export const ROUNDING_STEPS = 150
