import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Expansion } from './product/Expansion.tsx'
import { NeuronTable } from './product/NeuronTable.tsx'
import styles from './product/Product.module.css'
import { ProductRows } from './product/ProductRows.tsx'
import { productSummary, productTable, productTitle } from './product/product-text.tsx'
import { Room } from './product/Room.tsx'
import type { FigureProps } from './view.ts'

/** One neuron in integers: the products, the sum by two ways, the accumulator it fits in, and what the other neurons make of the same scales. */
export function ProductFigure({ view, how }: FigureProps) {
  const language = useLanguage()
  const { product } = view
  return (
    <FigureFrame
      title={productTitle(view, language)}
      summary={productSummary(view, language)}
      table={() => productTable(view, language)}
      how={how}
      picture={false}
    >
      <div className={styles.scroll}>
        {product && (
          <>
            <ProductRows view={view} frame={product} />
            <div className={styles.below}>
              <Expansion view={view} frame={product} />
              <div className={styles.beside}>
                <NeuronTable view={view} frame={product} />
                <Room frame={product} />
              </div>
            </div>
          </>
        )}
      </div>
    </FigureFrame>
  )
}
