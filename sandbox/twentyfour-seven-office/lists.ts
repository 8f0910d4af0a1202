import { escapeText } from '../markup'

/** A company that the user may enter (24SO-15). */
export type Client = { id: number; name: string; isDefault?: boolean; isDisabled?: boolean }

export const oneClient: readonly Client[] = [{ id: 730112, name: 'Nordlys Regnskap AS', isDefault: true }]

export const severalClients: readonly Client[] = [
  ...oneClient,
  { id: 730245, name: 'Fjellheim Eiendom AS' },
  { id: 730318, name: 'Bryggen Sjømat AS' },
  { id: 730471, name: 'Hansen & Sønner Bygg AS' },
  { id: 730502, name: 'Sørlandet Trevare AS', isDisabled: true },
]

/** The client of another accountant, which is in no other list. */
export const clientElsewhere: readonly Client[] = [
  { id: 845901, name: 'Havgløtt Regnskap AS', isDefault: true },
]

export const disabledClients: readonly Client[] = severalClients.map((client) => ({
  ...client,
  isDisabled: true,
}))

export function identityList(clients: readonly Client[]): string {
  return clients.map(identity).join('')
}

function identity({ id, name, isDefault = false, isDisabled = false }: Client): string {
  const user =
    '<User><ContactId>41</ContactId><Id>6f1f2b06-0000-4000-8000-000000000041</Id><Name>Integrasjon</Name><EmployeeId>12</EmployeeId></User>'
  const client = `<Client><Id>${id}</Id><Name>${escapeText(name)}</Name></Client>`
  const flags = `<IsCurrent>${isDefault}</IsCurrent><IsDefault>${isDefault}</IsDefault><IsProtected>false</IsProtected>`
  const servers = '<Servers><Server><Id>1</Id><Type>Web</Type></Server></Servers>'
  return `<Identity><Id>${identityId(id)}</Id>${user}${client}${flags}${servers}<IsDisabled>${isDisabled}</IsDisabled></Identity>`
}

function identityId(clientId: number): string {
  return `24700000-0000-4000-8000-${String(clientId).padStart(12, '0')}`
}

export type TransactionType = { id: number; number: number; title: string; isTurnover: boolean }

/** Transaction types in the shape of 24SO-16. The titles are ASSUMED to be those of a Norwegian company. */
export const transactionTypes: readonly TransactionType[] = [
  { id: 11, number: 1, title: 'Utgående faktura', isTurnover: true },
  { id: 12, number: 2, title: 'Inngående faktura', isTurnover: true },
  { id: 13, number: 3, title: 'Bank', isTurnover: false },
  { id: 14, number: 4, title: 'Lønn', isTurnover: false },
  { id: 15, number: 5, title: 'Avstemming & korrigering', isTurnover: false },
  { id: 16, number: 9, title: 'Åpningsbalanse', isTurnover: false },
]

/** The transaction types of a company with fewer of them. */
export const fewTransactionTypes = transactionTypes.slice(0, 2)

export function transactionTypeList(types: readonly TransactionType[]): string {
  return types.map(transactionType).join('')
}

function transactionType({ id, number, title, isTurnover }: TransactionType): string {
  const parts = `<Turnover>${isTurnover}</Turnover><Title>${escapeText(title)}</Title><No>${number}</No><Id>${id}</Id>`
  return `<TransactionType>${parts}</TransactionType>`
}
