/**
 * A help article written down as a guide, the locale of its words, and the number of defects that the inventory lists.
 */
export type Article = { id: string; locale: string; defects: number }
/** One replacement in one of an article's files. */
export type Fix = { file: string; from: string; to: string }
/**
 * A defect that data can express. The faults of its article match `says`; it is absent when no rule finds the defect.
 */
type Expectation = { defect: string; says?: RegExp }

/** The five help articles, each in the folder of its id. */
export const articles: Article[] = [
  { id: 's0', locale: 'fr', defects: 16 },
  { id: 's1', locale: 'en', defects: 10 },
  { id: 's2', locale: 'en', defects: 12 },
  { id: 's3', locale: 'no', defects: 9 },
  { id: 's4', locale: 'en', defects: 10 },
]

/** The fewest changes that make the files readable. Each article is judged before and after every one of them. */
export const fixes: Record<string, Fix[]> = {
  s0: [
    { file: 'sage-intacct/playbook.yaml', from: "il y a plus d'une semaine", to: '2026-01-01' },
    {
      file: 'sage-intacct/payhawk.yaml',
      from: 'module: dimensions,',
      to: 'module: dimensions, level: read,',
    },
    // The article leaves out the ERP's English words. They are in the files so that the lint can compare.
    { file: 'sage-intacct/playbook.yaml', from: 'labelLanguages: [fr]', to: 'labelLanguages: [en, fr]' },
  ],
  s1: ['company', 'generalLedger', 'accountsPayable', 'accountsReceivable'].map((module) => ({
    file: 'sage-intacct/paymentus.yaml',
    from: `{ module: ${module} }`,
    to: `{ module: ${module}, level: read }`,
  })),
  s4: [
    {
      file: 'national-bank/playbook.yaml',
      from: 'waitFor: approval\n',
      to: 'waitFor: approval\n    usualHours: 24\n',
    },
    {
      file: 'national-bank/playbook.yaml',
      from: 'kind: attest\n',
      to: 'kind: attest\n    repairs: [assign-group]\n',
    },
  ],
}

/** The defects that data can express, each with what the lint and the rules for words say about it. */
export const expectations: Expectation[] = [
  {
    defect: 'S0.1',
    says: /do not fill in "firstName"[\s\S]*has the id "enter-last-name" too|has the id "enter-last-name" too[\s\S]*do not fill in "firstName"/,
  },
  { defect: 'S0.2', says: /"Company" is "Entreprise" in "company" and "Société" here/ },
  { defect: 'S0.3', says: /"companySetup" and "[^"]+" are two ways to the tab "security"/ },
  { defect: 'S0.4', says: /What is done here is never saved/ },
  { defect: 'S0.5', says: /"create-user" do not fill in "adminPrivileges"/ },
  { defect: 'S0.6', says: /"permissions\.3\.level" is missing/ },
  { defect: 'S0.9', says: /"Web Services users" is "Utilisateur de services web"/ },
  { defect: 'S0.10', says: /English is missing from the languages/ },
  { defect: 'S0.11', says: /"Add" is "AJOUTER" in "add" and "NOUVEAU" here/ },
  { defect: 'S0.13', says: /Nobody is asked first whether they are allowed to do this/ },
  { defect: 'S0.15', says: /The word "permissions\.administration" is missing/ },
  { defect: 'S0.16', says: /"lastVerified": / },
  {
    defect: 'S1.1',
    says: /"permissions\.0\.level" is missing[\s\S]*"OLD:" is a note among authors|"company" has a row already/,
  },
  { defect: 'S1.2', says: /"tasks\.give-permissions\.notes\.updated" says the same on the same page/ },
  { defect: 'S1.3', says: /What is done here is never saved/ },
  { defect: 'S1.5' },
  { defect: 'S1.6', says: /no use for "senderId"/ },
  { defect: 'S1.7', says: /"PAYMENTUS" is the constant "Paymentus" in other letters/ },
  { defect: 'S1.8' },
  { defect: 'S1.9', says: /"add-user" do not fill in "adminPrivileges"/ },
  { defect: 'S2.1', says: /"orders" is written into the ERP, but every permission only reads/ },
  { defect: 'S2.2', says: /"inventoryControl" has no "vendors"/ },
  { defect: 'S2.6', says: /"create-user" does not say its level/ },
  { defect: 'S2.7', says: /are two ways to the tab "security"/ },
  { defect: 'S2.8', says: /"Xero" has nothing to do with this/ },
  { defect: 'S2.9' },
  { defect: 'S2.10', says: /This points to something that is not there/ },
  { defect: 'S2.11', says: /The connector needs "companyId"/ },
  { defect: 'S2.12', says: /The word "tasks\.receive-mail\.receiver" is missing/ },
  { defect: 'S3.2' },
  { defect: 'S3.3', says: /The word "credentials\.password\.where" is missing/ },
  { defect: 'S3.5', says: /The question "whoManages" decides nothing/ },
  { defect: 'S3.7', says: /The label "transactionType" is typed out/ },
  { defect: 'S3.9', says: /The word "tasks\.create-user\.lead" is missing/ },
  { defect: 'S4.1', says: /"createUser" is asked for already/ },
  { defect: 'S4.2' },
  { defect: 'S4.3' },
  { defect: 'S4.4' },
  { defect: 'S4.5', says: /Nothing waits for "group-pending"/ },
  { defect: 'S4.6', says: /"group-pending" does not say what to do when it is refused/ },
  { defect: 'S4.8', says: /repairs" is missing/ },
  { defect: 'S4.9' },
]

/** The defects that no field of data holds: wrong order, grammar, wrong concepts, and what an ERP has changed since. */
export const defectsBeyondData = [
  ...['S0.7', 'S0.8', 'S0.12', 'S0.14'],
  ...['S1.4', 'S1.10'],
  ...['S2.3', 'S2.4', 'S2.5'],
  ...['S3.1', 'S3.4', 'S3.6', 'S3.8'],
  ...['S4.7', 'S4.10'],
]
