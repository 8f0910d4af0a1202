import { ErpLabel, type Reading } from './erp-label'

/** A way through the ERP's menus as part of a sentence: it breaks where the sentence does. */
export function MenuPath({ reading, path }: { reading: Reading; path: string[] }) {
  return path.map((name, index) => (
    // A menu path may hold the same word twice.
    // biome-ignore lint/suspicious/noArrayIndexKey: the path never changes its order
    <span key={index}>
      {index > 0 && (
        <span aria-hidden="true" className="text-ink-3">
          {' › '}
        </span>
      )}
      <ErpLabel reading={reading} name={name} />
    </span>
  ))
}
