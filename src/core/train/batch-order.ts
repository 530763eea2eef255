import { createRandom, type Random, type RandomState } from '../random.ts'

/** Which example comes when: 0 … n − 1 in an order shuffled anew (Fisher and Yates) each time it has been gone through. */
export interface BatchOrder {
  next(): number
  state(): OrderState
}

export interface OrderState {
  /** [n] */
  readonly order: Uint32Array
  /** the place of the next one; n where it is to be shuffled first */
  readonly at: number
  readonly random: RandomState
}

export function createBatchOrder(n: number, random: Random): BatchOrder {
  return orderFrom(
    Uint32Array.from({ length: n }, (_, i) => i),
    n,
    random,
  )
}

/** Goes on where `state` was taken. */
export function resumeBatchOrder({ order, at, random }: OrderState): BatchOrder {
  return orderFrom(order.slice(), at, createRandom(random))
}

function orderFrom(order: Uint32Array, start: number, random: Random): BatchOrder {
  let at = start
  function shuffle(): void {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random.below(i + 1)
      const here = order[i]
      order[i] = order[j]
      order[j] = here
    }
    at = 0
  }
  return {
    next() {
      if (at === order.length) shuffle()
      return order[at++]
    },
    state: () => ({ order: order.slice(), at, random: random.state() }),
  }
}
