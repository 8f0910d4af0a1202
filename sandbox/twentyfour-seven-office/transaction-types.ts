import { escapeText } from '../markup'

export type TransactionType = { id: number; number: number; title: string; isTurnover: boolean }

/** Their shape is 24SO-16. The titles are ASSUMED: what a Norwegian company is likely to have. */
export const transactionTypes: readonly TransactionType[] = [
  { id: 11, number: 1, title: 'Utgående faktura', isTurnover: true },
  { id: 12, number: 2, title: 'Inngående faktura', isTurnover: true },
  { id: 13, number: 3, title: 'Bank', isTurnover: false },
  { id: 14, number: 4, title: 'Lønn', isTurnover: false },
  { id: 15, number: 5, title: 'Avstemming & korrigering', isTurnover: false },
  { id: 16, number: 9, title: 'Åpningsbalanse', isTurnover: false },
]

/** Of a company that has less. */
export const fewTransactionTypes = transactionTypes.slice(0, 2)

export function transactionTypeList(types: readonly TransactionType[]): string {
  return types.map(transactionType).join('')
}

function transactionType({ id, number, title, isTurnover }: TransactionType): string {
  const parts = `<Turnover>${isTurnover}</Turnover><Title>${escapeText(title)}</Title><No>${number}</No><Id>${id}</Id>`
  return `<TransactionType>${parts}</TransactionType>`
}
